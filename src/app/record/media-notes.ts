/** What the media of an act tell a person beside the record: notes on standard error and in JSON, never a refusal. */
import type { CatatanMedia, HariKegiatan, MediaBerbukti } from '../../domain/bukti-media.js'
import { menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import { catatanKembar, catatanSemua, catatanTerpakai } from '../../domain/bukti-media.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Media } from '../../storage/record/item-file.js'
import type { MediaCandidate } from '../../storage/media/media.js'
import { kembarDari, mediaPath, alreadyStored } from '../../storage/media/media.js'
import { readMediaEvidence } from '../../storage/media/media-evidence.js'
import type { Snapshot } from '../../storage/port.js'
import { readPeristiwaMundur } from '../../storage/record/history.js'
import type { Unseen } from '../previews/seen.js'
import type { Session } from '../session.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { mediaRiwayat } from '../../domain/keadaan/baca.js'

export const kegiatanDays = (k: Pick<Kegiatan, 'mulai' | 'selesai'>, zona: string): HariKegiatan => ({
  mulai: tanggalLokal(k.mulai, zona),
  selesai: tanggalLokal(k.selesai, zona),
})

/** Notes on files about to be handed over for a kegiatan; call it before they are kept. */
export async function notesOnNew(
  sesi: Session,
  potret: Snapshot,
  id: string,
  daftar: readonly MediaCandidate[],
  hari: HariKegiatan | null,
): Promise<CatatanMedia[]> {
  const berbukti = daftar.map((media): MediaBerbukti => ({ media, bukti: media.bukti }))
  const kembar = catatanKembar(kembarDari(daftar))
  return [...kembar, ...catatanSemua(berbukti, hari), ...(await catatanPakaiUlang(sesi, potret, id, daftar))]
}

/** Notes on media that are kept already, as far as this clone has them. */
export async function notesOnKept(
  sesi: Session,
  daftar: readonly Media[],
  hari: HariKegiatan | null,
): Promise<CatatanMedia[]> {
  const ada = await tersimpan(sesi, daftar)
  const berbukti: MediaBerbukti[] = []
  for (const media of daftar)
    if (ada.has(media.sha256))
      berbukti.push({ media, bukti: await readMediaEvidence(mediaPath(sesi.root, media.sha256), media.jenis) })
  return catatanSemua(berbukti, hari)
}

const tersimpan = async (sesi: Session, daftar: readonly Media[]): Promise<Set<string>> =>
  new Set(
    await alreadyStored(
      sesi.root,
      daftar.map((m) => m.sha256),
    ),
  )

/** Files another kegiatan has used. Only what is kept already can have been, so the history is seldom read for this. */
async function catatanPakaiUlang(
  sesi: Session,
  potret: Snapshot,
  id: string,
  daftar: readonly MediaCandidate[],
): Promise<CatatanMedia[]> {
  const lama = await tersimpan(sesi, daftar)
  if (lama.size === 0) return []
  const judul = new Map<string, string>()
  const pemakai = new Map<string, string>()
  for (const p of await readPeristiwaMundur(potret, menyangkutJalur, () => false)) {
    if (p.kegiatan === id) continue
    if (p.peristiwa === 'diserahkan' && p.kepala) judul.set(p.kegiatan!, p.kepala.judul)
    for (const sha256 of mediaRiwayat([p]))
      if (lama.has(sha256) && !pemakai.has(sha256)) pemakai.set(sha256, p.kegiatan!)
  }
  return daftar.flatMap((media) => {
    const lain = pemakai.get(media.sha256)
    return lain === undefined
      ? []
      : [catatanTerpakai({ media, bukti: media.bukti }, { id: lain, judul: judul.get(lain) ?? lain })]
  })
}

/** Said where something was approved that this clone does not hold, or shows made small. */
export const seenNotes = ({ unseen, byPreview }: Pick<Unseen, 'unseen' | 'byPreview'>): string[] => [
  ...(unseen.length === 0
    ? []
    : [
        `Catatan: ${unseen.length} foto atau video yang disetujui tidak ada di komputer ini, sehingga di sini ` +
          'tidak dapat dilihat.',
      ]),
  ...(byPreview.length === 0
    ? []
    : [`Catatan: ${byPreview.length} foto yang disetujui dilihat sebagai pratinjau, bukan berkas asli.`]),
]
