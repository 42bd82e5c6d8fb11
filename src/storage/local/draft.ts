/**
 * What was typed at a prompt and not yet recorded, and what this clone's user last chose: `.git/konten/draf`, outside the
 * history and never shared. Best effort: a disk that cannot be written keeps nobody from working.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tulisUtuh } from './whole-file.js'
import { bacaJson, siapkanFolderKonten } from '../git/konten-folder.js'

/** Answers by flag; a list where the flag takes several values, true where it takes none. */
export type Jawaban = Readonly<Record<string, string | readonly string[] | true>>

const letak = (folder: string, nama: string): string => join(folder, 'draf', `${nama}.json`)

/** The draft of that name, null where there is none that can be read. */
export async function bacaDraf(folder: string, nama: string): Promise<Jawaban | null> {
  const isi = await bacaJson(letak(folder, nama))
  if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) return null
  const sah = Object.entries(isi).filter(
    ([, nilai]) =>
      typeof nilai === 'string' ||
      nilai === true ||
      (Array.isArray(nilai) && nilai.every((n) => typeof n === 'string')),
  )
  return Object.fromEntries(sah)
}

export async function simpanDraf(folder: string, nama: string, jawaban: Jawaban): Promise<void> {
  try {
    await siapkanFolderKonten(join(folder, 'draf'))
    await tulisUtuh(letak(folder, nama), JSON.stringify(jawaban), 0o600)
  } catch {
    // The answers are still in memory; only a crash would lose them.
  }
}

export async function hapusDraf(folder: string, nama: string): Promise<void> {
  await rm(letak(folder, nama), { force: true }).catch(() => undefined)
}

const KEBIASAAN = 'kebiasaan'

/** What the user of this clone last chose for a question, undefined where nothing is remembered. */
export async function bacaKebiasaan(folder: string, tentang: string): Promise<string | undefined> {
  const nilai = (await bacaDraf(folder, KEBIASAAN))?.[tentang]
  return typeof nilai === 'string' ? nilai : undefined
}

export async function ingatKebiasaan(folder: string, tentang: string, nilai: string): Promise<void> {
  await simpanDraf(folder, KEBIASAAN, { ...(await bacaDraf(folder, KEBIASAAN)), [tentang]: nilai })
}
