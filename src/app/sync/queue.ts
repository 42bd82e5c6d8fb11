/** What is recorded here and not published yet (antrean): the commits after the last published one, oldest first. */
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import type { CommitWithChanges, PublishingStore, Snapshot } from '../../storage/port.js'
import { decodePesan } from '../../storage/record/commit-message-decode.js'

export interface Queued {
  commit: CommitWithChanges
  /** As its message has it; null for a commit that is no act. */
  act: Peristiwa | null
}

/**
 * The commits of a branch that another tip does not hold, oldest first; `since` is one they go on from, null for none
 * known.
 */
export async function queueOf(
  store: PublishingStore,
  tip: string,
  published: string,
  since: string | null,
): Promise<Queued[]> {
  if (tip === published || (await store.isAncestor(tip, published))) return []
  const here = await store.snapshotAt(tip)
  const known = since !== null && (await store.isAncestor(since, tip)) ? since : null
  const there = known === null ? await oids(await store.snapshotAt(published)) : new Set([known])
  const queued: Queued[] = []
  for await (const batch of here.changes(known ?? (await lastShared(here, there))))
    for (const commit of batch) {
      if (there.has(commit.oid)) continue
      const decoded = decodePesan(commit.pesan)
      queued.push({ commit, act: decoded.jenis === 'peristiwa' ? decoded.peristiwa : null })
    }
  return queued
}

async function oids(potret: Snapshot): Promise<Set<string>> {
  const found = new Set<string>()
  for await (const batch of potret.history()) for (const { oid } of batch) found.add(oid)
  return found
}

/** The last commit of a picture that is among others; null where none is. */
async function lastShared(potret: Snapshot, others: ReadonlySet<string>): Promise<string | null> {
  for await (const batch of potret.historyBackwards()) for (const { oid } of batch) if (others.has(oid)) return oid
  return null
}
