/**
 * What V8 makes of a file of program parts, kept from one call to the next: compiling them anew takes longer than node
 * itself. It is kept for each command, as far as that command comes, from its second call on. What is damaged, or of
 * another node or another build, is never taken: V8 itself would not find it out, and end the process.
 */
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/** A file of parts begins with the digest of what it holds, in a comment. */
const DIGEST = { from: 2, to: 66 }
const SUM_BYTES = 4

/** What a file is compiled for. */
export interface Compiling {
  proses: NodeJS.Process
  /** Folder of the program's parts. */
  dist: string
  /** What is kept is told apart by it. */
  command: string
}

/** What is kept of one file for one command: nothing where it is called for the first time, then that it was called. */
interface Kept {
  called: boolean
  code: Buffer | undefined
}

/** The value that the script in a file of parts comes to. Throws what the disk says, and what the script does. */
export function evaluated(file: string, compiling: Compiling): unknown {
  const { proses, dist, command } = compiling
  const source = readFileSync(join(dist, file))
  const digest = source.subarray(DIGEST.from, DIGEST.to)
  const name = [file, proses.version, proses.arch, command].join('-')
  const { called, code } = readKept(folders(compiling), name, digest)
  const script = new Script(source.toString('latin1'), {
    filename: join(dist, file),
    ...(code === undefined ? {} : { cachedData: code }),
  })
  if (code === undefined || script.cachedDataRejected === true)
    proses.on('exit', (kode) => {
      // What was typed wrongly will not be typed again.
      if (kode === 0 || kode === 1)
        keep(folders(compiling, true), `${name}.${proses.pid}`, called ? summed(script, digest) : Buffer.alloc(0))
    })
  return script.runInThisContext()
}

/**
 * Where it is kept: in the package, where that may be written to, else with what other programs keep for the user;
 * with `make` that folder is made.
 */
function* folders({ proses, dist }: Compiling, make = false): Generator<string> {
  yield join(dist, 'sandi')
  const { LOCALAPPDATA = '', XDG_CACHE_HOME = '', HOME = '' } = proses.env
  const bases = proses.platform === 'win32' ? [LOCALAPPDATA] : [XDG_CACHE_HOME, HOME && join(HOME, '.cache')]
  const base = bases.find(isAbsolute)
  if (base === undefined) return
  const own = join(base, 'konten')
  try {
    if (make) mkdirSync(own, { recursive: true, mode: 0o700 })
    // Whoever may write there decides what is run: with the rights of another user, their folder is not believed.
    if (lstatSync(own).uid === (proses.geteuid?.() ?? 0)) yield own
  } catch {
    // Nothing is kept.
  }
}

function readKept(places: Iterable<string>, name: string, digest: Buffer): Kept {
  for (const folder of places)
    try {
      const bytes = readFileSync(join(folder, name))
      const code = bytes.subarray(0, -SUM_BYTES)
      const whole = code.length > 0 && bytes.readUInt32LE(code.length) === sumOf(code, digest)
      return { called: true, code: whole ? code : undefined }
    } catch {
      // Looked for in the next.
    }
  return { called: false, code: undefined }
}

function summed(script: Script, digest: Buffer): Buffer {
  const code = script.createCachedData()
  const sum = Buffer.alloc(SUM_BYTES)
  sum.writeUInt32LE(sumOf(code, digest))
  return Buffer.concat([code, sum])
}

const sumOf = (code: Buffer, digest: Buffer): number => crc32(code, crc32(digest))

/** Writes it in the first folder that can be written to; nothing hangs on it. */
function keep(places: Iterable<string>, unique: string, bytes: Buffer): void {
  for (const folder of places)
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, unique), bytes, { flag: 'wx' })
      renameSync(join(folder, unique), join(folder, unique.replace(/\.\d+$/, '')))
      return
    } catch {
      // In the next, or nowhere.
    }
}
