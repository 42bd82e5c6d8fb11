/** What rows of content have in common in the exports of all platforms. */
import { KontenError } from '../../errors.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import type { Manuscript } from '../reader.js'
import { emptyCell } from '../null-cell.js'
import { readTable, damagedByExcel } from '../export-table.js'
import type { ExportTable } from '../export-table.js'

const panjangJudul = 120
// Nothing in it that would have to be cleaned.
const polaAscii = /^[\t\n\r\u0020-\u007e]*$/
const polaSederhana = /^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/

/**
 * A caption as a title: one line, at most 120 characters; null where there is none. Long captions are not read to their
 * end.
 */
export function titleOf(teks: string): string | null {
  const depan = teks.trimStart()
  const pendek = potong(depan, panjangJudul)
  if (emptyCell(pendek)) return null
  if (polaSederhana.test(pendek)) return pendek
  const awal = potong(depan, panjangJudul * 2)
  const judul = potong(
    polaAscii.test(awal) ? awal.replace(/ *[\t\n\r][\t\n\r ]*| {2,}/g, ' ') : satuBaris(awal),
    panjangJudul,
  ).trim()
  return judul === '' ? null : judul
}

// A surrogate pair is not cut in two.
const potong = (teks: string, panjang: number): string =>
  teks.length <= panjang ? teks : teks.slice(0, panjang).replace(/[\uD800-\uDBFF]$/, '')

/** A link as it stands; null where the cell holds none. */
export function linkOf(sel: string): string | null {
  const rapi = sel.trim()
  return /^https?:\/\/[^\s/]+\/\S*$/.test(rapi) ? rapi : null
}

/** An id of digits, '' where the cell is blank. Throws where a spreadsheet rounded it. */
export function figureId(tabel: ExportTable, ke: number, kolom: number): string {
  const sel = (tabel.baris[ke]![kolom] ?? '').trim().replace(/\.0$/, '')
  if (/^\d[.,]\d+E\+?\d+$/i.test(sel))
    throw damagedByExcel(
      tabel.nama,
      `baris data ke-${ke + 1}, kolom "${tabel.kolom[kolom]!}" berisi "${sel}", nomor yang dibulatkan`,
    )
  return sel
}

/** The table of a file with captions: refused where its text or its decimals cannot be trusted. */
export function readContentTable(naskah: Manuscript, denganJumlah = false): ExportTable {
  if (naskah.pengodean === 'bita-tunggal')
    throw damagedByExcel(naskah.nama, 'teksnya bukan UTF-8, tulisan kontennya tidak dapat dipercaya')
  return readTable(naskah, naskah.teks, denganJumlah)
}

/** The refusal for a file of a known platform in a language whose headers are not known. */
export const unknownLanguage = (naskah: Manuscript, platform: string, judul: readonly string[]): KontenError =>
  new KontenError(
    'pemakaian',
    'judul-kolom-tidak-dikenal',
    `${naskah.nama}: ini ekspor ${platform}, tetapi judul kolomnya tidak dikenal: ${judul
      .map((j) => satuBaris(j))
      .filter(Boolean)
      .join(', ')
      .slice(0, 400)}.`,
    [`Ubah bahasa tampilan ${platform} menjadi Indonesia atau Inggris, unduh ulang, lalu impor.`],
  )
