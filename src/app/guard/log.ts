/** What a server saw, and when: the only clock that is nobody's own. */
import { appendFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import type { BareRepository } from '../../storage/git/bare.js'
import { branchOf, messagesBetween } from '../../storage/git/bare.js'
import { decodePesan } from '../../storage/record/commit-message-decode.js'
import type { Update } from './refusal.js'

/** Beside the record, in the repository of the server. */
export const RECEIVED_LOG = 'konten-terima.log'

/**
 * Who pushed, as far as the server tells a hook: the user of a forge or of http, else the account that ssh logged in.
 */
export const pusher = (vars: Readonly<Record<string, string | undefined>>): string =>
  satuBaris(vars['REMOTE_USER'] ?? vars['GITEA_PUSHER_NAME'] ?? vars['GL_USERNAME'] ?? account())

const account = (): string => {
  try {
    return userInfo().username
  } catch {
    return '-'
  }
}

/** Appends a line for every commit that came in: server's time in UTC, op (`-` for none), oid, who pushed. */
export async function logReceived(
  bare: BareRepository,
  updates: readonly Update[],
  who: string,
  now: Instan,
): Promise<number> {
  const branch = await branchOf(bare)
  const time = new Date(now).toISOString()
  const lines: string[] = []
  for (const { from, to, ref } of updates) {
    if (ref !== branch || to === null) continue
    for await (const some of messagesBetween(bare, from, to))
      for (const { oid, pesan } of some) {
        const decoded = decodePesan(pesan)
        lines.push(`${time} ${decoded.jenis === 'peristiwa' ? decoded.peristiwa.op : '-'} ${oid} ${who}\n`)
      }
  }
  await appendFile(join(bare.folder, RECEIVED_LOG), lines.join(''))
  return lines.length
}
