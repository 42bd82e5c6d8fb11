/** Whether what pusat publishes is in order, before any of it is taken in. */
import type { Instan } from '../../domain/bahasa/waktu.js'
import { KontenError } from '../../errors.js'
import type { TemuanTerjawab } from '../../domain/pemeriksaan/periksa.js'
import { bersangkutan } from '../../domain/pemeriksaan/jawaban.js'
import { salahJawaban } from '../../domain/putusan/jelaskan.js'
import type { Petugas } from '../../domain/sop/aturan.js'
import type { PublishingStore, RecordedCommit } from '../../storage/port.js'
import { decodePesan } from '../../storage/record/commit-message-decode.js'
import { findingsAfter, unacceptable } from '../check/findings.js'

/** A commit, by the beginning of its oid, that a PPID takes in with what it has; he answers for it at once. */
export interface Accepted {
  commit: string
  oleh: string
  petugas: readonly Petugas[]
}

/**
 * Verifies the commits of `tip` after `since` (null for all), judged as of `now`. Throws `rusak` where one has a galat
 * that no PPID answered: commit and author are named, and nothing is taken in; `ditolak` where who accepts one is
 * concerned in it.
 */
export async function verifyIncrement(
  store: PublishingStore,
  tip: string,
  since: string | null,
  now: Instan,
  accepted: Accepted | null = null,
): Promise<void> {
  if (tip === since) return
  const potret = await store.snapshotAt(tip)
  const found = await findingsAfter(potret, since, now)
  const isAccepted = (commit: string | null): boolean =>
    accepted !== null && commit?.startsWith(accepted.commit) === true
  const finding = unacceptable(found.filter((t) => !isAccepted(t.commit)))
  const taken = found.find((t) => t.tingkat === 'galat' && isAccepted(t.commit))?.commit ?? null
  if (accepted !== null && taken !== null) await requireUnconcerned(store, accepted, taken, tip)
  if (finding === null) return
  const { commit, pesan, kode } = finding
  const author = commit === null ? null : ((await commitOf(store, commit, tip))?.penulis ?? null)
  throw new KontenError(
    'rusak',
    'pusat-rusak',
    `Pusat memuat yang tidak dapat diterima (${kode}): ` +
      `${pesan}${author === null ? '' : ` Ditulis oleh ${author}.`} Tidak ada yang berubah di sini.`,
    [
      ...(commit === null
        ? []
        : [`PPID, bila memang harus diterima: konten sinkron terima ${commit.slice(0, 12)} --alasan "…"`]),
      'Tanyakan kepada yang menulisnya, atau kepada admin server.',
    ],
  )
}

/** The first finding after `since` for which `tip` would not be taken in anywhere; null for none. */
export const refusalOf = async (
  store: PublishingStore,
  tip: string,
  since: string,
  now: Instan,
): Promise<TemuanTerjawab | null> => unacceptable(await findingsAfter(await store.snapshotAt(tip), since, now))

/** Who is concerned in a commit cannot answer for it, so that he does not take it in either. */
async function requireUnconcerned(
  store: PublishingStore,
  { oleh, petugas }: Accepted,
  commit: string,
  tip: string,
): Promise<void> {
  const one = await commitOf(store, commit, tip)
  if (one === null) return
  const decoded = decodePesan(one.pesan)
  const peristiwa = decoded.jenis === 'peristiwa' ? decoded.peristiwa : null
  const names = bersangkutan({ ...one, peristiwa })
  const refusal = salahJawaban({ oleh, peran: 'ppid' }, { bersangkutan: names, galat: true }, petugas)
  if (refusal !== null) throw refusal
}

async function commitOf(store: PublishingStore, commit: string, tip: string): Promise<RecordedCommit | null> {
  for await (const batch of (await store.snapshotAt(tip)).historyBackwards())
    for (const one of batch) if (one.oid === commit) return one
  return null
}
