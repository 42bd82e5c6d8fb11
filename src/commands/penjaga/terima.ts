import { guardPush } from '../../app/guard/receive.js'
import { parseUpdates, refusalLine } from '../../app/guard/refusal.js'
import { openBare } from '../../storage/git/bare.js'
import { defineCommand } from '../../shell/define.js'
import { readTextInput } from '../../shell/values.js'

export const command = defineCommand({
  options: {},
  inRepository: false,
  examples: ['konten penjaga terima < daftar-ref'],
  run: async ({ env }) => {
    const updates = parseUpdates(await readTextInput(env, 'stdin', '-'))
    const refusal = await guardPush(openBare(env.cwd, env.vars), updates, env.sekarang())
    if (refusal === null) return { data: { diterima: updates.length }, text: '' }
    return { data: { ditolak: refusal }, text: '', notes: [refusalLine(refusal)], code: 3 }
  },
})
