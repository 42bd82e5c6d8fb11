/**
 * Folders that only the owner may read: photos before they are published, what was typed, who was seen. A group keeps
 * its rights where git is told to share the repository, or the set-gid bit says that the folder is a group's.
 */
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { platform } from 'node:os'
import { dirname } from 'node:path'
import type { ConfigEntry, GitFolders } from '../git/git-folders.js'
import { configTrue, repositoryConfig } from '../git/git-folders.js'
import { notOrdinary } from '../git/projection.js'
import { makeFolder } from './make-folder.js'

/** Rights of what is put into a folder, undefined where the system has none. */
export interface Access {
  folder: number | undefined
  file: number | undefined
}

const RIGHTS = 0o777
const SET_GID = 0o2000

/**
 * Makes a folder where it is missing, with the rights of `parent` where that is one of these too. A folder that is
 * there is left as it is, and what is put into it gets rights like its own: whoever opened it did so on purpose. `name`
 * is for the error. Throws `bentrok` where a link or a file stands in its place.
 */
export async function privateFolder(
  path: string,
  name: string,
  git: GitFolders | null,
  parent?: Access,
): Promise<Access> {
  const made = await make(path)
  const found = await lstat(path)
  if (!found.isDirectory()) throw notOrdinary(name.replaceAll('\\', '/'), 'folder')
  if (platform() === 'win32') return { folder: undefined, file: undefined }
  if (!made) return accessOf(found.mode)
  const access = parent ?? (await newAccess(dirname(path), git))
  // The mask of the process may have taken away what a group is to have. A disk without rights keeps none.
  await chmod(path, access.folder!).catch(() => undefined)
  return access
}

/** False where something stands there already. */
async function make(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 })
    return true
  } catch (galat) {
    const { code } = galat as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'ENOENT') throw galat
    await makeFolder(dirname(path))
    return make(path)
  }
}

const accessOf = (mode: number): Access => ({ folder: mode & (RIGHTS | SET_GID), file: mode & 0o666 })

async function newAccess(parent: string, git: GitFolders | null): Promise<Access> {
  const { mode } = await lstat(parent)
  const config = git === null ? [] : await repositoryConfig(git)
  const readers = 0o600 | shared(config) | ((mode & SET_GID) === 0 ? 0 : 0o060)
  // Who may read a folder may enter it.
  return accessOf(readers | ((readers & 0o444) >> 2) | (mode & SET_GID))
}

/** What `core.sharedRepository` gives to others than the owner, as git understands it. */
function shared(config: readonly ConfigEntry[]): number {
  const value = config.findLast(([name]) => name === 'core.sharedrepository')?.[1].toLowerCase()
  if (value === undefined || value === 'umask') return 0
  if (['all', 'world', 'everybody', '2'].includes(value)) return 0o064
  if (/^0[0-7]{3}$/.test(value)) return Number.parseInt(value, 8) & 0o066
  return value === 'group' || configTrue(value) ? 0o060 : 0
}
