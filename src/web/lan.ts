/**
 * One page for one decision, on the office network: a link of 128 bits that serves one decision within a day, and the
 * PPID's PIN. The machine that serves it is the admin's and could show or send anything, so that what it records is
 * never the PPID's own act: it is on his behalf, with this page and the PIN as evidence.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { readKegiatan } from '../app/read/find.js'
import { draftReading } from '../app/read/draft-reading.js'
import { photoSource } from '../app/previews/seen.js'
import type { Session } from '../app/session.js'
import { waktuPanjang } from '../domain/bahasa/kalimat.js'
import type { Instan } from '../domain/bahasa/waktu.js'
import { MENIT } from '../domain/bahasa/waktu.js'
import { jalurKanal } from '../domain/putusan/jalur.js'
import type { Kanal } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import { tryPin } from '../storage/local/pin.js'
import { privateAddress } from '../storage/local/private-address.js'
import { mediaJalur } from '../domain/keadaan/baca.js'
import { shownState } from '../app/record/shown.js'
import type { Bindings, Desk } from './desk.js'
import { openDesk } from './desk.js'
import { mediaCopy, storedMedia } from './files.js'
import { readForm } from './http/body.js'
import type { Fields } from './http/body.js'
import { sameSecret } from './http/door.js'
import { guard } from './http/guard.js'
import { listen } from './http/listen.js'
import { recordDecision } from './screens/decide.js'
import type { Html } from './view/html.js'
import { lanClosed, lanDone, lanPage } from './view/lan-page.js'

/** The decision the page is for. */
export interface OneDecision {
  /** Name of the PPID whose PIN it asks for. */
  ppid: string
  /** Name of who records it on his behalf. */
  recorder: string
  id: string
  kanal: Kanal
}

export interface LanServer {
  link: string
  port: number
  ended: Promise<'diputus' | 'kedaluwarsa' | 'dihentikan'>
  stop(): void
}

const VALID = 24 * 60 * MENIT

type Lan = Hono<{ Bindings: Bindings }>

/** Serves the page on one address. Rejects where it cannot be listened on. */
export async function startLan(desk: Desk, decision: OneDecision, address: string, port = 0): Promise<LanServer> {
  const { env } = desk
  const word = env.acak(16).toString('base64url')
  const until = env.sekarang() + VALID
  let bound = port
  let end: (why: 'diputus' | 'kedaluwarsa' | 'dihentikan') => void = () => undefined
  const link = new OneUse(word, until)
  const app = lanPages(
    desk,
    decision,
    link,
    () => `${address}:${bound}`,
    () => end('diputus'),
  )
  const listening = await listen(app.fetch, address, port)
  const { server } = listening
  bound = listening.port
  const ended = new Promise<'diputus' | 'kedaluwarsa' | 'dihentikan'>((resolve) => {
    end = (why) => {
      end = () => undefined
      clearTimeout(timer)
      // The answer that says so is still on its way.
      server.close(() => resolve(why))
      if (why !== 'diputus' && 'closeAllConnections' in server) server.closeAllConnections()
      else if ('closeIdleConnections' in server) server.closeIdleConnections()
    }
  })
  const timer = setTimeout(() => end('kedaluwarsa'), VALID)
  return { link: `http://${address}:${bound}/p/${word}`, port: bound, ended, stop: () => end('dihentikan') }
}

/** A link that serves one decision before an instant. */
export class OneUse {
  private used = false

  constructor(
    private readonly word: string,
    private readonly until: Instan,
  ) {}

  open(word: string, now: Instan): boolean {
    return !this.used && now < this.until && sameSecret(word, this.word)
  }

  use(): void {
    this.used = true
  }
}

