/**
 * Who sits at this machine, as was said once for this office; a name that is no petugas of it any more counts for
 * nothing.
 */
import { satuBaris } from '../domain/bahasa/teks.js'
import { cariPetugas, periksaNama } from '../domain/orang/pelaku.js'
import { KontenError } from '../errors.js'
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

/**
 * Remembers that a petugas sits here. Throws `ditolak` for a name that is no petugas of the office, where it has any.
 * @returns the name as the office writes it.
 */
export async function seatPetugas(session: Seated, typed: string): Promise<string> {
  const nama = satuBaris(typed)
  periksaNama('Nama Anda', nama)
  const { petugas } = session.settings
  const found = cariPetugas(petugas, nama)
  if (nama === '' || (petugas.length > 0 && (found === undefined || found.nonaktif)))
    throw new KontenError('ditolak', 'bukan-petugas', 'Pilih salah satu petugas.', ['konten petugas daftar'])
  const known = found?.nama ?? nama
  await takeSeat(session, known)
  return known
}
