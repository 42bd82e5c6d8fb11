/** What a decision about one act on a kegiatan is made with, and what a rule about it is. */
import type { KontenError } from '../../errors.js'
import type { Jalur, Kegiatan } from '../keadaan/tipe.js'
import type { Peristiwa } from '../peristiwa/daftar.js'
import type { Petugas } from '../sop/aturan.js'
import type { BarisSop } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'

/** What a decision about one act on a kegiatan is made with. */
export interface Perkara {
  peristiwa: Peristiwa
  /** State before the act; null for the first hand-over. */
  kegiatan: Kegiatan | null
  petugas: readonly Petugas[]
  pisahTugas: 'ketat' | 'longgar'
  zona: string
  sekarang: Instan
  /** Whether it is decided again, after acts of other machines: their clocks may disagree. */
  diulang?: true
}

/** One rule of a track: the refusal, or null where the act may be recorded. */
export type Aturan = (jalur: Jalur, baris: BarisSop, p: Perkara) => KontenError | null
