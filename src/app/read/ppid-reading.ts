/** What is read before an act: by the PPID before deciding, by who writes a draft before writing. */
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { noteSeen } from '../../storage/local/seen-drafts.js'
import type { ItemFile } from '../../storage/record/item-file.js'
import { draftReading, mediaLine } from './draft-reading.js'
import { readKegiatan } from './find.js'
import type { Session } from '../session.js'
import { shownState } from '../record/shown.js'

/** What the kegiatan is, above its drafts. */
export const readingHead = (kegiatan: Kegiatan, berkas: ItemFile, zona: string): string[] => [
  `${kegiatan.judul} (${kegiatan.id})`,
  `Kegiatan   : ${waktuPanjang(kegiatan.mulai, zona)}, ${kegiatan.lokasi || '-'}; pelaksana ${kegiatan.pelaksana}`,
  '',
  'Narasi',
  berkas.isi.narasi || '-',
]

/** The same where kegiatan and channel are known, as a form shows it; nothing where no draft waits. */
export async function ppidReading({
  sesi,
  kegiatan,
  kanal,
}: {
  sesi: Session
  kegiatan: Kegiatan | null
  kanal: Kanal | null
}): Promise<string[]> {
  const jalur = kanal === null ? undefined : kegiatan?.jalur.get(kanal)
  if (!kegiatan || jalur?.tahap !== 'diajukan') return []
  const potret = await sesi.store.snapshot()
  const terbaca = await readKegiatan(sesi, potret, kegiatan.id)
  const { baris } = await draftReading(sesi, potret, terbaca, jalur)
  await noteSeen(sesi.store.folder, kegiatan.id, jalur.kanal, shownState(kegiatan, jalur.kanal))
  return [...readingHead(kegiatan, terbaca.berkas, sesi.zona), ...baris]
}

/** What a draft is written from: the narration, and the photos and videos with their sizes. */
export async function materialReading({
  sesi,
  kegiatan,
}: {
  sesi: Session
  kegiatan: Kegiatan | null
}): Promise<string[]> {
  if (!kegiatan) return []
  const { berkas } = await readKegiatan(sesi, await sesi.store.snapshot(), kegiatan.id)
  return [
    ...readingHead(kegiatan, berkas, sesi.zona),
    '',
    `Media (${berkas.media.length})`,
    ...berkas.media.map((m) => mediaLine(m)),
    '',
  ]
}
