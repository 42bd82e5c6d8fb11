/** `petugas nomor`: to whom a message goes, kept in this clone and nowhere else. */
import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { cariPetugas, bakukanNama } from '../../domain/orang/pelaku.js'
import { satuBaris, tampakAtauKosong } from '../../domain/bahasa/teks.js'
import { nomorWa, samarkanNomor } from '../../domain/pesan.js'
import { savePhoneNumber } from '../../storage/local/phone-numbers.js'

export const command = defineCommand({
  target: target('nama', { complete: async (office) => office.people() }),
  options: {
    hapus: option.flag({
      help: 'lupakan nomornya',
      unasked: 'menyebut sasaran lain; tanpa itu sasarannya ditanyakan',
    }),
  },
  examples: ['konten petugas nomor "Siti Rahayu" 081234567890', 'konten petugas nomor Kamituwa --hapus'],
  run: async ({ session, values, args: [ketikan = '', angka = ''] }) => {
    const nama = cariPetugas(session.settings.petugas, satuBaris(ketikan))?.nama ?? satuBaris(ketikan)
    if (tampakAtauKosong(nama) === '')
      throw new KontenError('pemakaian', 'nama-kosong', 'Nama petugas kosong.', ['konten petugas daftar'])
    const nomor = values.hapus ? null : nomorWa(angka)
    if (nomor === null && !values.hapus)
      // The number itself is not told: errors are copied into chats and logs.
      throw new KontenError('pemakaian', 'nomor-tidak-terbaca', 'Nomor teleponnya kosong atau tidak terbaca.', [
        'Tulis seluruh nomornya, seperti 0812… atau +62812…',
      ])
    await savePhoneNumber(session.store.folder, bakukanNama(nama), nomor)
    const kata = nomor === null ? 'dilupakan' : `dicatat (${samarkanNomor(nomor)})`
    return {
      data: { nama, nomor: nomor === null ? null : samarkanNomor(nomor) },
      text: `Nomor ${nama} ${kata}; hanya di komputer ini, tidak dalam riwayat.\n`,
    }
  },
})
