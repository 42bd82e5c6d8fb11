/** Tables of a word processor's document: headed, as wide as the page, rows that belong together kept together. */
import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ParagraphChild } from 'docx'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { chartParagraph } from './docx-chart.js'
import { flowParagraph } from './docx-flow.js'
import { BAGIAN_TABEL, chartOf, kerapatan, lebarKolom, safeLink, tableWidth, tallCell } from './page.js'
import { sharedRows } from './selection.js'
import type { MainFigure, Sel, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

/** Text of tables in half-points; that of a table with many columns is smaller, as in the register's detail. */
const HURUF_TABEL = { biasa: 16, rapat: 16, padat: 13 }
/** Twips a letter takes for each half-point of its size, and the blank on either side of a cell. */
const LEBAR_HURUF = 5.6
/** Digits of Arial are as wide as its letters, and `%` is half as wide again. */
const LEBAR_UTUH = 1.05
const TEPI_SEL = 60
/** Twips to a pixel; pixels between a table and the drawing beside it. */
const TWIP_PIKSEL = 15
const SELA = 16
const ATAS_SEL = { biasa: 20, rapat: 12, padat: 12 }
const GARIS = { style: 'single', size: 4, color: '666666' } as const
export const tanpaGaris = {
  top: { style: 'none' },
  bottom: { style: 'none' },
  left: { style: 'none' },
  right: { style: 'none' },
  insideHorizontal: { style: 'none' },
  insideVertical: { style: 'none' },
} as const

export const paragraf = (teks: string, ikut = false): Paragraph =>
  new Paragraph({ text: bersihkan(teks), spacing: { before: 60 }, keepNext: ikut })

/** A table in `lebar` twips, with its heading, below that of a chapter or beside those, and its notes. */
export function isiTabel(tabel: Tabel, zona: string, lebar: number, dalamBab: boolean): (Paragraph | Table)[] {
  const judul = new Paragraph({
    text: bersihkan(tabel.judul),
    heading: HeadingLevel.HEADING_2,
    ...(dalamBab ? {} : { outlineLevel: 0 }),
  })
  const kata = (tabel.paragraf ?? []).map((p) => paragraf(p))
  const catatan = (tabel.catatan ?? []).map(
    (c) => new Paragraph({ spacing: { before: 60 }, children: [new TextRun({ text: bersihkan(c), size: 16 })] }),
  )
  const bagan = chartOf(tabel)
  const grafik = bagan === null ? [] : [chartParagraph(bagan)]
  const isi =
    tabel.gambar !== undefined
      ? [bersanding(tabel, tabel.gambar, zona, lebar)]
      : tabel.baris.length > 0
        ? [susunTabel(tabel, zona, lebar)]
        : tabel.kosong === undefined
          ? []
          : [paragraf(tabel.kosong)]
  return [judul, ...kata, ...isi, ...catatan, ...grafik]
}

/** A table with its drawing to the right, on one page. */
function bersanding(tabel: Tabel, gambar: NonNullable<Tabel['gambar']>, zona: string, lebar: number): Table {
  const kiri = Math.floor(lebar * BAGIAN_TABEL)
  const sel = (size: number, children: (Paragraph | Table)[]): TableCell =>
    new TableCell({ width: { size, type: WidthType.DXA }, margins: { left: 0, right: 0 }, children })
  return new Table({
    columnWidths: [kiri, lebar - kiri],
    layout: TableLayoutType.FIXED,
    width: { size: lebar, type: WidthType.DXA },
    borders: tanpaGaris,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          // A cell ends with a paragraph.
          sel(kiri, [susunTabel(tabel, zona, kiri), new Paragraph('')]),
          sel(lebar - kiri, [flowParagraph(gambar, (lebar - kiri) / TWIP_PIKSEL - SELA)]),
        ],
      }),
    ],
  })
}

