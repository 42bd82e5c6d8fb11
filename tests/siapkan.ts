/** Once per run of the tests with git: a content repository to copy, and one folder for all that they write. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default async function siapkan(): Promise<() => void> {
  // Another project of the same run has done so.
  if (process.env['KONTEN_UJI_KANTOR'] !== undefined) return () => undefined
  const folder = mkdtempSync(join(tmpdir(), 'konten-uji-'))
  process.env['KONTEN_UJI_FOLDER'] = folder
  const { initKantor } = await import('./repo.js')
  process.env['KONTEN_UJI_KANTOR'] = (await initKantor()).akar
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
