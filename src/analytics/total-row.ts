/**
 * Rows that people put under a table, or programs above it: sums and averages of the others, no figures of their own.
 */
import { emptyCell } from './null-cell.js'

const bulan =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|' +
  'march|may|june|july|august|october|december'
const polaNama = new RegExp(
  '^(?:grand |sub[ -]?)?(?:totals?|jumlah|sum|rata-rata|rerata|average|mean)' +
    '(?: (?:total|keseluruhan|seluruh|seluruhnya|semua|semuanya|besar|akhir|bulan|ini|all|overall|' +
    `${bulan}|\\d{4}))*\\s*:?$`,
  'i',
)
const polaBilangan = /^[-+]?[\d.,\s]+%?$/

/** `Total`, `Jumlah keseluruhan`, `Rata-rata`: what such a row is called. */
export const namaJumlah = (teks: string): boolean => polaNama.test(teks.replace(/\s+/g, ' ').trim())

/** Whether a row names itself a sum and holds nothing else but figures. */
export function barisJumlah(baris: readonly string[]): boolean {
  const tulisan = baris.filter((sel) => !emptyCell(sel) && !polaBilangan.test(sel.trim()))
  return tulisan.length === 1 && namaJumlah(tulisan[0]!)
}

/** Whether the last row has no name and no text, and its figures are the sums of those above it. */
function jumlahTanpaNama(semua: readonly (readonly string[])[]): boolean {
  const akhir = semua.at(-1)
  if (!akhir || semua.length < 3 || !emptyCell(akhir[0] ?? '')) return false
  if (akhir.some((sel) => !emptyCell(sel) && !polaBilangan.test(sel.trim()))) return false
  const bulat = (sel: string | undefined): number | null => (/^\d+$/.test(sel?.trim() ?? '') ? Number(sel) : null)
  const cocok = akhir.flatMap((sel, kolom) => {
    const nilai = bulat(sel)
    if (nilai === null || nilai === 0) return []
    return [semua.slice(0, -1).reduce((n, b) => n + (bulat(b[kolom]) ?? 0), 0) === nilai]
  })
  // An average stands under a column that has no sum.
  return cocok.filter(Boolean).length * 2 > cocok.length
}

/** The rows that are data, and how many are not. */
export function tanpaJumlah<B extends readonly string[]>(semua: readonly B[]): { baris: B[]; jumlah: number } {
  const baris = semua.filter((b) => !barisJumlah(b))
  if (jumlahTanpaNama(baris)) baris.pop()
  return { baris, jumlah: semua.length - baris.length }
}

export const catatanJumlah = (jumlah: number): string[] =>
  jumlah === 0 ? [] : [`${jumlah} baris jumlah atau rata-rata (Total) bukan data, dan tidak dihitung.`]
