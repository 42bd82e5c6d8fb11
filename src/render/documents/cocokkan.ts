/** What the public can see against the register, as a document and as JSON. Nothing is computed here. */
import type { bandingkanSitus } from '../../domain/laporan/pencocokan-situs.js'
import type { Dokumen, Sel } from '../tabel.js'

interface Source {
  nama: string
  butir: readonly unknown[]
  batas: string
  catatan: readonly string[]
}
type Temuan = ReturnType<typeof bandingkanSitus>

export const jsonCocokkan = (sources: readonly Source[], temuan: Temuan) => ({
  ok: temuan.length === 0,
  sumber: sources.map((s) => ({ nama: s.nama, butir: s.butir.length, batas: s.batas, catatan: s.catatan })),
  temuan,
})

export const dokumenCocokkan = (sources: readonly Source[], temuan: Temuan): Dokumen => ({
  judul: `Yang tayang terhadap register: ${temuan.length} temuan`,
  keterangan: sources.flatMap((s) => [`${s.nama}: ${s.butir.length} butir. ${s.batas}`, ...s.catatan]),
  bagian: [
    {
      kunci: 'temuan',
      judul: 'Temuan',
      kolom: ['Kode', 'Judul', 'Tautan', 'Arti'].map((judul) => ({ judul })),
      baris: temuan.map((t): Sel[] => [t.kode, t.judul, t.tautan, t.pesan]),
      kosong: 'Semua yang tayang tercatat, dan semua yang tercatat tayang.',
    },
  ],
  utama: 'temuan',
  penutup: [],
})
