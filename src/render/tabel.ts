/** The neutral form between reports and formats: a document of tables whose cells know what they are. */
import { bilangan, persentase, tanggalPendek, waktuPendek } from '../domain/bahasa/kalimat.js'
import type { Instan } from '../domain/bahasa/waktu.js'

/** A cell; null is a figure nobody knows and prints `-`. */
export type Sel = string | null | { bilangan: number } | { persen: number } | { waktu: Instan } | { tanggal: string }

export interface Column {
  judul: string
  rata?: 'kanan'
  /** Too detailed for a page: left to spreadsheets. */
  rinci?: boolean
}

/** A column of figures. */
export const kanan = (judul: string): Column => ({ judul, rata: 'kanan' })

/** A chart beside a table, of figures the table holds. Unknown is null and leaves a gap. */
export interface Chart {
  /** `mendatar`: bars from left to right, one below the other, for long names. */
  jenis: 'batang' | 'mendatar' | 'garis'
  judul: string
  /** What the chart shows in one sentence, for those who cannot see it. */
  uraian: string
  kategori: readonly string[]
  seri: readonly { nama: string; nilai: readonly (number | null)[] }[]
  satuan: string
}

/** Who signs, in the order in which they stand from left to right. */
export interface Signatory {
  /** One line or several. */
  jabatan: string
  /** Empty where nobody is named: a line to write on. */
  nama: string
}

export interface Tabel {
  /** Heading of the chapter that begins with this table, e.g. `I. Performa akun`. */
  bab?: string
  grafik?: Chart
  /** Short name by which `--bagian` picks it. */
  kunci: string
  judul: string
  kolom: readonly Column[]
  baris: readonly (readonly Sel[])[]
  /** Definitions and notes printed under the table. */
  catatan?: readonly string[]
  /** Too detailed for a terminal: left to files. */
  rinci?: boolean
  /** Said in place of a table without rows. */
  kosong?: string
}

export interface Dokumen {
  judul: string
  /** Number of the letter, printed under the title. */
  nomor?: string
  /** Pages lie on their side. */
  lanskap?: boolean
  /** The code a page carries as QR, of a sealed month. */
  kode?: string
  /** Place and date above the signatures (empty: left out), and who signs. */
  tandaTangan?: { tempat: string; orang: readonly Signatory[] }
  keterangan: readonly string[]
  bagian: readonly Tabel[]
  /** `kunci` of the table a CSV holds. */
  utama: string
  penutup: readonly string[]
}

export const angka = (n: number | null): Sel => (n === null ? null : { bilangan: n })
/** The same where a gap is to be read in words. */
export const tahu = (n: number | null): Sel => (n === null ? 'tidak ada data' : { bilangan: n })
export const persen = (n: number | null): Sel => (n === null ? null : { persen: n })
export const waktu = (t: Instan | null): Sel => (t === null ? null : { waktu: t })

/** A cell as people read it. */
export function writeCell(sel: Sel, zona: string): string {
  if (sel === null) return '-'
  if (typeof sel === 'string') return sel
  if ('bilangan' in sel) return bilangan(sel.bilangan)
  if ('persen' in sel) return persentase(sel.persen)
  return 'waktu' in sel ? waktuPendek(sel.waktu, zona) : tanggalPendek(sel.tanggal, zona)
}
