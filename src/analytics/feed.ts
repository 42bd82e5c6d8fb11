/** What a public site says of itself: RSS, Atom, or a sitemap → its pages with the time they were published. */
import { DomUtils } from 'htmlparser2'
import { KontenError } from '../errors.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { bacaTautan } from '../domain/bahasa/tautan.js'
import { formatIso } from '../domain/bahasa/waktu.js'
import type { Naskah } from './reader.js'
import type { Simpul } from './markup-tree.js'
import { uraiPohon } from './markup-tree.js'

export interface ButirUmpan {
  tautan: string
  judul: string | null
  /** ISO 8601 with offset, or a date; null where the feed does not say. */
  terbit: string | null
}

export interface Umpan {
  jenis: 'umpan' | 'peta-situs'
  butir: ButirUmpan[]
}

/** Reads the file. Throws `pemakaian` for anything else. */
export function bacaUmpan(naskah: Naskah, zona: string): Umpan {
  const pohon = uraiPohon(naskah.teks, { xmlMode: true })
  const semua = (nama: string): Simpul[] => DomUtils.getElementsByTagName(nama, pohon, true)
  const [item, entri, url] = [semua('item'), semua('entry'), semua('url')]
  const jenis =
    item.length > 0 || semua('rss').length > 0
      ? 'rss'
      : entri.length > 0 || semua('feed').length > 0
        ? 'atom'
        : url.length > 0
          ? 'peta'
          : null
  if (jenis === null)
    throw new KontenError('pemakaian', 'bukan-umpan', `${naskah.nama}: bukan RSS, Atom, atau sitemap.`, [
      'Buka alamat /feed atau /sitemap.xml situs kantor, lalu simpan halamannya.',
    ])
  const butir = (jenis === 'rss' ? item : jenis === 'atom' ? entri : url).flatMap((satu): ButirUmpan[] => {
    const tautan = jenis === 'atom' ? tautanAtom(satu) : isi(satu, jenis === 'rss' ? 'link' : 'loc')
    if (bacaTautan(tautan) === null) return []
    const waktu =
      jenis === 'rss'
        ? isi(satu, 'pubDate') || isi(satu, 'dc:date')
        : jenis === 'atom'
          ? isi(satu, 'published') || isi(satu, 'updated')
          : ''
    return [{ tautan, judul: satuBaris(isi(satu, 'title')) || null, terbit: terbit(waktu, zona) }]
  })
  return { jenis: jenis === 'peta' ? 'peta-situs' : 'umpan', butir }
}

const isi = (simpul: Simpul, nama: string): string => {
  const anak = DomUtils.getElementsByTagName(nama, simpul, true, 1)[0]
  return anak ? DomUtils.textContent(anak).trim() : ''
}

function tautanAtom(simpul: Simpul): string {
  const daftar = DomUtils.getElementsByTagName('link', simpul)
  const utama = daftar.find((l) => (DomUtils.getAttributeValue(l, 'rel') ?? 'alternate') === 'alternate')
  return (utama && DomUtils.getAttributeValue(utama, 'href')) ?? ''
}

/** RFC 822 or ISO 8601; a date alone stays a date, a time without an offset is not trusted. */
function terbit(teks: string, zona: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(teks)) return teks
  const instan = /(?:[+-]\d{2}:?\d{2}|Z|GMT|UTC)$/.test(teks) ? Date.parse(teks) : Number.NaN
  return Number.isNaN(instan) ? null : formatIso(instan, zona)
}
