import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  namaBulan,
  tanggalPanjang,
  tanggalPendek,
  tanggalSurat,
  waktuPanjang,
  waktuPendek,
} from '../../../src/domain/bahasa/kalimat.js'
import { bacaBulan, bacaWaktu } from '../../../src/domain/bahasa/waktu-ketik.js'
import { bulanDari, daftarZona, formatIso, keMenit, tanggalLokal } from '../../../src/domain/bahasa/waktu.js'
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
    ['besok 09.00', '2026-10-02T09:00:00+07:00'],
    ['Lusa, pukul 9.00', '2026-10-03T09:00:00+07:00'],
    ['09.00 besok', '2026-10-02T09:00:00+07:00'],
    ['kemarin dulu 09.00', '2026-09-29T09:00:00+07:00'],
    ['sekarang', '2026-10-01T00:30:00+07:00'],
    ['pukul 10.30', '2026-10-01T10:30:00+07:00'],
    ['Kamis, 1 Oktober 2026 pukul 10.30 WIB', '2026-10-01T10:30:00+07:00'],
    ['kamis 1 oktober 2026, 10.30', '2026-10-01T10:30:00+07:00'],
    ['Hari Kamis tanggal 1 Oktober 2026 jam 10:30', '2026-10-01T10:30:00+07:00'],
    ['1 Oktober 2026 pukul 12.30 WIB', '2026-10-01T12:30:00+07:00'],
    ['1 Oktober 2026 10.30', '2026-10-01T10:30:00+07:00'],
    ['1\u00a0Oktober\u00a02026 \u200e10.30', '2026-10-01T10:30:00+07:00'],
    ['1 OKT 2026 10.30', '2026-10-01T10:30:00+07:00'],
    ['1-Okt-2026 10:30', '2026-10-01T10:30:00+07:00'],
    ['10.30, 1 Oktober 2026', '2026-10-01T10:30:00+07:00'],
    ['pukul 10.30 WIB tanggal 1 Oktober 2026.', '2026-10-01T10:30:00+07:00'],
    ["Jum'at, 2 Nopember 2001 pkl 10.30", '2001-11-02T10:30:00+07:00'],
    ['Ahad, 4 Okt 2026 10.30', '2026-10-04T10:30:00+07:00'],
    ['01/10/2026 12:30', '2026-10-01T12:30:00+07:00'],
    ['1/10/2026 12.30', '2026-10-01T12:30:00+07:00'],
    ['01-10-2026 09:00', '2026-10-01T09:00:00+07:00'],
    ['1.10.2026 09.00', '2026-10-01T09:00:00+07:00'],
    ['12:30 01/10/2026', '2026-10-01T12:30:00+07:00'],
    ['[12.30, 1/10/2026]', '2026-10-01T12:30:00+07:00'],
    ['Kamis, 01/10/2026 12:30', '2026-10-01T12:30:00+07:00'],
    ['31/12/2026 12:30', '2026-12-31T12:30:00+07:00'],
    ['29 Februari 2028 08.00', '2028-02-29T08:00:00+07:00'],
    ['24.00', '2026-10-02T00:00:00+07:00'],
    ['kemarin 24:00', '2026-10-01T00:00:00+07:00'],
    ['31 Desember 2026 pukul 24.00', '2027-01-01T00:00:00+07:00'],
    ['2026-10-31T24:00:00+07:00', '2026-11-01T00:00:00+07:00'],
  ])('"%s"', (teks, hasil) => {
    expect(baca(teks)).toBe(hasil)
  })

  it.each([
    ['1 Oktober 2026 10.30 WITA', '2026-10-01T09:30:00+07:00'],
    ['1 Oktober 2026 00.30 WIT', '2026-09-30T22:30:00+07:00'],
    ['10.30 (WITA)', '2026-10-01T09:30:00+07:00'],
    ['1 Oktober 2026 03.30 UTC', '2026-10-01T10:30:00+07:00'],
    ['1 Oktober 2026 10.30 GMT+7', '2026-10-01T10:30:00+07:00'],
    ['2026-10-01 10:30 +0800', '2026-10-01T09:30:00+07:00'],
  ])('"%s" dihitung menurut zona yang disebut', (teks, hasil) => {
    expect(baca(teks)).toBe(hasil)
  })

  it('tanpa selisih zona memakai zona kantor', () => {
    expect(formatIso(bacaWaktu('2026-10-01 09:00', '--waktu', 'Asia/Jayapura', sekarang), 'Asia/Jayapura')).toBe(
      '2026-10-01T09:00:00+09:00',
    )
  })

  it.each([
    ['2026-10-01 24:00', '2026-10-01T23:59:00+07:00'],
    ['24.00', '2026-10-01T23:59:00+07:00'],
    ['1 Oktober 2026 pukul 24.00 WIB', '2026-10-01T23:59:00+07:00'],
    ['2026-10-01 23:30', '2026-10-01T23:30:00+07:00'],
  ])('sebagai akhir, "%s"', (teks, hasil) => {
    expect(formatIso(bacaWaktu(teks, '--selesai', ZONA, sekarang, { akhir: true }), ZONA)).toBe(hasil)
  })

  it.each([
    '',
    '2026-02-30 09:00',
    '2026-02-30T09:00:00+07:00',
    '2026-10-01',
    '24.01',
    '25.00',
    '09.60',
    '9',
    '2026-10-01 09:00 pagi',
    '2026-10-01 09:00-11:00',
    'kemarin',
    '2026-1-1 09:00',
    '1-2 Oktober 2026 09.00',
    '1 Oktoberr 2026 09.00',
    '0 Oktober 2026 09.00',
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

  it.each([
    ['Rabu, 1 Oktober 2026 10.30', 'Tanggal itu hari Kamis, bukan Rabu.'],
    ['Senin 01/10/2026 10.30', 'Tanggal itu hari Kamis, bukan Senin.'],
    ['Kamis 10.30', 'Hari Kamis yang mana? Sebut tanggalnya.'],
    ['10/13/2026 12:30', 'Bulan 13 tidak ada; tanggal ditulis sebelum bulan, seperti 31/10/2026.'],
    ['01/10/26 12:30', 'Tahun ditulis empat angka, sesudah tanggal dan bulan: 01/10/2026.'],
    ['01/10-2026 12:30', 'Tanda di antara angka tanggalnya tidak sama.'],
    ['31/11/2026 12:30', 'Tanggal itu tidak ada.'],
    ['29 Februari 2026 08.00', 'Tanggal itu tidak ada.'],
    ['1 Oktober 10.30', 'Tahunnya belum ada.'],
    ['1 Oktober 26 10.30', 'Tahun ditulis empat angka.'],
    ['Kamis1 Oktober 2026 10.30', 'Tanggalnya tidak terbaca.'],
    ['Kamis, 1 Oktober 2026', 'Jamnya belum ada.'],
    ['lusa', 'Jamnya belum ada.'],
    ['hari ini', 'Jamnya belum ada.'],
  ])('"%s" ditolak dengan sebabnya', (teks, sebab) => {
    expect(() => baca(teks)).toThrow(`--waktu: "${teks}" bukan waktu yang ada atau yang dikenal. ${sebab}`)
  })
})

