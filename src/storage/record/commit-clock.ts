/**
 * Whether commits can be of the date they bear: none is earlier than any before it, however small the steps back. Where
 * more commits follow than the last few of one person that they contradict, it is his clock that was ahead: that is one
 * matter, his, and those who follow are left alone.
 */
import { TOLERANSI_JAM } from '../../domain/sop/aturan.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { MENIT } from '../../domain/bahasa/waktu.js'
import type { JamCommit } from '../../domain/pemeriksaan/bukti.js'
import type { RecordedCommit } from '../port.js'

export const TOLERANSI = TOLERANSI_JAM * MENIT
/** So many commits of one person may stand before his clock is noticed to be ahead. */
const SEHABIS = 10

/** Whether a commit is of an earlier date than its parent, beyond what clocks may disagree. */
export const mendahului = (waktu: Instan, waktuInduk: Instan): boolean => waktu < waktuInduk - TOLERANSI

/** What of a commit its date is judged by. */
export type Dated = Pick<RecordedCommit, 'oid' | 'waktuCommit' | 'pencatat'> & { induk: readonly string[] }

interface Baru {
  oid: string
  waktu: Instan
  pencatat: string
  /** Latest date before it. */
  sebelum: Instan
}

/** Commits that contradict the last ones, in order: who is wrong is told by what follows. */
interface Sengketa {
  /** Where in `akhir` those begin that they fit behind. */
  ke: number
  bawah: readonly { jam: JamCommit; baru: Baru }[]
}

/** How far the dates have come at a commit: the latest that counts, and the last commits, oldest first. */
interface Sampai {
  puncak: Instan
  akhir: readonly Baru[]
  sengketa: Sengketa | null
}

const awal: Sampai = { puncak: -Infinity, akhir: [], sengketa: null }

/** How far the dates have come, without what was said of single commits. */
export interface KeptClock extends Omit<Sampai, 'sengketa'> {
  sengketa: { ke: number; bawah: readonly Baru[] } | null
}

export class CommitClock {
  private readonly sampai = new Map<string, Sampai>()
  private readonly waktu = new Map<string, Instan>()

  /** What is kept of a commit that was read, to go on behind it. */
  kept(oid: string): KeptClock {
    const { sengketa, ...rest } = this.sampai.get(oid) ?? awal
    return { ...rest, sengketa: sengketa && { ...sengketa, bawah: sengketa.bawah.map(({ baru }) => baru) } }
  }

  /** Goes on behind a commit of which that was kept, in JSON or not. */
  resume({ oid, waktu }: { oid: string; waktu: Instan }, kept: KeptClock): this {
    const { sengketa, ...rest } = JSON.parse(JSON.stringify(kept), dating) as KeptClock
    const bawah = sengketa?.bawah.map((baru) => ({ jam: { mundur: true, diDepan: null }, baru })) ?? []
    this.waktu.set(oid, waktu)
    this.sampai.set(oid, { ...rest, sengketa: sengketa && { ...sengketa, bawah } })
    return this
  }

  /** A commit before the first that is read, of which nothing but its date (epoch milliseconds) is known. */
  kenal({ oid, waktu }: { oid: string; waktu: Instan }): void {
    this.waktu.set(oid, waktu)
  }

  /**
   * Commits in graph order, oldest first; what is not known stands before all. What `jam` says of a commit may change
   * with those that are read after it; `mundur` is what those up to it say, so that a sealed month keeps its grades.
   */
  baca({ oid, induk, waktuCommit: waktu, pencatat }: Dated): {
    jam: JamCommit
    sebelumInduk: boolean
    mundur: boolean
  } {
    const waktuInduk = Math.max(...induk.map((satu) => this.waktu.get(satu) ?? -Infinity))
    this.waktu.set(oid, waktu)
    const jam: JamCommit = { mundur: false, diDepan: null }
    this.sampai.set(oid, berikut(this.gabungan(induk), jam, { oid, waktu, pencatat }))
    return { jam, sebelumInduk: mendahului(waktu, waktuInduk), mundur: jam.mundur }
  }

  /** A merge has come as far as the furthest of its parents. */
  private gabungan(induk: readonly string[]): Sampai {
    if (induk.length === 1) return this.sampai.get(induk[0]!) ?? awal
    return { ...awal, puncak: Math.max(...induk.map((satu) => (this.sampai.get(satu) ?? awal).puncak)) }
  }
}

/** JSON writes null for the date that is before all. */
const dating = (key: string, value: unknown): unknown =>
  value === null && (key === 'puncak' || key === 'sebelum') ? -Infinity : value

function berikut(lama: Sampai, jam: JamCommit, commit: Omit<Baru, 'sebelum'>): Sampai {
  const { puncak, akhir } = lama
  const { waktu } = commit
  if (waktu >= puncak - TOLERANSI) {
    const baru = { ...commit, sebelum: puncak }
    return { puncak: Math.max(puncak, waktu), akhir: [...akhir, baru].slice(-SEHABIS), sengketa: null }
  }
  jam.mundur = true
  const sengketa = bersengketa(lama, jam, commit)
  const depan = sengketa === null ? undefined : akhir[sengketa.ke]
  if (sengketa === null || depan === undefined || sengketa.bawah.length <= akhir.length - sengketa.ke)
    return { puncak, akhir, sengketa }
  for (const satu of sengketa.bawah) satu.jam.mundur = false
  sengketa.bawah[0]!.jam.diDepan = { oid: depan.oid, waktu: depan.waktu }
  return {
    puncak: Math.max(depan.sebelum, waktu),
    akhir: [...akhir.slice(0, sengketa.ke), ...sengketa.bawah.map((satu) => satu.baru)].slice(-SEHABIS),
    sengketa: null,
  }
}

/**
 * The dispute that a commit opens or joins; null where those before it are of several people, or too many to be a
 * clock's.
 */
function bersengketa({ akhir, sengketa }: Sampai, jam: JamCommit, commit: Omit<Baru, 'sebelum'>): Sengketa | null {
  const terakhir = sengketa?.bawah.at(-1)?.baru
  // A further step back joins nothing: it contradicts those before it as well.
  if (sengketa && terakhir && commit.waktu >= terakhir.waktu)
    return { ...sengketa, bawah: [...sengketa.bawah, { jam, baru: { ...commit, sebelum: terakhir.waktu } }] }
  const ke = terdepan(akhir, commit.waktu)
  const depan = akhir[ke]
  return depan === undefined ? null : { ke, bawah: [{ jam, baru: { ...commit, sebelum: depan.sebelum } }] }
}

/** Where among the last commits of one person those begin that were ahead of a date; -1 where it fits behind none. */
function terdepan(akhir: readonly Baru[], waktu: Instan): number {
  const pencatat = akhir.at(-1)?.pencatat
  for (let i = akhir.length - 1; i >= 0 && akhir[i]!.pencatat === pencatat; i--)
    if (akhir[i]!.sebelum - TOLERANSI <= waktu) return i
  return -1
}
