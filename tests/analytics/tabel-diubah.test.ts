/** Tables that people changed before importing them: rows that sum up, decimals that became dates. */
import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../src/analytics/template.js'
import { barisJumlah, namaJumlah } from '../../src/analytics/total-row.js'
import { bacaSatu } from './bantu.js'
import { baca, naskah, ringkas, tabel, tolakan } from './naskah.js'

const JUMLAH = '1 baris jumlah atau rata-rata (Total) bukan data, dan tidak dihitung.'

describe('baris jumlah buatan tangan', () => {
  test.each([
    'Total',
    'TOTAL:',
    'Grand Total',
    'Jumlah keseluruhan',
    'Subtotal',
    'Total September 2026',
    'Rata-rata',
    'Average',
  ])('"%s" dikenal', (nama) => {
    expect(namaJumlah(nama)).toBe(true)
  })

  test.each(['Total Football Desa', '/total', 'Jumlah penduduk', 'Totalitas', ''])('"%s" bukan', (nama) => {
    expect(namaJumlah(nama)).toBe(false)
  })

  test('hanya bila selebihnya angka', () => {
    expect(barisJumlah(['', 'Total', '1.234', '5%', '-'])).toBe(true)
    expect(barisJumlah(['900100', 'Total', 'https://www.facebook.com/1', '5'])).toBe(false)
    expect(barisJumlah(['1', '2'])).toBe(false)
  })

  const gsc = (...baris: string[]) =>
    baca(naskah(['Halaman teratas,Klik,Tayangan,RKT,Posisi', ...baris].join('\n')), { bulan: '2026-09' })
  const [A, B] = ['https://situs.desa.id/a,3,40,7.5%,3.2', 'https://situs.desa.id/b,2,10,20%,1.1']

  test.each([
    ['bernama', 'Total,5,50,10%,2.1'],
    ['tanpa nama', ',5,50,,'],
  ])('Search Console: %s', (_, jumlah) => {
    const { angka, catatan } = gsc(A, B, jumlah)
    expect(angka.map((a) => a.nilai.klik)).toEqual([3, 2])
    expect(catatan).toContain(JUMLAH)
  })

  test('baris tanpa nama yang bukan jumlahnya tetap data', () => {
    expect(gsc(A, B, ',4,50,,').angka).toHaveLength(3)
    expect(gsc(A, B).catatan).not.toContain(JUMLAH)
  })

  test('angka harian, dalam setiap bentuk', () => {
    const hari = (n: number): string => `2026-09-${String(n).padStart(2, '0')}`
    const tiga = Array.from({ length: 30 }, (_, i) => i + 1)
    const harian = baca(
      naskah(
        tabel(['Tanggal', 'Klik', 'Tayangan', 'RKT', 'Posisi'], ...tiga.map((n) => [hari(n), 1, 9, '1%', '3.5']), [
          'Jumlah',
          30,
          270,
          '',
          '',
        ]),
      ),
    )
    expect([ringkas(harian), harian.catatan]).toEqual([
      [['2026-09', { klik_situs: 30 }]],
      [JUMLAH, 'Klik per hari: dicatat untuk website.'],
    ])
    const meta = [
      '"Instagram follows"',
      '"Date","Primary"',
      ...tiga.map((n) => `"${hari(n)}T00:00:00","2"`),
      '"Total","60"',
    ]
    const ringkasan = baca(naskah(meta.join('\n')))
    expect([ringkas(ringkasan), ringkasan.catatan]).toEqual([
      [['2026-09', { pengikut_baru: 60 }]],
      [JUMLAH, 'Instagram follows: dicatat untuk instagram.'],
    ])
  })

  test('templat yang diisi: baris jumlah dilewati, konten yang berjudul Total tidak', () => {
    const kenal = { daftarId: ['2026-09-08-total-ab12'], platform: ['instagram'], bulan: null }
    const isi = [
      'bulan;kanal;platform;id;judul;tautan;tayangan',
      '2026-09;medsos;instagram;ab12;Total;;10',
      '2026-09;medsos;instagram;;TOTAL;;10',
      'Jumlah;;;;;;10',
    ]
    expect(readTemplate(Buffer.from(isi.join('\n')), 'isian.csv', kenal)).toMatchObject({
      angka: [{ id: '2026-09-08-total-ab12', nilai: { tayangan: 10 } }],
      jumlah: 2,
    })
  })
})

