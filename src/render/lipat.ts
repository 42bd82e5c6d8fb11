/** Wrapping text to a width; apart from the tables, so that a command without one does not load their libraries. */
import { bersihkan } from '../domain/teks.js'

/** Wraps text at spaces, breaking only words longer than a line; a paragraph keeps its indentation. */
export function lipat(teks: string, kolom: number): string {
  return bersihkan(teks)
    .split('\n')
    .flatMap((paragraf) => lipatParagraf(paragraf, kolom))
    .join('\n')
}

function lipatParagraf(paragraf: string, kolom: number): string[] {
  const inden = /^ */.exec(paragraf)![0]
  const lebar = Math.max(3, kolom - inden.length)
  const hasil: string[] = []
  let baris = ''
  for (const kata of paragraf.slice(inden.length).split(' ')) {
    if (baris !== '' && baris.length + 1 + kata.length > lebar) {
      hasil.push(baris)
      baris = kata
    } else baris = baris === '' ? kata : `${baris} ${kata}`
    for (; baris.length > lebar; baris = baris.slice(lebar)) hasil.push(baris.slice(0, lebar))
  }
  hasil.push(baris)
  return hasil.map((b) => inden + b)
}
