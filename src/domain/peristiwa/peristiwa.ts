/** The events of the SOP. One peristiwa is one commit; everything else is folded from them. */
import type { Kanal, Peran } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'

export const daftarJenisKegiatan = ['berita', 'pengumuman'] as const
export type JenisKegiatan = (typeof daftarJenisKegiatan)[number]

export const daftarAlasan = ['tidak-untuk-dipublikasikan', 'informasi-rahasia'] as const
export type Alasan = (typeof daftarAlasan)[number]

export const daftarJenisInteraksi = ['komentar', 'dm'] as const
export type JenisInteraksi = (typeof daftarJenisInteraksi)[number]

/** What every peristiwa carries. */
export interface Dasar {
  /** Id of the kegiatan, null where the act concerns none (a DM, a monthly report). */
  kegiatan: string | null
  kanal: Kanal[]
  /** The SOP rows the act belongs to, in the order of `kanal`, as written down when it was recorded. */
  langkah: string
  peran: Peran
  oleh: string
  /** When it happened, as stated; when it was recorded is the commit's own time (A20). */
  waktu: Instan
  /** Idempotency key (a ULID): one act, one key, however often it is tried. */
  op: string
  /** Reason for going on below the standard (A13), null when nothing was below it. */
  tetap: string | null
  /** Evidence for an act recorded for someone who decided elsewhere (`--atas-nama`), else null. */
  bukti: string | null
  /** True when no petugas were listed and name and role are as the person stated them. */
  dinyatakanSendiri: boolean
  /** Free text of the act: the koreksi, the pertimbangan. Empty when there is none. */
  catatan: string
}

export interface Unggahan {
  platform: string
  tautan: string
}

/** The figures one row of a report source gives. An absent key is unknown, never 0. */
export interface Angka {
  /** Month the figures are for, `YYYY-MM`; null for those of another period, which enter no month. */
  bulan: string | null
  kanal: Kanal
  platform: string | null
  /** Kegiatan the figures belong to; null for an account, the website as a whole, or an unmatched row. */
  id: string | null
  /** Address of the content; for a page of the website its path will do. */
  tautan: string | null
  judul: string | null
  /** When the content was published, as the source says: ISO 8601 with offset, or a date where it tells no time. */
  terbit: string | null
  /** Days the figures cover, both inclusive, `2026-06-01/2026-06-30`; null for a count up to the day it was taken. */
  periode: string | null
  /** A further key of the content (`fb:123`), where the source names it by two. */
  kunci: string | null
  tanda: TandaAngka | null
  nilai: Partial<Record<NamaAngka, number>>
}

/** What sets a row apart: another account's, a share of something else, a reply; none of them is the office's own content. */
export const daftarTandaAngka = ['kolaborasi', 'bagikan-ulang', 'balasan'] as const
export type TandaAngka = (typeof daftarTandaAngka)[number]

/** A row of figures of which only what is given is known. */
export const buatAngka = ({
  bulan,
  kanal,
  platform = null,
  id = null,
  tautan = null,
  judul = null,
  terbit = null,
  periode = null,
  kunci = null,
  tanda = null,
  nilai,
}: Partial<Angka> & Pick<Angka, 'bulan' | 'kanal' | 'nilai'>): Angka => ({
  bulan,
  kanal,
  platform,
  id,
  tautan,
  judul,
  terbit,
  periode,
  kunci,
  tanda,
  nilai,
})

/** The figures of the template that people fill in (contract, "Filling in figures"). */
export const daftarAngka = [
  'tayangan',
  'jangkauan',
  'suka',
  'komentar',
  'bagikan',
  'simpan',
  'klik',
  'pengikut_awal',
  'pengikut_akhir',
  'penonton',
  'klik_situs',
] as const
/** Figures that only platform exports give. `hit` counts up for ever; a month is the difference of two. */
export const daftarAngkaEkspor = [
  'impresi',
  'interaksi',
  'pengikut_baru',
  'pengikut_bersih',
  'kunjungan_profil',
  'klik_tautan',
  'hit',
] as const
export type NamaAngka = (typeof daftarAngka)[number] | (typeof daftarAngkaEkspor)[number]
export const semuaAngka: readonly NamaAngka[] = [...daftarAngka, ...daftarAngkaEkspor]

