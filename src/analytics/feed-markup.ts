/** The markup of a feed as its names mean, whatever prefix a program chose for them. */
import { DomUtils, Parser } from 'htmlparser2'
import { parseMarkup } from './markup-tree.js'

export type Elemen = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** How the elements of a vocabulary are called here: those of feeds and sitemaps by their bare name. */
const awalanRuang: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/atom/ns#': 'atom:',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dc:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner:',
  'http://purl.org/syndication/thread/1.0': 'thr:',
}
const polaSitemap = /^https?:\/\/(?:www\.)?(?:sitemaps\.org\/schemas\/sitemap|google\.com\/schemas\/sitemap)\/0\.\d+$/

export interface Markah {
  akar: Elemen
  /** The name of an element without its prefix's whims; of Atom's own feed without any. */
  nama: (elemen: Elemen) => string
}

export const adalahElemen = (simpul: object): simpul is Elemen => 'attribs' in simpul

export const elemenDalam = (simpul: Elemen): Elemen[] => simpul.children.filter((a) => adalahElemen(a))

/** The one element at the top, null where there is none or several. */
export function bacaAkar(teks: string): Markah | null {
  const [akar, ...lain] = parseMarkup(teks, { xmlMode: true }).filter((s) => adalahElemen(s))
  if (!akar || lain.length > 0) return null
  const ruang = new Map<string, string>()
  for (const [kunci, uri] of Object.entries(akar.attribs)) {
    const cocok = /^xmlns(?::(.+))?$/.exec(kunci)
    if (cocok) ruang.set(cocok[1] ?? '', polaSitemap.test(uri) ? '' : (awalanRuang[uri] ?? `${cocok[1] ?? ''}:`))
  }
  const penuh = (tulisan: string): string => {
    const titik = tulisan.indexOf(':')
    const [awalan, inti] = titik < 0 ? ['', tulisan] : [tulisan.slice(0, titik), tulisan.slice(titik + 1)]
    const baku = ruang.get(awalan)
    return ((baku === ':' ? '' : (baku ?? (awalan === '' ? '' : `${awalan}:`))) + inti).toLowerCase()
  }
  const milikAtom = /^(?:atom:)?feed$/.test(penuh(akar.name))
  return { akar, nama: (e) => (milikAtom ? penuh(e.name).replace(/^atom:/, '') : penuh(e.name)) }
}

/** Whether the text ends before its top element does: a page that was not saved to its end. */
export function terpotong(teks: string): boolean {
  let dalam = 0
  const pengurai = new Parser({ onopentagname: () => dalam++, onclosetag: () => dalam-- }, { xmlMode: true })
  pengurai.write(teks)
  // What the parser closes of its own accord, it closes at the end.
  const terbuka = dalam
  pengurai.end()
  return terbuka > 0
}

export const teksElemen = (elemen: Elemen | undefined): string => (elemen ? DomUtils.textContent(elemen).trim() : '')

/** A title as people read it: many programs put markup and entities into it, as text. */
export function teksJudul(elemen: Elemen | undefined): string {
  const teks = teksElemen(elemen)
  return /[<&]/.test(teks) ? DomUtils.textContent(parseMarkup(teks, { xmlMode: false })) : teks
}
