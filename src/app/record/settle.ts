/** What a decided act comes to: the files it changes, what its commit and its answer say, and what was late in it. */
import { jalurInteraksi, jalurKegiatan } from '../../domain/bahasa/id.js'
import type { CatatanMedia } from '../../domain/bukti-media.js'
import { foldKegiatan } from '../../domain/keadaan/fold-kegiatan.js'
import { mediaDari } from '../../domain/keadaan/baca.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Dilaporkan } from '../../domain/peristiwa/dilaporkan.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { menyangkutInteraksi } from '../../domain/peristiwa/daftar.js'
import { nilaiInteraksi } from '../../domain/register/register-interaksi.js'
import { susunPelaporan } from '../../domain/register/register-laporan.js'
import type { Keterlambatan } from '../../domain/register/sebab.js'
import { jawabanTerlambat, keterlambatan, laporanTerlambat } from '../../domain/register/sebab.js'
import type { MediaCandidate } from '../../storage/media/media.js'
import type { Snapshot } from '../../storage/port.js'
import { setInteraction } from '../../storage/record/interaction-file.js'
import type { ItemTexts, Media } from '../../storage/record/item-file.js'
import { mediaListSha256, printItem } from '../../storage/record/item-file.js'
import { writtenFiles } from '../../storage/record/written-files.js'
import { aside } from './aside.js'
import { notesOnNew, kegiatanDays } from './media-notes.js'
import type { Session } from '../session.js'
import { langkahBasis, registerBasis } from '../session.js'
import type { OnInteraction, OnKegiatan, OnMonth, Subject } from './subject.js'

export interface Settled {
  event: Peristiwa
  files: ReadonlyMap<string, string>
  title: string
  status: string
  /** What was late in it, its commit not known yet; null for a kind that cannot be late. */
  late: Keterlambatan[] | null
  mediaNotes: readonly CatatanMedia[]
  /** Notes that could not be made, in words. */
  troubles: readonly string[]
}

/** The parts of a plan that are written or told. */
interface Planned {
  texts?: Partial<ItemTexts> | ((after: Kegiatan) => Promise<Partial<ItemTexts>>)
  media?: readonly MediaCandidate[]
  edited?: string
  files?(event: Peristiwa): ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>
  title?: string
  status?: string
}

/**
 * A peristiwa that is decided on but not yet written, as it will stand in the record; `commit` stands for the oid it
 * has not got.
 */
export const asRecordedEvent = <P extends Peristiwa>(session: Session, event: P, commit = ''): Tercatat<P> => ({
  ...event,
  jejak: { commit, dicatat: session.now, tanggalGanjil: false },
})

/** The kegiatan after a peristiwa that is not yet written. */
export const kegiatanAfter = (session: Session, before: Kegiatan | null, event: Peristiwa): Kegiatan =>
  foldKegiatan(event.kegiatan!, [...(before?.riwayat ?? []), asRecordedEvent(session, event)], {
    ...session,
    masa: before?.masa ?? null,
  }).kegiatan!

/** Throws `pemakaian` where what would be written could not be read back, or says what stands there already. */
export async function settle(
  session: Session,
  potret: Snapshot,
  subject: Subject,
  decided: Peristiwa,
  plan: Planned,
): Promise<Settled> {
  if (subject.on === 'kegiatan') return settleItem(session, potret, subject, decided, plan)
  if (subject.on === 'interaction') return settleInteraction(session, subject, decided, plan)
  const files = (await plan.files?.(decided)) ?? new Map<string, string>()
  const event = 'berkas' in decided ? { ...decided, berkas: writtenFiles(files) } : decided
  const late = subject.on === 'month' && event.peristiwa === 'dilaporkan' ? lateReport(session, subject, event) : null
  return { ...named(event, plan), event, files, late, mediaNotes: [], troubles: [] }
}

const named = (event: Peristiwa, { title = '', status = event.peristiwa }: Planned) => ({
  title,
  status,
})

async function settleItem(
  session: Session,
  potret: Snapshot,
  { kegiatan: before, teks, berkas }: OnKegiatan,
  decided: Peristiwa,
  { texts = {}, media = [], edited }: Planned,
): Promise<Settled> {
  const listed = new Map<string, Media>(berkas?.media.map((m) => [m.sha256, m]))
  // What the item says of a file that it lists already stands, whatever the file is called this time.
  for (const m of media) if (!listed.has(m.sha256)) listed.set(m.sha256, m)
  const event = withMediaList(decided, listed)
  const after = kegiatanAfter(session, before, event)
  const changed = typeof texts === 'function' ? await texts(after) : texts
  const isi = { narasi: '', caption: '', berita: '', ...berkas?.isi, ...changed }
  const file = printItem(edited ?? teks, after, [...listed.values()], isi, session.zona)
  const day = event.peristiwa === 'diserahkan' ? kegiatanDays(after, session.zona) : null
  const troubles: string[] = []
  const mediaNotes = await aside(
    async () => notesOnNew(session, potret, after.id, media, day),
    (why) => {
      troubles.push(`Catatan atas medianya tidak dapat disusun: ${why}`)
      return []
    },
  )
  return {
    event,
    files: new Map([[jalurKegiatan(after.id), file]]),
    title: after.judul,
    status: after.jalur.get(event.kanal[0]!)!.tahap,
    late: keterlambatan(after, '', langkahBasis(session, session.now)),
    mediaNotes,
    troubles,
  }
}

/** The act with what its item says of the files it brings, so that its signature is over their names and sizes too. */
function withMediaList(event: Peristiwa, listed: ReadonlyMap<string, Media>): Peristiwa {
  if (!('daftar' in event)) return event
  const brought = [...new Set(mediaDari(event))]
  return brought.length === 0 ? event : { ...event, daftar: mediaListSha256(brought.map((m) => listed.get(m)!)) }
}

function settleInteraction(
  session: Session,
  { interaksi, monthFile }: OnInteraction,
  event: Peristiwa,
  plan: Planned,
): Settled {
  if (!menyangkutInteraksi(event)) throw new Error('not about an interaction')
  const files = new Map([[jalurInteraksi(event.nomor.slice(0, 7)), setInteraction(monthFile, event, session.zona)]])
  const late =
    event.peristiwa === 'dijawab'
      ? jawabanTerlambat(
          nilaiInteraksi(
            { ...interaksi!, dijawab: asRecordedEvent(session, event) },
            registerBasis(session, null),
            null,
          ),
        )
      : null
  return {
    ...named(event, { title: `Interaksi ${event.nomor}`, ...plan }),
    event,
    files,
    late,
    mediaNotes: [],
    troubles: [],
  }
}

/** How late a monthly report is, judged as of when it is handed in. */
function lateReport(session: Session, { keadaan, bulan, kanal }: OnMonth, event: Dilaporkan): Keterlambatan[] {
  const later = { ...keadaan, laporan: [...keadaan.laporan, asRecordedEvent(session, event)] }
  return laporanTerlambat(susunPelaporan(later, { bulan, kanal }, registerBasis(session, event.waktu)), '')
}
