/**
 * Paths as people type them at a question, paste them, or drop them on the terminal: quoted, escaped, with `~` or
 * `file://`.
 */
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bersihkan } from '../domain/bahasa/teks.js'
import type { CompletePath, Env } from '../env.js'

/** The paths meant, absolute; what is not quoted is one path, blanks and all. */
export function typedPaths({ cwd, vars }: Pick<Env, 'cwd' | 'vars'>, teks: string): string[] {
  return kataBerkutip(teks.trim()).map((kata) => {
    if (/^file:\/\/\/?\S/.test(kata) && URL.canParse(kata)) return fileURLToPath(kata)
    const utuh = denganRumah(kata, vars)
    const letak = resolve(cwd, utuh)
    // A backslash may stand for itself; where it does not, it escapes what follows, as a terminal writes a dropped
    // file.
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

const denganRumah = (kata: string, vars: Env['vars']): string => {
  const rumah = vars['HOME'] ?? vars['USERPROFILE']
  return rumah === undefined ? kata : kata.replace(/^~(?=$|[/\\])/, () => rumah)
}

/**
 * Completion of the last path that is being typed: of those that begin so, whatever the case, as much as they have in
 * common, in the spelling of the disk; a folder by its slash. What cannot be read completes nothing.
 */
export const pathCompletion =
  ({ cwd, vars }: Pick<Env, 'cwd' | 'vars'>): CompletePath =>
  (ketikan) => {
    // Behind an open quotation mark, or all of it: a path may hold blanks.
    const awal = /^.*["'](?=[^"']*$)/.exec(ketikan)?.[0] ?? ''
    const [, folder, bagian] = /^(.*[/\\])?(.*)$/s.exec(ketikan.slice(awal.length))! as unknown as string[]
    const calon = bernama(resolve(cwd, denganRumah(folder ?? '', vars)), bagian!)
    const sama = samaAwal(calon)
    return { teks: sama.length < bagian!.length ? ketikan : `${awal}${folder ?? ''}${sama}`, calon }
  }

/** What stands in a folder and begins so, folders with a slash; hidden names only where a full stop was typed. */
function bernama(folder: string, bagian: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(
        (e) =>
          e.name.toLowerCase().startsWith(bagian.toLowerCase()) && (bagian.startsWith('.') || !e.name.startsWith('.')),
      )
      .map((e) => bersihkan(e.isDirectory() ? `${e.name}/` : e.name))
      .toSorted()
  } catch {
    return []
  }
}

function samaAwal(daftar: readonly string[]): string {
  const [satu = '', ...lain] = daftar
  let n = satu.length
  for (const nama of lain) while (!nama.startsWith(satu.slice(0, n))) n--
  return satu.slice(0, n)
}