export function lanPages(
  desk: Desk,
  decision: OneDecision,
  link: OneUse,
  host: () => string,
  decided: () => void,
): Lan {
  const { env } = desk
  const token = env.acak(32).toString('base64url')
  const app: Lan = new Hono()
  app.use(guard(() => [host()]))
  app.use(async (c, next) => {
    if (privateAddress(c.env.incoming.socket.remoteAddress ?? '')) return next()
    return c.text('Halaman ini hanya untuk jaringan kantor.\n', 403)
  })
  app.get('/gaya.css', async (c) =>
    c.body(await readFile(join(env.paket, 'templates', 'layar', 'gaya.css'), 'utf8'), 200, {
      'Content-Type': 'text/css; charset=utf-8',
    }),
  )
  app.use('/p/:word/*', async (c, next) => {
    if (link.open(c.req.param('word') ?? '', env.sekarang())) return next()
    return c.html(lanClosed(), 410)
  })
  app.onError((error, c) => {
    if (!(error instanceof KontenError)) env.stderr.write(`${error.stack ?? String(error)}\n`)
    return c.html(lanClosed(), error instanceof KontenError ? 403 : 500)
  })
  app.get('/p/:word', async (c) => c.html(await page(desk, decision, { word: c.req.param('word'), token }, null, null)))
  app.get('/p/:word/media/:sha256/kecil', async (c) => lanMedia(c, desk, decision, true))
  app.get('/p/:word/media/:sha256', async (c) => lanMedia(c, desk, decision, false))
  app.post('/p/:word', async (c) => {
    const fields = await readForm(c.env.incoming, { admit: (sent) => admit(sent, token), take: null })
    try {
      const told = await decide(desk, decision, fields, c.env.incoming.socket.remoteAddress ?? '')
      link.use()
      // Once the answer is out nothing is served any more.
      c.env.incoming.socket.once('close', decided)
      c.header('Connection', 'close')
      return c.html(lanDone(told))
    } catch (error) {
      if (!(error instanceof KontenError)) throw error
      return c.html(await page(desk, decision, { word: c.req.param('word'), token }, fields, error), 422)
    }
  })
  return app
}

function admit(sent: string, token: string): void {
  if (!sameSecret(sent, token))
    throw new KontenError('ditolak', 'formulir-asing', 'Formulir ini bukan dari halaman ini.')
}

async function lanMedia(c: Context, desk: Desk, { id, kanal }: OneDecision, small: boolean): Promise<Response> {
  const { session } = await openDesk(desk, null)
  const { kegiatan, berkas } = await readKegiatan(session, await session.store.snapshot(), id)
  const decidedOn = new Set(mediaJalur(jalurKanal(kegiatan, kanal)))
  const one = berkas.media.find((m) => m.sha256 === c.req.param('sha256') && decidedOn.has(m.sha256))
  if (one === undefined) return c.notFound()
  return small ? mediaCopy(c, photoSource(session, kegiatan), one) : storedMedia(c, session.root, one)
}

async function page(
  desk: Desk,
  decision: OneDecision,
  secrets: { word: string; token: string },
  fields: Fields | null,
  refusal: KontenError | null,
): Promise<Html> {
  const { session } = await openDesk(desk, null)
  const potret = await session.store.snapshot()
  const read = await readKegiatan(session, potret, decision.id)
  const jalur = jalurKanal(read.kegiatan, decision.kanal)
  const reading = await draftReading(session, potret, read, jalur)
  const track = { read, jalur, kanal: decision.kanal }
  const shown = shownState(read.kegiatan, decision.kanal)
  return lanPage({ session, track, reading, decision, ...secrets, shown, fields, refusal })
}

/** The PIN first: who does not have it is told nothing of what the decision would have met. */
async function decide(desk: Desk, decision: OneDecision, fields: Fields, from: string): Promise<readonly string[]> {
  const { session: opened } = await openDesk(desk, null)
  const tried = await tryPin(opened.store.folder, decision.ppid, fields.one('pin').trim(), opened.now)
  if (tried.hasil === 'terkunci')
    throw new KontenError(
      'ditolak',
      'pin-terkunci',
      `PIN salah lima kali. Dapat dicoba lagi sesudah ${waktuPanjang(tried.sampai, opened.zona)}.`,
    )
  if (tried.hasil === 'salah') throw new KontenError('ditolak', 'pin-salah', `PIN salah; sisa percobaan ${tried.sisa}.`)
  const session: Session = {
    ...opened,
    options: {
      ...opened.options,
      sebagai: decision.recorder,
      atasNama: 'ppid',
      bukti:
        `halaman LAN, PIN ${decision.ppid} benar, dari ${from.replace(/^::ffff:/, '')}, ` +
        waktuPanjang(opened.now, opened.zona),
    },
  }
  const answer = await recordDecision(session, { id: decision.id, kanal: decision.kanal }, fields)
  return answer.notes ?? []
}
