/**
 * The SOP as typed data. Everything a rule needs from a row stands in `templates/sop/*.yaml`, nothing of it in code.
 */
import { KontenError } from '../../errors.js'

export const daftarKanal = ['medsos', 'website'] as const
export type Kanal = (typeof daftarKanal)[number]

/** The channel what happens on a platform belongs to: the website's own, or medsos. */
export const kanalPlatform = (platform: string): Kanal => (platform === 'website' ? 'website' : 'medsos')

/** Throws `pemakaian` for a platform of another channel. */
export function periksaPlatformKanal(platform: string, kanal: string): void {
  if (kanalPlatform(platform) === kanal) return
  throw new KontenError('pemakaian', 'platform-kanal-lain', `Platform ${platform} bukan milik kanal ${kanal}.`, [
    kanal === 'website' ? 'Sebutkan --kanal medsos, atau tinggalkan --platform' : 'Sebutkan --kanal website',
  ])
}

/** The text a channel publishes. */
export const bagianKanal: Record<Kanal, 'caption' | 'berita'> = { medsos: 'caption', website: 'berita' }

/** The texts of a kegiatan: one that every channel draws on, and one for each. */
export const daftarBagian = ['narasi', 'caption', 'berita'] as const
export type Bagian = (typeof daftarBagian)[number]

export const daftarPeran = ['pelaksana', 'admin-medsos', 'admin-website', 'ppid'] as const
export type Peran = (typeof daftarPeran)[number]

/** The head of the office: no actor of the SOP, he answers a finding where nobody else is left to (A27). */
export const LURAH = 'lurah'
/** As what an act is recorded. */
export type PeranDicatat = Peran | typeof LURAH
export const daftarPeranDicatat: readonly PeranDicatat[] = [...daftarPeran, LURAH]

/** What a row is about: one kegiatan's track, one comment or DM, or one month. */
export const daftarLingkup = ['kegiatan', 'interaksi', 'bulan'] as const
export type Lingkup = (typeof daftarLingkup)[number]

/** What a track, or a month, has come to before any peristiwa. */
export const TAHAP_AWAL = 'awal'

/** The time standard of a row, in the form a machine reads. `jam: 'aturan'` follows the office's `jam` setting (A5). */
export type Batas =
  | { jenis: 'menit'; menit: number; jam: 'aturan' | 'dinding' }
  | { jenis: 'hari'; hariSesudah: number }
  | { jenis: 'tanggal'; tanggal: number }

/** The countable part of a row's kelengkapan (A12). */
export interface Syarat {
  foto: number
  narasi: boolean
  video: 'aturan' | 'abaikan'
}

export interface BarisSop {
  no: number
  uraian: string
  pelaksana: string
  kelengkapan: string[]
  waktu: string
  output: string
  catatanKaki: string | null
  /** The SOP's actor first, then further roles that may record the act. */
  peran: Peran[]
  lingkup: Lingkup
  /** Names of the peristiwa that complete this row. */
  peristiwa: string[]
  /** What a track must have come to before this row may happen; `awal` is a track without any peristiwa. */
  sesudah: string[]
  batas: Batas
  syarat: Syarat | null
}

export interface Alur {
  dari: number
  ke: number
  bila: string | null
}

export interface VersiSop {
  /** `YYYY-MM-DD`, or null for the version in force since ever. */
  berlakuMulai: string | null
  baris: BarisSop[]
  alur: Alur[]
}

/** The identity block; an empty string is a blank of the SOP and is never filled in by us (A19). */
export interface IdentitasSop {
  instansi: string[]
  namaSop: string
  nomorSop: string
  tanggalPembuatan: string
  tanggalRevisi: string
  tanggalPengesahan: string
  pengesahan: string
  dasarHukum: string[]
  kualifikasiPelaksana: string[]
  keterkaitan: string[]
  peralatan: string[]
  peringatan: string
  pencatatan: string
}

export interface SopKanal {
  kanal: Kanal
  identitas: IdentitasSop
  /** In order of `berlakuMulai`, oldest first, never empty. */
  versi: VersiSop[]
}

export type Sop = Record<Kanal, SopKanal>

/** The version of a kanal's table in force on `tanggal` (`YYYY-MM-DD`, A21). */
export function versiBerlaku(sop: SopKanal, tanggal: string): VersiSop {
  const berlaku = sop.versi.filter((v) => v.berlakuMulai === null || v.berlakuMulai <= tanggal)
  return berlaku.at(-1) ?? sop.versi[0]!
}

/** The row that a peristiwa completes, or undefined where the table has none for it. */
export function barisUntuk(versi: VersiSop, peristiwa: string): BarisSop | undefined {
  return versi.baris.find((b) => b.peristiwa.includes(peristiwa))
}

/** The row whose clock a peristiwa starts, for rows of `lingkup`. */
export function barisSesudah(versi: VersiSop, lingkup: Lingkup, peristiwa: string): BarisSop | undefined {
  return versi.baris.find((b) => b.lingkup === lingkup && b.sesudah.includes(peristiwa))
}
