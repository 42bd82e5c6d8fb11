/**
 * Ids, titles, and numbers of interactions as the working tree shows them: no git, no history, newest first. Good
 * enough to choose from, not to decide on.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bentukId, bentukNomor, jalurKegiatan } from '../../domain/bahasa/id.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { readInteractions } from '../record/interaction-file.js'
import { readOrdinaryFile } from '../git/projection.js'
import { parseCanonical } from '../record/canonical-yaml.js'

/** Every id that has a file, newest Hari H first. Empty where the folder cannot be read. */
export async function quickIds(akar: string): Promise<string[]> {
  const isi = await readdir(join(akar, 'content'), { recursive: true }).catch(() => [])
  return isi
    .map((jalur) => /([^/\\]+)\.md$/.exec(jalur)?.[1] ?? '')
    .filter(bentukId)
    .toSorted((a, b) => (a < b ? 1 : -1))
}

/** The title in an item's front matter; '' where it cannot be read. */
export async function quickTitle(akar: string, id: string): Promise<string> {
  const teks = (await readOrdinaryFile(join(akar, jalurKegiatan(id))))?.toString('utf8') ?? ''
  const judul = parseCanonical(/^judul: .*$/m.exec(teks)?.[0] ?? '')?.['judul']
  return typeof judul === 'string' ? satuBaris(judul) : ''
}

/** An interaction to choose from; `selesai` where it waits for no answer. */
export interface QuickNomor {
  nomor: string
  arti: string
  selesai: boolean
}

/**
 * Every interaction that a file tells of and that was not taken back, newest first. Empty where the folder cannot be
 * read.
 */
export async function quickNomor(akar: string): Promise<QuickNomor[]> {
  const folder = join(akar, 'interaksi')
  const jalur = (await readdir(folder, { recursive: true }).catch(() => [])).filter((j) => j.endsWith('.yaml'))
  const isi = await Promise.all(
    jalur.map(async (j) => readInteractions((await readOrdinaryFile(join(folder, j)))?.toString('utf8') ?? '')),
  )
  return isi
    .flatMap((bulan) => Object.entries((bulan ?? {}) as Record<string, Record<string, unknown>>))
    .filter(([nomor, i]) => bentukNomor(nomor) && typeof i === 'object' && i !== null && i['dibatalkan'] === undefined)
    .map(([nomor, i]) => ({
      nomor,
      arti: satuBaris(
        `${String(i['platform'])} ${String(i['jenis'])} ${String(i['diterima']).slice(0, 16).replace('T', ' ')}`,
      ),
      selesai: i['dijawab'] !== undefined || i['perlu_jawaban'] === 'tidak',
    }))
    .toSorted((a, b) => (a.nomor < b.nomor ? 1 : -1))
}
