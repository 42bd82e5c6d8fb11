/** Blobs put into git's index in process, as `git update-index --index-info` puts them there. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IndexEntry, IndexFile } from './index-file.js'
import { BEFORE_OID, readIndexFile } from './index-file.js'

export interface Staged {
  path: string
  oid: string
  /** git's mode in octal; null where the path goes. */
  mode: string | null
}

/** Where the head counts the entries; where an entry has its mode, and when the file last changed, in seconds. */
const COUNT = 8
const MODE = 24
const CHANGED = 8
const LONGEST_NAME = 0xfff

/** Whether the index now holds them; false, and it is as it was, where git must do it. */
export function stageInProcess(gitDir: string, oidLength: number, staged: readonly Staged[]): boolean {
  const index = join(gitDir, 'index')
  const lock = `${index}.lock`
  let locked = false
  try {
    const { mode } = statSync(index)
    const file = openSync(lock, 'wx', mode)
    locked = true
    try {
      const { mtimeMs } = statSync(index)
      const before = readIndexFile(gitDir, oidLength)
      const after = before && withStaged(before, Math.floor(mtimeMs / 1000), staged)
      if (after === null) return false
      writeFileSync(file, after)
    } finally {
      closeSync(file)
    }
    renameSync(lock, index)
    locked = false
    return true
  } catch {
    return false
  } finally {
    if (locked) dropLock(lock)
  }
}

function dropLock(lock: string): void {
  try {
    unlinkSync(lock)
  } catch {
    // The journal is still open: the next command removes it.
  }
}

/**
 * The index with them, of one path the last; `written` is the second it was written in. Null where git must make it, as
 * for one that is not as it was written.
 */
function withStaged(index: IndexFile, written: number, staged: readonly Staged[]): Buffer | null {
  const { entries, width } = index
  const [end, whole] = index.extensions
  if (!index.bytes.subarray(whole).equals(checksum(index.bytes.subarray(0, whole), width))) return null
  const extensions = withoutTrees(index, new Set(staged.flatMap(foldersOf)))
  if (extensions === null || staged.some((one) => inTheWay(one, entries))) return null
  const bytes = Buffer.from(index.bytes)
  for (const { at } of entries) if (bytes.readUInt32BE(at + CHANGED) >= written) forgetStat(bytes, at)
  const pieces: Buffer[] = []
  let [from, count] = [0, entries.length]
  const last = [...new Map(staged.map((one) => [one.path, one])).values()]
  for (const one of last.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))) {
    const there = entries[placeOf(one.path, entries)]
    const replaced = there?.path === one.path
    pieces.push(bytes.subarray(from, there?.at ?? end), ...(one.mode === null ? [] : [entryBytes(one, width)]))
    from = (replaced ? there.next : there?.at) ?? end
    count += (one.mode === null ? 0 : 1) - (replaced ? 1 : 0)
  }
  const all = Buffer.concat([...pieces, bytes.subarray(from, end), ...extensions])
  all.writeUInt32BE(count, COUNT)
  return Buffer.concat([all, checksum(all, width)])
}

/** What an index ends in. */
const checksum = (bytes: Buffer, width: number): Buffer =>
  createHash(width === 32 ? 'sha256' : 'sha1')
    .update(bytes)
    .digest()

/** How many entries go before a path: git sorts them by their bytes. */
function placeOf(path: string, entries: readonly IndexEntry[]): number {
  const wanted = Buffer.from(path)
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (Buffer.compare(Buffer.from(entries[middle]!.path), wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a file stands where a folder must, or the other way round. */
function inTheWay(one: Staged, entries: readonly IndexEntry[]): boolean {
  if (one.mode === null) return false
  const below = `${one.path}/`
  return (
    entries[placeOf(below, entries)]?.path.startsWith(below) === true ||
    foldersOf(one).some((folder) => entries[placeOf(folder, entries)]?.path === folder)
  )
}

/**
 * What is known of the file of an entry is forgotten, so that git compares it by its content: one that changed in the
 * second in which the index was written would be taken for unchanged once the index is younger.
 */
function forgetStat(bytes: Buffer, at: number): void {
  bytes.fill(0, at, at + MODE)
  bytes.fill(0, at + MODE + 4, at + BEFORE_OID)
}

/** An entry of whose file nothing is known but what it holds. */
function entryBytes({ path, oid, mode }: Staged, width: number): Buffer {
  const name = Buffer.from(path)
  const nameAt = BEFORE_OID + width + 2
  const entry = Buffer.alloc((nameAt + name.length + 8) & ~7)
  entry.writeUInt32BE(Number.parseInt(mode ?? '0', 8), MODE)
  entry.write(oid, BEFORE_OID, 'hex')
  entry.writeUInt16BE(Math.min(name.length, LONGEST_NAME), nameAt - 2)
  name.copy(entry, nameAt)
  return entry
}

/** Every folder on the way to it; `''` is the root. */
function foldersOf({ path }: Staged): string[] {
  const parts = path.split('/')
  return parts.map((_, i) => parts.slice(0, i).join('/'))
}

/**
 * The extensions that still hold: trees that git keeps of unchanged folders stay, those of the `folders` go, tables of
 * where entries stand go. Null where there is one that is not known here.
 */
function withoutTrees(
  { bytes, extensions: [from, to], width }: IndexFile,
  folders: ReadonlySet<string>,
): Buffer[] | null {
  const kept: Buffer[] = []
  for (let at = from; at < to;) {
    const name = bytes.toString('latin1', at, at + 4)
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at + 4))
    if (name === 'TREE') {
      const trees = treesBeside(content, folders, width)
      const size = Buffer.alloc(4)
      size.writeUInt32BE(trees.length)
      kept.push(Buffer.from(name), size, trees)
    } else if (name !== 'EOIE' && name !== 'IEOT') return null
    at += 8 + content.length
  }
  return kept
}

/** git's list of known trees, a folder before those in it: `name NUL entries SP folders LF`, the oid where it is known. */
function treesBeside(list: Buffer, folders: ReadonlySet<string>, width: number): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  const folder = (parent: string | null): void => {
    const [start, named] = [at, list.indexOf(0, at) + 1]
    const lineEnd = list.indexOf(10, named) + 1
    const [entries, below] = list.toString('latin1', named, lineEnd).split(' ').map(Number) as [number, number]
    at = lineEnd + (entries < 0 ? 0 : width)
    const name = list.toString('utf8', start, named - 1)
    const path = parent ? `${parent}/${name}` : name
    if (folders.has(path)) pieces.push(list.subarray(start, named), Buffer.from(`-1 ${below}\n`))
    else pieces.push(list.subarray(start, at))
    for (let left = below; left > 0; left--) folder(path)
  }
  if (list.length > 0) folder(null)
  return Buffer.concat(pieces)
}
