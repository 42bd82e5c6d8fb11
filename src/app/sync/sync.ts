/**
 * One `sinkron`: what is published is taken in, what is not is decided again on it and published, until nobody was
 * faster. All is decided beside the branch, which moves once, after pusat has accepted; until then nothing here has
 * changed.
 */
import { KontenError } from '../../errors.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { BATAS_LANGSUNG } from '../../domain/sop/aturan.js'
import { MENIT } from '../../domain/bahasa/waktu.js'
import type { PublishingStore } from '../../storage/port.js'
import type { Remote } from '../../storage/remote-port.js'
import type { Queued } from './queue.js'
import { queueOf } from './queue.js'
import type { Excluded, Outcome, Replay } from './replay.js'
import { replay } from './replay.js'

/** What a sync works with; the machine's clock and chance are given. */
export interface SyncWith {
  store: PublishingStore
  remote: Remote
  /** Last published tip that was verified here, null before the first. */
  published: string | null
  now: () => Instan
  /** A number from 0 up to 1. */
  chance: () => number
  wait: (ms: number) => Promise<void>
  /** Throws `rusak` where what pusat publishes is not in order; `since` was verified before, null for nothing. */
  verify: (tip: string, since: string | null) => Promise<void>
  /** The first commit after `since` for which pusat would refuse `tip`, and the code of why; null for none. */
  refusal: (tip: string, since: string) => Promise<{ commit: string | null; kode: string } | null>
  /** What is not published is kept whole, before the branch leaves it. */
  keepAside: (left: Pick<Replay, 'outcomes' | 'conflicts'>) => Promise<void>
  /** The last published tip is another from here on: remembered durably before anything is answered. */
  remember: (tip: string) => Promise<void>
}

export interface Synced {
  /** Null where pusat was not reached, or holds nothing. */
  tip: string | null
  offline: string | null
  /** Commits taken in. */
  taken: number
  outcomes: Outcome[]
  conflicts: Replay['conflicts']
  origins: Replay['origins']
  /** What still waits to be published. */
  waiting: number
}

const ROUNDS = 8
const LONGEST_WAIT = 15_000
/** From this round on it is waited, 1,5 times as long each time. */
const PATIENT_FROM = 2

const nothing = { taken: 0, outcomes: [], conflicts: [], origins: new Map<string, string>() }

/** Throws `rusak` for an alarm (nothing is changed), `bentrok` where others were faster eight times. */
export async function sync(w: SyncWith): Promise<Synced> {
  const done = await straight(w)
  if (done !== null) return done
  let last = 0
  const checked: Checked = { tip: w.published, locked: false, refused: false }
  for (let round = 0; round < ROUNDS; round++) {
    if (round >= PATIENT_FROM) await w.wait(Math.min(LONGEST_WAIT, w.chance() * 1.5 ** round * last))
    const begun = w.now()
    const result = await once(w, checked)
    if (result !== null) return result
    last = Math.max(1000, w.now() - begun)
  }
  if (!checked.locked) throw overtaken()
  throw locked(await waitingHere(w, (await w.store.snapshot()).tip))
}

/** More than this goes in slices, each a push of its own. */
const AT_ONCE = batasMasukan.commitSekaligus

/**
 * What waits, published in one connection where pusat is still what was last verified; null where nothing waits, it is
 * to be recorded anew, or somebody was faster.
 */
async function straight(w: SyncWith): Promise<Synced | null> {
  const { store, remote, published: known } = w
  const { tip: own } = await store.snapshot()
  if (known === null || own === known || !(await store.isAncestor(known, own))) return null
  const queue = await queueOf(store, own, known, known)
  const plain = queue.some(({ act }) => act === null)
  if (queue.length > AT_ONCE || plain || !isFresh(queue, w.now())) return null
  const pushed = await remote.push(own, known).catch(orRefused)
  if (pushed instanceof KontenError) return null
  if (pushed.outcome === 'rejected') return null
  const { outcomes } = asItStands(own, queue)
  if (pushed.outcome === 'offline') return { ...nothing, tip: null, offline: pushed.why, waiting: outcomes.length }
  await w.remember(own)
  return { ...nothing, tip: own, offline: null, outcomes, waiting: 0 }
}

/** What a round leaves to the next. */
interface Checked {
  /** Up to where what pusat publishes has been verified. */
  tip: string | null
  /** Whether another push was at it, or had died there. */
  locked: boolean
  /** Whether pusat has refused a push. */
  refused: boolean
}

