/**
 * Importing past records: every line of the file is put through the gates and decided on in order before the first is
 * written.
 */
import { createHash } from 'node:crypto'
import type { PastRecordRow } from '../../analytics/past-records.js'
import { calonId, idKegiatan, ulid } from '../../domain/bahasa/id.js'
import { salahSatu } from '../../domain/bahasa/pilihan.js'
import { bacaWaktu } from '../../domain/bahasa/waktu-ketik.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { foldKegiatan } from '../../domain/keadaan/fold-kegiatan.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Diserahkan } from '../../domain/peristiwa/diserahkan.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { daftarJenisKegiatan } from '../../domain/peristiwa/kepala.js'
import { menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import { KontenError } from '../../errors.js'
import type { Snapshot } from '../../storage/port.js'
import { readRiwayat } from '../../storage/record/history.js'
import { passedInWords, judge, perform } from '../record/act.js'
import type { Recorded } from '../record/answer.js'
import { recordedTogether } from '../record/answer.js'
import type { PastRequest } from './past-plan.js'
import { pastKinds, planPast } from './past-plan.js'
import type { Session } from '../session.js'
import { readKanal, eventTime } from '../session.js'
import { raiseVersion } from '../office/settings-change.js'
import { asRecordedEvent } from '../record/settle.js'
import { onPast, pastKegiatan } from '../record/subject.js'

/** One checked line, ready to be written by who did it then. */
interface Ready {
  session: Session
  request: PastRequest
}

/** What the lines so far lead to. */
interface State {
  potret: Snapshot
  folder: string
  history: Map<string, Tercatat[]>
  ops: ReadonlySet<string>
  /** Id by the name a kegiatan has in the file. */
  ids: Map<string, string>
}

/**
 * Records every line that is not recorded yet; `folder` is where its files lie. Throws one error naming every line that
 * does not fit.
 */
export async function importPast(session: Session, lines: readonly PastRecordRow[], folder: string): Promise<Recorded> {
  const { ready, skipped, passed } = await checkAll(session, lines, folder)
  const raised = ready.length === 0 ? [] : await raiseVersion(session)
  const acts: Recorded[] = []
  for (const one of ready) acts.push((await perform(one.session, one.request)).answer)
  const { commit = null } = (acts.at(-1)?.data ?? {}) as { commit?: string }
  return recordedTogether(acts, {
    data: {
      id: null,
      kanal: [],
      peristiwa: 'impor',
      status: ready.length === 0 ? 'sudah-ada' : 'tercatat',
      commit,
      waktu: null,
      tercatat: ready.length,
      dilewati: skipped,
    },
    text: `${ready.length} peristiwa dicatat, ${skipped} sudah ada sebelumnya.\n`,
    notes: [...raised, ...passedInWords(passed)],
  })
}

async function checkAll(
  session: Session,
  lines: readonly PastRecordRow[],
  folder: string,
): Promise<{ ready: Ready[]; skipped: number; passed: string[] }> {
  const potret = await session.store.snapshot()
  const state: State = { potret, folder, history: new Map(), ops: new Set(), ids: new Map() }
  const recorded = (await readRiwayat(potret)).peristiwa
  state.ops = new Set(recorded.map((p) => p.op))
  for (const p of recorded)
    if (menyangkutJalur(p)) state.history.set(p.kegiatan!, [...(state.history.get(p.kegiatan!) ?? []), p])
  const ready: Ready[] = []
  const wrong: KontenError[] = []
  const passed: string[] = []
  for (const line of lines) {
    try {
      const checked = await checkLine(session, line, repetition(lines, line), state)
      if (checked === null) continue
      ready.push(checked)
      passed.push(...checked.passed.map((one) => `Baris ${line.nomor}: ${one}`))
    } catch (error) {
      if (!(error instanceof KontenError)) throw error
      wrong.push(error.dengan(`baris ${line.nomor}: ${error.message}`))
    }
  }
  if (wrong.length > 0) throw refused(wrong)
  return { ready, skipped: lines.length - ready.length, passed }
}

/** How many lines before this one say the very same. */
const repetition = (lines: readonly PastRecordRow[], line: PastRecordRow): number =>
  lines.filter((other) => other.nomor < line.nomor && JSON.stringify(other.isi) === JSON.stringify(line.isi)).length

const refused = (wrong: readonly KontenError[]): KontenError =>
  new KontenError(
    wrong.every((w) => w.jenis === 'pemakaian') ? 'pemakaian' : 'ditolak',
    'impor-ditolak',
    `${wrong.length} baris tidak dapat dicatat, sehingga tidak satu pun dicatat:\n${wrong
      .slice(0, 20)
      .map((w) => w.message)
      .join('\n')}`,
    ['Perbaiki baris-baris itu, lalu impor kembali.'],
  )

/** A line that passes, null for one that is recorded already; the state goes on by it. */
async function checkLine(
  session: Session,
  { isi }: PastRecordRow,
  repeated: number,
  state: State,
): Promise<(Ready & { passed: readonly string[] }) | null> {
  const kind = salahSatu('peristiwa', isi.peristiwa, pastKinds)
  const kanal = readKanal(session, isi.kanal || undefined)
  const then = sessionThen(session, isi)
  const sidik = createHash('sha256')
    .update(JSON.stringify([isi, repeated]))
    .digest()
  const op = ulid(eventTime(then), sidik)
  const kepala =
    kind === 'diserahkan' && isi.judul !== '' && !state.ids.has(isi.kegiatan) ? readHead(session, isi) : null
  const id = findId(session, isi, kepala, state)
  if (state.ops.has(op)) return null
  const history = state.history.get(id) ?? []
  const kegiatan = kepala ? null : kegiatanThen(session, history)
  if (kepala === null && kegiatan === null) throw notHandedOver(isi)
  const request: PastRequest = {
    kind,
    op,
    action: `mencatat ${kind}`,
    target: pastKegiatan(id, kanal),
    ...(await planPast(then, kind, { isi, kepala, folder: state.folder })),
  }
  const subject = onPast(session, id, kanal, kegiatan && { kegiatan, teks: '', berkas: noTexts })
  const { event, passed } = await judge(then, state.potret, subject, request)
  state.history.set(id, [...history, asRecordedEvent(session, event, op)])
  return { session: then, request, passed }
}

const noTexts = { kepala: {}, media: [], isi: { narasi: '', caption: '', berita: '' } }

/** The session of who did it, when he did it; nobody is asked. */
const sessionThen = (session: Session, isi: PastRecordRow['isi']): Session => ({
  ...session,
  ask: null,
  options: {
    ...session.options,
    sebagai: isi.oleh,
    waktu: isi.waktu,
    tetap: isi.tetap,
    ...(isi.peran ? { peran: isi.peran } : {}),
  },
})

/** The id of the kegiatan a line names; a new one always comes to the same for the same file. */
function findId(session: Session, isi: PastRecordRow['isi'], kepala: Diserahkan['kepala'], state: State): string {
  if (kepala) {
    const sidik = createHash('sha256').update(`${isi.kegiatan}\n${kepala.judul}`).digest()
    state.ids.set(isi.kegiatan, idKegiatan(tanggalLokal(kepala.selesai, session.zona), kepala.judul, sidik))
  }
  const calon = calonId([...state.history.keys()], isi.kegiatan)
  const id = state.ids.get(isi.kegiatan) ?? (calon.length === 1 ? calon[0] : undefined)
  if (id === undefined) throw notHandedOver(isi)
  return id
}

const notHandedOver = (isi: PastRecordRow['isi']): KontenError =>
  new KontenError(
    'pemakaian',
    'belum-diserahkan',
    `kegiatan "${isi.kegiatan}" belum diserahkan pada baris sebelumnya dan bukan ID kegiatan yang sudah ada (isi ` +
      'judul, mulai, dan pelaksana pada penyerahannya).',
  )

const kegiatanThen = (session: Session, history: readonly Tercatat[]): Kegiatan | null =>
  history.length === 0 ? null : foldKegiatan(history[0]!.kegiatan!, history, session).kegiatan

function readHead(session: Session, isi: PastRecordRow['isi']): NonNullable<Diserahkan['kepala']> {
  const mulai = bacaWaktu(isi.mulai, 'kolom mulai', session.zona, session.now)
  const selesai =
    isi.selesai === '' ? mulai : bacaWaktu(isi.selesai, 'kolom selesai', session.zona, session.now, { akhir: true })
  if (selesai < mulai) throw new KontenError('pemakaian', 'berakhir-sebelum-mulai', 'kegiatan berakhir sebelum mulai.')
  if (isi.pelaksana === '') throw new KontenError('pemakaian', 'pelaksana-kosong', 'kolom pelaksana kosong.')
  return {
    judul: isi.judul,
    jenis: salahSatu('jenis', isi.jenis || 'berita', daftarJenisKegiatan),
    mulai,
    selesai,
    lokasi: isi.lokasi,
    pelaksana: isi.pelaksana,
  }
}
