/**
 * The code of a seal as people read it out and type it: 29 letters of Crockford's base32, which are the first 145 bits
 * of a SHA-256, and a check letter of the same alphabet. The check is a sum over GF(32) in which every place weighs
 * differently, so that any one wrong letter and any two letters that changed places are noticed (Crockford's own needs
 * five more signs).
 */
import { bacaHuruf, bilanganHuruf, cetakHuruf, kelompokkan } from './huruf.js'

const PANJANG_DATA = 29
const BIT_SHA256 = 256
const KELOMPOK = 5
const PANJANG_LAMA = 12

/** Powers of a generator of GF(32), reduced by x⁵ + x² + 1; there are 31 before they come round. */
const pangkat: readonly number[] = (() => {
  const hasil = [1]
  while (hasil.length < 31) {
    const dua = hasil.at(-1)! << 1
    hasil.push(dua & 32 ? dua ^ 0b100101 : dua)
  }
  return hasil
})()

const kali = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : pangkat[(pangkat.indexOf(a) + pangkat.indexOf(b)) % 31]!

/** The sum of the letters, each by the weight of its place; 0 for a whole code, whose check letter weighs 1. */
const timbang = (nilai: readonly number[]): number =>
  nilai.reduce((jumlah, n, i) => jumlah ^ kali(n, pangkat[PANJANG_DATA - i]!), 0)

/** The code of a sha256 (64 hex digits), in six groups of five. */
export function cetakKode(sha256: string): string {
  const data = cetakHuruf(BigInt(`0x${sha256}`) >> BigInt(BIT_SHA256 - PANJANG_DATA * 5), PANJANG_DATA)
  return kelompokkan(data + cetakHuruf(BigInt(timbang(bacaHuruf(data)!)), 1), KELOMPOK)
}

/** The code of a seal of version 1, which is the beginning of its commit: `1a2b-3c4d-5e6f`. */
export const cetakKodeLama = (commit: string): string =>
  commit.slice(0, PANJANG_LAMA).replace(/(?<=^(?:.{4})+)(?=.)/g, '-')

export type KodeTerbaca =
  | { jenis: 'kuat'; kode: string }
  /** The beginning of the commit of a seal of version 1. */
  | { jenis: 'lama'; kode: string; commit: string }
  /** As long as a code, but its check letter says that it was mistyped. */
  | { jenis: 'salah-ketik' }

/** A code as typed: in any case, with or without hyphens, O for 0, I and L for 1; null for what is no code. */
export function bacaKode(teks: string): KodeTerbaca | null {
  const rapi = teks.toUpperCase().replace(/[-\s]/g, '')
  if (rapi.length === PANJANG_LAMA && /^[0-9A-F]+$/.test(rapi)) {
    const commit = rapi.toLowerCase()
    return { jenis: 'lama', kode: cetakKodeLama(commit), commit }
  }
  const nilai = bacaHuruf(teks)
  if (nilai?.length !== PANJANG_DATA + 1) return null
  return timbang(nilai) === 0
    ? { jenis: 'kuat', kode: kelompokkan(cetakHuruf(bilanganHuruf(nilai), nilai.length), KELOMPOK) }
    : { jenis: 'salah-ketik' }
}
