/** A document as plain lines, one cell a line: for screen readers, which read a table's frame aloud. */
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Dokumen, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export function renderText(dokumen: Dokumen, zona: string): string {
  const { angka = [], kalimat = [] } = dokumen.ringkasan ?? {}
  return `${[
    dokumen.judul,
    ...dokumen.keterangan,
    ...angka.map((a) => `${a.nama}: ${writeCell(a.nilai, zona)} (${a.keterangan.join('; ')})`),
    ...kalimat,
    ...dokumen.bagian.flatMap((b) => tableLines(b, zona)),
    ...dokumen.penutup,
    ...(dokumen.aturan ?? []),
  ]
    .map(satuParagraf)
    .join('\n')}\n`
}

const satuParagraf = (teks: string): string => bersihkan(teks).replace(/[\t\n]+/g, ' ')

/** A table as lines, with its name and how many rows it has. */
export function tableLines(tabel: Tabel, zona: string): string[] {
  const jumlah = tabel.baris.length
  const paragraf = tabel.paragraf ?? []
  if (tabel.kolom.length === 0) return ['', `${tabel.judul}:`, ...paragraf]
  const kepala = ['', `${tabel.judul}: ${jumlah} baris`, ...paragraf]
  if (jumlah === 0) return [...kepala, ...(tabel.kosong === undefined ? [] : [tabel.kosong]), ...(tabel.catatan ?? [])]
  const baris = tabel.baris.flatMap((b, i) => [
    `Baris ${i + 1} dari ${jumlah}`,
    ...b.map((sel, j) => `${tabel.kolom[j]!.judul}: ${writeCell(sel, zona)}`),
  ])
  return [...kepala, ...baris, ...(tabel.catatan ?? [])]
}
