/** What the history has come to: kegiatan with their tracks, interactions, reports, figures, seals. */
import type { Berbenturan } from '../peristiwa/berbenturan.js'
import type { Dimusnahkan } from '../peristiwa/dimusnahkan.js'
import type { Diatur } from '../peristiwa/diatur.js'
import type { Dilaporkan } from '../peristiwa/dilaporkan.js'
import type { Diterima } from '../peristiwa/diterima.js'
import type { Dijawab } from '../peristiwa/dijawab.js'
import type { Dijelaskan } from '../peristiwa/dijelaskan.js'
import type { Disebabkan } from '../peristiwa/disebabkan.js'
import type { Diukur } from '../peristiwa/diukur.js'
import type { JenisKegiatan } from '../peristiwa/kepala.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { RangkaianMasa } from '../sop/masa.js'
import type { Kanal, Sop, VersiSop } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import type { DaftarSegel } from './segel.js'

export type Tingkat = 'galat' | 'peringatan' | 'catatan'

/** Something found wrong, or worth knowing, in the history or the working tree. */
export interface Temuan {
  kode: string
  tingkat: Tingkat
  commit: string | null
  id: string | null
  pesan: string
}

/** One channel's walk through the SOP for one kegiatan (A16). */
export interface Jalur {
  kanal: Kanal
  versi: VersiSop
  /** The peristiwa that count, in graph order. */
  berlaku: Tercatat[]
  /** What the track has come to; `awal` before anything. */
  tahap: string
  /**
   * The koreksi or tolak that lost to an approval published before it, and that approval's op: nothing leaves the
   * office on it.
   */
  ditahan: { oleh: Tercatat<Berbenturan>; setuju: string } | null
}

/** Why a peristiwa does not count. */
export type Gugur = 'dibatalkan' | 'tidak-sah' | 'berbenturan'

export interface Kegiatan {
  id: string
  judul: string
  jenis: JenisKegiatan
  mulai: Instan
  selesai: Instan
  /** Date on which the kegiatan ended, `YYYY-MM-DD` (A1). */
  hariH: string
  lokasi: string
  pelaksana: string
  jalur: Map<Kanal, Jalur>
  /** Everything recorded about it, what was taken back or did not fit included. */
  riwayat: Tercatat[]
  /** Commits whose peristiwa do not count: taken back, out of order, or lost to one published before. */
  gugur: Map<string, Gugur>
  /** The settings that judge it, as they changed (A26); null where those at hand judge all. */
  masa: RangkaianMasa | null
}

export interface Interaksi {
  nomor: string
  diterima: Tercatat<Diterima>
  dijawab: Tercatat<Dijawab> | null
}

export interface Keadaan extends DaftarSegel {
  /** The settings that judge, as they changed (A26); null where those at hand judge all. */
  masa: RangkaianMasa | null
  kegiatan: Map<string, Kegiatan>
  interaksi: Map<string, Interaksi>
  /** Numbers of those that were taken back: they stand in the history and count for nothing. */
  interaksiBatal: Set<string>
  /** Answers, interactions and reports that were taken back, by their commit. */
  dicabut: Map<string, Tercatat<Diterima | Dijawab | Dilaporkan>>
  laporan: Tercatat<Dilaporkan>[]
  ukuran: Tercatat<Diukur>[]
  penjelasan: Tercatat<Dijelaskan>[]
  /** What lost to acts published before it, in graph order. */
  benturan: Tercatat<Berbenturan>[]
  /** Changes of the settings, in graph order. */
  diatur: Tercatat<Diatur>[]
  /** Files that were to be destroyed, by sha256: whether a copy obeyed, its own folders tell. */
  musnah: Map<string, Tercatat<Dimusnahkan>>
  /** Matches people accepted, by key of the rows of figures. */
  cocok: Map<string, { kegiatan: string; kanal: Kanal; tautan: string }>
  /** Causes of lateness, by the key of what they are of. */
  sebab: Map<string, Tercatat<Disebabkan>>
  temuan: Temuan[]
}

export interface PilihanFold {
  sop: Sop
  zona: string
  /** The settings as they changed (A26); left out where `sop` judges all. */
  masa?: RangkaianMasa | null
  /** Peristiwa that happened later than this are ignored (`--per`); null counts all. */
  per: Instan | null
}
