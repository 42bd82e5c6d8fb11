/** The neutral form between reports and formats: a document of tables whose cells know what they are. */
import { bilangan, persentase, tanggalPendek, waktuPendek } from '../domain/bahasa/kalimat.js'
import type { Instan } from '../domain/bahasa/waktu.js'

/** Words with an address behind them, or such as must not be overlooked. */
export interface Tertanda {
  teks: string
  /** http or https; of an address that is none nothing is made. */
  tautan?: string
  tebal?: true
}

/** A cell; null is a figure nobody knows and prints `-`. */
export type Sel =
  | string
  | null
  | { bilangan: number }
  | { persen: number }
  | { waktu: Instan }
  | { tanggal: string }
  | Tertanda

export interface Column {
  judul: string
  rata?: 'kanan'
  /** Too detailed for a page: left to spreadsheets, and to markdown, which a machine reads. */
  rinci?: boolean
}

/** A column of figures. */
export const kanan = (judul: string): Column => ({ judul, rata: 'kanan' })

/** A chart beside a table, of figures the table holds. Unknown is null and leaves a gap. */
export interface Chart {
  /**
   * `mendatar`: bars from left to right, one below the other, for long names; `tumpuk`: the same, the series of a name
   * end to end.
   */
  jenis: 'mendatar' | 'tumpuk' | 'garis'
  judul: string
  /** What the chart shows in one sentence, for those who cannot see it. */
  uraian: string
  kategori: readonly string[]
  /** `label` stands beside each value in its place. */
  seri: readonly { nama: string; nilai: readonly (number | null)[]; label?: readonly string[] }[]
  satuan: string
}

/** Lanes from left to right, boxes with their centres in them, and arrows among these; all in points. */
export interface Drawing {
  lebar: number
  tinggi: number
  lajur: readonly { x: number; lebar: number; teks: string }[]
  /** Height of the lanes' headings. */
  kepala: number
  kotak: readonly {
    x: number
    y: number
    lebar: number
    tinggi: number
    bentuk: 'kotak' | 'wajik'
    teks: string
  }[]
  /** The corners of a line that ends in a head, and the centre of the words beside it. */
  panah: readonly {
    titik: readonly (readonly [x: number, y: number])[]
    teks: string | null
    x: number
    y: number
  }[]
}

/** Who signs, in the order in which they stand from left to right. */
export interface Signatory {
  /** One line or several. */
  jabatan: string
  /** Empty where nobody is named: a line to write on. */
  nama: string
  /** Number of a civil servant; null for a line to write it on, left out where none is asked for. */
  nip?: string | null
}

/** A figure that a first page begins with. */
export interface MainFigure {
  nama: string
  nilai: Sel
  /** What it is of, and how it changed; each a line. */
  keterangan: readonly string[]
}

/** What a first page answers before anything is proved. */
export interface Summary {
  angka: readonly MainFigure[]
  kalimat: readonly string[]
}

export interface Tabel {
  /** Heading of the chapter that begins with this table, e.g. `A. Semua konten`. */
  bab?: string
  /** Said before the table, and in its place where it has no columns. */
  paragraf?: readonly string[]
  /** First table of what proves the first page: signatures stand before it. */
  lampiran?: true
  /** So many columns from the left name what several rows share; pages print them once. */
  kelompok?: number
  grafik?: Chart
  /** A drawing beside the table, for formats that can hold one; it says nothing the table does not. */
  gambar?: Drawing & { uraian: string }
  /** Printed on one page as a whole. */
  utuh?: true
  /** Short name by which `--bagian` picks it. */
  kunci: string
  judul: string
  kolom: readonly Column[]
  baris: readonly (readonly Sel[])[]
  /** Definitions and notes printed under the table. */
  catatan?: readonly string[]
  /**
   * `berkas`: too detailed for a terminal; `rinci`: for a page too, but where details are asked for. Spreadsheets hold
   * all.
   */
  tingkat?: 'berkas' | 'rinci'
  /** Said in place of a table without rows; a page leaves out one that says nothing. */
  kosong?: string
}

export interface Dokumen {
  judul: string
  /** Number of the letter, printed under the title. */
  nomor?: string
  /** Pages lie on their side. */
  lanskap?: boolean
  /** The instant the document is of: the date of a file made of it. */
  per?: Instan
  ringkasan?: Summary
  /** The code a page carries as QR, of a sealed month. */
  kode?: string
  /** Place and date above the signatures (empty: left out), and who signs. */
  tandaTangan?: { tempat: string; orang: readonly Signatory[] }
  keterangan: readonly string[]
  bagian: readonly Tabel[]
  /** `kunci` of the table a CSV holds. */
  utama: string
  penutup: readonly string[]
  /** Rules and meanings of marks, in two columns on the last page. */
  aturan?: readonly string[]
}

export const angka = (n: number | null): Sel => (n === null ? null : { bilangan: n })
/** The same where a gap is to be read in words. */
export const tahu = (n: number | null): Sel => (n === null ? 'tidak ada data' : { bilangan: n })
export const persen = (n: number | null): Sel => (n === null ? null : { persen: n })
export const waktu = (t: Instan | null): Sel => (t === null ? null : { waktu: t })
/** Words that lead somewhere. */
export const bertaut = (teks: string, tautan: string): Sel => ({ teks, tautan })
export const tebal = (teks: string): Sel => ({ teks, tebal: true })

/** A cell as people read it. */
export function writeCell(sel: Sel, zona: string): string {
  if (sel === null) return '-'
  if (typeof sel === 'string') return sel
  if ('bilangan' in sel) return bilangan(sel.bilangan)
  if ('persen' in sel) return persentase(sel.persen)
  if ('teks' in sel) return sel.teks
  return 'waktu' in sel ? waktuPendek(sel.waktu, zona) : tanggalPendek(sel.tanggal, zona)
}
