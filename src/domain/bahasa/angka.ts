/** Rounding and sums for figures. Unknown is null and stays null: it is never taken for 0. */

/**
 * `bagian / seluruh` in percent, one decimal, halves away from zero (A11); null where either is unknown or `seluruh` is
 * 0.
 */
export function persen(bagian: number | null, seluruh: number | null): number | null {
  if (bagian === null || seluruh === null || seluruh === 0) return null
  return bulatkan((bagian * 100) / seluruh)
}

/** One decimal, halves away from zero. The nudge undoes binary fractions such as 12.35 × 10 = 123.49999…. */
function bulatkan(nilai: number): number {
  const puluh = Math.abs(nilai) * 10
  return (Math.sign(nilai) * Math.floor(puluh + 0.5 + puluh * Number.EPSILON)) / 10 || 0
}

/** Sum of what is known; null when nothing is. */
export function jumlahkan(daftar: readonly (number | null | undefined)[]): number | null {
  const diketahui = daftar.filter((n): n is number => typeof n === 'number')
  return diketahui.length === 0 ? null : diketahui.reduce((a, b) => a + b, 0)
}
