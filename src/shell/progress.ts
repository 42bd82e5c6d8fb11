/** One line on the terminal that says how far a longer work has come. */
import type { Env } from '../env.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { toAscii } from '../render/formats/ascii.js'
import type { GeneralOptions } from '../app/session.js'

export interface Progress {
  /** Shows what is being done now, in place of what was shown before. */
  tampilkan(teks: string): void
  /** Takes the line away, before anything else is said. */
  hapus(): void
}

const hapusBaris = '\r\u001B[K'

/**
 * A progress line on standard error; one that shows nothing where that is no terminal, under `--json`, and for a single
 * file.
 */
export function progressLine(env: Env, opsi: GeneralOptions, banyak: boolean): Progress {
  const { kolomGalat: lebar } = env
  if (lebar === null || opsi.json || !banyak || env.vars['TERM'] === 'dumb')
    return { tampilkan: () => undefined, hapus: () => undefined }
  let tampak = false
  return {
    tampilkan(teks) {
      const rapi = bersihkan(teks).slice(0, lebar - 1)
      env.stderr.write(`${hapusBaris}${env.unicode ? rapi : toAscii(rapi)}`)
      tampak = true
    },
    hapus() {
      if (tampak) env.stderr.write(hapusBaris)
      tampak = false
    },
  }
}