/** What pusat refuses, the push not taken for a failure yet. */
function orRefused(galat: unknown): KontenError {
  if (galat instanceof KontenError && galat.kode === 'pusat-menolak') return galat
  throw galat
}

function rejected({ locked = false }: { locked?: boolean }, checked: Checked): null {
  checked.locked = locked
  return null
}

/** One round; null where somebody was faster, here or there. */
async function once(w: SyncWith, checked: Checked): Promise<Synced | null> {
  const { store, remote } = w
  const fetched = await remote.fetchTip(checked.tip)
  const { tip: own } = await store.snapshot()
  if (fetched.outcome === 'offline')
    return { ...nothing, tip: null, offline: fetched.why, waiting: (await waitingHere(w, own)).length }
  if (fetched.outcome === 'empty') return found(w, own, checked)
  const { oid } = fetched
  if (checked.tip !== null && checked.tip !== oid && !(await store.isAncestor(checked.tip, oid)))
    throw await lostHistory(store, checked.tip, oid)
  await w.verify(oid, checked.tip)
  checked.tip = oid
  const queue = await queueOf(store, own, oid, w.published)
  if (queue[0]?.commit.induk.length === 0) throw otherHistory(queue[0].commit.oid)
  if (queue.length === 0) return takenIn(w, own, oid)
  const replayed = await acceptable(w, own, oid, queue, checked.refused)
  if (replayed.tip !== oid) {
    const pushed = await remote.push(replayed.tip, oid).catch(orRefused)
    if (pushed instanceof KontenError) {
      if (checked.refused) throw pushed
      checked.refused = true
      return null
    }
    if (pushed.outcome === 'rejected') return rejected(pushed, checked)
    if (pushed.outcome === 'offline') return { ...nothing, tip: oid, offline: pushed.why, waiting: queue.length }
  }
  const taken = await countTaken(store, own, oid)
  await w.keepAside(replayed)
  if (!(await store.moveTo(own, replayed.tip))) return null
  await w.remember(replayed.tip)
  return { ...replayed, offline: null, taken, waiting: replayed.outcomes.filter((o) => o.commit === null).length }
}

const overtaken = (): KontenError =>
  new KontenError(
    'bentrok',
    'pusat-didahului',
    `Salinan lain terus lebih dahulu menerbitkan (${ROUNDS} kali). Yang ` +
      'tercatat di sini tidak berubah dan belum terbit.',
    ['Ulangi sebentar lagi: konten sinkron'],
  )

/** Another push is at it, or died there: in a folder a later sync removes what it left. */
const locked = ({ length }: readonly Queued[]): KontenError =>
  new KontenError(
    'bentrok',
    'pusat-terkunci',
    'Pusat terkunci oleh kiriman lain, mungkin yang terhenti di tengah jalan. ' +
      `${length > 0 ? `${length} peristiwa` : 'Yang tercatat'} di sini tidak berubah dan belum terbit.`,
    [
      'Ulangi setengah menit lagi: konten sinkron',
      'Bila pusat berada di server dan tetap terkunci, minta admin server membuang berkas .lock yang tertinggal di ' +
        'repositorinya',
    ],
  )

/** What waits, as far as that can be told without pusat. */
const waitingHere = async ({ store, published }: SyncWith, own: string): Promise<Queued[]> =>
  published === null ? [] : queueOf(store, own, published, published)

/**
 * What may be published of a queue. What konten did not write is looked at as pusat will look at it, and so is the rest
 * once pusat has `refused` it: a commit that it would take for none is kept beside, so that the others are not stuck
 * behind it for ever.
 */
async function acceptable(
  w: SyncWith,
  own: string,
  oid: string,
  queue: readonly Queued[],
  refused: boolean,
): Promise<Replay> {
  const excluded = new Map<string, string>()
  const plain = queue.filter(({ act }) => act === null).map(({ commit }) => commit.oid)
  for (;;) {
    const replayed = await decided(w, own, oid, queue, excluded)
    if ((!refused && plain.every((one) => excluded.has(one))) || replayed.tip === oid) return replayed
    const refusal = await w.refusal(replayed.tip, oid)
    const origin = refusal?.commit == null ? undefined : replayed.origins.get(refusal.commit)
    if (origin !== undefined) excluded.set(origin, refusal!.kode)
    else if (refused && plain.some((one) => !excluded.has(one)))
      // Pusat has a rule of its own; what konten wrote keeps to all of them.
      for (const one of plain) excluded.set(one, excluded.get(one) ?? 'pusat-menolak')
    else return replayed
  }
}

