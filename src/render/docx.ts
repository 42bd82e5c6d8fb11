/** A document as DOCX: real headings and tables that a word processor can edit. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { bersihkan } from '../domain/teks.js'
import { paragrafGrafik } from './docx-grafik.js'
import type { Surat } from './halaman.js'
import { susunBab, ukuranKertas } from './halaman.js'
import { samakanKemasan } from './kemasan.js'
import { gambarQr } from './qr.js'
import type { Dokumen, Tabel } from './tabel.js'
import { tulisSel } from './tabel.js'

const TWIP = 20
/** Page margin, in twips: 2 cm. */
const TEPI = 1134
/** Text of tables in half-points; that of a table with many columns is smaller, as in the register's detail. */
const HURUF_TABEL = 18
const HURUF_TABEL_LEBAR = 13
const KOLOM_BANYAK = 10
/** No column claims more than so many letters of the width; what is longer is wrapped. */
const HURUF_TERBANYAK = 36
/** Twips a bold letter takes for each half-point of its size, and the blank on either side of a cell. */
const LEBAR_HURUF = 6.4
const TEPI_SEL = 60
/** Side of the QR code, in pixels. */
const SISI_QR = 84

export async function renderDocx(dokumen: Dokumen, zona: string, surat: Surat): Promise<Uint8Array> {
  const { lebar, tinggi } = ukuranKertas(dokumen, surat.kertas)
  const [pendek, panjang] = [Math.min(lebar, tinggi), Math.max(lebar, tinggi)].map((titik) => Math.round(titik * TWIP)) as [number, number]
  const berkas = new Document({
    title: bersihkan(dokumen.judul),
    creator: 'konten',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 20, language: { value: 'id-ID' } } },
        title: { run: { font: 'Arial', size: 28, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 120 } } },
        heading1: { run: { font: 'Arial', size: 24, bold: true, color: '000000' }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
        heading2: { run: { font: 'Arial', size: 20, bold: true, color: '000000' }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        // The library turns the page itself.
        properties: {
          page: {
            size: { width: pendek, height: panjang, orientation: dokumen.lanskap ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: TEPI, right: TEPI, bottom: TEPI, left: TEPI },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          ...kop(surat),
          new Paragraph({ text: bersihkan(dokumen.judul), heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          ...(dokumen.nomor === undefined ? [] : [new Paragraph({ text: `Nomor: ${bersihkan(dokumen.nomor)}`, alignment: AlignmentType.CENTER })]),
          ...dokumen.keterangan.map(paragraf),
          ...susunBab(dokumen).flatMap((b) => [
            ...(b.judul === '' ? [] : [new Paragraph({ text: bersihkan(b.judul), heading: HeadingLevel.HEADING_1 })]),
            ...b.tabel.flatMap((t) => isiTabel(t, zona, Math.round(lebar * TWIP) - 2 * TEPI)),
          ]),
          ...dokumen.penutup.map(paragraf),
          ...kode(dokumen),
          ...tandaTangan(dokumen),
        ],
      },
    ],
  })
  return samakanKemasan(await Packer.toBuffer(berkas))
}

const paragraf = (teks: string): Paragraph => new Paragraph({ text: bersihkan(teks), spacing: { before: 80 } })

function kop({ kop: isi }: Surat): Paragraph[] {
  if (isi.jenis === 'gambar')
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new ImageRun({ type: isi.tipe === 'png' ? 'png' : 'jpg', data: Buffer.from(isi.isi), transformation: { width: 560, height: 100 } })],
      }),
    ]
  const garis = { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 4, color: '000000' } }
  return isi.baris.map(
    (b, i) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: bersihkan(b), bold: true })],
        ...(i === isi.baris.length - 1 ? { border: garis } : {}),
      }),
  )
}

function kode({ kode: isi }: Dokumen): Paragraph[] {
  if (isi === undefined) return []
  const altText = { name: 'Kode QR', title: 'Kode QR', description: `Kode QR: ${isi}` }
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data: gambarQr(isi), transformation: { width: SISI_QR, height: SISI_QR }, altText })] })]
}

