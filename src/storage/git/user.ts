/** Ordinary git questions, through simple-git: who the user is, whether a folder is a repository. */
import type { GitEnvironment } from './git.js'

async function git(akar: string) {
  const { simpleGit } = await import('simple-git')
  return simpleGit(akar)
}

/** The git user: `GIT_AUTHOR_NAME` of the environment, else the configuration; null where neither knows. */
export async function gitUser(
  akar: string,
  vars: GitEnvironment,
): Promise<{ nama: string | null; surel: string | null }> {
  const { GIT_AUTHOR_NAME: nama, GIT_AUTHOR_EMAIL: surel } = vars
  if (nama && surel) return { nama, surel }
  const alat = await git(akar)
  const baca = async (kunci: string): Promise<string | null> => (await alat.getConfig(kunci)).value
  return { nama: nama ?? (await baca('user.name')), surel: surel ?? (await baca('user.email')) }
}

/** Whether a folder lies inside a git repository already. */
export async function insideRepository(folder: string): Promise<boolean> {
  return (await git(folder)).checkIsRepo()
}
