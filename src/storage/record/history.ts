/** Commits → recorded peristiwa, in graph order; what is no peristiwa is kept for the verifier. */
import type { JamCommit } from '../../domain/pemeriksaan/bukti.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { adaKendali } from '../../domain/bahasa/teks.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { KeptClock } from './commit-clock.js'
import { CommitClock, TOLERANSI, mendahului } from './commit-clock.js'
import type { Decoded } from './commit-message-decode.js'
import { decodePesan, resemblesPeristiwa } from './commit-message-decode.js'
import type { RecordedCommit, Snapshot } from '../port.js'
import { ownText } from '../own-text.js'
import { resolved } from './references.js'
import { signatureOf, signedText } from './signed-act.js'
import { sha512 } from './sshsig.js'

/** A commit without its message, and what the message turned out to be. */
export interface ReadCommit extends Omit<RecordedCommit, 'pesan'> {
  peristiwa: Tercatat | null
  /** The same as its message has it, with what it names as it names it. */
  tertulis: Peristiwa | null
  /** What is wrong with the message where it looks like a peristiwa and is none. */
  masalah: string | null
  /** Whether a message that is no peristiwa holds lines that pass for its trailers. */
  menyerupai: boolean
  /** Whether the message holds characters that steer a terminal or a reader. */
  kendali: boolean
  /** Whether the first line, all that `git log --oneline` shows, names another peristiwa than the trailers. */
  judulLain: boolean
  /** What its date says of it and of those before it; it may change with the commits read after it. */
  jam: JamCommit
}

export interface History {
  tip: string
  peristiwa: Tercatat[]
  commit: ReadCommit[]
}

type Waktu = Pick<RecordedCommit, 'oid' | 'waktuPenulis' | 'waktuCommit'>

/**
 * Whether author and committer dates are further apart than clocks may disagree: version 1 writes them alike, and
 * nothing is published before it is recorded.
 */
const tanggalTerpisah = ({ versi }: Peristiwa, { waktuPenulis, waktuCommit }: Waktu): boolean =>
  (versi === 1 ? Math.abs(waktuPenulis - waktuCommit) : waktuPenulis - waktuCommit) > TOLERANSI

/**
 * Whether the dates of an act cannot be right: version 1 asks its parent alone, after which small steps led back any
 * distance.
 */
const salahTanggal = (p: Peristiwa, commit: Waktu, clock: { sebelumInduk: boolean; mundur: boolean }): boolean =>
  (p.versi === 1 ? clock.sebelumInduk : clock.mundur) || tanggalTerpisah(p, commit)

/** Reads commits in graph order, oldest first: what a message turns out to be, and whether its dates can be right. */
export class HistoryReader {
  private readonly menurutOp: Map<string, string>

  /**
   * `menurutOp` are the commits of acts that stand before what is read, by their op; `root` is the first commit of all,
   * which need not be told where the reading begins with it; `sebelum` are parents of what is read, with their dates,
   * and `jam` has read what of the dates before counts.
   */
  constructor(
    menurutOp: ReadonlyMap<string, string> = new Map(),
    private root: string | null = null,
    sebelum: readonly { oid: string; waktu: number }[] = [],
    private readonly jam = new CommitClock(),
  ) {
    this.menurutOp = new Map(menurutOp)
    for (const satu of sebelum) this.jam.kenal(satu)
  }

  /** How far the dates have come at a commit that was read. */
  clockAt(oid: string): KeptClock {
    return this.jam.kept(oid)
  }

  baca(semua: RecordedCommit): ReadCommit {
    const { pesan, ...commit } = semua
    const { decode, peristiwa, jam } = this.terbaca(semua)
    return {
      ...commit,
      peristiwa,
      tertulis: decode.jenis === 'peristiwa' ? decode.peristiwa : null,
      masalah: decode.jenis === 'rusak' ? decode.masalah : null,
      menyerupai: decode.jenis === 'bukan' && resemblesPeristiwa(pesan),
      kendali: adaKendali(pesan),
      judulLain: decode.jenis === 'peristiwa' && !pesan.startsWith(`${decode.peristiwa.peristiwa}: `),
      jam,
    }
  }

  /** What a commit recorded, without what is only checked; null for nothing. */
  bacaPeristiwa(semua: RecordedCommit): Tercatat | null {
    return this.terbaca(semua).peristiwa
  }

