/** `layar`: the local page, until it is stopped or nobody uses it any more. */
import * as option from '../shell/options/index.js'
import { defineCommand } from '../shell/define.js'
import { KontenError } from '../errors.js'
import { printer } from '../shell/printer.js'
import { openBrowser } from '../storage/local/browser.js'

const IDLE = 60
const PORT_MAX = 65_535

export const command = defineCommand({
  options: {
    port: option.ordinal({ name: 'nomor', help: 'nomor port di komputer ini (bawaan: yang bebas)' }),
    diam: option.ordinal({
      name: 'menit',
      help: `berhenti sendiri sesudah sekian menit tidak dipakai (bawaan: ${IDLE})`,
    }),
    tanpaPeramban: option.flag({ help: 'hanya menampilkan tautannya, tanpa membuka peramban' }),
  },
  examples: ['konten layar', 'konten layar --tanpa-peramban'],
  run: async ({ session, values: { port = 0, diam = IDLE, tanpaPeramban }, env, raw, program }) => {
    if (port > PORT_MAX)
      throw new KontenError('pemakaian', 'port-tidak-dapat', `--port: paling besar ${PORT_MAX}.`, ['konten layar'])
    // The server and its libraries are loaded only here: no other command pays for them.
    const { startPage } = await import('../web/server.js')
    const options = { repo: raw.repo, port, idleMinutes: diam, printed: printer(program, session.root) }
    const server = await startPage(env, options).catch((error: NodeJS.ErrnoException) => {
      throw new KontenError('pemakaian', 'port-tidak-dapat', `Port ${port} tidak dapat dipakai (${error.code}).`, [
        'konten layar',
      ])
    })
    const opened = !tanpaPeramban && (await openBrowser(server.link, env.vars))
    env.stderr.write(
      `${opened ? 'Peramban dibuka' : 'Buka di peramban komputer ini'} (tautannya berlaku satu kali):\n  ${server.link}\nBerhenti dengan Ctrl-C, atau sendiri sesudah ${diam} menit tidak dipakai.\n`,
    )
    const ended = await server.ended
    return {
      data: { berakhir: ended, kantor: session.settings.kantor.nama },
      text: ended === 'diam' ? 'Halaman berhenti karena tidak dipakai.\n' : 'Halaman dihentikan.\n',
    }
  },
})
