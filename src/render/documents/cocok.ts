/** Figures that no link explains, with the upload each is proposed for. Nothing is computed here. */
import type { Usulan } from '../../domain/keadaan/pencocokan.js'
import { kunciAngka } from '../../domain/keadaan/pencocokan.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import type { Dokumen } from '../tabel.js'

const rows = (takBertuan: readonly Angka[], usulan: readonly Usulan[]) => {
  const usul = new Map(usulan.map((u) => [u.angka, u]))
  return takBertuan.map((a) => ({ a, kunci: kunciAngka(a)[0]!, u: usul.get(a) }))
}

export const jsonCocok = (takBertuan: readonly Angka[], usulan: readonly Usulan[]) =>
  rows(takBertuan, usulan).map(({ a, kunci, u }) => ({
    kunci,
    platform: a.platform,
    tautan: a.tautan,
    judul: a.judul,
    terbit: a.terbit,
    usulan: u
      ? { id: u.unggahan.kegiatan.id, judul: u.unggahan.kegiatan.judul, tautan: u.unggahan.tautan, sebab: u.sebab }
      : null,
  }))

export const dokumenCocok = (takBertuan: readonly Angka[], usulan: readonly Usulan[]): Dokumen => ({
  judul: `Angka tanpa unggahan: ${takBertuan.length}, dengan usulan: ${usulan.length}`,
  keterangan: [],
  bagian: [
    {
      kunci: 'usulan',
      judul: 'Angka yang tautannya tidak dikenal',
      kolom: ['Kunci', 'Terbit', 'Judul', 'Usulan'].map((judul) => ({ judul })),
      baris: rows(takBertuan, usulan).map(({ a, kunci, u }) => [
        kunci,
        a.terbit,
        a.judul,
        u ? `${u.unggahan.kegiatan.judul} (${u.sebab})` : null,
      ]),
      kosong: 'Semua angka sudah ada unggahannya.',
    },
  ],
  utama: 'usulan',
  penutup:
    takBertuan.length > 0
      ? ['Terima semua usulan: konten analitik cocok --terima. Satu per satu: konten analitik cocok KUNCI --dengan ID.']
      : [],
})
