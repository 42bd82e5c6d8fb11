/**
 * The figures that the page of a handed-in report states, held against those computed again. A page may have been drawn
 * by an older program: what it looks like is not compared, only the numbers in its tables and the large ones in its
 * sentences.
 */

import { ringkaskan, satuBaris } from '../bahasa/teks.js'

interface TabelHalaman {
  kepala: string
  baris: string[][]
}

/** A page drawn again from the same figures, and all that it was drawn from. */
export interface HalamanDihitung {
  teks: string
  laporan: readonly unknown[]
  /** Titles of what it lists. */
  judul?: readonly string[]
}

/** The first figure on a page that is not one of the report, in words; null where all are. */
export function bedaHalaman(tertulis: string, dihitung: HalamanDihitung): string | null {
  const { teks, laporan } = dihitung
  const [lama, kini] = [tabelHalaman(tertulis), tabelHalaman(teks)]
  const dikenal = new Set([...laporan.flatMap(semuaBilangan), ...kini.flatMap((t) => t.baris.flat()).map(bilanganSel)])
  const sebentuk = lama.length === kini.length && lama.every((t, i) => t.kepala === kini[i]!.kepala)
  return (
    (sebentuk ? bedaTabel(lama, kini) : (selAsing(lama, dikenal) ?? selTertukar(lama, kini))) ??
    kalimatAsing(tertulis, teks, dikenal) ??
    tautanAsing(tertulis, teks, laporan) ??
    yangLuput(tertulis, dihitung)
  )
}

/** The first line of a page that is not the one drawn again, in words; null where every letter is the same. */
export function bedaHuruf(tertulis: string, digambar: string): string | null {
  if (tertulis === digambar) return null
  const kini = digambar.split('\n')
  const lama = tertulis.split('\n')
  const ke = Array.from({ length: lama.length + 1 }, (_, i) => i).find((i) => lama[i] !== kini[i])!
  return `${kutipBaris(lama[ke])}, padahal ${kutipBaris(kini[ke])}`
}

const kutipBaris = (baris = ''): string => {
  const isi = satuBaris(baris)
  return isi === '' ? 'tidak ada apa pun' : `"${ringkaskan(isi, 80)}"`
}

/** The words of verdicts as a cell has them. */
const verdik = /^(?:tepat|terlambat|lewat|berjalan|tidak[ -]dinilai|ya|tidak)(?: waktu)?$/i

/** Tables of the same columns say the same number in the same place. */
function bedaTabel(lama: readonly TabelHalaman[], kini: readonly TabelHalaman[]): string | null {
  for (const [i, { baris }] of lama.entries()) {
    const harap = kini[i]!.baris
    if (baris.length !== harap.length) return `${baris.length} baris, padahal ${harap.length}`
    for (const [j, sel] of baris.entries())
      for (const [k, isi] of sel.entries()) {
        const seharusnya = harap[j]![k] ?? ''
        const [a, b] = [bilanganSel(isi), bilanganSel(seharusnya)]
        const lain = a !== b || (isi !== seharusnya && (verdik.test(isi) || verdik.test(seharusnya)))
        if (lain) return `${isi}, padahal ${seharusnya}`
      }
  }
  return null
}

/** In tables of other columns every number is one of the report; the smallest may number the rows. */
function selAsing(lama: readonly TabelHalaman[], dikenal: ReadonlySet<number | null>): string | null {
  const baris = Math.max(0, ...lama.map((t) => t.baris.length))
  for (const isi of lama.flatMap((t) => t.baris.flat())) {
    const nilai = bilanganSel(isi)
    if (nilai !== null && nilai > baris && !dikenal.has(nilai)) return `${isi}, yang bukan angka laporan itu`
  }
  return null
}

/** What a row of a table is about: its cells that are no numbers. */
const perihalBaris = (baris: readonly string[]): string[] =>
  baris.filter((isi) => bilanganSel(isi) === null && /\p{L}/u.test(isi))

/** Every number of a page by what it is called there: its column and each word of what its row is about. */
function menurutNama(tabel: readonly TabelHalaman[]): Map<string, { isi: string; nilai: number }[]> {
  const hasil = new Map<string, { isi: string; nilai: number }[]>()
  for (const { kepala, baris } of tabel) {
    const kolom = pecahSel(kepala)
    for (const satu of baris)
      for (const [k, isi] of satu.entries()) {
        const nilai = bilanganSel(isi)
        if (nilai === null || kolom[k] === undefined) continue
        const perihal = perihalBaris(satu)
        for (const nama of [...perihal, perihal.join('\0')].map((apa) => `${kolom[k]}\0${apa}`))
          hasil.set(nama, [...(hasil.get(nama) ?? []), { isi, nilai }])
      }
  }
  return hasil
}

/** A number of a page of another layout that stands under a name which the page drawn again gives other numbers. */
function selTertukar(lama: readonly TabelHalaman[], kini: readonly TabelHalaman[]): string | null {
  const harap = menurutNama(kini)
  for (const [nama, semua] of menurutNama(lama)) {
    const seharusnya = harap.get(nama)
    // As many of one name stand in the same order: rows that say the same beside their numbers cannot be swapped.
    const sebanyak = seharusnya?.length === semua.length
    const beda = semua.find(({ nilai }, i) =>
      sebanyak ? seharusnya[i]!.nilai !== nilai : seharusnya?.every((h) => h.nilai !== nilai),
    )
    if (beda !== undefined) return `${beda.isi}, padahal ${seharusnya![0]!.isi}`
  }
  return null
}

