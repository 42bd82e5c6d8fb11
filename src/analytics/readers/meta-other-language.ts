/**
 * Meta's content exports in a language whose headers are not known: the links tell the platform, the figures stay
 * unread.
 */
import { unknownLanguage } from './export-content.js'
import type { Manuscript, Reader } from '../reader.js'
import { readTable, manuscriptHead } from '../export-table.js'

const bahasaLain = (platform: string, sumber: string, pola: RegExp): Reader => ({
  sumber,
  nama: `konten ${platform} dalam bahasa lain`,
  kenali: (naskah) =>
    naskah.lembar === null &&
    manuscriptHead(naskah).some((k) => k.length >= 10) &&
    pola.test(naskah.teks) &&
    kolomBertautan(naskah, pola),
  baca(naskah) {
    throw unknownLanguage(naskah, platform, readTable(naskah).kolom)
  },
})

function kolomBertautan(naskah: Manuscript, pola: RegExp): boolean {
  try {
    const { baris, kolom } = readTable(naskah)
    return (
      baris.length > 0 &&
      kolom.some(
        (_, i) => baris.every((b) => (b[i] ?? '') === '' || pola.test(b[i]!)) && baris.some((b) => (b[i] ?? '') !== ''),
      )
    )
  } catch {
    return false
  }
}

export const pembacaBahasaLain: readonly Reader[] = [
  bahasaLain(
    'Instagram',
    'instagram-bahasa-lain',
    /https:\/\/(?:www\.)?instagram\.com\/(?:[^/\s,]+\/)?(?:p|reels?|tv|stories)\//,
  ),
  bahasaLain(
    'Facebook',
    'facebook-bahasa-lain',
    /https:\/\/(?:www\.)?facebook\.com\/(?:[^/\s,]+\/(?:posts|videos|photos)\/|reel\/|permalink\.php|photo)/,
  ),
]
