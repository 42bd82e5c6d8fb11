/** The settings that judge a history that was read whole, of those that each commit left behind (A26). */
import { awalMasa, susunMasa } from '../../domain/keadaan/masa.js'
import type { CommitDiperiksa, MasaPengaturan } from '../../domain/pemeriksaan/bukti.js'
import type { RangkaianMasa } from '../../domain/sop/masa.js'

/** Null where those at hand judge all; the same as a reader finds by `readMasa`, without reading a file again. */
export function judgingSeries(
  commit: readonly CommitDiperiksa[],
  masa: readonly MasaPengaturan[],
): RangkaianMasa | null {
  const peristiwa = commit.flatMap((c) => c.peristiwa ?? [])
  const awal = awalMasa(peristiwa)
  if (awal.length === 0) return null
  const letak = new Map(commit.map((c, i) => [c.oid, i]))
  const settings = awal.map(({ commit: oid, induk }) => {
    const i = letak.get(induk ? (commit[letak.get(oid)!]!.induk[0] ?? '') : oid) ?? -1
    return masa.findLast((m) => m.letak <= i) ?? null
  })
  return susunMasa(peristiwa, awal, settings)
}
