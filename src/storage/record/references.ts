/**
 * Acts that name other acts. A commit's name changes when it is recorded anew elsewhere, so that version 2 writes the
 * op; what reads the record is told the commit, as it was in version 1.
 */
import { polaOp } from '../../domain/bahasa/id.js'
import { acuanDari } from '../../domain/peristiwa/acuan.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import type { Snapshot } from '../port.js'
import { decodePesan } from './commit-message-decode.js'

const isOp = (reference: string): boolean => polaOp.test(reference)

/** The ops that a peristiwa names. */
export const namedOps = (p: Peristiwa): string[] =>
  acuanDari(p).flatMap(([, reference]) => (isOp(reference) ? [reference] : []))

/**
 * The peristiwa with commits for the ops it names; one that `commitOf` does not know stays, and names nothing there is.
 */
export function resolved<P extends Peristiwa>(p: P, commitOf: ReadonlyMap<string, string>): P {
  const commits = acuanDari(p).flatMap(([field, reference]): [string, string][] => {
    const commit = isOp(reference) ? commitOf.get(reference) : undefined
    return commit === undefined ? [] : [[field, commit]]
  })
  return commits.length === 0 ? p : { ...p, ...Object.fromEntries(commits) }
}

/** The peristiwa as it is written: the acts it names by their op, what is no act by its commit. */
export async function namedByOp<P extends Peristiwa>(potret: Snapshot, p: P): Promise<P> {
  const named = acuanDari(p)
  const commits = named.map(([, reference]) => reference).filter((reference) => !isOp(reference))
  if (p.versi === 1 || commits.length === 0) return p
  const ops = await opsOf(potret, new Set(commits))
  return { ...p, ...Object.fromEntries(named.map(([field, reference]) => [field, ops.get(reference) ?? reference])) }
}

/** The ops of the acts that stand in some commits. */
async function opsOf(potret: Snapshot, commits: ReadonlySet<string>): Promise<Map<string, string>> {
  const ops = new Map<string, string>()
  let left = commits.size
  for await (const batch of potret.historyBackwards())
    for (const { oid, pesan } of batch) {
      if (!commits.has(oid)) continue
      const decoded = decodePesan(pesan)
      if (decoded.jenis === 'peristiwa') ops.set(oid, decoded.peristiwa.op)
      left -= 1
      if (left === 0) return ops
    }
  return ops
}
