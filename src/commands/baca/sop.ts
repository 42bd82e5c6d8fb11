import * as option from '../../shell/options/index.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { cetakJson } from '../../render/formats/format.js'
import { dokumenSop } from '../../render/documents/sop.js'
import { keluarkan } from '../../shell/output.js'
import { bacaKanal } from '../../app/session.js'
import { sambungTeks } from '../../app/answer.js'
import { defineCommand } from '../../shell/define.js'
import { optional } from '../../shell/target.js'

export const command = defineCommand({
  target: optional('kanal', async (office) => office.kanal()),
  options: { ...option.output },
  examples: ['konten sop medsos', 'konten sop website --format md'],
  run: async ({ session, values, args }) => {
    const hasil = []
    for (const kanal of bacaKanal(session, args[0])) {
      const sop = session.sop[kanal]
      const versi = versiBerlaku(sop, tanggalLokal(session.sekarang, session.zona))
      hasil.push(await keluarkan(session, values, () => dokumenSop(sop, versi), sop, []))
    }
    const data = hasil.length === 1 ? hasil[0]!.data : hasil.map((h) => h.data)
    return {
      data,
      teks:
        values.format === 'json'
          ? cetakJson(data)
          : sambungTeks(...hasil.flatMap((h, i) => (i === 0 ? [h.teks] : ['\n', h.teks]))),
      pesan: hasil.flatMap((h) => h.pesan ?? []),
    }
  },
})
