/** A document as PDF: letterhead, chapters, tables whose header is repeated, charts, signatures, page numbers. */
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import { bersihkan } from '../domain/teks.js'
import { gambarGrafik } from './grafik.js'
import type { Surat } from './halaman.js'
import { susunBab, ukuranKertas } from './halaman.js'
import type { Dokumen, Penandatangan, Tabel } from './tabel.js'
import { tulisSel } from './tabel.js'

type Isi = Record<string, unknown>

const TEPI = 50
/** No clock in a document: the same input gives the same bytes. */
const TANGGAL_TETAP = new Date('2000-01-01T00:00:00Z')

/** `huruf` is the folder with the font files, the only one that may be read. */
export async function renderPdf(dokumen: Dokumen, zona: string, surat: Surat, huruf: string): Promise<Uint8Array> {
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
  const { lebar, tinggi } = ukuranKertas(dokumen, surat.kertas)
  const lebarIsi = lebar - 2 * TEPI
  return pdfmake
    .createPdf({
      pageSize: { width: lebar, height: tinggi },
      pageMargins: [TEPI, TEPI, TEPI, TEPI],
      info: { title: bersihkan(dokumen.judul), creationDate: TANGGAL_TETAP, modDate: TANGGAL_TETAP },
      language: 'id',
      defaultStyle: { font: 'Roboto', fontSize: 9 },
      footer: (kini: number, seluruh: number): Isi => ({ text: `Halaman ${kini} dari ${seluruh}`, alignment: 'center', fontSize: 8, margin: [0, 15, 0, 0] }),
      // A heading never stands alone at the foot of a page.
      pageBreakBefore: ({ headlineLevel }: { headlineLevel?: number }, sekitar: { getFollowingNodesOnPage(): unknown[] }) =>
        headlineLevel !== undefined && sekitar.getFollowingNodesOnPage().length === 0,
      content: [
        ...kop(surat, lebarIsi),
        { text: bersihkan(dokumen.judul), fontSize: 13, bold: true, alignment: 'center', margin: [0, 8, 0, 2] },
        ...(dokumen.nomor === undefined ? [] : [{ text: `Nomor: ${bersihkan(dokumen.nomor)}`, alignment: 'center' }]),
        ...dokumen.keterangan.map(paragraf),
        ...susunBab(dokumen).flatMap((b): Isi[] => [
          ...(b.judul === '' ? [] : [{ text: bersihkan(b.judul), fontSize: 11, bold: true, margin: [0, 12, 0, 2], headlineLevel: 1 }]),
          ...b.tabel.flatMap((t) => isiTabel(t, zona, lebarIsi)),
        ]),
        ...dokumen.penutup.map(paragraf),
        ...(dokumen.kode === undefined ? [] : [{ qr: dokumen.kode, fit: 60, margin: [0, 6, 0, 0] }]),
        ...tandaTangan(dokumen.tandaTangan),
      ],
    })
    .getBuffer()
}

const paragraf = (teks: string): Isi => ({ text: bersihkan(teks), margin: [0, 4, 0, 0] })

function kop({ kop: isi }: Surat, lebar: number): Isi[] {
  const garis = { canvas: [{ type: 'line', x1: 0, y1: 4, x2: lebar, y2: 4, lineWidth: 1.5 }] }
  if (isi.jenis === 'gambar')
    return [{ image: `data:image/${isi.tipe};base64,${Buffer.from(isi.isi).toString('base64')}`, fit: [lebar, 90], alignment: 'center' }, garis]
  return [...isi.baris.map((b): Isi => ({ text: bersihkan(b), bold: true, alignment: 'center', fontSize: 11 })), garis]
}

function isiTabel(tabel: Tabel, zona: string, lebar: number): Isi[] {
  const judul = { text: bersihkan(tabel.judul), bold: true, margin: [0, 8, 0, 3], headlineLevel: 2 }
  const catatan = (tabel.catatan ?? []).map((c): Isi => ({ text: bersihkan(c), fontSize: 8, color: '#333333', margin: [0, 3, 0, 0] }))
  if (tabel.baris.length === 0) return [judul, paragraf(tabel.kosong ?? 'Tidak ada.'), ...catatan]
  const rata = (i: number): string => (tabel.kolom[i]?.rata === 'kanan' ? 'right' : 'left')
  const panjang = tabel.kolom.map((_, i) => Math.max(...tabel.baris.map((b) => tulisSel(b[i] ?? null, zona).length)))
  const terlebar = panjang.indexOf(Math.max(...panjang))
  const isi = {
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, fillColor: (baris: number) => (baris === 0 ? '#e8eef5' : null) },
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: tabel.kolom.map((_, i) => (i === terlebar ? '*' : 'auto')),
      body: [
        tabel.kolom.map((k, i): Isi => ({ text: k.judul, bold: true, alignment: rata(i) })),
        ...tabel.baris.map((b) => b.map((s, i): Isi => ({ text: bersihkan(tulisSel(s, zona)), alignment: rata(i) }))),
      ],
    },
  }
  const grafik =
    tabel.grafik && tabel.grafik.kategori.length > 0
      ? [{ svg: gambarGrafik(tabel.grafik), width: Math.min(lebar, 440), alignment: 'center', margin: [0, 8, 0, 0] }]
      : []
  return [judul, isi, ...catatan, ...grafik]
}

function tandaTangan(ttd: Dokumen['tandaTangan']): Isi[] {
  if (!ttd || ttd.orang.length === 0) return []
  const satu = (o: Penandatangan): Isi => ({
    stack: [{ text: bersihkan(o.jabatan) }, { text: o.nama === '' ? '………………………………' : bersihkan(o.nama), bold: true, margin: [0, 48, 0, 0] }],
    alignment: 'center',
  })
  const tempat = ttd.tempat === '' ? [] : [{ text: bersihkan(ttd.tempat), alignment: 'right', margin: [0, 0, 0, 10] }]
  return [{ stack: [...tempat, { columns: ttd.orang.map(satu), columnGap: 20 }], margin: [0, 28, 0, 0], unbreakable: true }]
}
