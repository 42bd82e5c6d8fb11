/** What every paged format shares: the letterhead, the paper, and a document cut into chapters. */
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export interface Letterhead {
  /** The office's own letterhead: a picture, or lines of text. */
  kop: { jenis: 'gambar'; isi: Uint8Array; tipe: 'png' | 'jpeg' } | { jenis: 'teks'; baris: readonly string[] }
  kertas: Paper
}

/** Width and height in millimetres. F4 is the folio of Indonesian offices. */
export const paperNames = { A4: [210, 297], F4: [215, 330] } as const
export type Paper = keyof typeof paperNames

const MM = 72 / 25.4
/** Paper in points, turned for a document that lies on its side. */
export function paperSizes(dokumen: Dokumen, kertas: Paper): { lebar: number; tinggi: number } {
  const [lebar, tinggi] = paperNames[kertas].map((mm) => mm * MM) as [number, number]
  return dokumen.lanskap ? { lebar: tinggi, tinggi: lebar } : { lebar, tinggi }
}

export interface NumberedChapter {
  judul: string
  tabel: Tabel[]
}

const romawi = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** Chapters with their Roman numbers; tables before the first chapter's heading stand in one without a title. */
export function layOutChapters(dokumen: Dokumen): NumberedChapter[] {
  const bab: NumberedChapter[] = []
  let ke = 0
  for (const tabel of dokumen.bagian) {
    if (tabel.bab !== undefined) bab.push({ judul: `${romawi[ke++] ?? ke}. ${tabel.bab}`, tabel: [] })
    else if (bab.length === 0) bab.push({ judul: '', tabel: [] })
    bab.at(-1)!.tabel.push(tanpaRinci(tabel))
  }
  return bab
}

/** A table as a page shows it, which says what it leaves out. */
function tanpaRinci(tabel: Tabel): Tabel {
  const ditinggal = tabel.kolom.filter((k) => k.rinci)
  if (ditinggal.length === 0 || tabel.baris.length === 0) return tabel
  return {
    ...tabel,
    kolom: tabel.kolom.filter((k) => !k.rinci),
    baris: tabel.baris.map((b) => b.filter((_, i) => !tabel.kolom[i]!.rinci)),
    catatan: [
      ...(tabel.catatan ?? []),
      `Kolom ${ditinggal.map((k) => k.judul).join(', ')} ada pada berkas xlsx dan csv.`,
    ],
  }
}

/** A longer text presses for no more of the width than one of so many letters; a longer word is broken. */
const TEKS_TERPANJANG = 120
const TEKS_PENDEK = 18
/** Digits, points and blanks of a figure or time are narrower than letters. */
const LEBAR_UTUH = 0.85
const KATA_TERPANJANG = 36
const KATA_TERPENDEK = 3
const KOLOM_RAPAT = 10
const KOLOM_PADAT = 14
const HURUF_SEBARIS = 400

/** How small the letters of a table are, by its columns: `padat` for the register's detail. */
export type Density = 'biasa' | 'rapat' | 'padat'
export const kerapatan = ({ kolom }: Tabel): Density =>
  kolom.length > KOLOM_PADAT ? 'padat' : kolom.length > KOLOM_RAPAT ? 'rapat' : 'biasa'

/** Whether a row with this text may be taller than a page, so that it must be let break. */
export const tallCell = (teks: string): boolean => teks.length > HURUF_SEBARIS

/** Figures, dates and times: read in one piece, on one line where there is room. */
export const wholeCell = (sel: Sel): boolean => sel !== null && typeof sel === 'object'

/** How much more a column presses for room to keep its figures, times and short texts in one piece than a text does to be wrapped less. */
const DESAK_UTUH = { biasa: 4, rapat: 4, padat: 2.4 }

/**
 * Shares `lebar` among the columns: each has its longest word, and what is left goes letter by letter to the column that would
 * be wrapped most. `huruf` is the width of a letter and `tepi` the blank of a cell, in the unit of `lebar`.
 */
export function lebarKolom(tabel: Tabel, zona: string, lebar: number, huruf: number, tepi: number): number[] {
  const rapat = kerapatan(tabel)
  const kolom = tabel.kolom.map((k, i) => {
    const teks = [k.judul, ...tabel.baris.map((b) => writeCell(b[i] ?? null, zona))]
    const panjang = teks.map((t, j) =>
      Math.ceil(t.length * (j > 0 && wholeCell(tabel.baris[j - 1]![i] ?? null) ? LEBAR_UTUH : 1)),
    )
    const penuh = Math.min(TEKS_TERPANJANG, Math.max(...panjang))
    const utuh = (rapat !== 'padat' && penuh <= TEKS_PENDEK) || tabel.baris.some((b) => wholeCell(b[i] ?? null))
    return {
      penuh,
      // The header is bold.
      dapat: Math.min(
        KATA_TERPANJANG,
        Math.max(KATA_TERPENDEK, kataTerpanjang(k.judul) + 1, ...teks.map(kataTerpanjang)),
      ),
      desak: utuh ? DESAK_UTUH[rapat] : 1,
    }
  })
  const ruang = lebar - kolom.length * tepi
  for (let sisa = ruang / huruf - kolom.reduce((n, k) => n + k.dapat, 0); sisa >= 1; sisa--) {
    const sempit = kolom.filter((k) => k.dapat < k.penuh)
    if (sempit.length === 0) break
    sempit.reduce((a, b) => (desakan(b) > desakan(a) ? b : a)).dapat++
  }
  const jumlah = kolom.reduce((n, k) => n + k.dapat, 0)
  return kolom.map((k) => (k.dapat / jumlah) * ruang + tepi)
}

const kataTerpanjang = (teks: string): number => Math.max(...teks.split(/[\s-]+/).map((t) => t.length))
const desakan = (k: { penuh: number; dapat: number; desak: number }): number => (k.penuh / k.dapat) * k.desak
