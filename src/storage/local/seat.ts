/**
 * Who was said to sit at this machine, by office: in the profile of the machine's user, outside every repository, so
 * that a copy of an office brings no name along. Best effort: a profile that cannot be written keeps nobody from
 * working.
 */
import { join } from 'node:path'
import { readJson } from '../git/konten-folder.js'
import { writeWhole } from './whole-file.js'
import { makeFolder } from './make-folder.js'

type Vars = Readonly<Record<string, string | undefined>>

/**
 * What this person keeps on this machine, outside every repository: `XDG_CONFIG_HOME/konten`, on Windows
 * `%APPDATA%\konten`, else `~/.config/konten`; null where none.
 */
export function profileFolder({ XDG_CONFIG_HOME: xdg, APPDATA: roaming, HOME: home }: Vars): string | null {
  const base = xdg || roaming || (home ? join(home, '.config') : '')
  return base === '' ? null : join(base, 'konten')
}

const BERKAS = 'siapa.json'

async function readSeats(folder: string): Promise<Record<string, string>> {
  const isi = await readJson(join(folder, BERKAS))
  if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) return {}
  return Object.fromEntries(Object.entries(isi).filter((satu) => typeof satu[1] === 'string'))
}

/** The name said for an office, null where none was; `office` is asked for only where any name is kept at all. */
export async function readSeat(vars: Vars, office: () => Promise<string | null>): Promise<string | null> {
  const folder = profileFolder(vars)
  const seats = folder === null ? {} : await readSeats(folder)
  if (Object.keys(seats).length === 0) return null
  const kunci = await office()
  return kunci !== null && Object.hasOwn(seats, kunci) ? seats[kunci]! : null
}

/** Remembers a name, readable by the machine's user alone. */
export async function keepSeat(vars: Vars, office: string, nama: string): Promise<void> {
  const folder = profileFolder(vars)
  if (folder === null) return
  try {
    await makeFolder(folder, 0o700)
    const isi = JSON.stringify({ ...(await readSeats(folder)), [office]: nama }, null, 2)
    await writeWhole(join(folder, BERKAS), isi, 0o600)
  } catch {
    // It is asked again next time.
  }
}
