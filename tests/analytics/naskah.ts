/** Makes the files that the tests of the readers read. */
import { recogniseManuscript } from '../../src/analytics/recognise.js'
import type { ReadingBasis, ReaderResult, Manuscript } from '../../src/analytics/reader.js'
import type { NamaAngka } from '../../src/domain/peristiwa/angka.js'
import { KontenError } from '../../src/errors.js'

export const dasar: ReadingBasis = {
  zona: 'Asia/Jakarta',
  sekarang: Date.parse('2026-11-24T07:00:00Z'),
  bulan: null,
  platform: null,
}

export const naskah = (teks: string, isi: Partial<Manuscript> = {}): Manuscript => ({
  nama: 'uji.csv',
  isi: Buffer.from(teks),
  teks,
  pengodean: 'utf-8',
  lembar: null,
  saudara: [],
  ...isi,
})

export interface Terbaca extends ReaderResult {
  sumber: string
}

export function baca(n: Manuscript, tambahan: Partial<ReadingBasis> = {}): Terbaca {
  const pembaca = recogniseManuscript(n)
  if (!pembaca) throw new Error(`tidak dikenal: ${n.nama}`)
  return { sumber: pembaca.sumber, ...pembaca.baca(n, { ...dasar, ...tambahan }) }
}

/** What a reader refuses with, `kode pesan`. */
export function tolakan(jalankan: () => unknown): string {
  try {
    jalankan()
  } catch (galat) {
    if (galat instanceof KontenError) return `${galat.kode} ${galat.message} ${galat.saran.join(' ')}`
    throw galat
  }
  return 'tidak ditolak'
}

/** Month and figures of each row, for a short comparison. */
export const ringkas = (hasil: ReaderResult): [string | null, Partial<Record<NamaAngka, number>>][] =>
  hasil.angka.map((a) => [a.bulan, a.nilai])

/** A delimited file of rows whose cells need no quotes. */
export const tabel = (...baris: readonly (readonly (string | number)[])[]): string =>
  baris.map((b) => b.join(',')).join('\n')