  private terbaca(semua: RecordedCommit): { decode: Decoded; peristiwa: Tercatat | null; jam: JamCommit } {
    const clock = this.jam.baca(semua)
    if (semua.induk.length === 0) this.root ??= semua.oid
    const decode = decodePesan(semua.pesan)
    const p = decode.jenis === 'peristiwa' ? decode.peristiwa : null
    const peristiwa = p && this.tercatat(p, semua, salahTanggal(p, semua, clock))
    return { decode, peristiwa, jam: clock.jam }
  }

  /** An act names what came before it: the first that bears an op is the one that is meant by it. */
  private tercatat(peristiwa: Peristiwa, commit: RecordedCommit, ganjil: boolean): Tercatat {
    const p = tercatat(resolved(peristiwa, this.menurutOp), commit, ganjil)
    const { tanda, message } = signatureOf(p, commit.pesan)
    if (tanda !== null && this.root !== null)
      p.jejak.isiTanda = sha512(signedText(this.root, commit.barisPenulis, message)).toString('hex')
    if (!this.menurutOp.has(p.op)) this.menurutOp.set(ownText(p.op), commit.oid)
    return p
  }
}

const polaBarisOp = /^Konten-Op: (\w+)$/m

/** Reads the whole history in one pass. */
export async function readRiwayat(potret: Snapshot): Promise<History> {
  const hasil: History = { tip: potret.tip, peristiwa: [], commit: [] }
  const pembaca = new HistoryReader()
  for await (const beberapa of potret.history())
    for (const satu of beberapa) {
      const commit = pembaca.baca(satu)
      hasil.commit.push(commit)
      if (commit.peristiwa) hasil.peristiwa.push(commit.peristiwa)
    }
  return hasil
}

/**
 * Reads backwards until `cukup` says that nothing older matters, for deciding on one item without reading years.
 * `sebutan` are words of which one stands in the message of everything that matches, so that the rest is not decoded.
 * @returns the matching peristiwa, oldest first; an act that they name by its op is told by its commit as far as it was
 * read. Reads everything where the history was merged.
 */
export async function readPeristiwaMundur(
  potret: Snapshot,
  cocok: (p: Tercatat) => boolean,
  cukup: (p: Tercatat) => boolean,
  sebutan: readonly string[] = [''],
): Promise<Tercatat[]> {
  const hasil: Tercatat[] = []
  const menurutOp = new Map<string, string>()
  const terbaca = (): Tercatat[] => hasil.toReversed().map((p) => resolved(p, menurutOp))
  // What was read last, while its parent is awaited: whose date is the later tells whether its own can be right.
  let anak: { p: Tercatat; waktu: Instan } | null = null
  let selesai = false
  for await (const beberapa of potret.historyBackwards())
    for (const commit of beberapa) {
      if (anak !== null && mendahului(anak.waktu, commit.waktuCommit)) anak.p.jejak.tanggalGanjil = true
      anak = null
      if (selesai) return terbaca()
      if (commit.induk.length > 1) return (await readRiwayat(potret)).peristiwa.filter(cocok)
      const { pesan } = commit
      if (!sebutan.some((kata) => pesan.includes(kata))) {
        const op = polaBarisOp.exec(pesan)?.[1]
        if (op !== undefined) menurutOp.set(op, commit.oid)
        continue
      }
      const decode = decodePesan(pesan)
      if (decode.jenis !== 'peristiwa') continue
      const p = tercatat(decode.peristiwa, commit, tanggalTerpisah(decode.peristiwa, commit))
      menurutOp.set(p.op, commit.oid)
      if (!cocok(p)) continue
      hasil.push(p)
      anak = { p, waktu: commit.waktuCommit }
      selesai = cukup(p)
    }
  return terbaca()
}

function tercatat(peristiwa: Peristiwa, { oid, waktuPenulis, waktuCommit }: Waktu, ganjil: boolean): Tercatat {
  const dicatat = peristiwa.versi === 1 ? waktuCommit : waktuPenulis
  const terbit = waktuCommit > dicatat ? { terbit: waktuCommit } : {}
  return Object.assign(peristiwa, { jejak: { commit: oid, dicatat, ...terbit, tanggalGanjil: ganjil } })
}

/** A commit and everything before it; `commit` is a whole history. */
export function ancestors(commit: readonly { oid: string; induk: readonly string[] }[], ujung: string): Set<string> {
  const induk = new Map(commit.map((c) => [c.oid, c.induk]))
  const hasil = new Set<string>()
  const antre = [ujung]
  for (let oid = antre.pop(); oid !== undefined; oid = antre.pop()) {
    if (hasil.has(oid)) continue
    hasil.add(oid)
    antre.push(...(induk.get(oid) ?? []))
  }
  return hasil
}