/** Addresses, ids, dates and times of day, whose digits count nothing. */
const bukanJumlah =
  /https?:\/\/\S+|\d{4}-\d{2}(?:-\d{2})?[\w:.+-]*|\b\d{1,2}([./])\d{1,2}\1\d{4}|\b(?:pukul )?\d{1,2}[.:]\d{2}\b(?!\.?\d)/g
const JUMLAH = /(?<![\w.,/-])\d[\d.,]*(?<![.,])(?:\s?%|\s?(?:ribu|rb|juta|jt|miliar|k)\b)?/gi

/** What the admin typed as follow-up, as many lines as it takes. */
const TINDAK_LANJUT = /^Tindak lanjut: (?:(?!\n[#|])[\s\S])*/gm

/** Numbers of a sentence that say how much: percentages, and what is large. A year says when. */
function jumlahKalimat(baris: string): string[] {
  return (baris.replaceAll(bukanJumlah, ' ').match(JUMLAH) ?? []).filter((satu) => {
    const nilai = Number(satu.replaceAll(/[^\d]/g, ''))
    return /[%a-z]$/i.test(satu) || (nilai >= 100 && !/^(?:19|20)\d{2}$/.test(satu))
  })
}

/**
 * A number in a sentence that neither the report nor the page drawn again knows; what the admin typed as follow-up and
 * as the number of the letter is his own.
 */
function kalimatAsing(tertulis: string, teks: string, dikenal: ReadonlySet<number | null>): string | null {
  const digambar = new Set(teks.split('\n').flatMap(jumlahKalimat))
  for (const baris of tertulis.replaceAll(TINDAK_LANJUT, '').split('\n')) {
    if (baris.startsWith('|') || /^Nomor:|tindak lanjut/i.test(baris)) continue
    for (const satu of jumlahKalimat(baris))
      if (!digambar.has(satu) && !dikenal.has(bilanganSel(satu) ?? NaN)) return `${satu}, yang bukan angka laporan itu`
  }
  return null
}

/** A link in a table that stands neither in the report nor on the page drawn again. */
function tautanAsing(tertulis: string, teks: string, laporan: readonly unknown[]): string | null {
  const dikenal = new Set([teks, ...laporan.flatMap((satu) => semuaTeks(satu))].flatMap(semuaTautan))
  const asing = tertulis
    .split('\n')
    .filter((baris) => baris.startsWith('|'))
    .flatMap(semuaTautan)
    .find((satu) => !dikenal.has(satu))
  return asing === undefined ? null : `tautan ${asing}, yang bukan tautan laporan itu`
}
const semuaTautan = (teks: string): string[] => teks.replaceAll('\\', '').match(/https?:\/\/[^\s|)>\]]+/g) ?? []

/** A title or the month that the page drawn again has, and this one has not. */
function yangLuput(tertulis: string, { teks, judul = [] }: HalamanDihitung): string | null {
  const [lama, kini] = [tertulis, teks].map((satu) => satu.replaceAll('\\', '')) as [string, string]
  const [bulan] = /\b[A-Z][a-z]+ \d{4}\b/.exec(kini) ?? ['']
  const luput = [bulan, ...judul].find((satu) => kini.includes(satu) && !lama.includes(satu))
  return luput === undefined ? null : `hal lain: tidak ada "${luput}"`
}

/** A cell that is a number as people write it (`2.417`, `12,5%`); null for any other. */
function bilanganSel(isi: string): number | null {
  const teks = isi.replaceAll(/[*_\\]/g, '').trim()
  if (!/^[+-]?\d+(?:\.\d{3})*(?:,\d+)?%?$/.test(teks)) return null
  return Number(teks.replaceAll('.', '').replace(',', '.').replace('%', ''))
}

/** Every number in a tree. */
function semuaBilangan(pohon: unknown): number[] {
  if (typeof pohon === 'number') return [pohon]
  if (typeof pohon !== 'object' || pohon === null) return []
  return Object.values(pohon).flatMap(semuaBilangan)
}

/** Every text in a tree. */
function semuaTeks(pohon: unknown): string[] {
  if (typeof pohon === 'string') return [pohon]
  if (typeof pohon !== 'object' || pohon === null) return []
  return Object.values(pohon).flatMap(semuaTeks)
}

function tabelHalaman(teks: string): TabelHalaman[] {
  const hasil: TabelHalaman[] = []
  let [kepala, sebelum]: [boolean, string] = [false, '']
  for (const baris of teks.split('\n')) {
    const sel = baris.startsWith('|') ? pecahSel(baris) : null
    if (sel !== null && sel.every((s) => /^:?-+:?$/.test(s))) {
      hasil.push({ kepala: sebelum, baris: [] })
      kepala = true
    } else if (sel === null) kepala = false
    else if (kepala) hasil.at(-1)!.baris.push(sel)
    sebelum = baris
  }
  return hasil
}

/** Cells of a row of a markdown table, in which a bar of the text is escaped. */
const pecahSel = (baris: string): string[] =>
  baris
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((s) => s.trim())