/** First hand-over (`kepala` given) or a later one, which replaces only what it names. */
export interface Diserahkan extends Dasar {
  peristiwa: 'diserahkan'
  /** What the kegiatan is; only the first hand-over states it. */
  kepala: {
    judul: string
    jenis: JenisKegiatan
    mulai: Instan
    selesai: Instan
    lokasi: string
    pelaksana: string
  } | null
  /** sha256 of each distinct file, null where an earlier hand-over's still stands. */
  foto: string[] | null
  video: string[] | null
  /** sha256 of the narration, '' for none, null where the earlier one still stands. */
  narasi: string | null
}

export interface Diajukan extends Dasar {
  peristiwa: 'diajukan'
  /** sha256 of the caption or berita handed to the PPID. */
  teks: string
  lampiran: string[]
}

export interface Dikoreksi extends Dasar {
  peristiwa: 'dikoreksi'
}

export interface Disetujui extends Dasar {
  peristiwa: 'disetujui'
  /** sha256 of the exact text that was approved. */
  teks: string
  /** sha256 over the exact media that were approved (`sidikMedia`). */
  media: string
}

export interface Ditolak extends Dasar {
  peristiwa: 'ditolak'
  alasan: Alasan
  pasal: string | null
  final: boolean
}

export interface Diunggah extends Dasar {
  peristiwa: 'diunggah'
  unggahan: Unggahan[]
  /** sha256 of the text that stood in the item when it was uploaded. */
  teks: string
  /** sha256 over the media as they were when it was uploaded (`sidikMedia`); equal to the approval's. */
  media: string
}

export interface Diterima extends Dasar {
  peristiwa: 'diterima'
  nomor: string
  platform: string
  jenis: JenisInteraksi
  perluJawaban: boolean
}

export interface Dijawab extends Dasar {
  peristiwa: 'dijawab'
  nomor: string
}

/** A file of the record that a peristiwa wrote beside its trailers, bound to them by its sha256. */
export interface BerkasTertulis {
  jalur: string
  sidik: string
}

export interface Diukur extends Dasar {
  peristiwa: 'diukur'
  /** Name of the file they came from, or `ketikan` when typed. */
  sumber: string
  /** sha256 of that source: the same source is recorded once. */
  sidik: string
  /** Day on which the figures were taken from the platform, `YYYY-MM-DD`; null where only the day of recording is known. */
  diambil: string | null
  angka: Angka[]
  berkas: BerkasTertulis[]
}

export interface Dilaporkan extends Dasar {
  peristiwa: 'dilaporkan'
  bulan: string
  berkas: BerkasTertulis[]
}

export interface Dibatalkan extends Dasar {
  peristiwa: 'dibatalkan'
  /** Commit whose peristiwa is taken back. */
  batal: string
  /** Number of the comment or direct message it is about, null for anything else. */
  nomor: string | null
  /** Month whose report it is about, `YYYY-MM`; null for anything else. */
  bulan: string | null
  /** The reports as they stand afterwards; none for anything else. */
  berkas: BerkasTertulis[]
}

/** An answer to findings of the verifier; it changes nothing but what people know of them. The answer itself is `catatan`. */
export interface Dijelaskan extends Dasar {
  peristiwa: 'dijelaskan'
  /** Commit the findings stand at. */
  commit: string
  /** Codes of the findings that are answered; one that arises later is not. */
  temuan: string[]
}

/** A person's word that a row of figures which no link explains is of an upload (SOP row of the report). */
export interface Dicocokkan extends Dasar {
  peristiwa: 'dicocokkan'
  /** Key of the rows, as `kunciAngka` gives it. */
  kunci: string
  /** Link of the upload, as it was recorded; empty takes an earlier match back. */
  tautan: string
}

