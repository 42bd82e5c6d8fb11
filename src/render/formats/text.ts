/** A document as plain lines, one cell a line: for screen readers, which read a table's frame aloud. */
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Dokumen, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export const renderText = (dokumen: Dokumen, zona: string): string =>
  `${[dokumen.judul, ...dokumen.keterangan, ...dokumen.bagian.filter((b) => !b.rinci).flatMap((b) => bagian(b, zona)), ...dokumen.penutup].map(satuParagraf).join('\n')}\n`

const satuParagraf = (teks: string): string => bersihkan(teks).replace(/[\t\n]+/g, ' ')

function bagian(tabel: Tabel, zona: string): string[] {
  const jumlah = tabel.baris.length
  const kepala = ['', `${tabel.judul}: ${jumlah} baris`]
  if (jumlah === 0) return [...kepala, tabel.kosong ?? 'Tidak ada.']
  const baris = tabel.baris.flatMap((b, i) => [
    `Baris ${i + 1} dari ${jumlah}`,
    ...b.map((sel, j) => `${tabel.kolom[j]!.judul}: ${writeCell(sel, zona)}`),
  ])
  return [...kepala, ...baris, ...(tabel.catatan ?? [])]
}
