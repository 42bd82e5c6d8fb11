/**
 * What number this clone has (`.git/konten/klon.json`), and where it was when it got it: a copied folder brings the
 * file along, and is another clone.
 */
import * as v from 'valibot'
import { memoryFile } from './memory-file.js'

const schema = v.object({
  /** 0 for the clone that founded pusat. */
  nomor: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  mesin: v.string(),
  letak: v.string(),
})

export type CloneFile = v.InferOutput<typeof schema>

const file = memoryFile('klon.json', schema)

export const readClone = file.read
export const writeClone = file.write
