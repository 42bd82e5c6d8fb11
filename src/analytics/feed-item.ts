/** One item of a feed or sitemap: where it stands, what it is called, when it was published. */
import { satuBaris } from '../domain/bahasa/teks.js'
import { bacaTautan } from '../domain/bahasa/tautan.js'
import { halamanUmum } from '../domain/laporan/halaman-situs.js'
import type { Instan } from '../domain/bahasa/waktu.js'
import { BULAN_AWAL, tambahHari, tanggalLokal } from '../domain/bahasa/waktu.js'
import type { Elemen, Markah } from './feed-markup.js'
import { adalahElemen, elemenDalam, teksElemen, teksJudul } from './feed-markup.js'
import type { Published } from './feed-time.js'
import { bacaTerbit } from './feed-time.js'

export type JenisUmpan = 'rss' | 'atom' | 'peta'

export interface FeedItem {
  /** Null for an item that does not say where it stands. */
  tautan: string | null
  /** Further addresses of the same page, such as a permanent one. */
  tautanLain: string[]
  judul: string | null
  /** Earliest time of publication: ISO 8601 with offset, or a date; null where the feed does not say. */
  terbit: string | null
  /** Latest time of publication, in the same forms. */
  terbitAkhir: string | null
}

export interface DasarUmpan {
  zona: string
  /** Address of the office's website, for links that leave it out; '' where it is not known. */
  situs: string
  sekarang: Instan
}

export type BacaButir = (butir: Elemen) => {
  butir: FeedItem
  /** The time as written, where it could not be read. */
  waktuTakTerbaca: string | null
  tanpaZona: boolean
}

