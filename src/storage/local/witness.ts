/**
 * Commits this clone has seen at the tip, remembered outside the history (`.git/konten/saksi.json`): a history that no
 * longer contains one of them was cut off or rewritten. It bears witness only in this clone, and only to who cannot edit it.
 */
import { join } from 'node:path'
import { writeWhole } from './whole-file.js'
import { readJson, prepareKontenFolder } from '../git/konten-folder.js'

export interface Witness {
  commit: string
  /** When this clone saw it, ISO 8601 in UTC. */
  pada: string
}

/** Witnesses of tips that are not in the history pile up until a person has looked at them; more than this tell nothing new. */
const TERBANYAK = 50

const letak = (folder: string): string => join(folder, 'saksi.json')
const letakDiperiksa = (folder: string): string => join(folder, 'diperiksa.json')

const sebagaiSaksi = (isi: unknown): isi is Witness =>
  /^[0-9a-f]{40,64}$/.test(String((isi as Partial<Witness> | null)?.commit))

/** What is remembered; nothing where there is no such file or it cannot be read. */
export async function readWitness(folder: string): Promise<Witness[]> {
  const isi = await readJson(letak(folder))
  return Array.isArray(isi) ? isi.filter(sebagaiSaksi) : []
}

/** Remembers a tip in place of those it contains. Best effort: on a read-only disk nothing is remembered. */
export async function noteWitness(folder: string, baru: Witness, termuat: (commit: string) => boolean): Promise<void> {
  try {
    await prepareKontenFolder(folder)
    const tetap = (await readWitness(folder)).filter((s) => s.commit !== baru.commit && !termuat(s.commit))
    await writeWhole(letak(folder), JSON.stringify([...tetap, baru].slice(-TERBANYAK)))
  } catch {
    // The record itself is written already.
  }
}

/** The last tip that the verifier had nothing against, null where there is none. */
export async function readVerified(folder: string): Promise<Witness | null> {
  const isi = await readJson(letakDiperiksa(folder))
  return sebagaiSaksi(isi) ? isi : null
}

/** Remembers such a tip; best effort, as above. */
export async function noteVerified(folder: string, baru: Witness): Promise<void> {
  try {
    await prepareKontenFolder(folder)
    await writeWhole(letakDiperiksa(folder), JSON.stringify(baru))
  } catch {
    // The next run looks at more than it would have had to.
  }
}
