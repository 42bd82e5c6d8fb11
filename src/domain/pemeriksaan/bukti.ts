/** What the verifier has before it, gathered by storage; the checks only look. */
import type { Petugas } from '../aturan.js'
import type { Keadaan, Temuan, Tingkat } from '../keadaan.js'
import type { Tercatat } from '../peristiwa.js'
import type { Sop } from '../sop.js'
import type { Instan } from '../waktu.js'

/** One commit and what it changed against its first parent. */
export interface CommitDiperiksa {
  oid: string
  induk: readonly string[]
  waktuPenulis: Instan
  waktuCommit: Instan
  peristiwa: Tercatat | null
  /** What is wrong with its message where it looks like a peristiwa and is none. */
  masalah: string | null
  perubahan: readonly { status: string; jalur: string }[]
}

/** An item's file at the tip, held against the state folded from the history. */
export interface BerkasDiperiksa {
  jalur: string
  id: string
  /** What is wrong with the file, null when it parses. */
  rusak: string | null
  /** Keys whose value in the front matter is not what the history implies. */
  kepalaBeda: readonly string[]
  /** Names of texts whose sha256 is not the recorded one. */
  teksBeda: readonly string[]
}

export interface Bukti {
  commit: readonly CommitDiperiksa[]
  keadaan: Keadaan
  berkas: readonly BerkasDiperiksa[]
  /** Files of the record whose working copy is not what the tip holds. */
  kerjaBeda: readonly { jalur: string; id: string | null; sebab: string }[]
  /** Properties of the clone that make its history untrustworthy, in words. */
  keganjilanKlon: readonly string[]
  tip: string
  sop: Sop
  petugas: readonly Petugas[]
  pisahTugas: 'ketat' | 'longgar'
  sekarang: Instan
}

/** One named check: its code is stable, `arti` says what a finding means and what to do. */
export interface Pemeriksaan {
  kode: string
  tingkat: Tingkat
  arti: string
  periksa: (bukti: Bukti) => Omit<Temuan, 'kode' | 'tingkat'>[]
}

/** Folders that hold the record: nothing but a peristiwa of the right kind may change them. */
export const folderCatatan = ['content/', 'interaksi/', 'analitik/', 'laporan/'] as const

/** Id of the item a path belongs to, null where it is none's. */
export const idDariJalur = (jalur: string): string | null => /^content\/\d{4}\/\d{2}\/([a-z0-9-]+)\.md$/.exec(jalur)?.[1] ?? null
