import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bacaSatu, bacaSemua } from './bantu.js'

const halaman =
  'Halaman teratas,Klik,Tayangan,CTR,Posisi\nhttps://desa.example/artikel/2026/6/5/rapat,40,800,5%,7.2\nhttps://desa.example/artikel/2026/06/05/rapat/,2,10,0.2,9\n'
const hari = (n: number): string =>
  `Tanggal,Klik,Tayangan,CTR,Posisi\n${Array.from({ length: n }, (_, i) => `2026-06-${String(i + 1).padStart(2, '0')},3,50,6%,7`).join('\n')}\n`

describe('Search Console', () => {
  test('Tayangan di sini impresi; bulan dari --bulan, dan tanpa itu ditolak', async () => {
    expect((await bacaSatu(halaman, { bulan: '2026-06' })).angka).toMatchObject([
      { bulan: '2026-06', nilai: { klik: 40, impresi: 800 } },
      { bulan: '2026-06', nilai: { klik: 2, impresi: 10 } },
    ])
    await expect(bacaSatu(halaman)).rejects.toMatchObject({ kode: 'bulan-belum-disebut' })
  })

  test('zip: masa dari bagannya, hari unduh dari namanya, kueri tidak dijumlahkan', async () => {
    const isi = {
      'Halaman.csv': Buffer.from(halaman),
      'Bagan.csv': Buffer.from(hari(30)),
      'Kueri.csv': Buffer.from('Kueri teratas,Klik,Tayangan,CTR,Posisi\nrapat,3,9,1%,2\n'),
      'Filter.csv': Buffer.from('Filter,Nilai\nTanggal,Bulan lalu\n'),
    }
    const hasil = await bacaSemua({ 'https___desa.example_-Performance-on-Search-2026-07-02.zip': zipSync(isi) })
    expect(hasil.map((h) => [h.sumber, h.angka.length, h.diambil])).toEqual([
      ['gsc-halaman', 2, '2026-07-02'],
      ['gsc-harian', 1, '2026-07-02'],
      ['gsc-lain', 0, '2026-07-02'],
      ['gsc-lain', 0, '2026-07-02'],
    ])
    expect(hasil[0]!.angka[0]).toMatchObject({ bulan: '2026-06', periode: '2026-06-01/2026-06-30' })
    expect(hasil[1]!.angka[0]).toMatchObject({ bulan: '2026-06', tautan: null, nilai: { klik_situs: 90 } })
  })

  test('masa yang bukan sebulan tidak diberi bulan, juga dengan --bulan', async () => {
    const [h] = await bacaSemua(
      { 'a.zip': zipSync({ 'Halaman.csv': Buffer.from(halaman), 'Bagan.csv': Buffer.from(hari(28)) }) },
      { bulan: '2026-06' },
    )
    expect(h!.angka[0]).toMatchObject({ bulan: null, periode: '2026-06-01/2026-06-28' })
  })

  test('perbandingan: kolom yang tepat sebulan, atau ditolak', async () => {
    const banding = (dari: string): string =>
      `Top pages,${dari} Clicks,7/1/25 - 7/31/25 Clicks\nhttps://desa.example/a,5,9\n`
    expect((await bacaSatu(banding('8/1/25 - 8/31/25'), { bulan: '2025-08' })).angka).toMatchObject([
      { bulan: '2025-08', nilai: { klik: 5 } },
    ])
    await expect(bacaSatu(banding('8/1/25 - 8/30/25'), { bulan: '2025-08' })).rejects.toMatchObject({
      kode: 'mode-banding',
    })
  })
})

