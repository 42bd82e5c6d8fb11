/** `sinkron` of a session's clone: with its pusat, its clock, and what it remembers outside the history. */
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { durasi } from '../../domain/bahasa/kalimat.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { selisihMenit } from '../../domain/bahasa/waktu.js'
import { TOLERANSI_JAM } from '../../domain/sop/aturan.js'
import { KontenError } from '../../errors.js'
import type { GitStore } from '../../storage/git/git-store.js'
import { PublishingClone } from '../../storage/git/publishing.js'
import type { Pusat } from '../../storage/local/pusat.js'
import { readPusat, writePusat } from '../../storage/local/pusat.js'
import { mayWaitAtPusat, noteWaitAtPusat } from '../../storage/local/waiting-previews.js'
import { noteVerified, noteWitness, readVerified, readWitness } from '../../storage/local/witness.js'
import { writeDurably } from '../../storage/local/whole-file.js'
import type { BesideRemote, Pushed, Remote } from '../../storage/remote-port.js'
import type { OnProgress } from '../../storage/remote/remote-git.js'
import { gitRemote } from '../../storage/remote/transport.js'
import { aside } from '../record/aside.js'
import { destroyedInWords, heldInWords, obeyDestruction, waitsInBin } from '../media/destroy.js'
import { hookProgram } from '../guard/hook-program.js'
import { bringWaiting } from '../previews/waiting.js'
import { tidyPreviews } from '../previews/tidy.js'
import { settlePreviews, withPreviews } from '../previews/travel.js'
import type { Session } from '../session.js'
import { keepingHandEdits } from './shown.js'
import type { Synced, SyncWith } from './sync.js'
import { sync } from './sync.js'
import type { Accepted } from './verify-increment.js'
import { refusalOf, verifyIncrement } from './verify-increment.js'
import { makeFolder } from '../../storage/local/make-folder.js'

export interface SessionSynced extends Synced {
  /** The address of pusat, as it may be shown. */
  pusat: string
  notes: string[]
}

export interface Patience {
  onProgress?: OnProgress
  /** Milliseconds after which it is given up as offline; left out, as long as something moves. */
  within?: number
}

/** What the clone of a session reaches pusat with. Throws `pemakaian` where it has none. */
export async function pusatOf(
  session: Session,
  patience: Patience = {},
): Promise<{ clone: GitStore; pusat: Pusat; remote: Remote & BesideRemote }> {
  const { clone, store } = session
  const pusat = await readPusat(store.folder)
  if (clone === null || pusat === null)
    throw new KontenError(
      'pemakaian',
      'tanpa-pusat',
      'Salinan ini belum mempunyai pusat; semuanya tercatat di komputer ini saja.',
      ['Memasang pusat: konten sinkron pasang URL', 'Bergabung dengan yang sudah ada: konten sinkron gabung UNDANGAN'],
    )
  return { clone, pusat, remote: remoteOf(session, pusat, clone.cabang, patience) }
}

/** One branch of pusat. */
function remoteOf(
  { root, env }: Session,
  { url }: Pusat,
  branch: string,
  { within, onProgress }: Patience = {},
): Remote & BesideRemote {
  return gitRemote(root, env.vars, url, branch, {
    program: hookProgram(env),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(within === undefined ? {} : { patience: within, signal: AbortSignal.timeout(within) }),
  })
}

/** Publishes a branch beside the record, forwards only; null where there is no pusat. `oid` is what it has come to. */
export async function publishBeside(session: Session, branch: string, oid: string): Promise<Pushed | null> {
  const pusat = await readPusat(session.store.folder)
  return pusat === null ? null : remoteOf(session, pusat, branch).push(oid, null)
}

/** What is done otherwise than by a plain sync, by whom may. */
export interface Otherwise {
  /** A commit that is taken in with its findings. */
  accepted?: Accepted
  /** Whether pusat is followed though it no longer holds what it published: all it lacks is decided again on it. */
  followed?: true
}

/** Throws `rusak` for an alarm, `bentrok` where others were faster all the time; nothing is changed then. */
export async function syncSession(
  session: Session,
  patience: Patience = {},
  otherwise: Otherwise = {},
): Promise<SessionSynced> {
  const { clone, pusat: known, remote } = await pusatOf(session, patience)
  const pusat = otherwise.followed ? { ...known, tip: null } : known
  // What an earlier crash left is finished, and nothing is begun in the middle of other work.
  await clone.underLock(async () => undefined)
  const notes: string[] = []
  await tidied(session, notes)
  const store = new PublishingClone(
    clone,
    keepingHandEdits(clone, (note) => notes.push(note)),
  )
  const synced = await sync({
    ...common(session, clone, pusat, otherwise),
    ...(known.tip === null ? await firstOf(session, clone, known, store) : {}),
    store,
    remote: withPreviews(session, clone, remote, notes),
  })
  if (synced.taken > 0 && synced.tip !== null) notes.push(...(await clockNotes(store, synced.tip, session)))
  if (synced.taken > 0 || (await waitsInBin(session)))
    await aside(
      async () => void notes.push(...destroyedInWords(await obeyDestruction(session))),
      (why) => void notes.push(`Pemusnahan belum terlaksana di sini: ${why} Ulangi dengan konten media periksa.`),
    )
  if (synced.taken > 0) await tidied(session, notes)
  if (synced.taken + synced.outcomes.length > 0) await noteWaitAtPusat(clone.folder, true)
  if (synced.offline === null) await besideSynced(session, clone, remote, patience, notes)
  return { ...synced, pusat: remote.address, notes }
}

