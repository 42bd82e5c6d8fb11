/**
 * Who sits at this machine, as was said once for this office; a name that is no petugas of it any more counts for
 * nothing.
 */
import { cariPetugas } from '../domain/orang/pelaku.js'
import { keepSeat, readSeat } from '../storage/local/seat.js'
import type { Env } from '../env.js'
import type { GitStore } from '../storage/git/git-store.js'
import type { Settings } from '../storage/settings/settings.js'

/** What a session knows of where it is. */
interface Seated {
  env: Env
  clone: GitStore | null
  settings: Settings
}

const officeKey = async ({ clone }: Seated): Promise<string | null> =>
  clone === null ? null : (await clone.snapshot()).root()

/** The name, null where nobody was named. What a menu runs is by whoever the menu is for. */
export async function seatedHere(session: Seated): Promise<string | null> {
  const { env, settings } = session
  const nama = env.menu?.siapa ?? (await readSeat(env.vars, async () => officeKey(session)))
  if (nama === null || settings.petugas.length === 0) return nama
  const petugas = cariPetugas(settings.petugas, nama)
  return petugas === undefined || petugas.nonaktif ? null : petugas.nama
}

/** Remembers who sits here, for this machine's user and this office alone. */
export async function takeSeat(session: Seated, nama: string): Promise<void> {
  const office = await officeKey(session)
  if (office !== null) await keepSeat(session.env.vars, office, nama)
}
