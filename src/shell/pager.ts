/** Long lists on a terminal, page by page, through the user's own pager; never one that a repository names. */
import { spawn } from 'node:child_process'
import type { Pager } from '../env.js'
import { findProgram } from '../storage/local/program.js'

/** `PAGER` of the environment, else less; null where a person wants none, or Windows has none worth having. */
export function terminalPager(proses: NodeJS.Process): Pager | null {
  const { PAGER, LESS = 'FRX' } = proses.env
  const pilihan = PAGER ?? (proses.platform === 'win32' ? '' : 'less')
  const [program, ...argumen] = pilihan.split(' ').filter(Boolean)
  if (!proses.stdout.isTTY || program === undefined || program === 'cat') return null
  const env = { ...proses.env, LESS }
  return {
    baris: proses.stdout.rows || 24,
    tampilkan: async (teks) =>
      new Promise((selesai) => {
        // A name alone would be looked for in the current folder too, which may be a copied repository's.
        const letak = /[\\/]/.test(program) ? program : findProgram(program, proses.env)
        if (letak === null) {
          selesai(false)
          return
        }
        const anak = spawn(letak, argumen, { stdio: ['pipe', 'inherit', 'inherit'], env })
        anak.on('error', () => selesai(false))
        anak.on('close', () => selesai(true))
        // A pager that is left before the end has shown what was wanted.
        anak.stdin.on('error', () => undefined)
        anak.stdin.end(teks)
      }),
  }
}
