import { describe, expect, it } from 'vitest'
import type { HalamanHit } from '../../../src/domain/laporan/hit.js'
import { daftarHit, hitBulan, hitSitus } from '../../../src/domain/laporan/hit.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import { bandingkan, susunDibanding } from '../../../src/domain/laporan/perbandingan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { buatAngka } from '../../../src/domain/peristiwa/angka.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const jalur = '/artikel/2026/9/8/rapat-warga'
const angkaHit = (hit: number, terbit: string | null = '2025-01-01', tautan = jalur, kunci: string | null = null) =>
  buatAngka({
    bulan: terbit?.slice(0, 7) ?? null,
    kanal: 'website',
    platform: 'website',
    tautan,
    terbit,
    kunci,
    nilai: { hit },
  })
const potret = (diambil: string, ...angka: ReturnType<typeof angkaHit>[]) =>
  diukur(angka, { diambil, sumber: `${diambil}.csv` })
const halaman = (terbit: string | null, ...daftar: [string, number][]): HalamanHit => ({
  angka: angkaHit(0, terbit),
  sumber: 's',
  potret: daftar.map(([hari, hit]) => ({ hari, hit })),
})
const lama = (...daftar: [string, number][]) => hitBulan(halaman('2025-01-01', ...daftar), '2026-09')

describe('selisih sebulan', () => {
  it('potret terakhir pada akhir bulan dikurangi yang terakhir pada awalnya', () => {
    expect(
      lama(['2026-08-10', 90], ['2026-08-31', 100], ['2026-09-12', 130], ['2026-09-30', 145], ['2026-10-20', 190]),
    ).toEqual({
      jumlah: 45,
      dari: '2026-08-31',
      sampai: '2026-09-30',
      sebab: null,
    })
  })

  it('potret tanggal 1 adalah awal bulan itu dan akhir bulan sebelumnya: tidak ada yang hilang atau terhitung dua kali', () => {
    const h = halaman('2025-01-01', ['2026-09-01', 100], ['2026-10-01', 160], ['2026-11-01', 175])
    expect(['2026-08', '2026-09', '2026-10', '2026-11'].map((b) => hitBulan(h, b).jumlah)).toEqual([null, 60, 15, null])
  })

  it('tanpa potret sebelumnya, atau tanpa yang lebih baru, tidak diketahui: jumlah seluruhnya tidak pernah dipakai', () => {
    expect(lama(['2026-09-30', 145])).toEqual({ jumlah: null, dari: null, sampai: '2026-09-30', sebab: 'tanpa-awal' })
    expect(lama(['2026-08-31', 100])).toEqual({ jumlah: null, dari: '2026-08-31', sampai: null, sebab: 'tanpa-akhir' })
    expect(lama()).toEqual({ jumlah: null, dari: null, sampai: null, sebab: 'tanpa-akhir' })
    expect(hitBulan(halaman(null, ['2026-09-30', 145]), '2026-09').sebab).toBe('tanpa-awal')
  })

  it('penghitung yang pernah turun disetel ulang, juga bila kemudian melampaui yang dahulu', () => {
    expect(lama(['2026-08-31', 100], ['2026-09-30', 40])).toMatchObject({
      jumlah: null,
      sebab: 'disetel-ulang',
      sampai: '2026-09-30',
    })
    expect(lama(['2026-08-31', 100], ['2026-09-10', 3], ['2026-09-30', 120])).toMatchObject({
      jumlah: null,
      sebab: 'disetel-ulang',
    })
    // Before the month it does no harm.
    expect(lama(['2026-07-31', 900], ['2026-08-31', 100], ['2026-09-30', 120])).toMatchObject({
      jumlah: 20,
      sebab: null,
    })
  })

  it('unduhan di sekitar pergantian bulan, paling jauh tujuh hari; dari yang sama dekatnya yang kemudian', () => {
    expect(lama(['2026-08-24', 90], ['2026-09-08', 100], ['2026-10-08', 180], ['2026-10-09', 999])).toMatchObject({
      jumlah: 80,
      dari: '2026-09-08',
      sampai: '2026-10-08',
    })
    expect(lama(['2026-08-31', 90], ['2026-09-02', 95], ['2026-10-01', 180])).toMatchObject({
      jumlah: 85,
      dari: '2026-09-02',
    })
    expect(lama(['2026-08-24', 90], ['2026-10-01', 180]).sebab).toBe('tanpa-awal')
    expect(lama(['2026-09-01', 90], ['2026-10-09', 180]).sebab).toBe('tanpa-akhir')
  })

  it('yang terbit pada bulan itu mulai dari nol', () => {
    const baru = halaman('2026-09-08', ['2026-09-08', 4], ['2026-09-30', 70], ['2026-10-31', 90])
    expect(hitBulan(baru, '2026-09')).toEqual({ jumlah: 70, dari: '2026-09-08', sampai: '2026-09-30', sebab: null })
    expect(hitBulan(baru, '2026-10')).toMatchObject({ jumlah: 20, dari: '2026-09-30' })
    expect(hitBulan(baru, '2026-08')).toMatchObject({ jumlah: null, sebab: 'tanpa-akhir' })
    expect(hitBulan(halaman('2026-09-08'), '2026-09')).toEqual({
      jumlah: null,
      dari: '2026-09-08',
      sampai: null,
      sebab: 'tanpa-akhir',
    })
  })
})

