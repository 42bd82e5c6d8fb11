/** What a single peristiwa cannot say: konten refuses it, so that only plain git can have written it. */
import { kemustahilan } from '../peristiwa/daftar.js'
import type { Pemeriksaan } from './bukti.js'
import { pendek, tiapPeristiwa } from './bukti.js'

export const pemeriksaanMustahil: readonly Pemeriksaan[] = [
  {
    kode: 'isi-mustahil',
    tingkat: 'galat',
    arti: 'Peristiwa mengatakan sesuatu yang tidak pernah diterima konten: laporan sebelum bulannya berakhir atau tanpa berkasnya, unggahan tanpa tautan, penyerahan tanpa bahan, tanggal yang bukan tanggal kegiatannya.',
    tindakan:
      'Commit ini tidak ditulis oleh konten; baca dengan git show COMMIT, dan catat yang sebenarnya dengan perintah konten.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const mustahil = kemustahilan(p, b.kini.aturan.zona)
        return mustahil === null ? null : `Commit ${pendek(c.oid)}: ${mustahil}.`
      }),
  },
]
