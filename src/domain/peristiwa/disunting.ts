/**
 * Texts revised before the draft is submitted; part of making it (SOP row 2), ending nothing. Null where a text stays.
 */
import { daftarBagian } from '../sop/sop.js'
import type { Berjenis, Jenis } from './dasar.js'
import { berkasKegiatan, perihalJalur } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { boleh } from './trailer.js'

const trailer = {
  /** sha256 of the narration, the caption and the berita as they are now, '' for none. */
  narasi: boleh('sidikTeks', 'Narasi'),
  caption: boleh('sidikTeks', 'Caption'),
  berita: boleh('sidikTeks', 'Berita'),
}

export interface Disunting extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'disunting'
}

export const disunting: Jenis<Disunting> = {
  nama: 'disunting',
  trailer,
  kelas: 'keputusan',
  dasar: null,
  dasarTeks: (p) => daftarBagian.filter((b) => p[b] !== null),
  sudahSama: 'teksnya sama',
  menggerakkan: ['kegiatan'],
  bagianDari: 'diajukan',
  berkas: berkasKegiatan,
  boleh: 'sop',
  tindakan: 'menyunting teks sebelum diajukan',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: perihalJalur,
  rincian: (p) => [`teks: ${daftarBagian.filter((b) => p[b] !== null).join(', ')}`],
  impor: null,
}
