/**
 * The parts of the program that a command comes to, kept from one call to the next in one file, with what V8 makes of
 * them: reading them out of the whole program and compiling them anew takes longer than node itself. The first call
 * keeps the parts, the second what was compiled of them. What is damaged, or of another node or another build, is never
 * taken: V8 itself would not find it out, and end the process.
 */
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/** A part of the program, as esbuild.config.mjs writes it; `lazy` gives what is loaded when it is first used. */
export type Part = (
  exports: object,
  load: (id: string) => object,
  module: { exports: object },
  lazy: <T>(load: () => T) => () => T,
  folder: string,
) => void
export type Parts = Partial<Record<string, Part>>

/** Digest of all parts; esbuild.config.mjs writes it in. */
declare const KONTEN_BUILD: string

/** Characters of the largest part that is kept: a larger one is a library that few calls need. */
const LARGEST = 131_072
/** A file ends with the length of the parts' text and a sum over all before it; between them and the text stands the code. */
const NUMBER_BYTES = 4
const END_BYTES = 2 * NUMBER_BYTES

/** What is kept, and where. */
export interface Keeping {
  proses: NodeJS.Process
  /** Folder of the program's parts. */
  dist: string
  /** What is kept is told apart by it. */
  command: string
}

interface Kept {
  text: Buffer
  script: Script
  /** Whether V8 took the code that was kept with the text. */
  compiled: boolean
}

/**
 * Gives a part by its name: the kept one, else the one that `whole` finds, which is kept for the next call. Throws what
 * `whole` does; nothing hangs on whether anything can be kept.
 */
export function keptParts(keeping: Keeping): (name: string, whole: (name: string) => Part) => Part {
  const kept = readKept(keeping)
  const known = new Map(Object.entries((kept?.script.runInThisContext() ?? {}) as Record<string, Part>))
  let more = false
  keeping.proses.on('exit', (kode) => {
    // What was typed wrongly will not be typed again.
    if (kode !== 0 && kode !== 1) return
    if (more) keep(keeping, Buffer.from(textOf(known), 'latin1'), Buffer.alloc(0))
    else if (kept !== null && !kept.compiled) keep(keeping, kept.text, kept.script.createCachedData())
  })
  return (name, whole) => {
    let part = known.get(name)
    if (part === undefined) {
      part = whole(name)
      if (String(part).length <= LARGEST) {
        known.set(name, part)
        more = true
      }
    }
    return part
  }
}

/** A script that comes to these parts. */
const textOf = (parts: ReadonlyMap<string, Part>): string =>
  `({\n${[...parts].map(([name, part]) => `${JSON.stringify(name)}:${String(part)}`).join(',\n')}\n})\n`

function readKept(keeping: Keeping): Kept | null {
  for (const folder of folders(keeping))
    try {
      const filename = join(folder, fileName(keeping))
      const bytes = readFileSync(filename)
      const end = bytes.length - END_BYTES
      if (bytes.readUInt32LE(end + NUMBER_BYTES) !== sumOf(bytes.subarray(0, end + NUMBER_BYTES))) continue
      const text = bytes.subarray(0, bytes.readUInt32LE(end))
      const code = bytes.subarray(text.length, end)
      const cached = code.length > 0 ? { cachedData: code } : {}
      const script = new Script(text.toString('latin1'), { filename, ...cached })
      return { text, script, compiled: script.cachedDataRejected === false }
    } catch {
      // Looked for in the next.
    }
  return null
}

const fileName = ({ proses, command }: Keeping): string => `bagian-${proses.version}-${proses.arch}-${command}`
const sumOf = (bytes: Buffer): number => crc32(bytes, crc32(KONTEN_BUILD))

/** Writes it in the first folder that can be written to. */
function keep(keeping: Keeping, text: Buffer, code: Buffer): void {
  const length = Buffer.alloc(NUMBER_BYTES)
  length.writeUInt32LE(text.length)
  const summed = Buffer.concat([text, code, length])
  const sum = Buffer.alloc(NUMBER_BYTES)
  sum.writeUInt32LE(sumOf(summed))
  const name = fileName(keeping)
  for (const folder of folders(keeping, true))
    try {
      makeOne(folder)
      const unique = join(folder, `${name}.${keeping.proses.pid}`)
      writeFileSync(unique, Buffer.concat([summed, sum]), { flag: 'wx' })
      renameSync(unique, join(folder, name))
      return
    } catch {
      // In the next, or nowhere.
    }
}

/**
 * Where it is kept: in the package, where that may be written to, else with what other programs keep for the user;
 * with `make` that folder is made.
 */
function* folders({ proses, dist }: Keeping, make = false): Generator<string> {
  yield join(dist, 'sandi')
  const { LOCALAPPDATA = '', XDG_CACHE_HOME = '', HOME = '' } = proses.env
  const bases = proses.platform === 'win32' ? [LOCALAPPDATA] : [XDG_CACHE_HOME, HOME && join(HOME, '.cache')]
  const base = bases.find(isAbsolute)
  if (base === undefined) return
  const own = join(base, 'konten')
  try {
    if (make) for (const folder of [base, own]) makeOne(folder, 0o700)
    // Whoever may write there decides what is run: with the rights of another user, their folder is not believed.
    if (lstatSync(own).uid === (proses.geteuid?.() ?? 0)) yield own
  } catch {
    // Nothing is kept.
  }
}

/** One folder in one that is there; nothing where it is there already. No more: `recursive` never ends in `/proc`. */
function makeOne(folder: string, mode?: number): void {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, mode)
}
