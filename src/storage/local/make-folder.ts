/**
 * Folders with those above them. `mkdir` of Node makes them as well, but tries for ever where the system says that
 * there is no such place although the folder above is there (`/proc`).
 */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Throws what the system answers; a folder that is there already is none. `mode` is that of each folder it makes. */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  if (await made(path, mode)) return
  await makeFolder(dirname(path), mode)
  if (!(await made(path, mode)))
    throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT', syscall: 'mkdir', path })
}

/** False where the folder above is not there. */
async function made(path: string, mode: number | undefined): Promise<boolean> {
  try {
    await mkdir(path, mode)
    return true
  } catch (galat) {
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory()) return true
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT' && dirname(path) !== path) return false
    throw galat
  }
}
