/** The PPID seals a month: what stood on its register at that moment can be recomputed and compared ever after. */
import { namaBulan } from '../bahasa/kalimat.js'
import { bulanBerakhir } from '../bahasa/waktu.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { atauKosong, satu } from './trailer.js'

const trailer = {
  bulan: satu('bulan', 'Bulan'),
  /** Last commit the seal covers: its own parent. */
  ujung: satu('oid', 'Ujung'),
  /** sha256 of the month's register in its canonical form, from the history up to `ujung`, judged as of `waktu`. */
  register: satu('sidik', 'Register'),
  /** Commit of the seal before, null for the first. */
  segel: atauKosong('acuan', 'Segel'),
}

export interface Ditutup extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'ditutup'
}

export const ditutup: Jenis<Ditutup> = {
  nama: 'ditutup',
  trailer,
  kelas: 'keputusan',
  dasar: 'sejenis',
  menggerakkan: ['riwayat'],
  berkas: null,
  boleh: ['ppid'],
  tindakan: 'menutup buku',
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ bulan }, { zona }) => namaBulan(bulan, zona),
  mustahil: ({ bulan, waktu }, zona) =>
    waktu < bulanBerakhir(bulan, zona) ? `bulan ${bulan} ditutup sebelum berakhir` : null,
  impor: null,
}
