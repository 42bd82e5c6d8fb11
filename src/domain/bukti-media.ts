/**
 * What photos and videos tell about themselves, put as notes. Nothing here refuses: a note is for the person who hands
 * over, reviews or uploads. A position is only ever told to be there, never where it is.
 */
import { daftarFormat } from './bahasa/format-media.js'
import { namaBulan } from './bahasa/kalimat.js'
import type { Kembar } from './bahasa/kembar.js'
import { kalimatKembar } from './bahasa/kembar.js'
import { satuBaris } from './bahasa/teks.js'

/** Read from the bytes of a file; what cannot be read is absent, never an error. */
export interface BuktiMedia {
  /** `YYYY-MM-DD HH:mm` as the camera wrote it: local, without a zone. */
  diambil: string | null
  gps: boolean
  terpotong: boolean
  heic: boolean
}

/**
 * A medium as the item's front matter keeps it: `jenis` is the type found in its bytes, `dimensi` is `-` where unknown.
 */
export interface MediaBerbukti {
  media: { nama: string; jenis: string; dimensi: string }
  bukti: BuktiMedia
}

/** The days of a kegiatan, both `YYYY-MM-DD` in the office's zone. */
export interface HariKegiatan {
  mulai: string
  selesai: string
}

export type KodeCatatanMedia =
  | 'exif-lain-hari'
  | 'tanpa-exif'
  | 'gps'
  | 'terpotong'
  | 'heic'
  | 'ganti-nama'
  | 'video-tidak-terbaca'
  | 'terpakai'
  | 'kembar'
  | 'media-hilang'
  | 'media-pratinjau'
  | 'media-berubah'

export interface CatatanMedia {
  kode: KodeCatatanMedia
  pesan: string
}

/** The types few browsers show, and the village website (OpenSID) does not. */
export const jenisHeic = (jenis: string): boolean => /^image\/hei[cf](-sequence)?$/.test(jenis)

const foto = (m: MediaBerbukti): boolean => m.media.jenis.startsWith('image/')
const video = (m: MediaBerbukti): boolean => m.media.jenis.startsWith('video/')
const sebut = (m: MediaBerbukti): string =>
  `${foto(m) ? 'Foto' : video(m) ? 'Video' : 'Lampiran'} "${satuBaris(m.media.nama)}"`

// The zone does not matter to a date that is written as one.
const tanggal = (t: string): string => `${Number(t.slice(8, 10))} ${namaBulan(t.slice(0, 7), 'Asia/Jakarta')}`
const hari = ({ mulai, selesai }: HariKegiatan): string =>
  mulai === selesai ? tanggal(mulai) : `${tanggal(mulai)} sampai ${tanggal(selesai)}`

/** The notes on one medium. `hariH` null leaves its date unjudged (an attachment is made on any day). */
export function catatanBukti(m: MediaBerbukti, hariH: HariKegiatan | null): CatatanMedia[] {
  const { bukti } = m
  const hasil: CatatanMedia[] = []
  const catat = (kode: KodeCatatanMedia, pesan: string): void => void hasil.push({ kode, pesan })
  const diambil = bukti.diambil?.slice(0, 10)
  if (hariH && diambil !== undefined && (diambil < hariH.mulai || diambil > hariH.selesai))
    catat(
      'exif-lain-hari',
      `${sebut(m)} menurut kamera diambil ${tanggal(diambil)}, bukan pada hari kegiatan (${hari(hariH)}).`,
    )
  if (hariH && tanpaTanggal(m)) catat('tanpa-exif', `${sebut(m)} tanpa tanggal EXIF (WhatsApp menghapusnya).`)
  if (bukti.gps) catat('gps', `${sebut(m)} memuat posisi GPS; hapus sebelum diunggah.`)
  if (bukti.terpotong) catat('terpotong', `${sebut(m)} terpotong atau rusak di bagian akhir.`)
  if (bukti.heic)
    catat(
      'heic',
      `${sebut(m)} berformat HEIC; banyak peramban dan website OpenSID tidak ` +
        'dapat menampilkannya. Unggah salinan JPEG-nya.',
    )
  const beda = gantiNama(m)
  if (beda)
    catat('ganti-nama', `${sebut(m)} berakhiran .${beda.ekstensi}, tetapi isinya ${beda.isi}; yang berlaku isinya.`)
  if (video(m) && m.media.dimensi === '-')
    catat('video-tidak-terbaca', `${sebut(m)}: dimensi dan durasi tidak terbaca.`)
  return hasil
}

/**
 * The notes on all media of a kegiatan, in order; photos without a date share one sentence, for WhatsApp strips them
 * all.
 */
export function catatanSemua(daftar: readonly MediaBerbukti[], hariH: HariKegiatan | null): CatatanMedia[] {
  const catatan = daftar.flatMap((m) => catatanBukti(m, hariH))
  const tanpa = catatan.filter((c) => c.kode === 'tanpa-exif').length
  if (tanpa < 2) return catatan
  const ringkas: CatatanMedia = {
    kode: 'tanpa-exif',
    pesan: `${tanpa} dari ${daftar.filter(foto).length} foto tanpa tanggal EXIF (WhatsApp menghapusnya).`,
  }
  return [...catatan.filter((c) => c.kode !== 'tanpa-exif'), ringkas]
}

/** A medium that another kegiatan uses as well. */
export function catatanTerpakai(m: MediaBerbukti, lain: { id: string; judul: string }): CatatanMedia {
  return { kode: 'terpakai', pesan: `${sebut(m)} sudah dipakai pada kegiatan "${satuBaris(lain.judul)}" (${lain.id}).` }
}

/** Files whose content another one before them has. */
export const catatanKembar = (daftar: readonly Kembar[]): CatatanMedia[] =>
  daftar.map((satu) => ({ kode: 'kembar', pesan: kalimatKembar(satu) }))

/**
 * Kept media that nobody can look at as they were handed over: how many are not there, how many hold other bytes, and
 * how many are shown by a preview alone.
 */
export function catatanTakUtuh(hilang: number, berubah: number, pratinjau: number): CatatanMedia[] {
  const catatan = (banyaknya: number, kode: KodeCatatanMedia, pesan: string): CatatanMedia[] =>
    banyaknya === 0 ? [] : [{ kode, pesan }]
  return [
    ...catatan(
      hilang,
      'media-hilang',
      `${hilang} media tidak ada di folder media/ salinan ini; salin dari komputer kantor atau cadangannya ` +
        'sebelum memutus.',
    ),
    ...catatan(
      berubah,
      'media-berubah',
      `Isi ${berubah} media di folder media/ bukan lagi yang diserahkan; pulihkan dari cadangan sebelum memutus.`,
    ),
    ...catatan(
      pratinjau,
      'media-pratinjau',
      `${pratinjau} foto ditampilkan sebagai pratinjau, bukan berkas asli, yang tidak ada di komputer ini.`,
    ),
  ]
}

const tanpaTanggal = (m: MediaBerbukti): boolean => foto(m) && m.bukti.diambil === null

function gantiNama(m: MediaBerbukti): { ekstensi: string; isi: string } | null {
  const format = daftarFormat[m.media.jenis]
  const ekstensi = /\.([a-z0-9]{2,5})$/i.exec(m.media.nama)?.[1]?.toLowerCase()
  // "Apel 1.10" has no extension: an extension has a letter.
  if (!format || ekstensi === undefined || !/[a-z]/.test(ekstensi)) return null
  const [isi, ...cocok] = format
  return cocok.includes(ekstensi) ? null : { ekstensi, isi }
}
