/** A QR code for the terminal, and as a picture. */
import { encode, renderUnicodeCompact } from 'uqr'
import { composePng } from './png.js'

/** The code of a text, or null where it is wider than the terminal or more than a code can hold. */
export function renderQr(teks: string, kolom: number, unicode: boolean): string | null {
  try {
    const { data, size } = encode(teks, { border: 2 })
    if (size * (unicode ? 1 : 2) > kolom) return null
    if (unicode) return renderUnicodeCompact(teks, { border: 2 })
    return data.map((baris) => baris.map((gelap) => (gelap ? '  ' : '##')).join('')).join('\n')
  } catch {
    return null
  }
}

/** Pixels to a module of the picture. */
const BESAR = 6

/** The code of a text as PNG. Throws where the text is more than a code can hold. */
export function drawQr(teks: string): Buffer {
  const { data, size } = encode(teks, { border: 2 })
  return composePng(size * BESAR, size * BESAR, 1, (x, y) => [
    data[Math.floor(y / BESAR)]![Math.floor(x / BESAR)]! ? 0 : 255,
  ])
}
