import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { asChoices } from '../../shell/values.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { changePetugas } from '../../app/petugas.js'
import { officeTerm } from '../../app/office-term.js'

export const command = defineCommand({
  target: target('nama', {
    choices: async ({ sesi }) => asChoices(sesi.settings.petugas.map((satu) => satu.nama)),
    complete: async (office) => office.people(),
  }),
  options: {
    peran: option.roles({ help: 'perannya yang baru, satu atau beberapa' }),
    surel: option.email('Surel (kosong: tetap)'),
    kunci: option.publicKey,
    sejak: option.day('hari pertama memegang perannya', 'Menjabat sejak (kosong: tetap)'),
    sampai: option.day('hari terakhir; tanggal peristiwa yang menentukan', 'Menjabat sampai (kosong: tanpa batas)'),
    aktif: option.flag({
      help: 'aktif kembali sesudah nonaktif',
      unasked: 'menyebut sasaran lain; tanpa itu sasarannya ditanyakan',
    }),
  },
  form: { roles: daftarPeran },
  examples: ['konten petugas ubah "Siti Rahayu" --peran admin-medsos', 'konten petugas ubah Carik --sampai 2026-12-31'],
  run: async ({ session, values: { surel, kunci, peran, aktif, ...hari }, target: nama }) => {
    const jabatan = officeTerm(hari)
    return changePetugas(session, nama, 'diubah', {
      ...(surel === undefined ? {} : { surel }),
      ...(kunci === undefined ? {} : { kunci }),
      ...(peran === undefined ? {} : { peran }),
      ...(aktif ? { aktif: true } : {}),
      ...(jabatan ? { masa: jabatan } : {}),
    })
  },
})
