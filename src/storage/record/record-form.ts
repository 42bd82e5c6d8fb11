/** How the record is written down, for the comparison of its versions with the history. */
import type { BentukCatatan } from '../../domain/pemeriksaan/versi.js'
import { printAngka } from './figures-file.js'
import { FrontMatterRusak } from './front-matter.js'
import { bacaInteraksi, isianSesudah } from './interaction-file.js'
import { bacaVersi, kepalaDari, printMedia, sidikMedia, sidikTeks } from './item-file.js'

export const recordForm: BentukCatatan = {
  item: (teks) => {
    try {
      const { media, ...item } = bacaVersi(teks)
      return { ...item, media: media.map((m) => ({ sha256: m.sha256, baris: printMedia(m) })) }
    } catch (galat) {
      if (galat instanceof FrontMatterRusak) return galat.message
      throw galat
    }
  },
  bulan: bacaInteraksi,
  kepala: kepalaDari,
  isianSesudah,
  angka: printAngka,
  sidikTeks,
  sidikMedia,
}
