/** That hostile text is worked through at a bounded price, told without a clock on the wall. */
import { expect } from 'vitest'

/**
 * Processor time that this process spends on `kerja`, in milliseconds: other programs do not enter into it. Test files
 * run one at a time in a process.
 */
function lamaProsesor(kerja: () => void): number {
  const mulai = process.cpuUsage()
  kerja()
  const { user, system } = process.cpuUsage(mulai)
  return (user + system) / 1000
}

/** Plain work over a text, the measure of this machine: some ten milliseconds on a common one. */
function kerjaPatokan(): void {
  for (let ke = 0; ke < 10; ke++) {
    const teks = `${ke} kata, `.repeat(20_000).replaceAll(/\w+/g, (kata) => kata.toUpperCase())
    if (teks.split(',').length !== 20_001) throw new Error('patokan')
  }
}

let patokan: number | null = null

/**
 * Fails where `kerja` costs a thousand times that measure: a pattern that backtracks over such a text asks far more.
 */
export function berhingga(kerja: () => void): void {
  patokan ??= Math.max(...[1, 2, 3].map(() => lamaProsesor(kerjaPatokan)))
  expect(lamaProsesor(kerja) / patokan).toBeLessThan(1000)
}
