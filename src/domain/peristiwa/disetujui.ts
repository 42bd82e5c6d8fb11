/** SOP row 3: the PPID approves the draft, to the letter and the picture. */
import type { Berjenis, Jenis } from './dasar.js'
import { keputusan, trailerDilihat } from './keputusan.js'
import type { IsiTrailer } from './trailer.js'
import { satu } from './trailer.js'

const trailer = {
  /** sha256 of the exact text that was approved. */
  teks: satu('sidikTeks', 'Teks'),
  /** sha256 over the exact media that were approved (`sidikMedia`). */
  media: satu('sidik', 'Media'),
  ...trailerDilihat,
}

export interface Disetujui extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'disetujui'
}

export const disetujui: Jenis<Disetujui> = {
  ...keputusan,
  nama: 'disetujui',
  trailer,
  keputusan: 'setuju',
  pesan: { kepada: 'berikut' },
  impor: ({ draf }) => ({ sendiri: { ...draf, dilihat: null } }),
}
