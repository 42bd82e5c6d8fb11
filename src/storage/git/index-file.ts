/** What git's index holds at some paths, read in process from the versions of its file that list every path in full. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const HEAD = 12
/** Stat data, mode and owner of an entry, before its oid. */
const BEFORE_OID = 40
/** Flags: the stage is told by two bits, a longer entry by another. */
const STAGE = 0x3000
const EXTENDED = 0x4000

/**
 * Oid by path, without the paths that are not there; null where only git can tell: another version, a split index, an
 * open merge.
 */
export function indexedBlobs(
  gitDir: string,
  paths: ReadonlySet<string>,
  oidLength: number,
): Map<string, string> | null {
  const bytes = contents(join(gitDir, 'index'))
  if (bytes === null || bytes.toString('latin1', 0, 4) !== 'DIRC') return null
  const version = bytes.readUInt32BE(4)
  if (version !== 2 && version !== 3) return null
  const width = oidLength / 2
  const found = new Map<string, string>()
  let at = HEAD
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const flags = bytes.readUInt16BE(at + BEFORE_OID + width)
    const name = at + BEFORE_OID + width + (flags & EXTENDED ? 4 : 2)
    const end = bytes.indexOf(0, name)
    if (end < 0 || flags & STAGE) return null
    const path = bytes.toString('utf8', name, end)
    if (paths.has(path)) found.set(path, bytes.toString('hex', at + BEFORE_OID, at + BEFORE_OID + width))
    at += (end - at + 8) & ~7
  }
  // A split index says so behind its entries, and lists only some of them.
  return bytes.includes('link', at, 'latin1') ? null : found
}

function contents(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
