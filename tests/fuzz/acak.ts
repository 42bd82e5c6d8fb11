/**
 * Seeded randomness and hostile material shared by the fuzz tests: the same run every time, and fast enough for 100,000
 * of them.
 */

export interface Acak {
  /** An integer from 0 to n - 1. */
  angka(n: number): number
  pilih<T>(daftar: readonly T[]): T
  /** True once in `n`. */
  sekali(n: number): boolean
}

/** mulberry32. */
export function acakBerbenih(benih: number): Acak {
  let keadaan = benih
  const angka = (n: number): number => {
    keadaan = (keadaan + 0x6d2b79f5) | 0
    let t = Math.imul(keadaan ^ (keadaan >>> 15), 1 | keadaan)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
  return { angka, pilih: (daftar) => daftar[angka(daftar.length)]!, sekali: (n) => angka(n) === 0 }
}

/** What steers a terminal: C0, DEL, C1, OSC 8, bidi marks, embeddings and isolates, a carriage return. */
export const kodePengendali = [
  '\u001b[2J',
  '\u001b]8;;https://jahat.example\u0007klik\u001b]8;;\u0007',
  '\u001b]0;judul\u0007',
  '\u009b31m',
  '\u009d8;;x\u009c',
  '\u202eterbalik\u202c',
  '\u2066terpisah\u2069',
  '\u200e\u200f\u061c',
  '\u007f',
  '\b\b\b',
  'asli\rpalsu',
  '\v\f',
] as const

/** What a terminal or a reader should never receive: C0 but tab and line feed, DEL, C1, bidi marks. */
// oxlint-disable-next-line no-control-regex
export const kendali = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Odd Unicode: combining, surrogates without a partner, separators, astral, zero width. */
export const unicodeGanjil = [
  'e\u0301',
  '\ud800',
  '\udc00',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u{1f468}\u200d\u{1f469}',
  '\u{e0001}',
  '\uffff',
  '\u00a0',
  '\u3000',
  'İ',
  'ﬁ',
  '\ufeff',
] as const

/** One random change to a text: insert, drop, repeat, cut off, or move a line. */
export function mutasi(teks: string, acak: Acak, sisipan: readonly string[]): string {
  const letak = acak.angka(teks.length + 1)
  switch (acak.angka(7)) {
    case 0:
      return teks.slice(0, letak) + teks.slice(letak + 1 + acak.angka(12))
    case 1:
      return teks.slice(0, letak)
    case 2:
      return acakBaris(teks, acak)
    case 3:
      return teks.slice(0, letak) + acak.pilih(sisipan).repeat(1 + acak.angka(4)) + teks.slice(letak)
    case 4:
      return teks.slice(0, letak) + String.fromCharCode(acak.angka(0x250)) + teks.slice(letak + 1)
    default:
      return teks.slice(0, letak) + acak.pilih(sisipan) + teks.slice(letak + acak.angka(3))
  }
}

/** Two lines swapped, or one of them dropped or doubled. */
function acakBaris(teks: string, acak: Acak): string {
  const baris = teks.split('\n')
  const [a, b] = [acak.angka(baris.length), acak.angka(baris.length)]
  if (acak.sekali(3)) baris.splice(a, 1)
  else if (acak.sekali(2)) baris.splice(b, 0, baris[a]!)
  else [baris[a], baris[b]] = [baris[b]!, baris[a]!]
  return baris.join('\n')
}
