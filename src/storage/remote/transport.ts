/** Pusat as a git repository: over ssh, http(s), or in a folder. */
import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import { KontenError } from '../../errors.js'
import { gitFolders } from '../git/git-folders.js'
import type { GitEnvironment } from '../git/git.js'
import { Git } from '../git/git.js'
import { notARepository } from '../git/refusal.js'
import { largeObject } from '../git/object-sizes.js'
import { parseAddress, withoutSecret } from './address.js'
import { offlineWords, refusedByRemote, remoteFailed } from './failure.js'
import { knownHooks } from './hooks.js'
import type { HookProgram } from './hooks.js'
import { lookAtPath } from './path.js'
import type { Ended, Place, Watch } from './remote-git.js'
import { prepareTransport, programsByPath, runRemote } from './remote-git.js'
import type { Fetched, Offline, Pushed, Remote } from '../remote-port.js'

export interface RemoteOptions extends Partial<Watch> {
  /** This program, whose hooks in a folder are the only ones that are run there; null for none. */
  program?: HookProgram | null
}

/** Milliseconds without a word: a server counts and compresses, and penjaga reads what it was sent. */
const FETCH_PATIENCE = 60_000
const PUSH_PATIENCE = 600_000

/**
 * Pusat as a clone at `root` reaches it; `branch` is the record's (`refs/heads/…`), the same here and there. Throws
 * `pemakaian` for what is no address, and where `root` is no repository of its own.
 */
