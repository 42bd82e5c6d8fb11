/** The list of kegiatan, as a document and as the contract's JSON. */
import { statusKegiatan } from '../../domain/bahasa/kalimat.js'
import type { Jalur, Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Dokumen, Sel } from '../tabel.js'

/** A kegiatan as far as the list shows it. */
export interface Terdaftar extends Pick<Kegiatan, 'id' | 'judul' | 'jenis' | 'hariH'> {
  jalur: readonly Pick<Jalur, 'kanal' | 'tahap'>[]
}

export const jsonDaftar = (daftar: readonly Terdaftar[]) =>
  daftar.map((k) => ({
    id: k.id,
    judul: k.judul,
    jenis: k.jenis,
    hariH: k.hariH,
    kanal: k.jalur.map((j) => ({ kanal: j.kanal, status: j.tahap })),
  }))

export const dokumenDaftar = (daftar: readonly Terdaftar[]): Dokumen => ({
  judul: `Daftar kegiatan: ${daftar.length}`,
  keterangan: [],
  bagian: [
    {
      kunci: 'kegiatan',
      judul: 'Kegiatan',
      kolom: ['Hari H', 'ID', 'Kegiatan', 'Jenis', 'Status'].map((judul) => ({ judul })),
      baris: daftar.map((k): Sel[] => [{ tanggal: k.hariH }, k.id.slice(-4), k.judul, k.jenis, statusKegiatan(k)]),
      kosong: 'Belum ada kegiatan. Catat yang pertama dengan: konten baru --help',
    },
  ],
  utama: 'kegiatan',
  penutup: [],
})
