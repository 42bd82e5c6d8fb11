/** A chart as SVG: patterns and dashes beside colours, so that it can be told apart in black and white. */
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { bilangan } from '../../domain/bahasa/kalimat.js'
import { bersihkan, ringkaskan } from '../../domain/bahasa/teks.js'
import type { Chart } from '../tabel.js'

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

const LEBAR = 640
const TINGGI = 300
/** Of the series; each stands out from white paper by 3 to 1 at least (WCAG 1.4.11). */
export const chartColours = ['#1f4e79', '#c55a11', '#548235', '#7f6000', '#7030a0']

/** Draws the chart; the same chart gives the same text. */
export function drawChart(grafik: Chart): string {
  const mendatar = grafik.jenis === 'mendatar'
  const tinggi = mendatar ? Math.max(TINGGI, 90 + 26 * grafik.kategori.length) : TINGGI
  const sumbuKategori = {
    type: 'category' as const,
    data: grafik.kategori.map((k) => ringkaskan(k, 38)),
    inverse: mendatar,
    axisLabel: { interval: 0, rotate: !mendatar && grafik.kategori.length > 8 ? 30 : 0, fontSize: 10 },
  }
  const sumbuNilai = {
    type: 'value' as const,
    minInterval: 1,
    name: grafik.satuan,
    axisLabel: { formatter: (n: number) => bilangan(n) },
  }
  const bagan = init(null, null, { renderer: 'svg', ssr: true, width: LEBAR, height: tinggi })
  bagan.setOption({
    animation: false,
    color: chartColours,
    textStyle: { fontFamily: 'Roboto, Arial, sans-serif' },
    aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
    title: { text: bersihkan(grafik.judul), left: 'center', textStyle: { fontSize: 14 } },
    legend: { show: grafik.seri.length > 1, bottom: 0, data: grafik.seri.map((s) => bersihkan(s.nama)) },
    grid: {
      left: mendatar ? 220 : 48,
      right: mendatar ? 64 : 16,
      top: mendatar ? 40 : 56,
      bottom: grafik.seri.length > 1 ? 64 : 36,
    },
    xAxis: mendatar ? sumbuNilai : sumbuKategori,
    yAxis: mendatar ? sumbuKategori : sumbuNilai,
    series: grafik.seri.map((s, i) => ({
      name: bersihkan(s.nama),
      type: grafik.jenis === 'garis' ? 'line' : 'bar',
      data: s.nilai.map((n) => n ?? '-'),
      lineStyle: { type: (['solid', 'dashed', 'dotted'] as const)[i % 3] },
      label: {
        show: true,
        position: mendatar ? 'right' : 'top',
        fontSize: 10,
        color: '#111',
        // The outline that would be drawn behind the letters covers them where an SVG reader paints it last, as in a PDF.
        textBorderWidth: 0,
        formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? bilangan(value) : ''),
      },
    })),
  })
  const svg = bagan.renderToSVGString()
  bagan.dispose()
  // The library numbers its parts for the life of the process.
  const urutan = new Map<string, string>()
  return svg.replaceAll(/zr\d+-[\w-]+/g, (nama) => {
    if (!urutan.has(nama)) urutan.set(nama, `g${urutan.size}`)
    return urutan.get(nama)!
  })
}
