/** `petugas nomor`: to whom a message goes, kept in this clone and nowhere else. */
import type { Command } from 'commander'
import type { Env } from '../../env.js'
import { KontenError } from '../../errors.js'
import { bakukanNama, cariPetugas } from '../../domain/orang/pelaku.js'
import { nomorWa, samarkanNomor } from '../../domain/pesan.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { simpanNomor } from '../../storage/local/phone-numbers.js'
import type { Jalankan } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bukaSesi } from '../../app/session.js'
import type { OpsiUmum } from '../../app/session.js'

interface Opsi extends OpsiUmum {
  hapus?: boolean
}

export function pasangNomor(p: Command, jalankan: Jalankan, env: Env): void {
  p.argument('<nama>').argument('[telepon]').option('--hapus', 'lupakan nomornya')
  contoh(p, 'konten petugas nomor "Siti Rahayu" 081234567890', 'konten petugas nomor Kamituwa --hapus')
  p.action(
    jalankan<Opsi>(async (opsi, ketikan, angka) => {
      const sesi = await bukaSesi(env, opsi)
      const nama = cariPetugas(sesi.pengaturan.petugas, satuBaris(ketikan))?.nama ?? satuBaris(ketikan)
      const nomor = opsi.hapus ? null : nomorWa(angka ?? '')
      if (nomor === null && !opsi.hapus)
        // The number itself is not told: errors are copied into chats and logs.
        throw new KontenError('pemakaian', 'nomor-tidak-terbaca', 'Nomor teleponnya kosong atau tidak terbaca.', [
          'Tulis seperti 081234567890 atau +6281234567890',
        ])
      await simpanNomor(sesi.store.folder, bakukanNama(nama), nomor)
      const kata = nomor === null ? 'dilupakan' : `dicatat (${samarkanNomor(nomor)})`
      return {
        data: { nama, nomor: nomor === null ? null : samarkanNomor(nomor) },
        teks: `Nomor ${nama} ${kata}; hanya di komputer ini, tidak dalam riwayat.\n`,
      }
    }),
  )
}
