import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { readPhoneNumbers } from '../../storage/local/phone-numbers.js'
import { bakukanNama } from '../../domain/orang/pelaku.js'
import { samarkanNomor } from '../../domain/pesan.js'
import { show } from '../../shell/output.js'
import { dokumenPetugas, jsonPetugas } from '../../render/documents/petugas.js'

export const command = defineCommand({
  options: { ...option.output },
  examples: ['konten petugas daftar'],
  run: async ({ session, values }) => {
    const { petugas } = session.settings
    const semua = await readPhoneNumbers(session.store.folder)
    const nomor = (nama: string): string | null => {
      const ada = semua[bakukanNama(nama)]
      return ada === undefined ? null : samarkanNomor(ada)
    }
    return show(session, values, () => dokumenPetugas(petugas, nomor), jsonPetugas(petugas, nomor), [])
  },
})
