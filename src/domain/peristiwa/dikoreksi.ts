/** SOP row 3: the PPID returns the draft to the Admin; what to correct is the note. */
import type { Berjenis, Jenis } from './dasar.js'
import { keputusan, trailerDilihat } from './keputusan.js'
import type { IsiTrailer } from './trailer.js'

export interface Dikoreksi extends Berjenis, IsiTrailer<typeof trailerDilihat> {
  peristiwa: 'dikoreksi'
}

export const dikoreksi: Jenis<Dikoreksi> = {
  ...keputusan,
  nama: 'dikoreksi',
  trailer: trailerDilihat,
  keputusan: 'koreksi',
  pesan: { kepada: 'berikut' },
  wajibBercatatan: 'apa yang perlu diperbaiki',
  impor: () => ({ sendiri: { dilihat: null }, tanpaCatatan: 'Apa yang diperbaiki tidak dicatat pada waktu itu.' }),
}
