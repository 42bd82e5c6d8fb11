/** Saved pages, and the HTML tables that some programs name .xls → rows of a table, so that the readers of tables read them too. */
import { DomUtils } from 'htmlparser2'
import type { Simpul } from './pohon.js'
import { uraiPohon } from './pohon.js'

/** Columns whose presence makes a table one that a reader could know. */
const dikenal = (kolom: string): boolean => /^(?:hit|pengunjung\b.*)$/i.test(kolom)
/** What an article page of OpenSID says of itself: `1.234 Kali`. */
const polaKali = /\b(\d{1,3}(?:\.\d{3})*|\d+)\s+kali\b/gi

/**
 * The rows, headers first, with a last column `tautan`: the address of the article a row links to. Of a page without such a
 * table, the one row that an article's own page makes. Null where it is neither.
 */
export function lembarHtml(teks: string): string[][] | null {
  const pohon = uraiPohon(teks, { xmlMode: false })
  return tabelBerangka(pohon) ?? halamanArtikel(pohon)
}

const isi = (simpul: Simpul | Simpul[]): string => DomUtils.innerText(simpul).replace(/\s+/g, ' ').trim()
const bernama = (nama: string, di: Simpul | Simpul[]): Simpul[] => DomUtils.getElementsByTagName(nama, di, true)
const tautanArtikel = (alamat: string | undefined): string => (alamat !== undefined && /\/artikel\/./.test(alamat) ? alamat : '')
const atribut = (simpul: Simpul, nama: string): string | undefined => ('attribs' in simpul ? simpul.attribs[nama] : undefined)

function tabelBerangka(pohon: Simpul[]): string[][] | null {
  for (const tabel of bernama('table', pohon)) {
    const baris = bernama('tr', tabel).map((tr) => ({ tr, sel: sel(tr).map(isi) }))
    const kepala = baris.findIndex((b) => b.sel.length > 1 && b.sel.some(dikenal))
    if (kepala < 0) continue
    const data = baris.slice(kepala + 1).filter((b) => b.sel.length === baris[kepala]!.sel.length)
    const tautan = (tr: Simpul): string =>
      bernama('a', tr)
        .map((a) => tautanArtikel(atribut(a, 'href')))
        .find(Boolean) ?? ''
    return [[...baris[kepala]!.sel, 'tautan'], ...data.map(({ tr, sel: nilai }) => [...nilai, tautan(tr)])]
  }
  return null
}

const sel = (tr: Simpul): Simpul[] => ('children' in tr ? tr.children : []).filter((c) => 'name' in c && (c.name === 'td' || c.name === 'th'))

function halamanArtikel(pohon: Simpul[]): string[][] | null {
  const meta = (nama: string): string | undefined => {
    const satu = bernama('meta', pohon).find((m) => atribut(m, 'property') === nama || atribut(m, 'name') === nama)
    return satu && atribut(satu, 'content')
  }
  const kanonis = bernama('link', pohon).find((l) => atribut(l, 'rel') === 'canonical')
  const tautan = tautanArtikel(meta('og:url')) || tautanArtikel(kanonis && atribut(kanonis, 'href'))
  const hit = new Set([...isi(pohon).matchAll(polaKali)].map((c) => c[1]!))
  // A page that counts other articles too does not say which count is its own.
  if (tautan === '' || hit.size !== 1) return null
  return [
    ['judul', 'hit', 'tautan'],
    [meta('og:title') ?? '', [...hit][0]!, tautan],
  ]
}
