import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { ofAll, ofMonths, readPart } from '../../app/read/reading.js'
import { registerBasis } from '../../app/session.js'
import { susunRegister } from '../../domain/register/register.js'
import { dokumenRegister } from '../../render/documents/register.js'
import { show } from '../../shell/output.js'
import { jsonRegister } from '../../render/documents/register-json.js'

export const command = defineCommand({
  options: { bulan: option.month({ help: 'bulan diterima' }), ...option.output },
  examples: ['konten interaksi daftar --bulan 2026-10'],
  run: async ({ session, values }) => {
    const { keadaan } = await readPart(session, values.bulan === undefined ? ofAll : ofMonths([values.bulan], false))
    const dasar = registerBasis(session, null)
    const register = susunRegister(keadaan, { bulan: values.bulan ?? null, kanal: session.settings.kanal }, dasar)
    const susun = () => {
      const bagian = dokumenRegister(register, dasar).bagian.filter((b) => b.kunci === 'interaksi')
      // On a register it is one of the details; here it is what was asked for.
      for (const tabel of bagian) delete tabel.tingkat
      return {
        judul: `Interaksi: ${register.interaksi.length}`,
        keterangan: [],
        bagian,
        utama: 'interaksi',
        penutup: [],
      }
    }
    return show(session, values, susun, jsonRegister(register, dasar, [])['interaksi'], [])
  },
})
