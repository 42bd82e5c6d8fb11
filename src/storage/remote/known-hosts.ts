/**
 * The keys of ssh servers as this machine knows them, for an invitation: who joins then knows the server it is meant.
 */
import { createHmac } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { textOf } from '../git/git-folders.js'
import { writeWhole } from '../local/whole-file.js'
import type { Address } from './address.js'

/** Lines for this clone's own list of keys, which ssh is given beside the user's. */
export const HOST_KEYS = 'kunci-host'

/** The name under which ssh looks a server up. */
export const hostName = ({ host, port }: Address): string =>
  port === null || port === 22 ? (host ?? '') : `[${host ?? ''}]:${port}`

/**
 * `name type key` for every key of a server that the clone or the user's own list holds; none for what is no ssh
 * server.
 */
export async function knownHostKeys(address: Address, folder: string): Promise<string[]> {
  if (address.way !== 'ssh') return []
  const files = [join(folder, HOST_KEYS), join(homedir(), '.ssh', 'known_hosts')]
  const texts = await Promise.all(files.map(textOf))
  return keysIn(texts.map((text) => text ?? '').join('\n'), hostName(address))
}

/** The same from the text of such lists; names may be hashed. */
export function keysIn(text: string, name: string): string[] {
  const keys = text.split(/\r?\n/).flatMap((line) => {
    const [names, type, key] = line.trim().split(/\s+/)
    if (names === undefined || type === undefined || key === undefined || /^[#@]/.test(names)) return []
    return names.split(',').some((one) => isName(one, name)) ? [`${name} ${type} ${key}`] : []
  })
  return [...new Set(keys)]
}

/** Whether a name of a list is that of the server. */
function isName(listed: string, name: string): boolean {
  const [, salt, hash] = /^\|1\|([^|]+)\|(.+)$/.exec(listed) ?? []
  if (salt === undefined) return listed.toLowerCase() === name.toLowerCase()
  return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash
}

/** Keeps the keys an invitation brought; `folder` is `.git/konten`. */
export const keepHostKeys = async (folder: string, keys: readonly string[]): Promise<void> =>
  keys.length === 0 ? undefined : writeWhole(join(folder, HOST_KEYS), `${keys.join('\n')}\n`, 0o600)
