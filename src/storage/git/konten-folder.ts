/** konten's own folder beside git's, `.git/konten`: what this clone remembers for itself, outside the history. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Access } from '../local/private-folder.js'
import { privateFolder } from '../local/private-folder.js'
import { withShared } from './git-folders.js'

/**
 * Makes the folder, and one `inside` it, where they are missing; who may read what is put there. Throws `bentrok` where
 * a link or a file stands in the place of one.
 */
export async function prepareKontenFolder(folder: string, inside?: string): Promise<Access> {
  const git = await withShared(dirname(folder))
  const access = await privateFolder(folder, '.git/konten', git)
  return inside === undefined ? access : privateFolder(join(folder, inside), `.git/konten/${inside}`, git)
}

/** What a JSON file there holds; null where it is missing or cannot be read. Read at once: it is small, or not there. */
export async function readJson(letak: string): Promise<unknown> {
  try {
    return JSON.parse(readFileSync(letak, 'utf8'))
  } catch {
    return null
  }
}
