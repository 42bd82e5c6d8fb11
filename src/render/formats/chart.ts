/**
 * A chart as SVG: readable in black and white and on a phone, its values written beside what shows them. Drawn here: a
 * chart library takes more time to load and to draw three of these than the rest of a document, and none of them needs
 * more than a rectangle, a line and a word.
 */
import { bilangan } from '../../domain/bahasa/kalimat.js'
import { bersihkan, ringkaskan } from '../../domain/bahasa/teks.js'
import type { Chart } from '../tabel.js'

/** Width in points; on a phone of 390 it is hardly made smaller. */
const LEBAR = 430
const TINGGI_GARIS = 210
/** Of a category, of a second line of its name, and of its bars together. */
const TINGGI_BATANG = 19
const TINGGI_BARIS = 11
const TEBAL_BATANG = 13
const ATAS = 30
const TINGGI_SUMBU = 22
const TINGGI_KETERANGAN = 24
/** Letters to a line of a name, and the width kept for it. */
const HURUF_SEBARIS = 30
const LEBAR_NAMA = 168
/** Letters, of an axis smaller; the width of one as a share of its height. */
const HURUF = 11
const HURUF_SUMBU = 10
const LEBAR_HURUF = 0.55
const TINTA = '#111'
/**
 * Of the series by turns, a dark and a light one, so that grey still tells them apart; the light one has an outline,
 * for it hardly stands out from paper.
 */
export const chartColours = ['#1f4e79', '#f2d3b8', '#548235', '#dbe5d3', '#7030a0']
export const OUTLINE = '#444444'

/** Draws the chart; the same chart gives the same text. */
export function drawChart(grafik: Chart): string {
  const { isi, tinggi } = grafik.jenis === 'garis' ? garis(grafik) : batang(grafik)
  const judul = teks(LEBAR / 2, 16, bersihkan(grafik.judul), { letak: 'middle', ukuran: 12, tebal: true })
  const seri = grafik.seri.length > 1 ? keterangan(grafik, tinggi + 14) : []
  const seluruh = tinggi + (seri.length > 0 ? TINGGI_KETERANGAN : 0)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LEBAR}" height="${seluruh}" viewBox="0 0 ${LEBAR} ${seluruh}" ` +
    `font-family="'Source Sans 3', Arial, sans-serif">${[judul, ...isi, ...seri].join('')}</svg>`
  )
}

interface Drawn {
  isi: string[]
  tinggi: number
}

/** Bars from left to right, one category below the other. */
function batang(grafik: Chart): Drawn {
  const { kategori, seri } = grafik
  const tumpuk = grafik.jenis === 'tumpuk'
  const skala = sumbu(tumpuk ? [0, 100] : seri.flatMap((s) => s.nilai), tumpuk)
  const [kiri, kanan] = [LEBAR_NAMA, LEBAR - 46]
  const x = (n: number): number => rapi(kiri + ((n - skala.dari) / (skala.sampai - skala.dari)) * (kanan - kiri))
  const isi: string[] = []
  let y = ATAS
  kategori.forEach((k, i) => {
    const nama = terpenggal(ringkaskan(k, 2 * HURUF_SEBARIS))
    const tinggi = TINGGI_BATANG + TINGGI_BARIS * (nama.length - 1)
    const tengah = y + tinggi / 2
    nama.forEach((baris, j) => {
      const pada = tengah + 4 + (j - (nama.length - 1) / 2) * (TINGGI_BARIS + 1)
      isi.push(teks(kiri - 6, pada, baris, { letak: 'end' }))
    })
    isi.push(...sekategori(grafik, i, tengah, x))
    y += tinggi
  })
  const penggaris = skala.tanda.map(
    (n) =>
      `<line x1="${x(n)}" y1="${ATAS}" x2="${x(n)}" y2="${y}" ` +
      `stroke="#ddd"/>${teks(x(n), y + 14, `${bilangan(n)}${grafik.satuan}`, {
        letak: 'middle',
        ukuran: HURUF_SUMBU,
      })}`,
  )
  return { isi: [...penggaris, ...isi], tinggi: y + TINGGI_SUMBU }
}

/** The bars of category `i` around the height `tengah`: end to end, or one below the other. */
function sekategori({ jenis, seri }: Chart, i: number, tengah: number, x: (n: number) => number): string[] {
  const tumpuk = jenis === 'tumpuk'
  const tebal = tumpuk ? TEBAL_BATANG : TEBAL_BATANG / seri.length
  let awal = 0
  return seri.map((s, ke) => {
    const nilai = s.nilai[i] ?? null
    if (nilai === null) return ''
    const dari = tumpuk ? awal : 0
    awal += nilai
    const [a, b] = [x(Math.min(dari, dari + nilai)), x(Math.max(dari, dari + nilai))]
    const y = rapi(tengah - TEBAL_BATANG / 2 + (tumpuk ? 0 : ke * tebal))
    const warna = chartColours[ke % chartColours.length]!
    const tulisan = s.label?.[i] ?? bilangan(nilai)
    const pada = y + tebal / 2 + 4
    const label = tumpuk
      ? teks(a + 4, pada, tulisan, { warna: ke === 0 ? '#fff' : TINTA })
      : teks(b + 4, pada, tulisan, {})
    return (
      `<rect x="${a}" y="${y}" width="${rapi(b - a)}" height="${rapi(tebal)}" fill="${warna}" stroke="${OUTLINE}" ` +
      `stroke-width="0.7"/>${tulisan === '' ? '' : label}`
    )
  })
}

