/** Ids and titles as the working tree shows them: no git, no history, newest first. Good enough to choose from, not to decide on. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bentukId, jalurKegiatan } from '../domain/id.js'
import { satuBaris } from '../domain/teks.js'
import { bacaBerkasBiasa } from './proyeksi.js'
import { uraiKanonis } from './yaml-kanonis.js'

/** Every id that has a file, newest Hari H first. Empty where the folder cannot be read. */
export async function daftarIdCepat(akar: string): Promise<string[]> {
  const isi = await readdir(join(akar, 'content'), { recursive: true }).catch(() => [])
  return isi
    .map((jalur) => /([^/\\]+)\.md$/.exec(jalur)?.[1] ?? '')
    .filter(bentukId)
    .toSorted((a, b) => (a < b ? 1 : -1))
}

/** The title in an item's front matter; '' where it cannot be read. */
export async function judulCepat(akar: string, id: string): Promise<string> {
  const teks = (await bacaBerkasBiasa(join(akar, jalurKegiatan(id))))?.toString('utf8') ?? ''
  const judul = uraiKanonis(/^judul: .*$/m.exec(teks)?.[0] ?? '')?.['judul']
  return typeof judul === 'string' ? satuBaris(judul) : ''
}
