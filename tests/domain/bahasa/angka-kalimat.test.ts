import { describe, expect, it } from 'vitest'
import { jumlahkan, persen } from '../../../src/domain/bahasa/angka.js'
import {
  bilangan,
  durasi,
  gabungKata,
  lamaLewat,
  namaBulan,
  persentase,
  selisihKata,
  tanggalPendek,
  tempat,
  waktuPanjang,
  waktuPendek,
} from '../../../src/domain/bahasa/kalimat.js'
import { ZONA, pukul } from '../../pembangun.js'

describe('angka', () => {
  it('yang tidak diketahui tetap tidak diketahui, tidak pernah 0', () => {
    expect(persen(null, 10)).toBeNull()
    expect(persen(1, null)).toBeNull()
    expect(persen(1, 0)).toBeNull()
    expect(jumlahkan([])).toBeNull()
    expect(jumlahkan([null, undefined])).toBeNull()
    expect(jumlahkan([null, 3, undefined, 0, 4])).toBe(7)
    expect(jumlahkan([0])).toBe(0)
  })

  it.each([
    [-1, 16, -6.3],
    [-1, 8, -12.5],
    [-1, 3000, 0],
    [247, 2000, 12.4],
    [1235, 10_000, 12.4],
    [67, 80, 83.8],
  ])('%d dari %d adalah %d persen: separuh menjauhi nol', (bagian, seluruh, hasil) => {
    expect(persen(bagian, seluruh)).toBe(hasil)
  })
})

describe('kalimat untuk orang', () => {
  it('selisih selalu bertanda; kata digabung seperti orang menyebutnya', () => {
    expect([5, -3.8, 0].map((n) => selisihKata(n, persentase))).toEqual(['+5,0%', '−3,8%', '±0,0%'])
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(gabungKata)).toEqual(['', 'a', 'a dan b', 'a, b dan c'])
  })

  it('tanggal dan waktu', () => {
    expect(waktuPanjang(pukul('2026-11-23 14:05'), ZONA)).toBe('Senin, 23 November 2026 pukul 14.05 WIB')
    expect(waktuPanjang(pukul('2026-11-23 14:05'), 'Asia/Makassar')).toBe('Senin, 23 November 2026 pukul 15.05 WITA')
    expect(waktuPendek(pukul('2026-11-23 14:05'), ZONA)).toBe('23 Nov 2026 14.05')
    expect(tanggalPendek('2026-08-17', ZONA)).toBe('17 Agt 2026')
    expect(namaBulan('2026-05', ZONA)).toBe('Mei 2026')
  })

  it('bilangan dan persentase', () => {
    expect(bilangan(1_234_567)).toBe('1.234.567')
    expect(persentase(6.3)).toBe('6,3%')
    expect(persentase(0)).toBe('0,0%')
  })

  it.each([
    [0, '0 menit'],
    [59, '59 menit'],
    [60, '1 jam'],
    [75, '1 jam 15 menit'],
    [1440, '1 hari'],
    [1441, '1 hari 1 menit'],
    [3065, '2 hari 3 jam'],
  ])('%d menit tertulis "%s"', (menit, teks) => {
    expect(durasi(menit)).toBe(teks)
  })

  it.each([
    [0, '0 menit jam kerja'],
    [59, '59 menit jam kerja'],
    [60, '1 jam kerja'],
    [20_410, '340 jam kerja 10 menit'],
    [60_060, '1.001 jam kerja'],
  ])('lewat %d menit jam kerja tertulis "%s": tidak dijadikan hari', (lewatMenit, teks) => {
    expect(lamaLewat({ lewatMenit, jamKerja: true })).toBe(teks)
    expect(lamaLewat({ lewatMenit, jamKerja: false })).toBe(durasi(lewatMenit))
    expect(lamaLewat({ lewatMenit: null, jamKerja: false })).toBe('0 menit')
  })

  it('tempat dalam teks', () => {
    expect(tempat('berita', 2, 5)).toBe('berita: baris 2, kolom 5')
  })
})
