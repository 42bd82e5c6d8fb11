/** PDF: what a page needs to be kept and read for decades, and that no text of the record ever becomes markup. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { copyFonts } from '../../fonts.mjs'
import { readCoverage } from '../../src/render/formats/fonts.js'
import type { Letterhead } from '../../src/render/formats/page.js'
import { renderPdf } from '../../src/render/formats/pdf.js'
import { selectParts } from '../../src/render/formats/selection.js'
import { composePng } from '../../src/render/formats/png.js'
import type { Dokumen } from '../../src/render/tabel.js'
import { bulanPanjang, dokumenBulan } from '../lembar/bulan.js'
import { kali } from '../murni.js'
import { ZONA } from '../pembangun.js'

const huruf = mkdtempSync(join(tmpdir(), 'konten-huruf-'))
copyFonts(huruf)
afterAll(() => rmSync(huruf, { recursive: true, force: true }))

const surat: Letterhead = {
  kop: { jenis: 'teks', baris: ['KALURAHAN'], kecil: ['Jalan'], lambang: null },
  kertas: 'A4',
  kantor: 'Kalurahan',
}
const dokumen = (teks: string, ubah: Partial<Dokumen> = {}): Dokumen => ({
  judul: teks,
  nomor: teks,
  per: Date.parse('2026-11-09T10:00:00+07:00'),
  keterangan: [teks],
  ringkasan: { angka: [{ nama: teks, nilai: { bilangan: 7 }, keterangan: [teks] }], kalimat: [teks] },
  bagian: [
    {
      kunci: 'a',
      judul: teks,
      bab: teks,
      paragraf: [teks],
      kolom: [{ judul: teks }, { judul: 'Angka', rata: 'kanan' }],
      baris: [
        [{ teks, tautan: 'https://contoh.example/a' }, { bilangan: 1234 }],
        [teks, null],
      ],
      catatan: [teks],
    },
  ],
  utama: 'a',
  penutup: [teks],
  aturan: [teks],
  tandaTangan: { tempat: teks, orang: [{ jabatan: teks, nama: teks, nip: teks }] },
  ...ubah,
})

async function cetak(d: Dokumen, kop = surat): Promise<{ pdf: Buffer; halaman: number; peringatan: string[] }> {
  const peringatan: string[] = []
  const isi = await renderPdf(d, {
    zona: ZONA,
    surat: kop,
    huruf,
    saat: 0,
    warn: (kalimat) => peringatan.push(kalimat),
  })
  const pdf = Buffer.from(isi)
  return { pdf, halaman: Number(/<xmpTPg:NPages>(\d+)</.exec(pdf.toString('latin1'))![1]), peringatan }
}

describe('yang disimpan puluhan tahun', () => {
  test('PDF/A-2a bertanda, berjudul, berpengarang, berbahasa, beruraian bab, dengan waktunya', async () => {
    const isi = (await cetak(dokumen('Laporan'))).pdf.toString('latin1')
    expect(isi).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</)
    expect(isi).toContain('>Laporan</rdf:li>')
    expect(isi).toContain('<rdf:li>Kalurahan</rdf:li>')
    expect(isi).toContain('/Lang (id)')
    expect(isi).toContain('/Marked true')
    expect(isi).toContain('/Type /Outlines')
    expect(isi).toContain('2026-11-09T03:00:00+00:00')
  })

  test('tingkat judul tidak pernah melompat: tabel di luar bab setingkat bab, di dalam bab di bawahnya', async () => {
    const [{ bab: _bab, ...lepas }] = dokumen('x').bagian as [Dokumen['bagian'][number]]
    const tingkat = async (d: Dokumen) =>
      [...(await cetak(d)).pdf.toString('latin1').matchAll(/\/S \/H(\d)/g)]
        .map(([, n]) => Number(n))
        .toSorted((a, b) => a - b)
    expect(await tingkat(dokumen('x', { bagian: [lepas] }))).toEqual([1, 2, 2])
    expect(await tingkat(dokumen('x'))).toEqual([1, 2, 2, 3])
  })

  test('masukan yang sama, bita yang sama, juga di lain waktu dan zona', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const zona = process.env['TZ']
    try {
      vi.setSystemTime('2026-10-01T00:00:00Z')
      const pertama = (await cetak(dokumen('Sama', { kode: 'ABCD-1234' }))).pdf
      vi.setSystemTime('2027-01-02T03:04:05Z')
      process.env['TZ'] = 'America/Los_Angeles'
      expect(Buffer.compare(pertama, (await cetak(dokumen('Sama', { kode: 'ABCD-1234' }))).pdf)).toBe(0)
    } finally {
      vi.useRealTimers()
      if (zona === undefined) delete process.env['TZ']
      else process.env['TZ'] = zona
    }
  })

  test('kop bergambar dan lambang; dokumen tanpa saat sendiri bertanggal saat dibuat', async () => {
    const gambar = { isi: composePng(60, 60, 1, () => [0]), tipe: 'png' as const, lebar: 60, tinggi: 60 }
    const lambang: Letterhead = { ...surat, kop: { jenis: 'teks', baris: ['A'], kecil: [], lambang: gambar } }
    const penuh: Letterhead = { ...surat, kop: { jenis: 'gambar', gambar } }
    for (const kop of [lambang, penuh])
      expect((await cetak(dokumen('x'), kop)).pdf.toString('latin1')).toContain('/Image')
    const { per: _per, ...tanpa } = dokumen('x')
    expect((await cetak(tanpa)).pdf.toString('latin1')).toContain('1970-01-01T00:00:00+00:00')
  })
})

describe('teks catatan adalah data, tidak pernah sumber', () => {
  test.each([
    '#pagebreak()#pagebreak()',
    '#panic("x")',
    '#read("/etc/passwd")',
    '#image("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '$ sum_(i=0)^n $ *tebal* _miring_ `kode` <label> @rujukan',
    '= Judul',
    '- butir',
    '+ nomor',
    '/ a: b',
    ']#[ )#( }#{ "; #let d = 1',
    '\\u{23}panic() \\ ~ --- ...',
    '#sys.inputs.data',
    '// komentar /* blok */',
  ])('%j dicetak sebagaimana adanya', async (teks) => {
    const { halaman, peringatan } = await cetak(dokumen(teks))
    expect(halaman).toBe(1)
    expect(peringatan).toEqual([])
  })

  test('teks apa pun menjadi halaman', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (teks) => {
        expect((await cetak(dokumen(teks))).halaman).toBeGreaterThan(0)
      }),
      { numRuns: kali(60) },
    )
  })

  test('hanya alamat http dan https yang menjadi tautan', async () => {
    const tautan = (alamat: string) =>
      dokumen('x', {
        bagian: [{ kunci: 'a', judul: 'T', kolom: [{ judul: 'k' }], baris: [[{ teks: 'sini', tautan: alamat }]] }],
      })
    expect((await cetak(tautan('https://contoh.example/b'))).pdf.toString('latin1')).toContain(
      'https://contoh.example/b',
    )
    for (const alamat of ['javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b.c'])
      expect((await cetak(tautan(alamat))).pdf.toString('latin1')).not.toContain('/URI')
  })
})

