/** A chart as SVG: readable in black and white and on a phone, its values written beside what shows them. */
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { bilangan } from '../../domain/bahasa/kalimat.js'
import { bersihkan, ringkaskan } from '../../domain/bahasa/teks.js'
import type { Chart } from '../tabel.js'

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

/** Width in points on paper; on a phone of 390 it is hardly made smaller. */
export const CHART_WIDTH = 430
const TINGGI_GARIS = 210
const TINGGI_BATANG = 19
/** Letters to a line of a name, and the width kept for it. */
const HURUF_SEBARIS = 30
const LEBAR_NAMA = 168
const TULISAN = { fontSize: 11, color: '#111' }
/**
 * Of the series by turns, a dark and a light one, so that grey still tells them apart; the light one has an outline,
 * for it hardly stands out from paper.
 */
export const chartColours = ['#1f4e79', '#f2d3b8', '#548235', '#dbe5d3', '#7030a0']
export const OUTLINE = '#444444'

/** Draws the chart; the same chart gives the same text. */
export function drawChart(grafik: Chart): string {
  const garis = grafik.jenis === 'garis'
  const nama = grafik.kategori.map((k) => terpenggal(ringkaskan(k, 2 * HURUF_SEBARIS)))
  const tinggi = garis
    ? TINGGI_GARIS
    : 64 + nama.reduce((n, k) => n + TINGGI_BATANG + (k.includes('\n') ? 11 : 0), 0) + (grafik.seri.length > 1 ? 24 : 0)
  const sumbuKategori = {
    type: 'category' as const,
    data: garis ? [...grafik.kategori] : nama,
    inverse: !garis,
    axisTick: { show: false },
    axisLabel: { interval: 0, ...TULISAN, lineHeight: 12 },
  }
  const sumbuNilai = {
    type: 'value' as const,
    minInterval: 1,
    splitNumber: 4,
    ...(grafik.jenis === 'tumpuk' || (garis && grafik.satuan === '%') ? { max: 100, min: 0, interval: 25 } : {}),
    splitLine: { lineStyle: { color: '#ddd' } },
    axisLabel: { formatter: (n: number) => `${bilangan(n)}${grafik.satuan}`, ...TULISAN, fontSize: 10 },
  }
  const bagan = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height: tinggi })
  bagan.setOption({
    animation: false,
    color: chartColours,
    textStyle: { fontFamily: "'Source Sans 3', Arial, sans-serif" },
    title: { text: bersihkan(grafik.judul), left: 'center', top: 4, textStyle: { fontSize: 12, color: '#111' } },
    legend: {
      show: grafik.seri.length > 1,
      bottom: 0,
      textStyle: TULISAN,
      data: grafik.seri.map((s) => bersihkan(s.nama)),
    },
    grid: {
      left: garis ? 44 : LEBAR_NAMA,
      right: garis ? 24 : 46,
      top: 30,
      bottom: grafik.seri.length > 1 ? 46 : 26,
    },
    xAxis: garis ? sumbuKategori : sumbuNilai,
    yAxis: garis ? sumbuNilai : sumbuKategori,
    series: grafik.seri.map((s, i) => seri(grafik, s, i)),
  })
  const svg = bagan.renderToSVGString()
  bagan.dispose()
  // The library numbers its parts for the life of the process.
  const urutan = new Map<string, string>()
  return svg.replaceAll(/zr\d+-[\w-]+/g, (satu) => {
    if (!urutan.has(satu)) urutan.set(satu, `g${urutan.size}`)
    return urutan.get(satu)!
  })
}

function seri(grafik: Chart, s: Chart['seri'][number], ke: number) {
  const garis = grafik.jenis === 'garis'
  const tumpuk = grafik.jenis === 'tumpuk'
  const label = (n: number, i: number): string => s.label?.[i] ?? bilangan(n)
  return {
    name: bersihkan(s.nama),
    type: garis ? ('line' as const) : ('bar' as const),
    data: s.nilai.map((n) => n ?? '-'),
    ...(tumpuk ? { stack: 'satu' } : {}),
    barMaxWidth: 13,
    itemStyle: garis ? {} : { borderColor: OUTLINE, borderWidth: 0.7 },
    lineStyle: {
      type: (['solid', 'dashed', 'dotted'] as const)[ke % 3],
      width: 2.5,
      color: ke % 2 === 0 ? chartColours[0] : OUTLINE,
    },
    symbol: (['circle', 'rect', 'triangle'] as const)[ke % 3],
    symbolSize: 7,
    ...(garis ? { itemStyle: { color: ke % 2 === 0 ? chartColours[0] : OUTLINE } } : {}),
    label: {
      show: true,
      position: garis
        ? ke % 2 === 0
          ? ('top' as const)
          : ('bottom' as const)
        : tumpuk
          ? ('insideLeft' as const)
          : ('right' as const),
      ...TULISAN,
      ...(tumpuk && ke === 0 ? { color: '#fff' } : {}),
      // The outline that would be drawn behind the letters covers them where an SVG reader paints it last, as in a PDF.
      textBorderWidth: 0,
      formatter: ({ value, dataIndex }: { value: unknown; dataIndex: number }) =>
        typeof value === 'number' ? label(value, dataIndex) : '',
    },
  }
}

/** In two lines where one is too long. */
function terpenggal(nama: string): string {
  if (nama.length <= HURUF_SEBARIS) return nama
  const letak = nama.lastIndexOf(' ', HURUF_SEBARIS)
  return letak <= 0
    ? ringkaskan(nama, HURUF_SEBARIS)
    : `${nama.slice(0, letak)}\n${ringkaskan(nama.slice(letak + 1), HURUF_SEBARIS)}`
}
