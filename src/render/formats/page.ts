/** What every paged format shares: the letterhead, the paper, and a document cut into chapters. */
import { bacaTautan } from '../../domain/bahasa/tautan.js'
import type { Chart, Dokumen, Sel, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

/** A picture of the letterhead, by what it is, not by its name. */
export interface Picture {
  isi: Uint8Array
  tipe: 'png' | 'jpeg'
  /** In pixels. */
  lebar: number
  tinggi: number
}

export interface Letterhead {
  /** The office's own letterhead: one picture of all of it, or lines (name; address), with a crest beside them. */
  kop:
    | { jenis: 'gambar'; gambar: Picture }
    | { jenis: 'teks'; baris: readonly string[]; kecil: readonly string[]; lambang: Picture | null }
  kertas: Paper
  /** The office's name, for the foot of a page and as author. */
  kantor: string
}

/** What stands at the foot of a page before its number. */
export const pageFoot = ({ judul }: Dokumen, { kantor }: Pick<Letterhead, 'kantor'>): string =>
  [judul, kantor].filter(Boolean).join(' · ')

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

/** A document in the order in which it is read. */
export interface LaidOut {
  depan: NumberedChapter[]
  /** What proves the first page; signatures stand before it. Empty where the document has no such part. */
  lampiran: NumberedChapter[]
  /** Heading of the rules; null without rules. */
  aturan: string | null
}

/** Chapters with their letters; tables before the first chapter's heading stand in one without a title. */
export function layOut(dokumen: Dokumen): LaidOut {
  const batas = dokumen.bagian.findIndex((t) => t.lampiran)
  let ke = 0
  const huruf = (judul: string): string => `${String.fromCodePoint(65 + ke++)}. ${judul}`
  const chapters = (tabel: readonly Tabel[]): NumberedChapter[] => {
    const bab: NumberedChapter[] = []
    for (const t of tabel) {
      if (t.bab !== undefined) bab.push({ judul: huruf(t.bab), tabel: [] })
      else if (bab.length === 0) bab.push({ judul: '', tabel: [] })
      bab.at(-1)!.tabel.push(t)
    }
    return bab
  }
  const depan = chapters(batas === -1 ? dokumen.bagian : dokumen.bagian.slice(0, batas))
  const lampiran = batas === -1 ? [] : chapters(dokumen.bagian.slice(batas))
  const judul = 'Aturan dan arti tanda'
  const aturan = (dokumen.aturan ?? []).length === 0 ? null : ke === 0 ? judul : huruf(judul)
  return { depan, lampiran, aturan }
}

/** The chart of a table, where there is something to draw. */
export const chartOf = ({ grafik, baris }: Tabel): Chart | null =>
  grafik && baris.length > 0 && grafik.kategori.length > 0 ? grafik : null

/** The address behind a cell, as far as it is one that may be followed. */
export const safeLink = (s: Sel): string | null =>
  s !== null && typeof s === 'object' && 'teks' in s && s.tautan !== undefined && bacaTautan(s.tautan) !== null
    ? s.tautan
    : null

/** Rules in two columns, cut between two of them where the columns are most alike in length. */
export function twoColumns(aturan: readonly string[]): [string[], string[]] {
  const panjang = (satu: readonly string[]): number => satu.reduce((n, a) => n + a.length, 0)
  const beda = (batas: number): number => Math.abs(panjang(aturan.slice(0, batas)) - panjang(aturan.slice(batas)))
  const batas = aturan.reduce((baik, _, i) => (beda(i + 1) <= beda(baik) ? i + 1 : baik), 0)
  return [aturan.slice(0, batas), aturan.slice(batas)]
}

/** A longer text presses for no more of the width than one of so many letters; a longer word is broken. */
const TEKS_TERPANJANG = 120
const TEKS_PENDEK = 18
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
export const wholeCell = (sel: Sel): boolean => sel !== null && typeof sel === 'object' && !('teks' in sel)

/**
 * How much more a column presses for room to keep its short texts, and its figures and times, in one piece than a text
 * does to be wrapped less.
 */
const DESAK_UTUH = 4
const DESAK_BILANGAN = { biasa: 4, rapat: 4, padat: 2.4 }

/** A table that fills no more than this share of a page is set narrower, so that an eye finds the end of its rows. */
const SEMPIT = 0.55
const LONGGAR = 1.3

/** How wide a table is set on a page of `lebar`; sizes as for `lebarKolom`. */
export function tableWidth(
  tabel: Tabel,
  zona: string,
  lebar: number,
  [huruf, tepi]: readonly [huruf: number, tepi: number, utuh: number],
): number {
  const perlu = tabel.kolom.reduce((n, k, i) => {
    const teks = [k.judul, ...tabel.baris.map((b) => writeCell(b[i] ?? null, zona))]
    return n + Math.max(...teks.map((t) => t.length)) * huruf + tepi
  }, 0)
  return perlu < SEMPIT * lebar ? Math.min(lebar, Math.max(perlu * LONGGAR, (lebar * SEMPIT) / 2)) : lebar
}

/**
 * Shares `lebar` among the columns: each has its longest word, and what is left goes letter by letter to the column
 * that would be wrapped most. `huruf` is the width of a letter and `tepi` the blank of a cell, in the unit of `lebar`;
 * `utuh` how wide the digits, points and blanks of a figure or time are beside a letter.
 */
export function lebarKolom(
  tabel: Tabel,
  zona: string,
  lebar: number,
  [huruf, tepi, utuh]: readonly [huruf: number, tepi: number, utuh: number],
): number[] {
  const rapat = kerapatan(tabel)
  const kolom = tabel.kolom.map((k, i) => {
    const teks = [k.judul, ...tabel.baris.map((b) => writeCell(b[i] ?? null, zona))]
    const panjang = teks.map((t, j) =>
      Math.ceil(t.length * (j > 0 && wholeCell(tabel.baris[j - 1]![i] ?? null) ? utuh : 1)),
    )
    const penuh = Math.min(TEKS_TERPANJANG, Math.max(...panjang))
    const bilangan = tabel.baris.some((b) => wholeCell(b[i] ?? null))
    const pendek = rapat !== 'padat' && penuh <= TEKS_PENDEK
    return {
      penuh,
      // The header is bold.
      dapat: Math.min(
        KATA_TERPANJANG,
        Math.max(KATA_TERPENDEK, kataTerpanjang(k.judul) + 1, ...teks.map(kataTerpanjang)),
      ),
      desak: bilangan ? DESAK_BILANGAN[rapat] : pendek ? DESAK_UTUH : 1,
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

/** The share of the width that a table has where a drawing stands beside it. */
export const BAGIAN_TABEL = 0.36

/** Letters that are wider than the others, as shares of one: in Arial `m` and `w` by half, capitals by a quarter. */
const LEBAR = 1.5
const KAPITAL = 1.25
const panjangKata = (kata: string): number =>
  Math.ceil(Array.from(kata).reduce((n, h) => n + (/[mwMW@%]/.test(h) ? LEBAR : /\p{Lu}/u.test(h) ? KAPITAL : 1), 0))
const kataTerpanjang = (teks: string): number => Math.max(...teks.split(/[\s-]+/).map(panjangKata))
const desakan = (k: { penuh: number; dapat: number; desak: number }): number => (k.penuh / k.dapat) * k.desak
