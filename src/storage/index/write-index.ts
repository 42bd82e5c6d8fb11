/** Making the index from the history, and writing down what was read beyond it. */
import { readdirSync } from 'node:fs'
import type { Snapshot } from '../port.js'
import type { KeptClock } from '../record/commit-clock.js'
import { HistoryReader } from '../record/history.js'
import type { FileMark } from './checked-file.js'
import { GrowingFile, IndexDamage, readChecked, removeFile, replaceFile, writeMarked } from './checked-file.js'
import type { IndexHead, OpenedIndex, TailCommit } from './head.js'
import { HEAD_FILE, headText } from './head.js'
import type { Milestones } from './milestones.js'
import { noMilestones, passed } from './milestones.js'
import type { Entry, Numbered } from './part.js'
import { PartWriter, entryOf, eventOf } from './part.js'
import { indexFormat } from './placement.js'
import { tailClock } from './tail-clock.js'

/** The tail holds as many commits at most before they are moved into the parts, and so many remain for going back. */
export interface TailLimits {
  longest: number
  kept: number
}
const usual: TailLimits = { longest: 256, kept: 64 }

/** So many bytes wait in memory at most before they are written. */
const WAITING = 8 * 1024 * 1024

/** The parts while they are written. */
class Drafts {
  private readonly parts = new Map<string, PartWriter>()
  private readonly ops: GrowingFile
  private opLines: string[] = []
  private waiting = 0

  /** With what stands in those of the index that it takes the place of. Throws `IndexDamage`. */
  constructor(
    private readonly folder: string,
    private readonly unique: string,
    private readonly before: Pick<IndexHead, 'parts'> & { ops: FileMark | null },
  ) {
    this.ops = new GrowingFile(folder, 'op', unique)
    if (before.ops !== null && before.ops.size > 0) this.ops.add(readChecked(folder, before.ops))
  }

  add(oid: string, entry: Entry): void {
    const { folder, unique } = this
    let writer = this.parts.get(entry.part)
    if (writer === undefined)
      this.parts.set(entry.part, (writer = new PartWriter(folder, entry.part, unique, this.before.parts[entry.part])))
    const size = writer.size
    writer.add(entry)
    this.waiting += writer.size - size
    this.opLines.push(opLine(entry.op, oid))
    if (this.waiting >= WAITING) this.flush()
  }

  private flush(): void {
    for (const writer of this.parts.values()) writer.flush()
    if (this.opLines.length > 0) this.ops.add(Buffer.from(this.opLines.join('')))
    this.opLines = []
    this.waiting = 0
  }

  /** Every part that was added to, beside those that were not. */
  finish(): Pick<IndexHead, 'parts' | 'ops'> {
    this.flush()
    const written = [...this.parts].map(([name, writer]) => [name, writer.finish()] as const)
    const ops = this.ops.mark.size > 0 ? this.ops.mark : writeMarked(this.folder, 'op', this.unique, '')
    return { parts: { ...this.before.parts, ...Object.fromEntries(written) }, ops }
  }
}

const opLine = (op: string, oid: string): string => `${op} ${oid}\n`

/** A commit that was read and is not yet in the parts, and the milestones behind it. */
interface Waiting extends Omit<TailCommit, 'p'> {
  entry: Entry | null
  milestones: Milestones
}

/**
 * Makes the index anew. Everything but the last commits goes into the parts; `told` hears how many were read. Throws
 * what reading the history throws, and what the disk says.
 */
export async function buildIndex(
  folder: string,
  potret: Snapshot,
  unique: string,
  told: (commits: number) => void,
  limits = usual,
): Promise<OpenedIndex> {
  const drafts = new Drafts(folder, unique, { parts: {}, ops: null })
  let root: string | null = null
  const reader = new HistoryReader()
  // Only commits that follow one another can be gone back over one by one.
  let tail: Waiting[] = []
  let base = 0
  let last: Waiting | null = null
  const settle = (many: number): void => {
    for (const one of tail.slice(0, many)) {
      if (one.entry !== null) drafts.add(one.oid, one.entry)
      base += 1
      last = one
    }
    tail = tail.slice(many)
  }
  let [read, milestones] = [0, noMilestones]
  for await (const batch of potret.history()) {
    for (const recorded of batch) {
      const { oid, induk, waktuCommit: waktu, pencatat } = recorded
      root ??= oid
      const follows = induk.length === 1 && induk[0] === (tail.at(-1) ?? last)?.oid
      const p = reader.bacaPeristiwa(recorded)
      const numbered: Numbered | null = p && [base + tail.length, p]
      if (numbered !== null) milestones = passed(milestones, numbered)
      tail.push({ oid, waktu, pencatat, entry: numbered && entryOf(numbered), milestones })
      if (!follows) settle(tail.length)
    }
    read += batch.length
    told(read)
    if (tail.length > limits.longest) settle(tail.length - limits.kept)
  }
  return save(folder, unique, {
    format: indexFormat(),
    base,
    root,
    ...behind(last, (oid) => reader.clockAt(oid)),
    ...drafts.finish(),
    tail: tail.map(({ oid, waktu, pencatat, entry }) => ({ oid, waktu, pencatat, p: entry && eventOf(entry) })),
  })
}

