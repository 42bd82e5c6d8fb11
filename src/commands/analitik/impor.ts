/** `analitik impor`: the files, folders and zips named on the command line. */
import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import type { Choice } from '../../env.js'
import { asChoices } from '../../shell/values.js'
import { target } from '../../shell/target.js'
import { monthQuestion, choiceQuestion } from '../../shell/questions.js'
import { progressLine } from '../../shell/progress.js'
import { importFigures } from '../../app/figures/import-figures.js'
import { bacaUnduhan, findDownloads } from '../../shell/downloads.js'

const platformMedsos = ({ sesi }: FormContext): Choice[] =>
  asChoices(sesi.settings.platform.filter((p) => p !== 'website'))

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
      'bulan-belum-disebut': monthQuestion('Berkas ini tidak menyebut bulannya. Bulan berapa'),
      'platform-belum-disebut': choiceQuestion(
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
    const daftar = await findDownloads(session, args)
    const banyak = daftar.length > 1 || daftar.some((d) => d.nama.toLowerCase().endsWith('.zip'))
    const maju = progressLine(env, session.options, banyak)
    try {
      const { masuk, dilewati } = await bacaUnduhan(env, daftar, (teks) => maju.tampilkan(teks))
      const diminta = { bulan, platform, pengikut, passedOver: dilewati }
      return await importFigures(session, masuk, diminta, (teks) => maju.tampilkan(teks))
    } finally {
      maju.hapus()
    }
  },
})
