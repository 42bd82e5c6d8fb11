/** One table as CSV. Cells that a spreadsheet would take for a formula are escaped; figures and times stay machine-readable. */
import { stringify } from 'csv-stringify/sync'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Dokumen, Sel } from '../tabel.js'

export function renderCsv(dokumen: Dokumen, zona: string, kunci: string | undefined): string {
  const tabel = dokumen.bagian.find((b) => b.kunci === (kunci ?? dokumen.utama))!
  return stringify([tabel.kolom.map((k) => k.judul), ...tabel.baris.map((b) => b.map((sel) => isi(sel, zona)))], {
    escape_formulas: true,
  })
}

function isi(sel: Sel, zona: string): string | number {
  if (sel === null) return ''
  if (typeof sel === 'string') return bersihkan(sel)
  if ('bilangan' in sel) return sel.bilangan
  if ('persen' in sel) return sel.persen
  return 'waktu' in sel ? formatIso(sel.waktu, zona) : sel.tanggal
}
