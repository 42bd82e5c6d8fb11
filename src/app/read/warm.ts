/**
 * Reading through the index of events, for commands that show and decide nothing for good. What it gives is a part of
 * the same peristiwa that the history holds, folded and judged as ever. Checks of the history, seals and reports that
 * are handed in never come here: they read the history itself (`readKeadaan`).
 */
import { urutanSandi } from '../../domain/bahasa/teks.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { GitStore } from '../../storage/git/git-store.js'
import { IndexDamage, removeFile } from '../../storage/index/checked-file.js'
import { indexDeviations } from '../../storage/index/compare.js'
import { followIndex } from '../../storage/index/follow.js'
import type { OpenedIndex } from '../../storage/index/head.js'
import { HEAD_FILE, INDEX_FOLDER, indexFolder, openIndex } from '../../storage/index/head.js'
import { Selection } from '../../storage/index/select.js'
import type { Fold, ItemLine, Renewed } from '../../storage/index/summary.js'
import { itemLines, keepSummary, lineOf, summarise, uploadKeys } from '../../storage/index/summary.js'
import { buildIndex, writeIndex } from '../../storage/index/write-index.js'
import type { Snapshot } from '../../storage/port.js'
import { KEPT_SETTINGS, keptDeviates } from '../../storage/settings/kept-settings.js'
import { readMasa } from '../../storage/settings/periods.js'
import type { RangkaianMasa } from '../../domain/sop/masa.js'
import { readRiwayat } from '../../storage/record/history.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import type { Session } from '../session.js'
import { atHand } from '../session.js'

/** What of the index one question needs. */
export interface Reading {
  selection: Selection
  /** Adds whatever a list or a count over the whole record shows of what lies outside the part that is asked for. */
  addOutside: () => void
  /** Ids and numbers of what somebody waits for, and of what the last commits were about. */
  waiting: () => Iterable<string>
  /** A line on each kegiatan of the record, or at least on those of one month of Hari H. */
  lines: (bulan: string | null) => ItemLine[]
  /**
   * Ids of the kegiatan by the keys under which figures name their uploads; those that the last commits were about are
   * left out.
   */
  byUploadKey: () => ReadonlyMap<string, readonly string[]>
}

/** The index as it was last opened by this program, so that a page that asks again and again reads only what is new. */
const opened = new WeakMap<GitStore, OpenedIndex>()

/**
 * Asks the index, which is brought to the tip first, and made where there is none. Null where there is none to be had:
 * the record is kept in no clone, somebody is writing, or nothing can be written here; or, with `asItIs`, where it
 * would have to be made.
 */
export async function askIndex<T>(
  session: Session,
  potret: Snapshot,
  ask: (reading: Reading) => T | Promise<T>,
  asItIs = false,
): Promise<T | null> {
  const { clone } = session
  if (clone === null) return null
  for (const way of ['opened', 'read', 'made'] as const) {
    try {
      const found = way === 'made' ? null : await current(clone, potret, way)
      if (found === null && (way === 'opened' || asItIs)) continue
      const index = found?.index ?? (await made(session, clone, potret))
      if (index === null) return null
      const renewed: Renewed[] = []
      const masa = await readMasa(potret, new Selection(index).withMilestones(), atHand(session))
      const fold = { sop: session.sop, zona: session.zona, masa }
      const answer = await ask(readingOf(index, fold, (one) => renewed.push(one)))
      await keep(session, clone, index, found?.moved ?? false, renewed)
      return answer
    } catch (error) {
      // Another program may just have put others in the place of its files: looked at once more, then made anew.
      if (!(error instanceof IndexDamage)) throw error
      opened.delete(clone)
      if (asItIs && way === 'read') return null
    }
  }
  return null
}

async function current(clone: GitStore, potret: Snapshot, way: 'opened' | 'read') {
  const index = way === 'opened' ? opened.get(clone) : openIndex(indexFolder(clone.folder))
  return index ? followIndex(index, potret) : null
}

const uniqueName = (session: Session): string => session.env.acak(8).toString('hex')

async function made(session: Session, clone: GitStore, potret: Snapshot): Promise<OpenedIndex | null> {
  try {
    const index = await clone.beside(INDEX_FOLDER, async (folder) =>
      buildIndex(folder, potret, uniqueName(session), (many) => session.progress?.(many)).catch(unlessDisk),
    )
    if (index !== null) opened.set(clone, index)
    return index
  } finally {
    session.progress?.(null)
  }
}

/** A disk that is full or may not be written to is no reason not to answer. */
function unlessDisk(error: unknown): null {
  if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return null
  throw error
}

function unlessDamage(error: unknown): null {
  if (error instanceof IndexDamage) return null
  throw error
}

