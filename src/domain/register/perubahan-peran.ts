/** Who was given which roles in a month, by whom: it stands on that month's register (A27). */
import type { PerubahanPetugas } from '../sop/aturan.js'
import type { Diatur } from '../peristiwa/diatur.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'

/** One petugas whose roles, their days or keys changed. */
export interface BarisPerubahanPeran {
  ubahan: PerubahanPetugas
  peristiwa: Tercatat<Diatur>
}

/** In the order of recording; a change belongs to the month it was recorded in. `bulan` null: all. */
export const daftarPerubahanPeran = (
  diatur: readonly Tercatat<Diatur>[],
  bulan: string | null,
  zona: string,
): BarisPerubahanPeran[] =>
  diatur
    .filter((p) => bulan === null || bulanDari(tanggalLokal(p.jejak.dicatat, zona)) === bulan)
    .flatMap((peristiwa) => peristiwa.petugas.map((ubahan) => ({ ubahan, peristiwa })))