describe('bilangan pecahan yang menjadi tanggal', () => {
  const posisi = (sel: string) =>
    tolakan(() =>
      baca(
        naskah(
          tabel(
            ['Halaman teratas', 'Klik', 'Tayangan', 'RKT', 'Posisi'],
            ['https://situs.desa.id/a', 3, 40, '7.5%', sel],
          ),
        ),
        { bulan: '2026-09' },
      ),
    )

  test.each([
    '3.Jul',
    '03-Jul',
    '12-Mei',
    'Mar-13',
    '3-Jul-26',
    '2026-07-03',
    '2026-07-03 00:00:00',
    '03/07/2026',
    '7.3.26',
    '46206',
  ])('posisi %s ditolak', (sel) => {
    expect(posisi(sel)).toMatch(/^rusak-oleh-excel .*kolom "posisi"/)
  })

  test.each(['3.2', '"3,2"', '12', '1.00', '', '-', '104.25'])('posisi "%s" tidak', (sel) => {
    expect(posisi(sel)).toBe('tidak ditolak')
  })

  test('juga pada tabel harian, kueri, dan statistik lain', () => {
    for (const [kepala, ...baris] of [
      [
        ['Tanggal', 'Klik', 'Tayangan', 'RKT', 'Posisi'],
        ['2026-09-01', 1, 9, '1%', '3.Jul'],
      ],
      [
        ['Kueri teratas', 'Klik', 'Tayangan', 'RKT', 'Posisi'],
        ['apel', 1, 9, '1%', '03-Jul'],
      ],
      [
        ['date', 'visitors', 'pageviews', 'visits', 'views_per_visit'],
        ['2026-09-01', 1, 2, 1, '2026-07-03'],
      ],
    ] as (string | number)[][][])
      expect(tolakan(() => baca(naskah(tabel(kepala!, ...baris))))).toMatch(/^rusak-oleh-excel/)
  })
})

describe('untuk platform mana berkas harian dicatat', () => {
  const hari = [
    '"Date","Primary"',
    ...Array.from({ length: 30 }, (_, i) => `"2026-09-${String(i + 1).padStart(2, '0')}T00:00:00","2"`),
  ]

  test('disebut, juga bila --platform lain daripada isi berkasnya', () => {
    expect(baca(naskah(['"Views"', ...hari].join('\n')), { platform: 'facebook' }).catatan).toEqual([
      'Views: dicatat untuk facebook.',
    ])
    expect(baca(naskah(['"Instagram follows"', ...hari].join('\n')), { platform: 'facebook' }).catatan).toEqual([
      'Instagram follows: dicatat untuk instagram.',
      'Instagram follows: --platform facebook tidak dipakai, karena isi berkasnya milik instagram.',
    ])
  })
})

test('YouTube tanpa baris Total: catatan tidak menyebutnya', async () => {
  const baris = Array.from({ length: 500 }, (_, i) => `vid${String(i).padStart(8, '0')},Video ${i},"Oct 1, 2026",${i}`)
  const { angka, catatan } = await bacaSatu(
    ['Content,Video title,Video publish time,Views', ...baris, 'Showing top 500 results,,,'].join('\n'),
  )
  expect(angka).toHaveLength(500)
  expect(catatan).toEqual([
    '1 baris bukan video, tidak dicatat.',
    'Tabel YouTube berhenti pada 500 video: yang lain tidak ada di berkas ini, juga tidak jumlahnya.',
  ])
})
