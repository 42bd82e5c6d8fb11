/** One act, from what was asked for to the commit: subject, gates, decision, one write, and the answer it gives. */
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { trailerBahan } from '../../domain/peristiwa/bahan.js'
import type { PeristiwaUmum } from '../../domain/peristiwa/dasar.js'
import type { JenisPeristiwa, Peristiwa } from '../../domain/peristiwa/daftar.js'
import { daftarPeristiwa } from '../../domain/peristiwa/daftar.js'
import { checkNote, checkLength } from './message-gate.js'
import type { Keterlambatan } from '../../domain/register/sebab.js'
import type { PeranDicatat } from '../../domain/sop/sop.js'
import type { MediaCandidate } from '../../storage/media/media.js'
import { storeMedia } from '../../storage/media/media.js'
import type { MadePreview } from '../previews/make.js'
import { previewsNeverMade } from '../previews/derive.js'
import { keepPreviews, madePreviews, previewsKept } from '../previews/make.js'
import { authorLine } from '../../storage/git/write-objects.js'
import type { Message, Snapshot, Write } from '../../storage/port.js'
import type { Gated } from '../../storage/record/act-message.js'
import { actMessage } from '../../storage/record/act-message.js'
import type { ItemTexts } from '../../storage/record/item-file.js'
import { namedByOp } from '../../storage/record/references.js'
import type { EventOf } from './acts.js'
import { decide, outsideRows } from './acts.js'
import type { Recorded } from './answer.js'
import { asRecorded } from './answer.js'
import { aside } from './aside.js'
import { withBasis } from './basis.js'
import type { Actor, Typed } from './gate.js'
import { askActor, passGate } from './gate.js'
import type { Session } from '../session.js'
import { withRecordedPeople } from '../session.js'
import type { Settled } from './settle.js'
import { settle } from './settle.js'
import { withSignature, withUnlockedKey } from './sign.js'
import type { OnExisting, Subject, SubjectOf, Target } from './subject.js'

/** What is to be recorded: the event's own fields, what is written with it, and everything that must be judged. */
interface PlanBase<J extends JenisPeristiwa> {
  own: Omit<EventOf<J>, keyof PeristiwaUmum | 'peristiwa' | 'berkas' | keyof typeof trailerBahan>
  /** All texts that a person typed for it, for the privacy gate. */
  typed: Typed
  /** The note that stands in the commit message. */
  catatan?: string
  /** Texts of the item afterwards; what is left out stays. A function sees the kegiatan as the act leaves it. */
  texts?: Partial<ItemTexts> | ((after: Kegiatan) => Promise<Partial<ItemTexts>>)
  /** The working file as edited by hand, when the act takes the edit up. */
  edited?: string
  /** Files that were edited by hand and are taken up as they are. */
  editedFiles?: ReadonlyMap<string, string>
  /** Files written beside the item, made once the act is decided on. */
  files?(event: EventOf<J>): ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>
  /** What the answer and its status say, where that is not the title of the kegiatan and its stage. */
  title?: string
  status?: string
  /** Further keys of the answer; a function is told the commit. */
  more?: Readonly<Record<string, unknown>> | ((commit: string) => Readonly<Record<string, unknown>>)
  /** Said beside the answer, looked for once the act is recorded. */
  notes?: () => Promise<readonly string[]>
}
export type Plan<J extends JenisPeristiwa> = PlanBase<J> &
  (J extends 'diserahkan'
    ? { /** The material as the SOP wants it, for each channel that waits for it. */ material: readonly Kelengkapan[] }
    : unknown)

