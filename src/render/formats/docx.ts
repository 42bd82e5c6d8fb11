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
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { figuresTable, isiTabel, paragraf, tanpaGaris } from './docx-table.js'
import type { Letterhead, NumberedChapter, Picture } from './page.js'
import { layOut, pageFoot, paperSizes, twoColumns } from './page.js'
import { normalisePackage } from './package.js'
import { drawQr } from './qr.js'
import type { Dokumen } from '../tabel.js'

const TWIP = 20
/** Page margin in twips, of a page that stands and of one that lies on its side: 1.8 and 1.27 cm. */
const TEPI = { tegak: 1020, lanskap: 720 }
/** Side of the QR code, height of a letterhead and of a crest at most, in pixels, and the twips of one. */
const SISI_QR = 84
const TINGGI_KOP = 120
const TINGGI_LAMBANG = 76
const TWIP_PIKSEL = 15

export async function renderDocx(dokumen: Dokumen, zona: string, surat: Letterhead): Promise<Uint8Array> {
  const kertas = paperSizes(dokumen, surat.kertas)
  const [pendek, panjang] = [Math.min(kertas.lebar, kertas.tinggi), Math.max(kertas.lebar, kertas.tinggi)].map(
    (titik) => Math.round(titik * TWIP),
  ) as [number, number]
  const tepi = dokumen.lanskap ? TEPI.lanskap : TEPI.tegak
  const lebar = Math.round(kertas.lebar * TWIP) - 2 * tepi
  const kantor = bersihkan(surat.kantor) || 'konten'
  const berkas = new Document({
    title: bersihkan(dokumen.judul),
    creator: kantor,
    lastModifiedBy: kantor,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 19, language: { value: 'id-ID' } } },
        title: {
          run: { font: 'Arial', size: 26, bold: true, color: '000000' },
          paragraph: { spacing: { before: 160, after: 80 } },
        },
        heading1: {
          run: { font: 'Arial', size: 23, bold: true, color: '000000' },
          paragraph: { spacing: { before: 280, after: 60 }, keepNext: true },
        },
        heading2: {
          run: { font: 'Arial', size: 19, bold: true, color: '000000' },
          paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
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
            margin: { top: tepi, right: tepi, bottom: tepi, left: tepi, footer: 400 },
          },
        },
        footers: { default: kaki(pageFoot(dokumen, surat), lebar) },
        children: isi(dokumen, zona, surat, lebar),
      },
    ],
  })
  return normalisePackage(await Packer.toBuffer(berkas))
}

