/**
 * The history port on a real git repository. One transition is one commit built from objects, and the branch moves by
 * compare-and-swap under git's own locks: that is the only commit point (keandalan.md).
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import { GitClone } from './clone.js'
import { branchTip, gitSnapshot } from './git-snapshot.js'
import { prepareKontenFolder } from './konten-folder.js'
import { takeLock, tryLock } from './lock.js'
import { ObjectReader } from './objects.js'
import { lookAtClone } from './open-clone.js'
import type { Projection } from './projection.js'
import type { HistoryStore, Machine, Snapshot, Write } from '../port.js'

const BATAS_ULANG = 50

export class GitStore extends GitClone implements HistoryStore {
  /**
   * Whether opening it finished or discarded what a crash had left: working files read before are no longer what they
   * were.
   */
  dipulihkan = false
  /** Whether this program itself holds the writer's lock. */
  private menulis = false

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
    const store = new GitStore(await lookAtClone(akar, cabang, mesin))
    if (store.gaps.length === 0) await store.pulihkanBilaPerlu()
    return store
  }

  private requireWhole(): void {
    if (this.gaps[0] !== undefined) throw this.gaps[0]
  }

  async snapshot(): Promise<Snapshot> {
    this.requireWhole()
    await this.pulihkanBilaPerlu()
    return gitSnapshot(this, null)
  }

  async write(putuskan: (potret: Snapshot) => Promise<Write>): Promise<string> {
    // What only writing takes, a reader does not load; so below.
    const { attempt } = await import('./transition.js')
    return this.underLock(async (baca, tipAwal, tertinggal) => {
      for (let ulang = 0; ulang < BATAS_ULANG; ulang++) {
        const commit = await attempt(this, baca, putuskan, tipAwal, tertinggal)
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
    const { finishAfterCrash } = await import('./recovery.js')
    const baca = new ObjectReader(this.git, this.own)
    try {
      // First whether the branch is there at all: nobody can be sent to one that is not.
      const tipAwal = await branchTip(baca, this)
      this.jagaCabang()
      await prepareKontenFolder(this.folder)
      const kunci = await takeLock(this.folder, this.mesin)
      this.menulis = true
      try {
        return await kerja(baca, tipAwal, await finishAfterCrash(this, kunci.diambilAlih))
      } finally {
        this.menulis = false
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

  /** Whether a transition is under way, or was when its writer died. */
  private get journalled(): boolean {
    return existsSync(join(this.folder, 'jurnal.json'))
  }

  private async lockNow(folder: string): ReturnType<typeof tryLock> {
    if (this.menulis) return null
    try {
      await prepareKontenFolder(this.folder, folder)
      return await tryLock(this.folder, this.mesin, !this.journalled)
    } catch {
      return null
    }
  }

  private async pulihkanBilaPerlu(): Promise<void> {
    if (!this.journalled) return
    // Reading must work on a read-only repository: what cannot be mended now is mended by the next writer.
    try {
      const { finishAfterCrash } = await import('./recovery.js')
      await prepareKontenFolder(this.folder)
      const kunci = await takeLock(this.folder, this.mesin)
      await finishAfterCrash(this, kunci.diambilAlih).finally(kunci.lepas)
      this.dipulihkan = true
    } catch {
      return
    }
  }
}
