/** The address of pusat as a person types it: which ways there are, and what no address is. */
import { isAbsolute, resolve, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KontenError } from '../../errors.js'
import { adaKendali, bersihkan } from '../../domain/bahasa/teks.js'

export type Way = 'ssh' | 'https' | 'http' | 'path'

export interface Address {
  way: Way
  /** As git is given it; a path is absolute. Never with a password in it. */
  url: string
  /** The server; null for a path. */
  host: string | null
  /** The port it names, null where it names none. */
  port: number | null
}

const examples = [
  'Server dengan ssh: ssh://konten@server-kantor/srv/konten.git',
  'Forgejo, Gitea, atau GitLab: https://git.contoh.id/kantor/konten.git',
  'Folder bersama atau stik USB: /media/stik/konten.git, atau E:\\konten.git',
]

const refused = (typed: string, why: string): KontenError =>
  new KontenError(
    'pemakaian',
    'alamat-pusat',
    `"${withoutSecret(typed)}" bukan alamat pusat: ${why}. Tidak ada yang berubah.`,
    examples,
  )

/** An address as it may be shown: cleaned, and without the name and password it may carry. */
export const withoutSecret = (url: string): string => bersihkan(url).replace(/^(\w+:\/\/)[^/@]*@/, '$1')

/** A name that ssh could take for one of its options is none. */
const hostName = /^(?!-)(?:[\w.-]+|\[[0-9a-fA-F:.]+\])$/

/** What git would run, or look up elsewhere, before it reaches anything. */
const helper = /^[\w+.-]+::/

/**
 * Reads an address; a relative path is taken from `cwd`. Throws `pemakaian` for what is none, for options in disguise,
 * for `ext::` and the like, and where a password stands in it.
 */
export function parseAddress(typed: string, cwd: string): Address {
  const text = typed.trim()
  if (text === '') throw refused(typed, 'kosong')
  if (text.startsWith('-')) throw refused(typed, 'diawali tanda hubung, seperti sebuah opsi')
  if (adaKendali(text) || /[\r\n\t]/.test(text)) throw refused(typed, 'memuat tanda yang tidak terlihat')
  if (helper.test(text)) throw refused(typed, 'bentuk "cara::alamat" menjalankan program dan tidak diterima')
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return isScp(text) ? scp(text) : byPath(resolve(cwd, text))
  if (scheme === 'file') return byPath(filePath(text))
  if (scheme === 'ssh' || scheme === 'https' || scheme === 'http') return byUrl(text, scheme)
  throw refused(typed, `cara "${scheme}" tidak diterima; yang diterima ssh, https, http, dan folder`)
}

/** `nama@server:folder`; a drive of Windows and a path are none. */
const isScp = (text: string): boolean =>
  !isAbsolute(text) && !win32.isAbsolute(text) && !/^[A-Za-z]:/.test(text) && /^[^/\\:]+:./.test(text)

function scp(text: string): Address {
  const [, user, host, path] = /^(?:([^@:/]+)@)?([^:/]+):(.+)$/.exec(text) ?? []
  if (host === undefined || !hostName.test(host) || user?.startsWith('-')) throw refused(text, 'nama servernya keliru')
  if (path!.startsWith('-')) throw refused(text, 'foldernya diawali tanda hubung, seperti sebuah opsi')
  return { way: 'ssh', url: text, host, port: null }
}

function byUrl(text: string, way: 'ssh' | 'https' | 'http'): Address {
  const { hostname: host, port, username, password, pathname } = parsed(text)
  if (password !== '' || (way !== 'ssh' && username !== ''))
    throw refused(text, 'nama atau kata sandi tidak ditulis di dalam alamat, yang tersalin ke mana-mana')
  if (!hostName.test(host) || username.startsWith('-')) throw refused(text, 'nama servernya keliru')
  if (pathname === '' || pathname === '/') throw refused(text, 'repositorinya di server itu belum disebut')
  if (/^\/+(?:-|%2d)/i.test(pathname)) throw refused(text, 'foldernya seperti sebuah opsi')
  return { way, url: text, host, port: port === '' ? null : Number(port) }
}

function parsed(text: string): URL {
  try {
    return new URL(text)
  } catch {
    throw refused(text, 'tidak terbaca sebagai URL')
  }
}

const filePath = (text: string): string => {
  try {
    return fileURLToPath(new URL(text))
  } catch {
    throw refused(text, 'tidak terbaca sebagai letak folder')
  }
}

const byPath = (path: string): Address => ({ way: 'path', url: path, host: null, port: null })