const kaki = (teks: string, lebar: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: lebar }],
        children: [
          new TextRun({
            size: 15,
            children: [bersihkan(teks), '\t', 'Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

function isi(dokumen: Dokumen, zona: string, surat: Letterhead, lebar: number): (Paragraph | Table)[] {
  const { depan, lampiran, aturan } = layOut(dokumen)
  const { angka = [], kalimat = [] } = dokumen.ringkasan ?? {}
  const bab = (satu: readonly NumberedChapter[]): (Paragraph | Table)[] =>
    satu.flatMap((b) => [
      ...(b.judul === '' ? [] : [new Paragraph({ text: bersihkan(b.judul), heading: HeadingLevel.HEADING_1 })]),
      ...b.tabel.flatMap((t) => isiTabel(t, zona, lebar, b.judul !== '')),
    ])
  const akhir = [...dokumen.penutup.map((p) => paragraf(p, true)), ...kode(dokumen), ...tandaTangan(dokumen, lebar)]
  const rules =
    aturan === null
      ? []
      : [new Paragraph({ text: aturan, heading: HeadingLevel.HEADING_1 }), kolomAturan(dokumen.aturan ?? [], lebar)]
  return [
    ...kop(surat, lebar),
    new Paragraph({ text: bersihkan(dokumen.judul), heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    ...(dokumen.nomor === undefined
      ? []
      : [new Paragraph({ text: `Nomor: ${bersihkan(dokumen.nomor)}`, alignment: AlignmentType.CENTER })]),
    ...dokumen.keterangan.map((k) => paragraf(k)),
    ...(angka.length > 0 ? [paragraf(''), figuresTable(angka, zona, lebar)] : []),
    ...kalimat.map((k) => paragraf(k)),
    ...bab(depan),
    ...(lampiran.length > 0 ? [...akhir, ...bab(lampiran), ...rules] : [...rules, ...akhir]),
  ]
}

/** Rules in two columns of small letters. */
const kolomAturan = (aturan: readonly string[], lebar: number): Table =>
  new Table({
    width: { size: lebar, type: WidthType.DXA },
    columnWidths: [Math.floor(lebar / 2), Math.floor(lebar / 2)],
    borders: tanpaGaris,
    rows: [
      new TableRow({
        children: twoColumns(aturan).map(
          (k) =>
            new TableCell({
              width: { size: Math.floor(lebar / 2), type: WidthType.DXA },
              margins: { right: 160 },
              children: (k.length === 0 ? [''] : k).map(
                (teks) =>
                  new Paragraph({
                    spacing: { after: 60 },
                    keepNext: true,
                    children: [new TextRun({ text: bersihkan(teks), size: 15 })],
                  }),
              ),
            }),
        ),
      }),
    ],
  })

function gambar(g: Picture, nama: string, lebar: number, tinggi: number): ImageRun {
  const skala = Math.min(lebar / g.lebar, tinggi / g.tinggi)
  return new ImageRun({
    type: g.tipe === 'png' ? 'png' : 'jpg',
    data: Buffer.from(g.isi),
    transformation: { width: Math.floor(g.lebar * skala), height: Math.floor(g.tinggi * skala) },
    altText: { name: nama, title: nama, description: nama },
  })
}

function kop({ kop: k }: Letterhead, lebar: number): (Paragraph | Table)[] {
  if (k.jenis === 'gambar')
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [gambar(k.gambar, 'Kop surat', lebar / TWIP_PIKSEL, TINGGI_KOP)],
      }),
    ]
  const garis = { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 4, color: '000000' } }
  const teks = [
    ...k.baris.map((text) => new TextRun({ text: bersihkan(text), bold: true, size: 22 })),
    ...k.kecil.map((text) => new TextRun({ text: bersihkan(text), size: 17 })),
  ].map((run) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run] }))
  const akhir = new Paragraph({ border: garis, spacing: { after: 80 } })
  if (k.lambang === null) return teks.length === 0 ? [] : [...teks, akhir]
  const sisi = 1300
  const sel = (isiSel: Paragraph[], size: number): TableCell =>
    new TableCell({ width: { size, type: WidthType.DXA }, children: isiSel })
  const lambang = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [gambar(k.lambang, 'Lambang', TINGGI_LAMBANG, TINGGI_LAMBANG)],
  })
  const columnWidths = [sisi, lebar - 2 * sisi, sisi]
  return [
    new Table({
      width: { size: lebar, type: WidthType.DXA },
      columnWidths,
      borders: tanpaGaris,
      rows: [
        new TableRow({
          children: [sel([lambang], sisi), sel(teks, lebar - 2 * sisi), sel([new Paragraph('')], sisi)],
        }),
      ],
    }),
    akhir,
  ]
}

function kode({ kode: teks }: Dokumen): Paragraph[] {
  if (teks === undefined) return []
  const altText = { name: 'Kode QR', title: 'Kode QR', description: `Kode QR: ${teks}` }
  const transformation = { width: SISI_QR, height: SISI_QR }
  return [
    new Paragraph({
      keepNext: true,
      children: [new ImageRun({ type: 'png', data: drawQr(teks), transformation, altText })],
    }),
  ]
}

function tandaTangan({ tandaTangan: ttd }: Dokumen, lebar: number): (Paragraph | Table)[] {
  if (!ttd || ttd.orang.length === 0) return []
  const kolom = Math.floor(lebar / ttd.orang.length)
  const satu = (o: (typeof ttd.orang)[number], i: number): TableCell =>
    new TableCell({
      width: { size: kolom, type: WidthType.DXA },
      children: [
        i === ttd.orang.length - 1 ? ttd.tempat : '',
        ...o.jabatan.split('\n'),
        '',
        '',
        '',
        o.nama || '………………………………',
        ...(o.nip === undefined ? [] : [`NIP. ${o.nip ?? '…………………………'}`]),
      ].map((teks) => new Paragraph({ text: bersihkan(teks), alignment: AlignmentType.CENTER, keepNext: true })),
    })
  return [
    new Paragraph({ text: '', keepNext: true }),
    new Table({
      width: { size: lebar, type: WidthType.DXA },
      columnWidths: ttd.orang.map(() => kolom),
      borders: tanpaGaris,
      rows: [new TableRow({ cantSplit: true, children: ttd.orang.map(satu) })],
    }),
  ]
}
