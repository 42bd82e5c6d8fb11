import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { tahunTerakhir, waktuPasifik } from '../../src/analytics/waktu-ekspor.js'
import { bacaSatu, bacaSemua, utf16 } from './bantu.js'

const igId =
  '\uFEFF"ID Postingan","ID Akun","Nama pengguna akun",Deskripsi,"Waktu penerbitan",Permalink,"Jenis postingan","Komentar data",Tanggal,Tayangan,Suka,"Frekuensi dibagikan",Komentar,"Frekuensi Disimpan",Jangkauan,Mengikuti\n'
const ig = (id: string, akun: string, waktu: string, kode: string, angka: string): string =>
  `${id},${akun},desa,"Kerja bakti,\nRT 03 ""Guyub""","${waktu}",https://www.instagram.com/p/${kode}/,"Gambar IG",,"Sepanjang Masa",${angka}\n`

describe('Meta: konten', () => {
  test('waktu Pasifik: hari, bulan, dan jam musim panasnya', () => {
    expect(new Date(waktuPasifik('05/31/2026 18:30')!).toISOString()).toBe('2026-06-01T01:30:00.000Z')
    expect(new Date(waktuPasifik('01/31/2026 18:30')!).toISOString()).toBe('2026-02-01T02:30:00.000Z')
    expect([waktuPasifik('31/05/2026 18:30'), waktuPasifik('2026-05-31'), waktuPasifik('')]).toEqual([null, null, null])
  })

  test('Instagram berbahasa Indonesia: bulan menurut WIB, kosong bukan nol, kolaborasi ditandai', async () => {
    const isi =
      igId +
      ig('1', '7', '05/31/2026 18:30', 'DZAAAAAAAAA', '1234,56,7,8,9,1000,2') +
      ig('2', '7', '06/12/2026 02:15', 'DZBBBBBBBBB', '345,12,0,1,0,300,0') +
      ig('3', '9', '06/20/2026 05:00', 'DZCCCCCCCCC', '400,20,1,2,0,,')
    const { sumber, angka, terbaca } = await bacaSatu(isi)
    expect([sumber, terbaca]).toEqual(['instagram-konten', 3])
    expect(angka[0]).toMatchObject({
      bulan: '2026-06',
      terbit: '2026-06-01T08:30:00+07:00',
      judul: 'Kerja bakti, RT 03 "Guyub"',
      tanda: null,
      nilai: { tayangan: 1234, suka: 56, bagikan: 7, komentar: 8, simpan: 9, jangkauan: 1000, pengikut_baru: 2 },
    })
    expect(angka[2]).toMatchObject({ tanda: 'kolaborasi', nilai: { tayangan: 400, suka: 20 } })
    expect(angka[2]!.nilai.jangkauan).toBeUndefined()
  })

  const fbKepala = '"Post ID","Page ID",Title,Description,"Publish time",Permalink,"Is share","Data comment",Date,Views,Views,Reach,Reactions,Comments,Shares\n'
  test('Facebook: dua kunci, baris galat, berbagi ulang, kolom ganda, tayangan yang belum diisi', async () => {
    const isi =
      fbKepala +
      '11,5,Apel pagi,,"06/02/2026 10:00",https://www.facebook.com/5/posts/11,0,,Lifetime,0,1,90,4,1,0\n' +
      '12,5,,Senam,"06/03/2026 10:00",https://www.facebook.com/reel/77,1,,Lifetime,0,2,80,3,0,1\n' +
      ',5,,,,,,"An error occurred while computing metadata for content with ID 998877.",Lifetime,,,,,,\n'
    const { angka, catatan } = await bacaSatu(isi)
    expect(angka.map((a) => [a.kunci, a.judul, a.tanda, a.nilai.tayangan, a.nilai.jangkauan])).toEqual([
      ['fb:11', 'Apel pagi', null, undefined, 90],
      ['fb:12', 'Senam', 'bagikan-ulang', undefined, 80],
    ])
    expect(catatan.join('\n')).toMatch(/998877/)
    expect(catatan.join('\n')).toMatch(/"views" ada dua kali/)
    expect(catatan.join('\n')).toMatch(/Tayangan 0 pada semua baris/)
  })

  test('yang disimpan ulang lewat Excel ditolak, yang berbahasa lain juga', async () => {
    await expect(bacaSatu('"Post ID,""Account ID"",""Account username"",Permalink"\n"1,2,""a"",""b"""\n')).rejects.toMatchObject({ kode: 'rusak-oleh-excel' })
    await expect(
      bacaSatu(fbKepala.replace('Shares', 'Average Seconds viewed') + '1,5,a,,"06/02/2026 10:00",u,0,,Lifetime,1,1,1,1,1,3.Jul\n'),
    ).rejects.toMatchObject({ kode: 'rusak-oleh-excel' })
    await expect(bacaSatu(fbKepala + '1,5,a,,"2/6/26 10:00",u,0,,Lifetime,1,1,1,1,1,3\n')).rejects.toMatchObject({ kode: 'waktu-tidak-terbaca' })
    const asing = `${Array.from({ length: 13 }, (_, i) => `стовпець ${i}`).join(',')}\n1,2,3,https://www.instagram.com/p/DZAAAAAAAAA/,5,6,7,8,9,10,11,12,13\n`
    await expect(bacaSatu(asing)).rejects.toMatchObject({ kode: 'bahasa-tidak-dikenal' })
  })
})

