/** Finding the content repository a command works in. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Env } from '../env.js'
import { KontenError } from '../errors.js'

/** From `--repo`, `KONTEN_REPO`, or upwards from the current folder. Throws `pemakaian` where there is none. */
export function findRoot(env: Env, repo: string | undefined): string {
  const disebut = repo ?? env.vars['KONTEN_REPO']
  const mulai = resolve(env.cwd, disebut ?? '.')
  for (let folder = mulai; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'konten.yaml'))) return folder
    if (disebut !== undefined || dirname(folder) === folder)
      throw new KontenError(
        'pemakaian',
        'di-luar-repositori',
        `${mulai} bukan repositori konten: konten.yaml tidak ditemukan.`,
        ['Pindah ke folder repositori, atau sebutkan --repo FOLDER', 'Membuat yang baru: konten init FOLDER'],
      )
  }
}
