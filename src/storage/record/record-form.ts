/** How the record is written down, for the comparison of its versions with the history. */
import { contentSha256 } from './written-files.js'
import type { BentukCatatan } from '../../domain/pemeriksaan/versi.js'
import { printAngka } from './figures-file.js'
import { FrontMatterDamage } from './front-matter.js'
import { readInteractions, entryAfter } from './interaction-file.js'
import { readVersion, headOf, printMedia, mediaSha256, textSha256 } from './item-file.js'

export const recordForm: BentukCatatan = {
  item: (teks) => {
    try {
      const { media, ...item } = readVersion(teks)
      return {
        ...item,
        media: media.map((m) => ({ sha256: m.sha256, ukuran: m.ukuran, nama: m.nama, baris: printMedia(m) })),
      }
    } catch (galat) {
      if (galat instanceof FrontMatterDamage) return galat.message
      throw galat
    }
  },
  bulan: readInteractions,
  kepala: headOf,
  isianSesudah: entryAfter,
  angka: printAngka,
  sidikTeks: textSha256,
  sidikPersis: contentSha256,
  sidikMedia: mediaSha256,
  sidikDaftar: mediaSha256,
}
