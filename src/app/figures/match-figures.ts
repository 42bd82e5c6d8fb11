/** Rows of figures that no link explains: proposed for an upload, and recorded once a person accepts. */
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { UnggahanKegiatan, Usulan } from '../../domain/keadaan/pencocokan.js'
import { angkaTakBertuan, kunciAngka, semuaUnggahan, usulkanCocok } from '../../domain/keadaan/pencocokan.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { bagianKanal, versiBerlaku } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Snapshot } from '../../storage/port.js'
import { parseBerkas } from '../../storage/record/item-file.js'
import type { Recorded } from '../record/answer.js'
import { recordedTogether, joinTexts } from '../record/answer.js'
import { findId } from '../read/find.js'
import type { Request } from '../record/record.js'
import { record } from '../record/record.js'
import type { Session } from '../session.js'
import { readKeadaan } from '../session.js'
import { onHistory } from '../record/subject.js'

/** An upload that a row of figures is of; an empty link takes an earlier match back. */
interface Match {
  kegiatan: string
  kanal: Kanal
  tautan: string
}

function matchRequest(session: Session, kunci: string, { kegiatan, kanal, tautan }: Match): Request<'dicocokkan'> {
  const versi = versiBerlaku(session.sop[kanal], tanggalLokal(session.now, session.zona))
  return {
    kind: 'dicocokkan',
    target: onHistory({ id: kegiatan, kanal: [kanal], versi: [versi] }),
    compose: () => ({
      own: { kunci, tautan },
      typed: {},
      title: kunci,
      status: tautan === '' ? 'dilepas' : 'dicocokkan',
      more: { kunci, tautan },
    }),
  }
}

/** The rows without an upload, and what is proposed for them. */
export interface Unmatched {
  rows: readonly Angka[]
  proposals: readonly Usulan[]
}

export async function findUnmatched(session: Session): Promise<Unmatched> {
  const potret = await session.store.snapshot()
  const { keadaan } = await readKeadaan(session, potret)
  const uploads = semuaUnggahan(keadaan)
  const rows = angkaTakBertuan(keadaan, uploads)
  const texts = await uploadedTexts(potret, uploads)
  const text = (u: UnggahanKegiatan): string => texts.get(u.kegiatan.id + u.kanal) ?? ''
  return { rows, proposals: usulkanCocok(rows, uploads, text, session.zona) }
}

/** Texts as they were uploaded, by kegiatan and channel. */
async function uploadedTexts(potret: Snapshot, uploads: readonly UnggahanKegiatan[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const u of uploads) {
    if (texts.has(u.kegiatan.id + u.kanal)) continue
    const file = await potret.read(jalurKegiatan(u.kegiatan.id))
    texts.set(u.kegiatan.id + u.kanal, file === null ? '' : parseBerkas(file).isi[bagianKanal[u.kanal]])
  }
  return texts
}

/** Records the proposals a person accepted, one act each. */
export async function acceptMatches(session: Session, accepted: readonly Usulan[]): Promise<Recorded> {
  const acts: Recorded[] = []
  for (const { kunci, unggahan } of accepted) {
    const { kegiatan, kanal, tautan } = unggahan
    acts.push(await record(session, matchRequest(session, kunci, { kegiatan: kegiatan.id, kanal, tautan })))
  }
  return recordedTogether(acts, { data: acts.map((a) => a.data), text: joinTexts(...acts.map((a) => a.text)) })
}

/** Takes an accepted match back. Throws `pemakaian` for a key that was never matched. */
export async function releaseMatch(session: Session, kunci: string): Promise<Recorded> {
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  const known = keadaan.cocok.get(kunci)
  if (known) return record(session, matchRequest(session, kunci, { ...known, tautan: '' }))
  throw new KontenError('pemakaian', 'tidak-dicocokkan', `"${satuBaris(kunci)}" tidak pernah dicocokkan.`, [
    'konten analitik cocok',
  ])
}

/**
 * Matches the rows of a key with the upload of a kegiatan, as it was typed. Throws `pemakaian` where they do not fit.
 */
export async function matchByHand(session: Session, kunci: string, search: string | undefined): Promise<Recorded> {
  const potret = await session.store.snapshot()
  const { keadaan } = await readKeadaan(session, potret)
  const uploads = semuaUnggahan(keadaan)
  const row = angkaTakBertuan(keadaan, uploads).find((a) => kunciAngka(a)[0] === kunci)
  if (!row || search === undefined)
    throw new KontenError(
      'pemakaian',
      row ? 'flag-kurang' : 'kunci-tidak-ada',
      row ? 'Belum disebut: --dengan (kegiatan).' : `Tidak ada angka tak bertuan berkunci "${satuBaris(kunci)}".`,
      ['konten analitik cocok'],
    )
  const id = await findId(potret, search)
  const upload = uploads.find(
    (u) => u.kegiatan.id === id && u.kanal === row.kanal && (row.platform === null || u.platform === row.platform),
  )
  if (!upload)
    throw new KontenError(
      'pemakaian',
      'tanpa-unggahan',
      `${id} tidak mempunyai unggahan pada ${row.platform ?? row.kanal}.`,
      [`konten lihat ${id}`],
    )
  return record(session, matchRequest(session, kunci, { kegiatan: id, kanal: upload.kanal, tautan: upload.tautan }))
}
