/**
 * The branch of an ordinary repository moved in process, by the very steps of `git update-ref`: HEAD and the branch
 * locked under git's own names, the old value compared under the locks, the new one on the disk before the rename, both
 * reflogs written before it. What is out of the ordinary is left to git, with nothing changed.
 */
import { closeSync, constants, fsyncSync, lstatSync, openSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GitFolders } from './git-folders.js'
import { branchOid, headName } from './ordinary.js'

export interface BranchMove {
  /** The branch HEAD is on, `refs/heads/…`. */
  branch: string
  from: string
  to: string
  /** Who moves it and when, as the reflog has it: `name <address> seconds zone`. */
  byline: string
  reason: string
}

/** What git locks to move the branch that HEAD is on. */
export const branchLocks = (branch: string): [head: string, branch: string] => ['HEAD.lock', `${branch}.lock`]

/**
 * Whether the branch moved; not where git must be asked: somebody else's lock, another value, no reflog. `left` are
 * locks of its own that could not be removed.
 */
export function moveBranch(folders: GitFolders, move: BranchMove): { moved: boolean; left: boolean } {
  const { branch, from, to, byline, reason } = move
  const held: string[] = []
  let moved = false
  try {
    const [head, own] = branchLocks(branch).map((name) => join(folders.shared, name)) as [string, string]
    lockWith(held, head, '')
    lockWith(held, own, `${to}\n`)
    const ready =
      headName(folders) === branch &&
      branchOid(folders, branch) === from &&
      logged(folders.shared, ['HEAD', branch], `${from} ${to} ${byline}\t${reason}\n`)
    if (ready) {
      renameSync(own, join(folders.shared, branch))
      moved = true
      held.pop()
    }
  } catch {
    // Whatever it was: until the rename nothing has changed but a line of the reflog, and git says what is wrong.
  }
  return { moved, left: held.filter((lock) => !unlocked(lock)).length > 0 }
}

/** Makes a lock with what it is to become, on the disk; it is `held` as soon as it is there. */
function lockWith(held: string[], lock: string, content: string): void {
  const file = openSync(lock, 'wx')
  held.push(lock)
  try {
    writeFileSync(file, content)
    if (content !== '') fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Adds a line to reflogs that are there; false, and none is touched, where one is not: git knows whether it keeps one. */
function logged(shared: string, refs: readonly string[], line: string): boolean {
  const logs = refs.map((ref) => join(shared, 'logs', ref))
  if (!logs.every((log) => lstatSync(log, { throwIfNoEntry: false })?.isFile() === true)) return false
  for (const log of logs) {
    const file = openSync(log, constants.O_WRONLY | constants.O_APPEND)
    try {
      writeFileSync(file, line)
    } finally {
      closeSync(file)
    }
  }
  return true
}

function unlocked(lock: string): boolean {
  try {
    unlinkSync(lock)
    return true
  } catch {
    return false
  }
}
