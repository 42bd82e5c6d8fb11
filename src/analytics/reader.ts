/**
 * What every reader of an export is given and gives back. One reader per export, found by what the file holds, never by
 * its name.
 */
import type { Angka } from '../domain/peristiwa/angka.js'
import type { Instan } from '../domain/bahasa/waktu.js'

/** One file to be read: a file of its own, or a member of a zip. */
export interface Manuscript {
  /**
   * Name for people: `Tayangan.csv`, `unduhan.zip/Pages.csv`. Supplies period hints, never decides what the file is.
   */
  nama: string
  isi: Uint8Array
  /** The bytes as text, without byte order mark and without a `sep=` line; empty for a sheet. */
  teks: string
  /** `bita-tunggal` is no valid UTF-8: captions cannot be trusted, plain figures can. */
  pengodean: 'utf-8' | 'utf-16' | 'bita-tunggal'
  /** Rows of the first sheet of an XLSX, of a JSON answer, or of a saved page; null for text. */
  lembar: readonly (readonly string[])[] | null
  /** The others of the same zip, or of the same command line. */
  saudara: readonly Manuscript[]
}

/** What a reader needs to know of the office and of the command. */
export interface ReadingBasis {
  zona: string
  sekarang: Instan
  /** `--bulan`, for figures that carry no date of their own; else null. */
  bulan: string | null
  /** `--platform`, for files that do not say; else null. */
  platform: string | null
}

export interface ReaderResult {
  angka: Angka[]
  /** Data rows in the file, those left out included. */
  terbaca: number
  /** What a person should know: rows left out and why, gaps, assumptions. */
  catatan: string[]
  /** Day on which the platform made the file, where the file says so. */
  diambil: string | null
}

export interface Reader {
  /** Fixed name, e.g. `instagram-konten`. */
  sumber: string
  /** What it reads, for people. */
  nama: string
  /** Whether the file is of this kind, by header signature. */
  kenali(naskah: Manuscript): boolean
  /** Reads the whole file. Throws `pemakaian` where the file is damaged or does not say what it must; never guesses. */
  baca(naskah: Manuscript, dasar: ReadingBasis): ReaderResult
}
