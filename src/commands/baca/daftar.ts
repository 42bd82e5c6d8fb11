import * as option from '../../shell/options/index.js'
import { findDamagedItems } from '../../storage/record/damaged-items.js'
import { show } from '../../shell/output.js'
import { readLines } from '../../app/read/reading.js'
import { defineCommand } from '../../shell/define.js'
import { dokumenDaftar, jsonDaftar } from '../../render/documents/daftar.js'

export const command = defineCommand({
  options: { bulan: option.month({ help: 'bulan Hari H' }), kanal: option.kanal(), ...option.output },
  examples: ['konten daftar --bulan 2026-10'],
  run: async ({ session, values }) => {
    const bulan = values.bulan ?? null
    const kanal = option.kanalOr(session, values.kanal)
    const daftar = (await readLines(session, bulan)).filter((k) => k.jalur.some((j) => kanal.includes(j.kanal)))
    return show(
      session,
      values,
      () => dokumenDaftar(daftar),
      jsonDaftar(daftar),
      await findDamagedItems(session.root, bulan),
    )
  },
})
