/** What a person reads on the terminal: how wide it is, and text wrapped to it. */
import type { Env } from '../env.js'
import { wrapMessage } from '../render/formats/wrap.js'
import type { Screen } from '../render/formats/terminal.js'
import type { Line } from '../app/record/answer.js'
import type { GeneralOptions } from '../app/session.js'

/** How wide the terminal is and whether it may be coloured (`NO_COLOR`, `--tanpa-warna`). */
export function screenOf(env: Env, opsi: GeneralOptions): Screen {
  return {
    kolom: lebar(env),
    warna: env.kolom !== null && !env.vars['NO_COLOR'] && !opsi.tanpaWarna,
  }
}

const lebar = (env: Env): number => env.kolom ?? (Number(env.vars['COLUMNS']) || 100)

/** Lines for a person, wrapped to the terminal and free of whatever could steer it. */
export function linesForScreen(env: Env, baris: readonly Line[]): string {
  const kolom = lebar(env)
  return `${baris.map((b) => (typeof b === 'string' ? wrapMessage(b, kolom) : b.utuh)).join('\n')}\n`
}
