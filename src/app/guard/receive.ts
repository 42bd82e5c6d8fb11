/**
 * penjaga: what is pushed is looked at before it is let in, by the same rules by which every clone looks at what it
 * fetches. It saves an office the trouble of a bad push; no clone relies on it.
 */
import type { Instan } from '../../domain/bahasa/waktu.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import type { TemuanTerjawab } from '../../domain/pemeriksaan/periksa.js'
import { KontenError } from '../../errors.js'
import type { BareRepository } from '../../storage/git/bare.js'
import { branchOf, commitsBetween, snapshotOf } from '../../storage/git/bare.js'
import { isAncestor } from '../../storage/git/ancestry.js'
import { lookedAt } from '../../storage/git/object-sizes.js'
import { findingsAfter, settingsAt, unacceptable } from '../check/findings.js'
import type { Refusal, Update } from './refusal.js'
import { guardSideRef } from './side-refs.js'

/** The first reason against a push; null where all of it may come in. */
export async function guardPush(
  bare: BareRepository,
  updates: readonly Update[],
  now: Instan,
): Promise<Refusal | null> {
  const branch = await branchOf(bare)
  // What the record will be judges what is pushed beside it.
  const record = updates.find(({ ref }) => ref === branch)?.to ?? branch
  for (const update of updates.toSorted((a, b) => Number(b.ref === branch) - Number(a.ref === branch))) {
    const refusal =
      update.ref === branch ? await guardRecord(bare, update, now) : await guardSideRef(bare, update, record, now)
    if (refusal !== null) return refusal
  }
  return null
}

async function guardRecord(bare: BareRepository, { from, to, ref }: Update, now: Instan): Promise<Refusal | null> {
  if (to === null) return { kode: 'hapus', commit: from, pesan: `${ref} tidak dihapus.` }
  const { large } = await lookedAt(bare.git, to, from)
  if (large !== null)
    return {
      kode: 'terlalu-besar',
      commit: null,
      pesan:
        `${large.kind} ${large.oid.slice(0, 12)} sebesar ` +
        `${ukuranTertulis(large.size)}, yang tidak pernah ditulis konten.`,
    }
  return (await guardChain(bare, from, to)) ?? (await guardContents(bare, from, to, now))
}

/** The record goes on from where it is, in one line. What it was before penjaga stood here is taken as it is. */
async function guardChain(bare: BareRepository, from: string | null, to: string): Promise<Refusal | null> {
  if (from === null) return null
  if (!(await isAncestor(bare.git, from, to)))
    return {
      kode: 'mundur',
      commit: to,
      pesan: 'Riwayat yang sudah terbit tidak ditulis ulang; ambil dahulu yang baru.',
    }
  const commits = await commitsBetween(bare, from, to)
  const merge = commits.find(({ parents }) => parents.length !== 1)
  if (merge !== undefined)
    return {
      kode: 'gabungan',
      commit: merge.oid,
      pesan: 'Riwayat catatan tidak digabung (merge); pakai konten sinkron.',
    }
  if (commits.length <= batasMasukan.commitSekaligus) return null
  const most = batasMasukan.commitSekaligus
  return { kode: 'terlalu-banyak', commit: null, pesan: `${commits.length} commit sekaligus; paling banyak ${most}.` }
}

async function guardContents(
  bare: BareRepository,
  from: string | null,
  to: string,
  now: Instan,
): Promise<Refusal | null> {
  try {
    const potret = await snapshotOf(bare, to)
    const { cabang } = await settingsAt(potret)
    if (`refs/heads/${cabang}` !== (await branchOf(bare)))
      return { kode: 'cabang', commit: to, pesan: `konten.yaml menyebut cabang ${cabang}.` }
    const finding = unacceptable(await findingsAfter(potret, from, now))
    return finding === null ? null : toldBy(finding)
  } catch (galat) {
    if (!(galat instanceof KontenError)) throw galat
    return { kode: galat.kode, commit: to, pesan: galat.message }
  }
}

const toldBy = ({ kode, commit, pesan }: TemuanTerjawab): Refusal => ({ kode, commit, pesan })
