/**
 * Bringing an opened index to the tip of a picture of the record: on by what was committed since, or back to where both
 * part.
 */
import type { RecordedCommit, Snapshot } from '../port.js'
import { decodePesan } from '../record/commit-message-decode.js'
import { mendahului } from '../record/commit-clock.js'
import { HistoryReader } from '../record/history.js'
import { namedOps } from '../record/references.js'
import type { OpenedIndex, TailCommit } from './head.js'
import { indexTip } from './head.js'
import { commitOfOp } from './write-index.js'

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
        const index = extended(opened, kept, missing.toReversed())
        return index && { index, moved: true }
      }
      if (commit.induk.length !== 1 || missing.length === FURTHEST) return null
      missing.push(commit)
    }
  return null
}

/**
 * The index with so many of its tail, and then these commits; null where one is of an earlier date than any before it:
 * what it is graded by is more than the index holds.
 */
function extended(opened: OpenedIndex, kept: number, commits: readonly RecordedCommit[]): OpenedIndex | null {
  const tail: TailCommit[] = opened.tail.slice(0, kept)
  let latest = Math.max(opened.head.latest, ...tail.map((one) => one.waktu))
  for (const { waktuCommit } of commits) {
    if (mendahului(waktuCommit, latest)) return null
    latest = Math.max(latest, waktuCommit)
  }
  const ops = new Map<string, string>()
  for (const { oid, p } of tail) if (p !== null && !ops.has(p.op)) ops.set(p.op, oid)
  // What new acts name by op, and what might bear an op that an older one has.
  for (const { pesan } of commits) {
    const decoded = decodePesan(pesan)
    if (decoded.jenis !== 'peristiwa') continue
    for (const op of namedOps(decoded.peristiwa)) {
      const commit = commitOfOp(opened, op)
      if (commit !== undefined) ops.set(op, commit)
    }
  }
  const last = tail.at(-1) ?? opened.head.baseTip
  const reader = new HistoryReader(ops, opened.head.root, last === null ? [] : [last])
  for (const commit of commits) {
    const { oid, waktuCommit, peristiwa } = reader.baca(commit)
    tail.push({ oid, waktu: waktuCommit, p: peristiwa })
  }
  return { ...opened, tail }
}
