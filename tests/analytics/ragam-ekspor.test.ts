/** Exports whose columns stand elsewhere, carry unknown neighbours, or come in another container than usual. */
import { zipSync } from 'fflate'
import writeXlsx from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { bacaSatu, bacaSemua } from './bantu.js'

const hari = (jumlah: number, isi: string): string =>
  Array.from({ length: jumlah }, (_, i) => `2026-06-${String(i + 1).padStart(2, '0')}${isi}`).join('\n')

describe('Search Console', () => {
  test('menurut nama kolom, bukan letaknya', async () => {
    const balik = await bacaSatu('Asing,Posisi,CTR,Tayangan,Klik,Halaman teratas\nx,2,5%,7,5,https://d.id/a\n', {
      bulan: '2026-06',
    })
    expect(balik.angka).toMatchObject([{ tautan: 'https://d.id/a', nilai: { klik: 5, impresi: 7 } }])
    const harian = await bacaSatu(
      `CTR,Clicks,Date\n${hari(30, '')
        .split('\n')
        .map((t) => `1%,2,${t}`)
        .join('\n')}`,
    )
    expect(harian).toMatchObject({ sumber: 'gsc-harian', angka: [{ bulan: '2026-06', nilai: { klik_situs: 60 } }] })
  })

  test.each([
    ['"1 Agu 2025-31 Agu 2025"', '2025-08'],
    ['"Aug 1, 2025 – Aug 31, 2025"', '2025-08'],
    ['2025-08-01 - 2025-08-31', '2025-08'],
    ['"Aug 1, 2025-Aug 30, 2025"', null],
  ])('masa dari saringan %s', async (masa, bulan) => {
    const halaman = 'Halaman teratas,Klik,Tayangan,CTR,Posisi\nhttps://d.id/a,5,7,1%,2\n'
    const [hasil] = await bacaSemua({
      'z.zip': zipSync({
        'Halaman.csv': Buffer.from(halaman),
        'Filter.csv': Buffer.from(`Filter,Nilai\nTanggal,${masa}\n`),
      }),
    })
    expect(hasil!.angka[0]!.bulan).toBe(bulan)
  })

  test('buku kerja dengan beberapa lembar, juga di dalam zip; zip di dalam zip tetap ditolak', async () => {
    const lembar = (sheet: string, ...isi: string[]) => ({
      sheet,
      data: isi.map((b) => b.split(',').map((value) => ({ value, type: String }))),
    })
    const buku = await writeXlsx([
      lembar('Bagan', 'Tanggal,Klik,CTR,Posisi', ...hari(30, ',1,1%,2').split('\n')),
      lembar('Halaman', 'Halaman teratas,Klik,CTR,Posisi', 'https://d.id/a,5,1%,2'),
    ]).toBuffer()
    const hasil = await bacaSemua({ 'gsc.xlsx': buku })
    expect(hasil.map((h) => [h.nama, h.angka[0]!.bulan, h.angka[0]!.nilai])).toEqual([
      ['gsc.xlsx/Bagan', '2026-06', { klik_situs: 30 }],
      ['gsc.xlsx/Halaman', '2026-06', { klik: 5 }],
    ])
    expect((await bacaSemua({ 'a.zip': zipSync({ 'gsc.xlsx': buku }) })).map((h) => h.nama)).toEqual([
      'a.zip/gsc.xlsx/Bagan',
      'a.zip/gsc.xlsx/Halaman',
    ])
    const dalam = zipSync({ 'b.zip': zipSync({ 'a.csv': Buffer.from('a') }) })
    await expect(bacaSemua({ 'a.zip': dalam })).rejects.toMatchObject({ kode: 'zip-bersarang' })
  })
})