describe('halaman dan situs', () => {
  it('menurut hari ambil, bukan urutan impor; alamat yang berubah tetap satu halaman bila nomornya sama', () => {
    const riwayat = [
      potret('2026-09-30', angkaHit(50, '2025-01-01', '/artikel/2025/1/1/judul-baru', 'opensid:7')),
      potret('2026-08-31', angkaHit(30, '2025-01-01', '/artikel/2025/1/1/judul-lama', 'opensid:7')),
      diukur([{ nilai: { suka: 1 } }]),
    ]
    const daftar = daftarHit(keadaanDari(riwayat), 'Asia/Jakarta')
    expect(daftar.map((h) => [h.angka.tautan, h.sumber, h.potret.map((p) => p.hit)])).toEqual([
      ['/artikel/2025/1/1/judul-baru', '2026-09-30.csv', [30, 50]],
    ])
  })

  it('situs: jumlah yang dapat dihitung, dan berapa yang tidak', () => {
    const a = halaman('2025-01-01', ['2026-08-31', 10], ['2026-09-30', 25])
    const b = halaman('2025-01-01', ['2026-08-31', 10], ['2026-09-29', 12])
    const turun = halaman('2025-01-01', ['2026-08-31', 10], ['2026-09-30', 2])
    expect(hitSitus([a, b, turun], '2026-09')).toEqual({
      jumlah: 17,
      halaman: 2,
      takTerhitung: 1,
      dari: '2026-08-31',
      sampai: '2026-09-30',
    })
    expect(hitSitus([turun], '2026-09')).toEqual({
      jumlah: null,
      halaman: 0,
      takTerhitung: 1,
      dari: null,
      sampai: null,
    })
    expect(hitSitus([a], '2026-11')).toBeNull()
  })
})

describe('dalam laporan', () => {
  const alamat = `https://situs.desa.id${jalur}`
  const rapat = kegiatan({ kanal: ['website'] })
    .diserahkan('10:00')
    .diajukan('11:00')
    .disetujui('11:30')
    .diunggah('12:00', { unggahan: [{ platform: 'website', tautan: alamat }] })
  const lapor = (bulan: string, ...angka: Tercatat[]) =>
    susunLaporan(
      keadaanDari([...rapat.daftar, ...angka]),
      bulan,
      ['medsos', 'website'],
      dasarDari({ per: '2026-11-02 08:00' }),
    )
  const terbit = '2026-09-08'

  it('berita memuat hitnya, dan tidak disebut tanpa angka', () => {
    const l = lapor('2026-09', potret('2026-09-30', angkaHit(70, terbit)), potret('2026-10-31', angkaHit(99, terbit)))
    expect(l.artikel[0]!.hit).toMatchObject({ jumlah: 70, sampai: '2026-09-30' })
    expect([l.tanpaData, l.takCocok]).toEqual([[], []])
    expect(l.situs.hit).toMatchObject({ jumlah: 70, halaman: 1 })
  })

  it('yang tidak dapat dihitung tetap disebut tanpa angka', () => {
    const l = lapor('2026-09', potret('2026-10-31', angkaHit(99, terbit)))
    expect(l.artikel[0]!.hit).toMatchObject({ jumlah: null, sebab: 'tanpa-akhir' })
    expect(l.tanpaData).toHaveLength(1)
    expect(lapor('2026-09').artikel[0]!.hit).toBeNull()
  })

  it('Hari H akhir bulan, terbit bulan berikutnya: hit bulan terbitnya', () => {
    const lintas = kegiatan({
      id: '2026-08-31-pentas-ef4g',
      kanal: ['website'],
      mulai: '2026-08-31 19:00',
      selesai: '2026-08-31 22:00',
    })
      .diserahkan('2026-08-31 22:30')
      .diajukan('2026-08-31 22:40')
      .disetujui('2026-08-31 22:50')
      .diunggah('2026-09-01 08:00', {
        unggahan: [{ platform: 'website', tautan: 'https://situs.desa.id/artikel/2026/9/1/pentas' }],
      })
    const angka = potret('2026-09-30', angkaHit(33, '2026-09-01', '/artikel/2026/9/1/pentas'))
    const keadaan = keadaanDari([...lintas.daftar, angka])
    expect(susunLaporan(keadaan, '2026-08', ['website'], dasarDari()).artikel[0]!.hit).toMatchObject({ jumlah: 33 })
  })

  it('halaman bulan itu tanpa kegiatan disebut; halaman lama tidak', () => {
    const l = lapor(
      '2026-09',
      potret(
        '2026-09-30',
        angkaHit(8, '2026-09-20', '/artikel/2026/9/20/lain'),
        angkaHit(900, '2025-01-01', '/artikel/2025/1/1/lama'),
      ),
    )
    expect(l.takCocok).toMatchObject([{ tautan: '/artikel/2026/9/20/lain', klik: null, hit: 8 }])
  })

  it('perbandingan memakai selisih yang sama; satu kanal saja tidak memuat situs', () => {
    const riwayat = [
      ...rapat.daftar,
      potret('2026-09-30', angkaHit(70, terbit)),
      potret('2026-10-31', angkaHit(84, terbit)),
    ]
    const keadaan = keadaanDari(riwayat)
    const banding = bandingkan(susunDibanding(keadaan, '2026-10', ['website'], dasarDari()))
    expect(banding.find((b) => b.ukuran === 'hit')).toMatchObject({
      nama: 'website',
      ini: 14,
      bulanLalu: 70,
      ubahBulan: -80,
      tahunLalu: null,
    })
    expect(susunLaporan(keadaan, '2026-10', ['medsos'], dasarDari()).situs.hit).toBeNull()
  })
})
