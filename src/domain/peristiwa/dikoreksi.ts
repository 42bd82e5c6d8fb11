/** SOP row 3: the PPID returns the draft to the Admin; what to correct is the note. */
import type { Berjenis, Jenis } from './dasar.js'
import { keputusan } from './keputusan.js'

export interface Dikoreksi extends Berjenis {
  peristiwa: 'dikoreksi'
}

export const dikoreksi: Jenis<Dikoreksi> = {
  ...keputusan,
  nama: 'dikoreksi',
  trailer: {},
  keputusan: 'koreksi',
  pesan: { kepada: 'berikut' },
  impor: () => ({ sendiri: {} }),
}
