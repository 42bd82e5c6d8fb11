/** Every kind of act: what it is called, who may where no row of the SOP says, and the decision it waits for. */
import { angkaBulan } from '../domain/keadaan/baca.js'
import type { JenisPeristiwa, Peristiwa } from '../domain/peristiwa/daftar.js'
import { putuskan, putuskanBatal, putuskanJawab, putuskanLaporan, putuskanTutup } from '../domain/putusan/putusan.js'
import type { Peran } from '../domain/sop/sop.js'
import { daftarPeran } from '../domain/sop/sop.js'
import { reason } from './gate.js'
import type { Sesi } from './session.js'
import type { OnKegiatan, Subject, SubjectOf } from './subject.js'

export type EventOf<J extends JenisPeristiwa> = Extract<Peristiwa, { peristiwa: J }>

interface ActKind<J extends JenisPeristiwa> {
  /** What is done, as a refusal names it. */
  action: string
  /** Roles that may, where no row of the SOP says. */
  who?: readonly Peran[]
  /** Whether its trailers bind the files it writes. */
  bindsFiles?: true
  /** Throws the refusal; the event as it is to be written. */
  decide: (event: EventOf<J>, subject: SubjectOf[J], session: Sesi) => EventOf<J>
}

const onTracks = <P extends Peristiwa>(event: P, { kegiatan }: OnKegiatan, session: Sesi): P =>
  putuskan({ peristiwa: event, kegiatan, ...decisionBasis(session) })

/** What stands beside the history is refused by nothing but the gates. */
const beside = <P extends Peristiwa>(event: P): P => event

export const acts: { readonly [J in JenisPeristiwa]: ActKind<J> } = {
  diserahkan: { action: 'menyerahkan bahan kegiatan', decide: onTracks },
  diajukan: { action: 'mengajukan draf', decide: onTracks },
  dikoreksi: { action: 'memutus draf', decide: onTracks },
  disetujui: { action: 'memutus draf', decide: onTracks },
  ditolak: { action: 'memutus draf', decide: onTracks },
  diunggah: { action: 'mengunggah', decide: onTracks },
  disunting: { action: 'menyunting teks sebelum diajukan', decide: onTracks },
  diterima: { action: 'mencatat komentar dan direct message', decide: beside },
  dijawab: {
    action: 'menjawab komentar dan direct message',
    decide: (event, { interaksi }, { zona, sekarang }) => putuskanJawab(interaksi, event, zona, sekarang),
  },
  diukur: { action: 'mencatat data analitik', bindsFiles: true, decide: beside },
  dilaporkan: {
    action: 'menyerahkan laporan bulanan',
    bindsFiles: true,
    decide: (event, { keadaan, bulan, kanal }, { zona, sekarang, opsi }) => {
      const known = angkaBulan(keadaan, bulan).some((a) => kanal.includes(a.kanal) && Object.keys(a.nilai).length > 0)
      const decided = putuskanLaporan(event, known, zona, sekarang, reason(opsi))
      return { ...decided, tetap: decided.tetap ?? event.tetap }
    },
  },
  dibatalkan: {
    action: 'membatalkan',
    bindsFiles: true,
    decide: (event, subject, session) => {
      putuskanBatal(event, subject.akhir, subject.command)
      return subject.on === 'kegiatan' ? onTracks(event, subject, session) : event
    },
  },
  dijelaskan: { action: 'menjawab temuan', who: ['admin-medsos', ...daftarPeran], decide: beside },
  dicocokkan: { action: 'mencocokkan angka', decide: beside },
  disebabkan: { action: 'mencatat sebab keterlambatan', who: daftarPeran, decide: beside },
  ditutup: {
    action: 'menutup buku',
    who: ['ppid'],
    decide: (event, { keadaan }, { zona, sekarang }) => putuskanTutup(event, keadaan, zona, sekarang),
  },
}

/** The roles that may do an act that is no row of the SOP, the one whose matter it is first; null where a row says. */
export function outsideRows(kind: JenisPeristiwa, subject: Subject): { who: readonly Peran[]; langkah: string } | null {
  const { who } = acts[kind]
  if (who === undefined) return null
  const { langkah, peran } = subject.on === 'history' ? subject : { langkah: '', peran: null }
  return { langkah, who: peran === null ? who : [peran, ...who.filter((other) => other !== peran)] }
}

/** What every decision about tracks is made with. */
const decisionBasis = ({ pengaturan, zona, sekarang }: Sesi) => ({
  petugas: pengaturan.petugas,
  pisahTugas: pengaturan.aturan.pisahTugas,
  zona,
  sekarang,
})
