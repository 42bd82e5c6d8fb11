/** The clock by which the commits of the tail are dated: that of the parts, read on. */
import { CommitClock } from '../record/commit-clock.js'
import type { IndexHead, TailCommit } from './head.js'

/** With these commits of the tail behind the parts. */
export function tailClock(
  { baseTip, clock }: Pick<IndexHead, 'baseTip' | 'clock'>,
  tail: readonly Omit<TailCommit, 'p'>[],
): CommitClock {
  const jam = new CommitClock()
  if (baseTip !== null && clock !== null) jam.resume(baseTip, clock)
  let before = baseTip?.oid
  for (const { oid, waktu, pencatat } of tail) {
    jam.baca({ oid, induk: before === undefined ? [] : [before], waktuCommit: waktu, pencatat })
    before = oid
  }
  return jam
}
