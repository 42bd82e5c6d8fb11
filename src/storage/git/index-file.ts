/** git's index, read in process from the versions of its file that list every path in full. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const HEAD = 12
/** Stat data, mode and owner of an entry, before its oid. */
export const BEFORE_OID = 40
/** Flags: the stage is told by two bits, a longer entry by another. */
const STAGE = 0x3000
const EXTENDED = 0x4000

/** Where an entry begins and the next one does, and what it is called. */
export interface IndexEntry {
  at: number
  next: number
  path: string
}

export interface IndexFile {
  bytes: Buffer
  /** Sorted by the bytes of their paths. */
  entries: readonly IndexEntry[]
  /** Where the extensions stand: behind the entries, before the checksum. */
  extensions: readonly [from: number, to: number]
  /** Bytes of an oid. */
  width: number
}

/** Null where only git can tell: another version, a split index, an open merge. Its checksum is not looked at. */
export function readIndexFile(gitDir: string, oidLength: number): IndexFile | null {
  try {
    return parsed(readFileSync(join(gitDir, 'index')), oidLength / 2)
  } catch {
    return null
  }
}

/** Throws where it ends before it says. */
function parsed(bytes: Buffer, width: number): IndexFile | null {
  const version = bytes.readUInt32BE(4)
  if (bytes.toString('latin1', 0, 4) !== 'DIRC' || (version !== 2 && version !== 3)) return null
  const entries: IndexEntry[] = []
  let at = HEAD
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const flags = bytes.readUInt16BE(at + BEFORE_OID + width)
    const name = at + BEFORE_OID + width + (flags & EXTENDED ? 4 : 2)
    const ends = bytes.indexOf(0, name)
    if (ends < 0 || flags & STAGE) return null
    const next = at + ((ends - at + 8) & ~7)
    entries.push({ at, next, path: bytes.toString('utf8', name, ends) })
    at = next
  }
  // A split index says so behind its entries, and lists only some of them.
  return bytes.includes('link', at, 'latin1') ? null : { bytes, entries, extensions: [at, bytes.length - width], width }
}

/** Oid by path, without the paths that are not there; null where only git can tell. */
export function indexedBlobs(
  gitDir: string,
  paths: ReadonlySet<string>,
  oidLength: number,
): Map<string, string> | null {
  const index = readIndexFile(gitDir, oidLength)
  if (index === null) return null
  const { bytes, entries, width } = index
  return new Map(
    entries
      .filter(({ path }) => paths.has(path))
      .map(({ at, path }) => [path, bytes.toString('hex', at + BEFORE_OID, at + BEFORE_OID + width)]),
  )
}