export interface Request<J extends JenisPeristiwa, S extends SubjectOf[J] = SubjectOf[J]> {
  kind: J
  target: Target<S>
  /** When it happened, where that is not `--waktu`. */
  at?: Instan
  /** The idempotency key, where the act may be tried again from a file. */
  op?: string
  /** What is done, as a refusal names it, where that is not what the kind is called. */
  action?: string
  /** Media the item lists from now on, beside those it lists. */
  media?: readonly MediaCandidate[]
  /** Sees the fresh state, and who acts when; may be asked more than once, so that it must keep nothing. */
  compose: (view: S & { act: PeristiwaUmum; potret: Snapshot; zona: string }) => Plan<J> | Promise<Plan<J>>
}

/** The kind of what an act takes back; null where it takes nothing back. */
const takenBackBy = (subject: Subject): JenisPeristiwa | null => ('akhir' in subject ? subject.akhir.peristiwa : null)

/** An act that passed every gate. */
interface Judged<J extends JenisPeristiwa> {
  event: Gated<EventOf<J>>
  plan: Plan<J>
  author: Actor['author']
  /** What `--tetap` let through, in words. */
  passed: readonly string[]
}

/** Asks role, time, completeness and privacy, and decides. Nothing is written. Throws the refusal. */
export async function judge<J extends JenisPeristiwa, S extends SubjectOf[J]>(
  asked: Session,
  potret: Snapshot,
  subject: S,
  { kind, at, op, action, media = [], compose }: Request<J, S>,
  previews: readonly MadePreview[] = [],
): Promise<Judged<J>> {
  const session = await withRecordedPeople(asked, potret)
  const takenBack = takenBackBy(subject)
  const { act, author } = await askActor(session, {
    action: action ?? [daftarPeristiwa[kind].tindakan, takenBack ?? []].flat().join(' '),
    row: takenBack ?? kind,
    outside: outsideRows(kind, subject),
    kegiatan: subject.id,
    kanal: subject.kanal,
    versi: subject.versi,
    at,
    op,
  })
  const plan = await compose({ ...subject, act, potret, zona: session.zona })
  const { material = [] } = plan as { material?: readonly Kelengkapan[] }
  const { tetap, passed } = passGate(session, plan.typed, media, material)
  const { catatan = '' } = plan
  checkNote(catatan)
  const { trailer } = daftarPeristiwa[kind]
  const files = {
    ...('berkas' in trailer ? { berkas: [] } : {}),
    ...('pratinjau' in trailer
      ? { daftar: null, pratinjau: previews.map(({ asli, kecil }) => ({ asli, kecil })) }
      : {}),
  }
  const event = { ...act, ...plan.own, ...files, peristiwa: kind, catatan, tetap } as unknown as EventOf<J>
  return { event: decide<J>(event, subject, session) as Gated<EventOf<J>>, plan, author, passed }
}

/** An act that is recorded. */
export interface Performed {
  answer: Recorded
  /** What was late in it; null for a kind that cannot be late. */
  late: readonly Keterlambatan[] | null
  peran: PeranDicatat
}

/** Previews of what the act brings, and, for a draft, of what was handed over before there was anybody to see one. */
async function previewsFor<J extends JenisPeristiwa, S extends SubjectOf[J]>(
  session: Session,
  { kind, target, media = [] }: Request<J, S>,
): ReturnType<typeof madePreviews> {
  const brought = await madePreviews(session, media)
  if (kind !== 'diajukan' || !(await previewsKept(session))) return brought
  const { kegiatan, kanal } = (await target(session, await session.store.snapshot())) as OnExisting
  const own = new Set(brought.made.map(({ asli }) => asli))
  const older = await previewsNeverMade(session, kegiatan, kanal)
  return { ...brought, made: [...brought.made, ...older.filter(({ asli }) => !own.has(asli))] }
}

