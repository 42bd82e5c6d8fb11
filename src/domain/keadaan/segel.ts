/** Sealed months: the code a seal is known by, and what was recorded after it. */
import { cetakKodeLama } from '../bahasa/kode-segel.js'
import type { Ditutup } from '../peristiwa/ditutup.js'
import type { Tercatat } from '../peristiwa/daftar.js'

/** The seals that count, in graph order, and how many of them stood before each later commit. */
export interface DaftarSegel {
  segel: Tercatat<Ditutup>[]
  sesudahSegel: Map<string, number>
}

/** The code a seal is printed with; of an older one the beginning of its commit, which is weak. */
export const kodeSegel = ({ hitungan, jejak }: Tercatat<Ditutup>): string =>
  hitungan?.kode ?? cetakKodeLama(jejak.commit)

export const segelBulan = (daftar: DaftarSegel, bulan: string): Tercatat<Ditutup> | null =>
  daftar.segel.find((s) => s.bulan === bulan) ?? null

/** Whether a commit came after the seal of a month. */
export function sesudahTutup(daftar: DaftarSegel, bulan: string, commit: string): boolean {
  const ke = daftar.segel.findIndex((s) => s.bulan === bulan)
  return ke >= 0 && (daftar.sesudahSegel.get(commit) ?? 0) > ke
}
