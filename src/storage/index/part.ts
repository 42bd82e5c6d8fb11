/**
 * One part of the index as bytes: a line for each peristiwa, those of a group together as far as they were written
 * together, and then the list of where each group stands.
 */
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { ownText } from '../own-text.js'
import type { FileMark, Piece } from './checked-file.js'
import { GrowingFile, IndexDamage, readChecked, readPieces, sumOf } from './checked-file.js'
import type { Place, SpanKind } from './placement.js'
import { instantOf, placeOf } from './placement.js'

/** A peristiwa with its place in graph order, counted over all commits. */
export type Numbered = readonly [nth: number, p: Tercatat]

/** What the index's head says of a part. */
export interface PartMark extends FileMark {
  /** Where the list of groups stands, which ends the file. */
  head: Piece
  spans: Spans
}

/** First and last instant of what is in a part; null where nothing bears one. */
export type Spans = Readonly<Record<SpanKind, readonly [number, number] | null>>

export const noSpans: Spans = { own: null, acts: null }

type Groups = readonly [group: string, at: number, length: number, sum: number][]

/** So many bytes at least are made room for at once. */
const ROOM = 64 * 1024

/** Writes a part as its peristiwa come, in graph order within each group; they wait outside the heap. */
export class PartWriter {
  private readonly file: GrowingFile
  private readonly groups: [group: string, at: number, length: number, sum: number][] = []
  private waiting = Buffer.allocUnsafe(0)
  private used = 0
  /** Beginning and length of each line that waits. */
  private readonly places = new Map<string, number[]>()
  private spans = noSpans

  /** With what stands in the part that it takes the place of. Throws `IndexDamage`. */
  constructor(folder: string, name: string, unique: string, before?: PartMark) {
    this.file = new GrowingFile(folder, name, unique)
    if (before === undefined) return
    for (const [group, lines] of readLines(folder, before)) for (const line of lines) this.put(group, line)
    this.spans = before.spans
  }

  add({ group, line, at }: Entry): void {
    this.put(group, line)
    this.spans = widened(this.spans, at)
  }

  /** Bytes that wait to be written. */
  get size(): number {
    return this.used
  }

  private put(group: string, line: string): void {
    const text = `${line},\n`
    const most = text.length * 3
    if (this.used + most > this.waiting.length) this.grow(most)
    const length = this.waiting.write(text, this.used)
    const places = this.places.get(group)
    if (places) places.push(this.used, length)
    else this.places.set(group, [this.used, length])
    this.used += length
  }

  private grow(by: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.waiting.length * 2, this.used + by, ROOM))
    this.waiting.copy(larger, 0, 0, this.used)
    this.waiting = larger
  }

  /** Writes what waits; throws what the disk says. */
  flush(): void {
    if (this.used === 0) return
    const bodies = [...this.places].map(([group, places]) => [group, this.together(places)] as const)
    let at = this.file.add(Buffer.concat(bodies.map(([, bytes]) => bytes)))
    for (const [group, bytes] of bodies) {
      this.groups.push([group, at, bytes.length, sumOf(bytes)])
      at += bytes.length
    }
    this.places.clear()
    this.used = 0
    this.waiting = Buffer.allocUnsafe(0)
  }

  private together(places: readonly number[]): Buffer {
    const pieces: Buffer[] = []
    for (let i = 0; i < places.length; i += 2)
      pieces.push(this.waiting.subarray(places[i], places[i]! + places[i + 1]!))
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
  }

  finish(): PartMark {
    this.flush()
    const list = Buffer.from(`${JSON.stringify(this.groups)}\n`)
    const at = this.file.add(list)
    return { ...this.file.mark, head: { at, length: list.length, sum: sumOf(list) }, spans: this.spans }
  }
}

/** A peristiwa as it will stand in its part: it needs less room than the peristiwa itself. */
export interface Entry extends Place {
  op: string
  line: string
  at: Instants
}

type Instants = Readonly<Record<SpanKind, number | null>>

const instantsOf = (p: Tercatat): Instants => ({ own: instantOf(p, 'own'), acts: instantOf(p, 'acts') })

export function entryOf([nth, p]: Numbered): Entry {
  const { part, group } = placeOf(p)
  return { part, group: ownText(group), op: ownText(p.op), line: `[${nth},${JSON.stringify(p)}]`, at: instantsOf(p) }
}

export const eventOf = ({ line }: Entry): Tercatat => (JSON.parse(line) as Numbered)[1]

const widened = ({ own, acts }: Spans, at: Instants): Spans => ({
  own: wide(own, at.own),
  acts: wide(acts, at.acts),
})

export const spansWith = (spans: Spans, p: Tercatat): Spans => widened(spans, instantsOf(p))

const wide = (span: readonly [number, number] | null, at: number | null): readonly [number, number] | null =>
  at === null ? span : span === null ? [at, at] : [Math.min(span[0], at), Math.max(span[1], at)]

/** All of a part. Throws `IndexDamage`. */
export function readPart(folder: string, mark: PartMark): Numbered[] {
  const bytes = readChecked(folder, mark)
  return parsed(bytes.toString('utf8', 0, mark.head.at))
}

/** Its lines by group, as they stand there. Throws `IndexDamage`. */
export function readLines(folder: string, mark: PartMark): Map<string, string[]> {
  const bytes = readChecked(folder, mark)
  const lines = new Map<string, string[]>()
  for (const [group, at, length] of groupsIn(bytes.subarray(mark.head.at))) {
    const more = bytes.toString('utf8', at, at + length - 2).split(',\n')
    lines.set(group, [...(lines.get(group) ?? []), ...more])
  }
  return lines
}

/** What stands under some groups of a part. Throws `IndexDamage`. */
export function readGroups(folder: string, mark: PartMark, wanted: ReadonlySet<string>): Numbered[] {
  const [head] = readPieces(folder, mark, [mark.head])
  const pieces = groupsIn(head!)
    .filter(([group]) => wanted.has(group))
    .map(([, at, length, sum]) => ({ at, length, sum }))
  return readPieces(folder, mark, pieces).flatMap((bytes) => parsed(bytes.toString('utf8')))
}

const groupsIn = (head: Buffer): Groups => json(head.toString('utf8')) as Groups

/** Its lines, of which each ends in a comma. */
const parsed = (lines: string): Numbered[] => json(`[${lines.slice(0, -2)}]`) as Numbered[]

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new IndexDamage('json')
  }
}
