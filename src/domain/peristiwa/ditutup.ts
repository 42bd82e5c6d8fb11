/** The PPID seals a month: what stood on its register at that moment can be recomputed and compared ever after. */
import { bacaKode } from '../bahasa/kode-segel.js'
import { jalurRekap } from '../bahasa/id.js'
import { namaBulan } from '../bahasa/kalimat.js'
import { bulanBerakhir } from '../bahasa/waktu.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { atauKosong, banyak, kelompok, satu } from './trailer.js'

const trailer = {
  bulan: satu('bulan', 'Bulan'),
  /** Last commit the seal covers: its own parent. */
  ujung: satu('oid', 'Ujung'),
  /** sha256 of the month's register in its canonical form, from the history up to `ujung`, judged as of `waktu`. */
  register: satu('sidik', 'Register'),
  /** Commit of the seal before, null for the first. */
  segel: atauKosong('acuan', 'Segel'),
  /** The month's totals, sealed with it; none in older seals. */
  berkas: banyak('berkas', 'Berkas'),
  /**
   * What the code is computed from beside the above; null in older seals, whose code is the beginning of their commit.
   */
  hitungan: kelompok({
    /** Version of the projections that are hashed; without one it is 1. */
    proyeksi: satu('bilangan', 'Proyeksi'),
    /** sha256 of the month's figures in their canonical form. */
    angka: satu('sidik', 'Angka'),
    /** sha256 over author lines and messages of the history up to `ujung`. */
    riwayat: satu('sidik', 'Riwayat'),
    /** The code itself, computed from all of these; written down so that a page can print it. */
    kode: satu('teks', 'Kode'),
  }),
}

/** Versions of the projections that this program can compute again. */
export const PROYEKSI_LAMA = 1
/** The first that knows of figures; all is judged by the settings of the sealed commit. */
const PROYEKSI_ANGKA = 2
/** The first in which each act is judged by the settings of its time (A26), and that carries the totals. */
const PROYEKSI_MASA = 3
export const PROYEKSI = PROYEKSI_MASA

/** Whether a projection of figures is one that this program computes again. */
export const proyeksiDikenal = (versi: number): boolean => versi === PROYEKSI_ANGKA || versi === PROYEKSI_MASA
/** Whether what a projection hashes is judged by the settings of its time. */
export const menurutMasa = (versi: number): boolean => versi >= PROYEKSI_MASA

export interface Ditutup extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'ditutup'
}

export const ditutup: Jenis<Ditutup> = {
  nama: 'ditutup',
  trailer,
  kelas: 'keputusan',
  dasar: 'sejenis',
  terhubung: true,
  utuh({ hitungan }) {
    if (hitungan === null) return null
    const terbaca = bacaKode(hitungan.kode)
    if (terbaca?.jenis !== 'kuat' || terbaca.kode !== hitungan.kode) return 'Konten-Kode bukan kode tutup buku'
    return proyeksiDikenal(hitungan.proyeksi) ? null : `Konten-Proyeksi bukan ${PROYEKSI}`
  },
  menggerakkan: ['riwayat'],
  berkas: ({ bulan }, jalur) => jalur === jalurRekap(bulan),
  boleh: ['ppid'],
  tindakan: 'menutup buku',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ bulan }, { zona }) => namaBulan(bulan, zona),
  mustahil({ versi, bulan, waktu, berkas, hitungan }, zona) {
    if (versi > 1 && hitungan === null) return `tutup buku ${bulan} tidak menyebut angka, riwayat, dan kodenya`
    const tanpa = hitungan === null || (hitungan.proyeksi === PROYEKSI_ANGKA && berkas.length === 0)
    const harap = tanpa ? '' : jalurRekap(bulan)
    if (berkas.map((b) => b.jalur).join('\n') !== harap) return `tutup buku ${bulan} tidak dengan rekap bulannya saja`
    return waktu < bulanBerakhir(bulan, zona) ? `bulan ${bulan} ditutup sebelum berakhir` : null
  },
  impor: null,
}
