import { describe, expect, it } from 'vitest'
import { bacaBulan, bacaWaktu } from '../../../src/domain/bahasa/waktu-ketik.js'
import { formatIso } from '../../../src/domain/bahasa/waktu.js'
import { ZONA, pukul } from '../../pembangun.js'

// Half past midnight in Jakarta is still the day before in UTC.
const sekarang = pukul('2026-10-01 00:30')
const baca = (teks: string): string => formatIso(bacaWaktu(teks, '--waktu', ZONA, sekarang), ZONA)

describe('waktu seperti diketik orang', () => {
  it.each([
    ['2026-10-01 09:00', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01T09:00', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01 09.00', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01 9:05', '2026-10-01T09:05:00+07:00'],
    ['2026-10-01 09:00:30', '2026-10-01T09:00:30+07:00'],
    ['2026-10-01T09:00:00+07:00', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01T09:00:00+09:00', '2026-10-01T07:00:00+07:00'],
    ['2026-10-01T02:00:00Z', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01T02:00Z', '2026-10-01T09:00:00+07:00'],
    ['2026-10-01 09:00+07:00', '2026-10-01T09:00:00+07:00'],
    ['09.00', '2026-10-01T09:00:00+07:00'],
    ['9:05', '2026-10-01T09:05:00+07:00'],
    ['23.59', '2026-10-01T23:59:00+07:00'],
    ['hari ini 09.00', '2026-10-01T09:00:00+07:00'],
    ['  Hari   Ini  09:00 ', '2026-10-01T09:00:00+07:00'],
    ['kemarin 14.05', '2026-09-30T14:05:00+07:00'],
    ['Kemarin 1:05:06', '2026-09-30T01:05:06+07:00'],
  ])('"%s"', (teks, hasil) => {
    expect(baca(teks)).toBe(hasil)
  })

  it('tanpa selisih zona memakai zona kantor', () => {
    expect(formatIso(bacaWaktu('2026-10-01 09:00', '--waktu', 'Asia/Jayapura', sekarang), 'Asia/Jayapura')).toBe(
      '2026-10-01T09:00:00+09:00',
    )
  })

  it.each([
    '',
    'besok 09.00',
    '2026-02-30 09:00',
    '2026-02-30T09:00:00+07:00',
    '2026-10-01',
    '24.00',
    '09.60',
    '9',
    '2026-10-01 09:00 pagi',
    'kemarin',
    '01-10-2026 09:00',
  ])('"%s" ditolak sebagai salah pakai, dengan nama flag dan contoh', (teks) => {
    expect(() => bacaWaktu(teks, '--diterima', ZONA, sekarang)).toThrow(
      expect.objectContaining({
        jenis: 'pemakaian',
        kode: 'waktu-tidak-terbaca',
        message: expect.stringContaining(`--diterima: "${teks}"`),
        saran: [expect.stringContaining('kemarin 14.05')],
      }),
    )
  })
})

describe('tahun yang hanya mungkin salah ketik', () => {
  it.each([
    '1026-10-01 09:00',
    '0100-01-01 00:00',
    '1999-12-31 23:59',
    '2029-10-01 09:00',
    '9999-12-31T23:59:00-12:00',
  ])('%s ditolak', (teks) => {
    expect(() => bacaWaktu(teks, '--mulai', ZONA, sekarang)).toThrow(
      expect.objectContaining({
        jenis: 'pemakaian',
        kode: 'waktu-terlalu-jauh',
        message: expect.stringContaining('--mulai'),
      }),
    )
  })

  it.each(['2000-01-01 00:00', '2028-09-30 09:00'])('%s diterima', (teks) => {
    expect(baca(teks)).toContain(teks.slice(0, 10))
  })
})

describe('bulan seperti diketik orang', () => {
  it.each([
    ['2026-10', '2026-10'],
    [' 2026-01 ', '2026-01'],
    ['bulan ini', '2026-10'],
    ['Bulan Lalu', '2026-09'],
  ])('"%s"', (teks, hasil) => {
    expect(bacaBulan(teks, ZONA, sekarang)).toBe(hasil)
  })

  it('bulan lalu pada bulan Januari adalah Desember', () => {
    expect(bacaBulan('bulan lalu', ZONA, pukul('2027-01-31 12:00'))).toBe('2026-12')
  })

  it.each(['', '2026-13', '2026-00', '2026-1', '10-2026', 'Oktober'])('"%s" ditolak', (teks) => {
    expect(() => bacaBulan(teks, ZONA, sekarang)).toThrow(
      expect.objectContaining({ jenis: 'pemakaian', kode: 'bulan-tidak-terbaca' }),
    )
  })
})
