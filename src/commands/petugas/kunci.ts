/** `petugas kunci`: the key with which a person signs, made where that person sits. */
import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { askerOf, asChoices, salahSatu } from '../../shell/values.js'
import { outputFile } from '../../shell/output.js'
import { makeRecoveryKey } from '../../app/office/keys.js'
import { makeKey } from '../../storage/local/signing-key.js'
import { newPassphrase } from '../../shell/passphrase.js'

const works = ['buat', 'pemulihan'] as const

export const command = defineCommand({
  target: target('pekerjaan', { choices: async () => asChoices(works), complete: () => works }),
  options: {
    keluaran: option.path({ help: 'tulis kunci publiknya ke berkas ini', unasked: 'tanpa itu ditampilkan' }),
    timpa: option.overwrite,
    sandi: option.text({
      help: 'sandi kunci privatnya: @berkas, atau - untuk masukan standar (bawaan di luar terminal: tanpa sandi)',
      unasked: 'ditanyakan tanpa ditampilkan',
    }),
  },
  form: { roles: ['ppid'] },
  examples: ['konten petugas kunci buat --keluaran kunci-carik.pub', 'konten petugas kunci pemulihan'],
  run: async ({ session, values: { keluaran, timpa, sandi }, target: typed, env }) => {
    if (salahSatu('pekerjaan', typed, works) === 'pemulihan') return makeRecoveryKey(session)
    const file = keluaran === undefined ? null : await outputFile(session, '--keluaran', keluaran, { timpa })
    const passphrase = sandi ?? (await newPassphrase(askerOf(env, session.options)))
    const { kunci, file: kept } = await makeKey(env.vars, passphrase === '' ? null : passphrase)
    const written = await file?.(`${kunci.publik}\n`)
    return {
      data: { ...kunci, berkas: kept },
      text: written === undefined ? `${kunci.publik}\n` : '',
      notes: [
        ...(written === undefined ? [] : [`Ditulis: ${written}`]),
        `Sidik kunci: ${kunci.sidik}. Bacakan kepada PPID; kunci privatnya tetap di komputer ini (${kept}).`,
        'PPID mencatatnya: konten petugas ubah "Nama" --kunci BERKAS',
      ],
    }
  },
})
