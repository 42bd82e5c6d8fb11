/** Pictures made small when photos are taken in, so that who decides elsewhere sees them (SOP row 3). */
import { readFile } from 'node:fs/promises'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import type { Pratinjau } from '../../domain/peristiwa/trailer.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { previewEntries, previewTips, writePreviews } from '../../storage/git/preview-refs.js'
import { readPusat } from '../../storage/local/pusat.js'
import type { MediaCandidate } from '../../storage/media/media.js'
import type { CopySize, LoadSharp, PhotoCopy } from '../../storage/media/photo-copy.js'
import { muatSharp, smallerCopy } from '../../storage/media/photo-copy.js'
import { contentSha256 } from '../../storage/record/written-files.js'
import { aside } from '../record/aside.js'
import type { Session } from '../session.js'

/** Large enough to see what a photo shows, small enough for a village's line. */
const SIZE: CopySize = { sisi: 1280, mutu: 75 }

export interface MadePreview extends Pratinjau {
  isi: Uint8Array
}

/** Whether this clone makes and shows previews: without a pusat nobody else would look at them. */
export const previewsKept = async ({ clone, store }: Session): Promise<boolean> =>
  clone !== null && (await readPusat(store.folder)) !== null

/** The preview of a photo, or why there is none. */
export async function makePreview(
  isi: Buffer,
  { sha256, jenis }: { sha256: string; jenis: string },
  load: LoadSharp = muatSharp,
): Promise<(MadePreview & Pick<PhotoCopy, 'diperkecil'>) | { masalah: string }> {
  const copy = await smallerCopy(isi, jenis, load, SIZE)
  if ('masalah' in copy) return copy
  const { isi: small, diperkecil } = copy
  if (small.length > batasMasukan.pratinjau)
    return { masalah: `tanpa sharp hanya foto sampai ${ukuranTertulis(batasMasukan.pratinjau)} yang dikirim` }
  return { asli: sha256, kecil: contentSha256(small), isi: small, diperkecil }
}

/** Previews of the photos among files that are taken in, and what is to be told of those that have none. */
export async function madePreviews(
  session: Session,
  media: readonly MediaCandidate[],
): Promise<{ made: MadePreview[]; notes: string[] }> {
  const photos = media.filter((m) => m.jenis.startsWith('image/'))
  if (photos.length === 0 || !(await previewsKept(session))) return { made: [], notes: [] }
  const made: MadePreview[] = []
  const lacking: string[] = []
  let asTheyAre = 0
  for (const photo of photos.slice(0, batasMasukan.pratinjauSekaligus)) {
    const one = await makePreview(await readFile(photo.asal), photo)
    if ('masalah' in one) {
      lacking.push(`${photo.nama} (${one.masalah})`)
      continue
    }
    if (!one.diperkecil) asTheyAre++
    made.push(one)
  }
  const more = photos.slice(batasMasukan.pratinjauSekaligus)
  return { made, notes: [...lackingNotes(lacking), ...tooManyNotes(more.length), ...asTheyAreNotes(asTheyAre)] }
}

const lackingNotes = (lacking: readonly string[]): string[] =>
  lacking.length === 0
    ? []
    : [`Catatan: tanpa pratinjau, sehingga PPID di komputer lain tidak melihatnya: ${lacking.join(', ')}.`]

const tooManyNotes = (count: number): string[] =>
  count === 0
    ? []
    : [`Catatan: ${count} foto terakhir tanpa pratinjau; paling banyak ${batasMasukan.pratinjauSekaligus} sekaligus.`]

const asTheyAreNotes = (count: number): string[] =>
  count === 0
    ? []
    : [
        `Catatan: ${count} pratinjau seukuran fotonya, karena sharp tidak ada di komputer ini; data kamera dan ` +
          'posisinya dihapus, selebihnya apa adanya.',
      ]

/** Keeps what an act that is recorded lists. What breaks is told: the act stands, and previews can be made again. */
export async function keepPreviews(
  session: Session,
  { kegiatan: id }: Pick<Peristiwa, 'kegiatan'>,
  made: readonly MadePreview[],
): Promise<string[]> {
  if (made.length === 0 || id === null) return []
  return aside(
    async () => {
      await addPreviews(session, id, made)
      return []
    },
    (why) => [`Pratinjaunya belum tersimpan: ${why} Ulangi dengan konten media periksa.`],
  )
}

/** Adds previews to those of a kegiatan that are here. */
export async function addPreviews(session: Session, id: string, made: readonly MadePreview[]): Promise<void> {
  const clone = session.clone!
  const before = await previewEntries(clone, (await previewTips(clone)).get(id))
  await writePreviews(
    clone,
    session.env,
    id,
    new Map<string, MadePreview | { oid: string }>([...before, ...made.map((one) => [one.asli, one] as const)]),
  )
}
