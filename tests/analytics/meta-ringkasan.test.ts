import { describe, expect, test } from 'vitest'
import { tambahHari } from '../../src/domain/bahasa/waktu.js'
import { baca, naskah, ringkas, tolakan } from './naskah.js'

/** A section of `n` days from a date, each counting 2. */
const bagian = (judul: string, dari: string, n: number, p = ','): string =>
  [
    `"${judul}"`,
    `"Date"${p}"Primary"`,
    ...Array.from({ length: n }, (_, i) => `"${tambahHari(dari, i)}T00:00:00"${p}"2"`),
  ].join('\n')

describe('ringkasan harian Meta', () => {
  test('bulan yang penuh dijumlahkan, yang sebagian tidak menjadi bulan', () => {
    const { sumber, angka, catatan, terbaca } = baca(
      naskah(bagian('Facebook visits', '2026-05-30', 40), { pengodean: 'utf-16' }),
    )
    expect([sumber, terbaca]).toEqual(['meta-ringkasan', 40])
    expect(angka.map((a) => [a.bulan, a.periode, a.nilai])).toEqual([
      [null, '2026-05-30/2026-05-31', { kunjungan_profil: 4 }],
      ['2026-06', '2026-06-01/2026-06-30', { kunjungan_profil: 60 }],
      [null, '2026-07-01/2026-07-08', { kunjungan_profil: 16 }],
    ])
    expect(catatan.join()).toContain('2026-05-30 sampai 2026-05-31')
  })

  test('dua bagian: yang tanpa platform adalah platform yang lain', () => {
    const { angka, catatan } = baca(
      naskah(`${bagian('Follows', '2026-06-01', 30)}\n\n${bagian('Instagram follows', '2026-06-01', 30)}\n`),
    )
    expect(angka.map((a) => [a.platform, a.bulan, a.nilai])).toEqual([
      ['facebook', '2026-06', { pengikut_baru: 60 }],
      ['instagram', '2026-06', { pengikut_baru: 60 }],
    ])
    expect(catatan.join()).toContain('dianggap facebook')
  })

  test('judul tanpa platform: --platform, lalu berkas lain, lalu ditolak', () => {
    const n = naskah(bagian('Tayangan', '2026-06-01', 30))
    const facebook = naskah(bagian('Facebook reach', '2026-06-01', 30))
    const instagram = naskah(bagian('Kunjungan Profil Instagram', '2026-06-01', 30))
    const dengan = (...saudara: (typeof n)[]) => ({ ...n, saudara: [n, ...saudara] })
    expect(baca(n, { platform: 'instagram' }).angka[0]!.platform).toBe('instagram')
    expect(baca(dengan(facebook)).angka[0]!.platform).toBe('facebook')
    expect(baca(dengan(facebook)).catatan.join()).toContain('satu-satunya yang disebut berkas lain')
    expect(tolakan(() => baca(dengan(facebook, instagram)))).toMatch(/platform-belum-disebut .*--platform facebook/)
    expect(tolakan(() => baca(n, { platform: 'tiktok' }))).toMatch(/platform-belum-disebut/)
  })

  test('jangkauan dan penonton per hari tidak dijumlahkan, judul yang tidak dikenal tidak ditebak', () => {
    for (const judul of ['Facebook reach', 'Viewers', 'Net follows']) {
      const { angka, catatan } = baca(naskah(bagian(judul, '2026-06-01', 30)))
      expect(angka).toEqual([])
      expect(catatan).toHaveLength(1)
    }
  })

  test('hari yang dilewati disebut, dan deret yang disimpan ulang dengan titik koma terbaca', () => {
    const teks = bagian('Instagram follows', '2026-06-01', 30, ';').replace('"2026-06-02T00:00:00";"2"\n', '')
    const { angka, catatan } = baca(naskah(teks))
    expect(angka.map((a) => [a.bulan, a.nilai])).toEqual([['2026-06', { pengikut_baru: 58 }]])
    expect(catatan.join()).toContain('1 hari antara')
  })

  test('deret yang bukan UTF-8 terbaca dengan peringatan, pemisah ribuan juga', () => {
    const { angka, catatan } = baca(
      naskah(bagian('Instagram follows', '2026-06-01', 30).replace('05T00:00:00","2"', '05T00:00:00","1.002"'), {
        pengodean: 'bita-tunggal',
      }),
    )
    expect(angka[0]!.nilai).toEqual({ pengikut_baru: 1060 })
    expect(catatan.join()).toMatch(/bukan UTF-8.*pemisah ribuan/)
  })

  test('hari yang tidak diketahui membuat jumlah bulannya tidak diketahui', () => {
    const { angka, catatan } = baca(
      naskah(bagian('Instagram follows', '2026-06-01', 30).replace('06-05T00:00:00","2"', '06-05T00:00:00",""')),
    )
    expect(angka).toEqual([])
    expect(catatan.join()).toContain('sebagian harinya tidak diketahui')
  })

  test('jam yang bergeser pada pergantian waktu Amerika tidak mengubah hari', () => {
    const teks = bagian('Facebook link clicks', '2025-03-01', 31).replaceAll(/(-03-(?:0\d))T00/g, '$1T01')
    expect(ringkas(baca(naskah(teks)))).toEqual([['2025-03', { klik_tautan: 62 }]])
  })

  test.each([
    ['tanggal Excel', '"Instagram follows"\n"Date","Primary"\n"01/06/2026 00:00","2"', /rusak-oleh-excel/],
    [
      'hari yang berbeda isinya',
      '"Instagram follows"\n"Date","Primary"\n"2026-06-01T00:00:00","2"\n"2026-06-01T01:00:00","3"',
      /hari-ganda/,
    ],
  ])('%s ditolak', (_, teks, sebab) => {
    expect(tolakan(() => baca(naskah(teks)))).toMatch(sebab)
  })

  test.each([
    '"Top content formats"\n"Format","Views"\n"Photo","70,2%"',
    '"Age & gender"\n"","Women","Men"\n"18-24","1.2%","3%"',
  ])('tabel persentase dikenali dan tidak dipakai', (teks) => {
    const { sumber, angka, catatan } = baca(naskah(teks, { pengodean: 'utf-16' }))
    expect([sumber, angka, catatan.length]).toEqual(['meta-audiens', [], 1])
  })
})
