/** Wrapping text to a width; apart from the tables, so that a command without one does not load their libraries. */
import { bersihkan } from '../../domain/bahasa/teks.js'

/** Wraps text at spaces, breaking only words longer than a line; a paragraph keeps its indentation. */
export function wrap(teks: string, kolom: number): string {
  return bersihkan(teks)
    .split('\n')
    .flatMap((paragraf) => lipatParagraf(paragraf, kolom))
    .join('\n')
}

/** The same for what people are told, where a line that holds a command stays whole: broken, it could not be copied. */
export const wrapMessage = (teks: string, kolom: number | null): string =>
  teks
    .split('\n')
    .map((baris) =>
      kolom === null || /(?:^ *(?:→ )?|: )konten [a-z]/.test(baris) ? bersihkan(baris) : wrap(baris, kolom),
    )
    .join('\n')

function lipatParagraf(paragraf: string, kolom: number): string[] {
  // What follows a label (`  Tenggat    : `) goes on below itself.
  const label = /^ *[^\s:]+(?: [^\s:]+)* +: (?=\S)/.exec(paragraf.slice(0, kolom))?.[0] ?? ''
  const awal = label !== '' && label.length * 2 < kolom ? label : /^ */.exec(paragraf)![0]
  const lebar = Math.max(3, kolom - awal.length)
  const hasil: string[] = []
  let baris = ''
  for (const kata of paragraf.slice(awal.length).split(' ')) {
    if (baris !== '' && baris.length + 1 + kata.length > lebar) {
      hasil.push(baris)
      baris = kata
    } else baris = baris === '' ? kata : `${baris} ${kata}`
    for (; baris.length > lebar; baris = baris.slice(lebar)) hasil.push(baris.slice(0, lebar))
  }
  hasil.push(baris)
  return hasil.map((b, i) => (i === 0 ? awal : ' '.repeat(awal.length)) + b)
}
