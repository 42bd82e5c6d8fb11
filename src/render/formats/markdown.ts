/** A document as markdown tables. */
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Dokumen, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export function renderMarkdown(dokumen: Dokumen, zona: string): string {
  const bagian = dokumen.bagian.map(
    (b) =>
      `## ${lolos(b.judul)}\n\n${b.baris.length === 0 ? (b.kosong ?? 'Tidak ada.') : isiTabel(b, zona)}\n${(b.catatan ?? []).map((k) => `\n${lolos(k)}\n`).join('')}`,
  )
  const kepala = [...(dokumen.nomor === undefined ? [] : [`Nomor: ${dokumen.nomor}`]), ...dokumen.keterangan]
  return [
    `# ${lolos(dokumen.judul)}\n`,
    ...kepala.map((k) => `${lolos(k)}\n`),
    ...bagian,
    ...dokumen.penutup.map((p) => `${lolos(p)}\n`),
  ].join('\n')
}

function isiTabel(tabel: Tabel, zona: string): string {
  const baris = (sel: readonly string[]): string => `| ${sel.join(' | ')} |`
  return [
    baris(tabel.kolom.map((k) => lolos(k.judul))),
    baris(tabel.kolom.map((k) => (k.rata === 'kanan' ? '---:' : '---'))),
    ...tabel.baris.map((b) => baris(b.map((sel) => lolos(writeCell(sel, zona))))),
  ].join('\n')
}

/** Text as text: what markdown or a table would take for markup is escaped. */
function lolos(teks: string): string {
  return bersihkan(teks)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|#]/g, '\\$&')
}
