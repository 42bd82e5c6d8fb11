/** Where the index keeps a peristiwa, told from the tables of its kind: a new kind needs nothing here. */
import { bentukNomor } from '../../domain/bahasa/id.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { daftarPeristiwa, jenisDari, landasanDari, menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import type { Bentuk, Macam } from '../../domain/peristiwa/trailer.js'
import { formatNames } from '../record/commit-message-format.js'

/**
 * What can be read without the rest: of a month, its kegiatan (`k-2026-10`) and its comments (`i-2026-10`), each of
 * them together under its id or number; all figures (`a`); everything else (`u`), which is read whatever is asked for.
 */
export interface Place {
  part: string
  /** Id or number, '' in a part that is only read whole. */
  group: string
}

export const FIGURES = 'a'
export const COMMON = 'u'
const itemPart = (id: string): string => `k-${id.slice(0, 7)}`
const commentPart = (nomor: string): string => `i-${nomor.slice(0, 7)}`
/** The part of a kegiatan or of a comment, which ids and numbers tell apart. */
export const partOfGroup = (group: string): string => (bentukNomor(group) ? commentPart(group) : itemPart(group))
export const isGrouped = (part: string): boolean => part.length > 1

const fieldNames = new Map<string, readonly string[]>()

/** The names of the fields of a kind that hold a value of some sort. */
function fieldsOf(p: Tercatat, macam: keyof Macam): readonly string[] {
  const key = `${p.peristiwa} ${macam}`
  let names = fieldNames.get(key)
  if (names === undefined) {
    names = Object.entries<Bentuk>(jenisDari(p).trailer).flatMap(([name, shape]) =>
      shape.jenis === 'nilai' && shape.macam === macam ? [name] : [],
    )
    fieldNames.set(key, names)
  }
  return names
}

export function placeOf(p: Tercatat): Place {
  const ofItem = menyangkutJalur(p) || (p.kegiatan !== null && landasanDari(p) === 'sebab')
  if (ofItem) return { part: itemPart(p.kegiatan!), group: p.kegiatan! }
  for (const field of fieldsOf(p, 'nomor')) {
    const nomor = (p as unknown as Record<string, unknown>)[field]
    if (typeof nomor === 'string' && bentukNomor(nomor)) return { part: commentPart(nomor), group: nomor }
  }
  return { part: fieldsOf(p, 'angka').length > 0 ? FIGURES : COMMON, group: '' }
}

/**
 * By which of its instants a peristiwa belongs to a month: `own` is the end of a kegiatan that it introduces, and when
 * anything else happened; `acts` is when it happened, whatever it is about.
 */
export type SpanKind = 'own' | 'acts'

/** That instant; null where it puts nothing into a month. */
export function instantOf(p: Tercatat, kind: SpanKind): number | null {
  if (kind === 'acts' || !menyangkutJalur(p)) return p.waktu
  return p.peristiwa === 'diserahkan' && p.kepala !== null ? p.kepala.selesai : null
}

/** To be raised where what is kept, or how, changes without the tables changing. */
const FORMAT = 3

/** Set by the build: working it out takes longer than all else that a short command does with the index. */
declare const KONTEN_INDEX_FORMAT: string | undefined

let known: string | null = typeof KONTEN_INDEX_FORMAT === 'undefined' ? null : KONTEN_INDEX_FORMAT

/** What the index was made by: another format, or another table of peristiwa, reads and writes another. */
export function indexFormat(): string {
  known ??= `${FORMAT}:${digest(JSON.stringify([daftarPeristiwa, formatNames]))}`
  return known
}

/** A short name of a text; it tells programs apart, and guards against nobody. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b)
  }
  return ((a >>> 0).toString(16) + (b >>> 0).toString(16)).padStart(16, '0')
}
