/** A page with nothing but the letterhead, to look at. */
import type { Dokumen } from '../tabel.js'

export const letterheadSample = (): Dokumen => ({
  judul: 'Contoh kop',
  keterangan: ['Demikian kop tercetak pada laporan, register, dan surat.'],
  bagian: [],
  utama: '',
  penutup: [],
})
