import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import { requireNomor } from '../../app/read/find.js'
import { record } from '../../app/record/record.js'
import { answerInteraction } from '../../app/record/interaction.js'

export const command = defineCommand({
  target: target('nomor', {
    choices: async ({ keadaan, sesi }) =>
      [...(await keadaan()).interaksi.values()]
        .filter((i) => i.diterima.perluJawaban && i.dijawab === null)
        .map(({ diterima: d }) => ({
          nilai: d.nomor,
          judul: `${d.nomor}  ${d.jenis} ${d.platform}, ${waktuPendek(d.waktu, sesi.zona)}`,
        })),
    complete: 'nomor',
  }),
  act: 'dijawab',
  options: { waktu: option.askTime('Kapan dijawab'), ...option.cause },
  examples: ['konten interaksi jawab 2026-10-001', 'konten interaksi jawab 2026-10-001 --sebab "Admin cuti."'],
  run: async ({ session, target: nomor }) => {
    requireNomor(nomor)
    return record(session, answerInteraction(nomor))
  },
})
