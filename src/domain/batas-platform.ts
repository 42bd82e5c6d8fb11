/**
 * What a platform accepts of a text. A table, so that a limit that changes is changed in one row; every row names its
 * source.
 */
import { bilangan } from './bahasa/kalimat.js'

/** How a limit counts: code points, X's weights, bytes of UTF-8, hashtags, or angle brackets. */
export type Satuan = 'karakter' | 'bobot' | 'byte' | 'tagar' | 'kurung sudut'

export interface Batas {
  platform: string
  bidang: 'caption' | 'judul'
  satuan: Satuan
  /** The most that is accepted. */
  batas: number
  /** True where only some accounts are held to it. */
  sebagian?: true
  sumber: string
}

const youtube = 'https://developers.google.com/youtube/v3/docs/videos'

/** As the sources said in November 2026. */
export const daftarBatas: readonly Batas[] = [
  {
    platform: 'instagram',
    bidang: 'caption',
    satuan: 'karakter',
    batas: 2200,
    sumber: 'https://www.ayrshare.com/docs/apis/post/social-networks/instagram',
  },
  {
    platform: 'instagram',
    bidang: 'caption',
    satuan: 'tagar',
    batas: 30,
    sumber: 'https://ayrshare.com/integration/instagram',
  },
  // Being brought in account by account since December 2025.
  {
    platform: 'instagram',
    bidang: 'caption',
    satuan: 'tagar',
    batas: 5,
    sebagian: true,
    sumber: 'https://socialk.it/en/tools/social-media-character-limits',
  },
  {
    platform: 'facebook',
    bidang: 'caption',
    satuan: 'karakter',
    batas: 63_206,
    sumber: 'https://docs.upload-post.com/resources/character-limits/',
  },
  // Of a photo post; a video typed in the app takes as much, one sent by another tool 2,200.
  {
    platform: 'tiktok',
    bidang: 'caption',
    satuan: 'karakter',
    batas: 4000,
    sumber: 'https://developers.tiktok.com/doc/content-posting-api-reference-photo-post',
  },
  {
    platform: 'x',
    bidang: 'caption',
    satuan: 'bobot',
    batas: 280,
    sumber: 'https://docs.x.com/fundamentals/counting-characters',
  },
  { platform: 'youtube', bidang: 'judul', satuan: 'karakter', batas: 100, sumber: youtube },
  { platform: 'youtube', bidang: 'judul', satuan: 'kurung sudut', batas: 0, sumber: youtube },
  { platform: 'youtube', bidang: 'caption', satuan: 'byte', batas: 5000, sumber: youtube },
  { platform: 'youtube', bidang: 'caption', satuan: 'kurung sudut', batas: 0, sumber: youtube },
  {
    platform: 'opensid',
    bidang: 'judul',
    satuan: 'karakter',
    batas: 100,
    sumber: 'https://github.com/OpenSID/OpenSID/blob/umum/donjo-app/views/web/artikel/form.php',
  },
]

export interface HasilBatas extends Batas {
  ukuran: number
  /** By how much it is over; 0 where it is not. */
  lebih: number
}

/** Holds the texts against every limit of a platform; empty for a platform whose limits are not known. */
export function periksaBatas(platform: string, teks: Readonly<Record<Batas['bidang'], string>>): HasilBatas[] {
  return daftarBatas
    .filter((b) => b.platform === platform)
    .map((b) => {
      const ukuran = ukurTeks(teks[b.bidang], b.satuan)
      return { ...b, ukuran, lebih: Math.max(0, ukuran - b.batas) }
    })
}

/** `Caption instagram: 2.350 karakter, lebih 150 dari batas 2.200.` */
export function kalimatLebih({ platform, bidang, satuan, batas, ukuran, lebih, sebagian }: HasilBatas): string {
  const nama = `${bidang === 'judul' ? 'Judul' : 'Caption'} ${platform}`
  const ekor = sebagian ? ' yang berlaku bagi sebagian akun' : ''
  return batas === 0
    ? `${nama}: memuat ${bilangan(ukuran)} ${satuan} (< atau >), yang tidak diterima.`
    : `${nama}: ${bilangan(ukuran)} ${satuan}, lebih ${bilangan(lebih)} dari batas ${bilangan(batas)}${ekor}.`
}

/** The length of a text as a limit counts it. */
export function ukurTeks(teks: string, satuan: Satuan): number {
  switch (satuan) {
    case 'karakter':
      return Array.from(teks).length
    case 'byte':
      return new TextEncoder().encode(teks).length
    case 'tagar':
      return [...teks.matchAll(polaTagar)].length
    case 'kurung sudut':
      return teks.replace(/[^<>]/g, '').length
    case 'bobot':
      return bobotX(teks)
  }
}

// A number alone is no hashtag, nor is what follows a letter (`a#b`) or an entity (`&#39`).
const polaTagar = /(?<![\p{L}\p{N}_&#])#(?=\p{N}*[\p{L}_])[\p{L}\p{N}\p{M}_]+/gu

const BOBOT_TAUTAN = 23
const emoji = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u

/**
 * X's weighted length: a link counts 23, an emoji of however many code points 2, what is not of Latin and its kin 2.
 */
function bobotX(teks: string): number {
  let bobot = 0
  const sisa = teks.normalize('NFC').replace(/https?:\/\/\S+/gi, () => {
    bobot += BOBOT_TAUTAN
    return ''
  })
  for (const { segment } of new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(sisa))
    bobot += emoji.test(segment)
      ? 2
      : Array.from(segment).reduce((jumlah, huruf) => jumlah + (ringan(huruf.codePointAt(0)!) ? 1 : 2), 0)
  return bobot
}

const ringan = (titik: number): boolean =>
  titik <= 0x10ff ||
  (titik >= 0x2000 && titik <= 0x200d) ||
  (titik >= 0x2010 && titik <= 0x201f) ||
  (titik >= 0x2032 && titik <= 0x2037)
