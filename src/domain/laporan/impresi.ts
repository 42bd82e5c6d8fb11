/**
 * X tells impressions, how often a post stood on a screen, and no views. The template has one column for both and X's
 * own export was recorded under it, so of a row of X `tayangan` is impressions; they are never added to views.
 */
import type { Angka } from '../peristiwa/angka.js'

const PLATFORM_IMPRESI = 'x'

/** The figures of a row by their right names. */
export function nilaiBernama({ platform, nilai }: Pick<Angka, 'platform' | 'nilai'>): Angka['nilai'] {
  if (platform !== PLATFORM_IMPRESI) return nilai
  const { tayangan, impresi = tayangan, ...lain } = nilai
  return { ...lain, ...denganImpresi(impresi ?? null) }
}

/** Those the report knows: impressions of platforms that have views are not in it. */
export function nilaiLaporan(a: Pick<Angka, 'platform' | 'nilai'>): Angka['nilai'] {
  const { impresi, ...lain } = nilaiBernama(a)
  return a.platform === PLATFORM_IMPRESI ? { ...lain, ...denganImpresi(impresi ?? null) } : lain
}

/** The key `impresi` of a row of the report, which stands only where there is one. */
export const denganImpresi = (impresi: number | null): { impresi?: number } => (impresi === null ? {} : { impresi })
