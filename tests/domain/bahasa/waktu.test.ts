import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  akhirHari,
  awalHari,
  daftarZona,
  formatIso,
  hariDalamPekan,
  keMenit,
  menitLokal,
  parseIso,
  selisihMenit,
  tambahBulan,
  tambahHari,
  tanggalLokal,
} from '../../../src/domain/bahasa/waktu.js'
import { ZONA, pukul } from '../../pembangun.js'

// 1990 to 2099: every zone of an Indonesian office has had one offset since.
const instan = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2099, 11, 31) })
const zona = fc.constantFrom(...Object.keys(daftarZona))
const geser: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }
const selisihIntl = new Map(
  Object.keys(geser).map((z) => [z, new Intl.DateTimeFormat('en', { timeZone: z, timeZoneName: 'longOffset' })]),
)

describe('jam kantor', () => {
  it('tanggal dan menit dihitung di zona kantor', () => {
    expect(tanggalLokal(Date.parse('2026-09-07T17:00:00Z'), ZONA)).toBe('2026-09-08')
    expect(tanggalLokal(Date.parse('2026-09-07T16:59:59Z'), ZONA)).toBe('2026-09-07')
    expect(tanggalLokal(Date.parse('2026-09-07T15:00:00Z'), 'Asia/Jayapura')).toBe('2026-09-08')
    expect(menitLokal(pukul('23:59:59'), ZONA)).toBe(1439)
    expect(menitLokal(pukul('00:00'), ZONA)).toBe(0)
  })

  it('awal dan akhir hari', () => {
    expect(awalHari('2026-09-08', ZONA)).toBe(pukul('00:00'))
    expect(akhirHari('2026-09-08', ZONA)).toBe(pukul('23:59'))
    expect(formatIso(akhirHari('2028-02-28', 'Asia/Makassar'), 'Asia/Makassar')).toBe('2028-02-28T23:59:00+08:00')
  })

  it('tanggal, hari, dan bulan', () => {
    expect(tambahHari('2026-12-31', 1)).toBe('2027-01-01')
    expect(tambahHari('2028-03-01', -1)).toBe('2028-02-29')
    expect(hariDalamPekan('2026-09-06')).toBe(0)
    expect(hariDalamPekan('2026-09-08')).toBe(2)
    expect(tambahBulan('2026-12', 1)).toBe('2027-01')
    expect(tambahBulan('2026-01', -1)).toBe('2025-12')
    expect(tambahBulan('2026-05', -17)).toBe('2024-12')
  })

  it('detik dibuang dari kedua sisi', () => {
    expect(selisihMenit(pukul('10:00:59'), pukul('10:01:00'))).toBe(1)
    expect(selisihMenit(pukul('10:00:00'), pukul('10:00:59'))).toBe(0)
    expect(selisihMenit(pukul('10:00'), pukul('09:58:30'))).toBe(-2)
  })

  it('formatIso memakai selisih zona', () => {
    expect(formatIso(pukul('09:10'), ZONA)).toBe('2026-09-08T09:10:00+07:00')
    expect(formatIso(pukul('09:10'), 'Asia/Jayapura')).toBe('2026-09-08T11:10:00+09:00')
  })

  it('parseIso membaca selisih mana pun', () => {
    for (const teks of [
      '2026-09-08T09:10:00+07:00',
      '2026-09-08T02:10:00Z',
      '2026-09-07T23:40:00-02:30',
      '2026-09-08T07:55:00+05:45',
    ])
      expect(parseIso(teks)).toBe(pukul('09:10'))
  })

  it.each([
    '2026-02-30T09:00:00+07:00',
    '2026-02-29T09:00:00+07:00',
    '2026-13-01T09:00:00+07:00',
    '2026-10-01T24:00:00+07:00',
    '2026-10-01T09:60:00+07:00',
    '2026-00-01T09:00:00+07:00',
    '2026-01-00T09:00:00+07:00',
    '0026-01-01T09:00:00+07:00',
    '2026-10-01T09:00+07:00',
    '2026-10-01 09:00:00+07:00',
    '2026-10-01T09:00:00',
    '1 Oktober 2026',
    '',
  ])('parseIso menolak "%s"', (teks) => {
    expect(parseIso(teks)).toBeNull()
  })
})

