/** What of this clone pusat does not hold yet, for who looks at it; nothing where there is no pusat. */
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import { MENIT } from '../../domain/bahasa/waktu.js'
import { PublishingClone } from '../../storage/git/publishing.js'
import { readPusat } from '../../storage/local/pusat.js'
import type { Session } from '../session.js'
import { queueOf } from './queue.js'

/** After so many days without pusat it may have moved on, or be another. */
const LONG = 7

/** Commits that are recorded here alone; null where there is no pusat. */
export async function unpublished({ clone, store }: Session): Promise<ReadonlySet<string> | null> {
  const pusat = await readPusat(store.folder)
  if (pusat === null || clone === null) return null
  const { tip } = await store.snapshot()
  // Where nothing was ever published everything waits, and nobody needs to be told of each.
  if (pusat.tip === null) return new Set()
  const queue = await queueOf(new PublishingClone(clone), tip, pusat.tip, pusat.tip)
  return new Set(queue.map(({ commit }) => commit.oid))
}

/** `3 peristiwa belum terbit, terakhir tersambung …`; nothing where all is published and pusat was seen of late. */
export async function waitingNotes(session: Session): Promise<string[]> {
  const waiting = await unpublished(session)
  if (waiting === null) return []
  const pada = (await readPusat(session.store.folder))?.pada ?? null
  const since =
    pada === null ? 'belum pernah tersambung' : `terakhir tersambung ${waktuPendek(Date.parse(pada), session.zona)}`
  const days = pada === null ? 0 : (session.now - Date.parse(pada)) / (24 * 60 * MENIT)
  if (waiting.size === 0 && days <= LONG) return []
  const what = waiting.size === 0 ? 'Semua sudah terbit' : `${waiting.size} peristiwa belum terbit`
  return [`${what}, ${since}. Menerbitkan dan mengambil: konten sinkron`]
}
