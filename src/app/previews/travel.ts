/**
 * Previews on their way: to pusat in the push of the acts that list them, and from there for what waits for whoever
 * sits here.
 */
import { pratinjauBoleh } from '../../domain/keadaan/pratinjau.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import { KontenError } from '../../errors.js'
import type { GitStore } from '../../storage/git/git-store.js'
import type { Listed } from '../../storage/git/preview-refs.js'
import {
  previewEntries,
  previewId,
  previewRef,
  previewTips,
  readPreviews,
  takePreviews,
  writePreviews,
  writtenAlike,
} from '../../storage/git/preview-refs.js'
import { PublishingClone } from '../../storage/git/publishing.js'
import { COMMON } from '../../storage/index/placement.js'
import { readSent, writeSent } from '../../storage/local/sent-previews.js'
import { unreadableMedia } from '../../storage/media/media.js'
import type { Beside, BesideRemote, Offline, Remote } from '../../storage/remote-port.js'
import { readPart } from '../read/reading.js'
import type { Session } from '../session.js'
import { listedAt } from './listed.js'

type PreviewRemote = Remote & BesideRemote

/** What is known of some kegiatan, and of what was destroyed. */
export const stateOf = async (session: Session, ids: readonly string[]): Promise<Keadaan> =>
  (await readPart(session, (_, { selection }) => void selection.addPart(COMMON).addGroups(ids))).keadaan

/** A commit of each kegiatan that pusat does not hold as it stands here, with what it holds; null for none. */
export async function unsent(clone: GitStore): Promise<Map<string, string | null>> {
  const [tips, sent] = [await previewTips(clone), await readSent(clone.folder)]
  const ids = [...new Set([...tips.keys(), ...Object.keys(sent)])]
  return new Map(ids.filter((id) => tips.get(id) !== sent[id]).map((id) => [id, tips.get(id) ?? null]))
}

/** Remembers what pusat holds of some kegiatan; null for nothing. */
async function remember({ folder }: GitStore, held: ReadonlyMap<string, string | null>): Promise<void> {
  const sent = Object.entries(await readSent(folder)).filter(([id]) => !held.has(id))
  const now = [...held].filter((one): one is [string, string] => one[1] !== null)
  await writeSent(folder, Object.fromEntries([...sent, ...now]))
}

/**
 * Pusat, to which previews go in the push of the acts that list them. One that it refuses with its previews goes
 * without them: a picture must not keep an office from publishing.
 */
export function withPreviews(session: Session, clone: GitStore, remote: PreviewRemote, notes: string[]): Remote {
  // Rejected, the record may have moved on or the previews: then what others sent is joined first.
  let moved = false
  const push: Remote['push'] = async (oid, expected) => {
    const beside = await outgoing(session, clone, remote, oid, moved)
    if (beside.length === 0) return remote.push(oid, expected)
    const refused = (galat: unknown) => {
      if (!(galat instanceof KontenError)) throw galat
      notes.push(`Pratinjaunya tidak ikut terkirim: ${galat.message}`)
      return null
    }
    const pushed = await remote.push(oid, expected, beside).catch(refused)
    if (pushed === null) return remote.push(oid, expected)
    moved = pushed.outcome === 'rejected'
    if (pushed.outcome === 'accepted')
      await remember(clone, new Map(beside.map((one) => [previewId(one.ref)!, one.oid])))
    return pushed
  }
  return { address: remote.address, fetchTip: async (known) => remote.fetchTip(known), push }
}

/** What is to go with a tip: previews that it lists and that pusat does not hold yet. */
async function outgoing(
  session: Session,
  clone: GitStore,
  remote: PreviewRemote,
  tip: string,
  moved: boolean,
): Promise<Beside[]> {
  const beside: Beside[] = []
  const sent = await readSent(clone.folder)
  const held = [...(await unsent(clone))].filter((one): one is [string, string] => one[1] !== null)
  if (held.length === 0) return beside
  const potret = await new PublishingClone(clone).snapshotAt(tip)
  for (const [id, oid] of held) {
    const listed = await listedAt(potret, session, id, session.now)
    const own = await readPreviews(clone, oid, listed)
    if (own.previews.size === 0) continue
    const whole = own.foreign === null && own.previews.size === listed.size
    beside.push(
      whole && !moved
        ? { ref: previewRef(id), oid, known: sent[id] ?? null }
        : await joined(session, clone, remote, { id, oid }, listed),
    )
  }
  return beside
}

/** What is listed of those here and those at pusat, which another clone may have sent: nobody's are overwritten. */
async function joined(
  session: Session,
  clone: GitStore,
  remote: BesideRemote,
  own: Held,
  listed: Listed,
): Promise<Beside> {
  const ref = previewRef(own.id)
  const fetched = await remote.fetchBeside([ref])
  const theirs = fetched.outcome === 'refs' ? fetched.tips.get(ref) : undefined
  const kept = await keepListed(session, clone, own, listed, theirs)
  if (kept.fetched) await takePreviews(clone, session.env, new Map([[own.id, kept.oid!]]))
  return { ref, oid: kept.oid, known: theirs ?? null }
}

/** A kegiatan, and the commit of its previews that are here; undefined for none. */
interface Held {
  id: string
  oid: string | undefined
}

/**
 * Keeps of the previews here, and of those of a commit that was fetched, what is listed. @returns their commit, how
 * many more they are than before, and whether it is the fetched one, which is then to be taken (`takePreviews`).
 */
