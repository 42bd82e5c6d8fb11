/**
 * What number this clone has (`.git/konten/klon.json`), and where it was when it got it: a copied folder brings the
 * file along, and is another clone.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { prepareKontenFolder, readJson } from '../git/konten-folder.js'
import { writeDurably } from './whole-file.js'

const schema = v.object({
  /** 0 for the clone that founded pusat. */
  nomor: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  mesin: v.string(),
  letak: v.string(),
})

export type CloneFile = v.InferOutput<typeof schema>

const place = (folder: string): string => join(folder, 'klon.json')

/** Null where there is none, or a damaged one. `folder` is `.git/konten`. */
export async function readClone(folder: string): Promise<CloneFile | null> {
  const read = v.safeParse(schema, await readJson(place(folder)))
  return read.success ? read.output : null
}

export async function writeClone(folder: string, clone: CloneFile): Promise<void> {
  const { file } = await prepareKontenFolder(folder)
  await writeDurably(place(folder), JSON.stringify(clone), file)
}
