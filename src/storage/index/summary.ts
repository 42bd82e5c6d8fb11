/**
 * What is worked out from the parts one by one, so that a question about one month need not read them all: which of
 * them the fold finds something odd in, what comes first, what waits, and a line on each kegiatan. All of it hangs on
 * the settings it was folded with, which stand beside it word for word.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BULAN_AWAL, bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import { barisMenunggu, kegiatanBerlaku } from '../../domain/keadaan/baca.js'
import { kalahMenunggu } from '../../domain/tugas.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import type { UnggahanKegiatan } from '../../domain/keadaan/pencocokan.js'
import { kunciUnggahan, semuaUnggahan } from '../../domain/keadaan/pencocokan.js'
import type { Jalur, Kegiatan, PilihanFold } from '../../domain/keadaan/tipe.js'
import { IndexDamage, replaceFile, sumOf } from './checked-file.js'
import type { OpenedIndex } from './head.js'
import { readPart } from './part.js'
import { COMMON, isGrouped } from './placement.js'

/** A kegiatan as a list shows it. */
export interface ItemLine extends Pick<Kegiatan, 'id' | 'judul' | 'jenis' | 'hariH'> {
  jalur: readonly Pick<Jalur, 'kanal' | 'tahap'>[]
}

export interface PartSummary {
  /** Whether the fold finds anything in it. */
  odd: boolean
  /** The first kegiatan or interaction in it that a duty to report can begin with, and its month. */
  first: readonly [bulan: string, group: string] | null
  /** Kegiatan and interactions that something waits for. */
  waiting: readonly string[]
}

export type Fold = Omit<PilihanFold, 'per'>

const SUMMARY = 'ringkas.json'
const LINES = 'tabel.json'
const KEYS = 'tautan.json'

/** Summaries of all parts of kegiatan and interactions; `renewed` where some were made anew. Throws `IndexDamage`. */
export function summarise(
  index: OpenedIndex,
  fold: Fold,
): { all: [part: string, summary: PartSummary][]; renewed: Renewed | null } {
  return keptOrMade(index, fold, SUMMARY, { make: (part) => summaryOf(index, fold, part) })
}

/**
 * A line on each kegiatan in the parts that hold something on a month of Hari H, or in all of them. Throws
 * `IndexDamage`.
 */
export function itemLines(
  index: OpenedIndex,
  fold: Fold,
  bulan: string | null,
): { all: ItemLine[]; renewed: Renewed | null } {
  const { all, renewed } = keptOrMade(index, fold, LINES, {
    make: (part) => linesOf(index, fold, part),
    months: (lines) => [...new Set(lines.map(({ hariH }) => bulanDari(hariH)))],
    bulan,
  })
  return { all: all.flatMap(([, lines]) => lines), renewed }
}

/** Whether a date, or a month, is of a month; of any where none is asked for. */
export const inMonth = (tanggal: string, bulan: string | null): boolean => bulan === null || tanggal.startsWith(bulan)

/** The keys by which figures name the uploads of each kegiatan in the parts. Throws `IndexDamage`. */
export function uploadKeys(
  index: OpenedIndex,
  fold: Fold,
): { all: [id: string, keys: string[]][]; renewed: Renewed | null } {
  const { all, renewed } = keptOrMade(index, fold, KEYS, {
    make: (part) => keysOf(semuaUnggahan(foldPart(index, fold, part))),
  })
  return { all: all.flatMap(([, keys]) => keys), renewed }
}

function keysOf(uploads: readonly UnggahanKegiatan[]): [id: string, keys: string[]][] {
  const keys = new Map<string, string[]>()
  for (const u of uploads) keys.set(u.kegiatan.id, [...(keys.get(u.kegiatan.id) ?? []), ...kunciUnggahan(u)])
  return [...keys]
}

/** The files of summaries that say something else than the parts come to. Throws `IndexDamage`. */
export function deviatingSummaries(index: OpenedIndex, fold: Fold): string[] {
  const key = keyOf(index, fold)
  const fresh = { ...index, kept: false }
  const made = {
    [SUMMARY]: summarise(fresh, fold),
    [LINES]: itemLines(fresh, fold, null),
    [KEYS]: uploadKeys(fresh, fold),
  }
  return Object.entries(made).flatMap(([name, { renewed }]) => {
    const kept = readKept(index.folder, name, key)
    const anew = renewed === null ? new Map<string, Kept>() : parseKept(renewed.text, key)
    return [...kept].some(([part, { of, text, months }]) => {
      const right = anew.get(part)
      return right?.of === of && (right.text !== text || String(right.months) !== String(months))
    })
      ? [name]
      : []
  })
}

/** A summary that is to be kept, once nobody writes. */
export interface Renewed {
  name: string
  text: string
}

export function keepSummary(folder: string, unique: string, { name, text }: Renewed): void {
  replaceFile(folder, name, unique, text)
}

