/** The acts that an act names: what it rests on falls with them. */
import type { Peristiwa } from './daftar.js'
import { jenisDari } from './daftar.js'
import type { Bentuk } from './trailer.js'
import { polaOp } from '../bahasa/id.js'

/** The names of its fields that name another act, with what they hold: an op, or the commit it stands in. */
export function acuanDari(p: Peristiwa): [nama: string, acuan: string][] {
  const daftar = Object.entries<Bentuk>(jenisDari(p).trailer)
  return daftar.flatMap(([nama, bentuk]): [string, string][] => {
    if (bentuk.jenis !== 'nilai' || bentuk.macam !== 'acuan') return []
    const acuan = (p as unknown as Record<string, string | null>)[nama]
    return acuan == null ? [] : [[nama, acuan]]
  })
}

/**
 * The ops that an act rests on, as its message names them: the state it was decided on, the texts it replaces, and what
 * it speaks of. An answer to findings rests on nothing: it is said of what lost as well.
 */
export function sandaran(p: Peristiwa): string[] {
  const disebut = p.peristiwa === 'dijelaskan' ? [] : acuanDari(p).map(([, acuan]) => acuan)
  return [...new Set([...p.dasar, ...(p.dasarTeks ?? []), ...disebut])].filter(
    (op): op is string => op !== null && polaOp.test(op),
  )
}