/** The cause of a lateness; it moves no track and changes no verdict. A later one for the same round replaces it. */
export interface Disebabkan extends Dasar {
  peristiwa: 'disebabkan'
  /** Month whose report is late, `YYYY-MM`; null for anything else. */
  bulan: string | null
  /** Number of the comment whose answer is late; null for anything else. */
  nomor: string | null
  /** Round of the step, from 1. */
  putaran: number
  /** Commit of the late peristiwa; null while it is still waited for. */
  commit: string | null
  sebab: string
}

/** The PPID seals a month: what stood on its register at that moment can be recomputed and compared ever after. */
export interface Ditutup extends Dasar {
  peristiwa: 'ditutup'
  bulan: string
  /** Last commit the seal covers: its own parent. */
  ujung: string
  /** sha256 of the month's register in its canonical form, from the history up to `ujung`, judged as of `waktu`. */
  register: string
  /** Commit of the seal before, null for the first. */
  segel: string | null
}

/** Texts revised before the draft is submitted; part of making it (SOP row 2), ending nothing. Null where a text stays. */
export interface Disunting extends Dasar {
  peristiwa: 'disunting'
  /** sha256 of the narration, the caption and the berita as they are now, '' for none. */
  narasi: string | null
  caption: string | null
  berita: string | null
}

export type Peristiwa =
  | Diserahkan
  | Diajukan
  | Dikoreksi
  | Disetujui
  | Ditolak
  | Diunggah
  | Diterima
  | Dijawab
  | Diukur
  | Dilaporkan
  | Dibatalkan
  | Dijelaskan
  | Dicocokkan
  | Disebabkan
  | Ditutup
  | Disunting
export type JenisPeristiwa = Peristiwa['peristiwa']

/** Where and when a peristiwa stands in the history. */
export interface Jejak {
  commit: string
  /** Committer time: when it was recorded. */
  dicatat: Instan
  /** True when the commit's own dates cannot be right (before its parent's, or author and committer differ). */
  tanggalGanjil: boolean
}

export type Tercatat<P extends Peristiwa = Peristiwa> = P & { jejak: Jejak }

const menyangkutLain: ReadonlySet<JenisPeristiwa> = new Set([
  'diterima',
  'dijawab',
  'diukur',
  'dilaporkan',
  'dijelaskan',
  'dicocokkan',
  'disebabkan',
  'ditutup',
])

/** Acts that stand in the commit message alone and change no file. */
export const tanpaBerkas: ReadonlySet<JenisPeristiwa> = new Set(['dijelaskan', 'dicocokkan', 'disebabkan', 'ditutup'])

/** Whether a peristiwa moves the tracks of a kegiatan; a comment on a kegiatan names it without moving it. */
export const menyangkutJalur = (p: Peristiwa): boolean => p.kegiatan !== null && !menyangkutLain.has(p.peristiwa)

/** Whether a peristiwa moves a comment or direct message: receives it, answers it, or takes one of these back. */
export const menyangkutInteraksi = <P extends Peristiwa>(
  p: P,
): p is P & (Diterima | Dijawab | Dibatalkan) & { nomor: string } =>
  (p.peristiwa === 'diterima' || p.peristiwa === 'dijawab' || p.peristiwa === 'dibatalkan') && p.nomor !== null

/** What a track has come to after a peristiwa; a final tolak is an end of its own (A15). */
export function tahapSetelah(p: Peristiwa): string {
  return p.peristiwa === 'ditolak' && p.final ? 'ditolak-final' : p.peristiwa
}

/** The PPID's decision a peristiwa records (SOP row 3), or null. */
export function keputusanDari(p: Peristiwa): 'setuju' | 'koreksi' | 'tolak' | null {
  switch (p.peristiwa) {
    case 'disetujui':
      return 'setuju'
    case 'dikoreksi':
      return 'koreksi'
    case 'ditolak':
      return 'tolak'
    default:
      return null
  }
}
