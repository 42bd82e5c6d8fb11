/** Holding the index against the history it was made from. */
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { IndexDamage } from './checked-file.js'
import { opLines, opLinesOf } from './write-index.js'
import type { OpenedIndex } from './head.js'
import type { Numbered } from './part.js'
import { noMilestones, passed } from './milestones.js'
import type { Dated } from '../record/commit-clock.js'
import { CommitClock } from '../record/commit-clock.js'
import { noSpans, readLines, spansWith } from './part.js'
import { placeOf } from './placement.js'
import type { Fold } from './summary.js'
import { deviatingSummaries } from './summary.js'

interface Told extends Dated {
  peristiwa: Tercatat | null
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Where an index that has come to the tip is not what the history says, in words; `commits` are all of it, in graph
 * order. What is damaged says nothing, and is not believed anyway.
 */
export function indexDeviations(index: OpenedIndex, commits: readonly Told[], fold: Fold): string[] {
  try {
    const { head, tail } = index
    const kept = new Map<number, Tercatat>()
    const misplaced = new Set<string>()
    for (const [part, mark] of Object.entries(head.parts)) {
      let spans = noSpans
      for (const [group, lines] of readLines(index.folder, mark))
        for (const line of lines) {
          const [nth, p] = JSON.parse(line) as Numbered
          if (!same(placeOf(p), { part, group })) misplaced.add(part)
          spans = spansWith(spans, p)
          if (kept.has(nth)) misplaced.add(part)
          kept.set(nth, p)
        }
      if (!same(spans, mark.spans)) misplaced.add(part)
    }
    for (const [i, { p }] of tail.entries()) if (p !== null) kept.set(head.base + i, p)
    const wrong = commits.flatMap(({ oid, peristiwa }, nth) =>
      same(kept.get(nth) ?? null, peristiwa) ? [] : [oid.slice(0, 12)],
    )
    const milestones = settled(kept, head.base)
    const dates = tail.every(({ oid, waktu, pencatat }, i) => {
      const told = commits[head.base + i]
      return told !== undefined && same([oid, waktu, pencatat], [told.oid, told.waktuCommit, told.pencatat])
    })
    const wrongOps = opLines(index) !== opLinesOf(commits.slice(0, head.base))
    return [
      ...(wrong.length > 0
        ? [`${wrong.length} peristiwa bukan yang dicatat commit ${wrong.slice(0, 3).join(', ')}`]
        : []),
      ...[...misplaced].map((part) => `bagian ${part} memuat peristiwa yang bukan tempatnya`),
      ...(same(milestones, head.milestones) ? [] : ['permulaan pengaturannya bukan yang tercatat']),
      ...(dates && same(head.clock, clockBehind(commits.slice(0, head.base)))
        ? []
        : ['tanggal commitnya bukan yang dicatat']),
      ...(wrongOps ? ['nama commit menurut op bukan yang dicatat'] : []),
      ...deviatingSummaries(index, fold).map((name) => `${name} bukan yang dihitung dari peristiwanya`),
    ]
  } catch (error) {
    if (error instanceof IndexDamage) return []
    throw error
  }
}

const settled = (kept: ReadonlyMap<number, Tercatat>, base: number) =>
  [...kept]
    .filter(([nth]) => nth < base)
    .toSorted(([a], [b]) => a - b)
    .reduce(passed, noMilestones)

/** How far the dates have come behind some commits; null behind none. */
function clockBehind(commits: readonly Dated[]) {
  const jam = new CommitClock()
  for (const commit of commits) jam.baca(commit)
  const last = commits.at(-1)
  return last === undefined ? null : jam.kept(last.oid)
}
