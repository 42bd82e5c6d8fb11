/**
 * The history port: all that commands know of where the record is kept. Two implementations pass one suite of tests.
 */
import type { Instan } from '../domain/bahasa/waktu.js'
import type { Perubahan } from '../domain/pemeriksaan/bukti.js'

/** One commit as the history holds it; times are epoch milliseconds. */
export interface RecordedCommit {
  oid: string
  induk: string[]
  waktuPenulis: Instan
  waktuCommit: Instan
  penulis: string
  /** The author as the commit has it: name, e-mail, seconds, zone. */
  barisPenulis: string
  /** Name of the committer; the same as `penulis` where konten wrote the commit. */
  pencatat: string
  pesan: string
}

/** A path that a commit changed, with the blobs it found and left. */
export interface BlobChange extends Perubahan {
  oid: string
  oidBefore: string
}

export interface CommitWithChanges extends RecordedCommit {
  perubahan: readonly BlobChange[]
}

/** A commit as it is stored, byte for byte. */
export interface RawCommit {
  bytes: Buffer
  /** Whether the bytes are those the oid names. */
  intact: boolean
}

/** Objects, read in the order they were asked for, so that asking ahead costs no waiting. */
export interface BlobReader {
  ask(oids: readonly string[]): void
  /** The next object, a blob; null for one that is missing or cannot be read. */
  next(): Promise<Buffer | null>
  /** The next object, a commit; null for one that is missing or cannot be read. */
  nextCommit(): Promise<RawCommit | null>
  close(): void
}

/** A still picture of the record at one commit; a transition is decided on it. */
export interface Snapshot {
  tip: string
  /** The first commit of the history, which tells one record from every other. */
  root(): Promise<string>
  /** Text of a file at the tip, or at another commit of the history; null where there is none. */
  read(jalur: string, commit?: string): Promise<string | null>
  /** Texts of files at commits of the history, or at the parents of these; null where there is none. */
  readMany(asked: readonly { jalur: string; commit: string; induk: boolean }[]): Promise<(string | null)[]>
  /** Paths below a folder at the tip, in no particular order; empty where there is no such folder. */
  list(folder: string): Promise<string[]>
  /**
   * Every commit reachable from the tip, or from another commit: oldest first in graph order, in batches as they come.
   */
  history(ujung?: string): AsyncIterable<readonly RecordedCommit[]>
  /** The same commits newest first, for reading that stops early. */
  historyBackwards(): AsyncIterable<readonly RecordedCommit[]>
  /**
   * With what each changed against its first parent, oldest first in graph order; `since` and what came after it, null
   * for all.
   */
  changes(since: string | null): AsyncIterable<readonly CommitWithChanges[]>
  blobs(): BlobReader
  /** The first bytes of blobs, by which their format is told; null for one that is missing or larger than a photo. */
  beginnings(oids: readonly string[]): Promise<(Buffer | null)[]>
}

declare const message: unique symbol

/**
 * A commit message that `storage/record/act-message.ts` made; plain text is none, so that nothing is written past the
 * gates.
 */
export type Message = string & { readonly [message]: true }

/** What one transition changes: whole files, and the message of the one commit that carries them. */
export interface Write {
  /** Path from the root of the repository → new text. */
  files: ReadonlyMap<string, string>
  /**
   * Working copies that were edited by hand and are taken up by this transition, as they were read; any other is in the
   * way.
   */
  handEdits?: ReadonlyMap<string, string>
  message: Message
  author: { nama: string; surel: string }
  time: Instan
  zona: string
}

export interface HistoryStore {
  /** The record as it stands. Throws `rusak` when it cannot be read whole. */
  snapshot(): Promise<Snapshot>
  /**
   * Runs one transition: `putuskan` sees a fresh picture under the writer's lock and either throws (nothing is written)
   * or says what to write. When another writer was faster it is asked again with the newer picture.
   * @returns the oid of the commit. Throws `bentrok` when a lock or a hand edit is in the way.
   */
  write(putuskan: (potret: Snapshot) => Promise<Write>): Promise<string>
  /** The commit of the record that an oid, or the beginning of one, names; null where none does, or several. */
  cariCommit(awal: string): Promise<string | null>
  /** Whether the record holds a commit; false also for one that cannot be read. */
  memuat(commit: string): Promise<boolean>
}

/** A commit as it is recorded in another place than at first: what its maker wrote stays, to the byte. */
export interface Replayed {
  /** Path → new text. */
  files: ReadonlyMap<string, string>
  /** Changes taken over as they are, by their blobs. */
  carried: readonly BlobChange[]
  message: Message
  /** Head lines: name, e-mail, seconds, zone. */
  byline: string
  committer: string
}

/** A record that several clones share: it is decided on beside the branch, and the branch then moves there. */
export interface PublishingStore extends HistoryStore {
  /** The record as it stands, or stood, at any commit that is here. Throws `rusak` where it is not whole. */
  snapshotAt(commit: string): Promise<Snapshot>
  isAncestor(older: string, newer: string): Promise<boolean>
  /** Stores a commit; nothing points at it. @returns its oid. */
  commitOn(parent: string, commit: Replayed): Promise<string>
  /** Moves the branch, and with it what a person sees of it; false where it is no longer at `from`. */
  moveTo(from: string, to: string): Promise<boolean>
}

/** The machine, as far as storage needs it; the shell provides it. */
export interface Machine {
  pid: number
  host: string
  sekarang(): Instan
  /** A mark that tells two processes of the same pid apart; null where the system gives none. */
  tandaProses(pid: number): string | null
  hidup(pid: number): boolean
  /** The account this runs under, as files name their owner; null where the system has no such numbers. */
  account: number | null
  /** The environment git is started with, before it is scrubbed. */
  vars: Readonly<Record<string, string | undefined>>
}
