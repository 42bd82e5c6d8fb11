/**
 * What is worked out from the parts one by one, so that a question about one month need not read them all: which of
 * them the fold finds something odd in, what comes first, what waits, and a line on each kegiatan. All of it hangs on
 * the settings it was folded with, which stand beside it word for word.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BULAN_AWAL, bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import { barisMenunggu } from '../../domain/keadaan/baca.js'
import { kalahMenunggu } from '../../domain/tugas.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import type { UnggahanKegiatan } from '../../domain/keadaan/pencocokan.js'
import { kunciUnggahan, semuaUnggahan } from '../../domain/keadaan/pencocokan.js'
import type { Jalur, Kegiatan, PilihanFold } from '../../domain/keadaan/tipe.js'
import { replaceFile, sumOf } from './checked-file.js'
import type { OpenedIndex } from './head.js'
import { readPart } from './part.js'
import { COMMON, isGrouped } from './placement.js'

/** A kegiatan as a list shows it. */
export interface ItemLine extends Pick<Kegiatan, 'id' | 'judul' | 'jenis' | 'hariH'> {
  jalur: readonly Pick<Jalur, 'kanal' | 'tahap'>[]
}

export interface PartSummary {
  /** The file it was worked out from. */
  of: string
  /** Whether the fold finds anything in it. */
  odd: boolean
  /** The first kegiatan or interaction in it that a duty to report can begin with, and its month. */
  first: readonly [bulan: string, group: string] | null
  /** Kegiatan and interactions that something waits for. */
  waiting: readonly string[]
}

export type Fold = Omit<PilihanFold, 'per'>
type Kept<T> = Record<string, T>

const SUMMARY = 'ringkas.json'
const LINES = 'tabel.json'
const KEYS = 'tautan.json'

/** Summaries of all parts of kegiatan and interactions; `renewed` where some were made anew. Throws `IndexDamage`. */
export function summarise(
  index: OpenedIndex,
  fold: Fold,
): { all: [part: string, summary: PartSummary][]; renewed: Renewed | null } {
  return keptOrMade(index, fold, SUMMARY, (of, part) => summaryOf(index, fold, of, part))
}

/** A line on each kegiatan in the parts. Throws `IndexDamage`. */
export function itemLines(index: OpenedIndex, fold: Fold): { all: ItemLine[]; renewed: Renewed | null } {
  const { all, renewed } = keptOrMade(index, fold, LINES, (of, part) => ({ of, lines: linesOf(index, fold, part) }))
  return { all: all.flatMap(([, { lines }]) => lines), renewed }
}

/** The keys by which figures name the uploads of each kegiatan in the parts. Throws `IndexDamage`. */
export function uploadKeys(
  index: OpenedIndex,
  fold: Fold,
): { all: [id: string, keys: string[]][]; renewed: Renewed | null } {
  const { all, renewed } = keptOrMade(index, fold, KEYS, (of, part) => ({
    of,
    keys: keysOf(semuaUnggahan(foldPart(index, fold, part))),
  }))
  return { all: all.flatMap(([, { keys }]) => keys), renewed }
}

function keysOf(uploads: readonly UnggahanKegiatan[]): [id: string, keys: string[]][] {
  const keys = new Map<string, string[]>()
  for (const u of uploads) keys.set(u.kegiatan.id, [...(keys.get(u.kegiatan.id) ?? []), ...kunciUnggahan(u)])
  return [...keys]
}

/** The files of summaries that say something else than the parts come to. Throws `IndexDamage`. */
export function deviatingSummaries(index: OpenedIndex, fold: Fold): string[] {
  const key = JSON.stringify([index.head.format, fold])
  const made = { [SUMMARY]: summarise, [LINES]: itemLines, [KEYS]: uploadKeys }
  const fresh = { ...index, kept: false }
  return Object.entries(made).flatMap(([name, make]) => {
    const kept = readKept(index.folder, name, key)
    const anew = JSON.parse(make(fresh, fold).renewed?.text.split('\n')[1] ?? '{"parts":{}}') as { parts: typeof kept }
    return Object.entries(kept).some(([part, one]) => one?.of === anew.parts[part]?.of && !same(one, anew.parts[part]))
      ? [name]
      : []
  })
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A summary that is to be kept, once nobody writes. */
export interface Renewed {
  name: string
  text: string
}

export function keepSummary(folder: string, unique: string, { name, text }: Renewed): void {
  replaceFile(folder, name, unique, text)
}

function keptOrMade<T extends { of: string }>(
  { folder, head, kept: trusted = true }: OpenedIndex & { kept?: boolean },
  fold: Fold,
  name: string,
  make: (of: string, part: string) => T,
): { all: [part: string, made: T][]; renewed: Renewed | null } {
  const key = JSON.stringify([head.format, fold])
  const kept = trusted ? readKept<T>(folder, name, key) : {}
  let made = 0
  const parts = Object.entries(head.parts)
    .filter(([part]) => isGrouped(part) || part === COMMON)
    .map(([part, mark]): [string, T] => {
      const old = kept[part]
      if (old?.of === mark.name) return [part, old]
      made += 1
      return [part, make(mark.name, part)]
    })
  const body = JSON.stringify({ key, parts: Object.fromEntries(parts) })
  return {
    all: parts,
    renewed: made === 0 ? null : { name, text: `${sumOf(body)}\n${body}` },
  }
}

/** Nothing where none is kept, it is damaged, or was folded with other settings. */
function readKept<T extends { of: string }>(folder: string, name: string, key: string): Partial<Kept<T>> {
  try {
    const text = readFileSync(join(folder, name), 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) !== String(sumOf(body))) return {}
    const kept = JSON.parse(body) as { key: string; parts: Kept<T> }
    return kept.key === key ? kept.parts : {}
  } catch {
    return {}
  }
}

function foldPart({ folder, head }: OpenedIndex, fold: Fold, part: string) {
  const events = readPart(folder, head.parts[part]!).map(([, p]) => p)
  return foldRiwayat(events, { ...fold, per: null })
}

function summaryOf(index: OpenedIndex, fold: Fold, of: string, part: string): PartSummary {
  const { kegiatan, interaksi, temuan } = foldPart(index, fold, part)
  let first: PartSummary['first'] = null
  const see = (bulan: string, group: string): void => {
    if (bulan >= BULAN_AWAL && (first === null || bulan < first[0])) first = [bulan, group]
  }
  for (const k of kegiatan.values()) see(bulanDari(k.hariH), k.id)
  for (const i of interaksi.values()) see(bulanDari(tanggalLokal(i.diterima.waktu, fold.zona)), i.nomor)
  return {
    of,
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
