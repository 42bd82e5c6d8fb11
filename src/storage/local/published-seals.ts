/**
 * Which seals pusat holds (`.git/konten/segel-terbit.json`), so that those sealed without a connection are published by
 * the next sync and nobody asks pusat for the others.
 */
import * as v from 'valibot'
import { memoryFile } from './memory-file.js'

const file = memoryFile('segel-terbit.json', v.object({ tip: v.string() }))

/** What the branch of seals had come to when pusat took it; null for never. `folder` is `.git/konten`. */
export const readPublishedSeals = async (folder: string): Promise<string | null> =>
  (await file.read(folder))?.tip ?? null

export const keepPublishedSeals = async (folder: string, tip: string): Promise<void> => file.write(folder, { tip })
