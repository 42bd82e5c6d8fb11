/** The head of the index: what it was made by, how far it has come, and the files it consists of. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { KeptClock } from '../record/commit-clock.js'
import type { FileMark } from './checked-file.js'
import { IndexDamage, readChecked, sumOf } from './checked-file.js'
import type { Milestones } from './milestones.js'
import { indexFormat } from './placement.js'
import type { PartMark } from './part.js'

export const HEAD_FILE = 'kepala.json'

/** The folder of the index in konten's own. */
export const INDEX_FOLDER = 'indeks'

export const indexFolder = (kontenFolder: string): string => join(kontenFolder, INDEX_FOLDER)

/** One of the last commits, and what it recorded; each is the only child of the one before it. */
export interface TailCommit {
  oid: string
  waktu: number
  /** Name of its committer. */
  pencatat: string
  p: Tercatat | null
}

export interface IndexHead {
  format: string
  /** Commits that stand in the parts; those of the tail come after them. */
  base: number
  /** The last of them and its date, where nothing is left of the tail; null where there is none. */
  baseTip: { oid: string; waktu: number } | null
  /** How far the dates have come there, for those of the tail to be read on; null where there is none. */
  clock: KeptClock | null
  parts: Record<string, PartMark>
  /** The first commit of all. */
  root: string | null
  /** Of the parts. */
  milestones: Milestones
  /** The op of every peristiwa in the parts with its commit, oldest first. */
  ops: FileMark
  tail: FileMark
}

export interface OpenedIndex {
  folder: string
  head: IndexHead
  tail: readonly TailCommit[]
}

/** Opens an index. Null where there is none that this program made, or its head or tail is damaged. */
export function openIndex(folder: string): OpenedIndex | null {
  try {
    const text = readFileSync(join(folder, HEAD_FILE), 'utf8')
    const end = text.indexOf('\n')
    if (text.slice(0, end) !== headSum(text.slice(end + 1))) return null
    const head = JSON.parse(text.slice(end + 1)) as IndexHead
    if (head.format !== indexFormat()) return null
    const tail = JSON.parse(readChecked(folder, head.tail).toString('utf8')) as TailCommit[]
    return { folder, head, tail }
  } catch (error) {
    if (error instanceof IndexDamage || error instanceof SyntaxError) return null
    if ((error as NodeJS.ErrnoException).code !== undefined) return null
    throw error
  }
}

const headSum = (text: string): string => sumOf(text).toString(16).padStart(8, '0')

export function headText(head: IndexHead): string {
  const text = JSON.stringify(head)
  return `${headSum(text)}\n${text}`
}

/** The tip that an index has come to; null for that of an empty history. */
export const indexTip = ({ head, tail }: Pick<OpenedIndex, 'head' | 'tail'>): { oid: string; waktu: number } | null =>
  tail.at(-1) ?? head.baseTip
