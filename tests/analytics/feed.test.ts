import { describe, expect, test } from 'vitest'
import { bacaTerbit } from '../../src/analytics/feed-time.js'
import { readFeed } from '../../src/analytics/feed.js'
import { openManuscripts } from '../../src/analytics/manuscript.js'
import { gzipSync } from 'fflate'
import { naskah, tolakan } from './naskah.js'

const dasar = { zona: 'Asia/Jakarta', situs: 'https://situs.desa.id', sekarang: Date.parse('2026-12-01T01:00:00Z') }
const APEL = 'https://situs.desa.id/artikel/2026/10/1/apel'
const umpan = (teks: string, situs = dasar.situs) => readFeed(naskah(teks, { nama: 'umpan.xml' }), { ...dasar, situs })
const rss = (item: string, atribut = '', kepala = '') =>
  umpan(`<rss ${atribut}><channel>${kepala}<item>${item}</item></channel></rss>`)
const tautan = (isi: ReturnType<typeof umpan>) => isi.butir.map((b) => b.tautan)
const tolak = (teks: string) => tolakan(() => umpan(teks))

describe('waktu terbit', () => {
  test.each([
    ['Thu, 01 Oct 2026 09:00:00 WIB', '2026-10-01T09:00:00+07:00'],
    ['Thu, 01 Oct 2026 09:00:00 WITA', '2026-10-01T08:00:00+07:00'],
    ['Thu, 01 Oct 2026 02:00:00 GMT', '2026-10-01T09:00:00+07:00'],
    ['Thu, 01 Oct 26 09:00 +0700', '2026-10-01T09:00:00+07:00'],
    ['Thu, 01 Oct 2026 09:00:00 +0700 (WIB)', '2026-10-01T09:00:00+07:00'],
    ['Kamis, 1 Oktober 2026 pukul 09.00 WIB', '2026-10-01T09:00:00+07:00'],
    ['Kam, 01 Okt 2026 09:00:00 +0700', '2026-10-01T09:00:00+07:00'],
    ['Sabtu, 1 Agustus 2026 - 09:00 WIB', '2026-08-01T09:00:00+07:00'],
    ['01-Oct-2026 09:00:00 GMT+7', '2026-10-01T09:00:00+07:00'],
    ['Thu Oct  1 09:00:00 WIB 2026', '2026-10-01T09:00:00+07:00'],
    ['October 1, 2026 9:00 PM WIB', '2026-10-01T21:00:00+07:00'],
    ['2026-10-01T09:00:00.250+07', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01 09:00:00 Asia/Makassar', '2026-10-01T08:00:00+07:00'],
    ['20261001T020000Z', '2026-10-01T09:00:00+07:00'],
    ['1790820000', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01', '2026-10-01'],
    ['1 Oktober 2026', '2026-10-01'],
  ])('%s', (teks, terbit) => {
    expect(bacaTerbit(teks, 'Asia/Jakarta')).toEqual({ dari: terbit, sampai: terbit, tanpaZona: false })
  })

  test.each(['2026-10-01 09:00:00', '2026-10-01T09:00', '1 Oktober 2026 09.00'])('%s tanpa zona', (teks) => {
    expect(bacaTerbit(teks, 'Asia/Jakarta')).toEqual({
      dari: '2026-10-01T09:00:00+07:00',
      sampai: '2026-10-01T16:00:00+07:00',
      tanpaZona: true,
    })
  })

  test.each([
    '',
    'kemarin',
    '01/10/2026 09:00',
    'Thu, 32 Oct 2026 09:00:00 +0700',
    '2026-13-01T00:00:00Z',
    '1 Oktober 09:00',
    '2026-10-01 25:00 WIB',
    '2026-10-01 09:60 WIB',
    '2026-10-01 09:00 Antah',
    '2026-10-01 09:00 Antah/Berantah',
    '2026-10-01 09:00 +99:00',
    '2026-10-01 13:00 PM WIB',
  ])('"%s" tidak ditebak', (teks) => {
    expect(bacaTerbit(teks, 'Asia/Jakarta')).toBeNull()
  })

  test('yang tidak terbaca, mustahil, atau tanpa zona disebut dengan judulnya', () => {
    const butir = (judul: string, waktu: string) =>
      `<item><title>${judul}</title><link>${APEL}/${judul}</link><pubDate>${waktu}</pubDate></item>`
    const daftar = [
      butir('a', 'kemarin sore'),
      butir('b', 'Thu, 01 Jan 1970 07:00:00 +0700'),
      butir('c', 'Thu, 01 Oct 2099 07:00:00 +0700'),
      butir('d', '01/10/2026'),
      butir('e', '2026-10-01 09:00:00'),
    ]
    const { butir: terbaca, catatan } = umpan(`<rss><channel>${daftar.join('')}</channel></rss>`)
    expect(terbaca.map((b) => b.terbit)).toEqual([null, null, null, null, '2026-10-01T09:00:00+07:00'])
    expect(catatan).toEqual([
      '4 butir waktunya tidak terbaca atau mustahil, sehingga tidak dinilai: "a" ("kemarin sore"), "b" ("Thu, 01 Jan 1970 07:00:00 +0700"), "c" ("Thu, 01 Oct 2099 07:00:00 +0700"), dan 1 lainnya.',
      '1 butir waktunya tanpa zona; dinilai hanya bila sama menurut waktu kantor dan menurut UTC: "e".',
    ])
  })

  test('teks yang panjang tidak dicari-cari', () => {
    expect(bacaTerbit('('.repeat(1_000_000), 'Asia/Jakarta')).toBeNull()
  })

  test('waktu kedua dipakai bila yang pertama tidak terbaca; waktu diubah hanya batas akhirnya', () => {
    const satu = rss(`<link>${APEL}</link><pubDate>entah</pubDate><dc:date>2026-10-01T12:00:00+07:00</dc:date>`)
    expect([satu.butir[0]!.terbit, satu.catatan]).toEqual(['2026-10-01T12:00:00+07:00', []])
    const ubah = umpan(`<feed><entry><link href="${APEL}"/><updated>2026-11-01T12:00:00+07:00</updated></entry></feed>`)
    expect(ubah.butir[0]).toMatchObject({ terbit: null, terbitAkhir: '2026-11-01T12:00:00+07:00' })
  })
})

describe('alamat sebuah butir', () => {
  test.each([
    ['link', `<link>${APEL}</link>`],
    ['CDATA', `<link><![CDATA[ ${APEL} ]]></link>`],
    ['guid', `<guid>${APEL}</guid>`],
    ['guid permanen', `<guid isPermaLink="true">${APEL}</guid>`],
    ['guid yang disebut tidak permanen, bila hanya itu', `<guid isPermaLink="false">${APEL}</guid>`],
    ['link kosong', `<link/><guid>${APEL}</guid>`],
    ['atom:link', `<atom:link rel="alternate" href="${APEL}"/>`],
    ['perantara umpan', `<link>https://feedproxy.example/x</link><feedburner:origLink>${APEL}</feedburner:origLink>`],
    ['link ke halaman depan', `<link>https://situs.desa.id/</link><guid>${APEL}</guid>`],
    ['jalur saja', '<link>/artikel/2026/10/1/apel</link>'],
    ['relatif', '<link>artikel/2026/10/1/apel</link>'],
    ['tanpa skema', '<link>//situs.desa.id/artikel/2026/10/1/apel</link>'],
    ['nama situs saja', '<link>situs.desa.id/artikel/2026/10/1/apel</link>'],
  ])('RSS: %s', (_, isi) => {
    expect(tautan(rss(isi))[0]).toBe(APEL)
  })

  test('dari alamat saluran dan xml:base; tanpa keduanya dari situs kantor; tanpa itu pun disebut', () => {
    const isi = '<link>artikel/1</link>'
    expect(tautan(rss(isi, '', '<link>https://lain.desa.id/</link>'))).toEqual(['https://lain.desa.id/artikel/1'])
    expect(tautan(rss(isi, 'xml:base="https://dasar.desa.id/a/"'))).toEqual(['https://dasar.desa.id/a/artikel/1'])
    const gelap = umpan(`<rss><channel><item><title>Apel</title>${isi}</item></channel></rss>`, '')
    expect([tautan(gelap), gelap.catatan]).toEqual([
      [null],
      ['1 butir tanpa alamat, hanya dicocokkan dengan judulnya: "Apel".'],
    ])
  })

  test('Atom: alamat halaman di antara yang lain, xml:base bertingkat, dan id', () => {
    const entri = (isi: string) =>
      `<feed xml:base="https://situs.desa.id/a/"><entry xml:base="b/">${isi}</entry></feed>`
    const lain = '<link rel="self" href="/umpan/1"/><link rel="enclosure" href="/f.jpg"/>'
    expect(tautan(umpan(entri(`${lain}<link type="text/html" href="c"/>`)))).toEqual(['https://situs.desa.id/a/b/c'])
    expect(tautan(umpan(entri(`${lain}<id>${APEL}</id>`)))).toEqual([APEL])
    expect(tautan(umpan(entri('<id>tag:situs.desa.id,2026:1</id>')))).toEqual([null])
  })

  test('alamat tetap WordPress ikut dikenal', () => {
    const isi = `<link>${APEL}</link><guid isPermaLink="false">https://situs.desa.id/?p=12</guid>`
    expect(rss(isi).butir[0]!.tautanLain).toEqual(['https://situs.desa.id/?p=12'])
  })
})

describe('bentuk umpan', () => {
  test('judul dan waktu <source> bukan milik entri', () => {
    const entri = `<entry><source><title>Sumber</title><published>2020-01-01T00:00:00Z</published><link href="https://lain.example/"/></source>
      <title>Apel</title><link href="${APEL}"/><published>2026-10-01T12:05:00+07:00</published></entry>`
    for (const akar of ['<feed>', '<feed xmlns="http://www.w3.org/2005/Atom">'])
      expect(umpan(`${akar}${entri}</feed>`).butir[0]).toMatchObject({
        tautan: APEL,
        judul: 'Apel',
        terbit: '2026-10-01T12:05:00+07:00',
      })
    expect(
      rss(`<source url="https://lain.example"><title>Sumber</title></source><title>Apel</title><link>${APEL}</link>`)
        .butir[0]!.judul,
    ).toBe('Apel')
  })

  test('RDF (RSS 1.0), Atom berawalan, dan sitemap berawalan', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel><title>Desa</title><link>https://situs.desa.id</link></channel>
      <item rdf:about="${APEL}"><title>Apel</title><d:date>2026-10-01T12:00:00+07:00</d:date></item></rdf:RDF>`
    expect(umpan(rdf).butir[0]).toMatchObject({ tautan: APEL, judul: 'Apel', terbit: '2026-10-01T12:00:00+07:00' })
    const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title type="html">A &amp;amp; B</a:title><a:link href="${APEL}"/></a:entry></a:feed>`
    expect(umpan(atom).butir[0]).toMatchObject({ tautan: APEL, judul: 'A & B' })
    const peta = `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"><s:url><i:image><i:loc>https://situs.desa.id/f.jpg</i:loc></i:image><s:loc>${APEL}</s:loc></s:url></s:urlset>`
    expect(umpan(peta)).toMatchObject({ jenis: 'peta-situs', butir: [{ tautan: APEL }] })
  })

  test('sitemap berita menyebut waktunya; gzip dibuka', async () => {
    const isi = `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${APEL}</loc><n:news><n:title>x</n:title></n:news><n:publication_date>2026-10-01T05:00:00Z</n:publication_date></url></urlset>`
    const [n] = await openManuscripts([{ nama: 'sitemap.xml.gz', isi: gzipSync(Buffer.from(isi)) }])
    expect(readFeed(n!, dasar).butir[0]).toMatchObject({ tautan: APEL, terbit: '2026-10-01T12:00:00+07:00' })
  })

  test('komentar pembaca bukan berita', () => {
    const komentar = `<item><title>Oleh: Siti</title><link>${APEL}#comment-12</link></item>`
    const satu = umpan(`<rss><channel>${komentar}<item><link>${APEL}</link></item></channel></rss>`)
    expect([tautan(satu), satu.catatan]).toEqual([[APEL], ['1 butir adalah komentar pembaca dan dilewati.']])
    expect(tolak(`<rss><channel>${komentar}</channel></rss>`)).toMatch(/^umpan-komentar /)
    expect(tolak('<feed><entry><thr:in-reply-to ref="x"/><link href="https://a.example/1"/></entry></feed>')).toMatch(
      /^umpan-komentar /,
    )
  })
})

describe('yang ditolak', () => {
  test('daftar sitemap menyebut apa yang perlu disimpan', () => {
    const indeks = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[1, 2]
      .map((n) => `<sitemap><loc>https://situs.desa.id/tulisan-${n}.xml</loc></sitemap>`)
      .join('')}</sitemapindex>`
    expect(tolak(indeks)).toBe(
      'indeks-sitemap umpan.xml: ini daftar sitemap, bukan daftar halaman; isinya 2 sitemap lain. ' +
        'Buka dan simpan yang memuat berita: https://situs.desa.id/tulisan-1.xml https://situs.desa.id/tulisan-2.xml ' +
        'Lalu sebutkan semuanya sekaligus: konten cocokkan --umpan SITEMAP-1 SITEMAP-2',
    )
  })

  test.each([
    ['bukan-umpan', '<html><body><table></table></body></html>'],
    ['bukan-umpan', '<svg><item><link>https://a.example</link></item></svg>'],
    ['bukan-umpan', '<opml><body><outline/></body></opml>'],
    ['bukan-umpan', '<a/><rss><channel/></rss>'],
    ['bukan-umpan', '<kotak><rss><channel><item/></channel></rss></kotak>'],
    ['bukan-umpan', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
    ['bukan-umpan', 'sembarang teks'],
    ['bukan-umpan', ''],
    ['bukan-umpan', '<'.repeat(2000)],
    ['umpan-kosong', '<rss><channel><title>Desa</title></channel></rss>'],
    ['umpan-kosong', '<rss><lain><item><link>https://a.example</link></item></lain></rss>'],
    ['umpan-kosong', '<urlset/>'],
    ['umpan-terpotong', `<rss><channel><item><link>${APEL}</link></item><item><title>Se`],
    ['umpan-terpotong', `<urlset><url><loc>${APEL}</loc></url>`],
  ])('%s: %s', (kode, teks) => {
    expect(tolak(teks).split(' ')[0]).toBe(kode)
  })

  test('daftar JSON yang terbaca sebagai tabel', () => {
    const n = naskah('', {
      nama: 'a.json',
      lembar: [
        ['id', 'link'],
        ['1', APEL],
      ],
    })
    expect(tolakan(() => readFeed(n, dasar))).toMatch(/^bukan-umpan a.json: berkas JSON/)
  })
})
