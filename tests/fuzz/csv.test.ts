import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPastRecords, printPastRecords } from '../../src/analytics/past-records.js'
import { readTemplate, printTemplate } from '../../src/analytics/template.js'
import { printAngka } from '../../src/storage/record/figures-file.js'
import type { Angka } from '../../src/domain/peristiwa/angka.js'
import { buatAngka } from '../../src/domain/peristiwa/angka.js'
import { KontenError } from '../../src/errors.js'
import { renderCsv } from '../../src/render/formats/csv.js'
import type { Dokumen } from '../../src/render/tabel.js'
import { parse } from 'csv-parse/sync'
import { perlima } from '../murni.js'
import { acakBerbenih, kendali, kodePengendali, mutasi, unicodeGanjil } from './acak.js'
import { berhingga } from './berhingga.js'
import { teksApaPun } from '../teks-acak.js'

const ZONA = 'Asia/Jakarta'
const BARIS = perlima(20_000)
const APEL = '2026-10-01-apel-7q2f'
const kenal = { daftarId: [APEL, '2026-10-05-rapat-k3mn'], platform: ['instagram', 'facebook', 'website'], bulan: null }
const templat = printTemplate('2026-10', [], ['instagram', 'facebook'], true).replaceAll(
  ';;;;;;;;;;;\r\n',
  ';1;2;;3;;;;;;;9\r\n',
)
const sisipan = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '=1+1',
  '-1',
  '1e9',
  '1.234',
  '9'.repeat(400),
  'NaN',
  'medsos',
  'website',
  APEL,
  '2026-13',
  'sep=;\n',
  '\ufeff',
  ...kodePengendali,
  ...unicodeGanjil,
] as const
const rumus = /^[=+\-@\t\r]/

/** Bytes of a mutated file: now and then in another encoding, or torn in the middle of a character. */
function berkasAcak(acak: ReturnType<typeof acakBerbenih>, asal: string): Buffer {
  let teks = asal
  for (let n = acak.angka(4); n >= 0; n--) teks = mutasi(teks, acak, sisipan)
  if (acak.sekali(20)) return Buffer.from(`\ufeff${teks}`, 'utf16le')
  if (acak.sekali(20)) return Buffer.from(teks, 'latin1')
  const isi = Buffer.from(teks)
  return acak.sekali(20) ? isi.subarray(acak.angka(3)) : isi
}

/** Reads mutated files until `BARIS` rows have been offered; returns how many files were accepted and refused. */
function uji(asal: string, benih: number, baca: (isi: Buffer) => void): { terbaca: number; ditolak: number } {
  const acak = acakBerbenih(benih)
  const hitung = { terbaca: 0, ditolak: 0 }
  for (let baris = 0; baris < BARIS;) {
    const isi = berkasAcak(acak, asal)
    baris += asal.split('\n').length - 2
    try {
      baca(isi)
      hitung.terbaca++
    } catch (galat) {
      if (!(galat instanceof KontenError))
        throw new Error(`dilempar untuk ${JSON.stringify(isi.toString('utf8').slice(0, 400))}`, { cause: galat })
      if (galat.jenis !== 'pemakaian' || kendali.test(galat.message + galat.saran.join('')))
        expect(galat).toBe('galat pemakaian tanpa kode kendali')
      hitung.ditolak++
    }
  }
  return hitung
}