function susunTabel(tabel: Tabel, zona: string, lebar: number): Table {
  const { kelompok = 0 } = tabel
  const ukuran = kerapatan(tabel)
  const size = HURUF_TABEL[ukuran]
  const ukuranSel = [LEBAR_HURUF * size, 2 * TEPI_SEL, LEBAR_UTUH] as const
  const lebarTabel = tableWidth(tabel, zona, lebar, ukuranSel)
  const columnWidths = lebarKolom(tabel, zona, lebarTabel, ukuranSel).map(Math.floor)
  const rentang = sharedRows(tabel, (s) => writeCell(s, zona))
  const sel = (isi: Sel, i: number, { kepala = false, baris = 1, ikut = false }): TableCell =>
    new TableCell({
      width: { size: columnWidths[i]!, type: WidthType.DXA },
      margins: { left: TEPI_SEL, right: TEPI_SEL, top: ATAS_SEL[ukuran], bottom: ATAS_SEL[ukuran] },
      children: [
        new Paragraph({
          keepNext: ikut,
          alignment: tabel.kolom[i]?.rata === 'kanan' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: isiSel(isi, zona, size, kepala),
        }),
      ],
      ...(baris > 1 ? { rowSpan: baris } : {}),
      ...(kepala ? { shading: { fill: 'E8EEF5' } } : {}),
    })
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: tabel.kolom.map((k, i) => sel(k.judul, i, { kepala: true, ikut: true })),
    }),
    ...tabel.baris.map((b, i) => {
      // A row stays with the next one where that goes on with the same kegiatan, or would stand alone on a page.
      const sisa = tabel.baris.length - 1 - i
      const ikut = (kelompok > 0 && rentang[i + 1] === 0) || (tabel.utuh === true && sisa > 0) || sisa === 1 || i === 0
      return new TableRow({
        cantSplit: !b.some((s) => tallCell(writeCell(s, zona))),
        children: b.flatMap((s, j) =>
          j < kelompok ? (rentang[i] === 0 ? [] : [sel(s, j, { baris: rentang[i]!, ikut })]) : [sel(s, j, { ikut })],
        ),
      })
    }),
  ]
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: Math.floor(lebarTabel), type: WidthType.DXA },
    borders: { top: GARIS, bottom: GARIS, left: GARIS, right: GARIS, insideHorizontal: GARIS, insideVertical: GARIS },
    rows,
  })
}

function isiSel(s: Sel, zona: string, size: number, kepala: boolean): ParagraphChild[] {
  const tautan = safeLink(s)
  const bold = kepala || (s !== null && typeof s === 'object' && 'teks' in s && s.tebal === true)
  const teks = bersihkan(writeCell(s, zona))
    .split('\n')
    .map(
      (text, i) =>
        new TextRun({
          text,
          bold,
          size,
          ...(i > 0 ? { break: 1 } : {}),
          ...(tautan === null ? {} : { color: '1F4E79', underline: {} }),
        }),
    )
  return tautan === null ? teks : [new ExternalHyperlink({ link: tautan, children: teks })]
}

/** The figures of the first page side by side, in `lebar` twips. */
export function figuresTable(angka: readonly MainFigure[], zona: string, lebar: number): Table {
  const columnWidths = angka.map(() => Math.floor(lebar / angka.length))
  const baris = (teks: string, size: number, bold = false): Paragraph =>
    new Paragraph({ keepNext: true, children: [new TextRun({ text: bersihkan(teks), size, bold })] })
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: lebar, type: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: angka.map(
          (a, i) =>
            new TableCell({
              width: { size: columnWidths[i]!, type: WidthType.DXA },
              margins: { left: 120, right: 120, top: 60, bottom: 60 },
              children: [
                baris(a.nama, 17),
                baris(writeCell(a.nilai, zona), 36, true),
                ...a.keterangan.map((k) => baris(k, 16)),
              ],
            }),
        ),
      }),
    ],
  })
}