/** A table in `lebar` twips, with its heading and its notes. */
function isiTabel(tabel: Tabel, zona: string, lebar: number): (Paragraph | Table)[] {
  const judul = new Paragraph({ text: bersihkan(tabel.judul), heading: HeadingLevel.HEADING_2 })
  const catatan = (tabel.catatan ?? []).map((c) => new Paragraph({ spacing: { before: 60 }, children: [new TextRun({ text: bersihkan(c), size: 16 })] }))
  if (tabel.baris.length === 0) return [judul, paragraf(tabel.kosong ?? 'Tidak ada.'), ...catatan]
  const isi = tabel.baris.map((b) => b.map((s) => tulisSel(s, zona)))
  const size = tabel.kolom.length > KOLOM_BANYAK ? HURUF_TABEL_LEBAR : HURUF_TABEL
  const utuh = tabel.baris.map((b) => b.map((s) => s !== null && typeof s === 'object'))
  const columnWidths = lebarKolom([tabel.kolom.map((k) => k.judul), ...isi], [[], ...utuh], lebar, size)
  const sel = (teks: string, i: number, tebal: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[i]!, type: WidthType.DXA },
      margins: { left: TEPI_SEL, right: TEPI_SEL },
      children: [
        new Paragraph({
          alignment: tabel.kolom[i]?.rata === 'kanan' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: bersihkan(teks), bold: tebal, size })],
        }),
      ],
      ...(tebal ? { shading: { fill: 'E8EEF5' } } : {}),
    })
  const baris = [
    new TableRow({ tableHeader: true, cantSplit: true, children: tabel.kolom.map((k, i) => sel(k.judul, i, true)) }),
    ...isi.map((b) => new TableRow({ cantSplit: true, children: b.map((teks, i) => sel(teks, i, false)) })),
  ]
  const grafik = tabel.grafik && tabel.grafik.kategori.length > 0 ? [paragrafGrafik(tabel.grafik)] : []
  return [judul, new Table({ columnWidths, layout: TableLayoutType.FIXED, width: { size: lebar, type: WidthType.DXA }, rows: baris }), ...catatan, ...grafik]
}

/** Shares `lebar` twips among the columns by their longest texts; where those do not fit side by side, each has at least its longest word, or what is `utuh`, a figure or a time. */
function lebarKolom(baris: readonly (readonly string[])[], utuh: readonly (readonly boolean[])[], lebar: number, size: number): number[] {
  const kolom = baris[0]!.map((_, i) => baris.map((b) => b[i] ?? ''))
  const terpanjang = (daftar: readonly string[]): number => Math.max(...daftar.map((d) => d.length))
  const twip = (huruf: number): number => Math.min(HURUF_TERBANYAK, huruf) * LEBAR_HURUF * size + 2 * TEPI_SEL
  const kata = kolom.map((sel, i) => twip(terpanjang(sel.flatMap((s, j) => (utuh[j]![i] ? [s] : s.split(/[\s-]+/))))))
  const penuh = kolom.map((sel) => twip(terpanjang(sel)))
  const jumlah = (daftar: readonly number[]): number => daftar.reduce((a, b) => a + b, 0)
  const lebih = (lebar - jumlah(kata)) / (jumlah(penuh) - jumlah(kata))
  if (lebih > 0 && lebih < 1) return kata.map((k, i) => Math.floor(k + lebih * (penuh[i]! - k)))
  const pas = jumlah(kata) < lebar ? penuh : kata
  return pas.map((p) => Math.floor((p / jumlah(pas)) * lebar))
}

function tandaTangan({ tandaTangan: ttd }: Dokumen): (Paragraph | Table)[] {
  if (!ttd || ttd.orang.length === 0) return []
  const tanpaGaris = { top: { style: 'none' }, bottom: { style: 'none' }, left: { style: 'none' }, right: { style: 'none' } } as const
  const satu = (o: { jabatan: string; nama: string }): TableCell =>
    new TableCell({
      borders: tanpaGaris,
      children: [o.jabatan, '', '', '', o.nama || '………………………………'].map((teks) => new Paragraph({ text: bersihkan(teks), alignment: AlignmentType.CENTER })),
    })
  return [
    new Paragraph({ text: bersihkan(ttd.tempat), alignment: AlignmentType.RIGHT, spacing: { before: 320, after: 160 }, keepNext: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { ...tanpaGaris, insideHorizontal: { style: 'none' }, insideVertical: { style: 'none' } },
      rows: [new TableRow({ cantSplit: true, children: ttd.orang.map(satu) })],
    }),
  ]
}
