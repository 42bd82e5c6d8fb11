/** A document as markdown: what a page says, with every column, for a file that people and machines read. */
import { bersihkan } from '../../domain/bahasa/teks.js'
import { layOut } from './page.js'
import type { Dokumen, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export function renderMarkdown(dokumen: Dokumen, zona: string): string {
  const { depan, lampiran, aturan } = layOut(dokumen)
  const kepala = [...(dokumen.nomor === undefined ? [] : [`Nomor: ${dokumen.nomor}`]), ...dokumen.keterangan]
  const bab = [...depan, ...lampiran].flatMap((b) => [
    ...(b.judul === '' ? [] : [`## ${lolos(b.judul)}\n`]),
    ...b.tabel.map((t) => bagian(t, b.judul === '' ? '##' : '###', zona)),
  ])
  return [
    `# ${lolos(dokumen.judul)}\n`,
    ...kepala.map((k) => `${lolos(k)}\n`),
    ...ringkasan(dokumen, zona),
    ...bab,
    ...dokumen.penutup.map((p) => `${lolos(p)}\n`),
    ...(aturan === null ? [] : [`## ${aturan}\n`, ...(dokumen.aturan ?? []).map((a) => `- ${lolos(a)}`), '']),
  ].join('\n')
}

function ringkasan({ ringkasan: r }: Dokumen, zona: string): string[] {
  if (!r) return []
  return [
    '## Ringkasan\n',
    baris(['Ukuran', 'Angka', 'Keterangan']),
    baris(['---', '---:', '---']),
    ...r.angka.map((a) => baris([lolos(a.nama), lolos(writeCell(a.nilai, zona)), a.keterangan.map(lolos).join('; ')])),
    '',
    ...r.kalimat.map((k) => `${lolos(k)}\n`),
  ]
}

function bagian(b: Tabel, tingkat: string, zona: string): string {
  const isi = b.baris.length > 0 ? isiTabel(b, zona) : b.kosong
  return [
    `${tingkat} ${lolos(b.judul)}\n`,
    ...(b.paragraf ?? []).map((p) => `${lolos(p)}\n`),
    ...(isi === undefined ? [] : [`${isi}\n`]),
    ...(b.catatan ?? []).map((k) => `${lolos(k)}\n`),
  ].join('\n')
}

const baris = (sel: readonly string[]): string => `| ${sel.join(' | ')} |`

function isiTabel(tabel: Tabel, zona: string): string {
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
