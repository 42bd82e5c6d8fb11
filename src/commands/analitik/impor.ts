/** `analitik impor`: the files, folders and zips named on the command line. */
import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { Konteks } from '../../shell/form-spec.js'
import type { Pilihan } from '../../env.js'
import { sebagaiPilihan } from '../../shell/values.js'
import { target } from '../../shell/target.js'
import { isianBulan, salahSatuDari } from '../../shell/questions.js'
import { kemajuan } from '../../shell/progress.js'
import { importFigures } from '../../app/import-figures.js'
import { bacaUnduhan, cariUnduhan } from '../../shell/downloads.js'

const platformMedsos = ({ sesi }: Konteks): Pilihan[] =>
  sebagaiPilihan(sesi.pengaturan.platform.filter((p) => p !== 'website'))

export const command = defineCommand({
  target: target('berkas', { complete: 'files' }),
  act: 'diukur',
  options: {
    bulan: option.month({ help: 'bulan bagi angka yang tidak menyebut tanggalnya sendiri' }),
    platform: option.platform({ help: 'platform bagi berkas yang tidak menyebutnya' }),
    pengikut: option.line({
      name: 'jumlah',
      help: 'jumlah pengikut pada akhir bulan, yang tidak ada dalam unduhan Meta',
      unasked: 'hanya untuk unduhan yang tidak memuatnya; pesannya menyebut flag ini',
    }),
  },
  form: {
    followUp: {
      'bulan-belum-disebut': isianBulan('Berkas ini tidak menyebut bulannya. Bulan berapa'),
      'platform-belum-disebut': salahSatuDari(
        '--platform',
        'Berkas ini tidak menyebut platformnya. Platform mana?',
        platformMedsos,
      ),
    },
  },
  examples: [
    'konten analitik impor isian.csv --bulan 2026-10',
    'konten analitik impor unduhan/ --bulan 2026-10',
    'konten analitik impor Tayangan.csv --platform instagram',
  ],
  run: async ({ session, values: { bulan = null, platform = null, pengikut }, args, env }) => {
    const daftar = await cariUnduhan(session, args)
    const banyak = daftar.length > 1 || daftar.some((d) => d.nama.toLowerCase().endsWith('.zip'))
    const maju = kemajuan(env, session.opsi, banyak)
    try {
      const { masuk, dilewati } = await bacaUnduhan(env, daftar, (teks) => maju.tampilkan(teks))
      const diminta = { bulan, platform, pengikut, passedOver: dilewati }
      return await importFigures(session, masuk, diminta, (teks) => maju.tampilkan(teks))
    } finally {
      maju.hapus()
    }
  },
})
