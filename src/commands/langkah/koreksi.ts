import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { confirmSeen } from '../../shell/confirm-seen.js'
import { kegiatan } from '../../shell/target.js'
import { ppidReading } from '../../app/read/ppid-reading.js'
import { record } from '../../app/record/record.js'
import { askCorrection } from '../../app/steps/decision.js'

export const command = defineCommand({
  target: kegiatan(),
  act: 'dikoreksi',
  options: {
    kanal: option.kanal(),
    catatan: option.text({
      help: 'apa yang perlu diperbaiki: teks, @berkas, atau -',
      what: 'apa yang perlu diperbaiki',
      required: true,
      ask: 'Apa yang perlu diperbaiki?',
    }),
    ...option.shownDraft,
    ...option.afterAct,
  },
  form: {
    opening: ppidReading,
    confirm: confirmSeen('Kembalikan draf ini untuk diperbaiki?', 'Kembalikan juga untuk diperbaiki?'),
  },
  examples: ['konten koreksi 7q2f --kanal medsos --catatan "Buramkan wajah anak pada foto kedua."'],
  run: async ({ session, values: { kanal, catatan }, target }) =>
    record(session, askCorrection(session, { search: target, kanal, catatan })),
})
