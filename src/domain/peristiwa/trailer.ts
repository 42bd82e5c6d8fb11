/**
 * The trailers of a peristiwa as data: which fields, in which order, of which kind. The type of the peristiwa follows
 * from the table; how a kind is spelled in a commit is storage's to know, and may differ between versions of the
 * format.
 */
import type { PerubahanPetugas } from '../sop/aturan.js'
import type { Kanal } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import type { Angka } from './angka.js'

export interface Unggahan {
  platform: string
  tautan: string
}

/** A file of the record that a peristiwa wrote beside its trailers, bound to them by its sha256. */
export interface BerkasTertulis {
  jalur: string
  sidik: string
}

/** A settings file as it was and as it is, by sha256; null where there was or is none. */
export interface BerkasPengaturan {
  jalur: string
  sebelum: string | null
  sesudah: string | null
}

/** A picture made small of an original, both by sha256. */
export interface Pratinjau {
  asli: string
  kecil: string
}

/**
 * What of the media lay on the machine of who decided: every original, of some a preview alone, or something could not
 * be seen at all.
 */
export const daftarLihatan = ['asli', 'pratinjau', 'tidak'] as const
export type Lihatan = (typeof daftarLihatan)[number]

/** Every kind of value a trailer holds, and what it is in the domain. */
export interface Macam {
  /** One line, which may be empty. */
  teks: string
  /** Id of a kegiatan. */
  id: string
  /** Number of a comment or direct message. */
  nomor: string
  kanal: Kanal[]
  /** Idempotency key, a ULID. */
  op: string
  /** Another act or the commit it stands in. */
  acuan: string
  /** The commit itself, whatever names an act. */
  oid: string
  /** sha256 */
  sidik: string
  /** sha256 of one photo or video. */
  sidikBerkas: string
  /** sha256 of a text, '' where there is none. */
  sidikTeks: string
  /** `YYYY-MM` */
  bulan: string
  /** `YYYY-MM-DD` */
  tanggal: string
  waktu: Instan
  /** A whole number from 1. */
  bilangan: number
  /** A whole number from 0. */
  cacah: number
  /**
   * Acts a decision rests on, by their op, one for each thing asked about; null where there was none; [] where there
   * was none at all.
   */
  dasar: (string | null)[]
  /** base64 */
  base64: string
  /** Code of a finding. */
  kode: string
  unggahan: Unggahan
  angka: Angka
  berkas: BerkasTertulis
  pengaturan: BerkasPengaturan
  pratinjau: Pratinjau
  lihatan: Lihatan
  petugas: PerubahanPetugas
}

/**
 * How often it stands there: `satu` always; `boleh` once or not at all (null); `atauKosong` always, and empty is null;
 * `banyak` any number of times; `bolehBanyak` the same, where none at all (null) differs from an empty list.
 */
export type Kali = 'satu' | 'boleh' | 'atauKosong' | 'banyak' | 'bolehBanyak'

export type Bentuk =
  | { jenis: 'nilai'; nama: string; macam: keyof Macam; kali: Kali; salah?: string }
  | { jenis: 'pilihan'; nama: string; pilihan: readonly string[] }
  | { jenis: 'duaKata'; nama: string; ya: string; tidak: string }
  | { jenis: 'kelompok'; isi: DaftarTrailer }

declare const tipe: unique symbol

/** One field whose value in the domain is a `T`. */
export type Trailer<T> = Bentuk & { readonly [tipe]?: T }

/** Fields by their name in the domain, in the order in which they are written. */
export interface DaftarTrailer {
  readonly [nama: string]: Trailer<unknown>
}

/** What a table of trailers says, as a type. */
export type IsiTrailer<D> = { -readonly [K in keyof D]: D[K] extends Trailer<infer T> ? T : never }

/** `salah` says what a value of another form is not, where the words of its kind do not do. */
type Nilai = [nama: string, salah?: string]

function nilai(kali: Kali, macam: keyof Macam, [nama, salah]: Nilai): Bentuk {
  return { jenis: 'nilai', nama, macam, kali, ...(salah === undefined ? {} : { salah }) }
}

export const satu = <M extends keyof Macam>(macam: M, ...apa: Nilai): Trailer<Macam[M]> => nilai('satu', macam, apa)
export const boleh = <M extends keyof Macam>(macam: M, ...apa: Nilai): Trailer<Macam[M] | null> =>
  nilai('boleh', macam, apa)
export const atauKosong = <M extends keyof Macam>(macam: M, ...apa: Nilai): Trailer<Macam[M] | null> =>
  nilai('atauKosong', macam, apa)
export const banyak = <M extends keyof Macam>(macam: M, ...apa: Nilai): Trailer<Macam[M][]> =>
  nilai('banyak', macam, apa)
export const bolehBanyak = <M extends keyof Macam>(macam: M, ...apa: Nilai): Trailer<Macam[M][] | null> =>
  nilai('bolehBanyak', macam, apa)

/** One of a list of words. */
export const pilihan = <T extends string>(nama: string, daftar: readonly T[]): Trailer<T> => ({
  jenis: 'pilihan',
  nama,
  pilihan: daftar,
})

/** Yes or no, in the two words given. */
export const duaKata = (nama: string, ya = 'ya', tidak = 'tidak'): Trailer<boolean> => ({
  jenis: 'duaKata',
  nama,
  ya,
  tidak,
})

/** Fields that stand there together or not at all (null). The first of them tells which. */
export const kelompok = <D extends DaftarTrailer>(isi: D): Trailer<IsiTrailer<D> | null> => ({ jenis: 'kelompok', isi })
