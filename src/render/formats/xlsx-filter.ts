/** What the workbook library leaves to its features: filters on the header row, and sheets printed as wide as the paper with the header on every page. */
import type { Stream } from 'node:stream'
import type { Feature } from 'write-excel-file/node'
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
]

/** `ujung` is the last cell of each sheet (`F12`) whose first row is the header of the rows below, null of any other. */
export const sheetFilter = (ujung: readonly (string | null)[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const akhir = ujung[sheetIndex]
          if (!akhir) return xml
          const sisip = (isi: string, bagian: string): string =>
            insertElementMarkupAccordingToOrderOfSiblings(isi, bagian, urutanLembar, 'worksheet')
          return sisip(sisip(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'), `<autoFilter ref="A1:${akhir}"/>`)
        },
        transformElementAttributes: (tag, atribut) =>
          tag === 'pageSetup' ? { ...atribut, fitToWidth: 1, fitToHeight: 0 } : atribut,
      },
      'xl/workbook.xml': {
        transform: (xml, lembar) => {
          const nama = lembar.map(({ sheet }, i) =>
            ujung[i]
              ? `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${sanitizeTextContent(sheet ?? '')}'!$1:$1</definedName>`
              : '',
          )
          return xml.replace('<definedNames/>', () => `<definedNames>${nama.join('')}</definedNames>`)
        },
      },
    },
  },
})
