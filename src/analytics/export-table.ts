/** A delimited file or a sheet as rows under named columns; what all readers of tables share. */
import { parse } from 'csv-parse/sync'
import { KontenError } from '../errors.js'
import { batasMasukan } from '../domain/batas-masukan.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { csvDamage } from './csv-damage.js'
import { emptyCell } from './null-cell.js'
import type { Manuscript } from './reader.js'
import { periksaPemisah } from './table-size.js'
import { catatanJumlah, tanpaJumlah } from './total-row.js'

export interface ExportTable {
  nama: string
  /** Normalised headers (`kunciKolom`), in the order of the file. */
  kolom: readonly string[]
  baris: readonly (readonly string[])[]
  /** Rows with fewer cells than the header; what is missing is unknown. */
  kurang: number
  /** Rows that sum up the others; they are not among `baris`. */
  jumlah: number
  /** Figures that were written with thousand separators, which no platform does. */
  ribuan: Set<string>
  /** No valid UTF-8: figures can be read, text may be wrong. */
  bitaTunggal: boolean
}

/** A header as it is compared: NFKC, case, runs of blanks and a trailing backslash do not count. */
export const columnKey = (nama: string): string =>
  nama.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(/\\$/, '').trim().toLowerCase()

const pemisah = [',', ';', '\t'] as const

const kepalaTerbaca = new WeakMap<Manuscript, (readonly string[])[]>()

/**
 * The candidates for a header on the first line: one list of normalised names per separator. Every reader asks, so it
 * is kept.
 */
export function manuscriptHead(naskah: Manuscript): (readonly string[])[] {
  const ada = kepalaTerbaca.get(naskah)
  if (ada) return ada
  const baris = barisPertama(naskah.teks)
  const kepala = naskah.lembar ? [(naskah.lembar[0] ?? []).map(columnKey)] : pemisah.map((p) => pisahKepala(baris, p))
  kepalaTerbaca.set(naskah, kepala)
  return kepala
}

/** Whether the first line shows all columns of one of the signatures. */
export const hasColumns = (naskah: Manuscript, ...tanda: readonly (readonly string[])[]): boolean =>
  manuscriptHead(naskah).some((k) => tanda.some((t) => t.every((kolom) => k.includes(kolom))))

function barisPertama(teks: string): string {
  const akhir = teks.search(/\r|\n/)
  return akhir < 0 ? teks : teks.slice(0, akhir)
}

/** No header is as long; taking apart a line of fifty megabytes takes as many seconds. */
const KEPALA_TERPANJANG = 100 * batasMasukan.kolom

function pisahKepala(baris: string, pemisahnya: string): string[] {
  if (baris.length > KEPALA_TERPANJANG) return []
  try {
    return (parse(baris, { delimiter: pemisahnya, relax_quotes: true })[0] ?? []).map(columnKey)
  } catch {
    return []
  }
}

/**
 * Reads the table whose first line is the header; the separator is the one that splits it into most columns. Rows that
 * sum up the others are left out, unless the reader knows them itself (`denganJumlah`). Throws `pemakaian` for a row
 * with more cells than the header, for quotes that do not close, and for decimals that a spreadsheet turned into dates.
 */
export function readTable(naskah: Manuscript, teks: string = naskah.teks, denganJumlah = false): ExportTable {
  const rekaman = naskah.lembar ?? uraikan(naskah, teks)
  const kolom = (rekaman[0] ?? []).map(columnKey)
  let kurang = 0
  const isi = rekaman.slice(1).filter((b) => b.some((sel) => sel !== ''))
  const { baris, jumlah } = denganJumlah ? { baris: isi, jumlah: 0 } : tanpaJumlah(isi)
  for (const [i, b] of baris.entries()) {
    if (b.length < kolom.length) kurang++
    if (b.length > kolom.length && b.slice(kolom.length).some((sel) => sel !== ''))
      throw new KontenError(
        'pemakaian',
        'sel-berlebih',
        `${naskah.nama} baris data ke-${i + 1}: ${b.length} sel untuk ${kolom.length} kolom.`,
        ['Unduh ulang berkasnya, dan jangan dibuka atau disimpan lewat Excel.'],
      )
  }
  const tabel: ExportTable = {
    nama: naskah.nama,
    kolom,
    baris,
    kurang,
    jumlah,
    ribuan: new Set(),
    bitaTunggal: naskah.pengodean === 'bita-tunggal',
  }
  periksaDesimal(tabel)
  return tabel
}