/**
 * The first sync of a clone that recorded before it had a pusat: what it saw at its tip until now bears witness no more
 * where that is recorded anew there.
 */
async function firstOf(
  { env }: Session,
  { folder }: GitStore,
  pusat: Pusat,
  store: PublishingClone,
): Promise<Pick<SyncWith, 'remember'>> {
  const { tip: own } = await store.snapshot()
  const [seen, verified] = [await readWitness(folder), await readVerified(folder, env.sekarang())]
  const mine = new Set<string>()
  for (const { commit } of [...seen.daftar, ...verified.daftar])
    if (await store.isAncestor(commit, own)) mine.add(commit)
  return {
    remember: async (tip) => {
      const pada = new Date(env.sekarang()).toISOString()
      await writePusat(folder, { ...pusat, tip, pada })
      await noteWitness(folder, { commit: tip, pada }, (one) => mine.has(one))
      if (verified.daftar.some(({ commit }) => mine.has(commit))) await noteVerified(folder, null)
    },
  }
}

/** A tip that is dated ahead of this clock: one of the two is wrong, and what follows here is dated before it. */
async function clockNotes(store: PublishingClone, tip: string, { env }: Session): Promise<string[]> {
  for await (const [last] of (await store.snapshotAt(tip)).historyBackwards()) {
    const ahead = last === undefined ? 0 : selisihMenit(env.sekarang(), last.waktuCommit)
    if (ahead <= TOLERANSI_JAM) return []
    return [
      `Yang terakhir terbit, dari ${satuBaris(last!.pencatat)}, bertanggal ${durasi(ahead)} di depan jam komputer ` +
        'ini. Periksa jam kedua komputer sebelum mencatat.',
    ]
  }
  return []
}

/** Previews that nobody may see any more go before anything is sent, and again once it is known what others decided. */
const tidied = async (session: Session, notes: string[]): Promise<void> =>
  aside(
    async () => void notes.push(...heldInWords(await tidyPreviews(session))),
    (why) => void notes.push(`Pratinjau lama belum dibuang: ${why} Ulangi dengan konten media periksa.`),
  )

/** No part of the record, and may fail: pusat drops previews with this clone, and who waits for some has them. */
const besideSynced = async (
  session: Session,
  clone: GitStore,
  remote: BesideRemote,
  { within }: Patience,
  notes: string[],
): Promise<void> =>
  aside(
    async () => {
      await settlePreviews(session, clone, remote)
      // An act does not wait for pictures of another; `tinjau` fetches those that are looked at.
      if (within !== undefined || !(await mayWaitAtPusat(clone.folder))) return
      const { brought, notes: hindered } = await bringWaiting(session, remote)
      notes.push(...(brought === 0 ? [] : [`${brought} pratinjau diambil untuk yang menunggu Anda.`]), ...hindered)
      await noteWaitAtPusat(clone.folder, hindered.length > 0)
    },
    (why) => void notes.push(`Pratinjaunya belum selaras dengan pusat: ${why}`),
  )

function common(
  session: Session,
  clone: GitStore,
  pusat: Pusat,
  { accepted = null }: { accepted?: Accepted | null },
): Omit<SyncWith, 'store' | 'remote'> {
  const { env } = session
  const at = (): string => new Date(env.sekarang()).toISOString()
  return {
    published: pusat.tip,
    now: () => env.sekarang(),
    chance: () => env.acak(4).readUInt32BE() / 2 ** 32,
    wait: async (ms) => void (await pause(ms)),
    verify: (tip, since) => verifyIncrement(new PublishingClone(clone), tip, since, env.sekarang(), accepted),
    refusal: (tip, since) => refusalOf(new PublishingClone(clone), tip, since, env.sekarang()),
    keepAside: (left) => keepAside(clone.folder, left),
    remember: async (tip) => {
      await writePusat(clone.folder, { ...pusat, tip, pada: at() })
      await noteWitness(clone.folder, { commit: tip, pada: at() }, (one) => one === pusat.tip)
    },
  }
}

/**
 * What could not be published as its key is another's is kept whole; what was written by git and not taken over as
 * well.
 */
async function keepAside(
  folder: string,
  { outcomes, conflicts }: Pick<Synced, 'outcomes' | 'conflicts'>,
): Promise<void> {
  const setAside = outcomes.filter((o) => o.commit === null)
  if (setAside.length + conflicts.length === 0) return
  const place = join(folder, 'disisihkan')
  await makeFolder(place, 0o700)
  for (const { act, written } of setAside)
    await writeDurably(join(place, `${act.op}.txt`), `${written.byline}\n${written.message}`, 0o600)
  for (const { jalur, commit, bytes } of conflicts) {
    const file = join(place, commit.slice(0, 12), ...jalur.split('/').filter((part) => !/^\.*$/.test(part)))
    await makeFolder(dirname(file), 0o700)
    if (bytes !== null) await writeDurably(file, bytes, 0o600)
  }
}
