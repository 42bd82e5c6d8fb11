import { describe, expect, it } from 'vitest'
import { halamanUmum } from '../../../src/domain/laporan/halaman-situs.js'

const pada = (jalur: string): boolean => halamanUmum(`https://situs.desa.id${jalur}`)

describe('halaman yang bukan berita', () => {
  it.each([
    '',
    '/',
    '/index.php',
    '/index.html',
    '/beranda',
    '/id/',
    '/?lang=id',
    '/?utm_source=rss',
    '/?paged=2',
    '/?cat=3',
    '/berita',
    '/artikel/',
    '/Pengumuman',
    '/arsip',
    '/berita/page/2',
    '/page/3/',
    '/berita/halaman/4',

    '/category/warga',
    '/artikel/kategori/kerja-bakti',
    '/index.php/first/kategori/3',
    '/tag/apel/',
    '/author/rina',
    '/2026',
    '/2026/10/',
    '/2026/10/01',
    '/artikel/2026/10',
    '/search/label/Warga',
    '/kategori/warga/page/2',
    '/feed/',
    '/artikel/apel/feed',
    '/sitemap.xml',
    '/post-sitemap.xml',
    '/profil',
    '/visi-misi',
    '/?page_id=2',
  ])('%s', (jalur) => {
    expect(pada(jalur)).toBe(true)
  })

  it.each([
    '/artikel/2026/10/1/apel',
    '/2026/10/01/apel',
    '/2026/10/apel.html',
    '/artikel/12',
    '/artikel/2026',
    '/?p=12',
    '/apel-pagi',
    '/berita/apel',
    '/baca.php?s=apel',
    '/?s=apel',
    '/first/artikel/12',
    '/id/berita/apel',

    '/berita/profil',
    '/kategori',
    '/index.php/artikel/2026/10/1/apel',
    '/?page=apel',
    '/2026/13/x',
    '/pengumuman/lelang',
    '/berita/apel?page=2',
    '/unduh/apbdes.pdf',
  ])('%s tetap berita', (jalur) => {
    expect(pada(jalur)).toBe(false)
  })

  it('yang bukan alamat bukan halaman', () => {
    expect(halamanUmum('berita')).toBe(false)
  })
})
