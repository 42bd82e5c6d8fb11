/** Locks that a push left in a folder when its machine went out, or the stick was pulled: nobody tidies up there. */
import { lstat, mkdtemp, rmdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds after which no push that is alive holds such a lock: it does so for a moment. */
const OLD_LOCK = 30_000

/** Whether a push found something locked at pusat. */
export const foundLocked = (said: string): boolean => /Unable to create '[^'\n]*\.lock': File exists/.test(said)

/**
 * Removes what a push of `refs` locks in a folder, where no push can still hold it: each ref, HEAD that leads to one,
 * and the list of those packed.
 */
export async function dropDeadLocks(pusat: string, refs: readonly string[]): Promise<void> {
  const now = await timeThere(pusat).catch(() => null)
  if (now === null) return
  for (const name of ['HEAD', 'packed-refs', ...refs]) {
    const lock = join(pusat, `${name}.lock`)
    const there = await lstat(lock).catch(() => null)
    if (there?.isFile() && now - there.mtimeMs > OLD_LOCK) await unlink(lock).catch(() => undefined)
  }
}

/** A folder may be another machine's, whose clock differs: what is made there now is dated by it, as its locks are. */
async function timeThere(folder: string): Promise<number> {
  const probe = await mkdtemp(join(folder, 'konten-jam-'))
  try {
    return (await stat(probe)).mtimeMs
  } finally {
    await rmdir(probe)
  }
}
