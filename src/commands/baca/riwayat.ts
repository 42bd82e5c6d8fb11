import { readTimeline } from '../../app/read/timeline.js'
import * as option from '../../shell/options/index.js'
import { show, wantsDocument } from '../../shell/output.js'
import { dokumenRiwayat, timelineLines, jsonRiwayat } from '../../render/documents/riwayat.js'
import { waitingNotes } from '../../app/sync/waiting.js'
import { defineCommand } from '../../shell/define.js'
import { kegiatan } from '../../shell/target.js'

export const command = defineCommand({
  target: kegiatan({ complete: 'id|nomor' }),
  options: { ...option.output },
  examples: [
    'konten riwayat 7q2f',
    'konten riwayat 7q2f --format pdf --keluaran riwayat.pdf',
    'konten riwayat 2026-10-001   # sebuah komentar',
  ],
  run: async ({ session, values, target }) => {
    const { judul, data, peristiwa } = await readTimeline(session, target)
    const hasil = { ...data, peristiwa: peristiwa.map((p) => jsonRiwayat(p, session.zona)) }
    if (wantsDocument(values))
      return show(session, values, () => dokumenRiwayat(judul, peristiwa, session.zona), hasil, [])
    return {
      data: hasil,
      text: [judul, '', ...peristiwa.flatMap((p) => timelineLines(p, session.zona))],
      notes: await waitingNotes(session),
    }
  },
})