describe('GA4', () => {
  const seksi = (
    dari: string,
    sampai: string,
    baris: string,
    kolom = 'Page path and screen class,Views,Active users',
  ): string =>
    `# ----\r\n# Pages and screens\r\n# Property: Desa\r\n# Start date: ${dari}\r\n# End date: ${sampai}\r\n${kolom}\r\n${baris}\r\n`

  test('bulan dari seksinya; (other) dan jumlah tidak menjadi berita; perbandingan tidak dijumlahkan', async () => {
    const isi =
      seksi('20260601', '20260630', '/a,10,3\r\n/a/,2,1\r\n(other),9,1\r\n,21,4') +
      seksi('20260501', '20260531', '/a,7,1') +
      seksi('20260601', '20260630', '/a,10,3')
    const { angka, catatan } = await bacaSatu(isi)
    expect(angka.map((a) => [a.bulan, a.tautan, a.nilai.tayangan])).toEqual([
      ['2026-06', '/a', 10],
      ['2026-06', '/a/', 2],
      ['2026-05', '/a', 7],
    ])
    expect(catatan.join('\n')).toMatch(/30 tampilan pada baris tanpa halaman/)
    expect(catatan.join('\n')).toMatch(/Tabel kedua/)
  })

  test('laporan lain dan berkas kosong', async () => {
    expect((await bacaSatu(seksi('20260601', '20260630', 'klik,3', 'Event name,Event count'))).angka).toEqual([])
    expect((await bacaSatu('# ----\n# Properti: Desa\n# Tanggal mulai: 20260601\n')).catatan).toEqual([
      'Tidak ada data pada masa ini.',
    ])
  })
})

