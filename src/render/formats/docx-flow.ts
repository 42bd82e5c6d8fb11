/** A drawing as a word processor's own shapes, which can be moved and written on there. */
import { AlignmentType, Paragraph, TextRun } from 'docx'
import type { IShapeGroupChildOptions } from 'docx/shapes'
import { ShapeGroupRun } from 'docx/shapes'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Drawing } from '../tabel.js'

/** Letters in half-points. */
const HURUF = 16
const SEMPIT = { top: 0, right: 1, bottom: 0, left: 1 }
/** Height and width of the words beside an arrow. */
const KATA = { tinggi: 14, lebar: 52 }

const kata = (teks: string, bold = false): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: bersihkan(teks), size: HURUF, bold, color: '111111' })],
  }),
]

/** The drawing in a paragraph of its own, `lebar` pixels wide. */
export function flowParagraph(gambar: Drawing & { uraian: string }, lebar: number): Paragraph {
  const skala = lebar / gambar.lebar
  const letak = (x: number, y: number, l: number, t: number) => ({
    transformation: {
      offset: { left: Math.round(x * skala), top: Math.round(y * skala) },
      width: Math.max(1, Math.round(l * skala)),
      height: Math.max(1, Math.round(t * skala)),
    },
    textOptions: { margins: SEMPIT },
  })
  const lajur = gambar.lajur.flatMap((l): IShapeGroupChildOptions[] => [
    { type: 'rectangle', ...letak(l.x, 0, l.lebar, gambar.tinggi), line: { color: '888888', width: 0.75 } },
    {
      type: 'rectangle',
      ...letak(l.x, 0, l.lebar, gambar.kepala),
      line: { color: '888888', width: 0.75 },
      children: kata(l.teks, true),
    },
  ])
  const kotak = gambar.kotak.map((k): IShapeGroupChildOptions => ({
    type: k.bentuk === 'wajik' ? 'flowChartDecision' : 'flowChartProcess',
    ...letak(k.x - k.lebar / 2, k.y - k.tinggi / 2, k.lebar, k.tinggi),
    fill: k.bentuk === 'wajik' ? 'FFFFFF' : 'E8EEF5',
    line: { color: '111111', width: 0.75 },
    children: kata(k.teks),
  }))
  const panah = gambar.panah.map(({ titik }): IShapeGroupChildOptions => {
    const [xs, ys] = [titik.map(([x]) => x), titik.map(([, y]) => y)]
    const [kiri, atas] = [Math.min(...xs), Math.min(...ys)]
    return {
      type: 'custom',
      path: titik.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${x - kiri} ${y - atas}`).join(' '),
      ...letak(kiri, atas, Math.max(...xs) - kiri, Math.max(...ys) - atas),
      line: { color: '111111', width: 0.75, endArrow: { type: 'triangle', width: 'small', length: 'small' } },
    }
  })
  const sebutan = gambar.panah.flatMap(({ teks, x, y }): IShapeGroupChildOptions[] =>
    teks === null
      ? []
      : [
          {
            type: 'rectangle',
            ...letak(x - KATA.lebar / 2, y - KATA.tinggi / 2, KATA.lebar, KATA.tinggi),
            fill: 'FFFFFF',
            line: { color: 'FFFFFF', width: 0 },
            children: kata(teks),
          },
        ],
  )
  const nama = bersihkan(gambar.uraian)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ShapeGroupRun({
        children: [...lajur, ...panah, ...kotak, ...sebutan],
        altText: { name: 'Diagram alur', title: 'Diagram alur', description: nama },
      }),
    ],
  })
}
