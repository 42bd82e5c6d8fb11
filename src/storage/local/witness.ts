/**
 * Commits this clone has seen at the tip, remembered outside the history (`.git/konten/saksi.json`): a history that no
 * longer contains one of them was cut off or rewritten. It bears witness only in this clone, and only to who cannot
 * edit it.
 */
import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { TOLERANSI_JAM } from '../../domain/sop/aturan.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { MENIT } from '../../domain/bahasa/waktu.js'
import { writeDurably } from './whole-file.js'
import { prepareKontenFolder, readJson } from '../git/konten-folder.js'

export interface Witness {
  commit: string
  /** When this clone saw it, ISO 8601 in UTC; null where only git's own log tells that it did. */
  pada: string | null
}

/** What a memory file holds, and what is wrong with it in words; null where it is whole, or was never written. */
export interface Remembered {
  daftar: Witness[]
  rusak: string | null
  ada: boolean
}

/**
 * Witnesses of tips that are not in the history pile up until a person has looked at them; more than this tell nothing
 * new.
 */
const TERBANYAK = 50

const NAMA = 'saksi.json'
const NAMA_DIPERIKSA = 'diperiksa.json'
const letak = (folder: string): string => join(folder, NAMA)
const letakDiperiksa = (folder: string): string => join(folder, NAMA_DIPERIKSA)

const berkomit = (isi: unknown): isi is { commit: string; pada?: unknown } =>
  /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(String((isi as Partial<Witness> | null)?.commit))

/** As it is written: ISO 8601 in UTC, or null. */
const berwaktu = (pada: unknown): pada is string | null =>
  pada === null ||
  (typeof pada === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(pada) && !Number.isNaN(Date.parse(pada)))

const sebagaiSaksi = (isi: { commit: string; pada?: unknown }): Witness => ({
  commit: isi.commit,
  pada: berwaktu(isi.pada) ? isi.pada : null,
})

/** The text of a file; null where there is none. Anything else that keeps it from being read is told in words. */
async function bacaTeks(jalur: string): Promise<{ teks: string | null; rusak: string | null }> {
  try {
    return { teks: await readFile(jalur, 'utf8'), rusak: null }
  } catch (galat) {
    const { code } = galat as NodeJS.ErrnoException
    return { teks: null, rusak: code === 'ENOENT' ? null : `tidak dapat dibaca (${code})` }
  }
}

/** What a memory file holds; `satu` where it holds one tip instead of a list. `kini` dates what lies in the future. */
async function baca(jalur: string, nama: string, satu: boolean, kini: Instan): Promise<Remembered> {
  const { teks, rusak } = await bacaTeks(jalur)
  const hasil = (sebab: string | null, daftar: Witness[] = []): Remembered => ({
    daftar,
    rusak: sebab === null ? null : `${nama} ${sebab}`,
    ada: teks !== null || rusak !== null,
  })
  if (teks === null) return hasil(rusak)
  if (teks.trim() === '') return hasil('kosong')
  let isi: unknown
  try {
    isi = JSON.parse(teks)
  } catch {
    return hasil('terpotong atau bukan JSON')
  }
  const entri: unknown[] = satu ? [isi] : Array.isArray(isi) ? (isi as unknown[]) : []
  if (entri.length === 0) return hasil(Array.isArray(isi) ? 'tidak memuat satu saksi pun' : 'bukan daftar saksi')
  const daftar = entri.filter(berkomit).map(sebagaiSaksi)
  if (daftar.length < entri.length || entri.filter(berkomit).some((e) => !berwaktu(e.pada)))
    return hasil('memuat yang bukan nomor commit dengan waktunya', daftar)
  const nanti = daftar.some((s) => s.pada !== null && Date.parse(s.pada) > kini + TOLERANSI_JAM * MENIT)
  return hasil(nanti ? 'bertanggal di masa depan' : null, daftar)
}

/** The tips this clone remembers. `kini` is the clock of this machine. */
export const readWitness = (folder: string, kini: Instan = Infinity): Promise<Remembered> =>
  baca(letak(folder), NAMA, false, kini)

