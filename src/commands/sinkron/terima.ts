import * as option from '../../shell/options/index.js'
import { answerFindings, findAnswerable } from '../../app/check/answer-findings.js'
import { record } from '../../app/record/record.js'
import { actingPelaku, openSession } from '../../app/session.js'
import { requireKeyHere } from '../../app/record/sign.js'
import { syncSession } from '../../app/sync/sync-session.js'
import { KontenError } from '../../errors.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'

export const command = defineCommand({
  target: target('commit'),
  options: {
    alasan: option.text({
      help: 'mengapa commit itu diterima: teks, @berkas, atau -',
      what: 'penjelasan',
      required: true,
      ask: 'Apa yang terjadi, dan mengapa commit itu diterima?',
    }),
  },
  form: { roles: ['ppid'] },
  examples: ['konten sinkron terima 3f9a2c41d07b --alasan "Dikembalikan dengan commit sesudahnya." --sebagai Carik'],
  run: async ({ session, values: { alasan }, target: commit }) => {
    if (!/^[0-9a-f]{7,64}$/.test(commit))
      throw new KontenError('pemakaian', 'bukan-commit', `"${commit}" bukan nomor commit.`, ['konten sinkron'])
    // Before anything is taken in: only a PPID answers for it.
    const { oleh } = await actingPelaku(session, ['ppid'], 'menerima commit yang bermasalah')
    await requireKeyHere(session, oleh)
    await syncSession(session, {}, { accepted: { commit, oleh, petugas: session.settings.petugas } })
    const options = { ...session.options, peran: session.options.peran ?? 'ppid' }
    const fresh = { ...(await openSession(session.env, options)), ask: session.ask }
    return record(fresh, answerFindings(fresh.settings, await findAnswerable(fresh, commit), alasan))
  },
})
