/**
 * The history port on a real git repository. One transition is one commit built from objects, and the branch moves by
 * compare-and-swap: `git update-ref` with the old value is the only commit point (keandalan.md).
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import { prepareKontenFolder } from './konten-folder.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { gitFailed, refusedByGit } from './failure.js'
import { Git } from './git.js'
import type { GitFolders } from './git-folders.js'
import { gitFolders, withShared } from './git-folders.js'
import type { Journal } from './journal.js'
import { readJournal, deleteJournal, writeJournal, journalTime } from './journal.js'
import { takeLock, tryLock, dropLocksSince } from './lock.js'
import { ObjectFiles } from './object-files.js'
import type { OwnFiles } from './objects.js'
import { ObjectReader, findEntry, blobOid } from './objects.js'
import { writeObject } from './write-objects.js'
import { headName, isOrdinary } from './ordinary.js'
import { notARepository, emptyBranch, precededBy, gitLocked, handEdit } from './refusal.js'
import type { HistoryStore, Machine, Snapshot, Write } from '../port.js'
import { gitSnapshot, branchTip } from './git-snapshot.js'
import type { Projection } from './projection.js'
import { fileOid, project } from './projection.js'
import { projections } from './tree-changes.js'
import { cloneGaps } from './whole-clone.js'
import { readPusat } from '../local/pusat.js'
import { noteWitness } from '../local/witness.js'

const BATAS_ULANG = 50
const ASK_HEAD = ['--symbolic-full-name', 'HEAD'] as const

export class GitStore implements HistoryStore {
  /**
   * Whether opening it finished or discarded what a crash had left: working files read before are no longer what they
   * were.
   */
  dipulihkan = false

  private constructor(
    readonly git: Git,
    private readonly folders: GitFolders,
    readonly cabang: string,
    private readonly kepala: string,
    /** What this clone lacks of the record, or shows instead of it; the record is read only where there is nothing. */
    readonly gaps: readonly KontenError[],
    private readonly mesin: Machine,
    readonly own: OwnFiles | null = null,
  ) {}

  /**
   * Opens the repository at `akar`, whose record is kept on `cabang`. Throws `pemakaian` where there is no git
   * repository, `rusak` where it does not hold the whole record.
   */
  static async buka(akar: string, cabang: string, mesin: Machine): Promise<GitStore> {
    const store = await GitStore.openAsIs(akar, cabang, mesin)
    store.requireWhole()
    return store
  }

  /** The same, but a clone that is not whole is opened too, to say what it lacks: neither read nor written. */
  static async openAsIs(akar: string, cabang: string, mesin: Machine): Promise<GitStore> {
    const git = new Git(akar, mesin.vars)
    const ref = `refs/heads/${cabang}`
    const tidakUtuh = (folders: GitFolders, gaps: readonly KontenError[]): GitStore =>
      new GitStore(git, folders, ref, '', gaps, mesin)
    const milik = await gitFolders(akar)
    const kurang = milik === null ? [] : await cloneGaps(milik, akar)
    if (milik !== null && kurang.length > 0) return tidakUtuh(milik, kurang)
    const sini = milik !== null && isOrdinary(akar, milik, mesin.account) ? headName(milik) : null
    if (milik !== null && sini !== null) {
      const own = { folders: milik, objects: new ObjectFiles(join(milik.shared, 'objects')) }
      const store = new GitStore(git, milik, ref, sini, [], mesin, own)
      await store.pulihkanBilaPerlu()
      return store
    }
    const hasil = await git.jalankan(['rev-parse', '--absolute-git-dir', '--git-common-dir', ...ASK_HEAD])
    const [gitDir, umum, kepala] = hasil.keluaran.toString('utf8').split('\n')
    if (hasil.kode !== 0 || !gitDir || !kepala) {
      const ditolak = refusedByGit(bersihkan(hasil.galat))
      if (ditolak !== null) throw ditolak
      if (/not a git repository/.test(hasil.galat)) throw await notARepository(akar, cabang)
      if (gitDir && /\bHEAD\b/.test(hasil.galat))
        return tidakUtuh(await withShared(gitDir), [await emptyBranch(git, gitDir, ref)])
      throw gitFailed('rev-parse', hasil.galat)
    }
    const folders = { gitDir, shared: resolve(akar, umum!) }
    const lain = milik === null ? await cloneGaps(folders, akar) : []
    const store = new GitStore(git, folders, ref, kepala, lain, mesin)
    if (lain.length === 0) await store.pulihkanBilaPerlu()
    return store
  }

  private requireWhole(): void {
    if (this.gaps[0] !== undefined) throw this.gaps[0]
  }

  get gitDir(): string {
    return this.folders.gitDir
  }

  async snapshot(): Promise<Snapshot> {
    this.requireWhole()
    await this.pulihkanBilaPerlu()
    return gitSnapshot(this, null)
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

  async write(putuskan: (potret: Snapshot) => Promise<Write>): Promise<string> {
    return this.underLock(async (baca, tipAwal, tertinggal) => {
      for (let ulang = 0; ulang < BATAS_ULANG; ulang++) {
        const commit = await this.coba(baca, putuskan, tipAwal, tertinggal)
        if (commit !== null) return commit
      }
      throw new KontenError('bentrok', 'kalah-cepat', 'Penulis lain terus mendahului. Tidak ada yang berubah.', [
        'Ulangi perintah ini.',
      ])
    })
  }

  /**
   * Works as the only writer of this clone, what an earlier crash left being finished first; told the tip it began with
   * and what still waits to be shown in the index. Throws `bentrok` where nothing may be written here now.
   */
  async underLock<T>(
    kerja: (baca: ObjectReader, tipAwal: string, tertinggal: readonly Projection[]) => Promise<T>,
  ): Promise<T> {
    this.requireWhole()
    const baca = new ObjectReader(this.git, this.own)
    try {
      // First whether the branch is there at all: nobody can be sent to one that is not.
      const tipAwal = await branchTip(baca, this)
      this.jagaCabang()
      await prepareKontenFolder(this.folder)
      const kunci = await takeLock(this.folder, this.mesin)
      try {
        return await kerja(baca, tipAwal, await this.pulihkan(kunci.diambilAlih))
      } finally {
        await kunci.lepas()
      }
    } finally {
      baca.tutup()
    }
  }

  /**
   * Works in a folder of konten's own beside the history while nobody writes; null where somebody does, or nothing can
   * be written here.
   */
  async beside<T>(folder: string, kerja: (folder: string) => T | Promise<T>): Promise<T | null> {
    const kunci = await this.lockNow(folder)
    if (kunci === null) return null
    try {
      return await kerja(join(this.folder, folder))
    } finally {
      await kunci.lepas()
    }
  }

  private async lockNow(folder: string): ReturnType<typeof tryLock> {
    try {
      await prepareKontenFolder(this.folder, folder)
      return await tryLock(this.folder, this.mesin)
    } catch {
      return null
    }
  }

  /** One attempt; null when the branch moved meanwhile and the decision must be taken again. */
  private async coba(
    baca: ObjectReader,
    putuskan: (potret: Snapshot) => Promise<Write>,
    tipAwal: string,
    tertinggal: readonly Projection[],
  ): Promise<string | null> {
    const potret = await gitSnapshot(this, baca)
    const tulisan = await putuskan(potret).catch((galat: unknown) => {
      throw tipAwal === potret.tip ? galat : precededBy(galat)
    })
    const lama = await this.blobLama(baca, potret.tip, tulisan)
    const { commit, blob } = await writeObject(this.objects, baca, potret.tip, tulisan)
    const daftar = [
      ...tertinggal.filter((t) => !blob.has(t.jalur)),
      ...[...blob].map(([jalur, baru]): Projection => {
        const belum = tertinggal.find((t) => t.jalur === jalur)?.lama ?? []
        return { jalur, lama: [...belum, ...lama.get(jalur)!], baru, isi: Buffer.from(tulisan.files.get(jalur)!) }
      }),
    ]
    await writeJournal(this.folder, {
      cabang: this.cabang,
      lama: potret.tip,
      baru: commit,
      berkas: daftar.map((p) => [p.jalur, [...p.lama]]),
    })
    if (!(await this.geser(baca, potret.tip, commit))) {
      await deleteJournal(this.folder)
      return null
    }
    // The branch has moved: from here on nothing may turn the answer into a failure; what is left undone is journalled.
    // With a pusat only what is published bears witness: the rest is recorded anew there.
    if ((await readPusat(this.folder)) === null)
      await noteWitness(
        this.folder,
        { commit, pada: new Date(this.mesin.sekarang()).toISOString() },
        (satu) => satu === potret.tip,
      )
    const sisa = await project(this.git, this.gitDir, daftar, await journalTime(this.folder)).catch(() => daftar)
    if (sisa.length === 0) await deleteJournal(this.folder).catch(() => undefined)
    return commit
  }

  /**
   * Blobs each path may hold before: the tip's, and a hand edit that is taken up. Refuses where the working tree holds
   * another.
   */
  private async blobLama(baca: ObjectReader, tip: string, tulisan: Write): Promise<Map<string, (string | null)[]>> {
    const { tree } = await baca.commit(tip)
    const hasil = new Map<string, (string | null)[]>()
    for (const jalur of tulisan.files.keys()) {
      const lama = (await findEntry(baca, tree, jalur))?.oid ?? null
      const kini = await fileOid(this.git.akar, jalur, tip.length)
      const suntingan = tulisan.handEdits?.get(jalur)
      const terambil = suntingan === undefined ? [] : [blobOid(Buffer.from(suntingan), tip.length)]
      if (kini !== null && kini !== lama && !terambil.includes(kini)) throw handEdit(jalur)
      hasil.set(jalur, [lama, ...terambil])
    }
    return hasil
  }

  /**
   * Moves the branch from `lama` to `baru`; false when it is no longer at `lama`, or git was killed before it could
   * move it.
   */
  async geser(baca: ObjectReader, lama: string, baru: string, sebab = 'konten'): Promise<boolean> {
    const hasil = await this.git.jalankan(['update-ref', '-m', sebab, this.cabang, baru, lama])
    // What a git that was killed, or could not remove its locks, leaves behind is ours.
    if (hasil.dibunuh || /unable to unlink/.test(hasil.galat)) await this.buangKunci(this.kunciRef)
    if (hasil.kode === 0) return true
    // A git that was killed, or failed at its reflog, may have moved the branch all the same.
    const tip = await branchTip(baca, this)
    if (await this.bergeser(tip, lama, baru)) return true
    if (hasil.dibunuh || tip !== lama) return false
    const kunciAsing = /Unable to create '([^']+\.lock)'/.exec(hasil.galat)?.[1]
    if (kunciAsing) {
      await deleteJournal(this.folder)
      throw await gitLocked(kunciAsing, this.mesin)
    }
    throw gitFailed('update-ref', hasil.galat)
  }

  /** Nothing is written on another branch, or in the middle of a merge. */
  private jagaCabang(): void {
    if (this.kepala !== this.cabang)
      throw new KontenError(
        'bentrok',
        'cabang-lain',
        `Repositori sedang berada di ${this.kepala === 'HEAD' ? 'commit lepas (detached HEAD)' : this.kepala.slice(11)}; catatan resmi ditulis di ${this.cabang.slice(11)}.`,
        [`git switch ${this.cabang.slice(11)}`],
      )
    const tengah = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'].find((n) =>
      existsSync(join(this.gitDir, n)),
    )
    if (tengah)
      throw new KontenError('bentrok', 'git-belum-selesai', `Ada pekerjaan git yang belum selesai (${tengah}).`, [
        'Selesaikan atau batalkan dulu (git status menjelaskan caranya), lalu ulangi.',
      ])
  }

  private async pulihkanBilaPerlu(): Promise<void> {
    if (!existsSync(join(this.folder, 'jurnal.json'))) return
    // Reading must work on a read-only repository: what cannot be mended now is mended by the next writer.
    try {
      await prepareKontenFolder(this.folder)
      const kunci = await takeLock(this.folder, this.mesin)
      await this.pulihkan(kunci.diambilAlih).finally(kunci.lepas)
      this.dipulihkan = true
    } catch {
      return
    }
  }

  /**
   * Finishes or discards what a crash left behind; `pemilikMati` when the lock was taken over from a dead process.
   * @returns what still waits to be shown in the index.
   */
  private async pulihkan(pemilikMati: boolean): Promise<Projection[]> {
    const jurnal = await readJournal(this.folder)
    if (!jurnal) return []
    if (pemilikMati) await this.buangKunci([...this.kunciRef, 'index.lock'])
    const baca = new ObjectReader(this.git, this.own)
    try {
      const tip = await branchTip(baca, this)
      const sisa = (await this.bergeser(tip, jurnal.lama, jurnal.baru))
        ? await this.proyeksiJurnal(baca, tip, jurnal)
        : []
      if (sisa.length === 0) await deleteJournal(this.folder)
      return sisa
    } finally {
      baca.tutup()
    }
  }

  private async proyeksiJurnal(baca: ObjectReader, tip: string, jurnal: Journal): Promise<Projection[]> {
    const { tree } = await baca.commit(tip)
    const { pindah, berkas, lama: dari } = jurnal
    // What another commit than the next one changed is told by the two of them.
    const daftar = pindah === true ? await projections(this.git, baca, dari, tip) : []
    for (const [jalur, lama] of berkas) {
      const entri = await findEntry(baca, tree, jalur)
      if (entri) daftar.push({ jalur, lama, baru: entri.oid, isi: await baca.blob(entri.oid) })
    }
    return project(this.git, this.gitDir, daftar, await journalTime(this.folder))
  }

  /**
   * Whether the branch, now at `tip`, went on from `lama` to `baru`. The tip is asked first: `memuat` says no also
   * where git cannot tell.
   */
  private async bergeser(tip: string, lama: string, baru: string): Promise<boolean> {
    return tip === baru || (tip !== lama && (await this.memuat(baru)))
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

  /** What git locks to move the branch. */
  private get kunciRef(): string[] {
    return ['HEAD.lock', `${this.cabang}.lock`]
  }

  /**
   * A kill inside git leaves its lock files. They are ours when our git was killed, or our writer died with the journal
   * open, and the lock is no older than that; any other is somebody else's and stays.
   */
  private async buangKunci(daftar: readonly string[]): Promise<void> {
    const sejak = await journalTime(this.folder)
    for (const nama of daftar) await dropLocksSince(join(this.gitDir, nama), sejak)
  }
}
