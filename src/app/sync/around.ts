/**
 * An act where there is a pusat: what others published is taken in before it is decided, and it is published when it
 * stands. Without a pusat nothing of this happens. Whatever breaks on the way to pusat is a note; the act is recorded
 * here all the same.
 */
import type { JenisPeristiwa } from '../../domain/peristiwa/daftar.js'
import { daftarPeristiwa } from '../../domain/peristiwa/daftar.js'
import { SUDAH_SAMA } from '../../domain/peristiwa/berbenturan.js'
import { KontenError } from '../../errors.js'
import { kalimatDisisihkan, kalimatJawabanLepas } from '../../render/documents/sinkron.js'
import { readPusat } from '../../storage/local/pusat.js'
import { seenDraft } from '../../storage/local/seen-drafts.js'
import type { Request } from '../record/act.js'
import type { Recorded } from '../record/answer.js'
import type { Session } from '../session.js'
import { openSession } from '../session.js'
import { ppidReading } from '../read/ppid-reading.js'
import { asShown, shownState } from '../record/shown.js'
import type { OnExisting, SubjectOf } from '../record/subject.js'
import type { SessionSynced } from './sync-session.js'
import { syncSession } from './sync-session.js'
import { unpublished } from './waiting.js'

/** Exit code of an act that is recorded, published, and does not count. */
const LOST = 4

/** Whether an act is decided on what everybody has published, as far as that can be had. */
const decides = (kind: JenisPeristiwa): boolean => {
  const { keputusan, terhubung } = daftarPeristiwa[kind]
  return keputusan !== null || terhubung === true
}

/** What is done with the act itself; `session` is the one to work with, opened anew where something was taken in. */
type Work<R> = (session: Session, request: R) => Promise<Recorded>

/** Throws the refusal, and `rusak` where the act needs pusat and it is not reached; nothing is written then. */
export async function withPusat<J extends JenisPeristiwa, S extends SubjectOf[J]>(
  session: Session,
  request: Request<J, S>,
  work: Work<Request<J, S>>,
): Promise<Recorded> {
  const { kind } = request
  const alone = session.clone === null || (await readPusat(session.store.folder)) === null
  if (alone && session.options.draf === undefined) return work(session, request)
  const asked = await asSeen(session, request).catch(async (galat: unknown) => {
    throw alone || session.settings.sinkron === 'tangan' ? galat : await refusedOnOld(session, galat)
  })
  if (alone) return work(session, asked)
  const connected = daftarPeristiwa[kind].terhubung === true
  // What is computed from all acts is connected, whatever the office chose for the others.
  const byHand = session.settings.sinkron === 'tangan' && !connected
  const before = decides(kind) && !byHand ? await takeIn(session, connected) : asItIs(session)
  const looked = byHand || decides(kind)
  const answer = await work(before.session, asked).catch(async (galat: unknown) => {
    throw looked ? galat : await refusedOnOld(session, galat)
  })
  if (byHand) return unsent(answer)
  if (before.offline !== null) {
    const waiting = (await unpublished(before.session))?.size ?? 0
    return { ...unsent(answer), notes: [...(answer.notes ?? []), offlineNote(before.offline, waiting)] }
  }
  const after = await tried(() => syncSession(before.session, { within: before.session.env.patience }))
  return { ...published(answer, after), notes: [...before.notes, ...(answer.notes ?? []), ...notesOf(after)] }
}

/**
 * A decision is on the draft that is named or was shown here, or, where none was, on what stood here before others'
 * acts are taken in. Where it is another by now that one is shown.
 */
async function asSeen<J extends JenisPeristiwa, S extends SubjectOf[J]>(
  session: Session,
  request: Request<J, S>,
): Promise<Request<J, S>> {
  if (daftarPeristiwa[request.kind].keputusan === null) return request
  const subject = (await request.target(session, await session.store.snapshot())) as OnExisting
  const [kanal] = subject.kanal
  if (kanal === undefined) return request
  const seen = session.options.draf ?? (await seenDraft(session.store.folder, subject.kegiatan.id, kanal))
  const decision = request as unknown as Request<'disetujui', OnExisting>
  const shown = seen ?? shownState(subject.kegiatan, kanal)
  return asShown(decision, shown, { now: ppidReading }) as unknown as Request<J, S>
}

/**
 * What was refused on a state that may be an old one, or not found there: what others published meanwhile is taken in,
 * and that is said. The act is not tried on what nobody has looked at yet.
 */
