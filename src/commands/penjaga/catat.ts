import { logReceived, pusher } from '../../app/guard/log.js'
import { parseUpdates } from '../../app/guard/refusal.js'
import { openBare } from '../../storage/git/bare.js'
import { defineCommand } from '../../shell/define.js'
import { readTextInput } from '../../shell/values.js'

export const command = defineCommand({
  options: {},
  inRepository: false,
  examples: ['konten penjaga catat < daftar-ref'],
  run: async ({ env }) => {
    const updates = parseUpdates(await readTextInput(env, 'stdin', '-'))
    const dicatat = await logReceived(openBare(env.cwd, env.vars), updates, pusher(env.vars), env.sekarang())
    return { data: { dicatat }, text: '' }
  },
})
