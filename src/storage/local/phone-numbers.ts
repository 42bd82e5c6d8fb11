/** Telephone numbers of the office's people: `.git/konten/nomor.json`, in this clone alone, never in the history. */
import { join } from 'node:path'
import { writeWhole } from './whole-file.js'
import { readJson, prepareKontenFolder } from '../git/konten-folder.js'

/** Number by name, as wa.me wants it. */
export type DaftarNomor = Readonly<Record<string, string>>

const letak = (folder: string): string => join(folder, 'nomor.json')

/** The numbers; none where there is no such file or it cannot be read. */
export async function readPhoneNumbers(folder: string): Promise<DaftarNomor> {
  const isi = await readJson(letak(folder))
  if (typeof isi !== 'object' || isi === null) return {}
  return Object.fromEntries(
    Object.entries(isi).filter(([, nomor]) => typeof nomor === 'string' && /^[1-9]\d{8,14}$/.test(nomor)),
  )
}

/** Remembers a number, or with null forgets it. Throws `bentrok` where the folder is a link. */
export async function savePhoneNumber(folder: string, nama: string, nomor: string | null): Promise<void> {
  await prepareKontenFolder(folder)
  const { [nama]: _, ...lain } = await readPhoneNumbers(folder)
  await writeWhole(letak(folder), JSON.stringify(nomor === null ? lain : { ...lain, [nama]: nomor }, null, 2), 0o600)
}
