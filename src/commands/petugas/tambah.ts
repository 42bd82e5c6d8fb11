import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { addToPetugas } from '../../app/office/petugas.js'
import { officeTerm } from '../../app/office/office-term.js'
import { requireLetters } from '../../app/office/keys.js'
import { announceEmergency, emergencyDecree, heardLetters } from '../../shell/petugas-options.js'

export const command = defineCommand({
  target: target('nama'),
  options: {
    peran: option.roles({ help: 'perannya, satu atau beberapa', required: true }),
    surel: option.email('Surel (kosong: tidak ada)'),
    kunci: option.publicKey,
    sidik: heardLetters,
    sejak: option.day('hari pertama memegang perannya', 'Menjabat sejak (kosong: tanpa batas)'),
    dasar: emergencyDecree('seorang PPID diangkat bila tidak ada PPID lagi yang dapat menambahkannya'),
    sampai: option.day('hari terakhir; tanggal peristiwa yang menentukan', 'Menjabat sampai (kosong: tanpa batas)'),
  },
  form: { roles: daftarPeran },
  examples: [
    'konten petugas tambah "Siti Rahayu" --surel siti@contoh.id --peran admin-medsos,admin-website',
    'konten petugas tambah Carik --peran ppid --sejak 2026-01-01',
  ],
  run: async ({ session, values, target: ketikan }) => {
    const { peran, surel = null, kunci, sidik, dasar = null } = values
    const nama = satuBaris(ketikan)
    const jabatan = officeTerm(values)
    if (nama === '')
      throw new KontenError('pemakaian', 'nama-kosong', 'Nama petugas kosong.', [
        'konten petugas tambah "Nama" --peran …',
      ])
    requireLetters(kunci, sidik)
    await announceEmergency(session, nama, dasar)
    return addToPetugas(
      session,
      {
        nama,
        surel,
        peran,
        ...(kunci === undefined ? {} : { kunci: [kunci] }),
        ...(jabatan ? { masa: Object.fromEntries(peran.map((satu) => [satu, jabatan])) } : {}),
      },
      dasar,
    )
  },
})
