/** Every kind of act: who may where no row of the SOP says, and the decision it waits for. */
import { angkaBulan } from '../../domain/keadaan/baca.js'
import type { JenisPeristiwa, Peristiwa } from '../../domain/peristiwa/daftar.js'
import { daftarPeristiwa } from '../../domain/peristiwa/daftar.js'
import { putuskanBatal } from '../../domain/putusan/batal.js'
import { putuskanJawab } from '../../domain/putusan/jawab.js'
import { putuskanLaporan } from '../../domain/putusan/laporan.js'
import { putuskan, tolakMustahil } from '../../domain/putusan/putusan.js'
import { putuskanTutup } from '../../domain/putusan/tutup.js'
import type { PeranDicatat } from '../../domain/sop/sop.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { reason } from './gate.js'
import type { Session } from '../session.js'
import type { OnKegiatan, Subject, SubjectOf } from './subject.js'

export type EventOf<J extends JenisPeristiwa> = Extract<Peristiwa, { peristiwa: J }>

/** Throws the refusal; the event as it is to be written. */
type Decide<J extends JenisPeristiwa> = (event: EventOf<J>, subject: SubjectOf[J], session: Session) => EventOf<J>

const onTracks = <P extends Peristiwa>(event: P, { kegiatan }: OnKegiatan, session: Session): P =>
  putuskan({ peristiwa: event, kegiatan, ...decisionBasis(session) })

/** What waits for more than the rules of the tracks. */
const ownDecision: { readonly [J in JenisPeristiwa]?: Decide<J> } = {
  dijawab: (event, { interaksi }, { zona, now: sekarang }) => putuskanJawab(interaksi, event, zona, sekarang),
  dilaporkan: (event, { keadaan, bulan, kanal }, { zona, now: sekarang, options: opsi }) => {
    const known = angkaBulan(keadaan, bulan).some((a) => kanal.includes(a.kanal) && Object.keys(a.nilai).length > 0)
    const decided = putuskanLaporan(event, known, zona, sekarang, reason(opsi))
    return { ...decided, tetap: decided.tetap ?? event.tetap }
  },
  dibatalkan: (event, subject, session) => {
    putuskanBatal(event, subject.akhir, subject.command)
    return subject.on === 'kegiatan' ? onTracks(event, subject, session) : event
  },
  ditutup: (event, { keadaan }, { zona, now: sekarang }) => putuskanTutup(event, keadaan, zona, sekarang),
}

/**
 * Decides on an act: by its own rule, as one on the tracks of a kegiatan, or, beside the history, by the gates and by
 * what it cannot say.
 */
export function decide<J extends JenisPeristiwa>(
  event: EventOf<J>,
  subject: SubjectOf[J],
  session: Session,
): EventOf<J> {
  const own: Decide<J> | undefined = ownDecision[event.peristiwa]
  if (own) return own(event, subject, session)
  return subject.on === 'kegiatan' ? onTracks(event, subject, session) : tolakMustahil(event, session.zona)
}

/** The roles that may do an act that is no row of the SOP, the one whose matter it is first; null where a row says. */
export function outsideRows(
  kind: JenisPeristiwa,
  subject: Subject,
): { who: readonly PeranDicatat[]; langkah: string } | null {
  const { boleh } = daftarPeristiwa[kind]
  if (boleh === 'sop' || boleh === 'yang-mencatat') return null
  const who = boleh === 'siapa-saja' ? daftarPeran : boleh
  const { langkah, peran } = 'langkah' in subject ? subject : { langkah: '', peran: null }
  return { langkah, who: peran === null ? who : [peran, ...who.filter((other) => other !== peran)] }
}

/** What every decision about tracks is made with. */
const decisionBasis = ({ settings: pengaturan, zona, now: sekarang }: Session) => ({
  petugas: pengaturan.petugas,
  pisahTugas: pengaturan.aturan.pisahTugas,
  zona,
  sekarang,
})
