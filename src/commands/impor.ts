import { dirname, resolve } from 'node:path'
import * as option from '../shell/options/index.js'
import { defineCommand } from '../shell/define.js'
import { target } from '../shell/target.js'
import { printPastRecords, readPastRecords } from '../analytics/past-records.js'
import { readFileInput } from '../shell/values.js'
import { importPast } from '../app/past/import-past.js'

export const command = defineCommand({
  target: target('berkas', { complete: 'files' }),
  options: {
    templat: option.flag({
      help: 'mencetak contoh CSV untuk diisi',
      unasked: 'hanya menyangkut apa yang ditampilkan atau dicetak',
    }),
  },
  inRepository: (raw) => raw['templat'] !== true,
  examples: ['konten impor --templat > catatan.csv', 'konten impor catatan.csv'],
  run: async ({ session, values, target: berkas, env }) => {
    if (values.templat) return { data: { csv: printPastRecords() }, text: printPastRecords() }
    const baris = readPastRecords(await readFileInput(env, 'impor', berkas), berkas)
    return importPast(session, baris, dirname(resolve(env.cwd, berkas)))
  },
})
