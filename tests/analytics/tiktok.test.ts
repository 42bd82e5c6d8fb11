import { describe, expect, test } from 'vitest'
import { baca, naskah, ringkas, tabel, tolakan } from './naskah.js'

const bulanInggris = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const hari = (dari: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => {
    const d = new Date(Date.parse(`${dari}T00:00:00Z`) + i * 86_400_000)
    return `${bulanInggris[d.getUTCMonth()]!} ${d.getUTCDate()}`
  })
const kepala = ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares']
const idPada = (iso: string): string => ((BigInt(Date.parse(iso) / 1000) << 32n) + 7n).toString()

describe('TikTok', () => {
  test('hari tanpa tahun berjalan mundur melewati tahun baru; komentar negatif tetap', () => {
    const baris = hari('2025-12-01', 62).map((h, i) => [h, 10, 1, 2, i === 0 ? -4 : 0, 1])
    const { sumber, angka, catatan } = baca(naskah(tabel(kepala, ...baris)))
    expect(sumber).toBe('tiktok-harian')
    expect(angka.map((a) => [a.bulan, a.periode, a.nilai.tayangan, a.nilai.komentar])).toEqual([
      ['2025-12', '2025-12-01/2025-12-31', 310, -4],
      ['2026-01', '2026-01-01/2026-01-31', 310, 0],
    ])
    expect(catatan.join()).toContain('2026-01-31')
  })

  test('dua hari di kedua sisi tahun baru', () => {
    const { angka } = baca(naskah(tabel(kepala, ...hari('2025-12-31', 2).map((h) => [h, 1, 1, 1, 1, 1]))))
    expect(angka.map((a) => a.periode)).toEqual(['2025-12-31/2025-12-31', '2026-01-01/2026-01-01'])
  })

  test('berkas 365 hari mulai dan berakhir pada hari yang bersebelahan', () => {
    const { angka } = baca(naskah(tabel(kepala, ...hari('2025-02-28', 365).map((h) => [h, 1, 1, 1, 1, 1]))))
    expect(angka.map((a) => a.bulan)).toEqual([
      null,
      ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((b) => `2025-${b}`),
      '2026-01',
      null,
    ])
    expect([angka[0]!.periode, angka.at(-1)!.periode]).toEqual(['2025-02-28/2025-02-28', '2026-02-01/2026-02-27'])
  })

  test('lembar XLSX sama dengan CSV, terbaru di atas sama dengan terlama di atas', () => {
    const baris = hari('2026-06-01', 30).map((h, i) => [h, String(i), '1', '2', '0', '1'])
    const csv = baca(naskah(tabel(kepala, ...baris))).angka
    expect(baca(naskah('', { lembar: [kepala, ...baris] })).angka).toEqual(csv)
    expect(baca(naskah(tabel(kepala, ...baris.toReversed()))).angka).toEqual(csv)
    expect(csv.map((a) => [a.bulan, a.nilai.tayangan])).toEqual([['2026-06', 435]])
  })

  test('undefined tidak diketahui; pengikut awal dan akhir bulan', () => {
    const baris = hari('2026-05-31', 61).map((h, i) => [h, i === 1 ? 'undefined' : 100 + i, i === 0 ? 0 : 1])
    const { angka } = baca(naskah(tabel(['Date', 'Followers', 'Difference in followers from previous day'], ...baris)))
    expect(ringkas({ angka, terbaca: 0, catatan: [], diambil: null })).toEqual([
      [null, { pengikut_bersih: 0, pengikut_awal: 100, pengikut_akhir: 100 }],
      ['2026-06', { pengikut_bersih: 30, pengikut_awal: 100, pengikut_akhir: 130 }],
      [null, { pengikut_bersih: 30, pengikut_awal: 130, pengikut_akhir: 160 }],
    ])
  })

  test('Business Suite: tahun tertulis, NAN pada hari pertama, judul kolom berspasi', () => {
    const kepalaBisnis = [
      'Date',
      'Video views',
      'Reached audience',
      'Profile views',
      'Likes',
      'Shares',
      'Comments',
      'Phone number clicks ',
      'Net growth',
      'New followers',
    ]
    const baris = [
      ['2026/05/31', ...Array.from({ length: 9 }, () => 'NAN')],
      ...Array.from({ length: 30 }, (_, i) => [
        `2026/06/${String(i + 1).padStart(2, '0')}`,
        5,
        4,
        3,
        2,
        1,
        0,
        0,
        -1,
        2,
      ]),
    ]
    const { angka, catatan } = baca(naskah(tabel(kepalaBisnis, ...baris)))
    expect(angka.map((a) => [a.bulan, a.nilai])).toEqual([
      [
        '2026-06',
        {
          tayangan: 150,
          kunjungan_profil: 90,
          suka: 60,
          bagikan: 30,
          komentar: 0,
          pengikut_bersih: -30,
          pengikut_baru: 60,
        },
      ],
    ])
    expect(catatan.join()).toContain('reached audience')
    expect(catatan.join()).not.toContain('Tahun tidak tertulis')
  })

  test('penonton dan ciri pengikut dikenali tanpa angka', () => {
    expect(
      baca(naskah(tabel(['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'], ['June 1', 1, 1, 0]))).angka,
    ).toEqual([])
    expect(baca(naskah(tabel(['Gender', 'Distribution'], ['Female', '0.5']))).angka).toEqual([])
  })

  test('konten: tahun dari nomor video, hari pengambilan dari kolom Time, waktu UTC Business Suite', () => {
    const tautan = `https://www.tiktok.com/@desa/video/${idPada('2025-12-31T20:00:00Z')}`
    const studio = baca(
      naskah(
        tabel(
          [
            'Time',
            'Video title',
            'Video link',
            'Post time',
            'Total likes',
            'Total comments',
            'Total shares',
            'Total views',
          ],
          ['1 Juli', 'Bakti', tautan, '31 Desember', 10, -1, 2, 500],
        ),
      ),
    )
    expect(studio.diambil).toBe('2026-07-01')
    expect(studio.angka[0]).toMatchObject({
      bulan: '2026-01',
      terbit: '2026-01-01T03:00:00+07:00',
      judul: 'Bakti',
      nilai: { tayangan: 500, suka: 10, komentar: -1, bagikan: 2 },
    })
    const bisnis = baca(
      naskah(
        tabel(
          ['Video title', 'Video link', 'Post time', 'Video views', 'Likes', 'Comments', 'Shares', 'Add to Favorites'],
          ['Bakti', tautan, '2025/10/31 18:19:10', 9, 8, 7, 6, 5],
        ),
      ),
    )
    expect(bisnis.angka[0]).toMatchObject({
      bulan: '2025-11',
      terbit: '2025-11-01T01:19:10+07:00',
      nilai: { tayangan: 9, simpan: 5 },
    })
  })

  test('hari yang tertulis menang atas nomor video yang menyebut hari lain; hari yang tidak dikenal ditolak', () => {
    const kepalaKonten = ['Video title', 'Video link', 'Post time', 'Total views']
    const tautan = `https://www.tiktok.com/@desa/video/${idPada('2025-05-29T22:00:00Z')}`
    expect(baca(naskah(tabel(kepalaKonten, ['', tautan, '23 Mei', 5]))).angka[0]).toMatchObject({
      bulan: '2025-05',
      terbit: '2025-05-23',
      judul: null,
    })
    expect(tolakan(() => baca(naskah(tabel(kepalaKonten, ['', tautan, '23 Anu', 5]))))).toMatch(/rusak-oleh-excel/)
  })
})
