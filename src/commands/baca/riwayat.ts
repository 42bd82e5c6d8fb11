import { readTimeline } from '../../app/timeline.js'
import { timelineLines, jsonRiwayat } from '../../render/documents/riwayat.js'
import { defineCommand } from '../../shell/define.js'
import { kegiatan } from '../../shell/target.js'

export const command = defineCommand({
  target: kegiatan({ complete: 'id|nomor' }),
  examples: ['konten riwayat 7q2f', 'konten riwayat 2026-10-001   # sebuah komentar'],
  run: async ({ session, target }) => {
    const { judul, data, peristiwa } = await readTimeline(session, target)
    return {
      data: { ...data, peristiwa: peristiwa.map((p) => jsonRiwayat(p, session.zona)) },
      text: [judul, '', ...peristiwa.flatMap((p) => timelineLines(p, session.zona))],
    }
  },
})
