import { describe, expect, it } from 'vitest'
import { bandingkan, susunDibanding, trenKepatuhan } from '../../../src/domain/laporan/perbandingan.js'
import { susunTahun } from '../../../src/domain/laporan/tahun.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const tautan = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const rapat = kegiatan()
  .diserahkan('10:00')
  .diajukan('11:00')
  .disetujui('11:30')
  .diunggah('12:00', { unggahan: [{ platform: 'instagram', tautan }] })
const angka = (bulan: string, ...nilai: object[]) => diukur(nilai.map((n) => ({ bulan, ...n })))
const riwayat: Tercatat[] = [
  ...rapat.daftar,
  angka(
    '2026-09',
    { tautan, nilai: { tayangan: 100, suka: 7 } },
    { nilai: { pengikut_akhir: 110 } },
    { kanal: 'website', platform: null, nilai: { klik_situs: 30 } },
  ),
  ...kegiatan({ id: '2026-09-09-apel-cd3e', kanal: ['website'] })
    .diserahkan('10:00')
    .diajukan('11:00')
    .disetujui('11:30')
    .diunggah('12:00', { unggahan: [{ platform: 'website', tautan: 'https://situs.desa.id/a' }] }).daftar,
  angka('2026-08', { nilai: { pengikut_akhir: 100 } }, { kanal: 'website', platform: null, nilai: { klik_situs: 40 } }),
  angka('2025-09', { platform: 'facebook', nilai: { pengikut_akhir: 5 } }),
]
const keadaan = keadaanDari(riwayat)
const dasar = dasarDari()
const banding = (kanal: Kanal[] = ['medsos', 'website']) => bandingkan(susunDibanding(keadaan, '2026-09', kanal, dasar))
const satu = (nama: string, ukuran: string) => banding().find((b) => b.nama === nama && b.ukuran === ukuran)

describe('bulan terhadap bulan lalu dan tahun lalu', () => {
  it('membandingkan yang diketahui kedua belah pihak', () => {
    expect(satu('instagram', 'pengikut')).toMatchObject({
      ini: 110,
      bulanLalu: 100,
      ubahBulan: 10,
      tahunLalu: null,
      ubahTahun: null,
    })
    expect(satu('website', 'klik')).toMatchObject({ ini: 30, bulanLalu: 40, ubahBulan: -25, tahunLalu: null })
  })

  it('yang tidak dicatat tidak diketahui, bukan nol', () => {
    expect(satu('instagram', 'tayangan')).toMatchObject({ ini: 100, bulanLalu: null, ubahBulan: null })
    expect(satu('facebook', 'pengikut')).toMatchObject({ ini: null, bulanLalu: null, tahunLalu: 5, ubahTahun: null })
  })

  it('X dibandingkan dengan impresinya, bukan tayangan', () => {
    const x = 'https://x.com/desa/status/1234567890'
    const cuit = kegiatan({ id: '2026-09-10-cuit-ef4g' })
      .diserahkan('10:00')
      .diajukan('11:00')
      .disetujui('11:30')
      .diunggah('12:00', { unggahan: [{ platform: 'x', tautan: x }] })
    const milik = keadaanDari([...cuit.daftar, angka('2026-09', { platform: 'x', tautan: x, nilai: { tayangan: 80 } })])
    const baris = bandingkan(susunDibanding(milik, '2026-09', ['medsos'], dasar))
    const ukuran = baris.filter((b) => b.nama === 'x').map((b) => [b.ukuran, b.ini])
    expect(ukuran).toContainEqual(['impresi', 80])
    expect(ukuran.map(([nama]) => nama)).not.toContain('tayangan')
  })

  it('per jenis kegiatan: tiap kegiatan sekali', () => {
    expect(satu('berita', 'konten')).toMatchObject({ kelompok: 'jenis', ini: 2 })
    expect(satu('berita', 'engagement')).toMatchObject({ ini: 7 })
    expect(satu('pengumuman', 'konten')).toBeUndefined()
  })

  it('satu kanal saja', () => {
    expect(banding(['medsos']).some((b) => b.nama === 'website')).toBe(false)
  })
})

