/**
 * The paged formats read back: what a table says, every format says, and nothing in it is taken for markup or a
 * formula.
 */
import { strFromU8, unzipSync } from 'fflate'
import { imageSize } from 'image-size'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test, vi } from 'vitest'
import { dokumenSop } from '../../src/render/documents/sop.js'
import { adaKendali } from '../../src/domain/bahasa/teks.js'
import { renderDocx } from '../../src/render/formats/docx.js'
import { OUTLINE, chartColours, drawChart } from '../../src/render/formats/chart.js'
import type { Letterhead } from '../../src/render/formats/page.js'
import { renderHtml } from '../../src/render/formats/html.js'
import { composePng } from '../../src/render/formats/png.js'
import type { Dokumen, Chart, Sel, Tabel } from '../../src/render/tabel.js'
import { renderXlsx } from '../../src/render/formats/xlsx.js'
import { sop } from '../pembangun.js'

const ZONA = 'Asia/Jakarta'
const surat: Letterhead = {
  kop: { jenis: 'teks', baris: ['KALURAHAN <NOMPOREJO>'], kecil: [], lambang: null },
  kertas: 'F4',
  kantor: 'Kalurahan <Nomporejo>',
}
const jahat = '=HYPERLINK("http://x")<script>alert(1)</script>\u001b[31m\u202e'
const baris = (n: number): Sel[][] =>
  Array.from({ length: n }, (_, i) => [
    jahat,
    { bilangan: 1000 + i },
    { persen: 12.5 },
    { waktu: Date.parse('2026-10-01T09:10:00+07:00') },
    { tanggal: '2026-10-01' },
    null,
  ])
const dokumen = (n: number): Dokumen => ({
  judul: 'Laporan & uji',
  nomor: '12/PPID',
  keterangan: ['Keterangan.'],
  bagian: [
    {
      kunci: 'a',
      bab: 'Bab pertama',
      judul: 'Tabel [satu]: uji?',
      kolom: [
        { judul: 'Teks' },
        { judul: 'Angka', rata: 'kanan' },
        { judul: '%', rata: 'kanan' },
        { judul: 'Waktu' },
        { judul: 'Tanggal' },
        { judul: 'Kosong' },
      ],
      baris: baris(n),
      catatan: ['Catatan tabel.'],
      kosong: 'Belum ada isi.',
      grafik: {
        jenis: 'garis',
        judul: 'Grafik',
        uraian: 'satu "dua" tiga',
        kategori: ['a', 'b'],
        seri: [{ nama: 's', nilai: [1, null] }],
        satuan: 'x',
      },
    },
    { kunci: 'b', judul: 'Tabel [satu]: uji?', kolom: [{ judul: 'Teks' }], baris: [] },
  ],
  utama: 'a',
  penutup: ['Penutup.'],
  tandaTangan: {
    tempat: '',
    orang: [
      { jabatan: 'PPID', nama: 'Ibu PPID' },
      { jabatan: 'Admin', nama: '' },
    ],
  },
})

describe('html', () => {
  const html = renderHtml(dokumen(2), ZONA, surat)

  test('isi tidak pernah menjadi markah, dan tidak ada yang diambil dari luar', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toMatch(/<script|<link|\bon\w+=|src="http/)
    expect(adaKendali(html)).toBe(false)
    expect(html).toContain('KALURAHAN &lt;NOMPOREJO&gt;')
  })

  test('tabel berjudul, kolom berkepala, grafik beruraian, kertas F4', () => {
    expect(html).toMatch(/<caption id="t1">/)
    expect(html.match(/<th scope="col"/g)).toHaveLength(6)
    expect(html).toContain('<figure role="img" aria-label="satu &quot;dua&quot; tiga">')
    expect(html).toContain('@page{size:215mm 330mm')
    expect(renderHtml(dokumen(2), ZONA, surat)).toBe(html)
  })

  test('tabel tanpa baris mengatakannya', () => {
    expect(renderHtml(dokumen(0), ZONA, surat)).toContain('Belum ada isi.')
  })
})