describe('Meta: ringkasan harian', () => {
  const hari = (n: number, nilai = 10): string =>
    Array.from({ length: n }, (_, i) => `"2026-06-${String(i + 1).padStart(2, '0')}T00:00:00","${nilai}"`).join('\n')
  const seksi = (judul: string, isi: string): string => `"${judul}"\n"Tanggal","Primary"\n${isi}\n`

  test('UTF-16 dengan dua seksi: yang tidak menyebut platform dikenal dari yang lain', async () => {
    const { angka } = await bacaSatu(utf16(`sep=,\n${seksi('Follows', hari(30))}\n${seksi('Instagram follows', hari(30, 2))}`))
    expect(angka.map((a) => [a.platform, a.bulan, a.periode, a.nilai])).toEqual([
      ['facebook', '2026-06', '2026-06-01/2026-06-30', { pengikut_baru: 300 }],
      ['instagram', '2026-06', '2026-06-01/2026-06-30', { pengikut_baru: 60 }],
    ])
  })

  test('tanpa platform ditolak; flag atau berkas di sampingnya menolong', async () => {
    const tayangan = utf16(`sep=,\n${seksi('Tayangan', hari(30))}`)
    await expect(bacaSatu(tayangan)).rejects.toMatchObject({ kode: 'platform-belum-disebut' })
    expect((await bacaSatu(tayangan, { platform: 'facebook' })).angka[0]).toMatchObject({ platform: 'facebook', nilai: { tayangan: 300 } })
    const [berdua] = await bacaSemua({ 'a.csv': tayangan, 'b.csv': utf16(`sep=,\n${seksi('Kunjungan Profil Instagram', hari(30))}`) })
    expect(berdua).toMatchObject({ angka: [{ platform: 'instagram' }], catatan: [expect.stringContaining('dianggap milik instagram')] })
  })

  test('masa yang bukan sebulan disimpan tanpa bulan; jangkauan harian tidak dijumlahkan; berkas ";" tetap terbaca', async () => {
    const { angka, catatan } = await bacaSatu(`Instagram follows\nDate;Primary\n2026-06-01T00:00:00;6\n2026-06-03T00:00:00;2\n`)
    expect(angka).toMatchObject([{ bulan: null, periode: '2026-06-01/2026-06-03', nilai: { pengikut_baru: 8 } }])
    expect(catatan.join('\n')).toMatch(/2 dari 3 hari tercantum/)
    expect((await bacaSatu(utf16(seksi('Facebook reach', hari(30))))).angka).toEqual([])
  })
})

describe('TikTok', () => {
  test('konten: tahun dari id video, angka negatif tetap, hari diambil', async () => {
    const id = String(BigInt(Date.parse('2026-05-23T10:00:00Z') / 1000) << 32n)
    const isi = `\uFEFF"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"\n"1 Juli","Kerja bakti","https://www.tiktok.com/@d/video/${id}","23 Mei","10","-1","2","500"`
    expect(await bacaSatu(isi)).toMatchObject({
      diambil: '2026-07-01',
      angka: [{ bulan: '2026-05', terbit: '2026-05-23T17:00:00+07:00', nilai: { tayangan: 500, suka: 10, komentar: -1, bagikan: 2 } }],
    })
  })

  test('harian melintasi tahun baru: tahunnya dihitung mundur; undefined tidak diketahui', async () => {
    expect(tahunTerakhir('12-31', '2026-01-05')).toBe('2025-12-31')
    const desember = Array.from({ length: 31 }, (_, i) => `"December ${i + 1}","${i < 5 ? 'undefined' : String(100 + i)}","1"`)
    const isi = `"Date","Followers","Difference in followers from previous day"\n${desember.join('\n')}\n"January 1","140","9"\n`
    const { angka } = await bacaSatu(isi, { sekarang: Date.parse('2026-01-02T08:00:00+07:00') })
    expect(angka).toMatchObject([
      { bulan: '2025-12', nilai: { pengikut_akhir: 130, pengikut_bersih: 31, pengikut_awal: 104 } },
      { bulan: null, periode: '2026-01-01/2026-01-01', nilai: { pengikut_akhir: 140, pengikut_awal: 130 } },
    ])
  })
})

