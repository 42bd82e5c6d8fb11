/** Links: which platform they are of, and when two are the same (analitik.md, section 16). */

export const platformBawaan = ['instagram', 'facebook', 'tiktok', 'youtube', 'x', 'website'] as const

const inangPlatform: Record<string, string> = {
  'instagram.com': 'instagram',
  'facebook.com': 'facebook',
  'fb.watch': 'facebook',
  'fb.com': 'facebook',
  'tiktok.com': 'tiktok',
  'youtube.com': 'youtube',
  'youtu.be': 'youtube',
  'x.com': 'x',
  'twitter.com': 'x',
}

const inangBaku = (url: URL): string =>
  url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(www|m|mobile|web|mbasic|vt|vm)\./, '')

/** A http(s) address, or null for anything else. */
export function bacaTautan(teks: string): URL | null {
  if (!URL.canParse(teks)) return null
  const url = new URL(teks)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}

/** The platform a link tells of itself, null when it does not. */
export function platformTautan(teks: string): string | null {
  const url = bacaTautan(teks)
  const inang = url && inangBaku(url)
  return inang !== null && Object.hasOwn(inangPlatform, inang) ? inangPlatform[inang]! : null
}

const polaFacebook: readonly [RegExp, string][] = [
  [/^\/(?:[^/]+\/)?(?:posts|videos|reel|photos)\/(?:[^/?]+\/)*([\w.]+)\/?(?:\?|$)/, 'fb'],
  [/[?&](?:story_fbid|fbid|v)=([\w.]+)/, 'fb'],
]
const polaX: readonly [RegExp, string][] = [[/\/status\/(\d+)/, 'x']]

/** Matched against path and query together. */
const pola: Record<string, readonly [RegExp, string][]> = {
  'instagram.com': [
    [/^\/(?:[^/]+\/)?(?:p|reels?|tv)\/([\w-]{11})/, 'ig'],
    [/^\/stories\/[^/]+\/(\d+)/, 'igstory'],
  ],
  'facebook.com': polaFacebook,
  'fb.com': polaFacebook,
  'tiktok.com': [[/\/(?:video|photo|v)\/(\d+)/, 'tt']],
  'youtube.com': [
    [/[?&]v=([\w-]{11})/, 'yt'],
    [/^\/(?:shorts|live|embed)\/([\w-]{11})/, 'yt'],
  ],
  'youtu.be': [[/^\/([\w-]{11})/, 'yt']],
  'x.com': polaX,
  'twitter.com': polaX,
}

/** Parameters that programs add to count visits; no site gives them a meaning of its own. */
const pelacak =
  /^(?:utm_.*|mtm_.*|pk_.*|piwik_.*|hsa_.*|_hs.*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh|igshid|mibextid|mc_cid|mc_eid|srsltid|xtor|_ga|_gl|phpsessid|__cft__.*|__tn__)$/i
/** Parameters that platforms add to a shared link; a site of its own may tell its pages apart by them. */
const pelacakPlatform = /^(?:si|feature|ref|s|t|_t|_r|img_index|hl)$/
/** Parameters that feeds and sharing buttons add, where the value is the channel that was shared through. */
const namaSaluran = /^(?:ref|source|src|from|via|medium)$/i
const nilaiSaluran =
  /^(?:rss|rss2|feed|atom|umpan|sitemap|wa|whatsapp|fb|facebook|ig|instagram|x|twitter|tiktok|telegram|share|sharing)$/i

/** A key that is equal for two spellings of one link; host case, tracking and OpenSID's variants do not count. */
export function kunciTautan(teks: string): string {
  const url = bacaTautan(teks)
  if (!url) return teks.trim()
  const inang = inangBaku(url)
  for (const [bentuk, awalan] of pola[inang] ?? []) {
    const cocok = bentuk.exec(url.pathname + url.search)
    if (cocok) return `${awalan}:${cocok[1]}`
  }
  return `web:${inang}${jalurUrl(url, Object.hasOwn(inangPlatform, inang))}`
}

/** What tells one upload from another: where it stands, and on which platform. */
export const kunciUnggah = ({ platform, tautan }: { platform: string; tautan: string }): string =>
  `${platform} ${kunciTautan(tautan)}`

/** Host of an address as it is compared, null for a bare path or no address. */
export function inangTautan(teks: string): string | null {
  const url = bacaTautan(teks)
  return url && inangBaku(url)
}

/**
 * Path of a website's page as it is compared, from a whole address or from the path alone (`/artikel/2026/6/5/apel`).
 */
export function jalurWeb(teks: string): string {
  const url = urlHalaman(teks)
  return url ? jalurUrl(url, false).replace(/^(?!\/)/, '/') : teks
}

/**
 * The same path without the parameters that sharing adds (`?ref=…`), for where one of two spellings has none. Of the
 * site's root and of a script (`baca.php?s=…`) they are all that tells pages apart: there it is as `jalurWeb`.
 */
export function jalurTanpaBagikan(teks: string): string {
  const url = urlHalaman(teks)
  return url && !/\.\w+$|^\/*$/.test(url.pathname) ? jalurUrl(url, true) : jalurWeb(teks)
}

const urlHalaman = (teks: string): URL | null =>
  bacaTautan(teks) ?? (URL.canParse(teks, 'https://situs.invalid') ? new URL(teks, 'https://situs.invalid') : null)

/** Path and query: decoded, without trailing slash, `index.php` and tracking, OpenSID's date parts without zeros. */
function jalurUrl(url: URL, milikPlatform: boolean): string {
  const jalur = uraikan(url.pathname)
    .replace(/^\/index\.php(?=\/|$)/, '')
    .replace(/\/(\d{4})\/0?(\d{1,2})\/0?(\d{1,2})(?=\/|$)/, '/$1/$2/$3')
    .replace(/(?<!\/)\/+$/, '')
  const dibuang = (nama: string, nilai: string): boolean =>
    pelacak.test(nama) ||
    (milikPlatform ? pelacakPlatform.test(nama) : namaSaluran.test(nama) && nilaiSaluran.test(nilai))
  const kueri = [...url.searchParams]
    .filter(([nama, nilai]) => !dibuang(nama, nilai))
    .map(([nama, nilai]) => `${nama}=${nilai}`)
  return `${jalur}${kueri.length > 0 ? `?${kueri.toSorted().join('&')}` : ''}`
}

function uraikan(jalur: string): string {
  try {
    return decodeURIComponent(jalur).normalize('NFC')
  } catch {
    return jalur
  }
}
