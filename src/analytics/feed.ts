/** What a public site says of itself: RSS, RDF, Atom, or a sitemap → its pages with the time they were published. */
import { KontenError } from '../errors.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import type { BacaButir, FeedItem, DasarUmpan, JenisUmpan } from './feed-item.js'
import { butirKomentar, pembacaButir } from './feed-item.js'
import type { Elemen, Markah } from './feed-markup.js'
import { bacaAkar, elemenDalam, teksElemen, terpotong } from './feed-markup.js'
import type { Manuscript } from './reader.js'
import type { KodeMenurut } from '../error-codes/index.js'

export interface Feed {
  jenis: 'umpan' | 'peta-situs'
  butir: FeedItem[]
  /** What could not be read, and what was assumed. */
  catatan: string[]
}

/** Reads the file. Throws `pemakaian` for anything else, and for a file with nothing in it to compare. */
export function readFeed(naskah: Manuscript, dasar: DasarUmpan): Feed {
  const markah = bacaAkar(naskah.teks)
  const akar = markah ? markah.nama(markah.akar) : ''
  if (markah && akar === 'sitemapindex') throw daftarSitemap(naskah, markah)
  if (!markah || !Object.hasOwn(jenisMenurutAkar, akar)) throw bukanUmpan(naskah, akar)
  if (terpotong(naskah.teks))
    throw salah('umpan-terpotong', `${naskah.nama}: berkas ini terputus sebelum akhirnya.`, [
      'Buka kembali halamannya sampai selesai dimuat, lalu simpan ulang.',
    ])
  const jenis = jenisMenurutAkar[akar]!
  const semua = butirMarkah(markah, jenis)
  const berita = semua.filter((b) => !butirKomentar(markah, b))
  if (berita.length === 0) throw semua.length > 0 ? umpanKomentar(naskah) : tanpaButir(naskah)
  const baca = pembacaButir(markah, jenis, dasar)
  const terbaca = berita.map(baca)
  return {
    jenis: jenis === 'peta' ? 'peta-situs' : 'umpan',
    butir: terbaca.map((b) => b.butir),
    catatan: [
      ...(berita.length < semua.length
        ? [`${semua.length - berita.length} butir adalah komentar pembaca dan dilewati.`]
        : []),
      ...catatanTakTerbaca(terbaca),
    ],
  }
}

const jenisMenurutAkar: Readonly<Record<string, JenisUmpan>> = {
  rss: 'rss',
  'rdf:rdf': 'rss',
  feed: 'atom',
  urlset: 'peta',
}

/** The items where each form has them; what looks like one elsewhere is something else. */
function butirMarkah({ akar, nama }: Markah, jenis: JenisUmpan): Elemen[] {
  const anak = elemenDalam(akar)
  const bernama = (daftar: Elemen[], apa: string): Elemen[] => daftar.filter((e) => nama(e) === apa)
  if (jenis === 'atom') return bernama(anak, 'entry')
  if (jenis === 'peta') return bernama(anak, 'url')
  return [...bernama(anak, 'channel').flatMap((c) => bernama(elemenDalam(c), 'item')), ...bernama(anak, 'item')]
}

const DISEBUT = 3
const sebutkan = (daftar: readonly string[]): string =>
  `${daftar.slice(0, DISEBUT).join(', ')}${daftar.length > DISEBUT ? `, dan ${daftar.length - DISEBUT} lainnya` : ''}`

function catatanTakTerbaca(terbaca: readonly ReturnType<BacaButir>[]): string[] {
  const catatan: string[] = []
  const [gelap, takTerbaca, tanpaZona] = [
    terbaca.filter((b) => b.butir.tautan === null),
    terbaca.filter((b) => b.waktuTakTerbaca !== null),
    terbaca.filter((b) => b.tanpaZona),
  ]
  const judul = (b: ReturnType<BacaButir>): string => `"${b.butir.judul ?? b.butir.tautan ?? 'tanpa judul'}"`
  if (gelap.length > 0)
    catatan.push(`${gelap.length} butir tanpa alamat, hanya dicocokkan dengan judulnya: ${sebutkan(gelap.map(judul))}.`)
  if (takTerbaca.length > 0)
    catatan.push(
      `${takTerbaca.length} butir waktunya tidak terbaca atau mustahil, sehingga tidak dinilai: ${sebutkan(
        takTerbaca.map((b) => `${judul(b)} ("${b.waktuTakTerbaca!}")`),
      )}.`,
    )
  if (tanpaZona.length > 0)
    catatan.push(
      `${tanpaZona.length} butir waktunya tanpa zona; dinilai hanya bila sama menurut waktu kantor dan ` +
        `menurut UTC: ${sebutkan(tanpaZona.map(judul))}.`,
    )
  return catatan
}

const salah = (kode: KodeMenurut<'pemakaian'>, pesan: string, saran: readonly string[]): KontenError =>
  new KontenError('pemakaian', kode, pesan, saran)

const SARAN = 'Buka alamat /feed atau /sitemap.xml situs kantor, lalu simpan halamannya.'

function bukanUmpan(naskah: Manuscript, akar: string): KontenError {
  const sebab =
    naskah.lembar !== null || /^\s*[[{]/.test(naskah.teks)
      ? 'berkas JSON atau tabel, bukan RSS, Atom, atau sitemap.'
      : akar === 'html' || /^\s*<(?:!doctype html|html)\b/i.test(naskah.teks)
        ? 'halaman web biasa, bukan RSS, Atom, atau sitemap.'
        : 'bukan RSS, Atom, atau sitemap.'
  return salah('bukan-umpan', `${naskah.nama}: ${sebab}`, [SARAN])
}

const DAFTAR_DISEBUT = 10

function daftarSitemap(naskah: Manuscript, { akar, nama }: Markah): KontenError {
  const alamat = elemenDalam(akar)
    .filter((e) => nama(e) === 'sitemap')
    .flatMap((e) => elemenDalam(e).filter((a) => nama(a) === 'loc'))
    .map((e) => satuBaris(teksElemen(e)).slice(0, 200))
    .filter(Boolean)
  const lainnya = alamat.length > DAFTAR_DISEBUT ? ` (dan ${alamat.length - DAFTAR_DISEBUT} lainnya)` : ''
  return salah(
    'indeks-sitemap',
    `${naskah.nama}: ini daftar sitemap, bukan daftar halaman; isinya ${alamat.length} sitemap lain.`,
    [
      `Buka dan simpan yang memuat berita: ${alamat.slice(0, DAFTAR_DISEBUT).join(' ')}${lainnya}`,
      'Lalu sebutkan semuanya sekaligus: konten cocokkan --umpan SITEMAP-1 SITEMAP-2',
    ],
  )
}

const tanpaButir = (naskah: Manuscript): KontenError =>
  salah('umpan-kosong', `${naskah.nama}: tidak memuat satu butir pun, sehingga tidak ada yang dapat dicocokkan.`, [
    SARAN,
  ])

const umpanKomentar = (naskah: Manuscript): KontenError =>
  salah('umpan-komentar', `${naskah.nama}: ini umpan komentar pembaca, bukan umpan berita.`, [SARAN])
