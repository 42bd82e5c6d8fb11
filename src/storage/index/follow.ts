/**
 * Bringing an opened index to the tip of a picture of the record: on by what was committed since, or back to where both
 * part.
 */
import type { RecordedCommit, Snapshot } from '../port.js'
import { decodePesan } from '../record/commit-message-decode.js'
import { HistoryReader } from '../record/history.js'
import { namedOps } from '../record/references.js'
import type { OpenedIndex, TailCommit } from './head.js'
import { indexTip } from './head.js'
import { tailClock } from './tail-clock.js'
import { commitsOfOps } from './write-index.js'

/** So many commits are read one by one; where more are missing, making the index anew is no slower. */
const FURTHEST = 2_000

/**
 * The index at the tip of the picture, and whether it is another than was opened; null where it must be made anew.
 * Throws `IndexDamage`.
 */
export async function followIndex(
  opened: OpenedIndex,
  potret: Snapshot,
): Promise<{ index: OpenedIndex; moved: boolean } | null> {
  const tip = indexTip(opened)
  if (tip?.oid === potret.tip) return { index: opened, moved: false }
  const places = new Map(opened.tail.map(({ oid }, i) => [oid, i + 1]))
  if (opened.head.baseTip !== null) places.set(opened.head.baseTip.oid, 0)
  const missing: RecordedCommit[] = []
  for await (const batch of potret.historyBackwards())
    for (const commit of batch) {
      const kept = places.get(commit.oid)
      if (kept !== undefined) {
        return { index: extended(opened, kept, missing.toReversed()), moved: true }
      }
      if (commit.induk.length !== 1 || missing.length === FURTHEST) return null
      missing.push(commit)
    }
  return null
}

/** The index with so many of its tail, and then these commits. */
function extended(opened: OpenedIndex, kept: number, commits: readonly RecordedCommit[]): OpenedIndex {
  const tail: TailCommit[] = opened.tail.slice(0, kept)
  const ops = new Map<string, string>()
  for (const { oid, p } of tail) if (p !== null && !ops.has(p.op)) ops.set(p.op, oid)
  // What new acts name by op, and what might bear an op that an older one has.
  const named = commits.flatMap(({ pesan }) => {
    const decoded = decodePesan(pesan)
    return decoded.jenis === 'peristiwa' ? namedOps(decoded.peristiwa) : []
  })
  for (const [op, commit] of commitsOfOps(opened, named)) ops.set(op, commit)
  const reader = new HistoryReader(ops, opened.head.root, [], tailClock(opened.head, tail))
  for (const commit of commits) {
    const { oid, waktuCommit: waktu, pencatat } = commit
    tail.push({ oid, waktu, pencatat, p: reader.bacaPeristiwa(commit) })
  }
  return { ...opened, tail }
}
