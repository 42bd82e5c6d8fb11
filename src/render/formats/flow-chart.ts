/**
 * The flow of an SOP as a drawing: a lane for each actor, a box for each step, a diamond where the way parts. Where
 * everything stands is worked out once, for a page's SVG and for a word processor's own shapes.
 */
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { VersiSop } from '../../domain/sop/sop.js'
import { sebutanBaris } from '../../domain/peristiwa/daftar.js'
import type { Drawing } from '../tabel.js'

const LAJUR = 170
const TEPI = 46
const KEPALA = 34
const BARIS = 66
const KOTAK = { lebar: 112, tinggi: 34 }
const WAJIK = { lebar: 124, tinggi: 50 }

/** The drawing of a version of an SOP, in points. */
export function layOutFlow({ baris, alur }: VersiSop): Drawing {
  const pelaku = [...new Set(baris.map((b) => b.pelaksana))]
  const lebar = 2 * TEPI + LAJUR * pelaku.length
  const tinggi = KEPALA + BARIS * baris.length + 12
  const letak = new Map(
    baris.map((b, i) => {
      const wajik = alur.filter((a) => a.dari === b.no).length > 1
      const x = TEPI + LAJUR * (pelaku.indexOf(b.pelaksana) + 0.5)
      const bentuk = wajik ? ('wajik' as const) : ('kotak' as const)
      return [b.no, { x, y: KEPALA + BARIS * (i + 0.5), ...(wajik ? WAJIK : KOTAK), bentuk, teks: sebut(b) }]
    }),
  )
  const panah: Drawing['panah'][number][] = []
  let mundur = 0
  for (const { dari, ke, bila } of alur) {
    const [a, b] = [letak.get(dari), letak.get(ke)]
    if (!a || !b) continue
    if (b.y > a.y) {
      const tengah = b.y - b.tinggi / 2 - 10
      const titik = [
        [a.x, a.y + a.tinggi / 2],
        [a.x, tengah],
        [b.x, tengah],
        [b.x, b.y - b.tinggi / 2 - 1],
      ] as const
      panah.push({ titik, teks: bila, x: a.x + (b.x < a.x ? -34 : 34), y: tengah - 8 })
    } else {
      // A way back runs beside the lanes, each on a line of its own.
      const luar = lebar - TEPI + 12 + 10 * mundur++
      const titik = [
        [a.x + a.lebar / 2, a.y],
        [luar, a.y],
        [luar, b.y],
        [b.x + b.lebar / 2 + 1, b.y],
      ] as const
      panah.push({ titik, teks: bila, x: luar, y: (a.y + b.y) / 2 })
    }
  }
  return {
    lebar,
    tinggi,
    lajur: pelaku.map((teks, i) => ({ x: TEPI + LAJUR * i, lebar: LAJUR, teks })),
    kepala: KEPALA,
    kotak: [...letak.values()],
    panah,
  }
}

const sebut = (b: VersiSop['baris'][number]): string => `${b.no} ${sebutanBaris(b)}`

const lolos = (teks: string): string =>
  bersihkan(teks).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const tulisan = (x: number, y: number, teks: string, tebal = false): string =>
  `<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11"${tebal ? ' font-weight="bold"' : ''} ` +
  `fill="#111">${lolos(teks)}</text>`

/** White behind the words keeps them legible where a line runs through them. */
const sebutan = (x: number, y: number, teks: string): string => {
  const lebar = 8 * Array.from(teks).length + 4
  return `<rect x="${x - lebar / 2}" y="${y - 7}" width="${lebar}" height="14" fill="#fff"/>${tulisan(x, y, teks)}`
}

/** The drawing as SVG, as wide in points as it says. */
export function drawingSvg({ lebar, tinggi, lajur, kepala, kotak, panah }: Drawing): string {
  const tegak = lajur.map(
    (l) =>
      `<rect x="${l.x}" y="0" width="${l.lebar}" height="${tinggi}" fill="none" stroke="#888"/>` +
      tulisan(l.x + l.lebar / 2, kepala / 2, l.teks, true),
  )
  const bidang = kotak.map(({ x, y, lebar: l, tinggi: t, bentuk, teks }) =>
    bentuk === 'wajik'
      ? `<path d="M${x} ${y - t / 2}L${x + l / 2} ${y}L${x} ${y + t / 2}L${x - l / 2} ${y}Z" ` +
        `fill="#fff" stroke="#111"/>` +
        tulisan(x, y, teks)
      : `<rect x="${x - l / 2}" y="${y - t / 2}" width="${l}" height="${t}" fill="#e8eef5" stroke="#111"/>` +
        tulisan(x, y, teks),
  )
  const garis = panah.map(
    ({ titik }) =>
      `<path d="M${titik.map(([x, y]) => `${x} ${y}`).join('L')}" fill="none" stroke="#111" ` +
      'marker-end="url(#panah)"/>',
  )
  const kata = panah.map(({ teks, x, y }) => (teks === null ? '' : sebutan(x, y, teks)))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${lebar} ${tinggi}" width="${lebar}" height="${tinggi}" ` +
    `font-family="'Source Sans 3', Arial, sans-serif"><defs><marker id="panah" viewBox="0 0 8 8" refX="7" refY="4" ` +
    'markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" ' +
    `fill="#111"/></marker></defs>${tegak.join('')}${garis.join('')}${bidang.join('')}${kata.join('')}</svg>`
  )
}
