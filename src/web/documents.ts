/** The month's documents to be saved: the same files the commands write. */
import { bacaBulan } from '../domain/bahasa/waktu-ketik.js'
import { salahSatu } from '../domain/bahasa/pilihan.js'
import type { Desk } from './desk.js'
import { openDesk } from './desk.js'
import type { Web } from './server-type.js'

const kinds = ['laporan', 'register'] as const
export const savedFormats = ['pdf', 'docx', 'xlsx'] as const

const types: Readonly<Record<(typeof savedFormats)[number], string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function addDocuments(app: Web, desk: Desk): void {
  app.get('/unduh/:kind/:month/:format', async (c) => {
    const { session } = await openDesk(desk, null)
    const kind = salahSatu('dokumen', c.req.param('kind'), kinds)
    const format = salahSatu('format', c.req.param('format'), savedFormats)
    const bulan = bacaBulan(c.req.param('month'), session.zona, session.now, 'bulan')
    const bytes = await desk.printed({ kind, bulan, format })
    return c.body(Uint8Array.from(bytes), 200, {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${kind}-${bulan}.${format}"`,
    })
  })
}