describe('setahun', () => {
  it('bulan-bulannya sampai saat disusun, dan jumlahnya', () => {
    const { bulan, jumlah } = susunTahun(keadaan, '2026', ['medsos', 'website'], dasar)
    expect(bulan.map((b) => b.bulan)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((b) => `2026-${b}`),
    )
    expect(bulan[8]).toMatchObject({ konten: 1, engagement: 7, klikSitus: 30, langganan: 110 })
    expect(jumlah).toMatchObject({
      bulan: null,
      konten: 1,
      engagement: 7,
      langganan: 110,
      platform: [{ platform: 'instagram', konten: 1, tayangan: 100, jangkauan: null, engagement: 7 }],
      artikel: 1,
      klikArtikel: null,
      klikSitus: 70,
    })
    expect(jumlah.dinilai).toBe(bulan.reduce((n, b) => n + b.dinilai, 0))
    expect(bulan[0]).toMatchObject({ langganan: null })
  })

  it('akun: pengikut pertama dan terakhir yang diketahui, dan bulan dengan penonton terbanyak', () => {
    const daftar = [
      angka('2026-07', { nilai: { penonton: 50 } }, { platform: 'tiktok', nilai: { penonton: 9 } }),
      angka('2026-08', { nilai: { pengikut_akhir: 100, penonton: 70 } }),
      angka('2026-09', { nilai: { pengikut_awal: 100, pengikut_akhir: 125, penonton: 60 } }),
    ]
    const { akun, terbuka } = susunTahun(keadaanDari(daftar), '2026', ['medsos'], dasar)
    expect(akun).toEqual([
      {
        platform: 'instagram',
        pengikutAwal: 100,
        pengikutAkhir: 125,
        pertumbuhan: 25,
        pertumbuhanPersen: 25,
        penontonTerbanyak: 70,
      },
      {
        platform: 'tiktok',
        pengikutAwal: null,
        pengikutAkhir: null,
        pertumbuhan: null,
        pertumbuhanPersen: null,
        penontonTerbanyak: 9,
      },
    ])
    expect(terbuka).toEqual({ lewat: 0, berjalan: 0 })
  })

  it('tayangan, jangkauan, dan impresi hanya per platform', () => {
    const [fb, x] = ['https://www.facebook.com/desa/posts/1', 'https://x.com/desa/status/1234567890']
    const daftar = [
      ...rapat.daftar,
      ...kegiatan({ id: '2026-08-09-apel-cd3e', mulai: '2026-08-09 08:00', selesai: '2026-08-09 09:00' })
        .diserahkan('2026-08-09 10:00')
        .diajukan('+1 jam')
        .disetujui('+10 menit')
        .diunggah('+5 menit', {
          unggahan: [
            { platform: 'facebook', tautan: fb },
            { platform: 'x', tautan: x },
          ],
        }).daftar,
      angka('2026-09', { tautan, nilai: { tayangan: 100, jangkauan: 60, suka: 7 } }),
      angka(
        '2026-08',
        { platform: 'facebook', tautan: fb, nilai: { tayangan: 40, jangkauan: 30, suka: 2 } },
        { platform: 'x', tautan: x, nilai: { tayangan: 900, suka: 1 } },
      ),
    ]
    const { jumlah, bulan } = susunTahun(keadaanDari(daftar), '2026', ['medsos'], dasar)
    expect(jumlah).toMatchObject({ konten: 3, engagement: 10 })
    for (const kunci of ['jangkauan', 'tayangan', 'impresi']) expect(jumlah).not.toHaveProperty(kunci)
    expect(jumlah.platform).toEqual([
      { platform: 'facebook', konten: 1, tayangan: 40, jangkauan: 30, engagement: 2 },
      { platform: 'instagram', konten: 1, tayangan: 100, jangkauan: 60, engagement: 7 },
      { platform: 'x', konten: 1, tayangan: null, impresi: 900, jangkauan: null, engagement: 1 },
    ])
    expect(bulan[7]!.platform.map((p) => p.platform)).toEqual(['facebook', 'x'])
  })

  it('tahun yang belum datang kosong', () => {
    expect(susunTahun(keadaan, '2027', ['medsos'], dasar)).toMatchObject({
      bulan: [],
      jumlah: { konten: 0, artikel: 0, dinilai: 0, tepat: 0, persenTepat: null },
    })
  })
})

describe('ketepatan enam bulan terakhir', () => {
  it('satu rekap per bulan, yang terakhir bulan laporan; bulan tanpa penilaian tetap ada, tanpa persen', () => {
    const nanti = dasarDari({ per: '2026-10-30 12:00' })
    const tren = trenKepatuhan(keadaan, susunDibanding(keadaan, '2026-10', ['medsos'], nanti), nanti)
    expect(tren.map((t) => t.bulan)).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'])
    const dua = tren.map((t) => t.rekap.find((r) => r.langkah === 2)?.persenTepat)
    expect(dua).toEqual([null, null, null, null, 100, null])
  })
})
