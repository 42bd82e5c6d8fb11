/** A document as PDF, set by Typst: tagged PDF/A-2a with an outline; the same document gives the same bytes. */
import type { Instan } from '../../domain/bahasa/waktu.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { renderSVG } from 'uqr'
import { drawChart } from './chart.js'
import { drawingSvg } from './flow-chart.js'
import { readCoverage } from './fonts.js'
import type { Letterhead, NumberedChapter } from './page.js'
import {
  BAGIAN_TABEL,
  chartOf,
  kerapatan,
  layOut,
  lebarKolom,
  pageFoot,
  paperNames,
  safeLink,
  tableWidth,
  tallCell,
  twoColumns,
} from './page.js'
import { compilePdf } from './pdf-compiler.js'
import { sharedRows } from './selection.js'
import type { Dokumen, Sel, Signatory, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

const MM = 72 / 25.4
/** Side margin in millimetres, of a page that stands and of one that lies on its side. */
const TEPI = { tegak: 17, lanskap: 13 }
/** Letters of a table in points, the width of one as a share of that, and the blank beside and above a cell. */
const HURUF_TABEL = { biasa: 8.5, rapat: 8, padat: 6.5 }
const LEBAR_HURUF = 0.53
/** Digits, points and blanks of Source Sans are narrower than its letters. */
const LEBAR_UTUH = 0.85
const SISI_SEL = { biasa: 3.5, rapat: 2.5, padat: 2 }
const ATAS_SEL = { biasa: 2.1, rapat: 1.9, padat: 1.7 }
/** Of a chart in points: its letters are then as large as those of the text. */
const LEBAR_GRAFIK = 345
/** A table of so few rows goes to the page of the signatures that follow it. */
const BARIS_SEDIKIT = 14
/** Between a table and the drawing beside it, in points. */
const SELA = 12
/** What is seen by nobody, but for the marks by which Arabic and Javanese letters are joined or kept apart. */
const tanpaRupa =
  /(?!\u200c|\u200d|\n|\t)[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu
/** Printed for a character that no font has. */
const TAK_TERCETAK = '□'

/** A piece of a page as the template takes it. */
interface Bagian {
  bab: string | null
  judul: string | null
  /** Level of its heading: 3 within a chapter; no level is ever skipped. */
  tingkat: 2 | 3
  paragraf: string[]
  kolom: { judul: string; kanan: boolean }[]
  lebar: number[]
  huruf: number
  sisi: number
  atas: number
  /** Whether a row may go on on the next page. */
  belah: boolean
  /** Null for a cell that the one above it also covers; `n` rows are covered. */
  baris: ({ t: string; l: string | null; b: boolean; n: number } | null)[][]
  kosong: string | null
  catatan: string[]
  grafik: { svg: string; lebar: number; uraian: string } | null
  /** Whether the drawing stands to the right of the table. */
  samping: boolean
  /** Whether it stays on one page. */
  utuh: boolean
}

export interface PdfContext {
  zona: string
  surat: Letterhead
  /** Folder of the font files. */
  huruf: string
  /** When it is made: the date of a document that is of no instant of its own. */
  saat: Instan
  /** Hears what could not be printed. */
  warn: (kalimat: string) => void
}

/** Throws where the typesetter is not there; `pdfAvailable` tells before. */
export async function renderPdf(dokumen: Dokumen, { zona, surat, huruf, saat, warn }: PdfContext): Promise<Uint8Array> {
  const hilang = new Map<string, string>()
  const tulis = penulis(await readCoverage(huruf), hilang)
  const ukuran = ukuranHalaman(dokumen, surat)
  const gambar = surat.kop.jenis === 'gambar' ? surat.kop.gambar : surat.kop.lambang
  const letak = gambar === null ? null : `/kop.${gambar.tipe === 'png' ? 'png' : 'jpg'}`
  const data = {
    ...ukuran,
    ...kepalaHalaman(dokumen, surat, { zona, tulis }),
    kop: kopSurat(surat, letak, tulis),
    ...susunan(dokumen, { zona, isi: ukuran.isi, tulis }),
    qr:
      dokumen.kode === undefined
        ? null
        : { svg: renderSVG(dokumen.kode, { border: 2 }), uraian: `Kode QR: ${dokumen.kode}` },
  }
  const berkas = gambar === null ? [] : [{ jalur: letak!, isi: gambar.isi }]
  const pdf = await compilePdf(JSON.stringify(data), berkas, huruf, dokumen.per ?? saat)
  for (const [satu, teks] of hilang)
    warn(`Huruf "${satu}" tidak dapat dicetak pada PDF dan diganti ${TAK_TERCETAK}: ${bersihkan(teks).slice(0, 80)}`)
  return pdf
}

type Tulis = (teks: string) => string

/** Text as the fonts can print it; what they cannot is noted in `hilang`, with the text it stands in. */
function penulis(tercetak: (huruf: string) => boolean, hilang: Map<string, string>): Tulis {
  return (teks) => {
    const tampak = Array.from(bersihkan(teks).normalize('NFC').replace(tanpaRupa, ''))
    for (const h of tampak) if (!tercetak(h) && !hilang.has(h)) hilang.set(h, teks)
    return tampak.map((h) => (tercetak(h) ? h : TAK_TERCETAK)).join('')
  }
}

/** The paper in millimetres, and the width of its content in points. */
function ukuranHalaman({ lanskap }: Dokumen, surat: Letterhead) {
  const [pendek, panjang] = paperNames[surat.kertas]
  const [lebar, tinggi] = lanskap ? [panjang, pendek] : [pendek, panjang]
  const tepi = lanskap ? TEPI.lanskap : TEPI.tegak
  return { lebar, tinggi, tepi, isi: (lebar - 2 * tepi) * MM }
}

const kepalaHalaman = (dokumen: Dokumen, surat: Letterhead, { zona, tulis }: Pick<Cara, 'zona' | 'tulis'>) => ({
  judul: tulis(dokumen.judul),
  penulis: tulis(surat.kantor),
  kaki: tulis(pageFoot(dokumen, surat)),
  nomor: dokumen.nomor === undefined ? null : `Nomor: ${tulis(dokumen.nomor)}`,
  keterangan: dokumen.keterangan.map(tulis),
  angka: (dokumen.ringkasan?.angka ?? []).map((a) => ({
    nama: tulis(a.nama),
    nilai: tulis(writeCell(a.nilai, zona)),
    keterangan: a.keterangan.map(tulis),
  })),
  kalimat: (dokumen.ringkasan?.kalimat ?? []).map(tulis),
})

const kopSurat = ({ kop }: Letterhead, gambar: string | null, tulis: Tulis) => ({
  baris: kop.jenis === 'teks' ? kop.baris.map(tulis) : [],
  kecil: kop.jenis === 'teks' ? kop.kecil.map(tulis) : [],
  gambar,
  penuh: kop.jenis === 'gambar',
})

/** The tables of front and appendix, and where signatures and rules stand among them. */
function susunan(dokumen: Dokumen, cara: Cara) {
  const { tulis } = cara
  const { depan, lampiran, aturan } = layOut(dokumen)
  const halaman = susunBab(depan, cara)
  const ttd = tandaTangan(dokumen, tulis)
  const diAkhir = lampiran.length === 0
  // Signatures never stand alone: what comes before them stays with them.
  const ikut = halaman.at(-1)
  const bersama = ttd !== null && ikut !== undefined && (!diAkhir || aturan === null) && bolehIkut(ikut)
  return {
    depan: bersama ? halaman.slice(0, -1) : halaman,
    penutupDepan: bersama ? [ikut] : [],
    lampiran: susunBab(lampiran, cara),
    penutup: dokumen.penutup.map(tulis),
    aturan: aturan === null ? null : { judul: aturan, kolom: twoColumns((dokumen.aturan ?? []).map(tulis)) },
    ttd,
    ttdDi: diAkhir ? 'akhir' : 'depan',
  }
}

const susunBab = (bab: readonly NumberedChapter[], cara: Cara): Bagian[] =>
  bab.flatMap((b) =>
    b.tabel.map((t, i) => bagian(t, { bab: i === 0 ? b.judul : '', tingkat: b.judul === '' ? 2 : 3 }, cara)),
  )

const bolehIkut = (b: Bagian): boolean => b.baris.length <= BARIS_SEDIKIT && !b.belah && b.grafik === null

function tandaTangan({ tandaTangan: ttd }: Dokumen, tulis: (teks: string) => string) {
  if (!ttd || ttd.orang.length === 0) return null
  const satu = (o: Signatory) => ({
    jabatan: o.jabatan.split('\n').map(tulis),
    nama: tulis(o.nama),
    nip: o.nip === undefined ? null : tulis(o.nip ?? ''),
  })
  return { tempat: tulis(ttd.tempat), orang: ttd.orang.map(satu) }
}

interface Cara {
  zona: string
  /** Width of the page's content in points. */
  isi: number
  tulis: (teks: string) => string
}

/** `bab` is the heading of the chapter that begins here, empty for none. */
function bagian(tabel: Tabel, { bab, tingkat }: { bab: string; tingkat: 2 | 3 }, { zona, isi, tulis }: Cara): Bagian {
  const rapat = kerapatan(tabel)
  const huruf = HURUF_TABEL[rapat]
  const sisi = SISI_SEL[rapat]
  const ukuran = [huruf * LEBAR_HURUF, 2 * sisi + 0.4, LEBAR_UTUH] as const
  const rentang = sharedRows(tabel, (s) => writeCell(s, zona))
  const sel = (s: Sel, n: number): Bagian['baris'][number][number] => ({
    t: tulis(writeCell(s, zona)),
    l: safeLink(s),
    b: s !== null && typeof s === 'object' && 'teks' in s && s.tebal === true,
    n,
  })
  const baris = tabel.baris.map((b, i) =>
    b.map((s, j) => {
      if (j >= (tabel.kelompok ?? 0)) return sel(s, 1)
      return rentang[i] === 0 ? null : sel(s, rentang[i]!)
    }),
  )
  const grafik = chartOf(tabel)
  const ruang = tabel.gambar ? isi * BAGIAN_TABEL : isi
  return {
    bab: bab === '' ? null : tulis(bab),
    judul: tulis(tabel.judul),
    tingkat,
    paragraf: (tabel.paragraf ?? []).map(tulis),
    kolom: tabel.kolom.map((k) => ({ judul: tulis(k.judul), kanan: k.rata === 'kanan' })),
    lebar: tabel.baris.length === 0 ? [] : lebarKolom(tabel, zona, tableWidth(tabel, zona, ruang, ukuran), ukuran),
    huruf,
    sisi,
    atas: ATAS_SEL[rapat],
    belah: tabel.baris.some((b) => b.some((s) => tallCell(writeCell(s, zona)))),
    baris,
    kosong: tabel.kosong === undefined ? null : tulis(tabel.kosong),
    catatan: (tabel.catatan ?? []).map(tulis),
    utuh: tabel.utuh === true,
    samping: tabel.gambar !== undefined,
    grafik: tabel.gambar
      ? { svg: drawingSvg(tabel.gambar), lebar: isi - ruang - SELA, uraian: tulis(tabel.gambar.uraian) }
      : grafik
        ? { svg: drawChart(grafik), lebar: LEBAR_GRAFIK, uraian: tulis(grafik.uraian || grafik.judul) }
        : null,
  }
}
