/**
 * What the workbook library leaves to its features: filters on the header row, and sheets printed as wide as the paper
 * with the header on every page and a foot below it.
 */
import type { Stream } from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import type { Paper } from './page.js'
import { insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility'

/** Order in which ECMA-376 (CT_Worksheet, CT_Workbook) wants the parts that stand beside the new ones. */
const urutanLembar = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'pageMargins',
  'pageSetup',
  'headerFooter',
]

/** The last cell of a sheet whose first row is the header of the rows below (`F12`), and of what is printed of it. */
export interface SheetEnd {
  isi: string
  cetak: string
}

/** Number of a paper in a page's setup (ECMA-376, ST_PaperSize): the folio of Indonesian offices is called F4 there. */
const nomorKertas = { A4: 9, F4: 14 } as const

/**
 * An end for each sheet, null for one that is no table; every sheet is printed as wide as the paper. `kaki` stands at
 * the left of the foot, where `&` begins a code of its own and is written twice.
 */
export const sheetFilter = (
  ujung: readonly (SheetEnd | null)[],
  kaki: string,
  kertas: Paper,
): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const akhir = ujung[sheetIndex]
          const sisip = (isi: string, bagian: string): string =>
            insertElementMarkupAccordingToOrderOfSiblings(isi, bagian, urutanLembar, 'worksheet')
          const teks = sanitizeTextContent(`&L&8${kaki.replaceAll('&', '&&')}&R&8Halaman &P dari &N`)
          const berkaki = sisip(xml, `<headerFooter><oddFooter>${teks}</oddFooter></headerFooter>`)
          const muat = sisip(berkaki, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
          return akhir ? sisip(muat, `<autoFilter ref="A1:${akhir.isi}"/>`) : muat
        },
        transformElementAttributes: (tag, atribut) =>
          tag === 'pageSetup' ? { ...atribut, paperSize: nomorKertas[kertas], fitToWidth: 1, fitToHeight: 0 } : atribut,
      },
      'xl/workbook.xml': {
        transform: (xml, lembar) => {
          const nama = lembar.map(({ sheet }, i) =>
            ujung[i]
              ? `${area(i, lembar[i]?.sheet, ujung[i])}<definedName name="_xlnm.Print_Titles" ` +
                `localSheetId="${i}">'${sanitizeTextContent(sheet ?? '')}'!$1:$1</definedName>`
              : '',
          )
          return xml.replace('<definedNames/>', () => `<definedNames>${nama.join('')}</definedNames>`)
        },
      },
    },
  },
})

/** What is printed of a sheet: without the columns that only a screen has room for. */
const area = (ke: number, nama: string | undefined, { cetak }: SheetEnd): string =>
  '<definedName name="_xlnm.Print_Area" ' +
  `localSheetId="${ke}">'${sanitizeTextContent(nama ?? '')}'!$A$1:${cetak.replace(
    /^([A-Z]+)(\d+)$/,
    '$$$1$$$2',
  )}</definedName>`
