import { TZDate } from '@date-fns/tz'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCount, readTable } from '../../src/analytics/export-table.js'
import {
  readDate,
  fullMonths,
  publishedMonth,
  palingAkhir,
  pembacaPasifik,
  nearDate,
  backwardDate,
} from '../../src/analytics/export-time.js'
import { tambahHari } from '../../src/domain/bahasa/waktu.js'
import { naskah, tolakan } from './naskah.js'

const pasifik = pembacaPasifik()
const dua = (n: number): string => String(n).padStart(2, '0')

describe('waktu ekspor', () => {
  test.each([
    ['06/30/2026 18:30', '2026-07-01T01:30:00.000Z'],
    ['01/15/2026 09:00', '2026-01-15T17:00:00.000Z'],
    ['03/08/2026 01:59', '2026-03-08T09:59:00.000Z'],
    ['03/08/2026 03:00', '2026-03-08T10:00:00.000Z'],
    ['11/01/2026 00:30', '2026-11-01T07:30:00.000Z'],
    ['11/01/2026 23:00', '2026-11-02T07:00:00.000Z'],
  ])('%s waktu Pasifik', (teks, iso) => {
    expect(new Date(pasifik(teks)!).toISOString()).toBe(iso)
  })

  test('sama dengan kalender zona, untuk menit apa pun', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }), (instan) => {
        const d = new TZDate(instan - (instan % 60_000), 'America/Los_Angeles')
        const teks = `${dua(d.getMonth() + 1)}/${dua(d.getDate())}/${d.getFullYear()} ${dua(d.getHours())}:${dua(d.getMinutes())}`
        // An hour comes twice in November: either of the two will do.
        expect([0, 3_600_000]).toContain(Math.abs(pasifik(teks)! - d.getTime()))
      }),
    )
  })

  test.each(['30/06/2026 18:30', '02/30/2026 10:00', '6/30/2026 18:30', '06/30/2026', '06/30/2026 24:00'])(
    '%s tidak ditebak',
    (teks) => {
      expect(pasifik(teks)).toBeNull()
    },
  )

  test.each([
    ['February 28', null, 2, 28],
    ['8 de marzo', null, 3, 8],
    ['8月21日', null, 8, 21],
    ['8 Juli', null, 7, 8],
    ['29 Feb', null, 2, 29],
    ['1 Agt 2026', 2026, 8, 1],
    ['Jul 6, 2023', 2023, 7, 6],
    ['6 Okt 2023', 2023, 10, 6],
    ['Sat, Aug 1, 2026', 2026, 8, 1],
    ['6 de jul. de 2023', 2023, 7, 6],
    ['2025/10/31', 2025, 10, 31],
  ])('%s', (teks, tahun, bulan, hari) => {
    expect(readDate(teks)).toEqual({ tahun, bulan, hari })
  })

  test.each(['05/06/2026', '31 Juni', 'Feb 29, 2026', 'besok', ''])('"%s" bukan hari', (teks) => {
    expect(readDate(teks)).toBeNull()
  })

  test('tahun yang tidak tertulis', () => {
    expect(palingAkhir({ tahun: null, bulan: 2, hari: 29 }, '2026-11-24')).toBe('2024-02-29')
    expect(nearDate({ tahun: null, bulan: 12, hari: 31 }, Date.parse('2026-01-01T03:00:00Z'))).toBe('2025-12-31')
    expect(nearDate({ tahun: null, bulan: 1, hari: 1 }, Date.parse('2025-12-31T20:00:00Z'))).toBe('2026-01-01')
  })

  test('deret hari tanpa tahun kembali sama, berapa pun panjangnya', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 900 }), (mundur, n) => {
        const akhir = tambahHari('2026-11-24', -mundur)
        const hari = Array.from({ length: n }, (_, i) => tambahHari(akhir, i - n + 1))
        const tertulis = hari.map((h) => ({ tahun: null, bulan: Number(h.slice(5, 7)), hari: Number(h.slice(8)) }))
        expect(backwardDate(tertulis, '2026-11-24')).toEqual(hari)
      }),
      { numRuns: 30 },
    )
  })

  test('bulan terbit dan bulan penuh', () => {
    expect(publishedMonth(Date.parse('2026-06-30T18:00:00Z'), 'Asia/Jakarta')).toBe('2026-07')
    expect(publishedMonth('2026-06-30', 'Asia/Jakarta')).toBe('2026-06')
    expect(fullMonths('2026-02-01', '2026-02-28')).toBe('2026-02')
    expect(fullMonths('2024-02-01', '2024-02-28')).toBeNull()
    expect(fullMonths('2026-01-01', '2026-02-28')).toBeNull()
    expect(fullMonths('2026-01-02', '2026-01-31')).toBeNull()
  })
})

describe('hitungan', () => {
  test.each([
    ['12', 12],
    ['-4', -4],
    ['31.0', 31],
    ['1.000', 1000],
    ['"12,345"', 12_345],
    ['undefined', null],
    ['NAN', null],
    ['--', null],
    ['', null],
  ])('%s', (sel, harap) => {
    expect(readCount(readTable(naskah(`a,b\nx,${sel}`)), 0, 1)).toBe(harap)
  })

  test.each(['1.2K', '"1,2 rb"', '3.7'])('%s ditolak', (sel) => {
    expect(tolakan(() => readCount(readTable(naskah(`a,b\nx,${sel}`)), 0, 1))).toMatch(/bukan-angka/)
  })
})
