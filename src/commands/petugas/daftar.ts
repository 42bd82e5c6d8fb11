import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { bacaNomor } from '../../storage/local/phone-numbers.js'
import { bakukanNama } from '../../domain/orang/pelaku.js'
import { samarkanNomor } from '../../domain/pesan.js'
import { keluarkan } from '../../shell/output.js'
import { dokumenPetugas, jsonPetugas } from '../../render/documents/petugas.js'

export const command = defineCommand({
  options: { ...option.output },
  examples: ['konten petugas daftar'],
  run: async ({ session, values }) => {
    const { petugas } = session.pengaturan
    const semua = await bacaNomor(session.store.folder)
    const nomor = (nama: string): string | null => {
      const ada = semua[bakukanNama(nama)]
      return ada === undefined ? null : samarkanNomor(ada)
    }
    return keluarkan(session, values, () => dokumenPetugas(petugas, nomor), jsonPetugas(petugas, nomor), [])
  },
})
