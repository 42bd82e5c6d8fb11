/** Putting penjaga into a bare repository, and the settings of git that go with it. */
import { dirname, join } from 'node:path'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { KontenError } from '../../errors.js'
import type { GitEnvironment } from '../git/git.js'
import { Git } from '../git/git.js'
import type { HookProgram } from './hooks.js'
import { foreignHooks, installHooks, isGuard, ownHooks } from './hooks.js'
import { lookAtPath } from './path.js'

/** What git itself refuses before penjaga is asked; hooks are looked for here, whatever the machine's settings say. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ['core.hooksPath', 'hooks'],
  ['core.logAllRefUpdates', 'true'],
  ['receive.fsckObjects', 'true'],
  ['receive.denyNonFastForwards', 'true'],
  ['receive.maxInputSize', String(batasMasukan.kiriman)],
]

/** Makes a bare repository whose HEAD names `branch` (`refs/heads/…`), in a folder that is not there yet. */
export async function createBare(path: string, branch: string, vars: GitEnvironment): Promise<void> {
  const name = branch.slice('refs/heads/'.length)
  await new Git(dirname(path), vars).wajib([
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--initial-branch=${name}`,
    path,
  ])
}

/** A bare repository at a path. Throws `pemakaian` for a work tree, `rusak` where there is no repository. */
export async function requireBare(path: string): Promise<void> {
  const found = await lookAtPath(path)
  if (found === 'bare') return
  if (found === 'worktree')
    throw new KontenError(
      'pemakaian',
      'pusat-bukan-bare',
      `${bersihkan(path)} adalah folder kerja, bukan pusat: mengirim ke sana akan mengubah berkas orang yang ` +
        'bekerja di dalamnya.',
      ['Pusat adalah repositori bare: git init --bare FOLDER.git'],
    )
  throw new KontenError(
    'rusak',
    'pusat-tidak-ada',
    `Tidak ada repositori git di ${bersihkan(path)}. Tidak ada yang berubah.`,
    ['Buat dahulu: git init --bare FOLDER.git'],
  )
}

/**
 * Installs the hooks. HEAD is made to name `branch` where that is the only branch, or there is none yet. Throws as
 * `requireBare` does, and `bentrok` where a hook of somebody else's stands in the place of one.
 */
export async function installGuard(
  path: string,
  branch: string,
  program: HookProgram,
  vars: GitEnvironment,
): Promise<void> {
  await requireBare(path)
  const inTheWay = (await foreignHooks(path, program)).filter((name) => ownHooks.includes(name))
  const replaceable = await Promise.all(inTheWay.map(async (name) => isGuard(join(path, 'hooks', name))))
  const other = inTheWay.find((_, i) => !replaceable[i])
  if (other !== undefined)
    throw new KontenError(
      'bentrok',
      'kait-lain',
      `${bersihkan(join(path, 'hooks', other))} sudah ada dan bukan milik konten. Tidak ada yang berubah.`,
      ['Pindahkan kait itu, lalu ulangi: konten penjaga pasang FOLDER.git'],
    )
  const git = new Git(path, vars, { GIT_DIR: path })
  for (const [key, value] of settings) await git.wajib(['config', key, value])
  await mendHead(git, branch)
  await installHooks(join(path, 'hooks'), program)
}

/** A bare repository made with another default names a branch that nobody pushes: whoever clones it gets nothing. */
export async function mendHead(git: Git, branch: string): Promise<void> {
  const head = (await git.wajib(['symbolic-ref', 'HEAD'])).trim()
  if (head !== branch && (await git.jalankan(['rev-parse', '--verify', '--quiet', head])).kode !== 0)
    await git.wajib(['symbolic-ref', 'HEAD', branch])
}
