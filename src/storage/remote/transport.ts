/** Pusat as a git repository: over ssh, http(s), or in a folder. */
import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import { KontenError } from '../../errors.js'
import { isAncestor } from '../git/ancestry.js'
import { gitFailed } from '../git/failure.js'
import { gitFolders } from '../git/git-folders.js'
import type { GitEnvironment } from '../git/git.js'
import { Git } from '../git/git.js'
import { listedRefs } from '../git/listed-refs.js'
import { notARepository } from '../git/refusal.js'
import { lookedAt } from '../git/object-sizes.js'
import type { Address } from './address.js'
import { parseAddress, withoutSecret } from './address.js'
import { offlineWords, refusedByRemote, remoteFailed } from './failure.js'
import { dropDeadLocks, foundLocked } from './dead-locks.js'
import { knownHooks } from './hooks.js'
import type { HookProgram } from './hooks.js'
import { lookAtPath } from './path.js'
import type { Ended, Place, Watch } from './remote-git.js'
import { prepareTransport, programsByPath, runRemote } from './remote-git.js'
import type {
  Beside,
  BesideFetched,
  BesideRemote,
  BesideTips,
  Fetched,
  Offline,
  Pushed,
  Remote,
} from '../remote-port.js'

export interface RemoteOptions extends Partial<Watch> {
  /** This program, whose hooks in a folder are the only ones that are run there; null for none. */
  program?: HookProgram | null
}

/** Milliseconds without a word: a server counts and compresses, and penjaga reads what it was sent. */
const FETCH_PATIENCE = 60_000
const PUSH_PATIENCE = 600_000

