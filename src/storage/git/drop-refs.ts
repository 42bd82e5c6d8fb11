/** References that must go with all they led to: what a repository still holds of them is packed anew without it. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine } from '../port.js'
import type { Git } from './git.js'
import type { GitStore } from './git-store.js'
import { asOnlyWriter } from './only-writer.js'
import { lenders } from './whole-clone.js'

/** Removes those that are there, with their logs; whether there was one. */
export async function dropRefs(
  { git, shared, folder }: GitStore,
  machine: Machine,
  refs: readonly string[],
): Promise<boolean> {
  const listed = await git.wajib(['for-each-ref', '--format=%(refname)', ...refs])
  const there = listed.split('\n').filter((ref) => refs.includes(ref))
  if (there.length === 0) return false
  await asOnlyWriter(folder, machine, async () => {
    for (const ref of there) {
      await git.wajib(['update-ref', '-d', ref])
      await rm(join(shared, 'logs', ref), { force: true })
    }
  })
  return true
}

/**
 * Removes every object that nothing leads to. Under the writer's lock, for a writer's own objects hang loose until its
 * branch has moved. @returns the places, in words, that hold such objects still and that are not this program's to
 * clear: packs somebody keeps, and repositories that objects are borrowed from.
 */
export async function purgeObjects(clone: GitStore, machine: Machine): Promise<string[]> {
  const { git, gitDir, shared, folder, objects } = clone
  let held: string[] = []
  await asOnlyWriter(folder, machine, async () => {
    const trees = (await namesIn(join(shared, 'worktrees'))).map((name) => join(shared, 'worktrees', name))
    // What was fetched last is remembered there, and keeps it alive.
    for (const place of [shared, gitDir, ...trees, join(folder, 'pusat.git')])
      await rm(join(place, 'FETCH_HEAD'), { force: true })
    await git.wajib(['gc', '--quiet', '--prune=now'])
    held = await stillHeld(git, objects)
  })
  return held
}

const namesIn = async (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function stillHeld(git: Git, objects: string): Promise<string[]> {
  const kept = (await namesIn(join(objects, 'pack'))).filter((name) => name.endsWith('.keep'))
  const borrowed = await lenders(objects)
  if (kept.length + borrowed.length === 0) return []
  const led = await git.wajib(['rev-list', '--objects', '--all', '--reflog', '--indexed-objects'])
  const reached = new Set(led.split('\n').map((line) => line.split(' ', 1)[0]))
  const all = await git.wajib([
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--batch-check=%(objectname) %(objecttype)',
  ])
  const loose = all.split('\n').some((line) => line.endsWith(' blob') && !reached.has(line.split(' ', 1)[0]))
  if (!loose) return []
  return [
    ...kept.map((name) => `paket ${join(objects, 'pack', name.replace(/keep$/, 'pack'))}, yang ditahan ${name}`),
    ...borrowed.map((place) => `repositori lain yang objeknya dipinjam salinan ini: ${place}`),
  ]
}
