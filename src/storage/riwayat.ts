/** Commits → recorded peristiwa, in graph order; what is no peristiwa is kept for the verifier. */
import { TOLERANSI_JAM } from '../domain/aturan.js'
import type { Peristiwa, Tercatat } from '../domain/peristiwa.js'
import { MENIT } from '../domain/waktu.js'
import { decodePesan } from './commit-message.js'
import type { CommitTercatat, Potret } from './port.js'

/** A commit without its message; `masalah` says what is wrong where it looks like a peristiwa and is none. */
export interface CommitTerbaca extends Omit<CommitTercatat, 'pesan'> {
  masalah: string | null
}

export interface Riwayat {
  tip: string
  peristiwa: Tercatat[]
  commit: CommitTerbaca[]
}

/** Commit dates that cannot be right: before the parent's, or author and committer apart, beyond what clocks may disagree. */
function tanggalGanjil(commit: CommitTercatat, waktuInduk: number | undefined): boolean {
  const toleransi = TOLERANSI_JAM * MENIT
  return Math.abs(commit.waktuPenulis - commit.waktuCommit) > toleransi || (waktuInduk !== undefined && commit.waktuCommit < waktuInduk - toleransi)
}

/** Reads the whole history in one pass. */
export async function readRiwayat(potret: Potret): Promise<Riwayat> {
  const hasil: Riwayat = { tip: potret.tip, peristiwa: [], commit: [] }
  let sebelum: CommitTercatat | undefined
  for await (const commit of potret.riwayat()) {
    const induk = sebelum !== undefined && commit.induk.includes(sebelum.oid) ? sebelum.waktuCommit : undefined
    sebelum = commit
    const decode = decodePesan(commit.pesan)
    const { oid, induk: daftarInduk, waktuPenulis, waktuCommit, penulis } = commit
    hasil.commit.push({ oid, induk: daftarInduk, waktuPenulis, waktuCommit, penulis, masalah: decode.jenis === 'rusak' ? decode.masalah : null })
    if (decode.jenis === 'peristiwa') hasil.peristiwa.push(tercatat(decode.peristiwa, commit, tanggalGanjil(commit, induk)))
  }
  return hasil
}

/**
 * Reads backwards until `cukup` says that nothing older matters, for deciding on one item without reading years.
 * @returns the matching peristiwa, oldest first. Reads everything where the history was merged.
 */
export async function readPeristiwaMundur(potret: Potret, cocok: (p: Tercatat) => boolean, cukup: (p: Tercatat) => boolean): Promise<Tercatat[]> {
  const hasil: Tercatat[] = []
  for await (const commit of potret.riwayatMundur()) {
    if (commit.induk.length > 1) return (await readRiwayat(potret)).peristiwa.filter(cocok)
    const decode = decodePesan(commit.pesan)
    if (decode.jenis !== 'peristiwa') continue
    const p = tercatat(decode.peristiwa, commit, tanggalGanjil(commit, undefined))
    if (!cocok(p)) continue
    hasil.push(p)
    if (cukup(p)) break
  }
  return hasil.toReversed()
}

function tercatat(peristiwa: Peristiwa, commit: CommitTercatat, ganjil: boolean): Tercatat {
  return Object.assign(peristiwa, { jejak: { commit: commit.oid, dicatat: commit.waktuCommit, tanggalGanjil: ganjil } })
}
