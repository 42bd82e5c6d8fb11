/** A delimited file or a sheet as rows under named columns; what all readers of tables share. */
import { parse } from 'csv-parse/sync'
import { KontenError } from '../errors.js'
import { bersihkan } from '../domain/teks.js'
import type { Naskah } from './pembaca.js'

export interface TabelEkspor {
  nama: string
  /** Normalised headers (`kunciKolom`), in the order of the file. */
  kolom: readonly string[]
  baris: readonly (readonly string[])[]
  /** What a person should know of the table as such. */
  catatan: string[]
}

/** A header as it is compared: NFKC, case, runs of blanks and a trailing backslash do not count. */
export const kunciKolom = (nama: string): string => nama.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(/\\$/, '').trim().toLowerCase()

const pemisah = [',', ';', '\t'] as const

/** The candidates for a header on the first line: one list of normalised names per separator. */
export function kepalaNaskah(naskah: Naskah): (readonly string[])[] {
  if (naskah.lembar) return [(naskah.lembar[0] ?? []).map(kunciKolom)]
  const baris = barisPertama(naskah.teks)
  return pemisah.map((p) => pisahKepala(baris, p))
}

/** Whether the first line shows all columns of one of the signatures. */
export const berkolom = (naskah: Naskah, ...tanda: readonly (readonly string[])[]): boolean =>
  kepalaNaskah(naskah).some((k) => tanda.some((t) => t.every((kolom) => k.includes(kolom))))

function barisPertama(teks: string): string {
  const akhir = teks.search(/\r|\n/)
  return akhir < 0 ? teks : teks.slice(0, akhir)
}

function pisahKepala(baris: string, pemisahnya: string): string[] {
  try {
    return (parse(baris, { delimiter: pemisahnya, relax_quotes: true })[0] ?? []).map(kunciKolom)
  } catch {
    return []
  }
}

/**
 * Reads the table whose first line is the header; the separator is the one that splits it into most columns. Throws
 * `pemakaian` for a row with more cells than the header, and for quotes that do not close.
 */
export function bacaTabel(naskah: Naskah, teks: string = naskah.teks): TabelEkspor {
  const rekaman = naskah.lembar ?? uraikan(naskah, teks)
  const kolom = (rekaman[0] ?? []).map(kunciKolom)
  let kurang = 0
  const baris = rekaman.slice(1).filter((b) => b.some((sel) => sel !== ''))
  for (const [i, b] of baris.entries()) {
    if (b.length < kolom.length) kurang++
    if (b.length > kolom.length && b.slice(kolom.length).some((sel) => sel !== ''))
      throw new KontenError('pemakaian', 'sel-berlebih', `${naskah.nama} baris data ke-${i + 1}: ${b.length} sel untuk ${kolom.length} kolom.`, [
        'Unduh ulang berkasnya, dan jangan dibuka atau disimpan lewat Excel.',
      ])
  }
  const catatan = kurang > 0 ? [`${kurang} baris kurang selnya; yang tidak ada dianggap tidak diketahui.`] : []
  const ganda = kolom.filter((k, i) => k !== '' && kolom.indexOf(k) < i)
  for (const k of new Set(ganda)) {
    const [pertama, kedua] = [kolom.indexOf(k), kolom.lastIndexOf(k)]
    if (baris.some((b) => b[pertama] !== b[kedua])) catatan.push(`Kolom "${k}" ada dua kali dengan isi berbeda; yang pertama dipakai.`)
  }
  return { nama: naskah.nama, kolom, baris, catatan }
}

function uraikan(naskah: Naskah, teks: string): string[][] {
  const kepala = barisPertama(teks)
  const terbanyak = pemisah.toSorted((a, b) => pisahKepala(kepala, b).length - pisahKepala(kepala, a).length)[0]!
  try {
    return parse(teks, { delimiter: terbanyak, relax_column_count: true, skip_empty_lines: true })
  } catch (galat) {
    throw new KontenError('pemakaian', 'csv-rusak', `${naskah.nama}: ${bersihkan((galat as Error).message)}.`, [
      'Unduh ulang berkasnya, dan jangan dibuka atau disimpan lewat Excel.',
    ])
  }
}

/** Where the first column of one of these names stands, -1 where none does. */
export function letak(tabel: TabelEkspor, ...nama: readonly string[]): number {
  return tabel.kolom.findIndex((k) => nama.includes(k))
}

const tokenKosong = new Set(['', '-', '--', 'undefined', 'nan', 'n/a', 'null'])

/** A count as exports write it, negative ones included; null where the cell says unknown. Throws `pemakaian` for anything else. */
export function bacaHitungan(tabel: TabelEkspor, ke: number, kolom: number): number | null {
  if (kolom < 0) return null
  const teks = (tabel.baris[ke]![kolom] ?? '').trim()
  if (/^-?\d+$/.test(teks)) return Number(teks)
  if (tokenKosong.has(teks.toLowerCase())) return null
  if (/^-?\d+\.0+$/.test(teks)) return Number(teks)
  if (/^-?\d{1,3}([.,]\d{3})+$/.test(teks)) return Number(teks.replace(/[.,]/g, ''))
  throw new KontenError(
    'pemakaian',
    'bukan-angka',
    `${tabel.nama} baris data ke-${ke + 1}, kolom "${tabel.kolom[kolom]!}": "${bersihkan(teks).slice(0, 40)}" bukan bilangan bulat.`,
    ['Berkas ini agaknya pernah disimpan ulang lewat Excel: unduh ulang yang asli, dan jangan dibuka sebelum diimpor.'],
  )
}

/** The known ones of some figures, as `Angka.nilai` holds them. */
export function isiNilai<K extends string>(nilai: Readonly<Record<K, number | null>>): Partial<Record<K, number>> {
  return Object.fromEntries(Object.entries(nilai).filter(([, n]) => n !== null)) as Partial<Record<K, number>>
}

/** Throws where a spreadsheet left every line in one cell; captions with line breaks make repair unsafe. */
export function periksaRusak(naskah: Naskah): void {
  if (naskah.lembar === null && /^"[^"\n]*,""/.test(naskah.teks)) throw rusakOlehExcel(naskah.nama, 'setiap baris tinggal satu sel')
}

/** Throws where a spreadsheet took a decimal for a date (`3.7` became `3.Jul`). */
export function periksaDesimal(tabel: TabelEkspor): void {
  const pola = /^\d{1,2}[.-]\p{L}{3,}\.?$/u
  const baris = tabel.baris.find((b) => b.some((sel) => sel.length < 12 && pola.test(sel)))
  if (baris) throw rusakOlehExcel(tabel.nama, `bilangan berkoma menjadi tanggal ("${baris.find((sel) => pola.test(sel))!}")`)
}

/** The refusal for a file that was saved again by a spreadsheet. */
const rusakOlehExcel = (nama: string, sebab: string): KontenError =>
  new KontenError('pemakaian', 'rusak-oleh-excel', `${nama}: ${sebab}; berkas ini rusak karena disimpan ulang.`, [
    'Unduh ulang dari platformnya, jangan dibuka atau disimpan lewat Excel, lalu impor berkas asli itu.',
  ])
