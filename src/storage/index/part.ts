/**
 * One part of the index as bytes: its groups listed first, then a line for each peristiwa, those of a group together.
 */
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { FileMark, Piece } from './checked-file.js'
import { IndexDamage, readChecked, readPieces, sumOf, writeMarked } from './checked-file.js'
import type { SpanKind } from './placement.js'
import { instantOf } from './placement.js'

/** A peristiwa with its place in graph order, counted over all commits. */
export type Numbered = readonly [nth: number, p: Tercatat]

/** What the index's head says of a part. */
export interface PartMark extends FileMark {
  /** Length and sum of the list of groups that the file begins with. */
  head: Piece
  spans: Spans
}

/** First and last instant of what is in a part; null where nothing bears one. */
export type Spans = Readonly<Record<SpanKind, readonly [number, number] | null>>

export const noSpans: Spans = { own: null, acts: null }

type Groups = readonly [group: string, at: number, length: number, sum: number][]

/** Writes a part; `events` by group, in graph order within each. */
export function writePart(
  folder: string,
  name: string,
  unique: string,
  events: ReadonlyMap<string, readonly string[]>,
  spans: Spans,
): PartMark {
  const bodies = [...events].map(([group, lines]) => [group, Buffer.from(`${lines.join(',\n')},\n`)] as const)
  let at = 0
  const groups: Groups = bodies.map(([group, bytes]) => {
    const place = at
    at += bytes.length
    return [group, place, bytes.length, sumOf(bytes)]
  })
  const head = Buffer.from(`${JSON.stringify(groups)}\n`)
  const mark = writeMarked(folder, name, unique, Buffer.concat([head, ...bodies.map(([, bytes]) => bytes)]))
  return { ...mark, head: { at: 0, length: head.length, sum: sumOf(head) }, spans }
}

export const eventLine = ([nth, p]: Numbered): string => `[${nth},${JSON.stringify(p)}]`

export const widened = ({ own, acts }: Spans, p: Tercatat): Spans => ({
  own: wide(own, instantOf(p, 'own')),
  acts: wide(acts, instantOf(p, 'acts')),
})

const wide = (span: readonly [number, number] | null, at: number | null): readonly [number, number] | null =>
  at === null ? span : span === null ? [at, at] : [Math.min(span[0], at), Math.max(span[1], at)]

/** All of a part. Throws `IndexDamage`. */
export function readPart(folder: string, mark: PartMark): Numbered[] {
  const bytes = readChecked(folder, mark)
  return parsed(bytes.toString('utf8', mark.head.length))
}

/** Its lines by group, as they stand there. Throws `IndexDamage`. */
export function readLines(folder: string, mark: PartMark): Map<string, string[]> {
  const bytes = readChecked(folder, mark)
  return new Map(
    groupsIn(bytes.subarray(0, mark.head.length)).map(([group, at, length]) => {
      const from = mark.head.length + at
      return [group, bytes.toString('utf8', from, from + length - 2).split(',\n')]
    }),
  )
}

/** What stands under some groups of a part. Throws `IndexDamage`. */
export function readGroups(folder: string, mark: PartMark, wanted: ReadonlySet<string>): Numbered[] {
  const [head] = readPieces(folder, mark, [mark.head])
  const pieces = groupsIn(head!)
    .filter(([group]) => wanted.has(group))
    .map(([, at, length, sum]) => ({ at: mark.head.length + at, length, sum }))
  return readPieces(folder, mark, pieces).flatMap((bytes) => parsed(bytes.toString('utf8')))
}

const groupsIn = (head: Buffer): Groups => json(head.toString('utf8')) as Groups

const parsed = (lines: string): Numbered[] => json(`[${lines.slice(0, -2)}]`) as Numbered[]

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new IndexDamage('json')
  }
}