function uraikan(naskah: Manuscript, teks: string): string[][] {
  const kepala = barisPertama(teks)
  const terbanyak = pemisah.toSorted((a, b) => pisahKepala(kepala, b).length - pisahKepala(kepala, a).length)[0]!
  periksaPemisah(naskah.nama, teks, terbanyak)
  try {
    return parse(teks, { delimiter: terbanyak, relax_column_count: true, skip_empty_lines: true })
  } catch (galat) {
    throw csvDamage(naskah.nama, galat, 'Unduh ulang berkasnya, dan jangan dibuka atau disimpan lewat Excel.')
  }
}

/** Where the first column of one of these names stands, -1 where none does. */
export function letak(tabel: ExportTable, ...nama: readonly string[]): number {
  return tabel.kolom.findIndex((k) => nama.includes(k))
}

/**
 * A count as exports write it, negative ones included; null where the cell says unknown. Throws `pemakaian` for
 * anything else.
 */
export function readCount(tabel: ExportTable, ke: number, kolom: number): number | null {
  if (kolom < 0) return null
  const teks = (tabel.baris[ke]![kolom] ?? '').trim()
  if (/^-?\d+$/.test(teks)) return Number(teks)
  if (emptyCell(teks)) return null
  if (/^-?\d+\.00?$/.test(teks)) return Number(teks)
  if (/^-?\d{1,3}([.,]\d{3})+$/.test(teks)) {
    tabel.ribuan.add(tabel.kolom[kolom]!)
    return Number(teks.replace(/[.,]/g, ''))
  }
  if (polaDesimalTanggal.test(teks)) throw desimalTanggal(tabel, ke, kolom)
  throw new KontenError(
    'pemakaian',
    'bukan-angka',
    `${tabel.nama} baris data ke-${ke + 1}, kolom "${tabel.kolom[kolom]!}": "${bersihkan(teks).slice(0, 40)}" ` +
      'bukan bilangan bulat.',
    ['Berkas ini agaknya pernah disimpan ulang lewat Excel: unduh ulang yang asli, dan jangan dibuka sebelum diimpor.'],
  )
}

/** Reads several counts of a row by the names of their columns, which are looked up once. */
export function penghitung<K extends string>(
  tabel: ExportTable,
  kolom: Readonly<Record<K, readonly string[]>>,
): (ke: number) => Record<K, number | null> {
  const daftar = (Object.keys(kolom) as K[]).map((nama) => [nama, letak(tabel, ...kolom[nama])] as const)
  return (ke) => {
    const nilai = {} as Record<K, number | null>
    for (const [nama, i] of daftar) nilai[nama] = readCount(tabel, ke, i)
    return nilai
  }
}

/** The known ones of some figures, as `Angka.nilai` holds them. */
export function fillValues<K extends string>(nilai: Readonly<Record<K, number | null>>): Partial<Record<K, number>> {
  const isi: Partial<Record<K, number>> = {}
  for (const nama in nilai) {
    const n = nilai[nama]
    if (n !== null) isi[nama] = n
  }
  return isi
}

/** The refusal for a file that was saved again by a spreadsheet. */
export const damagedByExcel = (nama: string, sebab: string): KontenError =>
  new KontenError('pemakaian', 'rusak-oleh-excel', `${nama}: ${sebab}; berkas ini rusak karena disimpan ulang.`, [
    'Unduh ulang dari platformnya, jangan dibuka atau disimpan lewat Excel, lalu impor berkas asli itu.',
  ])

// `3.7` in a spreadsheet of a zone that writes dates with dots: `3.Jul`, `03-Jul`, `Jul.70`, or the whole date.
const polaDesimalTanggal =
  /^(?:\d{1,2}[.\-/ ]\p{L}{3,9}\.?(?:[.\-/ ]\d{2,4})?|\p{L}{3,9}[.\-/ ]\d{2,4}|\d{4}-\d{2}-\d{2}(?:[ T].*)?|\d{1,2}([./-])\d{1,2}\1\d{2,4})$/u