describe('sifat-sifat', () => {
  it('parseIso membaca kembali apa yang ditulis formatIso, sampai detiknya', () => {
    fc.assert(
      fc.property(instan, zona, (t, z) => void expect(parseIso(formatIso(t, z))).toBe(Math.floor(t / 1000) * 1000)),
    )
  })

  it('formatIso menulis jam dinding zona itu', () => {
    fc.assert(
      fc.property(instan, zona, (t, z) => {
        const jam = geser[z]!
        const dinding = new Date(t + jam * 3_600_000).toISOString().slice(0, 19)
        expect(formatIso(t, z)).toBe(`${dinding}+0${jam}:00`)
        expect([tanggalLokal(t, z), menitLokal(t, z)]).toEqual([
          dinding.slice(0, 10),
          Number(dinding.slice(11, 13)) * 60 + Number(dinding.slice(14, 16)),
        ])
      }),
    )
  })

  it('selisih zona sama dengan basis data zona waktu', () => {
    fc.assert(
      fc.property(
        instan,
        zona,
        (t, z) => void expect(selisihIntl.get(z)!.format(t)).toContain(`GMT${formatIso(t, z).slice(-6)}`),
      ),
    )
  })

  it('parseIso menerima selisih zona mana pun untuk saat yang sama', () => {
    fc.assert(
      fc.property(
        instan,
        zona,
        zona,
        (t, a, b) => void expect(parseIso(formatIso(t, a))).toBe(parseIso(formatIso(t, b))),
      ),
    )
  })

  it('parseIso tidak pernah melempar', () => {
    fc.assert(
      fc.property(fc.string(), (teks) => void expect(parseIso(teks) === null || /^\d{4}-/.test(teks)).toBe(true)),
    )
  })

  it('tambahHari bolak-balik dan sama dengan hitungan kalender', () => {
    fc.assert(
      fc.property(instan, fc.integer({ min: -4000, max: 4000 }), (t, n) => {
        const tanggal = tanggalLokal(t, ZONA)
        const lain = tambahHari(tanggal, n)
        expect(tambahHari(lain, -n)).toBe(tanggal)
        const [y, m, d] = tanggal.split('-').map(Number) as [number, number, number]
        expect(lain).toBe(new Date(Date.UTC(y, m - 1, d + n)).toISOString().slice(0, 10))
        expect((hariDalamPekan(lain) - hariDalamPekan(tanggal) - n) % 7 === 0).toBe(true)
      }),
    )
  })

  it('tambahBulan bolak-balik', () => {
    fc.assert(
      fc.property(instan, fc.integer({ min: -600, max: 600 }), (t, n) => {
        const bulan = tanggalLokal(t, ZONA).slice(0, 7)
        expect(tambahBulan(tambahBulan(bulan, n), -n)).toBe(bulan)
      }),
    )
  })

  it('selisihMenit bulat, berlawanan tanda, dan dapat dijumlahkan', () => {
    fc.assert(
      fc.property(instan, instan, instan, (a, b, c) => {
        expect(Number.isInteger(selisihMenit(a, b))).toBe(true)
        expect(selisihMenit(a, b) + selisihMenit(b, a)).toBe(0)
        expect(selisihMenit(a, b) + selisihMenit(b, c)).toBe(selisihMenit(a, c))
        expect(keMenit(a) + selisihMenit(a, b) * 60_000).toBe(keMenit(b))
      }),
    )
  })

  it('sebuah saat terletak di dalam harinya', () => {
    fc.assert(
      fc.property(instan, zona, (t, z) => {
        const tanggal = tanggalLokal(t, z)
        expect(awalHari(tanggal, z) <= t && keMenit(t) <= akhirHari(tanggal, z)).toBe(true)
      }),
    )
  })
})
