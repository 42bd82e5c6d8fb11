/**
 * The local page: one server on the loopback, a door that opens once, and the screens behind it. Ends by itself when
 * nobody uses it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env } from '../env.js'
import { addDocuments } from './documents.js'
import { addFiles } from './files.js'
import { Door } from './http/door.js'
import { guard } from './http/guard.js'
import { listen } from './http/listen.js'
import { addScreens } from './run-screen.js'
import { screens } from './screens/index.js'
import type { Desk } from './desk.js'
import type { Web } from './server-type.js'
import { doorClosed, doorOpen } from './view/door-page.js'

export interface PageServer {
  /** The link that lets in, once. */
  link: string
  port: number
  /** Resolves when the server has ended, with why. */
  ended: Promise<'diam' | 'dihentikan'>
  stop(): void
}

export interface ServerOptions {
  repo: string | undefined
  /** 0 for any that is free. */
  port: number
  /** Makes a document by the command that prints it. */
  printed: Desk['printed']
  /** Minutes without a request after which it ends. */
  idleMinutes: number
}

const HOST = '127.0.0.1'

/** Starts the server. Rejects where the port is taken. */
export async function startPage(env: Env, { repo, port, printed, idleMinutes }: ServerOptions): Promise<PageServer> {
  const desk: Desk = { env, repo, printed }
  let bound = port
  const door = new Door(
    (bytes) => env.acak(bytes),
    () => `konten-${bound}`,
  )
  let touched = (): void => undefined
  const app = pages(
    desk,
    door,
    () => [`${HOST}:${bound}`, `localhost:${bound}`],
    () => touched(),
  )
  const listening = await listen(app.fetch, HOST, port)
  const { server } = listening
  bound = listening.port
  let end: (why: 'diam' | 'dihentikan') => void = () => undefined
  const ended = new Promise<'diam' | 'dihentikan'>((resolve) => {
    end = (why) => {
      end = () => undefined
      clearTimeout(timer)
      server.close(() => resolve(why))
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
  })
  let timer: NodeJS.Timeout
  touched = () => {
    clearTimeout(timer)
    timer = setTimeout(() => end('diam'), idleMinutes * 60_000)
  }
  touched()
  return { link: `http://${HOST}:${bound}/masuk?kata=${door.word}`, port: bound, ended, stop: () => end('dihentikan') }
}

/** The page as a function of requests. `touched` is told of every request that was let in. */
export function pages(desk: Desk, door: Door, hosts: () => readonly string[], touched: () => void): Web {
  const app: Web = new Hono()
  app.use(guard(hosts))
  addAssets(app, desk.env.paket)
  app.get('/masuk', (c) => enter(c, door))
  app.use(async (c, next) => {
    const visitor = door.visitor(getCookie(c, door.cookie()))
    if (visitor === null) return c.html(doorClosed(c.req.method === 'POST'), 401)
    touched()
    c.set('visitor', visitor)
    return next()
  })
  addFiles(app, desk)
  addDocuments(app, desk)
  addScreens(app, desk, screens)
  return app
}

function enter(c: Context, door: Door): Response | Promise<Response> {
  const key = door.enter(c.req.query('kata') ?? '')
  // A link that is clicked again by who came in through it leads in.
  if (key === null && door.visitor(getCookie(c, door.cookie())) === null) return c.html(doorClosed(), 401)
  if (key !== null) c.header('Set-Cookie', `${door.cookie()}=${key}; Path=/; HttpOnly; SameSite=Strict`)
  // Followed by the page itself and not by a redirect, so that the browser takes it for a step within this site.
  c.header('Refresh', '0; url=/')
  return c.html(doorOpen())
}

/** The only files served from the disk by name, read once. */
function addAssets(app: Web, paket: string): void {
  app.get('/favicon.ico', (c) => c.body(null, 204))
  const assets = { '/gaya.css': 'text/css', '/bantu.js': 'text/javascript' } as const
  for (const [path, type] of Object.entries(assets)) {
    let text: Promise<string> | null = null
    app.get(path, async (c) => {
      text ??= readFile(join(paket, 'templates', 'layar', path.slice(1)), 'utf8')
      return c.body(await text, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' })
    })
  }
}
