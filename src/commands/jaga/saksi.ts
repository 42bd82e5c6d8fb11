import * as option from '../../shell/options/index.js'
import { resolve } from 'node:path'
import { checkWitness } from '../../app/month/outside-witness.js'
import { witnessFile } from '../../app/month/seal-branch.js'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { defineCommand } from '../../shell/define.js'
import { outputFile } from '../../shell/output.js'
import { optional } from '../../shell/target.js'
import { readFileInput } from '../../shell/values.js'
import { writeSealFile } from '../../storage/record/seal-file.js'

export const command = defineCommand({
  target: optional('berkas', () => 'files'),
  options: {
    keluaran: option.path({
      help: 'tulis ujung riwayat dan semua segel ke berkas untuk dititipkan',
      unasked: 'tanpa ini ditampilkan',
    }),
    timpa: option.overwrite,
  },
  examples: ['konten saksi --keluaran nomporejo.json', 'konten saksi titipan/nomporejo.json'],
  run: async ({ session, values, args: [berkas], env }) => {
    if (berkas !== undefined) {
      const text = (await readFileInput(env, 'berkas', resolve(env.cwd, berkas), batasMasukan.data)).toString('utf8')
      return checkWitness(session, text)
    }
    const file = await witnessFile(session)
    const text = writeSealFile(file)
    if (values.keluaran === undefined) return { data: file, text: [{ utuh: text.trimEnd() }] }
    const write = await outputFile(session, '--keluaran', values.keluaran, { timpa: values.timpa })
    return {
      data: file,
      text: [
        `Ujung riwayat ${file.ujung.slice(0, 12)} dan ${file.segel.length} segel.`,
        'Titipkan berkas ini kepada kantor lain atau kabupaten.',
      ],
      notes: [`Ditulis: ${await write(text)}`],
    }
  },
})
