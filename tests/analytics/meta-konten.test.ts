import { describe, expect, test } from 'vitest'
import { checkDamage } from '../../src/analytics/export-table.js'
import { baca, naskah, ringkas, tabel, tolakan } from './naskah.js'

const kepalaFb =
  'Post ID,Page ID,Page name,Title,Description,"Publish time",Permalink,"Is share","Data comment",Date,Views,Reach,Reactions,Comments,Shares,"Link Clicks"'
const fb = (...baris: string[]): string => [kepalaFb, ...baris].join('\n')
const barisFb = (id: string, ekor: string, bagi = 0): string =>
  `${id},1,Desa,Kerja bakti,,"06/12/2026 02:15",https://www.facebook.com/desa/posts/${id},${bagi},,Lifetime,${ekor}`

describe('Facebook', () => {
  test('angka, dua kunci, dan waktu Pasifik menjadi waktu kantor', () => {
    const { sumber, angka, terbaca } = baca(naskah(fb(barisFb('900100', '40,30,5,2,1,3'))))
    expect([sumber, terbaca]).toEqual(['facebook-konten', 1])
    expect(angka[0]).toMatchObject({
      bulan: '2026-06',
      platform: 'facebook',
      tautan: 'https://www.facebook.com/desa/posts/900100',
      kunci: 'fb:900100',
      judul: 'Kerja bakti',
      terbit: '2026-06-12T16:15:00+07:00',
      tanda: null,
      nilai: { tayangan: 40, jangkauan: 30, suka: 5, komentar: 2, bagikan: 1, klik_tautan: 3 },
    })
  })

  test('baris galat disebut nomornya dan tidak dicatat; bagikan ulang ditandai; sel kosong bukan nol', () => {
    const galat =
      ',1,Desa,,,,,,"An error occurred while computing metadata for content with ID 777888999.",Lifetime,,12,,,,'
    const { angka, terbaca, catatan } = baca(naskah(fb(barisFb('900100', '40,,5,2,1,', 1), galat)))
    expect(terbaca).toBe(2)
    expect(angka.map((a) => [a.tanda, a.nilai])).toEqual([
      ['bagikan-ulang', { tayangan: 40, suka: 5, komentar: 2, bagikan: 1 }],
    ])
    expect(catatan.join()).toContain('777888999')
  })

  test('Views yang 0 di semua baris padahal ada yang terjangkau tidak diketahui', () => {
    const { angka, catatan } = baca(naskah(fb(barisFb('900100', '0,30,0,0,0,0'), barisFb('900101', '0,0,0,0,0,0'))))
    expect(angka.map((a) => a.nilai.tayangan)).toEqual([undefined, undefined])
    expect(angka.map((a) => a.nilai.jangkauan)).toEqual([30, 0])
    expect(catatan.join()).toContain('tidak diketahui')
  })

  test('judul kolom Views yang ganda: yang pertama dipakai, perbedaannya disebut', () => {
    const teks = `${kepalaFb},Views\n${barisFb('900100', '40,30,5,2,1,3')},41`
    const { angka, catatan } = baca(naskah(teks))
    expect(angka[0]!.nilai.tayangan).toBe(40)
    expect(catatan.join()).toContain('"views" ada dua kali dan berbeda pada 1 baris')
  })

  test('Impressions susunan 2023–2024 tetap impresi, dan ragam video dikenal', () => {
    const kepala =
      'Video asset ID,Universal video ID,Page ID,Title,Publish time,Date,Impressions,Reach,Comments,Shares,Likes'
    const { angka } = baca(naskah(`${kepala}\n11,22,1,Rapat,03/10/2024 01:00,Lifetime,90,80,1,2,3`))
    expect(angka[0]).toMatchObject({
      tautan: 'https://www.facebook.com/watch/?v=22',
      nilai: { impresi: 90, jangkauan: 80, suka: 3 },
    })
    expect(angka[0]!.nilai).not.toHaveProperty('tayangan')
  })

  test.each([
    [
      'tanggal yang ditulis ulang',
      barisFb('900100', '1,1,1,1,1,1').replace('06/12/2026 02:15', '12/06/2026 2.15'),
      /rusak-oleh-excel .*baris data ke-1/,
    ],
    ['nomor yang dibulatkan', barisFb('9.39005E+14', '1,1,1,1,1,1'), /rusak-oleh-excel .*9\.39005E\+14/],
    ['pecahan yang menjadi tanggal', barisFb('900100', '3.Jul,1,1,1,1,1'), /rusak-oleh-excel .*3\.Jul/],
    ['angka per hari', barisFb('900100', '1,1,1,1,1,1').replace('Lifetime', '2026-06-12'), /ekspor-per-hari/],
  ])('%s ditolak', (_, baris, sebab) => {
    expect(tolakan(() => baca(naskah(fb(baris))))).toMatch(sebab)
  })

  test('pecahan yang menjadi tanggal di kolom yang tidak dibaca pun ditolak', () => {
    const teks = `${kepalaFb},Average Seconds viewed\n${barisFb('900100', '1,1,1,1,1,1')},3.юли`
    expect(tolakan(() => baca(naskah(teks)))).toMatch(/rusak-oleh-excel/)
  })

  test('tulisan yang bukan UTF-8 ditolak, susunan lama dijelaskan', () => {
    expect(tolakan(() => baca(naskah(fb(barisFb('900100', '1,1,1,1,1,1')), { pengodean: 'bita-tunggal' })))).toMatch(
      /bukan UTF-8/,
    )
    expect(tolakan(() => baca(naskah('Post ID,Permalink,Lifetime Post Total Reach\n1,2,3')))).toMatch(/susunan-lama/)
  })
})

