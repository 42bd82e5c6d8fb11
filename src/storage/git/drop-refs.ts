/** References that must go with all they led to: what a repository still holds of them is packed anew without it. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine } from '../port.js'
import type { GitStore } from './git-store.js'
import { prepareKontenFolder } from './konten-folder.js'
import { takeLock } from './lock.js'

/**
 * Removes those that are there, their logs, and every object nothing else leads to. Under the writer's lock, for a
 * writer's own objects hang loose until its branch has moved.
 */
export async function dropRefs(
  { git, gitDir, folder }: GitStore,
  machine: Machine,
  refs: readonly string[],
): Promise<void> {
  const listed = await git.wajib(['for-each-ref', '--format=%(refname)', ...refs])
  const there = listed.split('\n').filter((ref) => refs.includes(ref))
  if (there.length === 0) return
  await prepareKontenFolder(folder)
  const lock = await takeLock(folder, machine)
  try {
    for (const ref of there) {
      await git.wajib(['update-ref', '-d', ref])
      await rm(join(gitDir, 'logs', ref), { force: true })
    }
    // What was fetched last is remembered there, and keeps it alive.
    await rm(join(gitDir, 'FETCH_HEAD'), { force: true })
    await git.wajib(['gc', '--quiet', '--prune=now'])
  } finally {
    await lock.lepas()
  }
}
