/**
 * git's own transport, through simple-git: fetch, push and what a server lists. It works in a repository of its own
 * beside the clone's objects (`.git/konten/pusat.git`), so that nothing the clone's configuration names is run, no ref
 * of the clone is touched, and nobody else's fetch is in the way.
 */
import { readFile, unlink } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import type { SimpleGitOptions } from 'simple-git'
import { KontenError } from '../../errors.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import { prepareKontenFolder } from '../git/konten-folder.js'
import type { GitEnvironment } from '../git/git.js'
import { gitProgram, lingkunganGit, pengaman } from '../git/git.js'
import { writeWhole } from '../local/whole-file.js'
import type { Address } from './address.js'
import { withoutSecret } from './address.js'
import { makeFolder } from '../local/make-folder.js'

/** Where the transport works. */
export interface Place {
  /** `.git/konten` of the clone. */
  folder: string
  /** The clone's objects. */
  objects: string
  vars: GitEnvironment
  /** Hooks of a pusat by path that may run there, null for none (`hooks.ts`). */
  hooks: string | null
}

export interface Ended {
  code: number
  out: string
  err: string
}

interface Asked {
  /** Every packet among git's words. */
  traced?: boolean
  /** Most of what is sent are pictures. */
  pictures?: boolean
}

/** What is told while it lasts: the part of the work, in percent. */
export type OnProgress = (stage: 'menerima' | 'mengirim', percent: number) => void

export interface Watch {
  onProgress?: OnProgress | undefined
  /** Ends it at once; what was begun is left as it was. */
  signal?: AbortSignal | undefined
  /** Milliseconds without a word from the other side after which it is given up. */
  patience: number
}

/** The repository of the transport: its configuration is ours, whatever stood there before. */
const config = (oidLength: number): string =>
  `[core]\n\trepositoryformatversion = ${oidLength === 64 ? 1 : 0}\n\tbare = true\n\tlogAllRefUpdates = false\n${
    oidLength === 64 ? '[extensions]\n\tobjectformat = sha256\n' : ''
  }`

/** Makes the repository where it is missing or was changed; `known` is a commit both sides may have. */
export async function prepareTransport({ folder }: Place, branch: string, known: string | null): Promise<string> {
  await prepareKontenFolder(folder, 'pusat.git')
  const gitDir = join(folder, 'pusat.git')
  const ref = join(gitDir, branch)
  await Promise.all([makeFolder(dirname(ref)), makeFolder(join(gitDir, 'objects'))])
  const wanted = config(known?.length ?? OID_LENGTH)
  const files = [['HEAD', `ref: ${branch}\n`] as const, ...(known === null ? [] : [['config', wanted] as const])]
  for (const [name, text] of files) await writeIfOther(join(gitDir, name), text)
  if (known === null) {
    if ((await textIn(join(gitDir, 'config'))) === null) await writeWhole(join(gitDir, 'config'), wanted)
    await unlink(ref).catch(() => undefined)
  } else await writeIfOther(ref, `${known}\n`)
  return gitDir
}

const OID_LENGTH = 40