/** Writes down what was read further, if it can be done at once. */
async function keep(
  session: Session,
  clone: GitStore,
  index: OpenedIndex,
  moved: boolean,
  renewed: readonly Renewed[],
): Promise<void> {
  opened.set(clone, index)
  if (!moved && renewed.length === 0) return
  await clone.beside(INDEX_FOLDER, (folder) => {
    try {
      if (moved) opened.set(clone, writeIndex(index, uniqueName(session)))
      for (const one of renewed) keepSummary(folder, uniqueName(session), one)
    } catch (error) {
      // Another's files may have gone under this one's head; it is a stale index, which the next reading brings on.
      if (!(error instanceof IndexDamage)) unlessDisk(error)
    }
  })
}

function readingOf(index: OpenedIndex, fold: Fold, keepLater: (renewed: Renewed) => void): Reading {
  const selection = new Selection(index)
  const kept = <T>({ all, renewed }: { all: T; renewed: Renewed | null }): T => {
    if (renewed !== null) keepLater(renewed)
    return all
  }
  let known: ReturnType<typeof summarise>['all'] | null = null
  const summaries = () => (known ??= kept(summarise(index, fold)))
  return {
    selection,
    addOutside() {
      selection.addTail()
      for (const [part, { odd }] of summaries()) if (odd) selection.addPart(part)
      const [first] = summaries()
        .flatMap(([, s]) => (s.first === null ? [] : [s.first]))
        .toSorted(([a], [b]) => urutanSandi(a, b))
      if (first !== undefined) selection.addGroups([first[1]])
    },
    waiting: () => [...summaries().flatMap(([, s]) => s.waiting), ...selection.tailGroups()],
    lines(bulan) {
      const newer = new Set(selection.tailGroups())
      const events = new Selection(index).addGroups(newer).events()
      const { kegiatan } = foldRiwayat(events, { ...fold, per: null })
      return [
        ...kept(itemLines(index, fold, bulan)).filter(({ id }) => !newer.has(id)),
        ...[...kegiatan.values()].map(lineOf),
      ]
    },
    byUploadKey() {
      const ids = new Map<string, string[]>()
      for (const [id, keys] of kept(uploadKeys(index, fold)))
        for (const key of keys) ids.set(key, [...(ids.get(key) ?? []), id])
      return ids
    },
  }
}

/** Some peristiwa in graph order, and the settings that judge them; null where those at hand do. */
export interface Judged {
  riwayat: readonly Tercatat[]
  masa: RangkaianMasa | null
}

const judged = async (session: Session, potret: Snapshot, { selection }: Reading): Promise<Judged> => ({
  riwayat: selection.events(),
  masa: await readMasa(potret, selection.withMilestones(), atHand(session)),
})

/** The peristiwa that a question needs: from the index, or all of them where there is none. */
export async function readEvents(
  session: Session,
  potret: Snapshot,
  choose: (reading: Reading) => void,
): Promise<Judged> {
  const chosen = await askIndex(session, potret, async (reading) => {
    choose(reading)
    return judged(session, potret, reading)
  })
  if (chosen !== null) return chosen
  const { peristiwa } = await readRiwayat(potret)
  return { riwayat: peristiwa, masa: await readMasa(potret, peristiwa, atHand(session)) }
}

/** What is recorded about one kegiatan or interaction; null where there is no index. */
export const readGroup = async (session: Session, potret: Snapshot, group: string): Promise<Judged | null> =>
  askIndex(session, potret, async (reading) => {
    reading.selection.addGroups([group])
    return judged(session, potret, reading)
  })

/**
 * Where the index is not what the history says, in words, `commits` being all of the history; such a one is thrown
 * away.
 */
export async function checkIndex(
  session: Session,
  potret: Snapshot,
  commits: Parameters<typeof indexDeviations>[1],
): Promise<string[]> {
  const { clone, sop, zona } = session
  // One that must be made anew is believed nowhere.
  const found = clone && (await current(clone, potret, 'read').catch(unlessDamage))
  if (clone === null || found === null) return []
  const masa = await readMasa(potret, new Selection(found.index).withMilestones(), atHand(session))
  const deviations = indexDeviations(found.index, commits, { sop, zona, masa })
  const kept = session.texts !== undefined && keptDeviates(indexFolder(clone.folder), session.texts, session)
  if (kept) deviations.push('pengaturan.json bukan isi berkas pengaturan')
  if (deviations.length > 0) {
    opened.delete(clone)
    await clone.beside(INDEX_FOLDER, (folder) => {
      for (const name of [HEAD_FILE, KEPT_SETTINGS]) removeFile(folder, name)
    })
  }
  return deviations
}
