/**
 * What was recorded in version 1 and not published before the office went over to version 2, written in that version:
 * an act in the older one would be refused there for ever. What it was decided on is taken from its own line.
 */
import { dasarTeksSekarang } from '../../domain/keadaan/landasan.js'
import { acuanDari } from '../../domain/peristiwa/acuan.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import type { PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import type { PublishingStore } from '../../storage/port.js'
import { encodePesan } from '../../storage/record/commit-message.js'
import { Line } from './line.js'
import type { Queued } from './queue.js'

type Settings = Pick<PengaturanDinilai, 'versi' | 'sop' | 'aturan'>

/** The queue with every act in the version that `settings`, those of `onto`, ask for; the same each time. */
export async function renewed(
  store: PublishingStore,
  onto: string,
  queue: readonly Queued[],
  settings: Settings,
): Promise<readonly Queued[]> {
  const old = new Map(queue.filter((q) => q.act?.versi === 1).map((q) => [q.commit.oid, q]))
  if (settings.versi === 1 || old.size === 0) return queue
  const tip = await lastShared(store, onto, queue)
  const again = new Map<string, Queued>()
  const line = new Line()
  const potret = await store.snapshotAt(queue.at(-1)!.commit.oid)
  for await (const batch of potret.history())
    for (const commit of batch) {
      const queued = old.get(commit.oid)
      if (queued !== undefined) again.set(commit.oid, inVersionTwo(queued, tip, line, settings))
      line.add(commit)
    }
  return queue.map((one) => again.get(one.commit.oid) ?? one)
}

/** What the clone had of the published line; null where git merges hide it. */
async function lastShared(store: PublishingStore, onto: string, queue: readonly Queued[]): Promise<string | null> {
  const [parent] = queue[0]!.commit.induk
  return parent !== undefined && (await store.isAncestor(parent, onto)) ? parent : null
}

/** Its maker's own words, with the acts it names by their op, on the state that stood before it on its line. */
function inVersionTwo(
  { commit, act }: Queued,
  tip: string | null,
  { posisi, opOf }: Line,
  { sop, aturan: { zona } }: Settings,
): Queued {
  const p = act!
  const keadaan = posisi.keadaan({ sop, zona })
  const kegiatan = p.kegiatan === null ? null : (keadaan.kegiatan.get(p.kegiatan) ?? null)
  const named = acuanDari(p).map(([field, oid]) => [field, opOf.get(oid) ?? oid])
  const written: Peristiwa = {
    ...p,
    ...Object.fromEntries(named),
    versi: 2,
    tip,
    dasar: posisi.dasar(p, keadaan),
    dasarTeks: dasarTeksSekarang(p, kegiatan),
  }
  const [subject = ''] = commit.pesan.split('\n')
  return { act: written, commit: { ...commit, pesan: encodePesan(subject, written, zona) } }
}
