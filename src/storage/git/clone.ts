/** A clone on this machine: where its parts are, what its branch holds, and the one way the branch moves. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import { gitFailed } from './failure.js'
import type { Git } from './git.js'
import { branchLocks, moveBranch } from './branch-move.js'
import type { GitFolders } from './git-folders.js'
import { branchTip } from './git-snapshot.js'
import { deleteJournal, journalTime } from './journal.js'
import { dropLocksSince } from './lock.js'
import type { ObjectReader, OwnFiles } from './objects.js'
import { gitLocked } from './refusal.js'
import type { Machine } from '../port.js'

/** What git leaves in its folder while something is under way, and the command that ends it. */
const belumSelesai: readonly (readonly [nama: string, batal: string])[] = [
  ['rebase-merge', 'git rebase --abort'],
  ['rebase-apply/applying', 'git am --abort'],
  ['rebase-apply', 'git rebase --abort'],
  ['MERGE_HEAD', 'git merge --abort'],
  ['CHERRY_PICK_HEAD', 'git cherry-pick --abort'],
  ['REVERT_HEAD', 'git revert --abort'],
  ['BISECT_LOG', 'git bisect reset'],
]

/** What opening a clone finds out about it. */
export interface CloneParts {
  git: Git
  folders: GitFolders
  /** The branch of the record, `refs/heads/…`. */
  cabang: string
  /** The branch the clone stands on, `HEAD` for none. */
  kepala: string
  /** What this clone lacks of the record, or shows instead of it; the record is read only where there is nothing. */
  gaps: readonly KontenError[]
  mesin: Machine
  /** Null where git must be asked for everything. */
  own: OwnFiles | null
}

export class GitClone {
  readonly git: Git
  readonly cabang: string
  readonly gaps: readonly KontenError[]
  readonly own: OwnFiles | null
  readonly mesin: Machine
  private readonly folders: GitFolders
  private readonly kepala: string

  constructor(parts: CloneParts) {
    this.git = parts.git
    this.folders = parts.folders
    this.cabang = parts.cabang
    this.kepala = parts.kepala
    this.gaps = parts.gaps
    this.mesin = parts.mesin
    this.own = parts.own
  }

  get gitDir(): string {
    return this.folders.gitDir
  }

  /** Where its objects, its branches and their logs are. */
  get shared(): string {
    return this.folders.shared
  }

  /** Where its objects are. */
  get objects(): string {
    return join(this.folders.shared, 'objects')
  }

  /** git's own log of where the branch was. */
  get reflog(): string {
    return join(this.folders.shared, 'logs', this.cabang)
  }

  /** Folder of konten's own files, beside git's and outside the history. */
  get folder(): string {
    return join(this.gitDir, 'konten')
  }

  /** The commit of the record that an oid, or the beginning of one, names; null where none does, or several. */
  async cariCommit(awal: string): Promise<string | null> {
    const { kode, keluaran } = await this.git.jalankan([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${awal}^{commit}`,
    ])
    const oid = keluaran.toString('utf8').trim()
    return kode === 0 && (await this.memuat(oid)) ? oid : null
  }

  /** Whether the record's branch holds a commit; false also for one that cannot be read. */
  async memuat(commit: string): Promise<boolean> {
    return (await this.git.jalankan(['merge-base', '--is-ancestor', commit, this.cabang])).kode === 0
  }

  /**
   * Whether the branch, now at `tip`, went on from `lama` to `baru`. The tip is asked first: `memuat` says no also
   * where git cannot tell.
   */
  async bergeser(tip: string, lama: string, baru: string): Promise<boolean> {
    return tip === baru || (tip !== lama && (await this.memuat(baru)))
  }

  /**
   * Moves the branch from `lama` to `baru`, in process where the repository is ordinary and it is known who moves it;
   * false when it is no longer at `lama`, or git was killed before it could move it.
   */
  async geser(
    baca: ObjectReader,
    lama: string,
    baru: string,
    { sebab = 'konten', byline = null }: { sebab?: string; byline?: string | null } = {},
  ): Promise<boolean> {
    if (this.own !== null && byline !== null) {
      const move = { branch: this.cabang, from: lama, to: baru, byline, reason: sebab }
      const { moved, left } = moveBranch(this.own.folders, move)
      if (left) await this.buangKunci(this.kunciRef)
      if (moved) return true
    }
    const hasil = await this.git.jalankan(['update-ref', '-m', sebab, this.cabang, baru, lama])
    // What a git that was killed, or could not remove its locks, leaves behind is ours.
    if (hasil.dibunuh || /unable to unlink/.test(hasil.galat)) await this.buangKunci(this.kunciRef)
    if (hasil.kode === 0) return true
    // A git that was killed, or failed at its reflog, may have moved the branch all the same.
    const tip = await branchTip(baca, this)
    if (await this.bergeser(tip, lama, baru)) return true
    if (hasil.dibunuh || tip !== lama) return false
    const kunci = /Unable to create '([^']+\.lock)'(: File exists)?/.exec(hasil.galat)
    if (kunci !== null) await deleteJournal(this.folder)
    if (kunci?.[2] !== undefined) throw await gitLocked(kunci[1]!, this.mesin)
    throw gitFailed('update-ref', hasil.galat)
  }

  /** Nothing is written on another branch, or in the middle of a merge. */
  jagaCabang(): void {
    // A rebase leaves the branch while it lasts, and git switches nowhere until it is over.
    const tengah = belumSelesai.find(([nama]) => existsSync(join(this.gitDir, nama)))
    if (tengah !== undefined)
      throw new KontenError(
        'bentrok',
        'git-belum-selesai',
        `Ada pekerjaan git yang belum selesai (${tengah[0]}). Tidak ada yang berubah.`,
        [
          `Batalkan, dan kembali ke keadaan sebelumnya: ${tengah[1]}`,
          'Atau selesaikan menurut git status, lalu ulangi.',
        ],
      )
    if (this.kepala !== this.cabang)
      throw new KontenError(
        'bentrok',
        'cabang-lain',
        'Repositori sedang berada di ' +
          `${this.kepala === 'HEAD' ? 'commit lepas (detached HEAD)' : this.kepala.slice(11)}; catatan resmi ` +
          `ditulis di ${this.cabang.slice(11)}.`,
        [`git switch ${this.cabang.slice(11)}`],
      )
  }

  /** What git locks to move the branch. */
  get kunciRef(): string[] {
    return branchLocks(this.cabang)
  }

  /**
   * A kill inside git leaves its lock files. They are ours when our git was killed, or our writer died with the journal
   * open, and the lock is no older than that; any other is somebody else's and stays.
   */
  async buangKunci(daftar: readonly string[]): Promise<void> {
    const sejak = await journalTime(this.folder)
    for (const nama of daftar) await dropLocksSince(join(this.gitDir, nama), sejak)
  }
}
