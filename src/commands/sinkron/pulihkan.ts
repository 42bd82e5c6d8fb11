import { restore } from '../../app/sync/restore.js'
import { jsonSinkron, sinkronLines } from '../../render/documents/sinkron.js'
import { defineCommand } from '../../shell/define.js'

export const command = defineCommand({
  examples: [
    'konten sinkron pulihkan',
    'konten sinkron pulihkan --bukti "Carik dan Lurah, cadangan 3 Oktober" --sebagai Carik',
  ],
  run: async ({ session }) => {
    const restored = await restore(session, session.options.bukti)
    return {
      data: { ...jsonSinkron(restored), dipulihkan: restored.restored },
      text: [
        restored.restored ? 'Pusat dipulihkan.' : 'Pusat memuat semua yang sudah terbit.',
        ...sinkronLines(restored, session.zona),
      ],
      notes: restored.notes,
    }
  },
})
