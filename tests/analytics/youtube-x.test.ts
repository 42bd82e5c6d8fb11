import { describe, expect, test } from 'vitest'
import { baca, naskah, ringkas, tabel, tolakan } from './naskah.js'

const kepala = [
  'Konten',
  'Judul video',
  'Waktu publikasi video',
  'Durasi',
  'Penayangan',
  'Waktu tonton (jam)',
  'Subscriber',
  'Tayangan',
]
const video = (id: string): (string | number)[] => [id, 'Senam', '"Jun 5, 2026"', 60, 300, '12.5', 3, 3500]
const total = ['Total', '', '', '', 350, '12.5', 3, 4000]

describe('YouTube', () => {
  test('Tayangan adalah impresi; nomor berawalan spasi; baris Total adalah angka kanal', () => {
    const { sumber, angka } = baca(
      naskah(tabel(kepala, total, video(' -bcdefghijk')), {
        nama: 'Konten 2026-06-01_2026-07-01 Desa.zip/Data tabel.csv',
      }),
    )
    expect(sumber).toBe('youtube-konten')
    expect(angka).toMatchObject([
      {
        bulan: '2026-06',
        periode: '2026-06-01/2026-06-30',
        tautan: null,
        judul: null,
        nilai: { tayangan: 350, impresi: 4000, pengikut_bersih: 3 },
      },
      {
        bulan: '2026-06',
        periode: null,
        tautan: 'https://www.youtube.com/watch?v=-bcdefghijk',
        terbit: '2026-06-05',
        nilai: { tayangan: 300, impresi: 3500 },
      },
    ])
  })

  test.each([
    ['unduhan.csv', null, null, null],
    ['unduhan.csv', '2026-06', '2026-06', null],
    ['Content 2026-06-01_2026-06-30 Desa.zip/a.csv', '2026-06', null, '2026-06-01/2026-06-29'],
  ])('masa %s dengan --bulan %s', (nama, bulan, harap, periode) => {
    const { angka, catatan } = baca(naskah(tabel(kepala, total), { nama }), { bulan })
    expect([angka[0]!.bulan, angka[0]!.periode]).toEqual([harap, periode])
    expect(catatan).toHaveLength(harap === null ? 1 : 0)
  })

  test('batas 499 video disebut', () => {
    const { angka, catatan } = baca(
      naskah(
        tabel(kepala, total, ...Array.from({ length: 499 }, (_, i) => video(`abcdefgh${String(i).padStart(3, '0')}`))),
      ),
    )
    expect(angka).toHaveLength(500)
    expect(catatan.join()).toContain('berhenti pada 499 video')
    expect(catatan.join()).toContain('baris Total')
  })

  test('harian: hanya Penayangan; Engaged views bukan; sebelum kanal ada tidak dihitung', () => {
    const hari = Array.from({ length: 30 }, (_, i) => `2026-06-${String(i + 1).padStart(2, '0')}`)
    expect(ringkas(baca(naskah(tabel(['Date', 'Views'], ['2007-04-01', 0], ...hari.map((h) => [h, 2])))))).toEqual([
      ['2026-06', { tayangan: 60 }],
    ])
    expect(ringkas(baca(naskah(tabel(['Tanggal', 'Tayangan'], ...hari.map((h) => [h, 2])))))).toEqual([
      ['2026-06', { impresi: 60 }],
    ])
    expect(baca(naskah(tabel(['Date', 'Engaged views'], ...hari.map((h) => [h, 2])))).angka).toEqual([])
  })

  test('diagram dan rincian lain dikenali tanpa angka; pecahan yang menjadi tanggal ditolak', () => {
    expect(baca(naskah(tabel(['Date', 'Content', 'Video title', 'Views']))).sumber).toBe('youtube-diagram')
    expect(baca(naskah(tabel(['Traffic source', 'Views', 'Watch time (hours)'], ['Search', 1, '2.5'])))).toMatchObject({
      sumber: 'youtube-dimensi',
      angka: [],
    })
    expect(tolakan(() => baca(naskah(tabel(kepala, total.with(5, '3.Jul')))))).toMatch(/rusak-oleh-excel/)
    expect(tolakan(() => baca(naskah(tabel(kepala, total, video('abcdefghijk').with(2, '05/06/2026')))))).toMatch(
      /rusak-oleh-excel/,
    )
  })
})

const kepalaX =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks'
const idPada = (iso: string): string => ((BigInt(Date.parse(iso) - 1_288_834_974_657) << 22n) + 5n).toString()
const pos = (teks: string, tanggal = '"Wed, Jul 1, 2026"', id = idPada('2026-06-30T20:00:00Z')): string =>
  `${id},${tanggal},${teks},https://x.com/desa/status/${id},44,1,3,6,9,0,2,5,0,1,7,0,0`
const hantu = ',,,https://x.com/desa/status/undefined,0,0,0,0,0,0,0,0,0,0,0,0,0'

describe('X', () => {
  test('pos, balasan, dan baris hantu', () => {
    const { sumber, angka, terbaca, catatan } = baca(
      naskah([kepalaX, pos('Halo'), pos('@warga NIK saya salah'), hantu].join('\n')),
    )
    expect([sumber, terbaca, angka.length]).toEqual(['x-konten', 3, 2])
    expect(angka[0]).toMatchObject({
      bulan: '2026-07',
      terbit: '2026-07-01T03:00:00+07:00',
      judul: 'Halo',
      tanda: null,
      nilai: { tayangan: 44, suka: 1, komentar: 2, bagikan: 5, simpan: 6, klik_tautan: 7 },
    })
    expect(angka[1]).toMatchObject({ judul: null, tanda: 'balasan' })
    expect(JSON.stringify(angka)).not.toContain('NIK')
    expect(catatan.join()).toContain('1 baris tanpa pos')
  })

  test('bahasa lain hanya dibaca menurut urutan bila 17 kolom dan nomornya terbukti', () => {
    const asing = kepalaX.split(',').map((_, i) => `列${i}`)
    const { angka, catatan } = baca(naskah([asing.join(','), pos('Halo'), hantu].join('\n')))
    expect(angka[0]!.nilai).toMatchObject({ tayangan: 44, komentar: 2, bagikan: 5, klik_tautan: 7 })
    expect(catatan.join()).toContain('17 kolom')
    const lain = pos('Halo').replace(/^\d+/, '1234567890123456789')
    expect(tolakan(() => baca(naskah([asing.join(','), lain].join('\n'))))).toMatch(/judul-kolom-tidak-dikenal .*列0/)
    const enamBelas = [asing.slice(0, 16).join(','), pos('Halo').replace(/,0$/, '')].join('\n')
    expect(tolakan(() => baca(naskah(enamBelas)))).toMatch(/judul-kolom-tidak-dikenal/)
  })

  test('ringkasan akun, terbaru di atas', () => {
    const judul =
      'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post'
    const hari = Array.from({ length: 30 }, (_, i) => `"Mon, Jun ${30 - i}, 2026",10,1,4,0,0,3,1,2,1,5,1`)
    expect(ringkas(baca(naskah([judul, ...hari].join('\n'))))).toEqual([
      [
        '2026-06',
        {
          tayangan: 300,
          suka: 30,
          interaksi: 120,
          simpan: 0,
          komentar: 60,
          bagikan: 30,
          pengikut_baru: 90,
          kunjungan_profil: 150,
          pengikut_bersih: 60,
        },
      ],
    ])
  })
})
