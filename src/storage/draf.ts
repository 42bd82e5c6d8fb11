/**
 * What was typed at a prompt and not yet recorded, and what this clone's user last chose: `.git/konten/draf`, outside the
 * history and never shared. Best effort: a disk that cannot be written keeps nobody from working.
 */
import { lstat, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tulisUtuh } from './berkas-utuh.js'

/** Answers by flag; a list where the flag takes several values. */
export type Jawaban = Readonly<Record<string, string | readonly string[]>>

const letak = (folder: string, nama: string): string => join(folder, 'draf', `${nama}.json`)

/** The draft of that name, null where there is none that can be read. */
export async function bacaDraf(folder: string, nama: string): Promise<Jawaban | null> {
  try {
    const isi: unknown = JSON.parse(await readFile(letak(folder, nama), 'utf8'))
    if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) return null
    const sah = Object.entries(isi).filter(([, nilai]) => typeof nilai === 'string' || (Array.isArray(nilai) && nilai.every((n) => typeof n === 'string')))
    return Object.fromEntries(sah)
  } catch {
    return null
  }
}

export async function simpanDraf(folder: string, nama: string, jawaban: Jawaban): Promise<void> {
  const tempat = join(folder, 'draf')
  try {
    await mkdir(tempat, { recursive: true })
    if ((await lstat(tempat)).isDirectory()) await tulisUtuh(letak(folder, nama), JSON.stringify(jawaban), 0o600)
  } catch {
    // The answers are still in memory; only a crash would lose them.
  }
}

export async function hapusDraf(folder: string, nama: string): Promise<void> {
  await rm(letak(folder, nama), { force: true }).catch(() => undefined)
}
