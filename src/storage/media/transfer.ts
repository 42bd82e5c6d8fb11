/**
 * Copying an original from one folder of originals to another: in pieces, to go on where a break-off left it, hashed on
 * both ends, and under its name only once it is whole.
 */
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { lstat, open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { fileSha256, originalPath } from './media.js'
import { makeFolder } from '../local/make-folder.js'

/** What became of one original. */
export type Outcome =
  | 'disalin'
  | 'sudah-ada'
  /** The source has none. */
  | 'tidak-ada'
  /** The source holds other bytes than its name says; they go nowhere. */
  | 'asal-rusak'
  /** The disk it went to gave other bytes back. */
  | 'tujuan-rusak'

const PIECE = 1024 * 1024
const PARTIAL = '.sbg'

/** Ordinary files alone: a link in a shared folder could lead anywhere. */
const sizeOf = async (path: string): Promise<number | null> => {
  const found = await lstat(path).catch(() => null)
  return found?.isFile() ? found.size : null
}

export interface Transfer {
  sha256: string
  from: string
  to: string
  /** Rights of what is made, left to the system where undefined. */
  access?: { folder: number | undefined; file: number | undefined }
  /** Told how many bytes are there. */
  progress?: (bytes: number, of: number) => void
}

/** Throws what the disk says where it is full, or may not be written. */
export async function transfer({ sha256, from, to, access, progress }: Transfer): Promise<Outcome> {
  const [source, target] = [originalPath(from, sha256), originalPath(to, sha256)]
  const [size, there] = [await sizeOf(source), await sizeOf(target)]
  if (there !== null && (size === null || size === there)) return 'sudah-ada'
  if (size === null || size > batasMasukan.video) return 'tidak-ada'
  await makeFolder(dirname(target), access?.folder)
  const partial = `${target}${PARTIAL}`
  const written = await copyPieces({ source, partial, size, mode: access?.file, progress })
  if (written !== sha256) {
    await rm(partial, { force: true })
    return 'asal-rusak'
  }
  // Read back from where it went: what a stick took is not always what it holds.
  if ((await fileSha256(partial)) !== sha256) {
    await rm(partial, { force: true })
    return 'tujuan-rusak'
  }
  await rename(partial, target)
  return 'disalin'
}

interface Pieces {
  source: string
  partial: string
  size: number
  mode: number | undefined
  progress: Transfer['progress']
}

/** The sha256 of all that stands in the partial file in the end. */
async function copyPieces({ source, partial, size, mode = 0o666, progress }: Pieces): Promise<string> {
  const [input, output] = [await open(source, 'r'), await openPartial(partial, mode)]
  try {
    const hash = createHash('sha256')
    let at = await sharedBeginning(input, output, hash)
    await output.truncate(at)
    const piece = Buffer.alloc(PIECE)
    for (;;) {
      const { bytesRead } = await input.read(piece, 0, PIECE, at)
      if (bytesRead === 0) break
      const bytes = piece.subarray(0, bytesRead)
      await output.write(bytes, 0, bytesRead, at)
      hash.update(bytes)
      at += bytesRead
      progress?.(at, size)
    }
    await output.sync()
    return hash.digest('hex')
  } finally {
    await input.close()
    await output.close()
  }
}

/** Never through a link that somebody put in its place. */
async function openPartial(partial: string, mode: number): Promise<FileHandle> {
  if ((await sizeOf(partial)) === null) await rm(partial, { force: true, recursive: true })
  return open(partial, (await sizeOf(partial)) === null ? 'wx+' : 'r+', mode)
}

/** How far a partial file holds what the source holds, piece by piece; `hash` is told those pieces. */
async function sharedBeginning(input: FileHandle, output: FileHandle, hash: Hash): Promise<number> {
  const [ours, theirs] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)]
  for (let at = 0; ; at += PIECE) {
    const [a, b] = await Promise.all([input.read(ours, 0, PIECE, at), output.read(theirs, 0, PIECE, at)])
    const whole = a.bytesRead === PIECE && b.bytesRead === PIECE && ours.equals(theirs)
    if (!whole) return at
    hash.update(ours)
  }
}
