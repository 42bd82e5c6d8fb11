/** The readers of medsos; those that know a file by its links alone come last. */
import { pembacaBahasaLain } from './meta-other-language.js'
import { pembacaFacebook, pembacaFacebookLama, pembacaInstagram } from './meta-content.js'
import { pembacaMetaAudiens, pembacaMetaRingkasan } from './meta-overview.js'
import type { Reader } from '../reader.js'
import { pembacaTiktokHarian, pembacaTiktokKonten, pembacaTiktokLain } from './tiktok.js'
import { pembacaXHarian, pembacaXKonten } from './x.js'
import { pembacaYoutube } from './youtube.js'

export const pembacaMedsos: readonly Reader[] = [
  pembacaFacebook,
  pembacaInstagram,
  pembacaFacebookLama,
  pembacaMetaRingkasan,
  pembacaMetaAudiens,
  pembacaTiktokKonten,
  pembacaTiktokHarian,
  pembacaTiktokLain,
  ...pembacaYoutube,
  pembacaXKonten,
  pembacaXHarian,
  ...pembacaBahasaLain,
]
