/** `layar`: the local page, until it is stopped or nobody uses it any more; with `--lan` one page for one decision. */
import * as option from '../shell/options/index.js'
import { defineCommand } from '../shell/define.js'
import { demand } from '../shell/values.js'
import { printer } from '../shell/printer.js'
import { serveDecision } from '../shell/serve-decision.js'
import { seatPetugas } from '../app/seat.js'
import { optionLabel } from '../app/session.js'
import { KontenError } from '../errors.js'
import { openBrowser } from '../storage/local/browser.js'
import { HIGHEST_PORT, portTaken } from '../shell/port.js'

const IDLE = 60

/** What concerns the page for one decision, and nothing else. */
const LAN_ONLY = ['ppid', 'kegiatan', 'kanal', 'pinBaru'] as const

export const command = defineCommand({
  options: {
    port: option.ordinal({
      name: 'nomor',
      help: 'nomor port di komputer ini (bawaan: yang bebas)',
      max: HIGHEST_PORT,
    }),
    diam: option.ordinal({
      name: 'menit',
      help: `berhenti sendiri sesudah sekian menit tidak dipakai (bawaan: ${IDLE})`,
    }),
    tanpaPeramban: option.flag({ help: 'hanya menampilkan tautannya, tanpa membuka peramban' }),
    lan: option.flag({ help: 'satu halaman untuk satu keputusan PPID, lewat jaringan kantor; memerlukan --ppid' }),
    ppid: option.line({ name: 'nama', help: 'PPID yang memutus lewat --lan, dengan PIN-nya sendiri' }),
    kegiatan: option.kegiatanOption({ help: 'untuk --lan: kegiatan yang diputus (bawaan: tenggat terdekat)' }),
    kanal: option.kanal({ help: 'untuk --lan: kanal yang diputus' }),
    pinBaru: option.flag({ help: 'untuk --lan: menetapkan PIN yang baru' }),
  },
  examples: [
    'konten layar',
    'konten layar --tanpa-peramban',
    'konten layar --lan --ppid "Carik Sumarno" --kegiatan 7q2f',
  ],
  run: async ({ session, values, env, raw, program }) => {
    const { port = 0, diam = IDLE, tanpaPeramban } = values
    const desk = { env, repo: raw.repo, printed: printer(program, session.root) }
    if (values.lan) {
      const { startLan } = await import('../web/lan.js')
      const ppid = demand('--ppid', 'nama PPID yang memutus', values.ppid)
      return serveDecision(session, { ...values, ppid }, (decision, address) => startLan(desk, decision, address, port))
    }
    const stray = LAN_ONLY.find((one) => values[one] !== undefined)
    if (stray !== undefined)
      throw new KontenError('pemakaian', 'hanya-lan', `${optionLabel(stray)} berlaku bersama --lan saja.`, [
        'konten layar --lan --ppid NAMA',
      ])
    if (session.options.sebagai !== undefined) await seatPetugas(session, session.options.sebagai)
    // The server and its libraries are loaded only here: no other command pays for them.
    const { startPage } = await import('../web/server.js')
    const server = await startPage(env, { ...desk, port, idleMinutes: diam }).catch(portTaken(port))
    const opened = !tanpaPeramban && (await openBrowser(server.link, env.vars))
    env.stderr.write(
      `${opened ? 'Peramban dibuka' : 'Buka di peramban komputer ini'} (tautannya berlaku satu kali):\n  ` +
        `${server.link}\nBerhenti dengan Ctrl-C, atau sendiri sesudah ${diam} menit tidak dipakai.\n`,
    )
    const ended = await server.ended
    return {
      data: { berakhir: ended, kantor: session.settings.kantor.nama },
      text: ended === 'diam' ? 'Halaman berhenti karena tidak dipakai.\n' : 'Halaman dihentikan.\n',
    }
  },
})
