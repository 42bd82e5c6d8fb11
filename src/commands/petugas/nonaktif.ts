import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { asChoices } from '../../shell/values.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { changePetugas } from '../../app/petugas.js'

export const command = defineCommand({
  target: target('nama', {
    choices: async ({ sesi }) =>
      asChoices(sesi.settings.petugas.filter((satu) => !satu.nonaktif).map((satu) => satu.nama)),
    complete: async (office) => office.people(),
  }),
  form: { roles: daftarPeran },
  examples: ['konten petugas nonaktif "Siti Rahayu"'],
  run: async ({ session, target: nama }) => changePetugas(session, nama, 'dinonaktifkan', null, { aktif: false }),
})
