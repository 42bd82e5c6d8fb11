import * as option from '../../shell/options/index.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { printJson } from '../../render/formats/format.js'
import { dokumenSop } from '../../render/documents/sop.js'
import { show } from '../../shell/output.js'
import { readKanal } from '../../app/session.js'
import { joinTexts } from '../../app/record/answer.js'
import { defineCommand } from '../../shell/define.js'
import { optional } from '../../shell/target.js'

export const command = defineCommand({
  target: optional('kanal', async (office) => office.kanal()),
  options: { ...option.output },
  examples: ['konten sop medsos', 'konten sop website --format md'],
  run: async ({ session, values, args }) => {
    const hasil = []
    for (const kanal of readKanal(session, args[0])) {
      const sop = session.sop[kanal]
      const versi = versiBerlaku(sop, tanggalLokal(session.now, session.zona))
      hasil.push(await show(session, values, () => dokumenSop(sop, versi), sop, []))
    }
    const data = hasil.length === 1 ? hasil[0]!.data : hasil.map((h) => h.data)
    return {
      data,
      text:
        values.format === 'json'
          ? printJson(data)
          : joinTexts(...hasil.flatMap((h, i) => (i === 0 ? [h.text] : ['\n', h.text]))),
      notes: hasil.flatMap((h) => h.notes ?? []),
    }
  },
})
