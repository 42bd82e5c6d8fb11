/**
 * What was typed at a prompt and not yet recorded, and what this clone's user last chose: `.git/konten/draf`, outside
 * the history and never shared. Best effort: a disk that cannot be written keeps nobody from working.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './whole-file.js'
import { readJson, prepareKontenFolder } from '../git/konten-folder.js'

/** Answers by flag; a list where the flag takes several values, true where it takes none. */
export type DraftAnswers = Readonly<Record<string, string | readonly string[] | true | undefined>>

const letak = (folder: string, nama: string): string => join(folder, 'draf', `${nama}.json`)

/** The draft of that name, null where there is none that can be read. */
export async function readDraft(folder: string, nama: string): Promise<DraftAnswers | null> {
  const isi = await readJson(letak(folder, nama))
  if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) return null
  const sah = Object.entries(isi).filter(
    ([, nilai]) =>
      typeof nilai === 'string' ||
      nilai === true ||
      (Array.isArray(nilai) && nilai.every((n) => typeof n === 'string')),
  )
  return Object.fromEntries(sah)
}

export async function saveDraft(folder: string, nama: string, jawaban: DraftAnswers): Promise<void> {
  try {
    await prepareKontenFolder(folder, 'draf')
    await writeWhole(letak(folder, nama), JSON.stringify(jawaban), 0o600)
  } catch {
    // The answers are still in memory; only a crash would lose them.
  }
}

export async function deleteDraft(folder: string, nama: string): Promise<void> {
  await rm(letak(folder, nama), { force: true }).catch(() => undefined)
}

const KEBIASAAN = 'kebiasaan'

/** What the user of this clone last chose for a question, undefined where nothing is remembered. */
export async function readHabit(folder: string, tentang: string): Promise<string | undefined> {
  const nilai = (await readDraft(folder, KEBIASAAN))?.[tentang]
  return typeof nilai === 'string' ? nilai : undefined
}

export async function keepHabit(folder: string, tentang: string, nilai: string): Promise<void> {
  await saveDraft(folder, KEBIASAAN, { ...(await readDraft(folder, KEBIASAAN)), [tentang]: nilai })
}
