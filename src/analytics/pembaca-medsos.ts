/** The readers of social media exports. */
import { facebookKonten, instagramAsing, instagramKonten } from './meta-konten.js'
import { metaRingkasan } from './meta-ringkasan.js'
import type { Pembaca } from './pembaca.js'
import { tiktokHarian, tiktokKonten } from './tiktok.js'
import { xHarian, xKonten } from './x.js'
import { youtubeBagan, youtubeHarian, youtubeVideo } from './youtube.js'

/** The one that goes by links stands last: it only says that a language is not read. */
export const pembacaMedsos: readonly Pembaca[] = [
  metaRingkasan,
  facebookKonten,
  instagramKonten,
  tiktokKonten,
  tiktokHarian,
  youtubeBagan,
  youtubeVideo,
  youtubeHarian,
  xKonten,
  xHarian,
  instagramAsing,
]
