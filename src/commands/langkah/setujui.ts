import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { kegiatan } from '../../shell/target.js'
import { ppidReading } from '../../app/read/ppid-reading.js'
import { record } from '../../app/record/record.js'
import { approve } from '../../app/steps/decision.js'
import { confirmSeen } from '../../shell/confirm-seen.js'

export const command = defineCommand({
  target: kegiatan(),
  act: 'disetujui',
  options: {
    kanal: option.kanal(),
    catatan: option.text({
      help: 'pertimbangan PPID: teks, @berkas, atau -',
      unasked: 'PPID memutus dengan paling banyak tiga jawaban',
    }),
    ...option.shownDraft,
    ...option.afterAct,
  },
  form: { opening: ppidReading, confirm: confirmSeen('Setujui draf ini?', 'Setujui juga?') },
  examples: ['konten setujui 7q2f --kanal medsos --sebagai "Nama PPID"'],
  run: async ({ session, values: { kanal, catatan }, target }) =>
    record(session, approve(session, { search: target, kanal, catatan })),
})
