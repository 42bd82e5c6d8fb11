/** The record of a clone that publishes: commits are stored beside the branch, which then moves over them. */
import type { HistoryStore, PublishingStore, Replayed, Snapshot } from '../port.js'
import type { GitStore } from './git-store.js'
import { branchTip, gitSnapshot } from './git-snapshot.js'
import { deleteJournal, journalTime, writeJournal } from './journal.js'
import { ObjectReader } from './objects.js'
import type { Projection } from './projection.js'
import { project } from './projection.js'
import { projections } from './tree-changes.js'
import { writeReplayed } from './write-objects.js'

/**
 * What is to be shown of a path, where a person changed its working file; asked for each path that the branch moves
 * over.
 */
export type Shown = (projection: Projection) => Promise<Projection>

export class PublishingClone implements PublishingStore {
  constructor(
    private readonly store: GitStore,
    private readonly shown: Shown = async (one) => one,
  ) {}

  snapshot(): Promise<Snapshot> {
    return this.store.snapshot()
  }

  write(decide: Parameters<HistoryStore['write']>[0]): Promise<string> {
    return this.store.write(decide)
  }

  cariCommit(beginning: string): Promise<string | null> {
    return this.store.cariCommit(beginning)
  }

  memuat(commit: string): Promise<boolean> {
    return this.store.memuat(commit)
  }

  snapshotAt(commit: string): Promise<Snapshot> {
    return gitSnapshot(this.store, null, commit)
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    const asked = ['merge-base', '--is-ancestor', '--end-of-options', older, newer]
    return (await this.store.git.jalankan(asked)).kode === 0
  }

  async commitOn(parent: string, commit: Replayed): Promise<string> {
    const read = new ObjectReader(this.store.git, this.store.own)
    try {
      return await writeReplayed(this.store.objects, read, parent, commit)
    } finally {
      read.tutup()
    }
  }

  /**
   * The journal, the branch, then what a person sees of it; whatever breaks after the branch is made up by the next
   * command.
   */
  async moveTo(from: string, to: string): Promise<boolean> {
    const { store } = this
    return store.underLock(async (read, _, waiting) => {
      if ((await branchTip(read, store)) !== from) return false
      if (from === to) return true
      const changed = await projections(store.git, read, from, to)
      const paths = new Set(changed.map((one) => one.jalur))
      const list = waiting.filter((one) => !paths.has(one.jalur))
      const journal = list.map((one): [string, (string | null)[]] => [one.jalur, [...one.lama]])
      for (const one of changed) list.push(await this.shown(one))
      await writeJournal(store.folder, { cabang: store.cabang, lama: from, baru: to, berkas: journal, pindah: true })
      if (!(await store.geser(read, from, to, { sebab: 'konten sinkron' }))) {
        await deleteJournal(store.folder)
        return false
      }
      const left = await project(store, list, await journalTime(store.folder)).catch(() => list)
      if (left.length === 0) await deleteJournal(store.folder).catch(() => undefined)
      return true
    })
  }
}
