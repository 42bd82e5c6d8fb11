/** What an act's time is held against: the act it was decided on, whatever was published between the two (A20). */
import type { Tercatat } from '../peristiwa/daftar.js'
import { TOLERANSI_JAM } from '../sop/aturan.js'
import type { Catat } from '../sop/baku-mutu.js'
import { nilaiCatat } from '../sop/baku-mutu.js'
import { selisihMenit } from '../bahasa/waktu.js'

/**
 * The act that another rests on among those of its kegiatan, the last where there are several. What names none, as in
 * version 1, which knew one machine, follows the one before (`sebelum`); what lost follows nothing.
 */
export function pendahulu(p: Tercatat, riwayat: readonly Tercatat[], sebelum: Tercatat | null): Tercatat | null {
  if (p.peristiwa === 'berbenturan') return null
  const nama = new Set([...p.dasar, ...(p.dasarTeks ?? [])])
  const dasar = riwayat.filter((q) => nama.has(q.op))
  return dasar.toSorted((a, b) => a.waktu - b.waktu).at(-1) ?? sebelum
}

/** Whether another machine's clock was a little ahead: what follows was recorded before what it follows. */
export function jamBeda(p: Tercatat, dasar: Tercatat | null): boolean {
  const mundur = p.versi === 1 || dasar === null ? 0 : selisihMenit(p.waktu, dasar.waktu)
  return mundur > 0 && mundur <= TOLERANSI_JAM
}

/** How its time was recorded, held against the act it rests on. */
export const catatTerhadap = (p: Tercatat, dasar: Tercatat | null): Catat =>
  nilaiCatat(p.waktu, p.jejak, dasar === null || jamBeda(p, dasar) ? null : dasar.waktu)
