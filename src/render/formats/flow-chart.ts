/** The flow of an SOP as a drawing: a lane for each actor, a box for each step, a diamond where the way parts. */
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { VersiSop } from '../../domain/sop/sop.js'
import { sebutanBaris } from '../../domain/peristiwa/daftar.js'

const LAJUR = 170
const TEPI = 46
const KEPALA = 34
const BARIS = 66
const KOTAK = { lebar: 112, tinggi: 34 }
/** Half of a diamond's width and height. */
const WAJIK = { x: 62, y: 25 }

const lolos = (teks: string): string =>
  bersihkan(teks).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const tulisan = (x: number, y: number, teks: string, tebal = false): string =>
  `<text x="${x}" y="${y}" text-anchor="middle" font-size="11"${tebal ? ' font-weight="bold"' : ''} ` +
  `fill="#111">${lolos(teks)}</text>`

/** Draws the flow; its width in points is `lebar`. */
export function drawFlow({ baris, alur }: VersiSop): { svg: string; lebar: number } {
  const pelaku = [...new Set(baris.map((b) => b.pelaksana))]
  const lebar = 2 * TEPI + LAJUR * pelaku.length
  const tinggi = KEPALA + BARIS * baris.length + 12
  const letak = new Map(
    baris.map((b, i) => [
      b.no,
      {
        x: TEPI + LAJUR * (pelaku.indexOf(b.pelaksana) + 0.5),
        y: KEPALA + BARIS * (i + 0.5),
        wajik: alur.filter((a) => a.dari === b.no).length > 1,
        teks: `${b.no} ${sebutanBaris(b)}`,
      },
    ]),
  )
  const lajur = pelaku.map(
    (p, i) =>
      `<rect x="${TEPI + LAJUR * i}" y="0" width="${LAJUR}" height="${tinggi}" fill="none" ` +
      `stroke="#888"/>${tulisan(TEPI + LAJUR * (i + 0.5), 21, p, true)}`,
  )
  const kotak = [...letak.values()].map(({ x, y, wajik, teks }) =>
    wajik
      ? `<path d="M${x} ${y - WAJIK.y}L${x + WAJIK.x} ${y}L${x} ${y + WAJIK.y}L${x - WAJIK.x} ${y}Z" fill="#fff" ` +
        `stroke="#111"/>${tulisan(x, y + 4, teks)}`
      : `<rect x="${x - KOTAK.lebar / 2}" y="${y - KOTAK.tinggi / 2}" width="${KOTAK.lebar}" ` +
        `height="${KOTAK.tinggi}" fill="#e8eef5" stroke="#111"/>${tulisan(x, y + 4, teks)}`,
  )
  let mundur = 0
  const panah = alur.flatMap(({ dari, ke, bila }) => {
    const [a, b] = [letak.get(dari), letak.get(ke)]
    if (!a || !b) return []
    const [bawah, atas] = [a.wajik ? WAJIK.y : KOTAK.tinggi / 2, b.wajik ? WAJIK.y : KOTAK.tinggi / 2]
    const garis = (jalur: string): string => `<path d="${jalur}" fill="none" stroke="#111" marker-end="url(#panah)"/>`
    if (b.y > a.y) {
      const tengah = b.y - atas - 10
      return [
        garis(`M${a.x} ${a.y + bawah}V${tengah}H${b.x}V${b.y - atas - 1}`),
        ...(bila === null ? [] : [tulisan(a.x + (b.x < a.x ? -34 : 34), tengah - 4, bila)]),
      ]
    }
    // A way back runs beside the lanes, each on a line of its own.
    const sisi = a.wajik ? WAJIK.x : KOTAK.lebar / 2
    const luar = lebar - TEPI + 12 + 10 * mundur++
    return [
      garis(`M${a.x + sisi} ${a.y}H${luar}V${b.y}H${b.x + (b.wajik ? WAJIK.x : KOTAK.lebar / 2) + 1}`),
      ...(bila === null ? [] : [tulisan(a.x + sisi + 30, a.y - 5, bila)]),
    ]
  })
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${lebar} ${tinggi}" width="${lebar}" height="${tinggi}" ` +
    `font-family="'Source Sans 3', Arial, sans-serif"><defs><marker id="panah" viewBox="0 0 8 8" refX="7" refY="4" ` +
    'markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" ' +
    `fill="#111"/></marker></defs>${lajur.join('')}${panah.join('')}${kotak.join('')}</svg>`
  return { svg, lebar }
}
