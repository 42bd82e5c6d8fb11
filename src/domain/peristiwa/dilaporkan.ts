/** The monthly report is handed in (SOP medsos row 6, website row 5). */
import { jalurLaporan } from '../bahasa/id.js'
import { namaBulan } from '../bahasa/kalimat.js'
import { bulanBerakhir } from '../bahasa/waktu.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, boleh, kelompok, satu } from './trailer.js'

/**
 * Version of how the page is drawn of its figures: counted up with whatever changes on it, so that a page that an older
 * program drew is not held against this one's letter by letter.
 */
export const HALAMAN = 1

const trailer = {
  bulan: satu('bulan', 'Bulan'),
  berkas: banyak('berkas', 'Berkas'),
  /** The figures of the report, whatever its page makes of them; null in older reports, which said nothing of them. */
  hitungan: kelompok({
    /** Version of the projection that is hashed. */
    proyeksi: satu('bilangan', 'Proyeksi'),
    /** sha256 of the figures in their canonical form, from the history before it, judged as of `waktu`. */
    angka: satu('sidik', 'Angka'),
  }),
  /** What the page is drawn by beside its figures; null in older reports. With it anyone draws the same page again. */
  halaman: kelompok({
    /** Version of the drawing. */
    cara: satu('bilangan', 'Halaman'),
    nomorSurat: boleh('teks', 'Nomor-Surat'),
    tindakLanjut: boleh('teks', 'Tindak-Lanjut'),
  }),
}

export interface Dilaporkan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'dilaporkan'
}

export const dilaporkan: Jenis<Dilaporkan> = {
  nama: 'dilaporkan',
  trailer,
  kelas: 'keputusan',
  dasar: 'bulan',
  terhubung: true,
  menggerakkan: ['bulan'],
  berkas: ({ kanal, bulan }, jalur) => kanal.some((k) => jalur === jalurLaporan(bulan, k)),
  boleh: 'sop',
  tindakan: 'menyerahkan laporan bulanan',
  sebutan: 'Lapor',
  kerja: {
    apa: ({ kanal }) => `menyerahkan laporan ${kanal}`,
    ketik: ({ sasaran, kanal }) => ({ kata: ['laporan'], opsi: { bulan: sasaran, kanal, serahkan: true } }),
  },
  keputusan: null,
  pesan: null,
  perihal: ({ bulan, kanal }, { zona }) => `${namaBulan(bulan, zona)} (${kanal.join(', ')})`,
  mustahil({ versi, bulan, kanal, berkas, hitungan, tetap, waktu }, zona) {
    if (versi > 1 && hitungan === null) return `laporan ${bulan} tidak menyebut angkanya (Konten-Angka)`
    const harap = kanal.map((k) => jalurLaporan(bulan, k)).toSorted()
    const tertulis = berkas.map((f) => f.jalur).toSorted()
    if (harap.join('\n') !== tertulis.join('\n')) return `laporan ${bulan} bukan satu berkas untuk setiap kanalnya`
    return tetap === null && waktu < bulanBerakhir(bulan, zona)
      ? `laporan ${bulan} diserahkan sebelum bulannya berakhir, tanpa alasan`
      : null
  },
  impor: null,
}
