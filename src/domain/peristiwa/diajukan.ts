/** SOP row 2: the draft reaches the PPID. */
import { KontenError } from '../../errors.js'
import { bagianKanal } from '../sop/sop.js'
import type { Berjenis, Jenis } from './dasar.js'
import { bahanMustahil, tanpaPratinjau, trailerBahan } from './bahan.js'
import { berkasKegiatan, kerjaJalur, perihalJalur } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, satu } from './trailer.js'

const trailer = {
  /** sha256 of the caption or berita handed to the PPID. */
  teks: satu('sidikTeks', 'Teks'),
  lampiran: banyak('sidikBerkas', 'Lampiran'),
  ...trailerBahan,
}

export interface Diajukan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'diajukan'
}

export const diajukan: Jenis<Diajukan> = {
  nama: 'diajukan',
  trailer,
  kelas: 'keputusan',
  dasar: 'jalur',
  dasarTeks: ({ kanal }) => kanal.map((k) => bagianKanal[k]),
  menggerakkan: ['kegiatan'],
  berkas: berkasKegiatan,
  boleh: 'sop',
  tindakan: 'mengajukan draf',
  sebutan: 'Draf',
  kerja: kerjaJalur('ajukan', (tahap) => (tahap === 'dikoreksi' ? 'memperbaiki draf' : 'menyusun draf')),
  keputusan: null,
  pesan: { kepada: 'berikut' },
  mustahil: ({ versi, lampiran }) => bahanMustahil(versi, lampiran),
  perihal: perihalJalur,
  impor({ kanal, sidik, kolom: { teks } }) {
    if (teks === '')
      throw new KontenError('pemakaian', 'teks-kosong', 'kolom teks (caption atau berita yang diajukan) kosong.')
    return {
      sendiri: { teks: sidik(teks), lampiran: [], ...tanpaPratinjau },
      isi: Object.fromEntries(kanal.map((k) => [bagianKanal[k], teks])),
    }
  },
}
