/** A QR code for the terminal. */
import { encode, renderUnicodeCompact } from 'uqr'

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
