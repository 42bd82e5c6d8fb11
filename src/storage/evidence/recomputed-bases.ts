/** What each act says it was decided on, derived again where it stands, by one position that goes along. */
import { Posisi } from '../../domain/keadaan/posisi.js'
import type { PilihanFold } from '../../domain/keadaan/tipe.js'
import { landasanBeda } from '../../domain/pemeriksaan/landasan.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { landasanDari } from '../../domain/peristiwa/daftar.js'
import { Lineage } from './lineage.js'
import type { ChangedCommit } from './history-evidence.js'

/** Whether what an act rests on must be looked for in all of the history: the last of its kind about the same. */
export const restsOnWholeHistory = (p: Peristiwa): boolean =>
  p.versi > 1 && ['kunci', 'sebab'].includes(landasanDari(p) ?? '')

/**
 * What acts say they were decided on that did not stand there, by their commit, in words. `lama` are the acts before
 * the first commit that these build on. Beside another line of history nothing is judged: that line is a finding of its
 * own.
 */
export function recomputeBases(
  lama: readonly Tercatat[],
  commit: readonly ChangedCommit[],
  pilihan: Omit<PilihanFold, 'per'>,
): Map<string, string> {
  const hasil = new Map<string, string>()
  const posisi = new Posisi()
  const lineage = new Lineage()
  for (const p of lama) posisi.catat(p)
  for (const c of commit) {
    const lurus = lineage.berikut(c)
    if (c.peristiwa === null) continue
    const beda = lurus ? landasanBeda(c.peristiwa, posisi, pilihan) : null
    if (beda !== null) hasil.set(c.oid, beda)
    posisi.catat(c.peristiwa)
  }
  return hasil
}
