import type { Verdik } from '../sop/baku-mutu.js'
import { terlambat } from '../sop/baku-mutu.js'
import { tolak } from './tolak.js'

/** A cause is recorded of what is late: the last such round among those asked for. `apa` names what was asked for. */
export function putuskanSebab<L extends { verdik: Verdik }>(calon: readonly L[], apa: string, saran: string): L {
  const kena = calon.findLast((l) => terlambat(l.verdik))
  if (!kena) throw tolak('tidak-terlambat', `${apa} tidak terlambat, sehingga tidak ada sebab yang dicatat.`, [saran])
  return kena
}
