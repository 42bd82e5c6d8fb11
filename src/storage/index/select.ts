/** Reading from the index what one question needs, whole kegiatan and whole interactions, in graph order. */
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import type { OpenedIndex } from './head.js'
import { passed } from './milestones.js'
import type { Numbered, PartMark } from './part.js'
import { readGroups, readPart } from './part.js'
import type { SpanKind } from './placement.js'
import { COMMON, instantOf, isGrouped, partOfGroup, placeOf } from './placement.js'

/** What was read so far of an index; asked for more, it reads only what it has not. Everything throws `IndexDamage`. */
export class Selection {
  private readonly whole = new Set<string>()
  private readonly groups = new Map<string, Set<string>>()
  private readonly read: Numbered[] = []
  private readonly tail: readonly Numbered[]

  constructor(private readonly index: OpenedIndex) {
    this.tail = index.tail.flatMap(({ p }, i): Numbered[] => (p === null ? [] : [[index.head.base + i, p]]))
  }

  /** Names of all parts. */
  get parts(): string[] {
    return [...new Set([...Object.keys(this.index.head.parts), ...this.tail.map(([, p]) => placeOf(p).part)])]
  }

  mark(part: string): PartMark | undefined {
    return this.index.head.parts[part]
  }

  /** Everything of a part. */
  addPart(part: string): this {
    if (this.whole.has(part)) return this
    const before = this.groups.get(part) ?? new Set()
    this.whole.add(part)
    const mark = this.mark(part)
    if (mark === undefined) return this
    const all = readPart(this.index.folder, mark)
    for (const one of all) if (before.size === 0 || !before.has(placeOf(one[1]).group)) this.read.push(one)
    return this
  }

  /** Some kegiatan or interactions, by id or number. */
  addGroups(groups: Iterable<string>): this {
    const byPart = new Map<string, Set<string>>()
    for (const group of groups) {
      const part = partOfGroup(group)
      if (this.whole.has(part) || this.groups.get(part)?.has(group)) continue
      byPart.set(part, (byPart.get(part) ?? new Set()).add(group))
    }
    for (const [part, wanted] of byPart) {
      const mark = this.mark(part)
      if (mark !== undefined) for (const one of readGroups(this.index.folder, mark, wanted)) this.read.push(one)
      this.groups.set(part, new Set([...(this.groups.get(part) ?? []), ...wanted]))
    }
    return this
  }

  /** What the tail is about: nothing that was worked out from the parts alone holds for it. */
  addTail(): this {
    for (const [, p] of this.tail) if (!isGrouped(placeOf(p).part)) this.addPart(placeOf(p).part)
    return this.addGroups(this.tailGroups())
  }

  /** The kegiatan and interactions that the tail is about. */
  tailGroups(): string[] {
    return [...new Set(this.tail.map(([, p]) => placeOf(p).group))].filter((group) => group !== '')
  }

  /** Every part that holds something of the time between two instants, and what is always read. */
  addSpan(from: number, to: number, kind: SpanKind): this {
    const within = (at: number | null): boolean => at !== null && at >= from && at <= to
    const touched = new Set(this.tail.filter(([, p]) => within(instantOf(p, kind))).map(([, p]) => placeOf(p).part))
    for (const part of this.parts) {
      const span = this.mark(part)?.spans[kind] ?? null
      if (part !== COMMON && !isGrouped(part)) continue
      if (part === COMMON || touched.has(part) || (span !== null && span[0] <= to && span[1] >= from))
        this.addPart(part)
    }
    return this
  }

  addAll(): this {
    for (const part of this.parts) this.addPart(part)
    return this
  }

  /** The kegiatan that what was read names without moving them: their titles are told beside it. */
  addNamed(): this {
    const named = this.events().flatMap((p) =>
      p.kegiatan !== null && !menyangkutJalur(p) && placeOf(p).part !== COMMON ? [p.kegiatan] : [],
    )
    return this.addGroups(named)
  }

  /** What was read, in graph order, and the acts beside it that tell which settings judge. */
  withMilestones(): Tercatat[] {
    const { acts } = this.tail.reduce(passed, this.index.head.milestones)
    return inOrder(new Map([...acts, ...this.addPart(COMMON).numbered()]))
  }

  /** What was read, in graph order. */
  events(): Tercatat[] {
    return inOrder(new Map(this.numbered()))
  }

  private numbered(): Numbered[] {
    const held = ({ part, group }: { part: string; group: string }): boolean =>
      this.whole.has(part) || (this.groups.get(part)?.has(group) ?? false)
    return [...this.read, ...this.tail.filter(([, p]) => held(placeOf(p)))]
  }
}

const inOrder = (events: ReadonlyMap<number, Tercatat>): Tercatat[] =>
  [...events].toSorted(([a], [b]) => a - b).map(([, p]) => p)
