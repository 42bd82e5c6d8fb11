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
import { imageSize } from 'image-size'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { chartParagraph } from './docx-chart.js'
import type { Letterhead } from './page.js'
import { kerapatan, lebarKolom, tallCell, layOutChapters, paperSizes } from './page.js'
import { normalisePackage } from './package.js'
import { drawQr } from './qr.js'
import type { Dokumen, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

const TWIP = 20
/** Page margin in twips, of a page that stands and of one that lies on its side: 2 and 1.27 cm. */
const TEPI = { tegak: 1134, lanskap: 720 }
/** Text of tables in half-points; that of a table with many columns is smaller, as in the register's detail. */
const HURUF_TABEL = { biasa: 18, rapat: 16, padat: 13 }
/** Twips a bold letter takes for each half-point of its size, and the blank on either side of a cell. */
const LEBAR_HURUF = { biasa: 6.4, rapat: 6, padat: 5.7 }
const TEPI_SEL = 60
const ATAS_SEL = 25
/** Side of the QR code and height of a letterhead at most, in pixels, and the twips of one. */
const SISI_QR = 84
const TINGGI_KOP = 120
const TWIP_PIKSEL = 15

export async function renderDocx(dokumen: Dokumen, zona: string, surat: Letterhead): Promise<Uint8Array> {
  const kertas = paperSizes(dokumen, surat.kertas)
  const { lebar } = kertas
  const [pendek, panjang] = [Math.min(lebar, kertas.tinggi), Math.max(lebar, kertas.tinggi)].map((titik) =>
    Math.round(titik * TWIP),
  ) as [number, number]
  const tepi = dokumen.lanskap ? TEPI.lanskap : TEPI.tegak
  const berkas = new Document({
    title: bersihkan(dokumen.judul),
    creator: 'konten',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 20, language: { value: 'id-ID' } } },
        title: {
          run: { font: 'Arial', size: 28, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
        heading1: {
          run: { font: 'Arial', size: 24, bold: true, color: '000000' },
          paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
        },
        heading2: {
          run: { font: 'Arial', size: 20, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        // The library turns the page itself.
        properties: {
          page: {
            size: {
              width: pendek,
              height: panjang,
              orientation: dokumen.lanskap ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: tepi, right: tepi, bottom: tepi, left: tepi },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...kop(surat, Math.round(lebar * TWIP) - 2 * tepi),
          new Paragraph({
            text: bersihkan(dokumen.judul),
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
          }),
          ...(dokumen.nomor === undefined
            ? []
            : [new Paragraph({ text: `Nomor: ${bersihkan(dokumen.nomor)}`, alignment: AlignmentType.CENTER })]),
          ...dokumen.keterangan.map(paragraf),
          ...layOutChapters(dokumen).flatMap((b) => [
            ...(b.judul === '' ? [] : [new Paragraph({ text: bersihkan(b.judul), heading: HeadingLevel.HEADING_1 })]),
            ...b.tabel.flatMap((t) => isiTabel(t, zona, Math.round(lebar * TWIP) - 2 * tepi)),
          ]),
          ...dokumen.penutup.map(paragraf),
          ...kode(dokumen),
          ...tandaTangan(dokumen),
        ],
      },
    ],
  })
  return normalisePackage(await Packer.toBuffer(berkas))
}

const paragraf = (teks: string): Paragraph => new Paragraph({ text: bersihkan(teks), spacing: { before: 80 } })

function kop({ kop: isi }: Letterhead, lebar: number): Paragraph[] {
  if (isi.jenis === 'gambar') {
    const ukuran = imageSize(isi.isi)
    const skala = Math.min(lebar / TWIP_PIKSEL / ukuran.width, TINGGI_KOP / ukuran.height)
    const transformation = { width: Math.floor(ukuran.width * skala), height: Math.floor(ukuran.height * skala) }
    const altText = { name: 'Kop surat', title: 'Kop surat', description: 'Kop surat' }
    const gambar = new ImageRun({
      type: isi.tipe === 'png' ? 'png' : 'jpg',
      data: Buffer.from(isi.isi),
      transformation,
      altText,
    })
    return [new Paragraph({ alignment: AlignmentType.CENTER, children: [gambar] })]
  }
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
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: drawQr(isi),
          transformation: { width: SISI_QR, height: SISI_QR },
          altText,
        }),
      ],
    }),
  ]
}

/** A table in `lebar` twips, with its heading and its notes. */
function isiTabel(tabel: Tabel, zona: string, lebar: number): (Paragraph | Table)[] {
  const judul = new Paragraph({ text: bersihkan(tabel.judul), heading: HeadingLevel.HEADING_2 })
  const catatan = (tabel.catatan ?? []).map(
    (c) => new Paragraph({ spacing: { before: 60 }, children: [new TextRun({ text: bersihkan(c), size: 16 })] }),
  )
  if (tabel.baris.length === 0) return [judul, paragraf(tabel.kosong ?? 'Tidak ada.'), ...catatan]
  const isi = tabel.baris.map((b) => b.map((s) => writeCell(s, zona)))
  const ukuran = kerapatan(tabel)
  const size = HURUF_TABEL[ukuran]
  const columnWidths = lebarKolom(tabel, zona, lebar, LEBAR_HURUF[ukuran] * size, 2 * TEPI_SEL).map(Math.floor)
  const sel = (teks: string, i: number, tebal: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[i]!, type: WidthType.DXA },
      margins: { left: TEPI_SEL, right: TEPI_SEL, top: ATAS_SEL, bottom: ATAS_SEL },
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
    ...isi.map(
      (b) => new TableRow({ cantSplit: !b.some(tallCell), children: b.map((teks, i) => sel(teks, i, false)) }),
    ),
  ]
  const grafik = tabel.grafik && tabel.grafik.kategori.length > 0 ? [chartParagraph(tabel.grafik)] : []
  return [
    judul,
    new Table({
      columnWidths,
      layout: TableLayoutType.FIXED,
      width: { size: lebar, type: WidthType.DXA },
      rows: baris,
    }),
    ...catatan,
    ...grafik,
  ]
}

function tandaTangan({ tandaTangan: ttd }: Dokumen): (Paragraph | Table)[] {
  if (!ttd || ttd.orang.length === 0) return []
  const tanpaGaris = {
    top: { style: 'none' },
    bottom: { style: 'none' },
    left: { style: 'none' },
    right: { style: 'none' },
  } as const
  const satu = (o: { jabatan: string; nama: string }): TableCell =>
    new TableCell({
      borders: tanpaGaris,
      children: [...o.jabatan.split('\n'), '', '', '', o.nama || '………………………………'].map(
        (teks) => new Paragraph({ text: bersihkan(teks), alignment: AlignmentType.CENTER }),
      ),
    })
  return [
    new Paragraph({
      text: bersihkan(ttd.tempat),
      alignment: AlignmentType.RIGHT,
      spacing: { before: 320, after: 160 },
      keepNext: true,
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { ...tanpaGaris, insideHorizontal: { style: 'none' }, insideVertical: { style: 'none' } },
      rows: [new TableRow({ cantSplit: true, children: ttd.orang.map(satu) })],
    }),
  ]
}
