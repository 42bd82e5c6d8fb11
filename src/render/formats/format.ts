/** The formats a document can take, in one registry. */
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { Separator } from './csv.js'
import type { Format } from './format-names.js'
import type { Letterhead } from './page.js'
import { selectParts } from './selection.js'
import type { Dokumen } from '../tabel.js'
import type { Screen } from './terminal.js'

export interface RenderRequest {
  format: Format
  zona: string
  layar: Screen
  /** `kunci` of the table a CSV is asked for. */
  bagian?: string | undefined
  /** How the columns of a CSV are told apart. */
  pemisah?: Separator | undefined
  /** Details too, where a format leaves them out. */
  rinci: boolean
  /** Letterhead and paper of paged formats. */
  surat: Letterhead
  /** Folder of the font files a PDF embeds. */
  huruf: string
  /** When it is made. */
  saat: Instan
  /** What `--format json` prints. */
  data: unknown
  /** Hears what could not be printed. */
  warn: (kalimat: string) => void
}

type Renderer = (dokumen: Dokumen, minta: RenderRequest) => Promise<string | Uint8Array>

const renderer: Record<Format, Renderer> = {
  tabel: async (d, m) => (await import('./terminal.js')).renderTerminal(d, m.zona, m.layar),
  teks: async (d, m) => (await import('./text.js')).renderText(d, m.zona),
  md: async (d, m) => (await import('./markdown.js')).renderMarkdown(d, m.zona),
  html: async (d, m) => (await import('./html.js')).renderHtml(d, m.zona, m.surat),
  pdf: async (d, m) => (await import('./pdf.js')).renderPdf(d, m),
  xlsx: async (d, m) => (await import('./xlsx.js')).renderXlsx(d, m.zona, m.surat),
  docx: async (d, m) => (await import('./docx.js')).renderDocx(d, m.zona, m.surat),
  csv: async (d, m) => (await import('./csv.js')).renderCsv(d, m),
  json: async (_, m) => printJson(m.data),
}

/** JSON in which nothing can steer a terminal: DEL, C1 and bidi marks, which JSON lets pass, stand as `\\uXXXX`. */
// oxlint-disable-next-line no-control-regex
export const printJson = (data: unknown): string =>
  `${JSON.stringify(data, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`

/** Prints a document; only the renderer that is asked for is loaded. */
export const render = (dokumen: Dokumen, minta: RenderRequest): Promise<string | Uint8Array> =>
  renderer[minta.format](selectParts(dokumen, minta.format, minta.rinci), minta)