/** What is kept of one part, still to be parsed. */
interface Kept {
  /** The file it was worked out from. */
  of: string
  /** Months of Hari H that it holds something on, where that is told. */
  months: readonly string[] | null
  text: string
}

interface Making<T> {
  make: (part: string) => T
  /** Left out, a part is not told apart by months. */
  months?: (made: T) => string[]
  /** Only parts that hold something on it are asked for. */
  bulan?: string | null
}

/** What the parts come to, as it is kept or made anew: of those that are asked for, or may be. */
function keptOrMade<T>(
  index: OpenedIndex & { kept?: boolean },
  fold: Fold,
  name: string,
  { make, months, bulan = null }: Making<T>,
): { all: [part: string, made: T][]; renewed: Renewed | null } {
  const { folder, head } = index
  const key = keyOf(index, fold)
  const kept = index.kept === false ? new Map<string, Kept>() : readKept(folder, name, key)
  const [parts, all] = [new Map<string, Kept>(), new Array<[string, T]>()]
  let anew = false
  for (const [part, { name: of }] of Object.entries(head.parts)) {
    if (!isGrouped(part) && part !== COMMON) continue
    const old = kept.get(part)
    if (old?.of === of) {
      parts.set(part, old)
      if (old.months?.some((month) => inMonth(month, bulan)) ?? true) all.push([part, parsed(old) as T])
      continue
    }
    anew = true
    const made = make(part)
    parts.set(part, { of, months: months?.(made) ?? null, text: JSON.stringify(made) })
    all.push([part, made])
  }
  return { all, renewed: anew ? { name, text: printKept(key, parts) } : null }
}

/** Throws `IndexDamage` for what was changed by hand into what is no JSON. */
function parsed({ of, text }: Kept): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new IndexDamage(of)
  }
}

const keyOf = ({ head }: OpenedIndex, fold: Fold): string => JSON.stringify([head.format, fold])

/** A sum of the rest, what it hangs on, then each part in lines of its own: what it is, and what it comes to. */
function printKept(key: string, parts: ReadonlyMap<string, Kept>): string {
  const lines = [...parts].flatMap(([part, { of, months, text }]) => [JSON.stringify([part, of, months]), text])
  const body = [key, ...lines].join('\n')
  return `${sumOf(body)}\n${body}`
}

/** Nothing where it is damaged, or was folded with other settings. */
function parseKept(text: string, key: string): Map<string, Kept> {
  const parts = new Map<string, Kept>()
  const [sum = '', ownKey, ...lines] = text.split('\n')
  if (ownKey !== key || sum !== String(sumOf(text.slice(sum.length + 1)))) return parts
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const [part, of, months] = JSON.parse(lines[i]!) as [string, string, string[] | null]
    parts.set(part, { of, months, text: lines[i + 1]! })
  }
  return parts
}

/** Nothing where none is kept. */
function readKept(folder: string, name: string, key: string): Map<string, Kept> {
  try {
    return parseKept(readFileSync(join(folder, name), 'utf8'), key)
  } catch {
    return new Map()
  }
}

function foldPart({ folder, head }: OpenedIndex, fold: Fold, part: string) {
  const events = readPart(folder, head.parts[part]!).map(([, p]) => p)
  return foldRiwayat(events, { ...fold, per: null })
}

function summaryOf(index: OpenedIndex, fold: Fold, part: string): PartSummary {
  const keadaan = foldPart(index, fold, part)
  const { kegiatan, interaksi, temuan } = keadaan
  let first: PartSummary['first'] = null
  const see = (bulan: string, group: string): void => {
    if (bulan >= BULAN_AWAL && (first === null || bulan < first[0])) first = [bulan, group]
  }
  for (const k of kegiatanBerlaku(keadaan)) see(bulanDari(k.hariH), k.id)
  for (const i of interaksi.values()) see(bulanDari(tanggalLokal(i.diterima.waktu, fold.zona)), i.nomor)
  return {
    odd: temuan.length > 0,
    first,
    waiting: [
      ...[...kegiatan.values()]
        .filter((k) => kalahMenunggu(k).length > 0 || [...k.jalur.values()].some((j) => barisMenunggu(j).length > 0))
        .map((k) => k.id),
      ...[...interaksi.values()].filter((i) => i.dijawab === null).map((i) => i.nomor),
    ],
  }
}

const linesOf = (index: OpenedIndex, fold: Fold, part: string): ItemLine[] =>
  [...foldPart(index, fold, part).kegiatan.values()].map(lineOf)

export const lineOf = ({ id, judul, jenis, hariH, jalur }: Kegiatan): ItemLine => ({
  id,
  judul,
  jenis,
  hariH,
  jalur: [...jalur.values()].map(({ kanal, tahap }) => ({ kanal, tahap })),
})
