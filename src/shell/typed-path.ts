/** Paths as people type them at a question, paste them, or drop them on the terminal: quoted, escaped, with `~` or `file://`. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Env } from '../env.js'

/** The paths meant, absolute; what is not quoted is one path, blanks and all. */
export function typedPaths({ cwd, vars }: Pick<Env, 'cwd' | 'vars'>, teks: string): string[] {
  return kataBerkutip(teks.trim()).map((kata) => {
    if (/^file:\/\/\/?\S/.test(kata) && URL.canParse(kata)) return fileURLToPath(kata)
    const rumah = vars['HOME'] ?? vars['USERPROFILE']
    const utuh = rumah === undefined ? kata : kata.replace(/^~(?=$|[/\\])/, () => rumah)
    const letak = resolve(cwd, utuh)
    // A backslash may stand for itself; where it does not, it escapes what follows, as a terminal writes a dropped file.
    return existsSync(letak) ? letak : resolve(cwd, utuh.replace(/\\(?=[\s'"()&])/g, ''))
  })
}

/** `'a b' "c d"` are two; `a b` is one. */
function kataBerkutip(teks: string): string[] {
  if (teks === '') return []
  if (!/^["']/.test(teks)) return [teks]
  const kata = [...teks.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, ganda, tunggal, polos]) => ganda ?? tunggal ?? polos!,
  )
  return kata.filter((satu) => satu !== '')
}
