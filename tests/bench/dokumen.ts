/** A report of 60 contents as PDF, and what the typesetter itself needs for as large a plain table, in one process. */
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderPdf } from '../../src/render/formats/pdf.js'
import type { Dokumen, Sel, Tabel } from '../../src/render/tabel.js'
import { kanan, writeCell } from '../../src/render/tabel.js'

const ZONA = 'Asia/Jakarta'
const KONTEN = 60
const JAM = 3_600_000

/** The table and nothing else. */
const POLOS = String.raw`
#set text(font: "Source Sans 3", size: 9pt)
#set document(title: "Tabel", date: auto)
#let isi = json(bytes(sys.inputs.data))
#table(columns: isi.first().len(), table.header(..isi.first()), ..isi.slice(1).flatten())
`

/** Contents on two platforms each, as a month has them, with the chart that goes with the table. */
function tabelKonten(): Tabel {
  const waktu = Date.parse('2026-10-01T09:10:00+07:00')
  const judul = (i: number): string =>
    `Musyawarah Kalurahan Penetapan Rencana Kerja Pemerintah Kalurahan, bagian ${i + 1}`
  const baris = Array.from({ length: KONTEN }, (_, i) =>
    ['instagram', 'facebook'].map((platform): Sel[] => [
      judul(i),
      platform,
      { waktu: waktu + i * JAM },
      { bilangan: 1000 + i * 137 },
      { bilangan: 700 + i * 90 },
      { bilangan: 20 + i * 3 },
      { persen: 3.4 },
    ]),
  ).flat()
  return {
    kunci: 'konten',
    bab: 'Performa akun dan konten media sosial',
    judul: 'Daftar konten dan engagement',
    kolom: [
      { judul: 'Kegiatan' },
      { judul: 'Platform' },
      { judul: 'Diunggah' },
      kanan('Tayangan'),
      kanan('Jangkauan'),
      kanan('Engagement'),
      kanan('Rate'),
    ],
    baris,
    grafik: {
      jenis: 'mendatar',
      judul: 'Engagement per konten, 15 terbanyak',
      uraian: 'Engagement setiap konten',
      kategori: Array.from({ length: 15 }, (_, i) => judul(i)),
      seri: [{ nama: 'engagement', nilai: Array.from({ length: 15 }, (_, i) => 200 - i) }],
      satuan: '',
    },
  }
}

/** Milliseconds of one report and of one plain table, the median of `kali` runs after a first that is not counted. */
export async function ukurPdf(kali: number, paket: string): Promise<{ laporan: number; polos: number }> {
  const huruf = join(paket, 'dist', 'huruf')
  const tabel = tabelKonten()
  const dokumen: Dokumen = {
    judul: 'Laporan',
    keterangan: ['Disusun.'],
    bagian: [tabel],
    utama: 'konten',
    penutup: ['Aturan penilaian.'],
  }
  const isi = [tabel.kolom.map((k) => k.judul), ...tabel.baris.map((b) => b.map((s) => writeCell(s, ZONA)))]
  const kerjakan = {
    laporan: async () =>
      renderPdf(dokumen, {
        zona: ZONA,
        surat: { kop: { jenis: 'teks', baris: ['KALURAHAN'], kecil: [], lambang: null }, kertas: 'A4', kantor: '' },
        huruf,
        saat: 0,
        warn: () => undefined,
      }),
    polos: async () => {
      const compiler = NodeCompiler.create({ workspace: huruf, fontArgs: [{ fontPaths: [huruf] }] })
      const made = compiler.compile({ mainFileContent: POLOS, inputs: { data: JSON.stringify(isi) } })
      return compiler.pdf(made.result!, { pdfStandard: 'a-2a' })
    },
  }
  const waktu = { laporan: [] as number[], polos: [] as number[] }
  // By turns, so that whatever else the machine does weighs on both alike.
  for (let i = 0; i <= kali; i++)
    for (const apa of ['laporan', 'polos'] as const) {
      const mulai = performance.now()
      await kerjakan[apa]()
      if (i > 0) waktu[apa].push(performance.now() - mulai)
    }
  const tengah = (daftar: readonly number[]): number => daftar.toSorted((a, b) => a - b)[Math.floor(kali / 2)]!
  return { laporan: tengah(waktu.laporan), polos: tengah(waktu.polos) }
}
