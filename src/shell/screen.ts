/** What a person reads on the terminal: how wide it is, and text wrapped to it. */
import type { Env } from '../env.js'
import { lipatPesan } from '../render/formats/wrap.js'
import type { Layar } from '../render/formats/terminal.js'
import type { OpsiUmum } from './command.js'

/** How wide the terminal is and whether it may be coloured (`NO_COLOR`, `--tanpa-warna`). */
export function layar(env: Env, opsi: OpsiUmum): Layar {
  return {
    kolom: env.kolom ?? (Number(env.vars['COLUMNS']) || 100),
    warna: env.kolom !== null && !env.vars['NO_COLOR'] && !opsi.tanpaWarna,
  }
}

/** Lines for a person, wrapped to the terminal and free of whatever could steer it. */
export function lembar(env: Env, opsi: OpsiUmum, baris: readonly string[]): string {
  const { kolom } = layar(env, opsi)
  return `${baris.map((b) => lipatPesan(b, kolom)).join('\n')}\n`
}
