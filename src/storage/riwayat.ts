/** Commits → recorded peristiwa, in graph order; what is no peristiwa is kept for the verifier. */
import { TOLERANSI_JAM } from '../domain/aturan.js'
import type { Peristiwa, Tercatat } from '../domain/peristiwa.js'
import { adaKendali } from '../domain/teks.js'
import type { Instan } from '../domain/waktu.js'
import { MENIT } from '../domain/waktu.js'
import { decodePesan, menyerupaiPeristiwa } from './commit-message-decode.js'
import type { CommitTercatat, Potret } from './port.js'

/** A commit without its message, and what the message turned out to be. */
export interface CommitTerbaca extends Omit<CommitTercatat, 'pesan'> {
  peristiwa: Tercatat | null
  /** What is wrong with the message where it looks like a peristiwa and is none. */
  masalah: string | null
  /** Whether a message that is no peristiwa holds lines that pass for its trailers. */
  menyerupai: boolean
  /** Whether the message holds characters that steer a terminal or a reader. */
  kendali: boolean
}

export interface Riwayat {
  tip: string
  peristiwa: Tercatat[]
  commit: CommitTerbaca[]
}

/** Commit dates that cannot be right: before a parent's, or author and committer apart, beyond what clocks may disagree. */
function tanggalGanjil(commit: CommitTercatat, waktuInduk: Instan): boolean {
  const toleransi = TOLERANSI_JAM * MENIT
  return Math.abs(commit.waktuPenulis - commit.waktuCommit) > toleransi || commit.waktuCommit < waktuInduk - toleransi
}

/** Reads the whole history in one pass. */
export async function readRiwayat(potret: Potret): Promise<Riwayat> {
  const hasil: Riwayat = { tip: potret.tip, peristiwa: [], commit: [] }
  const waktu = new Map<string, Instan>()
  for await (const beberapa of potret.riwayat())
    for (const commit of beberapa) {
      waktu.set(commit.oid, commit.waktuCommit)
      const waktuInduk = Math.max(...commit.induk.map((oid) => waktu.get(oid) ?? -Infinity))
      const decode = decodePesan(commit.pesan)
      const peristiwa = decode.jenis === 'peristiwa' ? tercatat(decode.peristiwa, commit, tanggalGanjil(commit, waktuInduk)) : null
      if (peristiwa) hasil.peristiwa.push(peristiwa)
      const { pesan, ...lain } = commit
      hasil.commit.push({
        ...lain,
        peristiwa,
        masalah: decode.jenis === 'rusak' ? decode.masalah : null,
        menyerupai: decode.jenis === 'bukan' && menyerupaiPeristiwa(pesan),
        kendali: adaKendali(pesan),
      })
    }
  return hasil
}

/**
 * Reads backwards until `cukup` says that nothing older matters, for deciding on one item without reading years.
 * @returns the matching peristiwa, oldest first. Reads everything where the history was merged.
 */
export async function readPeristiwaMundur(potret: Potret, cocok: (p: Tercatat) => boolean, cukup: (p: Tercatat) => boolean): Promise<Tercatat[]> {
  const hasil: Tercatat[] = []
  for await (const beberapa of potret.riwayatMundur())
    for (const commit of beberapa) {
      if (commit.induk.length > 1) return (await readRiwayat(potret)).peristiwa.filter(cocok)
      const decode = decodePesan(commit.pesan)
      if (decode.jenis !== 'peristiwa') continue
      const p = tercatat(decode.peristiwa, commit, tanggalGanjil(commit, -Infinity))
      if (!cocok(p)) continue
      hasil.push(p)
      if (cukup(p)) return hasil.toReversed()
    }
  return hasil.toReversed()
}

function tercatat(peristiwa: Peristiwa, commit: CommitTercatat, ganjil: boolean): Tercatat {
  return Object.assign(peristiwa, { jejak: { commit: commit.oid, dicatat: commit.waktuCommit, tanggalGanjil: ganjil } })
}