/** Somebody else moved the branch first, as git says it. */
const MOVED_MEANWHILE =
  /\[rejected\]|\[remote rejected\].*\((?:non-fast-forward|.*(?:lock|update) ref|.*already exists|.*but expected)/

/**
 * Pusat as a clone at `root` reaches it; `branch` is the record's (`refs/heads/…`), the same here and there. Throws
 * `pemakaian` for what is no address, and where `root` is no repository of its own.
 */
export const gitRemote = (
  root: string,
  vars: GitEnvironment,
  url: string,
  branch: string,
  options: RemoteOptions = {},
): Remote & BesideRemote => new GitRemote(root, vars, parseAddress(url, root), branch, options)

class GitRemote implements Remote, BesideRemote {
  readonly address: string
  private readonly git: Git

  constructor(
    private readonly root: string,
    private readonly vars: GitEnvironment,
    private readonly pusat: Address,
    private readonly branch: string,
    private readonly options: RemoteOptions,
  ) {
    this.address = withoutSecret(pusat.url)
    this.git = new Git(root, vars)
  }

  async fetchTip(known: string | null): Promise<Fetched> {
    const away = await this.absent()
    if (away !== null) return away
    const at = await this.place()
    const gitDir = await prepareTransport(at, this.branch, known)
    const fetched = join(gitDir, 'FETCH_HEAD')
    await unlink(fetched).catch(() => undefined)
    const argv = ['fetch', '--progress', '--no-tags', ...this.asked('upload-pack', at), this.branch]
    const { code, err } = await this.run(at, gitDir, argv, FETCH_PATIENCE)
    if (code !== 0 && /couldn't find remote ref/i.test(err)) return this.withoutBranch(at, gitDir)
    if (code !== 0) return this.notFetched(err)
    const oid = /^[0-9a-f]{40,64}/.exec(await readFile(fetched, 'utf8').catch(() => ''))?.[0]
    // All went well, and what was to be written down of it could not be.
    if (oid === undefined) throw gitFailed('fetch', 'FETCH_HEAD: No space left on device')
    if (oid !== known) await refuseOdd(this.git, this.pusat.url, oid, known)
    return { outcome: 'tip', oid }
  }

  async push(oid: string, expected: string | null, beside: readonly Beside[] = []): Promise<Pushed> {
    const away = await this.absent()
    if (away !== null) return away
    // What is known to stand there would be replaced: the branch only moves forwards.
    if (expected !== null && !(await isAncestor(this.git, expected, oid))) return { outcome: 'rejected' }
    const at = await this.place()
    const gitDir = await prepareTransport(at, this.branch, oid)
    let there = expected
    for (const slice of await slices(this.git, oid, expected)) {
      // What they show must be listed by what is published.
      const before = slice === oid ? beside : []
      const own = { ref: this.branch, oid: slice, ...(there === null ? {} : { known: there }) }
      const pushed = await this.send(at, gitDir, before, own)
      if (pushed.outcome !== 'accepted') return pushed
      there = slice
    }
    return { outcome: 'accepted' }
  }

  async fetchBeside(refs: readonly string[]): Promise<BesideFetched> {
    const away = await this.absent()
    if (away !== null) return away
    const at = await this.place()
    const gitDir = await prepareTransport(at, this.branch, null)
    const fetched = await this.fetchRefs(at, gitDir, refs)
    if (!('err' in fetched)) return fetched
    if (!/couldn't find remote ref/i.test(fetched.err)) return this.notFetched(fetched.err)
    const there = await this.listRefs(at, gitDir, refs)
    if (there.outcome === 'offline' || there.tips.size === 0) return there
    const again = await this.fetchRefs(at, gitDir, [...there.tips.keys()])
    return 'err' in again ? this.unreached(again.err) : again
  }

  async pushBeside(changes: readonly Beside[]): Promise<Pushed> {
    const away = await this.absent()
    if (away !== null) return away
    const at = await this.place()
    const gitDir = await prepareTransport(at, this.branch, null)
    const refs = changes.map(({ ref }) => ref)
    const there = await this.listRefs(at, gitDir, refs)
    if (there.outcome === 'offline') return there
    const needed = changes.filter(({ ref, oid }) => there.tips.get(ref) !== (oid ?? undefined))
    return needed.length === 0 ? { outcome: 'accepted' } : this.send(at, gitDir, needed, null)
  }

  /** Refs beside the record, and the record's own, which moves forwards alone. */
  private async send(
    at: Place,
    gitDir: string,
    beside: readonly Beside[],
    own: (Beside & { oid: string }) | null,
  ): Promise<Pushed> {
    const leases = [...beside, ...(own === null ? [] : [own])].flatMap(lease)
    const atOnce = own !== null && beside.length > 0 ? ['--atomic'] : []
    const specs = [...beside.map(refSpec), ...(own === null ? [] : [`${own.oid}:${own.ref}`])]
    const argv = ['push', '--progress', '--porcelain', '--no-verify', '--no-signed', '--no-force-with-lease']
    const asked = [...atOnce, ...leases, ...this.asked('receive-pack', at), ...specs]
    const pictures = beside.some(({ oid }) => oid !== null)
    const ended = await this.run(at, gitDir, [...argv, ...asked], PUSH_PATIENCE, { pictures })
    if (ended.code === 0) return { outcome: 'accepted' }
    const pushed = this.notAccepted(ended)
    const changed = [...beside, ...(own === null ? [] : [own])].map(({ ref }) => ref)
    if (this.pusat.way === 'path' && pushed.outcome === 'rejected' && pushed.locked)
      await dropDeadLocks(this.pusat.url, changed)
    return pushed
  }

  private async fetchRefs(at: Place, gitDir: string, refs: readonly string[]): Promise<BesideTips | Ended> {
    const fetched = join(gitDir, 'FETCH_HEAD')
    await unlink(fetched).catch(() => undefined)
    const argv = ['fetch', '--progress', '--no-tags', ...this.asked('upload-pack', at), ...refs]
    const ended = await this.run(at, gitDir, argv, FETCH_PATIENCE)
    return ended.code === 0 ? fetchedTips(await readFile(fetched, 'utf8'), refs) : ended
  }

  /** The refs that are there of those asked for. */
  private async listRefs(at: Place, gitDir: string, refs: readonly string[]): Promise<BesideFetched> {
    const argv = ['ls-remote', ...this.asked('upload-pack', at), ...refs]
    const { code, out, err } = await this.run(at, gitDir, argv, FETCH_PATIENCE)
    return code === 0 ? { outcome: 'refs', tips: listedRefs(out) } : this.unreached(err)
  }

  private async place(): Promise<Place> {
    const folders = await gitFolders(this.root)
    if (folders === null) throw await notARepository(this.root, this.branch.slice(11))
    const { program = null } = this.options
    return {
      folder: join(folders.gitDir, 'konten'),
      objects: join(folders.shared, 'objects'),
      vars: this.vars,
      hooks: this.pusat.way === 'path' && program !== null ? await knownHooks(this.pusat.url, program) : null,
    }
  }

  /** The programs of the other side and its address, as every question to it names them. */
  private asked(program: 'upload-pack' | 'receive-pack', { hooks }: Place): string[] {
    return [...programsByPath(this.pusat, program, hooks), '--end-of-options', this.pusat.url]
  }

  private async run(
    at: Place,
    gitDir: string,
    argv: string[],
    patience: number,
    more: { traced?: boolean; pictures?: boolean } = {},
  ): Promise<Ended> {
    return runRemote(at, this.pusat, gitDir, argv, {
      ...this.options,
      patience: this.options.patience ?? patience,
      ...more,
    })
  }

  /** Why a folder cannot be pusat now; null where it can, or pusat is no folder. */
  private async absent(): Promise<Offline | null> {
    const { way, url } = this.pusat
    if (way !== 'path') return null
    const found = await lookAtPath(url)
    if (found === 'bare') return null
    if (found === 'absent') return { outcome: 'offline', why: `${bersihkan(url)} tidak ada di sini sekarang` }
    if (found === 'worktree') throw notBare(url)
    throw remoteFailed(this.pusat, `'${url}' does not appear to be a git repository`)
  }

  /** There is no branch of the record: an empty repository, or one that keeps something under another name. */
  private async withoutBranch(at: Place, gitDir: string): Promise<Fetched> {
    const overHttp = this.pusat.way === 'http' || this.pusat.way === 'https'
    const argv = ['ls-remote', ...this.asked('upload-pack', at), 'refs/heads/*']
    const { code, out, err } = await this.run(at, gitDir, argv, FETCH_PATIENCE, { traced: overHttp })
    if (code !== 0) return this.unreached(err)
    // A page, of a hotel's network for one, is read by git as a repository of old that holds nothing.
    if (overHttp && !/packet:.*(?:# service=git-upload-pack|version 2)/.test(err))
      return { outcome: 'offline', why: `yang menjawab di ${this.address} bukan git` }
    const names = [...out.matchAll(/^[0-9a-f]+\trefs\/heads\/(.+)$/gm)].map((m) => bersihkan(m[1]!))
    if (names.length === 0) return { outcome: 'empty' }
    throw branchMissing(this.pusat.url, this.branch, names)
  }

  /** What is fetched is written here: a full disk is this computer's, unless the other side says so of its own. */
  private notFetched(stderr: string): Offline {
    const full = /^(?!remote:).*No space left on device.*$/m.exec(stderr)?.[0]
    if (full !== undefined) throw gitFailed('fetch', full)
    return this.unreached(stderr)
  }

  private unreached(stderr: string): Offline {
    const why = offlineWords(stderr)
    if (why === null) throw remoteFailed(this.pusat, stderr)
    return { outcome: 'offline', why }
  }

  /** What became of a push that failed; throws where pusat answered something else, or refused it. */
  private notAccepted({ out, err }: Ended): Pushed {
    const said = `${out}\n${err}`
    if (MOVED_MEANWHILE.test(said)) return { outcome: 'rejected', ...(foundLocked(said) ? { locked: true } : {}) }
    if (/\[remote rejected\]/.test(said) && !/unpacker error|No space left/.test(said))
      throw refusedByRemote(this.pusat, `${err}\n${out}`)
    return this.unreached(said)
  }
}

/** What is known to stand there is replaced; else whatever it is. */
const refSpec = ({ ref, oid, known }: Beside): string =>
  oid === null ? `:${ref}` : `${known === undefined ? '+' : ''}${oid}:${ref}`

const lease = ({ ref, known }: Beside): string[] =>
  known === undefined ? [] : [`--force-with-lease=${ref}:${known ?? ''}`]

/** What FETCH_HEAD says of the refs that were asked for. */
const fetchedTips = (text: string, refs: readonly string[]): BesideTips => ({
  outcome: 'refs',
  tips: new Map(
    [...text.matchAll(/^([0-9a-f]{40,64})\t[^\t]*\t'(refs\/[^']+)'/gm)]
      .map((m): [string, string] => [m[2]!, m[1]!])
      .filter(([ref]) => refs.includes(ref)),
  ),
})

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

/** What was fetched is no history, or holds what no record does. */
async function refuseOdd(git: Git, url: string, oid: string, known: string | null): Promise<void> {
  const { kind, large } = await lookedAt(git, oid, known)
  if (kind !== 'commit')
    throw new KontenError(
      'rusak',
      'kiriman-rusak',
      `Cabang catatan di pusat ${withoutSecret(url)} bukan riwayat, melainkan sebuah ${kind} (${oid.slice(0, 12)}). ` +
        'Tidak ada yang berubah dan tidak ada yang hilang.',
      ['Tanyakan kepada admin server siapa yang mengubah cabang itu.'],
    )
  if (large === null) return
  throw new KontenError(
    'rusak',
    'objek-terlalu-besar',
    `Pusat ${withoutSecret(url)} memuat ${large.kind} ${large.oid.slice(0, 12)} sebesar ` +
      `${ukuranTertulis(large.size)}, yang tidak pernah ditulis konten. Tidak ada yang diambil.`,
    ['Tanyakan kepada admin server siapa yang mengirimnya.'],
  )
}

const notBare = (path: string): KontenError =>
  new KontenError(
    'pemakaian',
    'pusat-bukan-bare',
    `${bersihkan(path)} adalah folder kerja, bukan pusat: mengirim ke sana akan mengubah berkas orang yang ` +
      'bekerja di dalamnya.',
    ['Pusat adalah repositori bare: konten sinkron pasang FOLDER-LAIN.git'],
  )

const branchMissing = (url: string, branch: string, names: readonly string[]): KontenError =>
  new KontenError(
    'rusak',
    'pusat-tanpa-cabang',
    `Pusat ${withoutSecret(url)} tidak mempunyai cabang ${branch.slice(11)}; yang ada: ` +
      `${names.slice(0, 5).join(', ')}. Tidak ada yang berubah.`,
    [
      'Periksa apakah itu memang repositori kantor ini.',
      `Bila catatannya ada di cabang lain, ganti namanya di server: git branch -m ${names[0]} ${branch.slice(11)}`,
    ],
  )
