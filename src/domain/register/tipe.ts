/** What registers are made of: rounds, lines, totals, and what they are computed with. */
import type { BarisPerubahanPeran } from './perubahan-peran.js'
import type { Aturan, Petugas } from '../sop/aturan.js'
import type { Catat, Penilaian } from '../sop/baku-mutu.js'
import type { Kelengkapan } from '../keadaan/kelengkapan.js'
import type { Interaksi, Kegiatan, Temuan } from '../keadaan/tipe.js'
import type { Berbenturan } from '../peristiwa/berbenturan.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Diserahkan } from '../peristiwa/diserahkan.js'
import type { Ditutup } from '../peristiwa/ditutup.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Lihatan } from '../peristiwa/trailer.js'
import type { BarisSop, Kanal, PeranDicatat, Sop, VersiSop } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'

export type Tanda =
  | 'atas-nama'
  | 'sendiri'
  | 'tetap'
  | 'luar-jam-kerja'
  | 'dinyatakan-sendiri'
  | 'sesudah-tutup-buku'
  | 'luring'
  | 'jam-beda'

/** The rules something was judged by: those of its own time (A26). */
export interface Menurut {
  aturan: Aturan
  versi: VersiSop
}

/** One round of one SOP row on a track. */
export interface Langkah extends Penilaian {
  menurut: Menurut
  baris: BarisSop
  /** Round within its track, from 1; goes on counting after a tolak. */
  ke: number
  mulai: Instan
  selesai: Instan | null
  keputusan: 'setuju' | 'koreksi' | 'tolak' | null
  oleh: string | null
  /** Who did it; while pending, whose turn it is. */
  peran: PeranDicatat
  commit: string | null
  /** The commit that started the clock, null where the kegiatan itself did. */
  commitMulai: string | null
  catat: Catat
  tanda: Tanda[]
  platform: string | null
  /** What of the media lay before who decided; null for any other act, and where nobody said. */
  dilihat: Lihatan | null
  /** The text this round submitted, approved or uploaded, null for any other. */
  versi: VersiTeks | null
}

/** A version of a track's text: the how-manieth draft it is, and the sha256 of its bytes and of its media. */
export interface VersiTeks {
  /** Draft number from 1, in the order of submission; null where no submission had these bytes. */
  ke: number | null
  teks: string
  /** sha256 over the media; null for a draft, whose media are not decided on yet. */
  media: string | null
}

/** What a track is judged with. */
export interface DasarLangkah {
  aturan: Aturan
  per: Instan
  /** Whether two names are one person, with the petugas known (A18). */
  samaOrang: (a: string, b: string) => boolean
}

/** What reports and registers are computed with: the rules, and the instant they are computed for. */
export interface DasarPenilaian {
  sop: Sop
  aturan: Aturan
  petugas: readonly Petugas[]
  /** Pending steps are judged as of this instant. */
  per: Instan
  daftarKanal: readonly Kanal[]
}

export interface BarisRegister {
  kegiatan: Kegiatan
  kanal: Kanal
  status: string
  kelengkapan: Kelengkapan
  langkah: LangkahRegister[]
}

/** A round with what was recorded about it later. */
export interface LangkahRegister extends Langkah {
  /** Cause of its lateness, null where none was recorded. */
  sebab: string | null
}

export interface BarisRekap {
  kanal: Kanal | 'gabungan'
  langkah: number | 'semua'
  dinilai: number
  tepat: number
  terlambat: number
  persenTepat: number | null
}

export interface Register {
  /** `YYYY-MM`, or null for the whole history. */
  bulan: string | null
  per: Instan
  baris: BarisRegister[]
  interaksi: BarisInteraksi[]
  laporan: BarisLaporan[]
  rekap: BarisRekap[]
  /** The month's seal, null while it is open and for the whole history. */
  segel: Tercatat<Ditutup> | null
  /** How the times of the period were recorded (A20): late recording never passes silently. */
  catat: Record<Catat, number>
  /** What a reason let through (A13). */
  diteruskan: BarisDiteruskan[]
  /** What lost to an act published before it. */
  tidakBerlaku: BarisTidakBerlaku[]
  /** The kegiatan whose hand-over was taken back. */
  dibatalkan: BarisDibatalkan[]
  /** Changes of roles recorded in the month, of all in a register of everything. */
  perubahanPeran: BarisPerubahanPeran[]
  peringatan: string[]
  temuan: Temuan[]
}

/** A hand-over that was taken back, and by what. */
export interface BarisDibatalkan {
  kegiatan: Kegiatan
  serah: Tercatat<Diserahkan>
  batal: Tercatat<Dibatalkan>
}

export interface BarisTidakBerlaku {
  /** The title of its kegiatan, its id where it never began; empty where it is about none. */
  tentang: string
  peristiwa: Tercatat<Berbenturan>
}

export interface SaringanRegister {
  bulan: string | null
  kanal: readonly Kanal[]
}

export interface BarisInteraksi extends Penilaian {
  menurut: Menurut
  interaksi: Interaksi
  kanal: Kanal
  baris: BarisSop | null
  catat: Catat
  oleh: string | null
  tanda: Tanda[]
  /** Cause of its lateness, null where none was recorded. */
  sebab: string | null
}

export interface BarisLaporan extends Penilaian {
  menurut: Menurut
  kanal: Kanal
  bulan: string
  baris: BarisSop
  /** When its clock started: the month's end. */
  mulai: Instan
  diserahkan: Instan | null
  oleh: string | null
  peran: string | null
  commit: string | null
  catat: Catat | null
  /** How often it was handed in; the first time counts. */
  kali: number
  tanda: Tanda[]
  sebab: string | null
}

export interface BarisDiteruskan {
  /** Id of the kegiatan, number of the interaction, or month of the report. */
  tentang: string
  /** Title of the kegiatan, null for what is none. */
  judul: string | null
  peristiwa: Tercatat
}
