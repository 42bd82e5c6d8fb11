/** Making originals unreadable in a folder of originals: first into a bin, after some days for good. */
import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { originalPath } from './media.js'
import { makeFolder } from '../local/make-folder.js'

/** Days for which the bin keeps what is to be destroyed. */
export const BIN_DAYS = 7

/** A file that must go; `due` once the days are over, or at once. */
export interface Doomed {
  sha256: string
  due: boolean
}

/** What became of them, by sha256. */
export interface Destroyed {
  destroyed: string[]
  binned: string[]
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** Obeys in one folder; `bin` is null where it has none, and then only what is due goes. Harmless to run again. */
export async function destroyIn(folder: string, bin: string | null, doomed: readonly Doomed[]): Promise<Destroyed> {
  const result: Destroyed = { destroyed: [], binned: [] }
  if (bin !== null) await makeFolder(bin, 0o700)
  for (const { sha256, due } of doomed) {
    const path = originalPath(folder, sha256)
    const waiting = bin === null ? null : join(bin, sha256)
    if (due) {
      const places = [path, `${path}.sbg`, ...(waiting === null ? [] : [waiting])]
      const there = await Promise.all(places.map(isThere))
      for (const place of places) await rm(place, { force: true })
      if (there.includes(true)) result.destroyed.push(sha256)
    } else if (waiting !== null && (await isThere(path))) {
      await rename(path, waiting)
      result.binned.push(sha256)
    }
  }
  return result
}

/** What waits in a bin, by sha256. */
export const binned = (bin: string): Promise<string[]> => readdir(bin).catch(() => [])
