/** Everything the program takes from the machine it runs on. Nothing below reads `process` or the clock. */
import type { Machine } from './storage/port.js'

export interface Choice {
  /** What the choice stands for, as it would be typed after the flag. */
  nilai: string
  judul: string
  keterangan?: string
}

/** Null where an answer will do, else what is wrong with it. */
export type Check = (nilai: string) => string | null

/** A path as far as it was typed, completed as far as the disk decides it; with the names that fit. */
export type CompletePath = (ketikan: string) => { teks: string; calon: readonly string[] }

export interface Prompt {
  /** One line; Enter alone answers `bawaan`. */
  teks(pesan: string, bawaan?: string, periksa?: Check): Promise<string>
  /** One line for a path, completed with Tab; Enter alone answers `bawaan`. */
  letak(pesan: string, bawaan: string, lengkapi: CompletePath, periksa?: Check): Promise<string>
  /** One line that is not shown while it is typed. */
  sandi(pesan: string): Promise<string>
  /** Several lines, typed, pasted, or from an editor; `sementara` is told what has been typed so far. */
  paragraf(pesan: string, bawaan: string, sementara: (teks: string) => void): Promise<string>
  pilih(pesan: string, pilihan: readonly Choice[], bawaan?: string): Promise<string>
  /** One of many, found by typing a part of it. */
  cari(pesan: string, pilihan: readonly Choice[]): Promise<string>
  /** Any number; `hitung` tells how far the choice has come. */
  tandai(pesan: string, pilihan: readonly Choice[], hitung: (jumlah: number) => string): Promise<string[]>
}

export interface Pager {
  /** Lines of the terminal. */
  baris: number
  /** Shows a text; false where the pager cannot be started, and nothing was shown. */
  tampilkan(teks: string): Promise<boolean>
}

/** Where text is written to. */
export interface Output {
  /** `done` is told what kept it from being written; that nobody reads on is no failure. */
  write(text: string, done?: (lost?: Error | null) => void): unknown
}

export interface Env extends Machine {
  cwd: string
  /** Root of the installed package: `templates/` and `content/` stand there. */
  paket: string
  /** Full path of the node that runs this. */
  node: string
  stdin: NodeJS.ReadableStream
  stdout: Output
  stderr: Output
  /** Milliseconds for which who acts or looks is made to wait for pusat. */
  patience: number
  /** Columns of the terminal on standard output; null when it is not one. */
  kolom: number | null
  /** Columns of the terminal on standard error; null when it is not one. */
  kolomGalat: number | null
  /** Whether a terminal shows more than ASCII; the old Windows console does not. */
  unicode: boolean
  /** Shows long lists page by page; null when standard output is not a terminal. */
  halaman: Pager | null
  /** Asks a person; null when standard input and error are not a terminal. */
  tanya: Prompt | null
  acak(byte: number): Buffer
  /** Set for the lines a menu runs: who sits there, and whether the draft to be decided on was just shown. */
  menu?: { siapa: string; terbaca: boolean }
}