describe('statistik situs', () => {
  test('Matomo: masa dari kolom date yang ditulisnya pada unduhan rentang', async () => {
    const isi = (masa: string): string => `date,label,nb_visits,nb_hits,url\n"${masa}",a,3,4,https://d.id/a\n`
    expect((await bacaSatu(isi('2026-06-01,2026-06-30'))).angka).toMatchObject([
      { bulan: '2026-06', nilai: { tayangan: 4 } },
    ])
    expect((await bacaSatu(isi('2026-06-01,2026-06-29'))).angka).toMatchObject([
      { bulan: null, periode: '2026-06-01/2026-06-29' },
    ])
    const dua = `${isi('2026-06-01,2026-06-30')}"2026-07-01,2026-07-31",a,3,4,https://d.id/a\n`
    await expect(bacaSatu(dua)).rejects.toMatchObject({ kode: 'bulan-belum-disebut' })
  })

  test('Jetpack: masa dari nama berkasnya; tanpa itu --bulan', async () => {
    const isi = '"Posyandu",120,https://d.id/a\n'
    expect((await bacaSatu(isi, {}, 'd.id-posts-month-06_01_2026-06_30_2026.csv')).angka).toMatchObject([
      { bulan: '2026-06' },
    ])
    await expect(bacaSatu(isi)).rejects.toMatchObject({ kode: 'bulan-belum-disebut' })
  })

  test('Plausible per hari: tayangan dijumlahkan, pengunjung tidak', async () => {
    const hasil = await bacaSatu(`date,visitors,pageviews,visits\n${hari(30, ',9,2,3')}`)
    expect(hasil).toMatchObject({
      sumber: 'plausible-harian',
      terbaca: 30,
      angka: [{ bulan: '2026-06', tautan: null, nilai: { tayangan: 60 } }],
    })
    await expect(bacaSatu('date,visitors,pageviews,visits\nkemarin,1,2,3\n')).rejects.toMatchObject({
      kode: 'waktu-tidak-terbaca',
    })
  })
})

describe('YouTube', () => {
  test('token kosong pada baris Total dan hari terbit', async () => {
    const isi = 'Content,Video title,Video publish time,Views\nTotal,--,--,100\nabcdefghijk,Satu,N/A,40\n'
    const { angka } = await bacaSatu(isi, { bulan: '2026-06' })
    expect(angka.map((a) => [a.tautan, a.terbit, a.bulan, a.nilai.tayangan])).toEqual([
      [null, null, '2026-06', 100],
      ['https://www.youtube.com/watch?v=abcdefghijk', null, '2026-06', 40],
    ])
  })

  test('per hari dengan kolom yang belum dikenal; yang dipecah menurut hal lain tidak dijumlahkan', async () => {
    const harian = await bacaSatu(
      `Average view duration,Views,Date,Kolom 2027,Watch time (hours)\n${hari(30, '')
        .split('\n')
        .map((t) => `0:01:00,3,${t},x,1.2`)
        .join('\n')}`,
    )
    expect(harian).toMatchObject({ sumber: 'youtube-harian', angka: [{ bulan: '2026-06', nilai: { tayangan: 90 } }] })
    expect(harian.catatan.join()).toContain('kolom 2027')
    const dipecah = 'Date,Traffic source,Views,Watch time (hours)\n2026-06-01,Search,3,1\n2026-06-01,External,4,1\n'
    expect(await bacaSatu(dipecah)).toMatchObject({ terbaca: 2, angka: [] })
    await expect(bacaSatu('Date,Views,Asing\n2026-06-01,3,1\n')).rejects.toThrow('tidak dikenal')
  })
})

test('judul konten tidak bergantung pada akhir barisnya, dan token kosong bukan judul', async () => {
  const kalimat = `${'Panjang sekali kalimatnya sampai hampir seratus dua puluh huruf sehingga terpotong persis sebelum baris berikut ini '.trim()}.`
  const isi = (teks: string): string =>
    `Post ID,Account ID,Account username,Description,Publish time,Permalink,Date,Views\n1,7,desa,"${teks}",06/01/2026 10:00,https://www.instagram.com/p/CAbCdEfGhIj/,Lifetime,5\n`
  const judul = async (teks: string) => (await bacaSatu(isi(teks))).angka[0]!.judul
  expect(await judul(`${kalimat}\r\n\r\nLanjut di sini`)).toBe(await judul(`${kalimat}\n\nLanjut di sini`))
  expect(await judul('--')).toBeNull()
})
