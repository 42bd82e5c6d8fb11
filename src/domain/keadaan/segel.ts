/** Sealed months: the code a seal is known by, and what was recorded after it. */
import type { Ditutup } from '../peristiwa/ditutup.js'
import type { Tercatat } from '../peristiwa/daftar.js'

/** The seals that count, in graph order, and how many of them stood before each later commit. */
export interface DaftarSegel {
  segel: Tercatat<Ditutup>[]
  sesudahSegel: Map<string, number>
}

const PANJANG_KODE = 12

/** The first letters of the seal's commit, in fours: `1a2b-3c4d-5e6f`. */
export const kodeSegel = (commit: string): string => commit.slice(0, PANJANG_KODE).replace(/(?<=^(?:.{4})+)(?=.)/g, '-')

/** A code as typed, with or without its hyphens, as the beginning of a commit's oid; null for anything else. */
export function bacaKode(teks: string): string | null {
  const rapi = teks.toLowerCase().replace(/[-\s]/g, '')
  return rapi.length === PANJANG_KODE && /^[0-9a-f]+$/.test(rapi) ? rapi : null
}

export const segelBulan = (daftar: DaftarSegel, bulan: string): Tercatat<Ditutup> | null =>
  daftar.segel.find((s) => s.bulan === bulan) ?? null

/** Whether a commit came after the seal of a month. */
export function sesudahTutup(daftar: DaftarSegel, bulan: string, commit: string): boolean {
  const ke = daftar.segel.findIndex((s) => s.bulan === bulan)
  return ke >= 0 && (daftar.sesudahSegel.get(commit) ?? 0) > ke
}