const kepalaIg =
  '"ID Postingan","ID Akun","Nama pengguna akun","Nama akun",Deskripsi,"Waktu penerbitan",Permalink,"Komentar data",Tanggal,Tayangan,Suka,"Frekuensi dibagikan",Komentar,"Frekuensi Disimpan",Jangkauan'
const barisIg = (akun: string, kode: string, waktu: string, ekor: string): string =>
  `18,${akun},desa,Desa,"Baris satu\n  ""dua""",${waktu},https://www.instagram.com/p/${kode}/,,Sepanjang Masa,${ekor}`

describe('Instagram', () => {
  test('tajuk Indonesia; Tayangan adalah penayangan; Komentar bukan Komentar data', () => {
    const { sumber, angka, catatan } = baca(
      naskah(
        [
          kepalaIg,
          barisIg('1', 'DZBBBBBBBBB', '06/30/2026 18:30', '345,12,7,1,9,300'),
          barisIg('1', 'DZBBBBBBBBC', '06/30/2026 01:30', '10,1,0,0,0,8'),
          barisIg('2', 'DZCCCCCCCCC', '06/20/2026 05:00', '400,20,1,2,0,'),
        ].join('\n'),
      ),
    )
    expect(sumber).toBe('instagram-konten')
    expect(angka[0]).toMatchObject({
      bulan: '2026-07',
      terbit: '2026-07-01T08:30:00+07:00',
      judul: 'Baris satu "dua"',
      kunci: null,
      nilai: { tayangan: 345, suka: 12, bagikan: 7, komentar: 1, simpan: 9, jangkauan: 300 },
    })
    expect(angka.map((a) => [a.bulan, a.tanda])).toEqual([
      ['2026-07', null],
      ['2026-06', null],
      ['2026-06', 'kolaborasi'],
    ])
    expect(angka[2]!.nilai).toEqual({ tayangan: 400, suka: 20, bagikan: 1, komentar: 2, simpan: 0 })
    expect(catatan.join()).toContain('kolaborasi')
  })

  test('tajuk Portugis terbaca', () => {
    const kepala =
      'Identificação da publicação,Descrição,Horário de publicação,Link permanente,Visualizações,Alcance,Curtidas,Compartilhamentos,Comentários,Salvamentos'
    const { angka } = baca(
      naskah(`${kepala}\n5,Obra,01/15/2026 09:00,https://www.instagram.com/p/XYZXYZXYZXY/,9,8,7,6,5,4`),
    )
    expect(angka[0]).toMatchObject({
      bulan: '2026-01',
      nilai: { tayangan: 9, jangkauan: 8, suka: 7, bagikan: 6, komentar: 5, simpan: 4 },
    })
  })

  test('bahasa lain dikenali dari tautannya dan ditolak dengan menyebut tajuknya', () => {
    const kepala = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'いいね', 'a9', 'a10']
    const teks = tabel(kepala, [1, 2, 3, 4, 5, 6, 'https://www.instagram.com/reel/DZBBBBBBBBB/', 8, 9, 10])
    expect(tolakan(() => baca(naskah(teks)))).toMatch(/judul-kolom-tidak-dikenal .*いいね.*Indonesia atau Inggris/)
  })

  test.each([
    ['isi', '"Post ID,""Account ID"",""Account username"",Permalink"\n"1,2,desa,""Halo"'],
    ['deret harian', '"Tayangan"\n"Tanggal,""Primary"""\n"2026-06-01T00:00:00,""3"""'],
  ])('%s yang setiap barisnya menjadi satu sel ditolak', (_, teks) => {
    expect(tolakan(() => checkDamage(naskah(teks)))).toMatch(/rusak-oleh-excel .*Unduh ulang/)
  })

  test.each([
    '"Tayangan"\n"Tanggal","Primary"',
    fb(barisFb('1', '1')),
    '"Posyandu ""Melati" RT 03",120,https://desa.example/\n',
    '',
  ])('yang utuh lolos', (teks) => {
    expect(tolakan(() => checkDamage(naskah(teks)))).toBe('tidak ditolak')
  })

  test('bulan tanpa waktu terbit adalah --bulan, atau tidak ada', () => {
    const teks = `${kepalaIg}\n${barisIg('1', 'DZBBBBBBBBB', '', '1,1,1,1,1,1')}`
    expect(ringkas(baca(naskah(teks)))[0]![0]).toBeNull()
    expect(ringkas(baca(naskah(teks), { bulan: '2026-05' }))[0]![0]).toBe('2026-05')
  })
})
