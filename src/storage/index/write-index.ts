/** Making the index from the history, and writing down what was read beyond it. */
import { readdirSync } from 'node:fs'
import { ownText } from '../own-text.js'
import type { Snapshot } from '../port.js'
import { HistoryReader } from '../record/history.js'
import { IndexDamage, readChecked, removeFile, replaceFile, writeMarked } from './checked-file.js'
import type { IndexHead, OpenedIndex, TailCommit } from './head.js'
import { HEAD_FILE, headText } from './head.js'
import type { Milestones } from './milestones.js'
import { noMilestones, passed } from './milestones.js'
import type { Spans } from './part.js'
import { eventLine, noSpans, readLines, widened, writePart } from './part.js'
import { indexFormat, placeOf } from './placement.js'

/** The tail holds as many commits at most before they are moved into the parts, and so many remain for going back. */
export interface TailLimits {
  longest: number
  kept: number
}
const usual: TailLimits = { longest: 256, kept: 64 }

/** Lines of a part while it is written. */
interface Draft {
  lines: Map<string, string[]>
  spans: Spans
}

const emptyDraft = (): Draft => ({ lines: new Map(), spans: noSpans })

class Drafts {
  readonly parts = new Map<string, Draft>()
  readonly ops: string[] = []

  constructor(public milestones: Milestones) {}

  add(nth: number, { oid, p }: TailCommit, draftOf: (part: string) => Draft = emptyDraft) {
    if (p === null) return
    this.milestones = passed(this.milestones, [nth, p])
    const { part, group } = placeOf(p)
    let draft = this.parts.get(part)
    if (draft === undefined) this.parts.set(part, (draft = draftOf(part)))
    const lines = draft.lines.get(group)
    if (lines) lines.push(eventLine([nth, p]))
    else draft.lines.set(ownText(group), [eventLine([nth, p])])
    draft.spans = widened(draft.spans, p)
    this.ops.push(ownText(opLine(p.op, oid)))
  }

  /** Writes every part that was added to. */
  write(folder: string, unique: string): IndexHead['parts'] {
    return Object.fromEntries(
      [...this.parts].map(([name, { lines, spans }]) => [name, writePart(folder, name, unique, lines, spans)]),
    )
  }
}

const opLine = (op: string, oid: string): string => `${op} ${oid}\n`

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
  const drafts = new Drafts(noMilestones)
  let root: string | null = null
  const reader = new HistoryReader()
  // Only commits that follow one another can be gone back over one by one.
  let tail: TailCommit[] = []
  let base = 0
  let baseTip: IndexHead['baseTip'] = null
  let latest = 0
  const settle = (many: number): void => {
    for (const one of tail.slice(0, many)) {
      drafts.add(base++, one)
      baseTip = { oid: one.oid, waktu: one.waktu }
      latest = Math.max(latest, one.waktu)
    }
    tail = tail.slice(many)
  }
  let read = 0
  for await (const batch of potret.history()) {
    for (const recorded of batch) {
      const { oid, induk, waktuCommit, peristiwa } = reader.baca(recorded)
      root ??= oid
      if (induk.length !== 1 || induk[0] !== (tail.at(-1) ?? baseTip)?.oid) settle(tail.length)
      tail.push({ oid, waktu: waktuCommit, p: peristiwa })
    }
    read += batch.length
    told(read)
    if (tail.length > limits.longest) settle(tail.length - limits.kept)
  }
  return save(folder, unique, {
    format: indexFormat(),
    base,
    baseTip,
    latest,
    root,
    parts: drafts.write(folder, unique),
    milestones: drafts.milestones,
    ops: writeMarked(folder, 'op', unique, drafts.ops.join('')),
    tail,
  })
}

/**
 * Writes down an index whose tail has changed; a long one is moved into the parts. Throws `IndexDamage`, and what the
 * disk says.
 */
export function writeIndex({ folder, head, tail }: OpenedIndex, unique: string, limits = usual): OpenedIndex {
  if (tail.length <= limits.longest) return save(folder, unique, { ...head, tail })
  const drafts = new Drafts(head.milestones)
  const settled = tail.slice(0, tail.length - limits.kept)
  settled.forEach((one, i) =>
    drafts.add(head.base + i, one, (part) => {
      const mark = head.parts[part]
      return mark === undefined ? emptyDraft() : { lines: readLines(folder, mark), spans: mark.spans }
    }),
  )
  const { oid, waktu } = settled.at(-1)!
  const ops = Buffer.concat([readChecked(folder, head.ops), Buffer.from(drafts.ops.join(''))])
  return save(folder, unique, {
    format: head.format,
    base: head.base + settled.length,
    baseTip: { oid, waktu },
    latest: Math.max(head.latest, ...settled.map((one) => one.waktu)),
    root: head.root,
    milestones: drafts.milestones,
    parts: { ...head.parts, ...drafts.write(folder, unique) },
    ops: writeMarked(folder, 'op', unique, ops),
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

/** The commit of an op that stands in the parts; undefined for none. Throws `IndexDamage`. */
export function commitOfOp({ folder, head }: OpenedIndex, op: string): string | undefined {
  const bytes = readChecked(folder, head.ops)
  for (let at = bytes.indexOf(op); at >= 0; at = bytes.indexOf(op, at + 1)) {
    if (at > 0 && bytes[at - 1] !== 10) continue
    const end = bytes.indexOf(10, at)
    if (end < 0) throw new IndexDamage('op')
    return bytes.toString('latin1', at + op.length + 1, end)
  }
  return undefined
}
