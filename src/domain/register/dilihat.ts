/** What of the media lay before who decided, in words: on the register, and on the PPID's sheet. */
import type { Lihatan } from '../peristiwa/trailer.js'

const arti: Readonly<Record<Lihatan, string>> = {
  asli: 'berkas asli',
  pratinjau: 'pratinjau, bukan berkas asli',
  tidak: 'tidak semuanya dapat dilihat di komputer yang memutus',
}

/** Null where nobody said. */
export const keteranganDilihat = (dilihat: Lihatan | null): string | null => (dilihat === null ? null : arti[dilihat])
