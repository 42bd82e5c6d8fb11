/** What every paged format shares: chapters, paper, and how a page's width is shared among columns. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lebarKolom, layOutChapters, paperSizes } from '../../src/render/formats/page.js'
import type { Sel } from '../../src/render/tabel.js'

const ZONA = 'Asia/Jakarta'

describe('lebar kolom', () => {
  const lebar = (isi: readonly Sel[][], kertas: number): number[] =>
    lebarKolom(
      { kunci: 'a', judul: 'T', kolom: isi[0]!.map((_, i) => ({ judul: `k${i}` })), baris: isi },
      ZONA,
      kertas,
      5,
      8,
    )

  test('selalu selebar kertas, berapa pun isinya', () => {
    const sel = fc.oneof(fc.string({ maxLength: 300 }), fc.constant(null), fc.record({ bilangan: fc.integer() }))
    const tabel = fc
      .integer({ min: 1, max: 25 })
      .chain((n) => fc.array(fc.array(sel, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(tabel, fc.integer({ min: 400, max: 900 }), (isi, kertas) => {
        const hasil = lebar(isi, kertas)
        expect(hasil.reduce((a, b) => a + b)).toBeCloseTo(kertas)
        expect(Math.min(...hasil)).toBeGreaterThan(8)
      }),
    )
  })

  test('kata dan waktu tidak terpenggal selama muat; yang panjang mendapat sisanya', () => {
    const waktu = { waktu: Date.parse('2026-10-21T09:10:00+07:00') }
    const [panjang, jam, kata] = lebar(
      [['Rapat kerja bakti dan pembersihan saluran irigasi padukuhan', waktu, 'pengumuman']],
      360,
    )
    expect(jam).toBeGreaterThanOrEqual('21 Okt 2026 09.10'.length * 5 * 0.85 + 8)
    expect(kata).toBeGreaterThanOrEqual('pengumuman'.length * 5 + 8)
    expect(panjang).toBeGreaterThan(kata!)
  })
})

test('bab bernomor Romawi; kertas lanskap dibalik', () => {
  const tabel = { kunci: 'a', judul: 'T', kolom: [], baris: [] }
  const dokumen = {
    judul: 'D',
    keterangan: [],
    bagian: [tabel, { ...tabel, bab: 'Bab pertama' }, tabel],
    utama: 'a',
    penutup: [],
  }
  expect(layOutChapters(dokumen).map((b) => [b.judul, b.tabel.length])).toEqual([
    ['', 1],
    ['I. Bab pertama', 2],
  ])
  const tegak = paperSizes(dokumen, 'A4')
  expect(paperSizes({ ...dokumen, lanskap: true }, 'A4')).toEqual({ lebar: tegak.tinggi, tinggi: tegak.lebar })
})
