import { join, resolve } from 'node:path'
import { installGuard } from '../../storage/remote/install.js'
import { hookProgram } from '../../app/guard/hook-program.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'

export const command = defineCommand({
  target: target('repo'),
  options: {},
  inRepository: false,
  examples: ['konten penjaga pasang /srv/konten.git'],
  run: async ({ target: typed, env }) => {
    const folder = resolve(env.cwd, typed)
    await installGuard(folder, 'refs/heads/main', hookProgram(env), env.vars)
    return {
      data: { repositori: folder, kait: join(folder, 'hooks') },
      text: [
        `Penjaga dipasang pada ${folder}.`,
        'Sejak ini setiap kiriman diperiksa sebelum diterima, dan yang ' +
          'diterima dicatat di konten-terima.log di dalamnya.',
        'Tiap komputer tetap memeriksa sendiri apa yang diambilnya.',
      ],
    }
  },
})
