/** Once per run of the tests with git: a content repository to copy, and one folder for all that they write. */
import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The machine's memory as a folder, where Linux has one with room for all of them: every commit waits for its disk. */
const MEMORI = '/dev/shm'
const LAPANG = 4 * 2 ** 30

function tempat(): string {
  try {
    accessSync(MEMORI, constants.R_OK | constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(MEMORI)
    return bavail * bsize >= LAPANG ? MEMORI : tmpdir()
  } catch {
    return tmpdir()
  }
}

export default async function siapkan(): Promise<() => void> {
  // Another project of the same run has done so.
  if (process.env['KONTEN_UJI_KANTOR'] !== undefined) return () => undefined
  const folder = mkdtempSync(join(tempat(), 'konten-uji-'))
  process.env['KONTEN_UJI_FOLDER'] = folder
  // What the program itself lays aside goes there too.
  process.env['TMPDIR'] = folder
  const { initKantor } = await import('./repo.js')
  process.env['KONTEN_UJI_KANTOR'] = (await initKantor()).akar
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