/** A reader's comment, not what the office published; its link is the article's, with a place in it. */
export function butirKomentar({ nama }: Markah, butir: Elemen): boolean {
  const anak = elemenDalam(butir)
  return anak.some(
    (a) =>
      nama(a) === 'thr:in-reply-to' ||
      (['link', 'guid', 'atom:link'].includes(nama(a)) &&
        /#(?:comment|komentar|c)s?-?\d+$|[?&]showComment=/i.test(a.attribs['href'] ?? teksElemen(a))),
  )
}

export function pembacaButir(markah: Markah, jenis: JenisUmpan, { zona, situs, sekarang }: DasarUmpan): BacaButir {
  const { nama } = markah
  const besok = tambahHari(tanggalLokal(sekarang, zona), 1)
  const awal = alamatDokumen(markah, jenis) ?? alamatSitus(situs)
  return (elemen) => {
    const anak = elemenDalam(elemen)
    const semua = (apa: string): Elemen[] => anak.filter((a) => nama(a) === apa)
    const calon = { rss: calonRss, atom: calonAtom, peta: calonPeta }[jenis](semua, elemen)
    const tautan = [...new Set(calon.flatMap((c) => alamat(c.teks, c.elemen, awal) ?? []))]
    // Some programs link every item to the front page, and keep its address elsewhere.
    const utama = tautan.find((t) => !halamanUmum(t)) ?? tautan[0] ?? null
    const waktu = waktuTerbit(jenis, semua, (teks) => {
      const terbit = bacaTerbit(teks, zona)
      // A clock that was never set, or a slip of the hand: what is public was published before today and after 1999.
      return terbit && terbit.sampai >= BULAN_AWAL && terbit.sampai.slice(0, 10) <= besok ? terbit : null
    })
    return {
      butir: {
        tautan: utama,
        tautanLain: tautan.filter((t) => t !== utama),
        judul: satuBaris(teksJudul(semua(jenis === 'peta' ? 'news:title' : 'title')[0])) || null,
        terbit: waktu.terbit?.dari ?? null,
        terbitAkhir: waktu.terbit?.sampai ?? null,
      },
      waktuTakTerbaca: waktu.terbit === null && waktu.tertulis !== '' ? satuBaris(waktu.tertulis).slice(0, 40) : null,
      tanpaZona: waktu.terbit?.tanpaZona ?? false,
    }
  }
}

/** Text that may be the item's address, the likeliest first. */
interface Calon {
  teks: string
  elemen: Elemen
}

type Cari = (nama: string) => Elemen[]

const dariTeks = (elemen: Elemen): Calon => ({ teks: teksElemen(elemen), elemen })

function calonRss(semua: Cari, butir: Elemen): Calon[] {
  const permanen = semua('guid').filter((g) => (g.attribs['isPermaLink'] ?? g.attribs['ispermalink']) !== 'false')
  const tersebut = Object.entries(butir.attribs).find(([kunci]) => /(?:^|:)about$/.test(kunci))
  return [
    // What a proxy of feeds puts in place of a link, it keeps here.
    ...semua('feedburner:origlink').map(dariTeks),
    ...semua('link').map(dariTeks),
    ...calonAtom((nama) => semua(`atom:${nama}`)),
    ...permanen.map(dariTeks),
    ...(tersebut ? [{ teks: tersebut[1], elemen: butir }] : []),
    // WordPress's own address of an article, which it does not call permanent.
    ...semua('guid')
      .filter((g) => !permanen.includes(g))
      .map(dariTeks)
      .filter((c) => bacaTautan(c.teks) !== null),
  ]
}

function calonAtom(semua: Cari): Calon[] {
  const halaman = semua('link').filter(
    (l) =>
      /^(?:|alternate|https?:\/\/www\.iana\.org\/assignments\/relation\/alternate)$/.test(l.attribs['rel'] ?? '') &&
      /^(?:|text\/html\b.*|application\/xhtml\+xml\b.*)$/i.test(l.attribs['type'] ?? ''),
  )
  return [
    ...halaman.map((l) => ({ teks: l.attribs['href'] ?? teksElemen(l), elemen: l })),
    ...semua('id')
      .map(dariTeks)
      .filter((c) => bacaTautan(c.teks) !== null),
    ...semua('content').map((c) => ({ teks: c.attribs['src'] ?? '', elemen: c })),
  ]
}

const calonPeta = (semua: Cari): Calon[] => semua('loc').map(dariTeks)

/** A whole http(s) address; what is left out comes from `xml:base`, or from where the feed itself stands. */
function alamat(teks: string, elemen: Elemen, awal: string | null): string | null {
  if (teks === '') return null
  let dasar = awal
  for (const basis of basisXml(elemen))
    dasar = URL.canParse(basis, dasar ?? undefined) ? new URL(basis, dasar ?? undefined).href : dasar
  const tanpaSkema = /^(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:\/|$)/i.exec(teks)
  const inang = awal === null ? null : new URL(awal).hostname.replace(/^www\./, '')
  const lengkap =
    tanpaSkema && (/^www\./i.test(teks) || tanpaSkema[1]!.toLowerCase() === inang)
      ? `https://${teks}`
      : teks.startsWith('//')
        ? `https:${teks}`
        : teks
  // As it is written where it is whole: people compare it with what their browser shows.
  if (bacaTautan(lengkap) !== null) return lengkap
  if (dasar === null || /^[a-z][a-z\d+.-]*:/i.test(lengkap) || !URL.canParse(lengkap, dasar)) return null
  const url = new URL(lengkap, dasar).href
  return bacaTautan(url) === null ? null : url
}

/** The `xml:base` of an element and of those around it, outermost first. */
function basisXml(elemen: Elemen): string[] {
  const daftar: string[] = []
  for (let e: Elemen | null = elemen; e !== null; e = e.parent && adalahElemen(e.parent) ? e.parent : null)
    if (e.attribs['xml:base'] !== undefined) daftar.unshift(e.attribs['xml:base'])
  return daftar
}

const alamatSitus = (situs: string): string | null => {
  const lengkap = /^https?:\/\//i.test(situs) ? situs : `https://${situs}`
  return situs === '' || bacaTautan(lengkap) === null ? null : lengkap
}

/** Where the feed stands, or the site it is of, as it says itself. */
function alamatDokumen({ akar, nama }: Markah, jenis: JenisUmpan): string | null {
  const induk = jenis === 'rss' ? elemenDalam(akar).find((e) => nama(e) === 'channel') : akar
  const anak = induk ? elemenDalam(induk) : []
  const tautan = anak.filter((e) => /^(?:atom:)?link$/.test(nama(e)))
  const menurutRel = (rel: string): string[] =>
    tautan.filter((l) => (l.attribs['rel'] ?? 'alternate') === rel).map((l) => l.attribs['href'] ?? teksElemen(l))
  const calon =
    jenis === 'rss'
      ? [...menurutRel('alternate'), ...menurutRel('self')]
      : [...menurutRel('self'), ...menurutRel('alternate')]
  return calon.find((c) => bacaTautan(c) !== null) ?? null
}

/** First the times of publication; of an item that only says when it was changed, it is the latest it can have been. */
function waktuTerbit(
  jenis: JenisUmpan,
  semua: Cari,
  baca: (teks: string) => Published | null,
): { terbit: (Omit<Published, 'dari'> & { dari: string | null }) | null; tertulis: string } {
  const kolom = {
    rss: ['pubdate', 'dc:date', 'dc:created', 'dc:issued', 'atom:published'],
    atom: ['published', 'issued', 'created', 'dc:date'],
    peta: ['news:publication_date'],
  }[jenis]
  const isi = (nama: string[]): string[] => nama.flatMap((n) => semua(n).map(teksElemen)).filter((t) => t !== '')
  const tertulis = isi(kolom)
  for (const teks of tertulis) {
    const terbit = baca(teks)
    if (terbit) return { terbit, tertulis: teks }
  }
  const diubah = jenis === 'peta' ? [] : isi(['updated', 'modified', 'atom:updated', 'dc:modified'])
  for (const teks of diubah) {
    const ubah = baca(teks)
    if (ubah) return { terbit: { ...ubah, dari: null, tanpaZona: false }, tertulis: teks }
  }
  return { terbit: null, tertulis: tertulis[0] ?? diubah[0] ?? '' }
}