/** Published as it stands where nothing came between and it is as fresh as its record; else decided again. */
async function decided(
  w: SyncWith,
  own: string,
  oid: string,
  queue: readonly Queued[],
  excluded: Excluded,
): Promise<Replay> {
  const now = w.now()
  const asIs = excluded.size === 0 && isFresh(queue, now) && (await w.store.isAncestor(oid, own))
  return asIs ? asItStands(own, queue) : replay(w.store, oid, queue, now, excluded)
}

/** Whether it was recorded so lately that the date of its record is that of its publishing. */
const isFresh = (queue: readonly Queued[], now: Instan): boolean =>
  queue.every(({ commit }) => now - commit.waktuCommit <= BATAS_LANGSUNG * MENIT)

function asItStands(own: string, queue: readonly Queued[]): Replay {
  const outcomes = queue.flatMap(({ act, commit }): Outcome[] =>
    act === null
      ? []
      : [
          {
            act,
            commit: commit.oid,
            lost: null,
            known: false,
            written: { byline: commit.barisPenulis, message: commit.pesan },
          },
        ],
  )
  const origins = new Map(queue.map(({ commit: { oid } }) => [oid, oid]))
  return { tip: own, outcomes, conflicts: [], origins }
}

/** An empty pusat is founded by who has never seen it hold anything. */
async function found(w: SyncWith, own: string, checked: Checked): Promise<Synced | null> {
  if (w.published !== null) throw emptied(w.published)
  const pushed = await w.remote.push(own, null)
  if (pushed.outcome === 'rejected') return rejected(pushed, checked)
  if (pushed.outcome === 'offline') return { ...nothing, tip: null, offline: pushed.why, waiting: 0 }
  await w.remember(own)
  return { ...nothing, tip: own, offline: null, waiting: 0 }
}

async function takenIn(w: SyncWith, own: string, oid: string): Promise<Synced | null> {
  const taken = await countTaken(w.store, own, oid)
  if (own !== oid && !(await w.store.moveTo(own, oid))) return null
  await w.remember(oid)
  return { ...nothing, tip: oid, offline: null, taken, waiting: 0 }
}

/** Commits that are published and were not here. */
const countTaken = async (store: PublishingStore, own: string, oid: string): Promise<number> =>
  (await queueOf(store, oid, own, null)).length

const short = (oid: string): string => oid.slice(0, 12)

/** Pusat no longer holds what was published: what is missing, and by whom. */
async function lostHistory(store: PublishingStore, published: string, oid: string): Promise<KontenError> {
  const root = await (await store.snapshotAt(published)).root()
  if (!(await store.isAncestor(root, oid))) return otherHistory(root)
  const missing = await queueOf(store, published, oid, null)
  const named = missing.slice(-3).map(({ commit, act }) => {
    const what = act === null ? 'commit biasa' : act.peristiwa
    return `${short(commit.oid)} (${what} oleh ${commit.penulis})`
  })
  const behind = await store.isAncestor(oid, published)
  return new KontenError(
    'rusak',
    behind ? 'pusat-mundur' : 'pusat-berganti',
    `Pusat ${behind ? 'kehilangan' : 'menulis ulang riwayat dan tidak lagi memuat'} ${missing.length} commit yang ` +
      `sudah terbit, yang terakhir: ${named.join('; ')}. Tidak ada yang berubah di sini.`,
    behind
      ? ['Bila server dipulihkan dari cadangan lama: konten sinkron pulihkan']
      : ['Tanyakan admin server siapa yang mengubahnya; jalan keluarnya: konten sinkron pulihkan'],
  )
}

/** Pusat holds a record that began elsewhere; `root` is the first commit here. */
export const otherHistory = (root: string): KontenError =>
  new KontenError(
    'rusak',
    'riwayat-lain',
    `Pusat memuat riwayat yang lain sama sekali; permulaan di sini ${short(root)}. Tidak ada yang berubah.`,
    ['Periksa alamatnya; bergabung dengan kantor lain: konten sinkron gabung UNDANGAN FOLDER-BARU'],
  )

const emptied = (published: string): KontenError =>
  new KontenError(
    'rusak',
    'pusat-mundur',
    `Pusat kosong, padahal sudah memuat riwayat sampai ${short(published)}. Tidak ada yang berubah di sini.`,
    ['Periksa alamatnya. Bila server memang kehilangan isinya: konten sinkron pulihkan'],
  )
