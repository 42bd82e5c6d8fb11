/**
 * What this clone knows of pusat (`.git/konten/pusat.json`): where it is, and the last published tip that was verified
 * here. Outside the history: another clone may reach the same pusat by another way.
 */
import * as v from 'valibot'
import { memoryFile } from './memory-file.js'

const schema = v.object({
  /** Address or path, as git takes it; never with a password in it. */
  url: v.pipe(v.string(), v.minLength(1)),
  /** Last published tip that this clone verified and took in; null before the first. */
  tip: v.nullable(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))),
  /** When pusat was last reached, ISO 8601 in UTC; null for never. */
  pada: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
})

export type Pusat = v.InferOutput<typeof schema>

const file = memoryFile('pusat.json', schema)

/** Null where no pusat is set, and where the file is damaged: then the clone joins anew. `folder` is `.git/konten`. */
export const readPusat = file.read

/** Written durably: the last published tip is what a server that lost or rewrote the history is told by. */
export const writePusat = file.write
