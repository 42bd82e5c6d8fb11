/** What every paged format shares: chapters, paper, and how a page's width is shared among columns. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lebarKolom, layOut, paperSizes, tableWidth, twoColumns } from '../../src/render/formats/page.js'
import type { Sel } from '../../src/render/tabel.js'

const ZONA = 'Asia/Jakarta'

describe('lebar kolom', () => {
  const lebar = (isi: readonly Sel[][], kertas: number): number[] =>
    lebarKolom(
      { kunci: 'a', judul: 'T', kolom: isi[0]!.map((_, i) => ({ judul: `k${i}` })), baris: isi },
      ZONA,
      kertas,
      [5, 8, 0.85],
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
    // Two m and a u: half a letter wider each than the rest, so that its last letters stay in the line.
    expect(kata).toBeGreaterThanOrEqual(('pengumuman'.length + 2 * 0.5) * 5 + 8)
  })
})

describe('susunan halaman', () => {
  const tabel = { kunci: 'a', judul: 'T', kolom: [], baris: [] }
  const dokumen = {
    judul: 'D',
    keterangan: [],
    bagian: [tabel, { ...tabel, bab: 'Bukti', lampiran: true as const }, tabel],
    utama: 'a',
    penutup: [],
  }

  test('yang menjawab di depan, yang membuktikan di belakang dengan huruf, aturan paling akhir', () => {
    const { depan, lampiran, aturan } = layOut({ ...dokumen, aturan: ['Semua batas inklusif.'] })
    expect([depan, lampiran].map((b) => b.map((c) => [c.judul, c.tabel.length]))).toEqual([
      [['', 1]],
      [['A. Bukti', 2]],
    ])
    expect(aturan).toBe('B. Aturan dan arti tanda')
    expect(layOut({ ...dokumen, bagian: [tabel], aturan: ['x'] }).aturan).toBe('Aturan dan arti tanda')
    expect(layOut({ ...dokumen, bagian: [tabel] })).toMatchObject({ lampiran: [], aturan: null })
  })

  test('kertas lanskap dibalik', () => {
    const tegak = paperSizes(dokumen, 'A4')
    expect(paperSizes({ ...dokumen, lanskap: true }, 'A4')).toEqual({ lebar: tegak.tinggi, tinggi: tegak.lebar })
  })

  test('dua kolom kira-kira sama panjang, urut, tidak ada yang hilang', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (aturan) => {
        const [kiri, kanan] = twoColumns(aturan)
        expect([...kiri, ...kanan]).toEqual(aturan)
        const panjang = (k: string[]): number => k.reduce((n, a) => n + a.length, 0)
        const terpanjang = Math.max(0, ...aturan.map((a) => a.length))
        expect(Math.abs(panjang(kiri) - panjang(kanan))).toBeLessThanOrEqual(terpanjang)
        expect(panjang(kiri) === 0 && aturan.length > 0).toBe(false)
      }),
    )
  })

  test('tabel yang isinya pendek tidak selebar kertas', () => {
    const isi = { ...tabel, kolom: [{ judul: 'Langkah' }, { judul: 'medsos' }], baris: [['Serah', '8/9']] }
    expect(tableWidth(isi, ZONA, 500, [5, 8, 1])).toBeLessThan(200)
    expect(tableWidth({ ...isi, baris: [['Serah', 'x'.repeat(90)]] }, ZONA, 500, [5, 8, 1])).toBe(500)
  })
})