describe('CSV jahat', () => {
  test(`${BARIS} baris templat analitik: hanya KontenError yang dilempar`, () => {
    const { terbaca, ditolak } = uji(templat, 3, (isi) => {
      for (const a of readTemplate(isi, 'isian.csv', kenal).angka)
        for (const n of Object.values(a.nilai)) if (!(n >= 0)) expect(n).toBeGreaterThanOrEqual(0)
    })
    expect(Math.min(terbaca, ditolak)).toBeGreaterThan(300)
  })

  test(`${BARIS} baris catatan lama: hanya KontenError yang dilempar`, () => {
    const { terbaca, ditolak } = uji(printPastRecords(), 5, (isi) => {
      for (const { isi: sel } of readPastRecords(isi, 'catatan.csv'))
        if (Object.values(sel).some((s) => kendali.test(s))) expect(sel).toBe('tanpa kode kendali')
    })
    expect(Math.min(terbaca, ditolak)).toBeGreaterThan(300)
  })

  test.each([
    ['kutip yang tak ditutup', `kanal;platform;id\n"${'x;\n'.repeat(100_000)}`],
    [
      'judul berisi 50.000 kolom',
      `kanal;platform;id;${Array.from({ length: 50_000 }, (_, i) => `k${i}`).join(';')}\nwebsite;;\n`,
    ],
    ['satu sel 2 MB', `kanal;platform;id\nwebsite;;${'9'.repeat(2_000_000)}\n`],
    ['20.000 baris kosong', `kanal;platform;id\n${'\r\n'.repeat(20_000)}`],
  ])('%s: dijawab, dengan kerja yang berhingga', (_, teks) => {
    berhingga(() => {
      expect(() => {
        readTemplate(Buffer.from(teks), 'isian.csv', kenal)
        throw new KontenError('terputus', 'terputus', '')
      }).toThrow(KontenError)
    })
  })
})

describe('CSV yang dicetak', () => {
  const jahat = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '\u0000=1',
      '\u202e=1',
      '\u200e+1',
      '"=1',
      "'=1",
      ';=1',
      ',=1',
      "=cmd|'/c calc'!A1",
      '\u007f-1',
      '\u009b@x',
    ),
    teksApaPun({ maxLength: 30 }),
    fc
      .tuple(
        fc.constantFrom(...kodePengendali, ...unicodeGanjil),
        fc.constantFrom('=', '+', '-', '@', '\t', '\r'),
        fc.string({ maxLength: 8 }),
      )
      .map((b) => b.join('')),
  )
  /** Cells as a spreadsheet reads them, with whichever separator the file is opened. */
  const sel = (csv: string): string[] =>
    parse(csv, {
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      delimiter: csv.includes(';') && csv.startsWith('\ufeff') ? ';' : ',',
    }).flat()

  test('sel register tidak pernah menjadi rumus', () => {
    fc.assert(
      fc.property(fc.array(jahat, { minLength: 1, maxLength: 5 }), (teks) => {
        const d: Dokumen = {
          judul: '',
          keterangan: [],
          bagian: [{ kunci: 'x', judul: '', kolom: [{ judul: 'a' }], baris: teks.map((t) => [t]) }],
          utama: 'x',
          penutup: [],
        }
        const csv = renderCsv(d, { zona: ZONA })
        expect(kendali.test(csv)).toBe(false)
        for (const s of sel(csv)) expect(s).not.toMatch(rumus)
      }),
      { numRuns: 5000, seed: 11 },
    )
  })

  test('templat dan angka yang disimpan tidak memuat rumus maupun kode kendali', () => {
    const kegiatan = { id: APEL, judul: '' }
    fc.assert(
      fc.property(jahat, jahat, (judul, tautan) => {
        const konten = [
          { kanal: 'medsos', platform: 'instagram', tautan, kegiatan: { ...kegiatan, judul } },
        ] as unknown as Parameters<typeof printTemplate>[1]
        const angka: Angka[] = [
          buatAngka({ bulan: '2026-10', kanal: 'medsos', platform: 'instagram', tautan, judul, nilai: { suka: 1 } }),
        ]
        for (const csv of [printTemplate('2026-10', konten, ['instagram'], true), printAngka(angka)]) {
          for (const s of sel(csv)) expect(s).not.toMatch(rumus)
        }
        // This one is shown on a terminal; the other holds what the reader above has cleaned.
        expect(kendali.test(printTemplate('2026-10', konten, ['instagram'], true).replaceAll('\r\n', '\n'))).toBe(false)
      }),
      { numRuns: 1000, seed: 12 },
    )
  })

  test('angka negatif tetap angka', () => {
    const d: Dokumen = {
      judul: '',
      keterangan: [],
      bagian: [{ kunci: 'x', judul: '', kolom: [{ judul: 'a' }], baris: [[{ bilangan: -5 }], [{ persen: -0.5 }]] }],
      utama: 'x',
      penutup: [],
    }
    expect(renderCsv(d, { zona: ZONA })).toBe('\uFEFFa\n-5\n-0.5\n')
  })
})
