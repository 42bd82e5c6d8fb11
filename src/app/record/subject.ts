/** What an act is about, read afresh from the picture of the record that it is decided on. */
import { jalurInteraksi, berkasPengaturan } from '../../domain/bahasa/id.js'
import type { Interaksi, Keadaan, Kegiatan } from '../../domain/keadaan/tipe.js'
import type { JenisPeristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import type { Kanal, PeranDicatat, VersiSop } from '../../domain/sop/sop.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import type { Snapshot } from '../../storage/port.js'
import type { History } from '../../storage/record/history.js'
import type { ReadKegiatan } from '../read/find.js'
import { readInteractions, readKegiatan, findId, kegiatanTercatat, chooseKanal, chooseOneKanal } from '../read/find.js'
import type { Session } from '../session.js'
import { readKeadaan } from '../session.js'
import { jalurKanal } from '../../domain/putusan/jalur.js'

interface Common {
  /** Id of the kegiatan the act names, null for none. */
  id: string | null
  kanal: readonly Kanal[]
  /** The SOP in force for each of the channels. */
  versi: readonly VersiSop[]
}

interface NoFile {
  kegiatan: null
  teks: null
  berkas: null
}

const noFile: NoFile = { kegiatan: null, teks: null, berkas: null }

export type OnKegiatan = Common & { on: 'kegiatan'; id: string } & (ReadKegiatan | NoFile)
export type OnExisting = Common & { on: 'kegiatan'; id: string } & ReadKegiatan

export interface OnInteraction extends Common {
  on: 'interaction'
  /** Undefined for a new one, and for one that was never received or was taken back. */
  interaksi: Interaksi | undefined
  /** The file of its month, null where there is none yet. */
  monthFile: string | null
}

export interface OnMonth extends Common {
  on: 'month'
  bulan: string
  keadaan: Keadaan
  riwayat: History
}

/** What no row of the SOP names is about. */
interface BesideRows extends Common {
  /** The row that an act which is no row of the SOP itself belongs to; '' for none. */
  langkah: string
  /** The role whose matter it is, asked for first. */
  peran: PeranDicatat | null
}

export interface OnHistory extends BesideRows {
  on: 'history'
}

export interface OnSettings extends BesideRows {
  on: 'settings'
  /** The settings files as they stand in the record, by path; null for one that is not there. */
  before: ReadonlyMap<string, string | null>
}

/** With what is taken back, and the command to take it back with. */
export interface TakesBack {
  akhir: Tercatat
  command: string
}

interface Otherwise {
  diserahkan: OnKegiatan
  diterima: OnInteraction
  dijawab: OnInteraction
  dilaporkan: OnMonth
  ditutup: OnMonth
  dibatalkan: (OnExisting | OnInteraction | OnMonth) & TakesBack
  diukur: OnHistory
  dicocokkan: OnHistory
  disebabkan: OnHistory
  dijelaskan: OnHistory
  diatur: OnSettings
  dimusnahkan: OnHistory
  berbenturan: OnHistory
}

/** What each kind of act is about: a kegiatan of the record, where nothing else is said. */
export type SubjectOf = { [J in JenisPeristiwa]: J extends keyof Otherwise ? Otherwise[J] : OnExisting }
export type Subject = SubjectOf[JenisPeristiwa]

/** Finds the subject; asked again whenever another writer was faster. */
export type Target<S> = (session: Session, potret: Snapshot) => Promise<S>

/**
 * Versions of the SOP in force for a kegiatan's tracks. Throws `pemakaian` for a channel it does not use: no row says
 * who may.
 */
const versiJalur = (kegiatan: Kegiatan, kanal: readonly Kanal[]): VersiSop[] =>
  kanal.map((k) => jalurKanal(kegiatan, k).versi)

/** A kegiatan that is not in the record yet; `hariH` is the day it ended, `YYYY-MM-DD` in the office's zone. */
export const newKegiatan =
  (id: string, kanal: readonly Kanal[], hariH: string): Target<OnKegiatan> =>
  async ({ sop }) => ({
    on: 'kegiatan',
    id,
    kanal,
    versi: kanal.map((k) => versiBerlaku(sop[k], hariH)),
    ...noFile,
  })

/** A kegiatan on the channels named; undefined where none was: then it must have only one. */
export const onChannels =
  (search: string, named: readonly Kanal[] | undefined): Target<OnExisting> =>
  async (session, potret) => {
    const read = await readKegiatan(session, potret, search)
    return onKegiatan(read, chooseKanal(read.kegiatan, named))
  }

/** The same for an act that is on one channel. */
export const onChannel =
  (search: string, named: readonly Kanal[] | undefined): Target<OnExisting & { satu: Kanal }> =>
  async (session, potret) => {
    const read = await readKegiatan(session, potret, search)
    const satu = chooseOneKanal(read.kegiatan, named)
    return { ...onKegiatan(read, [satu]), satu }
  }

export const onKegiatan = (read: ReadKegiatan, kanal: readonly Kanal[]): OnExisting => ({
  on: 'kegiatan',
  id: read.kegiatan.id,
  kanal,
  versi: versiJalur(read.kegiatan, kanal),
  ...read,
})

/** A kegiatan that may be in the record or not, as an import of past records finds it. */
export const pastKegiatan =
  (id: string, kanal: readonly Kanal[]): Target<OnKegiatan> =>
  async (session, potret) =>
    onPast(session, id, kanal, await kegiatanTercatat(session, potret, id))

/** The same at a state that is known. */
export function onPast(
  { sop }: Session,
  id: string,
  kanal: readonly Kanal[],
  read: ReadKegiatan | NoFile | null,
): OnKegiatan {
  const versi = kanal.map((k) => read?.kegiatan?.jalur.get(k)?.versi ?? versiBerlaku(sop[k], id.slice(0, 10)))
  return { on: 'kegiatan', id, kanal, versi, ...(read ?? noFile) }
}

/**
 * A comment or direct message that is received on a day (`YYYY-MM-DD`); `search` is what it comments on, as it was
 * typed.
 */
export const newInteraction =
  (kanal: Kanal, tanggal: string, search: string | undefined): Target<OnInteraction> =>
  async ({ sop }, potret) => ({
    on: 'interaction',
    id: search === undefined ? null : await findId(potret, search),
    kanal: [kanal],
    versi: [versiBerlaku(sop[kanal], tanggal)],
    interaksi: undefined,
    monthFile: await potret.read(jalurInteraksi(tanggal.slice(0, 7))),
  })

/** A comment or direct message by its number. */
export const onInteraction =
  (nomor: string): Target<OnInteraction> =>
  async (session, potret) => {
    const interaksi = await readInteractions(session, potret, nomor)
    const kanal = interaksi?.diterima.kanal ?? ['medsos' as const]
    const bulan = nomor.slice(0, 7)
    return {
      on: 'interaction',
      id: interaksi?.diterima.kegiatan ?? null,
      kanal,
      versi: monthVersions(session, kanal, bulan),
      interaksi,
      monthFile: await potret.read(jalurInteraksi(bulan)),
    }
  }

/** A month (`2026-10`) of the whole record. */
export const onMonth =
  (bulan: string, kanal: readonly Kanal[]): Target<OnMonth> =>
  async (session, potret) => {
    const { keadaan, riwayat } = await readKeadaan(session, potret)
    return { on: 'month', id: null, kanal, versi: monthVersions(session, kanal, bulan), bulan, keadaan, riwayat }
  }

/** The history as a whole, of which only what is named is known. */
export const onHistory =
  (about: Partial<OnHistory> & { kanal: readonly Kanal[] }): Target<OnHistory> =>
  async () => ({ on: 'history', id: null, versi: [], langkah: '', peran: null, ...about })

/** The settings as a whole. */
export const onSettings: Target<OnSettings> = async (_, potret) => ({
  on: 'settings',
  id: null,
  kanal: [],
  versi: [],
  langkah: '',
  peran: 'ppid',
  before: new Map(await Promise.all(berkasPengaturan.map(async (jalur) => [jalur, await potret.read(jalur)] as const))),
})

export const monthVersions = ({ sop }: Session, kanal: readonly Kanal[], bulan: string): VersiSop[] =>
  kanal.map((k) => versiBerlaku(sop[k], `${bulan}-01`))
