/**
 * The mark by which this machine's user knows again what he verified himself: a keyed hash beside the tip, whose key
 * lies in his profile, outside every repository. Who can write into the clone alone cannot make it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { profileFolder } from './seat.js'
import { writeWhole } from './whole-file.js'
import { makeFolder } from './make-folder.js'

type Vars = Readonly<Record<string, string | undefined>>

const BERKAS = 'kunci-periksa'
const KEY = /^[0-9a-f]{64}$/

async function readKey(folder: string): Promise<string | null> {
  const key = await readFile(join(folder, BERKAS), 'utf8').then(
    (text) => text.trim(),
    () => '',
  )
  return KEY.test(key) ? key : null
}

/** The key in the user's profile, made where there is none; null where none can be kept. */
async function keepKey(folder: string): Promise<string | null> {
  const known = await readKey(folder)
  if (known !== null) return known
  try {
    await makeFolder(folder, 0o700)
    await writeWhole(join(folder, BERKAS), `${randomBytes(32).toString('hex')}\n`, 0o600)
    // Of two that make one at once the last stands.
    return await readKey(folder)
  } catch {
    return null
  }
}

// The tip stands for all that it follows.
const markOf = (key: string, tip: string): Buffer =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`konten-diperiksa ${tip}`).digest()

/** The mark of a tip; null where the user has no profile to keep a key in. */
export async function markVerified(vars: Vars, tip: string): Promise<string | null> {
  const folder = profileFolder(vars)
  const key = folder === null ? null : await keepKey(folder)
  return key === null ? null : markOf(key, tip).toString('hex')
}

/** Whether it is this user's own mark of that tip. */
export async function isOwnMark(vars: Vars, tip: string, mark: string | null): Promise<boolean> {
  const folder = profileFolder(vars)
  const key = folder === null ? null : await readKey(folder)
  if (key === null || mark === null || !KEY.test(mark)) return false
  return timingSafeEqual(markOf(key, tip), Buffer.from(mark, 'hex'))
}
