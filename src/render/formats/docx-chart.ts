/** A chart as the word processor's own: drawn from data that can be edited there, told apart without colour. */
import { Paragraph, AlignmentType } from 'docx'
import { ChartRun } from 'docx/charts'
import { bersihkan, ringkaskan } from '../../domain/bahasa/teks.js'
import type { Chart } from '../tabel.js'

const LEBAR = 520
const TINGGI = 240
const TINGGI_BATANG = 22
/** A dark and a light one by turns, for paper without colour. */
const warna = ['1F4E79', 'F2D3B8', '548235', 'DBE5D3', '7030A0']
const titik = ['circle', 'square', 'triangle', 'diamond', 'x'] as const
const putus = ['solid', 'dash', 'dot', 'dashDot', 'longDash'] as const

/** The chart in a paragraph of its own. */
export function chartParagraph(grafik: Chart): Paragraph {
  const garis = grafik.jenis === 'garis'
  const mendatar = !garis
  const umum = {
    title: { text: bersihkan(grafik.judul), font: { size: 11, bold: true } },
    font: { name: 'Arial', size: 8, color: '111111' },
    categories: grafik.kategori.map((k) => ringkaskan(bersihkan(k), 38)),
    legend: grafik.seri.length > 1 ? ({ position: 'bottom' } as const) : (false as const),
    transformation: {
      width: LEBAR,
      height: mendatar ? 76 + TINGGI_BATANG * grafik.kategori.length : TINGGI,
    },
    altText: { name: bersihkan(grafik.judul), title: bersihkan(grafik.judul), description: bersihkan(grafik.uraian) },
    categoryAxis: { reverseOrder: mendatar },
    // Reversed categories would carry the values to the top.
    valueAxis: {
      numberFormat: '#,##0',
      ...(grafik.jenis === 'tumpuk' ? { minimum: 0, maximum: 100, interval: 25 } : {}),
      ...(mendatar ? { crossesAt: 'maximum' as const } : {}),
      ...(grafik.satuan === '' ? {} : { title: bersihkan(grafik.satuan) }),
    },
  }
  const seri = grafik.seri.map((s, i) => ({
    name: bersihkan(s.nama),
    values: s.nilai,
    color: warna[i % warna.length]!,
  }))
  const bagan = garis
    ? new ChartRun({
        ...umum,
        type: 'line',
        series: seri.map((s, i) => ({
          ...s,
          line: { dash: putus[i % putus.length]! },
          markers: { shape: titik[i % titik.length]!, size: 7 },
        })),
      })
    : new ChartRun({
        ...umum,
        type: 'bar',
        series: seri,
        ...(grafik.jenis === 'tumpuk'
          ? { stacking: 'stacked' as const, gapWidth: 50 }
          : {
              gapWidth: 50,
              dataLabels: {
                value: true,
                position: 'outsideEnd',
                numberFormat: grafik.satuan === '%' ? '0.0' : '#,##0',
              },
            }),
      })
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 160 }, children: [bagan] })
}