describe('huruf', () => {
  test('Arab, Jawa, dan tanda yang dipakai tercetak; yang lain disebut beserta tempatnya', async () => {
    expect((await cetak(dokumen('قراءة يس ꦄꦏ꧀ꦱꦫ ≤ − … “x” é'))).peringatan).toEqual([])
    const { peringatan, halaman } = await cetak(dokumen('Kunjungan 漢字 🎉'))
    expect(halaman).toBe(1)
    expect(peringatan).toHaveLength(3)
    expect(peringatan[0]).toMatch(/"漢" tidak dapat dicetak .*Kunjungan 漢字/)
  })

  test('setiap kata program sendiri dapat dicetak', async () => {
    const tercetak = await readCoverage(huruf)
    expect(Array.from('–—−±≤>→…“”‘’·□%/()0123456789ÀÿĀſ').filter((h) => !tercetak(h))).toEqual([])
  })
})

describe('banyaknya halaman', () => {
  const halaman = async (d: Dokumen): Promise<number> => (await cetak(selectParts(d, 'pdf', false))).halaman

  test('bulan panjang: laporan paling banyak 8, register 6; bulan kosong satu', async () => {
    const panjang = dokumenBulan(bulanPanjang())
    expect(panjang.laporan.bagian.find((t) => t.kunci === 'konten')!.baris).toHaveLength(198)
    expect(await halaman(panjang.laporan)).toBeLessThanOrEqual(8)
    expect(await halaman(panjang.register)).toBeLessThanOrEqual(6)
    for (const d of Object.values(dokumenBulan([]))) expect(await halaman(d)).toBe(1)
  })

  test('baris yang lebih tinggi daripada halaman bersambung, tidak hilang', async () => {
    const satu = (kata: number): Dokumen => ({
      judul: 'T',
      keterangan: [],
      bagian: [
        {
          kunci: 'a',
          judul: 'T',
          kolom: [{ judul: 'Catatan' }, { judul: 'Oleh' }],
          baris: [['kata '.repeat(kata), 'Carik']],
        },
      ],
      utama: 'a',
      penutup: [],
    })
    expect(await halaman(satu(20))).toBe(1)
    expect(await halaman(satu(6000))).toBeGreaterThan(3)
  })
})
