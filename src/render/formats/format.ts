/** The formats a document can take, in one registry. */
import type { Letterhead } from './page.js'
import type { Dokumen } from '../tabel.js'
import type { Screen } from './terminal.js'

export const formatNames = ['tabel', 'teks', 'md', 'html', 'pdf', 'xlsx', 'docx', 'csv', 'json'] as const
export type Format = (typeof formatNames)[number]

/** Formats that are bytes: they go to a file. */
export const fileFormats: ReadonlySet<Format> = new Set(['pdf', 'xlsx', 'docx'])

/** Formats with a letterhead. */
export const letterheadFormats: ReadonlySet<Format> = new Set(['html', 'pdf', 'docx'])

export interface VerifyRequest {
  format: Format
  zona: string
  layar: Screen
  /** `kunci` of the table a CSV is asked for. */
  bagian?: string | undefined
  /** Letterhead and paper of paged formats. */
  surat: Letterhead
  /** Folder of the font files a PDF embeds. */
  huruf: string
  /** What `--format json` prints. */
  data: unknown
}

type Renderer = (dokumen: Dokumen, minta: VerifyRequest) => Promise<string | Uint8Array>

const renderer: Record<Format, Renderer> = {
  tabel: async (d, m) => (await import('./terminal.js')).renderTerminal(d, m.zona, m.layar),
  teks: async (d, m) => (await import('./text.js')).renderText(d, m.zona),
  md: async (d, m) => (await import('./markdown.js')).renderMarkdown(d, m.zona),
  html: async (d, m) => (await import('./html.js')).renderHtml(d, m.zona, m.surat),
  pdf: async (d, m) => (await import('./pdf.js')).renderPdf(d, m.zona, m.surat, m.huruf),
  xlsx: async (d, m) => (await import('./xlsx.js')).renderXlsx(d, m.zona),
  docx: async (d, m) => (await import('./docx.js')).renderDocx(d, m.zona, m.surat),
  csv: async (d, m) => (await import('./csv.js')).renderCsv(d, m.zona, m.bagian),
  json: async (_, m) => printJson(m.data),
}

/** JSON in which nothing can steer a terminal: DEL, C1 and bidi marks, which JSON lets pass, stand as `\\uXXXX`. */
// oxlint-disable-next-line no-control-regex
export const printJson = (data: unknown): string =>
  `${JSON.stringify(data, null, 2).replace(/[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`

/** Prints a document; only the renderer that is asked for is loaded. */
export const render = (dokumen: Dokumen, minta: VerifyRequest): Promise<string | Uint8Array> =>
  renderer[minta.format](dokumen, minta)
