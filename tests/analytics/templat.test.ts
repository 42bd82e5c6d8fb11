import { describe, expect, test } from 'vitest'
import { readPastRecords, printPastRecords } from '../../src/analytics/past-records.js'
import { readTemplate, printTemplate } from '../../src/analytics/template.js'
import { printAngka } from '../../src/storage/record/figures-file.js'

const KOLOM =
  'bulan,kanal,platform,id,judul,tautan,tayangan,jangkauan,suka,komentar,bagikan,simpan,klik,pengikut_awal,pengikut_akhir,penonton,klik_situs'
const APEL = '2026-10-01-apel-7q2f'
const kenal = {
  daftarId: [APEL, '2026-10-05-rapat-k3mn'],
  platform: ['instagram', 'facebook', 'website'],
  bulan: null as string | null,
}
const baca = (baris: string[], bulan: string | null = null) =>
  readTemplate(Buffer.from([KOLOM, ...baris].join('\n')), 'isian.csv', { ...kenal, bulan })

describe('templat analitik', () => {
  test('judul kolomnya tepat yang dijanjikan, berpemisah titik koma dan ber-BOM', () => {
    const teks = printTemplate('2026-10', [], ['instagram'], true)
    const [judul, akun, situs] = teks.split('\r\n')
    expect(judul).toBe(`\uFEFF${KOLOM.replaceAll(',', ';')}`)
    expect(akun).toMatch(/^2026-10;medsos;instagram;;\(akun instagram\);/)
    expect(situs).toMatch(/^2026-10;website;;;\(seluruh situs\);/)
  })

  test('templat kosong terbaca sebagai nol angka', () => {
    expect(readTemplate(Buffer.from(printTemplate('2026-10', [], ['instagram'], true)), 'x', kenal)).toEqual({
      angka: [],
      kurang: 0,
      jumlah: 0,
    })
  })

  test('dua baris tentang hal yang sama: yang berbeda ditolak dengan kedua nomornya, yang melengkapi tidak', () => {
    const akun = (isi: string): string => `2026-10,medsos,instagram,,,,,,,,,,,${isi}`
    expect(baca([akun('100,,,'), akun(',110,,'), akun('100,,,')]).angka).toHaveLength(3)
    expect(() => baca([akun('100,110,,'), akun('100,120,,')])).toThrow(
      /isian.csv baris 3, kolom pengikut_akhir: berbeda dengan baris 2/,
    )
  })

  test('sel kosong tidak diketahui, nol adalah nol', () => {
    const [angka] = baca([`2026-10,medsos,Instagram,7q2f,,,812,,0,-,,,,,,,`]).angka
    expect(angka).toMatchObject({
      bulan: '2026-10',
      kanal: 'medsos',
      platform: 'instagram',
      id: APEL,
      tautan: null,
      judul: null,
      nilai: { tayangan: 812, suka: 0 },
    })
  })

  test('angka yang diketik tercetak dan terbaca kembali sama', () => {
    const { angka } = baca([
      `2026-10,medsos,instagram,${APEL},,,812,540,41,2,3,1,,,,,`,
      '2026-10,website,,,,,,,,,,,,,,,5910',
    ])
    expect(readTemplate(Buffer.from(printAngka(angka)), 'x', kenal).angka).toEqual(angka)
  })

  test('bulan dari --bulan dipakai hanya bagi baris yang tidak menyebutnya', () => {
    const bulan = baca([',website,,,,,,,,,,,,,,,1', '2026-09,website,,,,,,,,,,,,,,,2'], '2026-10').angka.map(
      (a) => a.bulan,
    )
    expect(bulan).toEqual(['2026-10', '2026-09'])
  })

  test.each([
    ['2026-10,radio,,,,,1', /baris 2, kolom kanal/],
    ['2026-13,website,,,,,1', /baris 2, kolom bulan/],
    [',website,,,,,1', /baris 2, kolom bulan/],
    ['2026-10,medsos,,,,,1', /baris 2, kolom platform/],
    ['2026-10,medsos,friendster,,,,1', /baris 2, kolom platform.*friendster/],
    ['2026-10,medsos,instagram,tiada,,,1', /baris 2, kolom id.*tidak cocok/],
    ['2026-10,medsos,instagram,2026-10,,,1', /baris 2, kolom id.*2 kegiatan/],
    [`2026-10,medsos,instagram,${APEL},,,banyak`, /baris 2, kolom tayangan/],
  ])('%s ditolak dengan baris dan kolom', (baris, pesan) => {
    expect(() => baca([baris])).toThrow(pesan)
  })
})

describe('catatan lama', () => {
  test('contoh yang dicetak terbaca, empat peristiwa', () => {
    const baris = readPastRecords(Buffer.from(printPastRecords()), 'catatan.csv')
    expect(baris.map((b) => [b.nomor, b.isi.peristiwa])).toEqual([
      [2, 'diserahkan'],
      [3, 'diajukan'],
      [4, 'disetujui'],
      [5, 'diunggah'],
    ])
  })

  test('sel wajib yang kosong disebut baris dan kolomnya', () => {
    expect(() =>
      readPastRecords(Buffer.from('kegiatan,kanal,peristiwa,waktu,oleh\napel,medsos,,2026-09-01 11:00,A\n'), 'c.csv'),
    ).toThrow('c.csv baris 2, kolom peristiwa')
  })

  test('teks berlarik tetap berlarik, yang lain satu baris', () => {
    const [b] = readPastRecords(
      Buffer.from('kegiatan,kanal,peristiwa,waktu,oleh,narasi,judul\napel,medsos,diserahkan,x,A,"a\n\nb","c\nd"\n'),
      'c.csv',
    )
    expect([b?.isi.narasi, b?.isi.judul]).toEqual(['a\n\nb', 'c d'])
  })
})
