/** Text as it is stored and shown: NFC and LF in the repository, free of control codes on a terminal. */

/**
 * What is written to the repository: NFC, LF, no trailing blanks on a line, no blank lines around. A run is tried from
 * its first character only: without the lookbehinds, 400 KB of blanks in the middle of a text take minutes.
 */
export function bakukanTeks(teks: string): string {
  return teks
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
    .replace(/^\n+|(?<!\n)\n+$/g, '')
}

/**
 * One line for a trailer or a title: line breaks and runs of spaces become one space. What is removed may leave letters
 * beside each other that are one, so they are put together last: what is one line already stays as it is.
 */
export function satuBaris(teks: string): string {
  // Single spaces, which is most of a text, are not touched.
  return bersihkan(teks.replace(/[\s\u0085]{2,}|[^\S ]|\u0085/gu, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC')
}

/** What a person typed, empty where nothing of it can be seen: a zero-width space is no name and no reason. */
export const tampakAtauKosong = (teks: string): string =>
  /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(teks) ? teks : ''

/** One line of at most `panjang` characters, the last of which says that it was cut. */
export function ringkaskan(teks: string, panjang: number): string {
  const huruf = Array.from(satuBaris(teks))
  return huruf.length > panjang ? `${huruf.slice(0, panjang - 1).join('')}…` : huruf.join('')
}

// C0 (but tab and line feed), DEL, C1, bidi marks and isolates: nothing a terminal or a reader should be steered by.
// oxlint-disable-next-line no-control-regex
const kendali = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const semuaKendali = new RegExp(kendali, 'g')

/** Removes whatever could steer a terminal; tabs and line feeds stay. */
export function bersihkan(teks: string): string {
  return teks.replace(/\r\n?/g, '\n').replace(semuaKendali, '')
}

/** Whether a text holds anything that `bersihkan` would remove. */
export const adaKendali = (teks: string): boolean => kendali.test(teks)

/** Lower-case ascii words joined by hyphens, at most 48 characters, for an id. */
export function slug(judul: string): string {
  return potonganSlug(judul) || 'kegiatan'
}

/** The words of a slug; empty where a text has none. */
export function potonganSlug(teks: string): string {
  const kata = teks
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return kata.slice(0, 48).replace(/-+$/, '')
}

/**
 * The word of a list that a mistyped one most likely stands for; null where none is near enough. Letters left out, put
 * in, changed and swapped with their neighbour count one each; a third of the word may be wrong.
 */
export function kataTerdekat(kata: string, daftar: readonly string[]): string | null {
  const jarak = daftar.map((calon) => jarakKata(kata.toLowerCase(), calon))
  const terkecil = Math.min(...jarak)
  return terkecil <= Math.max(1, Math.floor(kata.length / 3)) ? daftar[jarak.indexOf(terkecil)]! : null
}

function jarakKata(a: string, b: string): number {
  const baris = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const kini = [i]
    for (let j = 1; j <= b.length; j++) {
      const ganti = baris[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const tukar = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? baris[i - 2]![j - 2]! + 1 : ganti
      kini.push(Math.min(ganti, tukar, baris[i - 1]![j]! + 1, kini[j - 1]! + 1))
    }
    baris.push(kini)
  }
  return baris[a.length]![b.length]!
}

/** Whether two titles may well be of one event: most of the words of the shorter stand in the other. */
export function judulMirip(satu: string, lain: string): boolean {
  const [a, b] = [satu, lain].map((judul) => new Set(potonganSlug(judul).split('-').filter(Boolean)))
  const sama = [...a!].filter((kata) => b!.has(kata)).length
  return sama > 0 && sama >= Math.min(a!.size, b!.size) * 0.75
}

/** Order of ids, dates and numbers: plain ASCII, for which no language's own order need be loaded. */
export const urutanSandi = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
