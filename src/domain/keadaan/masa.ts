/** Where in a history the settings begin by which its acts are judged (A26). */
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Masa } from '../sop/masa.js'
import { RangkaianMasa } from '../sop/masa.js'

/** Settings are read at a commit, or at what it was written on. */
export interface AwalMasa {
  commit: string
  /** True for the settings of its parent. */
  induk: boolean
  /** Place of the first act that is judged by them. */
  mulai: number
}

/**
 * The commits at which the settings stand that judge, oldest first; none where a history is of version 1 alone, whose
 * acts are judged by the settings at hand, or still being founded. `riwayat` is in graph order and may leave out what
 * is of no concern, but no change of settings. What no `diatur` recorded changes nothing: it counts from the next one
 * on.
 */
export function awalMasa(riwayat: readonly Tercatat[]): AwalMasa[] {
  const pertama = riwayat.findIndex((p) => p.peristiwa !== 'diatur')
  const baru = riwayat.findIndex((p) => p.versi === 2 && p.peristiwa !== 'berbenturan')
  if (pertama < 0 || baru < 0) return []
  // What version 1 left to be judged is judged by the settings it ended with.
  const warisan = baru > pertama && riwayat[baru]!.peristiwa === 'diatur'
  const dasar = warisan ? baru : Math.max(pertama, baru)
  const perubahan = riwayat.flatMap((p, mulai) =>
    p.peristiwa === 'diatur' && (mulai > dasar || (warisan && mulai === dasar))
      ? [{ commit: p.jejak.commit, induk: false, mulai }]
      : [],
  )
  return [{ commit: riwayat[dasar]!.jejak.commit, induk: warisan, mulai: 0 }, ...perubahan]
}

/**
 * The settings with the acts they judge; null where nothing was read of the first. One that is damaged is passed over.
 */
export function susunMasa(
  riwayat: readonly Tercatat[],
  awal: readonly AwalMasa[],
  terbaca: readonly (Omit<Masa, 'sejak'> | null)[],
): RangkaianMasa | null {
  const daftar: Masa[] = []
  const letak = new Map<string, number>()
  let [ke, sejak] = [0, -Infinity]
  riwayat.forEach((p, i) => {
    sejak = Math.max(sejak, p.jejak.terbit ?? p.jejak.dicatat)
    for (; awal[ke] !== undefined && awal[ke]!.mulai <= i; ke++) {
      const masa = terbaca[ke]
      if (masa) daftar.push({ ...masa, sejak: daftar.length === 0 ? -Infinity : sejak })
    }
    letak.set(p.jejak.commit, Math.max(0, daftar.length - 1))
  })
  const [pertama, ...lain] = daftar
  return pertama === undefined ? null : new RangkaianMasa([pertama, ...lain], letak)
}
