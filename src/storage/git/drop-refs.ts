/** References that must go with all they led to: what a repository still holds of them is packed anew without it. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine } from '../port.js'
import type { GitStore } from './git-store.js'
import { asOnlyWriter } from './only-writer.js'

/** Removes those that are there, with their logs; whether there was one. */
export async function dropRefs(
  { git, gitDir, folder }: GitStore,
  machine: Machine,
  refs: readonly string[],
): Promise<boolean> {
  const listed = await git.wajib(['for-each-ref', '--format=%(refname)', ...refs])
  const there = listed.split('\n').filter((ref) => refs.includes(ref))
  if (there.length === 0) return false
  await asOnlyWriter(folder, machine, async () => {
    for (const ref of there) {
      await git.wajib(['update-ref', '-d', ref])
      await rm(join(gitDir, 'logs', ref), { force: true })
    }
  })
  return true
}

/**
 * Removes every object that nothing leads to. Under the writer's lock, for a writer's own objects hang loose until its
 * branch has moved.
 */
export const purgeObjects = async ({ git, gitDir, folder }: GitStore, machine: Machine): Promise<void> =>
  asOnlyWriter(folder, machine, async () => {
    // What was fetched last is remembered there, and keeps it alive.
    for (const place of [gitDir, join(folder, 'pusat.git')]) await rm(join(place, 'FETCH_HEAD'), { force: true })
    await git.wajib(['gc', '--quiet', '--prune=now'])
  })
