/**
 * Files of the index: made under a name of their own, renamed into place, and read only where every byte is as it was
 * written.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** Something of the index is not as it was written: it is done without, and made anew. */
export class IndexDamage extends Error {}

/** What the index's head says of a file beside it. */
export interface FileMark {
  name: string
  size: number
  sum: number
}

/** Names that lead to nothing but a file of the index. */
const ownName = /^[\w-]+\.[0-9a-f]+$/

/** Of bytes that follow others, with the sum of those. */
export const sumOf = (bytes: Buffer | string, before = 0): number => crc32(bytes, before)

/** Reads a file whole. Throws `IndexDamage` where it is missing or another. */
export function readChecked(folder: string, mark: FileMark): Buffer {
  if (!ownName.test(mark.name)) throw new IndexDamage(mark.name)
  let bytes: Buffer
  try {
    bytes = readFileSync(join(folder, mark.name))
  } catch {
    throw new IndexDamage(mark.name)
  }
  if (bytes.length !== mark.size || sumOf(bytes) !== mark.sum) throw new IndexDamage(mark.name)
  return bytes
}

/** A piece of a file. Throws `IndexDamage` where it is another. */
export interface Piece {
  at: number
  length: number
  sum: number
}

/** Reads pieces of a file, whose size must be what its mark says. */
export function readPieces(folder: string, mark: FileMark, pieces: readonly Piece[]): Buffer[] {
  if (!ownName.test(mark.name)) throw new IndexDamage(mark.name)
  let handle: number
  try {
    handle = openSync(join(folder, mark.name), 'r')
  } catch {
    throw new IndexDamage(mark.name)
  }
  try {
    if (fstatSync(handle).size !== mark.size) throw new IndexDamage(mark.name)
    return pieces.map(({ at, length, sum }) => {
      const bytes = Buffer.allocUnsafe(length)
      if (readSync(handle, bytes, 0, length, at) !== length || sumOf(bytes) !== sum) throw new IndexDamage(mark.name)
      return bytes
    })
  } finally {
    closeSync(handle)
  }
}

/** Writes a new file, whose name `unique` tells from every other; throws what the disk says. */
export function writeMarked(folder: string, name: string, unique: string, content: string | Buffer): FileMark {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const mark = { name: `${name}.${unique}`, size: bytes.length, sum: sumOf(bytes) }
  writeFileSync(join(folder, mark.name), bytes, { flag: 'wx', mode: 0o600 })
  return mark
}

/** A new file written piece by piece; throws what the disk says. */
export class GrowingFile {
  readonly name: string
  private size = 0
  private sum = 0

  constructor(
    private readonly folder: string,
    name: string,
    unique: string,
  ) {
    this.name = `${name}.${unique}`
  }

  /** Where it begins in the file. */
  add(bytes: Buffer): number {
    const at = this.size
    writeFileSync(join(this.folder, this.name), bytes, { flag: at === 0 ? 'wx' : 'a', mode: 0o600 })
    this.size += bytes.length
    this.sum = sumOf(bytes, this.sum)
    return at
  }

  get mark(): FileMark {
    return { name: this.name, size: this.size, sum: this.sum }
  }
}

/** Puts a file in the place of another, whole. */
export function replaceFile(folder: string, name: string, unique: string, content: string): void {
  const temporary = join(folder, `${name}.${unique}`)
  writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 })
  renameSync(temporary, join(folder, name))
}

export function removeFile(folder: string, name: string): void {
  try {
    unlinkSync(join(folder, name))
  } catch {
    // Whoever is reading it on Windows keeps it; it goes with the next writing.
  }
}
