/** A person takes back what he recorded last: on a kegiatan, about an interaction, or the handing-in of a report. */
import { jalurInteraksi, jalurLaporan } from '../bahasa/id.js'
import { namaBulan } from '../bahasa/kalimat.js'
import type { Berjenis, Jenis } from './dasar.js'
import { berkasKegiatan, perihalJalur } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, boleh, satu } from './trailer.js'

const trailer = {
  /** Commit whose peristiwa is taken back. */
  batal: satu('acuan', 'Batal'),
  /** Number of the comment or direct message it is about, null for anything else. */
  nomor: boleh('nomor', 'Nomor'),
  /** Month whose report it is about, `YYYY-MM`; null for anything else. */
  bulan: boleh('bulan', 'Bulan'),
  /** The reports as they stand afterwards; none for anything else. */
  berkas: banyak('berkas', 'Berkas'),
}

export interface Dibatalkan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'dibatalkan'
}

export const dibatalkan: Jenis<Dibatalkan> = {
  nama: 'dibatalkan',
  trailer,
  utuh: ({ kegiatan, nomor, bulan }) =>
    [kegiatan, nomor, bulan].filter((milik) => milik !== null).length === 1
      ? null
      : 'yang dibatalkan seharusnya milik sebuah kegiatan, sebuah interaksi, atau laporan sebuah bulan',
  kelas: 'keputusan',
  dasar: 'batal',
  sudahSama: 'sudah dibatalkan',
  terhubung: ({ bulan }) => bulan !== null,
  menggerakkan: ['kegiatan', 'interaksi', 'bulan'],
  berkas(p, jalur) {
    if (p.bulan !== null) return p.kanal.some((k) => jalur === jalurLaporan(p.bulan!, k))
    return p.nomor === null ? berkasKegiatan(p, jalur) : jalur === jalurInteraksi(p.nomor.slice(0, 7))
  },
  boleh: 'yang-mencatat',
  tindakan: 'membatalkan',
  sebutan: null,
  kerja: null,
  keputusan: null,
  // Of the first hand-over; whatever else is taken back leaves its track where it was before.
  tahapAkhir: { nama: 'dibatalkan', sebutan: 'dibatalkan penyerahannya', bila: () => true },
  pesan: null,
  perihal(p, hal) {
    if (p.bulan !== null) return `${hal.dicabut} ${namaBulan(p.bulan, hal.zona)} (${p.kanal.join(', ')})`
    return p.nomor === null ? perihalJalur(p, hal) : `${hal.dicabut} interaksi ${p.nomor}`
  },
  impor: null,
}