describe('statistik lain', () => {
  test('Jetpack tanpa judul kolom: dibaca dari belakang', async () => {
    const { angka, terbaca } = await bacaSatu(
      '"Posyandu ""Melati" RT 03",120,https://desa.example/p/\n"Home page / Archives",80,\n',
      { bulan: '2026-06' },
    )
    expect(terbaca).toBe(2)
    expect(angka).toMatchObject([
      {
        bulan: '2026-06',
        judul: 'Posyandu "Melati" RT 03',
        tautan: 'https://desa.example/p/',
        nilai: { tayangan: 120 },
      },
    ])
  })

  test('Matomo perlu alamat; Umami bukan banyaknya dibaca', async () => {
    expect(
      (
        await bacaSatu("label\tnb_visits\tnb_hits\tmetadata_url\na\t3\t7\t'https://desa.example/a\n", {
          bulan: '2026-06',
        })
      ).angka,
    ).toMatchObject([{ tautan: 'https://desa.example/a', nilai: { tayangan: 7 } }])
    await expect(bacaSatu('label,nb_visits,nb_hits\na,3,7\n', { bulan: '2026-06' })).rejects.toMatchObject({
      kode: 'tanpa-alamat',
    })
    expect((await bacaSatu('x,y\n/a,7\n', { bulan: '2026-06' })).angka).toMatchObject([{ nilai: { penonton: 7 } }])
  })

  test('jawaban JSON dari Matomo dan Data API Google Analytics 4', async () => {
    const [a, b] = [
      { label: 'a', nb_visits: 3, nb_hits: 7, url: 'https://desa.example/a', subtable: [] },
      { label: 'lain', nb_hits: 2 },
    ]
    const matomo = await bacaSatu(JSON.stringify([a, b]), { bulan: '2026-06' })
    expect(matomo).toMatchObject({
      sumber: 'matomo',
      terbaca: 2,
      angka: [{ bulan: '2026-06', tautan: 'https://desa.example/a', nilai: { tayangan: 7 } }],
    })
    const ga4 = (nilai: readonly string[], ubah = {}) =>
      JSON.stringify({
        kind: 'analyticsData#runReport',
        dimensionHeaders: [{ name: 'pagePath' }],
        metricHeaders: [{ name: 'screenPageViews', type: 'TYPE_INTEGER' }],
        rows: nilai.map((n) => ({ dimensionValues: [{ value: n }], metricValues: [{ value: '12' }] })),
        ...ubah,
      })
    const dibaca = await bacaSatu(ga4(['/artikel/2026/6/5/rapat', '(other)']), { bulan: '2026-06' })
    expect(dibaca).toMatchObject({ sumber: 'ga4-api', terbaca: 2 })
    expect(dibaca.angka.map((n) => [n.tautan, n.nilai])).toEqual([['/artikel/2026/6/5/rapat', { tayangan: 12 }]])
    expect(dibaca.catatan).toContain(
      '12 tampilan pada baris tanpa halaman ("(other)") tidak dibagi ke berita mana pun.',
    )
    await expect(bacaSatu(ga4(['/a'], { rowCount: 300 }))).rejects.toMatchObject({ kode: 'jawaban-terpotong' })
    await expect(
      bacaSatu(ga4(['/a'], { dimensionHeaders: [{ name: 'pagePath' }, { name: 'date' }] })),
    ).rejects.toMatchObject({ kode: 'dimensi-lain' })
    await expect(bacaSatu('{"kind":"lain"}')).rejects.toThrow('tidak dikenal')
    await expect(bacaSatu('[{"label":')).rejects.toThrow('tidak dikenal')
  })

  test('tabel tanpa baris tidak memerlukan bulan dan tidak memuat angka', async () => {
    for (const isi of [
      'Top pages,Clicks,Impressions,CTR,Position\n',
      'label,nb_hits,url\n',
      'name,visitors,pageviews\n',
      'No data available',
    ])
      expect(await bacaSatu(isi)).toMatchObject({ terbaca: 0, angka: [] })
    expect(await bacaSatu('sep=,\n"Views"\n"Date","Primary"\n')).toMatchObject({
      sumber: 'meta-ringkasan',
      terbaca: 0,
      angka: [],
    })
  })

  test('OpenSID: hit kumulatif, alamat dari tanggal dan slug', async () => {
    expect(
      (await bacaSatu('id,judul,slug,tgl_upload,hit\n1,Rapat,rapat,2026-06-05 10:00:00,1.234\n')).angka,
    ).toMatchObject([{ bulan: '2026-06', tautan: '/artikel/2026/6/5/rapat', kunci: 'opensid:1', nilai: { hit: 1234 } }])
    const isi = 'judul,slug,tgl_upload,hit\nRapat,rapat,2026-06-05 10:00:00,1234\n'
    expect(await bacaSatu(isi)).toMatchObject({ diambil: null, angka: [{ kunci: null }] })
    expect(await bacaSatu(isi, {}, 'artikel-2026-10-31.csv')).toMatchObject({ diambil: '2026-10-31' })
  })

  test('log akses: bot dan berkas dibuang, IP tidak ada di mana pun, juga dari gzip', async () => {
    const baris = (jalur: string, ua = 'Mozilla/5.0', kode = 200): string =>
      `203.0.113.9 - - [30/Jun/2026:18:30:00 +0000] "GET ${jalur} HTTP/1.1" ${kode} 5 "-" "${ua}"`
    const isi = [
      baris('/artikel/a'),
      baris('/artikel/a'),
      baris('/gaya.css'),
      baris('/artikel/a', 'Googlebot'),
      baris('/artikel/a', 'Mozilla', 404),
      'rusak',
    ].join('\n')
    const hasil = await bacaSatu(gzipSync(Buffer.from(isi)), {}, 'akses.log.gz')
    expect(hasil.angka).toMatchObject([
      { bulan: null, periode: '2026-07-01/2026-07-01', tautan: '/artikel/a', nilai: { tayangan: 2 } },
    ])
    expect(JSON.stringify(hasil)).not.toContain('203.0.113')
  })
})

describe('wadah', () => {
  test('zip di dalam zip, zip rusak, dan XLS lama ditolak dengan sebabnya', async () => {
    await expect(bacaSatu(zipSync({ 'b.zip': zipSync({ 'a.csv': Buffer.from('x') }) }))).rejects.toMatchObject({
      kode: 'zip-bersarang',
    })
    await expect(bacaSatu(Buffer.from('PK\u0003\u0004rusak'))).rejects.toMatchObject({ kode: 'zip-rusak' })
    await expect(bacaSatu(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).rejects.toMatchObject({ kode: 'xls-lama' })
    await expect(bacaSatu(Buffer.from([0x1f, 0x8b, 8, 0]))).rejects.toMatchObject({ kode: 'gzip-rusak' })
  })
})