describe('html dapat dibaca siapa pun', () => {
  const grafik = (jenis: Chart['jenis']): Chart => ({
    jenis,
    judul: 'G',
    uraian: 'u',
    kategori: ['a', 'b'],
    seri: Array.from({ length: 5 }, (_, i) => ({ nama: `s${i}`, nilai: [i + 1, 2] })),
    satuan: 'x',
  })
  const satu = dokumen(2)
  const html = (['mendatar', 'tumpuk', 'garis'] as const)
    .map((j) => renderHtml({ ...satu, bagian: [{ ...satu.bagian[0]!, grafik: grafik(j) }] }, ZONA, surat))
    .join('')
  const kontras = (depan: string, latar: string): number => {
    const [terang, gelap] = [depan, latar].map(cahaya).toSorted((a, b) => b - a) as [number, number]
    return (terang + 0.05) / (gelap + 0.05)
  }

  test('huruf berkontras paling sedikit 4,5 dan gambar 3 terhadap latarnya (WCAG 1.4.3 dan 1.4.11)', () => {
    const warnaHuruf = [
      ...html.matchAll(/<text[^>]*fill="(#[\da-f]{3,6})"/g),
      ...html.matchAll(/[;{]color:(#[\da-f]{3,6})/g),
    ].map((c) => c[1]!)
    const latar = [...html.matchAll(/background:(#[\da-f]{3,6})/g)].map((c) => c[1]!)
    expect(new Set(latar)).toEqual(new Set(['#fff', '#e8eef5']))
    expect(new Set(warnaHuruf).size).toBeGreaterThan(2)
    for (const warna of warnaHuruf.filter((w) => w !== '#fff'))
      for (const l of latar) expect(kontras(warna, l), `${warna} di atas ${l}`).toBeGreaterThanOrEqual(4.5)
    for (const [, warna] of html.matchAll(/(?:border[^:;}]*|outline):[^;}]*(#[\da-f]{3,6})/g))
      expect(kontras(warna!, '#fff')).toBeGreaterThanOrEqual(3)
    // A light bar has an outline that stands out; the dark one carries its figure in white.
    expect(chartColours.filter((w) => html.includes(w))).toEqual(chartColours)
    expect(html).toContain(`stroke="${OUTLINE}"`)
    expect(kontras(OUTLINE, '#fff')).toBeGreaterThanOrEqual(3)
    expect(kontras('#fff', chartColours[0]!)).toBeGreaterThanOrEqual(4.5)
  })

  test('tanpa warna pun yang tepat dan yang terlambat dapat dibedakan', () => {
    const [gelap, terang] = chartColours as [string, string]
    expect(kontras(terang, gelap)).toBeGreaterThanOrEqual(3)
  })

  test('berbahasa Indonesia, satu judul, setiap tabel beruraian, tidak mengambil apa pun dari jaringan', () => {
    expect(html).toContain('<html lang="id">')
    const lembar = renderHtml(dokumen(2), ZONA, surat)
    expect(lembar.match(/<h1>/g)).toHaveLength(1)
    expect(lembar.match(/<caption /g)).toHaveLength(lembar.match(/<table>/g)!.length)
    // Names of XML vocabularies are not addresses that are fetched.
    expect(lembar.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/(?:src|href)="(?!data:)|url\((?!#)|@import/)
  })
})

describe('grafik', () => {
  const satu = (isi: Partial<Chart>): string =>
    drawChart({ jenis: 'mendatar', judul: 'G', uraian: '', kategori: ['a', 'b'], seri: [], satuan: '', ...isi })
  const batang = (svg: string): number[][] =>
    [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+" fill/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ])

  test('panjang batang sebanding dengan nilainya; yang susut ke kiri dari nol, yang tidak diketahui tidak digambar', () => {
    const [kecil, besar] = batang(satu({ seri: [{ nama: 's', nilai: [10, 30] }] }))
    expect(besar![1]! / kecil![1]!).toBeCloseTo(3, 1)
    const [susut, naik] = batang(satu({ seri: [{ nama: 's', nilai: [-10, 30] }] }))
    expect(susut![0]! + susut![1]!).toBeCloseTo(naik![0]!, 1)
    expect(batang(satu({ seri: [{ nama: 's', nilai: [null, 3] }] }))).toHaveLength(1)
  })

  test('yang ditumpuk bersambung dan bersama selebar sumbunya', () => {
    const svg = satu({
      jenis: 'tumpuk',
      kategori: ['a'],
      seri: [
        { nama: 'tepat', nilai: [75] },
        { nama: 'terlambat', nilai: [25] },
      ],
    })
    const [[a, lebarA], [b, lebarB]] = batang(svg) as [[number, number], [number, number]]
    expect(a + lebarA).toBeCloseTo(b, 1)
    expect(lebarA / lebarB).toBeCloseTo(3, 1)
    expect([...svg.matchAll(/font-size="10"[^>]*>([^<]*)</g)].map((m) => m[1])).toEqual(['0', '25', '50', '75', '100'])
  })

  test('garis terputus di tempat yang tidak diketahui; nilai dan nama tertulis, bukan markah', () => {
    const svg = satu({
      jenis: 'garis',
      kategori: ['a', 'b', 'c', '<d>'],
      seri: [{ nama: 's', nilai: [1200, null, 3, 4] }],
    })
    expect(/<path d="([^"]*)"/.exec(svg)![1]!.match(/[ML]/g)).toEqual(['M', 'M', 'L'])
    for (const teks of ['1.200', '&lt;d>']) expect(svg).toContain(`>${teks}</text>`)
  })

  test.each([
    [
      [0, 0],
      ['0', '1'],
    ],
    [
      [1, 7],
      ['0', '2', '4', '6', '8'],
    ],
    [
      [99, 1001],
      ['0', '500', '1.000', '1.500'],
    ],
    [
      [-3, 5],
      ['-4', '-2', '0', '2', '4', '6'],
    ],
  ])('sumbu untuk %j: %j', (nilai, tanda) => {
    const svg = satu({ seri: [{ nama: 's', nilai }] })
    expect([...svg.matchAll(/font-size="10"[^>]*>([^<]*)</g)].map((m) => m[1])).toEqual(tanda)
  })
})

/** Relative luminance of WCAG 2. */
function cahaya(warna: string): number {
  const angka = (warna.length === 4 ? warna.replace(/[\da-f]/g, '$&$&') : warna).match(/[\da-f]{2}/g)!
  const [r, g, b] = angka.map((d) => {
    const c = parseInt(d, 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('xlsx', () => {
  test('bilangan, persen, waktu, dan tanggal tetap demikian; teks tidak pernah rumus', async () => {
    const dua = dokumen(2)
    const bagian = dua.bagian.map((t): Tabel => (t.baris.length > 0 ? t : { ...t, baris: [['isi']] }))
    const isi = Buffer.from(await renderXlsx({ ...dua, bagian }, ZONA, surat))
    const lembar = await readXlsx(isi)
    expect(lembar.map((l) => l.sheet)).toEqual(['Ringkasan', 'Tabel  satu   uji', 'Tabel  satu   uji 2'])
    expect(lembar[1]!.data[1]).toEqual([
      expect.stringMatching(/^=HYPERLINK/),
      1000,
      0.125,
      new Date('2026-10-01T09:10:00Z'),
      new Date('2026-10-01T00:00:00Z'),
      null,
    ])
    const berkas = unzipSync(isi)
    expect(
      Object.values(berkas)
        .map((b) => strFromU8(b))
        .join(''),
    ).not.toMatch(/<f>/)
  })

  test('tabel tanpa baris tidak mempunyai lembar, kecuali yang utama', async () => {
    const lembar = await readXlsx(Buffer.from(await renderXlsx(dokumen(0), ZONA, surat)))
    expect(lembar.map((l) => l.sheet)).toEqual(['Ringkasan', 'Tabel  satu   uji'])
  })

  test('setiap menit terbaca kembali tepat, walau pecahan harinya tidak', async () => {
    const saat = Array.from({ length: 1440 }, (_, menit) => Date.parse('2026-10-01T00:00:00+07:00') + menit * 60_000)
    const tabel = {
      kunci: 'a',
      judul: 'T',
      kolom: [{ judul: 'Waktu' }],
      baris: saat.map((waktu): Sel[] => [{ waktu }]),
    }
    const [, lembar] = await readXlsx(Buffer.from(await renderXlsx({ ...dokumen(0), bagian: [tabel] }, ZONA, surat)))
    expect(lembar!.data.slice(1).flat()).toEqual(saat.map((t) => new Date(t + 7 * 3_600_000)))
  })

  test('kepala tabel beku, dapat disaring sampai baris terakhir, dan terulang pada tiap halaman cetak', async () => {
    const berkas = unzipSync(await renderXlsx(dokumen(2), ZONA, surat))
    const lembar = strFromU8(berkas['xl/worksheets/sheet2.xml']!)
    expect(lembar).toContain('state="frozen"')
    // CT_Worksheet wants its parts in this order.
    expect(lembar).toMatch(
      /<sheetPr>.*<sheetViews>.*<\/sheetData><autoFilter ref="A1:F3"\/><pageMargins.*paperSize="14".*fitToHeight="0".*<headerFooter>/,
    )
    // An ampersand begins a code there, and is written twice.
    expect(lembar).toContain(
      '&amp;L&amp;8Laporan &amp;&amp; uji · Kalurahan &lt;Nomporejo&gt;&amp;R&amp;8Halaman &amp;P dari &amp;N',
    )
    expect(strFromU8(berkas['xl/worksheets/sheet1.xml']!)).not.toContain('autoFilter')
    expect(strFromU8(berkas['xl/workbook.xml']!)).toContain(
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Tabel  satu   uji'!$A$1:$F$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'Tabel  satu   uji'!$1:$1</definedName>`,
    )
  })

  test('tabel tanpa baris disebut pada lembar keterangan, nama lembar tidak memenggal kata', async () => {
    const tabel = {
      kunci: 'a',
      judul: 'Perbandingan dengan bulan lalu dan tahun lalu',
      kolom: [{ judul: 'Teks' }],
      baris: [],
      kosong: 'Belum ada isi.',
    }
    const lembar = await readXlsx(Buffer.from(await renderXlsx({ ...dokumen(0), bagian: [tabel] }, ZONA, surat)))
    expect(lembar[0]!.data.flat()).toContain('Perbandingan dengan bulan lalu dan tahun lalu: Belum ada isi.')
    expect(lembar[1]!.sheet).toBe('Perbandingan dengan bulan')
  })
})

/** The SOP that ships, as its document. */
const dokumenAlur = (): Dokumen => dokumenSop(sop.medsos, sop.medsos.versi[0]!)

test('alur SOP: setiap langkah satu bidang, setiap panah satu garis, juga di pengolah kata', async () => {
  const { kotak, panah, lajur } = dokumenAlur().bagian.find((t) => t.kunci === 'alur')!.gambar!
  expect(kotak.map((k) => k.bentuk)).toEqual(['kotak', 'kotak', 'wajik', 'kotak', 'kotak', 'kotak'])
  const html = renderHtml(dokumenAlur(), ZONA, surat)
  expect(html.match(/marker-end/g)).toHaveLength(panah.length)
  const dua = await Promise.all([1, 2].map(() => renderDocx(dokumenAlur(), ZONA, surat)))
  const utama = strFromU8(unzipSync(dua[0]!)['word/document.xml']!)
  expect(utama.match(/prst="flowChartDecision"/g)).toHaveLength(1)
  expect(utama.match(/prst="flowChartProcess"/g)).toHaveLength(kotak.length - 1)
  expect(utama.match(/<a:tailEnd/g)).toHaveLength(panah.length)
  for (const { teks } of [...kotak, ...lajur]) expect(utama).toContain(teks)
  expect(dua[0]).toEqual(dua[1])
})

describe('docx', () => {
  test('kepala, tabel dengan baris judul berulang, dan nomor halaman', async () => {
    const isi = await renderDocx(dokumen(3), ZONA, surat)
    const berkas = unzipSync(isi)
    const utama = strFromU8(berkas['word/document.xml']!)
    expect(utama).toContain('A. Bab pertama')
    expect(utama).toContain('<w:tblHeader/>')
    expect(utama.match(/<w:tr>|<w:tr /g)!.length).toBe(1 + 3 + 1)
    expect(utama).not.toMatch(/<script/)
    expect(adaKendali(utama)).toBe(false)
    expect(
      Object.entries(berkas)
        .filter(([n]) => n.includes('footer'))
        .map(([, b]) => strFromU8(b))
        .join(''),
    ).toMatch(/Halaman .*PAGE.* dari .*NUMPAGES/)
  })

  test('grafik dapat disunting di pengolah kata: datanya ikut, yang tidak diketahui rumpang, dan beruraian', async () => {
    const berkas = unzipSync(await renderDocx(dokumen(3), ZONA, surat))
    const grafik = strFromU8(berkas['word/charts/chart1.xml']!)
    expect(grafik).toMatch(/<c:lineChart>.*<c:ptCount val="2"\/><c:pt idx="0"><c:v>1<\/c:v><\/c:pt><\/c:numCache>/)
    expect(grafik).toContain('<c:lang val="id-ID"/>')
    expect(strFromU8(berkas['word/document.xml']!)).toContain('descr="satu &quot;dua&quot; tiga"')
    const [lembar] = await readXlsx(Buffer.from(berkas['word/embeddings/Microsoft_Excel_Worksheet1.xlsx']!))
    expect(lembar!.data).toEqual([
      [null, 's'],
      ['a', 1],
      ['b', null],
    ])
    expect(strFromU8(unzipSync(await renderDocx(dokumen(0), ZONA, surat))['word/document.xml']!)).not.toContain(
      '<c:chart',
    )
  })

  test('kop bergambar tidak berubah bentuk dan tidak lebih lebar daripada isi halaman', async () => {
    for (const [lebar, tinggi] of [
      [400, 50],
      [50, 400],
    ] as const) {
      const isi = composePng(lebar, tinggi, 1, () => [0])
      const berkas = unzipSync(
        await renderDocx(dokumen(0), ZONA, {
          kop: { jenis: 'gambar', gambar: { isi, tipe: 'png', lebar, tinggi } },
          kertas: 'A4',
          kantor: '',
        }),
      )
      const [, x, y] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(strFromU8(berkas['word/document.xml']!))!.map(Number)
      expect(x! / y! / (lebar / tinggi)).toBeCloseTo(1, 1)
      expect(x! / 635).toBeLessThanOrEqual(11_906 - 2 * 1020)
    }
  })

  test('kode segel sebagai gambar QR', async () => {
    const berkas = unzipSync(await renderDocx({ ...dokumen(1), kode: 'ABCD-1234' }, ZONA, surat))
    const [gambar] = Object.entries(berkas).flatMap(([nama, isi]) => (nama.endsWith('.png') ? [isi] : []))
    expect(imageSize(gambar!)).toEqual({ type: 'png', width: 150, height: 150 })
    expect(strFromU8(berkas['word/document.xml']!)).toContain('descr="Kode QR: ABCD-1234"')
  })

  test('kolom selebar isinya, dan semuanya muat di antara tepi kertas', async () => {
    const lebar = async (isi: readonly string[][]): Promise<number[]> => {
      const kolom = isi[0]!.map((judul) => ({ judul }))
      const tabel = { kunci: 'a', judul: 'Tabel', kolom, baris: isi.slice(1) }
      const berkas = unzipSync(
        await renderDocx({ judul: '', keterangan: [], bagian: [tabel], utama: 'a', penutup: [] }, ZONA, surat),
      )
      return [...strFromU8(berkas['word/document.xml']!).matchAll(/<w:gridCol w:w="(\d+)"/g)].map((c) => Number(c[1]))
    }
    const kertas = 12_240 - 2 * 1020
    for (const judul of ['Rapat', 'Rapat kerja bakti dan pembersihan saluran irigasi', 'x'.repeat(400)]) {
      const [panjang, angka] = await lebar([
        ['Kegiatan', 'Engagement'],
        [judul, '7'],
      ])
      expect(panjang! + angka!).toBeLessThanOrEqual(kertas)
      expect(angka).toBeGreaterThan(900)
      if (judul.length > 40) expect(panjang).toBeGreaterThan(2 * angka!)
    }
    const sempit = await lebar([0, 1].map(() => Array.from({ length: 30 }, () => 'Keterangan')))
    expect(sempit).toHaveLength(30)
    expect(sempit.reduce((a, b) => a + b)).toBeLessThanOrEqual(kertas)
  })
})

test.each(['docx', 'xlsx'] as const)(
  '%s: masukan yang sama, bita yang sama, juga di lain waktu dan zona',
  async (format) => {
    const buat = async (): Promise<Buffer> => {
      const isi = { ...dokumen(3), kode: 'ABCD-1234' }
      return Buffer.from(await (format === 'docx' ? renderDocx(isi, ZONA, surat) : renderXlsx(isi, ZONA, surat)))
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    const zona = process.env['TZ']
    try {
      vi.setSystemTime('2026-10-01T00:00:00Z')
      process.env['TZ'] = 'Asia/Jakarta'
      const pertama = await buat()
      vi.setSystemTime('2027-01-02T03:04:05Z')
      process.env['TZ'] = 'America/Los_Angeles'
      expect(Buffer.compare(pertama, await buat())).toBe(0)
    } finally {
      vi.useRealTimers()
      if (zona === undefined) delete process.env['TZ']
      else process.env['TZ'] = zona
    }
  },
)