describe('YouTube', () => {
  const isi =
    'Konten,Judul video,Waktu publikasi video,Durasi,Penayangan,Waktu tonton (jam),Subscriber,Tayangan\nTotal,,,,350,12.5,-3,4000\n -bcdefghijk,"Senam, RT 02","Jun 9, 2026",60,50,0.5,0,500\n'

  test('Tayangan adalah impresi, Penayangan tayangan; id berawalan spasi; baris Total milik akun', async () => {
    const { angka, catatan } = await bacaSatu(isi)
    expect(angka[0]).toMatchObject({ bulan: null, tautan: null, nilai: { tayangan: 350, impresi: 4000, pengikut_bersih: -3 } })
    expect(angka[1]).toMatchObject({
      bulan: '2026-06',
      tautan: 'https://www.youtube.com/watch?v=-bcdefghijk',
      terbit: '2026-06-09',
      nilai: { tayangan: 50, impresi: 500 },
    })
    expect(angka[1]!.nilai.suka).toBeUndefined()
    expect(catatan.join('\n')).toMatch(/tidak diketahui, bukan nol/)
  })

  test('zip: akhir masanya tidak termasuk; nama anggota yang bukan UTF-8 tidak mengganggu', async () => {
    const zip = zipSync({
      'Data tabel.csv': Buffer.from(isi),
      'Dados do gr\u0083fico.csv': Buffer.from('Tanggal,Konten,Judul video,Penayangan\n'),
      'Total.csv': Buffer.from('Tanggal,Penayangan\n2026-06-01,5\n'),
    })
    const hasil = await bacaSemua({ 'Konten 2026-06-01_2026-07-01 Desa.zip': zip })
    expect(hasil.map((h) => h.sumber)).toEqual(['youtube-video', 'youtube-bagan', 'youtube-harian'])
    expect(hasil[0]!.angka[0]).toMatchObject({ bulan: '2026-06', periode: '2026-06-01/2026-06-30' })
    expect(hasil[2]!.angka[0]).toMatchObject({ bulan: null, nilai: { tayangan: 5 } })
  })
})

describe('X', () => {
  const id = String((BigInt(Date.parse('2026-07-31T18:00:00Z')) - 1_288_834_974_657n) << 22n)
  const baris = (teks: string, tautan = id): string => `${id},"Fri, Jul 31, 2026",${teks},https://x.com/d/status/${tautan},44,1,3,2,9,0,5,6,0,0,7,0,0\n`
  const kepala =
    'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks\n'

  test('waktu dari id; balasan tanpa teks; baris hantu dilewati', async () => {
    const { angka, catatan, terbaca } = await bacaSatu(
      `${kepala}${baris('Apel pagi')}${baris('@warga terima kasih')},,,https://x.com/d/status/undefined,0,0,0,0,0,0,0,0,0,0,0,0,0\n`,
    )
    expect(terbaca).toBe(3)
    expect(angka).toMatchObject([
      { bulan: '2026-08', judul: 'Apel pagi', tanda: null, nilai: { tayangan: 44, suka: 1, komentar: 5, bagikan: 6, simpan: 2, klik_tautan: 7 } },
      { judul: null, tanda: 'balasan' },
    ])
    expect(catatan.join('\n')).toMatch(/1 baris tanpa id/)
  })

  test('bahasa lain dibaca menurut letak hanya bila id dan tautannya sama', async () => {
    const asing = `${Array.from({ length: 17 }, (_, i) => `列${i}`).join(',')}\n`
    expect((await bacaSatu(asing + baris('a'))).angka[0]).toMatchObject({ nilai: { tayangan: 44, komentar: 5 } })
    await expect(bacaSatu(asing + baris('a', '12'))).rejects.toMatchObject({ kode: 'id-tidak-cocok' })
  })

  test('ringkasan harian, terbaru dahulu', async () => {
    const isi =
      'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits\n"Tue, Feb 18, 2025",62,0,3,0,0,1,2,0,0,1\n"Mon, Feb 17, 2025",8,0,1,0,0,1,0,0,0,0\n'
    expect((await bacaSatu(isi)).angka).toMatchObject([
      { bulan: null, periode: '2025-02-17/2025-02-18', nilai: { tayangan: 70, interaksi: 4, pengikut_baru: 2, pengikut_bersih: 0 } },
    ])
  })
})
