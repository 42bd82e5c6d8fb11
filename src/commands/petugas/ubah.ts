import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { asChoices } from '../../shell/values.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { changePetugas } from '../../app/office/petugas.js'
import { officeTerm } from '../../app/office/office-term.js'
import { recoveryKey, requireLetters } from '../../app/office/keys.js'
import { announceEmergency, emergencyDecree, heardLetters } from '../../shell/petugas-options.js'

export const command = defineCommand({
  target: target('nama', {
    choices: async ({ sesi }) => asChoices(sesi.settings.petugas.map((satu) => satu.nama)),
    complete: async (office) => office.people(),
  }),
  options: {
    peran: option.roles({ help: 'perannya yang baru, satu atau beberapa' }),
    surel: option.email('Surel (kosong: tetap)'),
    kunci: option.publicKey,
    sidik: heardLetters,
    cabut: option.keyLetters({ help: 'sidik kunci yang tidak lagi menandatangani: hilang, dicuri, atau diganti' }),
    dasar: emergencyDecree('kunci seorang PPID diganti bila tidak ada PPID yang dapat menandatanganinya'),
    pemulihan: option.text({
      help: 'kode kunci pemulihan dari kertas, bila kunci PPID hilang: @berkas, atau - untuk masukan standar',
      unasked: 'hanya bila kunci PPID hilang',
    }),
    sejak: option.day('hari pertama memegang perannya', 'Menjabat sejak (kosong: tetap)'),
    sampai: option.day('hari terakhir; tanggal peristiwa yang menentukan', 'Menjabat sampai (kosong: tanpa batas)'),
    aktif: option.flag({
      help: 'aktif kembali sesudah nonaktif',
      unasked: 'menyebut sasaran lain; tanpa itu sasarannya ditanyakan',
    }),
  },
  form: { roles: daftarPeran },
  examples: [
    'konten petugas ubah "Siti Rahayu" --peran admin-medsos',
    'konten petugas ubah Carik --sampai 2026-12-31',
    'konten petugas ubah Carik --kunci kunci-carik.pub',
  ],
  run: async ({ session, values, target: nama }) => {
    const { surel, kunci, cabut, peran, aktif, sidik, dasar = null, pemulihan, ...hari } = values
    const jabatan = officeTerm(hari)
    requireLetters(kunci, sidik)
    const signing = pemulihan === undefined ? session : { ...session, recovery: recoveryKey(pemulihan) }
    await announceEmergency(session, nama, dasar)
    return changePetugas(signing, nama, 'diubah', dasar, {
      ...(surel === undefined ? {} : { surel }),
      ...(kunci === undefined ? {} : { kunci }),
      ...(cabut === undefined ? {} : { cabut }),
      ...(peran === undefined ? {} : { peran }),
      ...(aktif ? { aktif: true } : {}),
      ...(jabatan ? { masa: jabatan } : {}),
    })
  },
})
