/** Tenggat and verdict of one step. The only place where a time is held against a standard (A1, A3–A8, A10). */
import type { Aturan } from './aturan.js'
import { BATAS_LANGSUNG, TOLERANSI_JAM } from './aturan.js'
import { menitKerja, tambahMenitKerja } from './jam-kerja.js'
import type { Batas } from './sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { MENIT, akhirHari, bulanDari, keMenit, selisihMenit, tambahBulan, tambahHari } from '../bahasa/waktu.js'

export type Verdik = 'tepat' | 'terlambat' | 'berjalan' | 'lewat' | 'tidak-dinilai'
/** Whether a verdict counts as late: done too late, or not done and past its limit. */
export const terlambat = (v: Verdik): boolean => v === 'terlambat' || v === 'lewat'

export type Catat = 'langsung' | 'belakangan' | 'janggal'

export interface Penilaian {
  tenggat: Instan | null
  /** Elapsed minutes of a duration limit, as of `per` while pending; null for dated limits. */
  menit: number | null
  /** Minutes over the limit, 0 when not over, null when not judged. */
  lewatMenit: number | null
  /** Whether `menit` and `lewatMenit` are office minutes (A5). */
  jamKerja: boolean
  verdik: Verdik
}

/** What a limit is held against; which of `mulai` and `tanggal` counts depends on the limit's kind. */
export interface Ukuran {
  batas: Batas
  /** When the clock of a duration limit started. */
  mulai: Instan
  /** The date a dated limit is counted from: Hari H, or any date of the month reported on. */
  tanggal: string
  /** When the step was done, null while pending. */
  selesai: Instan | null
  per: Instan
}

/** Nothing to judge: a hand-over after tolak, a further platform, a track that ended (A2, A6, A23). */
export const tidakDinilai: Penilaian = {
  tenggat: null,
  menit: null,
  lewatMenit: null,
  jamKerja: false,
  verdik: 'tidak-dinilai',
}

/** Judges one step; all limits are inclusive and every instant is taken to the minute. */
export function nilai(ukuran: Ukuran, aturan: Aturan): Penilaian {
  const { batas } = ukuran
  if (batas.jenis === 'menit') return nilaiDurasi(batas, ukuran, aturan)
  const tanggal =
    batas.jenis === 'hari'
      ? tambahHari(ukuran.tanggal, batas.hariSesudah)
      : tanggalBulanBerikut(ukuran.tanggal, batas.tanggal)
  const tenggat = akhirHari(tanggal, aturan.zona)
  const titik = keMenit(ukuran.selesai ?? ukuran.per)
  const lewat = titik > tenggat
  // A10: minutes over a dated limit count from 00.00 of the day after it, one minute past the inclusive 23.59.
  return {
    tenggat,
    menit: null,
    lewatMenit: lewat ? selisihMenit(tenggat + MENIT, titik) : 0,
    jamKerja: false,
    verdik: verdik(ukuran.selesai, lewat),
  }
}

/** Whether a limit counts office minutes only (A5). */
export const menurutJamKerja = (batas: Batas, aturan: Aturan): boolean =>
  batas.jenis === 'menit' && batas.jam === 'aturan' && aturan.jam === 'kerja'

function nilaiDurasi(batas: Extract<Batas, { jenis: 'menit' }>, ukuran: Ukuran, aturan: Aturan): Penilaian {
  const sampai = ukuran.selesai ?? ukuran.per
  const kerja = menurutJamKerja(batas, aturan)
  const menit = Math.max(0, kerja ? menitKerja(aturan, ukuran.mulai, sampai) : selisihMenit(ukuran.mulai, sampai))
  const tenggat = kerja
    ? tambahMenitKerja(aturan, ukuran.mulai, batas.menit)
    : keMenit(ukuran.mulai) + batas.menit * MENIT
  return {
    tenggat,
    menit,
    lewatMenit: Math.max(0, menit - batas.menit),
    jamKerja: kerja,
    verdik: verdik(ukuran.selesai, menit > batas.menit),
  }
}

function verdik(selesai: Instan | null, lewat: boolean): Verdik {
  if (selesai === null) return lewat ? 'lewat' : 'berjalan'
  return lewat ? 'terlambat' : 'tepat'
}

function tanggalBulanBerikut(tanggal: string, ke: number): string {
  return `${tambahBulan(bulanDari(tanggal), 1)}-${String(ke).padStart(2, '0')}`
}

/** Whether it was published noticeably later than it was recorded (A24). */
export const luring = ({ jejak: { dicatat, terbit } }: { jejak: { dicatat: Instan; terbit?: Instan } }): boolean =>
  terbit !== undefined && selisihMenit(dicatat, terbit) > BATAS_LANGSUNG

/**
 * How a stated time stands to its record (A20). `sebelum` is the stated time of the peristiwa it follows on its track.
 */
export function nilaiCatat(
  waktu: Instan,
  jejak: { dicatat: Instan; tanggalGanjil: boolean },
  sebelum: Instan | null,
): Catat {
  const tertunda = selisihMenit(waktu, jejak.dicatat)
  if (jejak.tanggalGanjil || tertunda < -TOLERANSI_JAM || (sebelum !== null && keMenit(waktu) < keMenit(sebelum)))
    return 'janggal'
  return tertunda <= BATAS_LANGSUNG ? 'langsung' : 'belakangan'
}
