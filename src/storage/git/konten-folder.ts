/** konten's own folder beside git's, `.git/konten`: what this clone remembers for itself, outside the history. */
import { lstat, mkdir, readFile } from 'node:fs/promises'
import { notOrdinary } from './projection.js'

/** Makes the folder where it is missing. Throws `bentrok` where a link or a file stands in its place. */
export async function prepareKontenFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (!(await lstat(folder)).isDirectory()) throw notOrdinary('.git/konten', 'folder')
}

/** What a JSON file there holds; null where it is missing or cannot be read. */
export async function readJson(letak: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(letak, 'utf8'))
  } catch {
    return null
  }
}
