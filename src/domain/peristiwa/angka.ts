/** The figures of a peristiwa `diukur`: what one row of a source says of a content, an account or the website. */
import type { Kanal } from '../sop/sop.js'

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

/**
 * What sets a row apart: another account's, a share of something else, a reply; none of them is the office's own
 * content.
 */
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

/** Rows without those that say word for word what one before them says. */
export function tanpaKembar(angka: readonly Angka[]): Angka[] {
  const sudah = new Set<string>()
  return angka.filter((a) => {
    const isi = JSON.stringify(a)
    return !sudah.has(isi) && sudah.add(isi)
  })
}

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
