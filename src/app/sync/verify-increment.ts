/** Whether what pusat publishes is in order, before any of it is taken in. */
import type { Instan } from '../../domain/bahasa/waktu.js'
import { KontenError } from '../../errors.js'
import type { PublishingStore } from '../../storage/port.js'
import { findingsAfter, unacceptable } from '../check/findings.js'

/**
 * Verifies the commits of `tip` after `since` (null for all), judged as of `now`; `accepted` is the beginning of the
 * oid of one that a PPID takes in with what it has. Throws `rusak` where one has a `galat` that no PPID answered:
 * commit and author are named, and nothing is taken in.
 */
export async function verifyIncrement(
  store: PublishingStore,
  tip: string,
  since: string | null,
  now: Instan,
  accepted: string | null = null,
): Promise<void> {
  if (tip === since) return
  const potret = await store.snapshotAt(tip)
  const found = await findingsAfter(potret, since, now)
  const finding = unacceptable(found.filter((t) => accepted === null || t.commit?.startsWith(accepted) !== true))
  if (finding === null) return
  const { commit, pesan, kode } = finding
  const author = commit === null ? null : await authorOf(store, commit, tip)
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

async function authorOf(store: PublishingStore, commit: string, tip: string): Promise<string | null> {
  for await (const batch of (await store.snapshotAt(tip)).historyBackwards())
    for (const { oid, penulis } of batch) if (oid === commit) return penulis
  return null
}