/**
 * Remembers a tip in place of those it contains. Best effort: on a read-only disk nothing is remembered. A damaged
 * memory is left as it is, for the verifier to find; what comes meanwhile stands in git's own log of the branch. The
 * verifier, which has told of the damage, gives the lost tips it knew of as `pulihkan` and has the memory built anew.
 */
export async function noteWitness(
  folder: string,
  baru: Witness,
  termuat: (commit: string) => boolean,
  pulihkan: readonly Witness[] | null = null,
): Promise<void> {
  try {
    const { file } = await prepareKontenFolder(folder)
    const { daftar, rusak } = await readWitness(folder, baru.pada === null ? Infinity : Date.parse(baru.pada))
    if (rusak !== null && pulihkan === null) return
    const tetap = unik([...daftar, ...(pulihkan ?? [])]).filter((s) => s.commit !== baru.commit && !termuat(s.commit))
    await writeDurably(letak(folder), JSON.stringify([...tetap, baru].slice(-TERBANYAK)), file)
  } catch {
    // The record itself is written already.
  }
}

const unik = (daftar: readonly Witness[]): Witness[] =>
  daftar.filter((s, i) => daftar.findIndex((t) => t.commit === s.commit) === i)

/** The last tip that the verifier had nothing against, in a list of one; empty where there is none or it is damaged. */
export const readVerified = (folder: string, kini: Instan): Promise<Remembered> =>
  baca(letakDiperiksa(folder), NAMA_DIPERIKSA, true, kini)

/** Whose mark stands beside that tip; null where there is none. */
export async function readMark(folder: string): Promise<string | null> {
  const isi = (await readJson(letakDiperiksa(folder))) as { tanda?: unknown } | null
  return typeof isi?.tanda === 'string' ? isi.tanda : null
}

/** Remembers such a tip with its mark, null that there is none any more; best effort, as above. */
export async function noteVerified(folder: string, baru: (Witness & { tanda?: string }) | null): Promise<void> {
  try {
    const { file } = await prepareKontenFolder(folder)
    if (baru === null) await unlink(letakDiperiksa(folder))
    else await writeDurably(letakDiperiksa(folder), JSON.stringify(baru), file)
  } catch {
    // The next run looks at more than it would have had to.
  }
}

/** The tips a clone saw, and what is damaged of its memory of them, in words. */
export interface RememberedTips {
  daftar: Witness[]
  rusak: string[]
  /** The commits that konten wrote in this clone, as far as git's own log of the branch goes back. */
  ditulis: ReadonlySet<string>
}

/**
 * All that this clone remembers of its tips, with what is damaged in words. Where the list is damaged or missing, git's
 * own log of the branch tells which tips konten wrote here. `reflog` is that log's file.
 */
export async function rememberedTips(folder: string, reflog: string, kini: Instan): Promise<RememberedTips> {
  const [saksi, diperiksa, ditulis] = await Promise.all([
    readWitness(folder, kini),
    readVerified(folder, kini),
    tipTertulis(reflog),
  ])
  // The verifier writes the list before the other.
  const lenyap = !saksi.ada && diperiksa.ada ? `${NAMA} tidak ada, padahal salinan ini pernah diperiksa` : null
  const tertulis = saksi.rusak !== null || !saksi.ada ? ditulis : []
  return {
    daftar: unik([...saksi.daftar, ...diperiksa.daftar, ...tertulis]),
    ditulis: new Set(ditulis.map((s) => s.commit)),
    rusak: [saksi.rusak, lenyap, diperiksa.rusak].filter((r) => r !== null),
  }
}

/** The tips that konten moved the branch to, as git's log has them, oldest first. */
async function tipTertulis(reflog: string): Promise<Witness[]> {
  const { teks } = await bacaTeks(reflog)
  return [...(teks ?? '').matchAll(/^[0-9a-f]{40,64} ([0-9a-f]{40,64}) .*\tkonten$/gm)].map((m) => ({
    commit: m[1]!,
    pada: null,
  }))
}
