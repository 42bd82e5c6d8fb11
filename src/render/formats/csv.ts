/**
 * One table as CSV, as Excel in Indonesia opens it: a byte order mark and semicolons, unless another separator is asked
 * for. Cells that a spreadsheet would take for a formula are escaped; figures and times stay machine-readable.
 */
import { stringify } from 'csv-stringify/sync'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Dokumen, Sel } from '../tabel.js'

export const separators = { 'titik-koma': ';', koma: ',', tab: '\t' } as const
export type Separator = keyof typeof separators

export interface CsvContext {
  zona: string
  /** `kunci` of the table; left out, the document's own choice. */
  bagian?: string | undefined
  pemisah?: Separator | undefined
}

export function renderCsv(dokumen: Dokumen, { zona, bagian, pemisah = 'titik-koma' }: CsvContext): string {
  const tabel = dokumen.bagian.find((b) => b.kunci === (bagian ?? dokumen.utama))!
  return stringify([tabel.kolom.map((k) => k.judul), ...tabel.baris.map((b) => b.map((sel) => isi(sel, zona)))], {
    // A file that begins with "ID" is taken for SYLK by Excel; after the mark nothing is.
    bom: true,
    delimiter: separators[pemisah],
    escape_formulas: true,
    // Opened with another separator, a cell must not fall apart and its end become a formula.
    quoted_match: /[,;\t]/,
  })
}

function isi(sel: Sel, zona: string): string | number {
  if (sel === null) return ''
  if (typeof sel === 'string') return bersihkan(sel)
  if ('bilangan' in sel) return sel.bilangan
  if ('persen' in sel) return sel.persen
  if ('teks' in sel) return bersihkan(sel.teks)
  return 'waktu' in sel ? formatIso(sel.waktu, zona) : sel.tanggal
}
