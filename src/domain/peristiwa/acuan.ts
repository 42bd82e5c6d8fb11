/** The acts that an act names: what it rests on falls with them. */
import type { JenisPeristiwa, Peristiwa } from './daftar.js'
import { jenisDari } from './daftar.js'
import type { Bentuk } from './trailer.js'
import { polaOp } from '../bahasa/id.js'

const namaAcuan = new Map<JenisPeristiwa, readonly string[]>()

/** The fields of a kind that name another act. */
function isianAcuan(p: Peristiwa): readonly string[] {
  let nama = namaAcuan.get(p.peristiwa)
  if (nama === undefined) {
    nama = Object.entries<Bentuk>(jenisDari(p).trailer).flatMap(([satu, bentuk]) =>
      bentuk.jenis === 'nilai' && bentuk.macam === 'acuan' ? [satu] : [],
    )
    namaAcuan.set(p.peristiwa, nama)
  }
  return nama
}

/** The names of its fields that name another act, with what they hold: an op, or the commit it stands in. */
export const acuanDari = (p: Peristiwa): [nama: string, acuan: string][] =>
  isianAcuan(p).flatMap((nama): [string, string][] => {
    const acuan = (p as unknown as Record<string, string | null>)[nama]
    return acuan == null ? [] : [[nama, acuan]]
  })

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
