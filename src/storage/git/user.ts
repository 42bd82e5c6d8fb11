/** Ordinary git questions, through simple-git: who the user is, whether a folder is a repository. */
import { gitFailed } from './failure.js'
import type { GitEnvironment } from './git.js'
import { gitProgram } from './git.js'

async function git(akar: string, vars: GitEnvironment) {
  const { simpleGit } = await import('simple-git')
  // Not unsafe: the path is one of ours, but may hold a blank (`C:\\Program Files`).
  return simpleGit({ baseDir: akar, binary: gitProgram(vars), unsafe: { allowUnsafeCustomBinary: true } })
}

/** What git refuses to answer is told as everywhere else. */
const told = (galat: unknown): never => {
  throw gitFailed('config', (galat as Error).message)
}

/** The git user: `GIT_AUTHOR_NAME` of the environment, else the configuration; null where neither knows. */
export async function gitUser(
  akar: string,
  vars: GitEnvironment,
): Promise<{ nama: string | null; surel: string | null }> {
  const { GIT_AUTHOR_NAME: nama, GIT_AUTHOR_EMAIL: surel } = vars
  if (nama && surel) return { nama, surel }
  const alat = await git(akar, vars)
  const isian = await alat.raw('config', '--null', '--get-regexp', '^user\\.(name|email)$').catch(told)
  // `kunci⏎nilai`, each ended by NUL; the last of a key counts.
  const diatur = new Map(isian.split('\0').map((satu) => satu.split('\n', 2) as [string, string]))
  return { nama: nama ?? diatur.get('user.name') ?? null, surel: surel ?? diatur.get('user.email') ?? null }
}

/** Whether a folder lies inside a git repository already. */
export async function insideRepository(folder: string, vars: GitEnvironment): Promise<boolean> {
  return (await git(folder, vars)).checkIsRepo().catch(told)
}