async function keepListed(
  session: Session,
  clone: GitStore,
  { id, oid: here }: Held,
  listed: Listed,
  fetched: string | undefined,
): Promise<{ oid: string | null; more: number; fetched: boolean }> {
  const theirs = fetched === undefined ? null : await readPreviews(clone, fetched, listed)
  const own = await previewEntries(clone, here)
  const kept = new Map([...(theirs?.previews ?? []), ...[...own].filter(([asli]) => listed.has(asli))])
  if (kept.size === 0) return { oid: here ?? null, more: 0, fetched: false }
  const more = kept.size - own.size
  const same = [...kept].every(([asli, { oid }]) => theirs?.previews.get(asli)?.oid === oid)
  if (fetched !== undefined && theirs?.foreign === null && same)
    if (await writtenAlike(clone, fetched, id)) return { oid: fetched, more, fetched: true }
  return { oid: await writePreviews(clone, session.env, id, kept), more, fetched: false }
}

/**
 * Fetches the previews of some kegiatan, of photos that lie here neither as they are nor made small; told in words what
 * hindered it. What the record does not list is left where it is.
 */
export async function bringPreviews(
  session: Session,
  remote: BesideRemote,
  ids: readonly string[],
): Promise<{ brought: number; notes: string[] }> {
  const clone = session.clone!
  if (ids.length === 0) return { brought: 0, notes: [] }
  const tips = await previewTips(clone)
  const wanted = await lacking(session, ids, tips)
  if (wanted.size === 0) return { brought: 0, notes: [] }
  const fetched = await remote.fetchBeside([...wanted.keys()].map(previewRef))
  if (fetched.outcome === 'offline') return { brought: 0, notes: [offlineNote(fetched)] }
  const held = new Map<string, string>()
  const whole = new Map<string, string>()
  let [brought, odd] = [0, 0]
  for (const [ref, oid] of fetched.tips) {
    const id = previewId(ref)!
    const kept = await keepListed(session, clone, { id, oid: tips.get(id) }, wanted.get(id)!, oid)
    if (kept.fetched) whole.set(id, oid)
    if (kept.oid === null) odd++
    brought += kept.more
    if (kept.oid !== null) held.set(id, oid)
  }
  await takePreviews(clone, session.env, whole)
  await remember(clone, held)
  return { brought, notes: odd === 0 ? [] : [oddNote(odd)] }
}

const oddNote = (count: number): string =>
  `Yang ada di pusat untuk ${count} kegiatan bukan pratinjau yang tercatat, sehingga tidak diambil.`

const offlineNote = ({ why }: Offline): string => `Pratinjau belum diambil: pusat tidak tercapai (${why}).`

/** The kegiatan of which a photo can be looked at only by a preview that is not here yet, with what they list. */
async function lacking(
  session: Session,
  ids: readonly string[],
  tips: ReadonlyMap<string, string>,
): Promise<Map<string, Listed>> {
  const { kegiatan, musnah } = await stateOf(session, ids)
  const hasil = new Map<string, Listed>()
  for (const id of ids) {
    const one = kegiatan.get(id)
    const listed: Listed = one === undefined ? new Map() : pratinjauBoleh(one, musnah, session.now)
    const unseen = await unreadableMedia(session.root, [...listed.keys()])
    if (unseen.length === 0) continue
    const here = await previewEntries(session.clone!, tips.get(id))
    if (unseen.some((asli) => !here.has(asli))) hasil.set(id, listed)
  }
  return hasil
}

/**
 * Tells pusat what this clone holds otherwise by now: what nobody may see any more is dropped there, the rest is moved.
 * What was only lost here stays there, to be fetched again.
 */
export async function settlePreviews(session: Session, clone: GitStore, remote: BesideRemote): Promise<void> {
  const all = await unsent(clone)
  if (all.size === 0) return
  const keadaan = await stateOf(session, [...all.keys()])
  const { kegiatan, musnah } = keadaan
  const lost = new Map(
    [...all].filter(([id, oid]) => {
      const one = kegiatan.get(id)
      return oid === null && one !== undefined && pratinjauBoleh(one, musnah, session.now).size > 0
    }),
  )
  await remember(clone, lost)
  const changes = new Map([...all].filter(([id]) => !lost.has(id)))
  if (changes.size === 0) return
  const sent = await readSent(clone.folder)
  // What goes may be whatever it is by now.
  const asKnown = [...changes].map(([id, oid]): Beside => ({
    ref: previewRef(id),
    oid,
    ...(oid === null ? {} : { known: sent[id] ?? null }),
  }))
  const pushed = await remote.pushBeside(asKnown)
  if (pushed.outcome === 'accepted') return remember(clone, changes)
  if (pushed.outcome === 'rejected') await settleJoined(session, clone, remote, { changes: asKnown, keadaan })
  return undefined
}

/** The same where another clone sent others meanwhile: nobody's are overwritten. */
async function settleJoined(
  session: Session,
  clone: GitStore,
  remote: BesideRemote,
  { changes, keadaan: { kegiatan, musnah } }: { changes: readonly Beside[]; keadaan: Keadaan },
): Promise<void> {
  const together: Beside[] = []
  for (const one of changes) {
    const id = previewId(one.ref)!
    const about = kegiatan.get(id)
    const listed: Listed = about === undefined ? new Map() : pratinjauBoleh(about, musnah, session.now)
    together.push(one.oid === null ? one : await joined(session, clone, remote, { id, oid: one.oid }, listed))
  }
  const pushed = await remote.pushBeside(together)
  if (pushed.outcome === 'accepted')
    await remember(clone, new Map(together.map(({ ref, oid }) => [previewId(ref)!, oid])))
}
