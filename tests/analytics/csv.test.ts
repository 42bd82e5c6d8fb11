import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, readCsv, decodeText } from '../../src/analytics/csv.js'
import { kali } from '../murni.js'

const baca = (teks: string) => readCsv(Buffer.from(teks), 'uji.csv', ['a', 'b'])
const isi = (teks: string): (string | undefined)[][] => baca(teks).baris.map((b) => [b.sel.get('a'), b.sel.get('b')])

describe('CSV', () => {
  test.each([
    ['koma', 'a,b\n1,2\n'],
    ['titik koma', 'a;b\n1;2\n'],
    ['tab', 'a\tb\n1\t2\n'],
    ['BOM', '\uFEFFa;b\r\n1;2\r\n'],
    ['sep= milik Excel', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['BOM dan sep=', '\uFEFFsep=,\na,b\n1,2\n'],
    ['judul berhuruf besar, berspasi, dan diapit kutip', '" A ";"B"\n1;2'],
    ['baris kosong di antaranya', 'a,b\n\n1,2\n,\n\n'],
  ])('%s terbaca', (_, teks) => {
    expect(isi(teks)).toEqual([['1', '2']])
  })

  test('UTF-16 dan windows-1252 dikenal', () => {
    expect(decodeText(Buffer.from('\uFEFFhaló', 'utf16le'))).toContain('haló')
    expect(decodeText(Buffer.from([0x68, 0xe9]))).toBe('hé')
  })

  test('baris yang kurang selnya diisi tidak diketahui dan dihitung', () => {
    const { baris, kurang } = baca('a,b\n1\n3,4\n')
    expect(kurang).toBe(1)
    expect(baris.map((b) => b.sel.get('b'))).toEqual(['', '4'])
  })

  test('nomor baris adalah baris berkas', () => {
    expect(baca('a,b\n1,2\n\n3,4\n').baris.map((b) => b.nomor)).toEqual([2, 4])
  })

  test.each([
    ['a,b\n1,2,3\n', 'sel-berlebih', /uji\.csv baris 2: 3 sel/],
    ['a,b,A\n1,2,3\n', 'kolom-ganda', /kolom "a" ada dua kali/],
    ['x,y\n1,2\n', 'csv-tidak-dikenal', /a, b/],
    ['', 'csv-tidak-dikenal', /a, b/],
    ['a,b\n"1,2\n', 'csv-rusak', /uji\.csv/],
  ])('%j ditolak', (teks, kode, pesan) => {
    const kerja = (): unknown => baca(teks)
    expect(kerja).toThrow(pesan)
    expect(kerja).toThrow(expect.objectContaining({ jenis: 'pemakaian', kode }) as Error)
  })

  test('sel apa pun yang dikutip dengan benar kembali utuh', () => {
    const sel = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((s) => s.trim())
    const kutip = (s: string): string => `"${s.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.array(fc.tuple(sel, sel), { maxLength: 6 }), fc.constantFrom(',', ';', '\t'), (baris, d) => {
        expect(isi([`a${d}b`, ...baris.map((b) => b.map(kutip).join(d))].join('\r\n'))).toEqual(
          baris.filter(([x, y]) => x !== '' || y !== ''),
        )
      }),
      { numRuns: kali(500) },
    )
  })

  test('byte acak hanya melempar galat pemakaian', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (byte) => {
        try {
          readCsv(Buffer.concat([Buffer.from('a,b\n'), byte]), 'acak.csv', ['a', 'b'])
        } catch (galat) {
          expect(galat).toMatchObject({ jenis: 'pemakaian' })
        }
      }),
      { numRuns: kali(1000) },
    )
  })
})

describe('bilangan', () => {
  test.each([
    ['0', 0],
    ['812', 812],
    [' 1.234 ', 1234],
    ['1,234', 1234],
    ['12.345.678', 12345678],
    ['7.0', 7],
    ['', null],
    ['-', null],
    ['--', null],
    ['N/A', null],
    ['undefined', null],
    ['NaN', null],
    ['null', null],
  ])('%j dibaca %j', (teks, nilai) => {
    expect(readNumber(teks, 'x', 2, 'suka')).toBe(nilai)
  })

  test.each(['12,5', '1.5', '-3', '1e3', '0x10', '12 rb', '1.23.456', '٣', '=1+1', 'banyak', '1 234'])(
    '%j ditolak dengan baris dan kolom',
    (teks) => {
      expect(() => readNumber(teks, 'isian.csv', 7, 'suka')).toThrow(
        /isian\.csv baris 7, kolom suka: .* bukan bilangan bulat/,
      )
    },
  )
})
