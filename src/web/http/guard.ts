/**
 * What every request passes before anything is read: the host it names, where it comes from, and what the answer
 * forbids.
 */
import type { Context, MiddlewareHandler, Next } from 'hono'

/** Nothing but this server's own files; no script but its own file, no frame, no form that goes elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // With `no-referrer` a browser would name no origin in its posts either.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'Cache-Control': 'no-store',
}

/** The names this server goes by; a page elsewhere whose name was rebound to this machine asks for its own. */
export type Hosts = () => readonly string[]

/** Refuses what is not meant for this server or does not come from its own pages, and marks every answer. */
export const guard = (hosts: Hosts): MiddlewareHandler =>
  async function guarded(c: Context, next: Next) {
    const refusal = refused(c, hosts())
    if (refusal === null) await next()
    else c.res = c.text(`${refusal}\n`, refusal === WRONG_HOST ? 421 : refusal === WRONG_METHOD ? 405 : 403)
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }

const WRONG_HOST = 'Alamat ini bukan alamat halaman konten.'
const WRONG_METHOD = 'Cara meminta ini tidak dikenal.'
const ELSEWHERE = 'Permintaan ini datang dari situs lain dan tidak dilayani.'

function refused(c: Context, hosts: readonly string[]): string | null {
  const host = c.req.header('host') ?? ''
  if (!hosts.includes(host)) return WRONG_HOST
  const { method } = c.req
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return WRONG_METHOD
  const site = c.req.header('sec-fetch-site')
  if (method === 'POST') {
    const origin = c.req.header('origin')
    // A browser names the origin of every post; what names none, and no site either, is no page of ours.
    return origin === `http://${host}` && (site === undefined || site === 'same-origin') ? null : ELSEWHERE
  }
  const opened = c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document'
  return site === 'cross-site' && !opened ? ELSEWHERE : null
}
