/**
 * The drafts that were last shown on this computer (`.git/konten/dilihat.json`), by kegiatan and channel: a decision is
 * on what its maker was shown, however much was taken in since.
 */
import * as v from 'valibot'
import { memoryFile } from './memory-file.js'
import { readPusat } from './pusat.js'

const schema = v.record(v.string(), v.string())
/** So many are remembered; what was shown before them has long been decided. */
const KEPT = 200

const file = memoryFile('dilihat.json', schema)
const key = (id: string, kanal: string): string => `${id} ${kanal}`

const read = async (folder: string): Promise<Record<string, string>> => (await file.read(folder)) ?? {}

/** The op of the act that was last on the channel when it was shown; null where it was not shown here. */
export const seenDraft = async (folder: string, id: string, kanal: string): Promise<string | null> =>
  (await read(folder))[key(id, kanal)] ?? null

/**
 * Remembers what is shown now. Best effort: where nothing can be written, the state before the command's own sync
 * counts.
 */
export async function noteSeen(folder: string, id: string, kanal: string, op: string): Promise<void> {
  // Without a pusat nobody but who sits here changes a draft.
  if ((await readPusat(folder)) === null) return
  try {
    const entries = Object.entries(await read(folder)).filter(([one]) => one !== key(id, kanal))
    const kept = [...entries, [key(id, kanal), op] as const].slice(-KEPT)
    await file.write(folder, Object.fromEntries(kept))
  } catch {
    // Reading works on a disk that cannot be written.
  }
}