export function gitRemote(
  root: string,
  vars: GitEnvironment,
  url: string,
  branch: string,
  options: RemoteOptions = {},
): Remote {
  const address = parseAddress(url, root)
  const git = new Git(root, vars)
  const place = async (): Promise<Place> => {
    const folders = await gitFolders(root)
    if (folders === null) throw await notARepository(root, branch.slice(11))
    const { program = null } = options
    return {
      folder: join(folders.gitDir, 'konten'),
      objects: join(folders.shared, 'objects'),
      vars,
      hooks: address.way === 'path' && program !== null ? await knownHooks(address.url, program) : null,
    }
  }
  const run = async (
    at: Place,
    gitDir: string,
    argv: readonly string[],
    patience: number,
    traced = false,
  ): Promise<Ended> =>
    runRemote(at, address, gitDir, argv, { ...options, patience: options.patience ?? patience, traced })

  /** Why a folder cannot be pusat now; null where it can, or pusat is no folder. */
  const absent = async (): Promise<Offline | null> => {
    if (address.way !== 'path') return null
    const found = await lookAtPath(address.url)
    if (found === 'bare') return null
    if (found === 'absent') return { outcome: 'offline', why: `${bersihkan(address.url)} tidak ada di sini sekarang` }
    if (found === 'worktree') throw notBare(address.url)
    throw remoteFailed(address, `'${address.url}' does not appear to be a git repository`)
  }

  /** There is no branch of the record: an empty repository, or one that keeps something under another name. */
  const withoutBranch = async (at: Place, gitDir: string): Promise<Fetched> => {
    const argv = ['ls-remote', ...programsByPath(address, 'upload-pack', at.hooks), '--end-of-options', address.url]
    const overHttp = address.way === 'http' || address.way === 'https'
    const { code, out, err } = await run(at, gitDir, [...argv, 'refs/heads/*'], FETCH_PATIENCE, overHttp)
    if (code !== 0) return unreached(err)
    // A page, of a hotel's network for one, is read by git as a repository of old that holds nothing.
    if (overHttp && !/packet:.*(?:# service=git-upload-pack|version 2)/.test(err))
      return { outcome: 'offline', why: `yang menjawab di ${withoutSecret(address.url)} bukan git` }
    const names = [...out.matchAll(/^[0-9a-f]+\trefs\/heads\/(.+)$/gm)].map((m) => bersihkan(m[1]!))
    if (names.length === 0) return { outcome: 'empty' }
    throw branchMissing(address.url, branch, names)
  }

  const unreached = (stderr: string): Offline => {
    const why = offlineWords(stderr)
    if (why === null) throw remoteFailed(address, stderr)
    return { outcome: 'offline', why }
  }

  return {
    address: withoutSecret(address.url),
    async fetchTip(known) {
      const away = await absent()
      if (away !== null) return away
      const at = await place()
      const gitDir = await prepareTransport(at, branch, known)
      const fetched = join(gitDir, 'FETCH_HEAD')
      await unlink(fetched).catch(() => undefined)
      const argv = ['fetch', '--progress', '--no-tags', ...programsByPath(address, 'upload-pack', at.hooks)]
      const { code, err } = await run(at, gitDir, [...argv, '--end-of-options', address.url, branch], FETCH_PATIENCE)
      if (code !== 0 && /couldn't find remote ref/i.test(err)) return withoutBranch(at, gitDir)
      if (code !== 0) return unreached(err)
      const oid = /^[0-9a-f]{40,64}/.exec(await readFile(fetched, 'utf8'))?.[0]
      if (oid === undefined) throw remoteFailed(address, err)
      if (oid !== known) await refuseLarge(git, address.url, oid, known)
      return { outcome: 'tip', oid }
    },
    async push(oid, expected) {
      const away = await absent()
      if (away !== null) return away
      const at = await place()
      const gitDir = await prepareTransport(at, branch, oid)
      const argv = ['push', '--progress', '--porcelain', '--no-verify', '--no-signed', '--no-force-with-lease']
      for (const slice of await slices(git, oid, expected)) {
        const own = [...argv, ...programsByPath(address, 'receive-pack', at.hooks), '--end-of-options', address.url]
        const ended = await run(at, gitDir, [...own, `${slice}:${branch}`], PUSH_PATIENCE)
        const pushed = ended.code === 0 ? null : notAccepted(ended, unreached)
        if (pushed === 'refused') throw refusedByRemote(address, `${ended.err}\n${ended.out}`)
        if (pushed !== null) return pushed
      }
      return { outcome: 'accepted' }
    },
  }
}

/** What became of a push that failed; throws where pusat answered something else. */
function notAccepted({ out, err }: Ended, unreached: (stderr: string) => Offline): Pushed | 'refused' {
  const said = `${out}\n${err}`
  if (
    /\[rejected\]|\[remote rejected\].*\((?:non-fast-forward|.*(?:lock|update) ref|.*already exists|.*but expected)/.test(
      said,
    )
  )
    return { outcome: 'rejected' }
  if (/\[remote rejected\]/.test(said) && !/unpacker error|No space left/.test(said)) return 'refused'
  return unreached(said)
}

/**
 * The commits to publish one after the other, so that a line that breaks off leaves something behind. An empty pusat is
 * founded at one go.
 */
async function slices(git: Git, oid: string, expected: string | null): Promise<string[]> {
  if (expected === null) return [oid]
  const listed = (await git.wajib(['rev-list', '--reverse', '--topo-order', oid, '--not', expected])).split('\n')
  const each = listed.filter((one, i) => one !== '' && (i + 1) % batasMasukan.commitSekaligus === 0)
  return [...new Set([...each, oid])]
}

async function refuseLarge(git: Git, url: string, oid: string, known: string | null): Promise<void> {
  const large = await largeObject(git, oid, known)
  if (large === null) return
  throw new KontenError(
    'rusak',
    'objek-terlalu-besar',
    `Pusat ${withoutSecret(url)} memuat ${large.kind} ${large.oid.slice(0, 12)} sebesar ${ukuranTertulis(large.size)}, yang tidak pernah ditulis konten. Tidak ada yang diambil.`,
    ['Tanyakan kepada admin server siapa yang mengirimnya.'],
  )
}

const notBare = (path: string): KontenError =>
  new KontenError(
    'pemakaian',
    'pusat-bukan-bare',
    `${bersihkan(path)} adalah folder kerja, bukan pusat: mengirim ke sana akan mengubah berkas orang yang bekerja di dalamnya.`,
    ['Pusat adalah repositori bare: konten sinkron pasang FOLDER-LAIN.git'],
  )

const branchMissing = (url: string, branch: string, names: readonly string[]): KontenError =>
  new KontenError(
    'rusak',
    'pusat-tanpa-cabang',
    `Pusat ${withoutSecret(url)} tidak mempunyai cabang ${branch.slice(11)}; yang ada: ${names.slice(0, 5).join(', ')}. Tidak ada yang berubah.`,
    [
      'Periksa apakah itu memang repositori kantor ini.',
      `Bila catatannya ada di cabang lain, ganti namanya di server: git branch -m ${names[0]} ${branch.slice(11)}`,
    ],
  )
