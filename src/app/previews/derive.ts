/** Previews that were lost, made again from the originals: only what comes out as it is listed is kept. */
import { readFile } from 'node:fs/promises'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { bahanJalur } from '../../domain/keadaan/baca.js'
import { pratinjauBoleh, pratinjauTercatat } from '../../domain/keadaan/pratinjau.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { previewEntries, previewTips } from '../../storage/git/preview-refs.js'
import { mediaPath } from '../../storage/media/media.js'
import { contentSha256 } from '../../storage/record/written-files.js'
import { readKegiatan } from '../read/find.js'
import type { Session } from '../session.js'
import type { MadePreview } from './make.js'
import { addPreviews, makePreview, previewsKept } from './make.js'
import { stateOf } from './travel.js'

export interface Derived {
  made: number
  /** Made by another program than the one that is installed now, so that they come out otherwise. */
  different: number
}

/** Of the kegiatan named, by id. */
export async function derivePreviews(session: Session, ids: readonly string[]): Promise<Derived> {
  const derived: Derived = { made: 0, different: 0 }
  if (!(await previewsKept(session))) return derived
  const clone = session.clone!
  const [{ kegiatan, musnah }, tips] = [await stateOf(session, ids), await previewTips(clone)]
  for (const one of kegiatan.values()) {
    const listed = pratinjauBoleh(one, musnah, session.now)
    const here = await previewEntries(clone, tips.get(one.id))
    const lacking = [...listed].filter(([asli]) => !here.has(asli))
    if (lacking.length === 0) continue
    const made = await fromOriginals(
      session,
      one.id,
      lacking.map(([asli]) => asli),
    )
    const same = made.filter(({ asli, kecil }) => listed.get(asli)!.includes(kecil))
    derived.made += same.length
    derived.different += made.length - same.length
    if (same.length > 0) await addPreviews(session, one.id, same)
  }
  return derived
}

/**
 * Previews of what was handed over for some channels before this office had the pusat it now has, to be listed by a
 * draft of it.
 */
export async function previewsNeverMade(
  session: Session,
  kegiatan: Kegiatan,
  kanal: readonly Kanal[],
): Promise<MadePreview[]> {
  const jalur = kanal.flatMap((k) => kegiatan.jalur.get(k) ?? [])
  const listed = pratinjauTercatat(kegiatan.riwayat)
  const lacking = [...new Set(jalur.flatMap((j) => bahanJalur(j).foto))].filter((asli) => !listed.has(asli))
  if (lacking.length === 0) return []
  return fromOriginals(session, kegiatan.id, lacking.slice(0, batasMasukan.pratinjauSekaligus))
}

async function fromOriginals(session: Session, id: string, lacking: readonly string[]): Promise<MadePreview[]> {
  const { berkas } = await readKegiatan(session, await session.store.snapshot(), id)
  const types = new Map(berkas.media.map((m) => [m.sha256, m.jenis]))
  const made: MadePreview[] = []
  for (const sha256 of lacking) {
    const isi = await readFile(mediaPath(session.root, sha256)).catch(() => null)
    if (isi === null || contentSha256(isi) !== sha256) continue
    const one = await makePreview(isi, { sha256, jenis: types.get(sha256) ?? '' })
    if (!('masalah' in one)) made.push(one)
  }
  return made
}

/** What is said of it; nothing where nothing was lost. */
export const derivedInWords = ({ made, different }: Derived): string[] => [
  ...(made === 0 ? [] : [`${made} pratinjau yang hilang dibuat kembali dari berkas aslinya.`]),
  ...(different === 0
    ? []
    : [
        `${different} pratinjau yang hilang tidak dapat dibuat sama seperti ` +
          'yang tercatat; ajukan draf lagi bila perlu.',
      ]),
]