/** Points joined from left to right; what is unknown leaves a gap. */
function garis({ kategori, seri, satuan }: Chart): Drawn {
  const skala = sumbu(satuan === '%' ? [0, 100] : seri.flatMap((s) => s.nilai), satuan === '%')
  const [kiri, kanan, bawah] = [44, LEBAR - 24, TINGGI_GARIS - TINGGI_SUMBU]
  const y = (n: number): number => rapi(bawah - ((n - skala.dari) / (skala.sampai - skala.dari)) * (bawah - ATAS))
  const x = (i: number): number => rapi(kiri + ((i + 0.5) / kategori.length) * (kanan - kiri))
  const penggaris = skala.tanda.map(
    (n) =>
      `<line x1="${kiri}" y1="${y(n)}" x2="${kanan}" y2="${y(n)}" ` +
      `stroke="#ddd"/>${teks(kiri - 5, y(n) + 4, `${bilangan(n)}${satuan}`, { letak: 'end', ukuran: HURUF_SUMBU })}`,
  )
  const nama = kategori.map((k, i) => teks(x(i), bawah + 15, bersihkan(k), { letak: 'middle' }))
  const lukisan = seri.flatMap((s, ke) => {
    const warna = ke % 2 === 0 ? chartColours[0]! : OUTLINE
    const ada = s.nilai.flatMap((n, i) => (n === null ? [] : [{ n, i }]))
    const jalur = ada.map(({ n, i }, j) => `${ada[j - 1]?.i === i - 1 ? 'L' : 'M'}${x(i)} ${y(n)}`).join('')
    return [
      `<path d="${jalur}" fill="none" stroke="${warna}" stroke-width="2.5"${putus(ke)}/>`,
      ...ada.map(
        ({ n, i }) =>
          `${titik(ke, x(i), y(n), warna)}${teks(x(i), y(n) + (ke % 2 === 0 ? -7 : 16), s.label?.[i] ?? bilangan(n), {
            letak: 'middle',
          })}`,
      ),
    ]
  })
  return { isi: [...penggaris, ...nama, ...lukisan], tinggi: TINGGI_GARIS }
}

const putus = (ke: number): string => ['', ' stroke-dasharray="8 4"', ' stroke-dasharray="2 4"'][ke % 3]!

const titik = (ke: number, x: number, y: number, warna: string): string =>
  ke % 2 === 0
    ? `<circle cx="${x}" cy="${y}" r="3.5" fill="${warna}"/>`
    : `<rect x="${rapi(x - 3.5)}" y="${rapi(y - 3.5)}" width="7" height="7" fill="${warna}"/>`

/** The series by name, in the middle below the chart, each with what draws it. */
function keterangan({ jenis, seri }: Chart, y: number): string[] {
  const nama = seri.map((s) => bersihkan(s.nama))
  const lebar = nama.map((n) => 40 + n.length * HURUF * LEBAR_HURUF)
  let x = rapi((LEBAR - lebar.reduce((a, b) => a + b, 0)) / 2)
  return nama.map((n, ke) => {
    const kiri = x
    x = rapi(x + lebar[ke]!)
    const rupa =
      jenis === 'garis'
        ? `<path d="M${kiri} ${y - 4}h20" stroke="${ke % 2 === 0 ? chartColours[0]! : OUTLINE}" ` +
          `stroke-width="2.5"${putus(ke)}/>`
        : `<rect x="${kiri}" y="${y - 10}" width="20" height="11" fill="${chartColours[ke % chartColours.length]!}" ` +
          `stroke="${OUTLINE}" stroke-width="0.7"/>`
    return `${rupa}${teks(kiri + 25, y, n, {})}`
  })
}

/** An axis with whole figures at steps of 1, 2, 2.5 or 5 times a power of ten; of shares in quarters. */
function sumbu(nilai: readonly (number | null)[], bagian: boolean): { dari: number; sampai: number; tanda: number[] } {
  const ada = nilai.filter((n) => n !== null)
  const [kecil, besar] = [Math.min(0, ...ada), Math.max(0, ...ada)]
  const kasar = Math.max(1, (besar - kecil) / 4)
  const pangkat = 10 ** Math.floor(Math.log10(kasar))
  const langkah = bagian
    ? 25
    : pangkat * [1, 2, ...(pangkat > 1 ? [2.5] : []), 5, 10].find((n) => n * pangkat >= kasar)!
  const [dari, sampai] = [Math.floor(kecil / langkah) * langkah, Math.max(1, Math.ceil(besar / langkah)) * langkah]
  return { dari, sampai, tanda: Array.from({ length: (sampai - dari) / langkah + 1 }, (_, i) => dari + i * langkah) }
}

interface Lettering {
  letak?: 'middle' | 'end'
  ukuran?: number
  warna?: string
  tebal?: boolean
}

const teks = (x: number, y: number, isi: string, { letak, ukuran = HURUF, warna = TINTA, tebal }: Lettering): string =>
  `<text x="${rapi(x)}" y="${rapi(y)}" font-size="${ukuran}" ` +
  `fill="${warna}"${
    letak === undefined ? '' : ` text-anchor="${letak}"`
  }${tebal ? ' font-weight="bold"' : ''}>${isi.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`

const rapi = (n: number): number => Math.round(n * 100) / 100

/** In two lines where one is too long. */
function terpenggal(nama: string): string[] {
  if (nama.length <= HURUF_SEBARIS) return [nama]
  const letak = nama.lastIndexOf(' ', HURUF_SEBARIS)
  return letak <= 0
    ? [ringkaskan(nama, HURUF_SEBARIS)]
    : [nama.slice(0, letak), ringkaskan(nama.slice(letak + 1), HURUF_SEBARIS)]
}