const polaKolomDesimal =
  /second|detik|segund|durasi|duration|duraç|earning|penghasilan|pendapatan|watch time|waktu tonton|tempo de exib|rate|rasio|taxa|average|rata-rata|\bposi(?:ti|ci|ç|si)|\bctr\b|\brkt\b|\bper\b|_per_|%/
// A date as the number a spreadsheet keeps it by; no page stands so far down.
const polaKolomPosisi = /\bposi(?:ti|ci|ç|si)/
const nomorTanggal = (sel: string): boolean => /^[34]\d{4}$/.test(sel)

const desimalTanggal = (tabel: ExportTable, ke: number, kolom: number): KontenError =>
  damagedByExcel(
    tabel.nama,
    `baris data ke-${ke + 1}, kolom "${tabel.kolom[kolom]!}" berisi ` +
      `"${bersihkan(tabel.baris[ke]![kolom]!).trim()}", bilangan pecahan yang berubah menjadi tanggal`,
  )

/** Throws where a decimal was turned into a date: nothing else in such a file can be trusted either. */
function periksaDesimal(tabel: ExportTable): void {
  const desimal = tabel.kolom.flatMap((k, i) => (polaKolomDesimal.test(k) ? [i] : []))
  for (const [ke, baris] of tabel.baris.entries())
    for (const kolom of desimal) {
      const sel = baris[kolom]
      if (!sel || sel.length <= 3) continue
      const rapi = sel.trim()
      if (polaDesimalTanggal.test(rapi) || (polaKolomPosisi.test(tabel.kolom[kolom]!) && nomorTanggal(rapi)))
        throw desimalTanggal(tabel, ke, kolom)
    }
}

/**
 * Throws for a file whose whole lines were put into one quoted cell; captions with line breaks make an exact repair
 * unsafe.
 */
export function checkDamage(naskah: Manuscript): void {
  if (naskah.lembar) return
  // The overview files of Meta begin with a title, a cell of its own.
  for (const baris of naskah.teks
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .slice(0, 3)) {
    const utuh = baris.trim().replace(/[;,\t]+$/, '')
    const sel = utuh === '' ? [] : pisahKepala(utuh, ',')
    if (sel.length > 1) return
    if (
      utuh.startsWith('"') &&
      utuh.endsWith('"') &&
      sel.length === 1 &&
      (/,\s*"/.test(sel[0]!) || sel[0]!.split(',').length > 5)
    )
      throw damagedByExcel(naskah.nama, 'setiap barisnya menjadi satu sel, semua kolomnya bergabung')
  }
}

/**
 * What a person should know of the table itself: short rows, separators in figures, a second column of one name that
 * differs.
 */
export function tableNotes(tabel: ExportTable): string[] {
  const catatan: string[] = []
  if (tabel.bitaTunggal) catatan.push('Berkas ini bukan UTF-8, jadi pernah disimpan ulang; hanya angkanya yang dibaca.')
  if (tabel.kurang > 0)
    catatan.push(`${tabel.kurang} baris selnya kurang dari judul kolomnya; yang tidak ada dianggap tidak diketahui.`)
  catatan.push(...catatanJumlah(tabel.jumlah))
  if (tabel.ribuan.size > 0)
    catatan.push(
      `Kolom ${[...tabel.ribuan].join(', ')} memuat pemisah ribuan: berkas ` +
        'ini pernah disimpan ulang, periksa angkanya.',
    )
  for (const [i, kolom] of tabel.kolom.entries()) {
    const pertama = tabel.kolom.indexOf(kolom)
    if (kolom === '' || pertama === i) continue
    const beda = tabel.baris.filter((b) => (b[pertama] ?? '') !== (b[i] ?? '')).length
    if (beda > 0)
      catatan.push(
        `Kolom "${bersihkan(kolom)}" ada dua kali dan berbeda pada ${beda} baris; yang pertama yang dipakai.`,
      )
  }
  return catatan
}
