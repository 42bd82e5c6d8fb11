/** A document as DOCX: real headings and tables that a word processor can edit. Charts are left out; their figures stand in the tables. */
import {
  AlignmentType,
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
  TextRun,
  WidthType,
} from 'docx'
import { bersihkan } from '../domain/teks.js'
import type { Surat } from './halaman.js'
import { susunBab, ukuranKertas } from './halaman.js'
import type { Dokumen, Tabel } from './tabel.js'
import { tulisSel } from './tabel.js'

const TWIP = 20
const TANGGAL_TETAP = new Date('2000-01-01T00:00:00Z')

export async function renderDocx(dokumen: Dokumen, zona: string, surat: Surat): Promise<Uint8Array> {
  const { lebar, tinggi } = ukuranKertas(dokumen, surat.kertas)
  const [pendek, panjang] = [Math.min(lebar, tinggi), Math.max(lebar, tinggi)].map((titik) => Math.round(titik * TWIP)) as [number, number]
  const berkas = new Document({
    title: bersihkan(dokumen.judul),
    creator: 'konten',
    styles: { default: { document: { run: { font: 'Arial', size: 20, language: { value: 'id-ID' } } } } },
    sections: [
      {
        // The library turns the page itself.
        properties: { page: { size: { width: pendek, height: panjang, orientation: dokumen.lanskap ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
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
            ...b.tabel.flatMap((t) => isiTabel(t, zona)),
          ]),
          ...dokumen.penutup.map(paragraf),
          ...tandaTangan(dokumen),
        ],
      },
    ],
  })
  return samakanWaktu(await Packer.toBuffer(berkas))
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
  return isi.baris.map((b) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: bersihkan(b), bold: true })] }))
}

function isiTabel(tabel: Tabel, zona: string): (Paragraph | Table)[] {
  const judul = new Paragraph({ text: bersihkan(tabel.judul), heading: HeadingLevel.HEADING_2, keepNext: true })
  const catatan = (tabel.catatan ?? []).map((c) => new Paragraph({ children: [new TextRun({ text: bersihkan(c), size: 16 })] }))
  if (tabel.baris.length === 0) return [judul, paragraf(tabel.kosong ?? 'Tidak ada.'), ...catatan]
  const sel = (teks: string, i: number, tebal: boolean): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: tabel.kolom[i]?.rata === 'kanan' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: bersihkan(teks), bold: tebal, size: 18 })],
        }),
      ],
      ...(tebal ? { shading: { fill: 'E8EEF5' } } : {}),
    })
  const baris = [
    new TableRow({ tableHeader: true, cantSplit: true, children: tabel.kolom.map((k, i) => sel(k.judul, i, true)) }),
    ...tabel.baris.map((b) => new TableRow({ cantSplit: true, children: b.map((s, i) => sel(tulisSel(s, zona), i, false)) })),
  ]
  return [judul, new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: baris }), ...catatan]
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
    new Paragraph({ text: bersihkan(ttd.tempat), alignment: AlignmentType.RIGHT }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { ...tanpaGaris, insideHorizontal: { style: 'none' }, insideVertical: { style: 'none' } },
      rows: [new TableRow({ cantSplit: true, children: ttd.orang.map(satu) })],
    }),
  ]
}

/** The library writes the time of day into the package; it is taken out, so that the same input gives the same bytes. */
async function samakanWaktu(isi: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  const anggota = Object.entries(unzipSync(isi)).map(([nama, data]): [string, Uint8Array] =>
    nama === 'docProps/core.xml' ? [nama, strToU8(strFromU8(data).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '2000-01-01T00:00:00Z'))] : [nama, data],
  )
  return zipSync(Object.fromEntries(anggota), { mtime: TANGGAL_TETAP })
}