/** What the head says of the last commit in the parts. */
const behind = (
  last: Pick<Waiting, 'oid' | 'waktu' | 'milestones'> | null,
  clock: (oid: string) => KeptClock,
): Pick<IndexHead, 'baseTip' | 'clock' | 'milestones'> =>
  last === null
    ? { baseTip: null, clock: null, milestones: noMilestones }
    : { baseTip: { oid: last.oid, waktu: last.waktu }, clock: clock(last.oid), milestones: last.milestones }

/**
 * Writes down an index whose tail has changed; a long one is moved into the parts. Throws `IndexDamage`, and what the
 * disk says.
 */
export function writeIndex({ folder, head, tail }: OpenedIndex, unique: string, limits = usual): OpenedIndex {
  if (tail.length <= limits.longest) return save(folder, unique, { ...head, tail })
  const drafts = new Drafts(folder, unique, head)
  const settled = tail.slice(0, tail.length - limits.kept)
  let { milestones } = head
  for (const [i, { oid, p }] of settled.entries()) {
    if (p === null) continue
    const numbered: Numbered = [head.base + i, p]
    milestones = passed(milestones, numbered)
    drafts.add(oid, entryOf(numbered))
  }
  return save(folder, unique, {
    format: head.format,
    base: head.base + settled.length,
    root: head.root,
    ...behind({ ...settled.at(-1)!, milestones }, (oid) => tailClock(head, settled).kept(oid)),
    ...drafts.finish(),
    tail: tail.slice(settled.length),
  })
}

function save(
  folder: string,
  unique: string,
  { tail, ...rest }: Omit<IndexHead, 'tail'> & { tail: readonly TailCommit[] },
): OpenedIndex {
  const head: IndexHead = { ...rest, tail: writeMarked(folder, 'ekor', unique, JSON.stringify(tail)) }
  // From here on it is the index; before, nothing that anybody reads has changed.
  replaceFile(folder, HEAD_FILE, unique, headText(head))
  const used = new Set([...Object.values(head.parts), head.ops, head.tail].map(({ name }) => name))
  for (const name of readdirSync(folder)) if (isOwnFile(name) && !used.has(name)) removeFile(folder, name)
  return { folder, head, tail }
}

const isOwnFile = (name: string): boolean => /^(?:[kiua](?:-\d{4}-\d{2})?|op|ekor|[a-z]+\.json)\.[0-9a-f]+$/.test(name)

/** The lines of ops that the parts must come with, as they stand there. Throws `IndexDamage`. */
export const opLines = ({ folder, head }: OpenedIndex): string => readChecked(folder, head.ops).toString('latin1')

/** The same for acts that are known, oldest first. */
export const opLinesOf = (acts: readonly { oid: string; peristiwa: { op: string } | null }[]): string =>
  acts.map(({ oid, peristiwa }) => (peristiwa === null ? '' : opLine(peristiwa.op, oid))).join('')

/** The commits of ops that stand in the parts. Throws `IndexDamage`. */
export function commitsOfOps({ folder, head }: OpenedIndex, ops: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  if (ops.length === 0) return found
  const bytes = readChecked(folder, head.ops)
  for (const op of ops) {
    let at = bytes.indexOf(op)
    while (at > 0 && bytes[at - 1] !== 10) at = bytes.indexOf(op, at + 1)
    if (at < 0) continue
    const end = bytes.indexOf(10, at)
    if (end < 0) throw new IndexDamage('op')
    found.set(op, bytes.toString('latin1', at + op.length + 1, end))
  }
  return found
}