/** Judges and writes. Throws the refusal, nothing being written; once the commit stands nothing is thrown. */
export async function perform<J extends JenisPeristiwa, S extends SubjectOf[J]>(
  session: Session,
  request: Request<J, S>,
): Promise<Performed> {
  let last!: { judged: Judged<J>; settled: Settled; notes: readonly string[] }
  const { media = [] } = request
  const previews = await previewsFor(session, request)
  const write = async (potret: Snapshot): Promise<Write> => {
    const subject = await request.target(session, potret)
    const judged = await judge(session, potret, subject, request, previews.made)
    const based = await withBasis(session, potret, subject, judged.event)
    const settled = await settle(session, potret, subject, based, { ...judged.plan, media })
    const named = { ...settled, event: await namedByOp(potret, settled.event) }
    const { unsigned, message } = written(session, judged, named, takenBackBy(subject))
    const { event, notes } = await withSignature(session, potret, named.event, (one) => ({
      authorLine: authorLine(unsigned),
      message: message(one),
    }))
    const signed: Write = { ...unsigned, message: message(event) }
    last = { judged, settled, notes }
    // Whatever a person types does not come near the limit.
    if (!daftarPeristiwa[request.kind].sepanjangDatanya) checkLength(Buffer.byteLength(signed.message))
    await storeMedia(session.root, media)
    return signed
  }
  const commit = await withUnlockedKey(session, () => session.store.write(write))
  const { settled } = last
  const notes = [...last.notes, ...previews.notes, ...(await keepPreviews(session, settled.event, previews.made))]
  return told(session, last.judged, { ...settled, troubles: [...notes, ...settled.troubles] }, commit)
}

function written<J extends JenisPeristiwa>(
  session: Session,
  { author, plan }: Judged<J>,
  { files, title }: Settled,
  takenBack: JenisPeristiwa | null,
): { unsigned: Omit<Write, 'message'>; message: (event: Peristiwa) => Message } {
  const { edited, editedFiles } = plan
  const handEdits = edited === undefined ? editedFiles : new Map([...files.keys()].map((path) => [path, edited]))
  const { zona } = session
  const hal = { zona, judul: title, ...(takenBack === null ? {} : { dicabut: takenBack }) }
  return {
    unsigned: { files, ...(handEdits && { handEdits }), author, time: session.env.sekarang(), zona },
    message: (event) => actMessage(event as Gated, hal),
  }
}

/** What every writing command answers (contract, "JSON"). */
export const answerData = (session: Session, event: Peristiwa, status: string, commit: string) => ({
  id: event.kegiatan,
  kanal: event.kanal,
  peristiwa: event.peristiwa,
  status,
  commit,
  op: event.op,
  waktu: formatIso(event.waktu, session.zona),
})

async function told<J extends JenisPeristiwa>(
  session: Session,
  { plan, passed }: Judged<J>,
  { event, title, status, late, mediaNotes, troubles }: Settled,
  commit: string,
): Promise<Performed> {
  const { kegiatan: id, kanal, waktu, oleh, peran, peristiwa } = event
  const more = typeof plan.more === 'function' ? plan.more(commit) : plan.more
  const notes = await aside(
    async () => (await plan.notes?.()) ?? [],
    (why) => [`Catatan atas peristiwa ini tidak dapat disusun: ${why}`],
  )
  const answer = asRecorded({
    data: {
      ...answerData(session, event, status, commit),
      ...more,
      ...(mediaNotes.length === 0 ? {} : { catatan: mediaNotes }),
    },
    text: () => [
      `Tercatat: ${title} ${peristiwa}${kanal.length > 0 ? ` (${kanal.join(', ')})` : ''} oleh ${oleh}, ` +
        `${waktuPanjang(waktu, session.zona)}.`,
      `${id ? `ID ${id}, ` : ''}commit ${commit.slice(0, 12)}.`,
    ],
    notes: [...passedInWords(passed), ...mediaNotes.map((c) => `Catatan: ${c.pesan}`), ...troubles, ...notes],
  })
  return { answer, late: late && late.map((l) => ({ ...l, commit })), peran }
}

/** What `--tetap` let through, a line each. */
export const passedInWords = (passed: readonly string[]): string[] =>
  passed.map((one) => `Diteruskan dengan --tetap. ${one}.`)
