/**
 * Who signed what a register or a sheet is about: only those acts are looked at, for a signature costs more than a
 * line.
 */
import type { TandaTerbaca } from '../../domain/orang/kunci.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { Register } from '../../domain/register/tipe.js'
import type { Penanda } from '../../domain/register/tanda-tangan.js'
import { penandaTangan } from '../../domain/register/tanda-tangan.js'
import { COMMON } from '../../storage/index/placement.js'
import { readTanda } from '../../storage/record/signed-act.js'
import type { Session } from '../session.js'
import { readEvents } from './warm.js'

/** The signed ones among some acts, by their commits. */
export async function signersOf(history: readonly Tercatat[], commits: Iterable<string | null>): Promise<Penanda> {
  const asked = new Set(commits)
  const signed = history.filter((p) => p.tanda !== null && asked.has(p.jejak.commit))
  const read = await Promise.all(signed.map(async (p) => [p.jejak.commit, await readTanda(p)] as const))
  const known = read.filter((one): one is [string, TandaTerbaca] => one[1] !== null)
  return known.length === 0 ? new Map() : penandaTangan(history, new Map(known))
}

/** The same for all that was done on a kegiatan. */
export async function kegiatanSigners(session: Session, { id, riwayat }: Kegiatan): Promise<Penanda> {
  if (riwayat.every((p) => p.tanda === null)) return new Map()
  const { riwayat: acts } = await readEvents(session, await session.store.snapshot(), ({ selection }) => {
    // What names a key is read with everything.
    selection.addPart(COMMON).addGroups([id])
  })
  return signersOf(
    acts,
    riwayat.map((p) => p.jejak.commit),
  )
}

/** The same for all that stands on a register. */
export const registerSigners = (history: readonly Tercatat[], { baris, interaksi, laporan }: Register) =>
  signersOf(history, [
    ...baris.flatMap((b) => b.langkah.map((l) => l.commit)),
    ...interaksi.map(({ interaksi: { dijawab, diterima } }) => (dijawab ?? diterima).jejak.commit),
    ...laporan.map((l) => l.commit),
  ])
