import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { sebagaiPilihan } from '../../shell/values.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { ubahDengan } from '../../app/petugas.js'

export const command = defineCommand({
  target: target('nama', {
    choices: async ({ sesi }) =>
      sebagaiPilihan(sesi.pengaturan.petugas.filter((satu) => !satu.nonaktif).map((satu) => satu.nama)),
    complete: async (office) => office.people(),
  }),
  form: { roles: daftarPeran },
  examples: ['konten petugas nonaktif "Siti Rahayu"'],
  run: async ({ session, target: nama }) => ubahDengan(session, nama, 'dinonaktifkan', { aktif: false }),
})
