/**
 * Pages of OpenSID that a browser saved, and its downloads named .xls, which are HTML too → rows of a table under plain
 * names (analitik.md, section 14). Nothing in the page is run or fetched.
 */
import { DomUtils } from 'htmlparser2'
import { articleColumns, visitorColumns } from './readers/opensid-columns.js'
import type { MarkupNode } from './markup-tree.js'
import { parseMarkup } from './markup-tree.js'
import { columnKey } from './export-table.js'

type Elemen = ReturnType<typeof DomUtils.getElementsByTagName>[number]

const teksSel = (sel: MarkupNode): string => DomUtils.textContent(sel).replace(/\s+/g, ' ').trim()

/** The rows of the table itself, not of those within its cells. */
function barisTabel(tabel: Elemen): Elemen[][] {
  const milik = (simpul: Elemen): boolean => {
    let induk = simpul.parent
    while (induk && !('name' in induk && induk.name === 'table')) induk = induk.parent
    return induk === tabel
  }
  return DomUtils.getElementsByTagName('tr', tabel)
    .filter(milik)
    .map((tr) => DomUtils.getElementsByTagName((nama) => nama === 'td' || nama === 'th', tr.children, false))
}

/**
 * The rows of the article list or of the visitor statistics, or the one row of an article's own page, headers first;
 * null for any other page.
 */
export function htmlSheet(teks: string): string[][] | null {
  const pohon = parseMarkup(teks, { xmlMode: false })
  let terbaik: string[][] | null = null
  for (const tabel of DomUtils.getElementsByTagName('table', pohon)) {
    const baris = barisTabel(tabel)
    const kepala = baris.findIndex((b) => b.some((sel) => ['judul', visitorColumns].includes(columnKey(teksSel(sel)))))
    if (kepala < 0) continue
    const kolom = baris[kepala]!.map((sel) => columnKey(teksSel(sel)))
    const isi = baris.slice(kepala + 1).filter((b) => b.length === kolom.length)
    const lembar = ['judul', 'hit', 'diposting pada'].every((k) => kolom.includes(k))
      ? artikel(kolom, isi, jumlahTertulis(pohon))
      : kolom.includes(visitorColumns)
        ? [kolom, ...isi.map((b) => b.map((sel) => tanpaRibuan(teksSel(sel))))]
        : null
    // A table that scrolls has its header twice, once without rows.
    if (lembar && (terbaik === null || lembar.length > terbaik.length)) terbaik = lembar
  }
  return terbaik ?? halamanArtikel(pohon)
}

function artikel(kolom: readonly string[], isi: readonly Elemen[][], tertulis: string): string[][] {
  const letak = (nama: string): number => kolom.indexOf(nama)
  return [
    [...articleColumns],
    ...isi.map((b) => [
      b.map(nomorArtikel).find(Boolean) ?? '',
      teksSel(b[letak('judul')]!),
      b.map(tautanArtikel).find(Boolean) ?? '',
      tanpaRibuan(teksSel(b[letak('hit')]!).replace(/\s*kali$/i, '')),
      teksSel(b[letak('diposting pada')]!).replace(/\s+\d{2}:\d{2}(?::\d{2})?$/, ''),
      tertulis,
    ]),
  ]
}

/**
 * An article's own page, with how often it was read: `1.234 Kali`. A page that counts others too does not say which
 * count is its own.
 */
function halamanArtikel(pohon: MarkupNode[]): string[][] | null {
  const isiMeta = (nama: string): string => {
    const meta = DomUtils.getElementsByTagName('meta', pohon).find(
      (m) => DomUtils.getAttributeValue(m, 'property') === nama,
    )
    return (meta && DomUtils.getAttributeValue(meta, 'content')) ?? ''
  }
  const kanonis = DomUtils.getElementsByTagName('link', pohon).find(
    (l) => DomUtils.getAttributeValue(l, 'rel') === 'canonical',
  )
  const tautan = [isiMeta('og:url'), (kanonis && DomUtils.getAttributeValue(kanonis, 'href')) ?? ''].find((a) =>
    /\/artikel\/./.test(a),
  )
  const hari = tautan === undefined ? null : /\/artikel\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//.exec(tautan)
  const hit = new Set(
    [...DomUtils.innerText(pohon).matchAll(/\b(\d{1,3}(?:\.\d{3})*|\d+)\s+kali\b/gi)].map((c) => tanpaRibuan(c[1]!)),
  )
  if (tautan === undefined || !hari || hit.size !== 1) return null
  const terbit = [hari[1]!, hari[2]!.padStart(2, '0'), hari[3]!.padStart(2, '0')].join('-')
  return [[...articleColumns], ['', isiMeta('og:title'), tautan, [...hit][0]!, terbit, '']]
}

/** OpenSID writes thousands with dots, always. */
const tanpaRibuan = (teks: string): string => (/^\d{1,3}(?:\.\d{3})+$/.test(teks) ? teks.replaceAll('.', '') : teks)

const alamatDalam = (sel: Elemen): string[] =>
  DomUtils.getElementsByTagName('a', sel).map((a) => DomUtils.getAttributeValue(a, 'href') ?? '')

/** The article's number in OpenSID: the box to tick, else the address of its form. */
function nomorArtikel(sel: Elemen): string | undefined {
  const kotak = DomUtils.getElementsByTagName('input', sel).find(
    (i) => DomUtils.getAttributeValue(i, 'name') === 'id_cb[]',
  )
  const nilai = kotak && DomUtils.getAttributeValue(kotak, 'value')
  if (nilai && /^\d+$/.test(nilai)) return nilai
  return alamatDalam(sel).flatMap((a) => /\/web\/form\/(?:[\w-]+\/)?(\d+)(?:[?#]|$)/.exec(a)?.[1] ?? [])[0]
}

const tautanArtikel = (sel: Elemen): string | undefined =>
  alamatDalam(sel).find((a) => /^(?:https?:\/\/[^/]+)?\/?(?:index\.php\/)?artikel\/./.test(a))

/** `Menampilkan 1 sampai 10 dari 57 entri`: the table shows one page of many. */
const jumlahTertulis = (pohon: MarkupNode[]): string =>
  /(?:menampilkan|showing)\s+[\d.,]+\s+(?:sampai|s\/d|hingga|to|-)\s+[\d.,]+\s+(?:dari|of)\s+([\d.,]+)/i
    .exec(DomUtils.textContent(pohon).replace(/\s+/g, ' '))?.[1]
    ?.replace(/[.,]/g, '') ?? ''
