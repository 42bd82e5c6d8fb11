import type { Tercatat } from '../peristiwa/daftar.js'
import type { Temuan } from './tipe.js'

/** What is odd about a peristiwa, by its code. */
export const temuan = (kode: string, p: Tercatat, pesan: string): Temuan => ({
  kode,
  tingkat: 'galat',
  commit: p.jejak.commit,
  id: p.kegiatan,
  pesan,
})
