/** A document as PDF: letterhead, chapters, tables whose header is repeated, charts, signatures, page numbers. */
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { drawChart } from './chart.js'
import type { Letterhead } from './page.js'
import { kerapatan, lebarKolom, tallCell, layOutChapters, paperSizes } from './page.js'
import type { Dokumen, Signatory, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

type Isi = Record<string, unknown>

/** Page margin in points, of a page that stands and of one that lies on its side. */
const TEPI = { tegak: 50, lanskap: 36 }
/** Letters of a table in points, the width of one as a share of that, and the blank on either side of a cell; smaller where there are many columns. */
const HURUF_TABEL = { biasa: 9, rapat: 8, padat: 6.5 }
const LEBAR_HURUF = { biasa: 0.6, rapat: 0.58, padat: 0.58 }
const TEPI_SEL = { biasa: 4, rapat: 3, padat: 2 }
/** Width of a table's lines, and side of the QR code. */
const GARIS = 0.5
const SISI_QR = 60
/** Points a line of a table takes, and how much room at most a heading keeps for the first rows below it. */
const TINGGI_BARIS = 11
const PEMBUKA_TERTINGGI = 300
/** No clock in a document: the same input gives the same bytes. */
const TANGGAL_TETAP = new Date('2000-01-01T00:00:00Z')

/** `huruf` is the folder with the font files, the only one that may be read. */
export async function renderPdf(dokumen: Dokumen, zona: string, surat: Letterhead, huruf: string): Promise<Uint8Array> {
  const berkas = {
    normal: join(huruf, 'Roboto-Regular.ttf'),
    bold: join(huruf, 'Roboto-Medium.ttf'),
    italics: join(huruf, 'Roboto-Italic.ttf'),
    bolditalics: join(huruf, 'Roboto-MediumItalic.ttf'),
  }
  const boleh = new Set(Object.values(berkas))
  pdfmake.setFonts({ Roboto: berkas })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((jalur) => boleh.has(jalur))
  const { lebar, tinggi } = paperSizes(dokumen, surat.kertas)
  const tepi = dokumen.lanskap ? TEPI.lanskap : TEPI.tegak
  const lebarIsi = lebar - 2 * tepi
  return pdfmake
    .createPdf({
      pageSize: { width: lebar, height: tinggi },
      pageMargins: [tepi, tepi, tepi, tepi],
      info: { title: bersihkan(dokumen.judul), creationDate: TANGGAL_TETAP, modDate: TANGGAL_TETAP },
      language: 'id',
      defaultStyle: { font: 'Roboto', fontSize: 9 },
      footer: (kini: number, seluruh: number): Isi => ({
        text: `Halaman ${kini} dari ${seluruh}`,
        alignment: 'center',
        fontSize: 8,
        margin: [0, 15, 0, 0],
      }),
      content: [
        ...kop(surat, lebarIsi),
        { text: bersihkan(dokumen.judul), fontSize: 13, bold: true, alignment: 'center', margin: [0, 8, 0, 2] },
        ...(dokumen.nomor === undefined ? [] : [{ text: `Nomor: ${bersihkan(dokumen.nomor)}`, alignment: 'center' }]),
        ...dokumen.keterangan.map(paragraf),
        ...layOutChapters(dokumen).flatMap((b) =>
          b.tabel.flatMap((t, i) => isiTabel(t, i === 0 ? b.judul : '', zona, lebarIsi)),
        ),
        ...dokumen.penutup.map(paragraf),
        ...kaki(dokumen),
      ],
    })
    .getBuffer()
}

const paragraf = (teks: string): Isi => ({ text: bersihkan(teks), margin: [0, 4, 0, 0] })

function kop({ kop: isi }: Letterhead, lebar: number): Isi[] {
  const garis = { canvas: [{ type: 'line', x1: 0, y1: 4, x2: lebar, y2: 4, lineWidth: 1.5 }] }
  if (isi.jenis === 'gambar')
    return [
      {
        image: `data:image/${isi.tipe};base64,${Buffer.from(isi.isi).toString('base64')}`,
        fit: [lebar, 90],
        alignment: 'center',
      },
      garis,
    ]
  return [...isi.baris.map((b): Isi => ({ text: bersihkan(b), bold: true, alignment: 'center', fontSize: 11 })), garis]
}

/** The table with its headings, the chapter's too where it is the first; `bab` is empty otherwise. */
function isiTabel(tabel: Tabel, bab: string, zona: string, lebar: number): Isi[] {
  const judul = (pembuka: number): Isi[] => [
    ...(bab === '' ? [] : [{ text: bersihkan(bab), fontSize: 11, bold: true, margin: [0, 12, 0, 2] }]),
    { text: bersihkan(tabel.judul), bold: true, margin: [0, 8, 0, 3 + pembuka] },
  ]
  const catatan = (tabel.catatan ?? []).map((c): Isi => ({
    text: bersihkan(c),
    fontSize: 8,
    color: '#333333',
    margin: [0, 3, 0, 0],
  }))
  if (tabel.baris.length === 0)
    return [{ stack: [...judul(0), paragraf(tabel.kosong ?? 'Tidak ada.')], unbreakable: true }, ...catatan]
  const rata = (i: number): string => (tabel.kolom[i]?.rata === 'kanan' ? 'right' : 'left')
  const ukuran = kerapatan(tabel)
  const tepi = TEPI_SEL[ukuran]
  const teks = tabel.baris.map((b) => b.map((s) => bersihkan(writeCell(s, zona))))
  const utuh = !teks.some((b) => b.some(tallCell))
  const huruf = HURUF_TABEL[ukuran] * LEBAR_HURUF[ukuran]
  const widths = lebarKolom(tabel, zona, lebar, huruf, 2 * tepi + GARIS).map(
    (l) => l - 2 * tepi - GARIS - GARIS / tabel.kolom.length,
  )
  const barisTeks = (b: readonly string[]): number =>
    Math.max(...b.map((t, i) => Math.ceil((t.length * huruf) / widths[i]!)))
  const pembuka = Math.min(
    PEMBUKA_TERTINGGI,
    (barisTeks(tabel.kolom.map((k) => k.judul)) + barisTeks(teks[0]!)) * TINGGI_BARIS + 2 * TINGGI_BARIS,
  )
  const isi = {
    fontSize: HURUF_TABEL[ukuran],
    margin: [0, -pembuka, 0, 0],
    layout: {
      hLineWidth: () => GARIS,
      vLineWidth: () => GARIS,
      paddingLeft: () => tepi,
      paddingRight: () => tepi,
      fillColor: (baris: number) => (baris === 0 ? '#e8eef5' : null),
    },
    table: {
      headerRows: 1,
      // What is kept together and does not fit a page would not be printed at all.
      keepWithHeaderRows: utuh ? 1 : 0,
      dontBreakRows: utuh,
      widths,
      body: [
        tabel.kolom.map((k, i): Isi => ({ text: k.judul, bold: true, alignment: rata(i) })),
        ...teks.map((b) => b.map((t, i): Isi => ({ text: t, alignment: rata(i) }))),
      ],
    },
  }
  const grafik =
    tabel.grafik && tabel.grafik.kategori.length > 0
      ? [{ svg: drawChart(tabel.grafik), width: Math.min(lebar, 440), alignment: 'center', margin: [0, 8, 0, 0] }]
      : []
  // A heading never stands alone at the foot of a page: it is set with a blank as high as the table's first rows, which then take its place.
  return [{ stack: judul(pembuka), unbreakable: true }, isi, ...catatan, ...grafik]
}

/** The QR code of a sealed month, and the signatures beside it: never on two pages. */
function kaki({ kode, tandaTangan: ttd }: Dokumen): Isi[] {
  const qr = kode === undefined ? [] : [{ qr: kode, fit: SISI_QR, width: 'auto' }]
  if (!ttd || ttd.orang.length === 0) return qr.map((q) => ({ ...q, margin: [0, 6, 0, 0] }))
  const satu = (o: Signatory): Isi => ({
    stack: [
      { text: bersihkan(o.jabatan) },
      { text: o.nama === '' ? '………………………………' : bersihkan(o.nama), bold: true, margin: [0, 48, 0, 0] },
    ],
    alignment: 'center',
  })
  const tempat = ttd.tempat === '' ? [] : [{ text: bersihkan(ttd.tempat), alignment: 'right', margin: [0, 0, 0, 10] }]
  return [
    {
      columns: [...qr, { stack: [...tempat, { columns: ttd.orang.map(satu), columnGap: 20 }] }],
      columnGap: 20,
      margin: [0, 20, 0, 0],
      unbreakable: true,
    },
  ]
}
