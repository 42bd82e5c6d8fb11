/**
 * Pages of a website that are no publication of their own: its front, lists of articles, and what stands there for
 * good.
 */
import { bacaTautan } from '../bahasa/tautan.js'

const bahasa = /^(?:id|en|jv|su)$/
const depan = new Set(['index', 'home', 'beranda', 'default', 'first'])
/** Sections, which list their articles where nothing follows. */
const daftarBagian = new Set([
  'artikel',
  'berita',
  'berita-desa',
  'pengumuman',
  'kegiatan',
  'agenda',
  'arsip',
  'archive',
  'archives',
  'blog',
  'news',
  'posts',
  'post',
  'galeri',
  'gallery',
  'informasi',
  'search',
  'cari',
  'semua-berita',
  'publikasi',
])
const penggolong = /^(?:category|categories|kategori|tag|tags|label|labels|topik|topic|author|authors|penulis)$/
const halamanKe = /^(?:page|halaman|hal|laman)$/
/** What programs write beside articles, never as one. */
const berkasUmpan =
  /^(?:feed|rss|rss2|atom|feeds|[\w-]*sitemap[\w-]*\.xml(?:\.gz)?|(?:feed|rss|atom)\.xml|robots\.txt)$/
const halamanTetap = new Set([
  'profil',
  'profile',
  'profil-desa',
  'profil-kalurahan',
  'tentang',
  'tentang-kami',
  'tentang-desa',
  'about',
  'about-us',
  'kontak',
  'kontak-kami',
  'hubungi-kami',
  'contact',
  'contact-us',
  'visi-misi',
  'visi-dan-misi',
  'sejarah',
  'sejarah-desa',
  'struktur-organisasi',
  'kebijakan-privasi',
  'privacy-policy',
  'disclaimer',
  'peta-situs',
  'sitemap',
  'login',
  'masuk',
])
const kueriDaftar: readonly [RegExp, RegExp][] = [
  [/^(?:page|paged|halaman|hal|cat|author|year|monthnum|m)$/, /^\d+$/],
  [/^(?:tag|category_name|kategori|label|feed|lang|orderby|order)$/, /./],
  // WordPress's own address of a page that is no article.
  [/^page_id$/, /^\d+$/],
]

/** Whether an address is of such a page. An article whose address could be one counts as an article. */
export function halamanUmum(tautan: string): boolean {
  const url = bacaTautan(tautan)
  if (!url) return false
  const kueri = [...url.searchParams].filter(([nama]) => !/^utm_/i.test(nama))
  if (kueri.some(([nama, nilai]) => !kueriDaftar.some(([n, isi]) => n.test(nama) && isi.test(nilai)))) return false
  const ruas = ruasJalur(url)
  if (ruas.length === 0 || kueri.length > 0) return ruas.length < 2
  const [pertama, kedua] = ruas as [string, string?]
  const akhir = ruas.at(-1)!
  if (berkasUmpan.test(akhir) || (halamanKe.test(ruas.at(-2) ?? '') && /^\d+$/.test(akhir))) return true
  if (ruas.length === 1) return daftarBagian.has(pertama) || halamanTetap.has(pertama) || arsipTanggal(ruas)
  if (penggolong.test(pertama) || (daftarBagian.has(pertama) && penggolong.test(kedua!) && ruas.length > 2)) return true
  return arsipTanggal(ruas) || (daftarBagian.has(pertama) && ruas.length > 2 && arsipTanggal(ruas.slice(1)))
}

/** The parts of a path that tell pages apart, without language, front page and the ending of a script. */
function ruasJalur(url: URL): string[] {
  const ruas = url.pathname
    .toLowerCase()
    .split('/')
    .map((r) => r.replace(/\.(?:html?|php|aspx?|jsp)$/, ''))
    .filter((r) => r !== '')
  if (bahasa.test(ruas[0] ?? '')) ruas.shift()
  while (depan.has(ruas[0] ?? '')) ruas.shift()
  return ruas
}

/** `2026`, `2026/10`, `2026/10/01`: the articles of a year, a month or a day. */
const arsipTanggal = ([tahun, ...lain]: readonly string[]): boolean =>
  /^(?:19|20)\d{2}$/.test(tahun!) && lain.length < 3 && lain.every((r) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(r))
