/**
 * The refs beside the record: seals for others to read, and previews that can be dropped again. Nothing else is let in.
 */
import { bentukId } from '../../domain/bahasa/id.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import type { BareRepository } from '../../storage/git/bare.js'
import { commitsBetween, filesOf, snapshotOf } from '../../storage/git/bare.js'
import { isAncestor } from '../../storage/git/ancestry.js'
import { previewId, readPreviews } from '../../storage/git/preview-refs.js'
import { SEAL_BRANCH, sealPath } from '../../storage/git/seal-branch.js'
import { settingsAt } from '../check/findings.js'
import { listedAt } from '../previews/listed.js'
import type { Refusal, Update } from './refusal.js'

/**
 * What is wrong with a ref that is not the record's; null for one that may be moved. `record` is what the record comes
 * to with the same push.
 */
export async function guardSideRef(
  bare: BareRepository,
  update: Update,
  record: string,
  now: Instan,
): Promise<Refusal | null> {
  if (update.ref === SEAL_BRANCH) return guardSeals(bare, update)
  const id = previewId(update.ref)
  if (id !== null) return guardPreviews(bare, update, id, { record, now })
  return refused('ref-lain', update.to, `${update.ref} bukan bagian catatan; yang dikirim hanya cabang catatan`)
}

const refused = (kode: string, commit: string | null, pesan: string): Refusal => ({ kode, commit, pesan: `${pesan}.` })

/** One commit a seal, each in its own file, never taken back. */
async function guardSeals(bare: BareRepository, { from, to, ref }: Update): Promise<Refusal | null> {
  if (to === null) return refused('hapus', from, `${ref} tidak dihapus`)
  if (from !== null && !(await isAncestor(bare.git, from, to))) return refused('mundur', to, `${ref} hanya maju`)
  const branched = (await commitsBetween(bare, from, to)).find((one) => one.parents.length > 1)
  if (branched !== undefined) return refused('gabungan', branched.oid, `${ref} digabung dengan riwayat lain`)
  const odd = (await filesOf(bare, to)).find(
    ([mode, , , size, path]) =>
      mode !== '100644' ||
      Number(size) > batasMasukan.teks ||
      path !== sealPath(/^segel\/(\d{4}-\d{2})\.json$/.exec(path ?? '')?.[1] ?? ''),
  )
  return odd === undefined ? null : refused('segel', to, `${odd[4]} bukan sebuah segel`)
}

/** One commit without a parent for each kegiatan, of small pictures; it may be dropped. */
async function guardPreviews(
  bare: BareRepository,
  { to, ref }: Update,
  id: string,
  { record, now }: { record: string; now: Instan },
): Promise<Refusal | null> {
  if (!bentukId(id)) return refused('ref-lain', to, `${ref} tidak menyebut sebuah kegiatan`)
  if (to === null) return null
  if ((await commitsBetween(bare, null, to)).length !== 1)
    return refused('pratinjau', to, `pratinjau ${id} berupa satu commit tanpa induk, agar dapat dibuang`)
  const files = await filesOf(bare, to)
  const odd = files.find(
    ([mode, , , size, path]) =>
      mode !== '100644' || Number(size) > batasMasukan.pratinjau || !/^[0-9a-f]{64}$/.test(path ?? ''),
  )
  if (odd !== undefined)
    return refused(
      'pratinjau',
      to,
      `${odd[4]} bukan pratinjau: namanya sha256, dan besarnya paling banyak ${ukuranTertulis(batasMasukan.pratinjau)}`,
    )
  if (files.length > batasMasukan.berkasSekaligus)
    return refused('pratinjau', to, `pratinjau ${id} memuat lebih dari ${batasMasukan.berkasSekaligus} gambar`)
  const potret = await snapshotOf(bare, record)
  const { sop, aturan } = await settingsAt(potret)
  const { foreign } = await readPreviews(
    { git: bare.git, own: null },
    to,
    await listedAt(potret, { sop, zona: aturan.zona }, id, now),
  )
  return foreign === null
    ? null
    : refused('pratinjau', to, `${foreign} bukan pratinjau yang dicatat pada ${id}, atau tidak boleh lagi dilihat`)
}