const textIn = async (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

const writeIfOther = async (path: string, text: string): Promise<void> => {
  if ((await textIn(path)) !== text) await writeWhole(path, text)
}

/** What the other side may make this one do, and no more. */
const pinned = [
  ...pengaman,
  'maintenance.auto=false',
  'fetch.fsckObjects=true',
  'transfer.fsckObjects=true',
  'http.followRedirects=false',
  'credential.interactive=false',
  'push.followTags=false',
  'push.recurseSubmodules=no',
  'fetch.recurseSubmodules=no',
  // An object this large goes through in pieces, never through memory.
  'core.bigFileThreshold=32m',
]

/** Pictures get no smaller, and none is like another: looking for that is most of what sending them takes. */
const asTheyAre = ['pack.window=0', 'pack.compression=0', 'core.compression=0']

/** Names of git's own that the transport sets itself; simple-git drops every other. */
const own = [
  'GIT_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'GIT_ASKPASS',
  'GCM_INTERACTIVE',
  'GIT_ALLOW_PROTOCOL',
  'GIT_TRACE_PACKET',
]

/** What simple-git takes out of the environment of a program; it refuses them where they are given. */
const guarded = new Set(['editor', 'visual', 'pager', 'prefix', 'ssh_askpass'])

function environment({ folder, objects, vars }: Place, address: Address, gitDir: string): Record<string, string> {
  const inherited = Object.entries(lingkunganGit(vars)).filter(([name]) => !guarded.has(name.toLowerCase()))
  return {
    ...Object.fromEntries(inherited),
    GIT_DIR: gitDir,
    GIT_OBJECT_DIRECTORY: objects,
    // Nobody is asked: a question in the middle of an act would be one nobody sees.
    GIT_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_SSH_VARIANT: 'ssh',
    GIT_SSH_COMMAND: sshCommand(join(folder, 'kunci-host')),
    GIT_ALLOW_PROTOCOL: address.way === 'http' ? 'http' : 'ssh:https:file',
  }
}

/**
 * Keys of hosts: those an invitation brought, then those this machine knows; an unknown one is refused, never asked
 * about.
 */
function sshCommand(hostKeys: string): string {
  const known = hostKeys.replaceAll('\\', '/').replaceAll(/["']/g, '')
  return [
    'ssh -o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=15 -o ServerAliveInterval=15',
    '-o ServerAliveCountMax=4 -o ForwardAgent=no -o ForwardX11=no -o PermitLocalCommand=no',
    // ssh splits it at blanks outside quotation marks, and the shell that starts ssh takes the outer ones away.
    `-o 'UserKnownHostsFile="${known}" ~/.ssh/known_hosts'`,
  ].join(' ')
}

/**
 * Runs git there. Throws `rusak` where the other side sends more than a record can be, `terputus` where it was broken
 * off.
 */
export async function runRemote(
  place: Place,
  address: Address,
  gitDir: string,
  argv: readonly string[],
  { onProgress, signal, patience, traced = false, pictures = false }: Watch & Asked,
): Promise<Ended> {
  const { simpleGit } = await import('simple-git')
  const stop = new AbortController()
  const ended: Ended = { code: -1, out: '', err: '' }
  let tooMuch = false
  const git = simpleGit({
    ...settings(place, pictures),
    baseDir: gitDir,
    abort: signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]),
    timeout: { block: patience },
    // What git itself said is read from its exit code and words; what ended it from here stays an error.
    errors: (error, { exitCode }) => {
      ended.code = exitCode
      return error instanceof Error ? error : undefined
    },
  })
  git.env({ ...environment(place, address, gitDir), ...(traced ? { GIT_TRACE_PACKET: '1' } : {}) })
  const hear = (piece: Buffer): void => {
    const text = piece.toString('utf8')
    ended.err = `${ended.err}${text}`.slice(-KEPT)
    if (received(text) > batasMasukan.kiriman) {
      tooMuch = true
      stop.abort()
    }
    report(text, onProgress)
  }
  git.outputHandler((_, __, stderr) => void stderr.on('data', hear))
  try {
    ended.out = await git.raw([...argv])
    return ended
  } catch (galat) {
    if (tooMuch) throw sentTooMuch(address)
    ended.err += brokenOff(galat, signal)
    return ended
  }
}

/** What simple-git needs to be told of the git it runs there. */
const settings = ({ vars }: Place, pictures: boolean): Partial<SimpleGitOptions> => ({
  binary: gitProgram(vars),
  config: [...pinned, ...(pictures ? asTheyAre : [])],
  completion: { onClose: true, onExit: false },
  allowEnvironment: [...Object.keys(lingkunganGit(vars)).filter((n) => /^GIT_/i.test(n)), ...own],
  // All of these are values of this file; none comes from a person or from the other side.
  unsafe: {
    allowUnsafeCustomBinary: true,
    allowUnsafeFsMonitor: true,
    allowUnsafeHooksPath: true,
    allowUnsafePack: true,
    allowUnsafeSshCommand: true,
    allowUnsafeAskPass: true,
    allowUnsafeConfigPaths: true,
  },
})

/** What ended git from here, in the words git has for it. Throws `terputus` where a person did. */
function brokenOff(galat: unknown, signal: AbortSignal | undefined): string {
  const tooLate = signal?.aborted === true && (signal.reason as Error).name === 'TimeoutError'
  if (signal?.aborted && !tooLate) throw new KontenError('terputus', 'terputus', 'Dihentikan. Tidak ada yang berubah.')
  const { plugin, message } = galat as Error & { plugin?: string }
  return tooLate || plugin === 'timeout' ? '\nConnection timed out: tidak ada jawaban' : `\n${message}`
}

const sentTooMuch = ({ url }: Address): KontenError =>
  new KontenError(
    'rusak',
    'kiriman-terlalu-besar',
    `Pusat ${withoutSecret(url)} mengirim lebih dari ${ukuranTertulis(batasMasukan.kiriman)}; ` +
      'itu bukan riwayat sebuah kantor. Tidak ada yang berubah.',
    ['Minta admin server memeriksa repositorinya: git count-objects -vH'],
  )

/** Of what git says, the end is kept: an other side may talk without end. */
const KEPT = 64 * 1024

const UNITS: Readonly<Record<string, number>> = { bytes: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }

/** The bytes received so far, as git's own line of progress says it. */
function received(text: string): number {
  const said = /(?:Receiving|Unpacking) objects:[^\r\n]*?, ([\d.]+) (bytes|KiB|MiB|GiB)/.exec(text)
  return said === null ? 0 : Number(said[1]) * UNITS[said[2]!]!
}

function report(text: string, onProgress: OnProgress | undefined): void {
  const said = /(Receiving|Unpacking|Writing) objects:\s+(\d+)%/.exec(text)
  if (said !== null) onProgress?.(said[1] === 'Writing' ? 'mengirim' : 'menerima', Number(said[2]))
}

/** The programs of the other side, where that is a folder: no hook of a stick is run, unless it is the one we know. */
export const programsByPath = ({ way }: Address, program: 'upload-pack' | 'receive-pack', hooks: string | null) =>
  way === 'path'
    ? [
        `--${program}=git -c core.fsmonitor=false -c core.hooksPath=${shellQuoted(hooks ?? devNull)} -c gc.auto=0 ` +
          `-c receive.autogc=false -c core.alternateRefsCommand=true ${program}`,
      ]
    : []

const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
