/** What pure tests share with the others: it loads nothing of the program. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const paket = dirname(dirname(fileURLToPath(import.meta.url)))

/** An instant from a time in WIB: `2026-09-01 11:00`. */
export const wib = (teks: string): number => Date.parse(`${teks.replace(' ', 'T')}:00+07:00`)

/** What the tests look at in a JSON answer; which key is there depends on the command. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

/** Runs, or the size, of a costly test: all of it with `npm test`, a tenth where an answer is wanted at once. */
export const kali = (n: number): number => (process.env['KONTEN_UJI'] === 'cepat' ? Math.ceil(n / 10) : n)

/** Of so many hostile inputs, the same every time, the first fifth; all of them where `.ci/run` asks so. */
export const perlima = (n: number): number => (process.env['KONTEN_UJI'] === 'penuh' ? n : Math.ceil(n / 5))
