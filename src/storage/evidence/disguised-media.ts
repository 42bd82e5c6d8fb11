/** Photos and videos that a plain commit wrote under a name that does not say so: they are told by their first bytes. */
import { jalurPengaturan } from '../../domain/bahasa/id.js'
import { daftarFormat } from '../../domain/bahasa/format-media.js'
import { berkasMedia, dalamCatatan, lambangKantor } from '../../domain/pemeriksaan/bukti.js'
import type { BlobChange, Snapshot } from '../port.js'
import type { ChangedCommit } from './history-evidence.js'

/** Whether a change wrote a file of which neither name nor place tells what it is. */
const unnamed = ({ jalur, status, mode }: BlobChange): boolean =>
  status !== 'D' &&
  mode.startsWith('100') &&
  !dalamCatatan(jalur) &&
  !jalurPengaturan(jalur) &&
  !berkasMedia(jalur) &&
  !lambangKantor(jalur)

/** Their paths by the commit that wrote them. */
export async function disguisedMedia(
  potret: Snapshot,
  commit: readonly ChangedCommit[],
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  const asked = commit.flatMap((c) =>
    c.tertulis === null ? c.perubahan.filter(unnamed).map(({ jalur, oid }) => ({ commit: c.oid, jalur, oid })) : [],
  )
  if (asked.length === 0) return found
  const beginnings = await potret.beginnings(asked.map(({ oid }) => oid))
  const { fileTypeFromBuffer } = await import('file-type')
  for (const [i, { commit: oid, jalur }] of asked.entries()) {
    const bytes = beginnings[i] ?? null
    const type = bytes === null ? undefined : await fileTypeFromBuffer(bytes).catch(() => undefined)
    if (type !== undefined && Object.hasOwn(daftarFormat, type.mime)) found.set(oid, [...(found.get(oid) ?? []), jalur])
  }
  return found
}
