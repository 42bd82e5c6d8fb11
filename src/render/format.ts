/** The formats a document can take, in one registry. */
import type { Dokumen } from './tabel.js'
import type { Layar } from './terminal.js'

export const daftarFormat = ['tabel', 'md', 'csv', 'json'] as const
export type Format = (typeof daftarFormat)[number]

export interface Permintaan {
  format: Format
  zona: string
  layar: Layar
  /** `kunci` of the table a CSV is asked for. */
  bagian?: string | undefined
  /** What `--format json` prints. */
  data: unknown
}

type Renderer = (dokumen: Dokumen, minta: Permintaan) => Promise<string>

const renderer: Record<Format, Renderer> = {
  tabel: async (d, m) => (await import('./terminal.js')).renderTerminal(d, m.zona, m.layar),
  md: async (d, m) => (await import('./markdown.js')).renderMarkdown(d, m.zona),
  csv: async (d, m) => (await import('./csv.js')).renderCsv(d, m.zona, m.bagian),
  json: async (_, m) => `${JSON.stringify(m.data, null, 2)}\n`,
}

/** Prints a document; only the renderer that is asked for is loaded. */
export const render = (dokumen: Dokumen, minta: Permintaan): Promise<string> => renderer[minta.format](dokumen, minta)