async function refusedOnOld(session: Session, galat: unknown): Promise<unknown> {
  if (!(galat instanceof KontenError) || (galat.jenis !== 'ditolak' && galat.kode !== 'id-tidak-ada')) return galat
  const { session: fresh } = await takeIn(session, false)
  if (fresh === session) return galat
  return galat.dengan(galat.message, [
    'Catatan orang lain baru saja diambil dari pusat; lihat dahulu (konten tugas), lalu ulangi bila masih perlu.',
    ...galat.saran,
  ])
}

/** What an act is decided on. */
interface Before {
  session: Session
  notes: string[]
  /** Why pusat was not reached, so that it is not tried a second time; null where it was, or was not asked. */
  offline: string | null
}

const asItIs = (session: Session): Before => ({ session, notes: [], offline: null })

/**
 * The session with what others have published, as far as pusat is reached: before a person is asked about it. Without a
 * pusat the same.
 */
export async function caughtUp(session: Session): Promise<Session> {
  const alone = session.clone === null || (await readPusat(session.store.folder)) === null
  return alone ? session : (await takeIn(session, false)).session
}

/** What others published, taken in; the session is another where that changed anything. */
async function takeIn(session: Session, required: boolean): Promise<Before> {
  const synced = await tried(() => syncSession(session, required ? {} : { within: session.env.patience }))
  if (required && (synced instanceof KontenError || synced.offline !== null))
    throw synced instanceof KontenError ? synced : notConnected(synced)
  if (synced instanceof KontenError) return { ...asItIs(session), notes: notesOf(synced) }
  if (synced.offline !== null) return { ...asItIs(session), offline: synced.offline }
  if (synced.taken + synced.outcomes.length === 0) return { ...asItIs(session), notes: notesOf(synced) }
  const fresh = await openSession(session.env, session.options)
  return { session: { ...fresh, ask: session.ask, now: session.now }, notes: notesOf(synced), offline: null }
}

const notConnected = ({ offline, waiting }: SessionSynced): KontenError =>
  new KontenError('rusak', 'tidak-tersambung', `Pusat tidak tercapai: ${offline}. ${waiting} peristiwa belum terbit.`, [
    'Laporan, tutup buku, dan pengaturan dicatat selagi tersambung. Ulangi nanti.',
  ])

/** A failure of pusat is told, never thrown. */
async function tried(work: () => Promise<SessionSynced>): Promise<SessionSynced | KontenError> {
  try {
    return await work()
  } catch (galat) {
    if (galat instanceof KontenError) return galat
    throw galat
  }
}

const offlineNote = (why: string, waiting: number): string =>
  `Pusat tidak tercapai (${why}); ${waiting} peristiwa belum terbit.`

function notesOf(synced: SessionSynced | KontenError): string[] {
  if (synced instanceof KontenError)
    return [`Belum terbit: ${synced.message}`, ...synced.saran.map((one) => `  ${one}`)]
  if (synced.offline !== null) return [offlineNote(synced.offline, synced.waiting)]
  const lost = synced.outcomes.filter((o) => o.lost !== null && o.lost.kode !== SUDAH_SAMA)
  return [
    ...synced.notes,
    ...lost.map(
      ({ act, lost: why }) =>
        `Tidak berlaku: ${act.peristiwa} oleh ` +
        `${act.oleh}${why?.against ? `, didahului ${why.against.peristiwa} oleh ${why.against.oleh}` : ''} ` +
        `(${why!.kode}).`,
    ),
    ...kalimatDisisihkan(synced),
    ...kalimatJawabanLepas(synced),
  ]
}

/** The answer of an act that stands here alone so far. */
const unsent = (answer: Recorded): Recorded => {
  const data = answer.data as object | null
  return data !== null && 'op' in data ? { ...answer, data: { ...data, terbit: false, berlaku: null } } : answer
}

/** The answer with where the act stands now: whether it is published, and whether it counts; null is not known. */
function published(answer: Recorded, synced: SessionSynced | KontenError): Recorded {
  const data = answer.data as { op?: unknown } | null
  if (typeof data?.op !== 'string') return answer
  if (synced instanceof KontenError || synced.offline !== null) return unsent(answer)
  const own = synced.outcomes.find(({ act }) => act.op === data.op)
  // Whoever else works in this clone has published it meanwhile.
  if (own === undefined) return { ...answer, data: { ...data, terbit: true, berlaku: null } }
  const { commit, lost } = own
  const counts = commit !== null && (lost === null || lost.kode === SUDAH_SAMA)
  return {
    ...answer,
    data: { ...data, ...(commit === null ? {} : { commit }), terbit: commit !== null, berlaku: counts },
    ...(counts ? {} : { code: LOST }),
  }
}