describe('yang dicetak program ini terbaca kembali', () => {
  const zona = fc.constantFrom(...Object.keys(daftarZona))
  const instan = fc.integer({ min: pukul('2000-01-02 00:00'), max: pukul('2028-09-01 00:00') })

  it('waktu, sampai menitnya', () => {
    fc.assert(
      fc.property(instan, zona, zona, (waktu, milik, pembaca) => {
        const kembali = (teks: string, z: string): number => keMenit(bacaWaktu(teks, null, z, sekarang))
        // A zone or an offset that is printed counts for whoever reads it.
        expect(kembali(waktuPanjang(waktu, milik), pembaca)).toBe(keMenit(waktu))
        expect(kembali(formatIso(waktu, milik), pembaca)).toBe(keMenit(waktu))
        expect(kembali(waktuPendek(waktu, milik), milik)).toBe(keMenit(waktu))
        const tanggal = tanggalLokal(waktu, milik)
        for (const hari of [tanggalPanjang(waktu, milik), tanggalSurat(waktu, milik), tanggalPendek(tanggal, milik)])
          expect(formatIso(kembali(`${hari} 10.30`, milik), milik).slice(0, 16)).toBe(`${tanggal}T10:30`)
      }),
    )
  })

  it('bulan', () => {
    fc.assert(
      fc.property(instan, zona, (waktu, z) => {
        const bulan = bulanDari(tanggalLokal(waktu, z))
        expect(bacaBulan(namaBulan(bulan, z), z, sekarang)).toBe(bulan)
      }),
    )
  })

  it('apa pun yang diketik dibaca atau ditolak', () => {
    const huruf = fc.constantFrom(
      ...'0123456789.:/-, tz+'.split(''),
      'oktober ',
      'kamis ',
      'hari ini ',
      'pukul ',
      ' wib',
      '2026',
    )
    fc.assert(
      fc.property(fc.array(huruf, { maxLength: 24 }), (bagian) => {
        try {
          expect(Number.isInteger(bacaWaktu(bagian.join(''), null, ZONA, sekarang))).toBe(true)
        } catch (galat) {
          expect(galat).toMatchObject({ jenis: 'pemakaian' })
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('tahun yang hanya mungkin salah ketik', () => {
  it.each([
    '1026-10-01 09:00',
    '1 Oktober 1026 09.00',
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
    ['bulan depan', '2026-11'],
    ['november 2026', '2026-11'],
    ['Nov 2026', '2026-11'],
    ['bulan Nopember  2026', '2026-11'],
    ['AGUSTUS 2026', '2026-08'],
    ['10/2026', '2026-10'],
    ['10-2026', '2026-10'],
    ['3/2026', '2026-03'],
  ])('"%s"', (teks, hasil) => {
    expect(bacaBulan(teks, ZONA, sekarang)).toBe(hasil)
  })

  it('bulan lalu pada bulan Januari adalah Desember', () => {
    expect(bacaBulan('bulan lalu', ZONA, pukul('2027-01-31 12:00'))).toBe('2026-12')
  })

  it.each(['', '2026-13', '2026-00', '2026-1', '13/2026', '10/26', 'November 26', 'Oktoberr 2026', '1 Oktober 2026'])(
    '"%s" ditolak',
    (teks) => {
      expect(() => bacaBulan(teks, ZONA, sekarang)).toThrow(
        expect.objectContaining({ jenis: 'pemakaian', kode: 'bulan-tidak-terbaca' }),
      )
    },
  )

  it.each(['1999-12', '2097-01', 'Januari 2207'])('"%s" terlalu jauh', (teks) => {
    expect(() => bacaBulan(teks, ZONA, sekarang)).toThrow(expect.objectContaining({ kode: 'waktu-terlalu-jauh' }))
  })

  it('bulan tanpa tahun ditolak dengan sebabnya', () => {
    expect(() => bacaBulan('Oktober', ZONA, sekarang, '--bulan')).toThrow(
      '--bulan: "Oktober" bukan bulan. Tahunnya belum ada.',
    )
  })
})

describe('bila ditanyakan, galatnya tidak menyebut flag', () => {
  it.each([
    () => bacaWaktu('entah', null, ZONA, sekarang),
    () => bacaWaktu('9999-01-01 09:00', null, ZONA, sekarang),
    () => bacaBulan('entah', ZONA, sekarang),
  ])('%#', (dibaca) => {
    expect(dibaca).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^"(entah|9999-01-01 09:00)" (?!.*--)/),
        saran: [expect.not.stringContaining('--')],
      }),
    )
  })
})
