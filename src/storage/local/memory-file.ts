/** What this clone remembers in a small file of `.git/konten`, of a known form; anything else there is nothing. */
import { join } from 'node:path'
import * as v from 'valibot'
import { prepareKontenFolder, readJson } from '../git/konten-folder.js'
import { writeDurably } from './whole-file.js'

interface MemoryFile<T> {
  path: (folder: string) => string
  /** Null where there is none, or a damaged one. `folder` is `.git/konten`. */
  read: (folder: string) => Promise<T | null>
  /** On the disk before it is there, readable by whom the folder is. */
  write: (folder: string, value: T) => Promise<void>
}

export function memoryFile<S extends v.GenericSchema>(name: string, schema: S): MemoryFile<v.InferOutput<S>> {
  const path = (folder: string): string => join(folder, name)
  return {
    path,
    async read(folder) {
      const read = v.safeParse(schema, await readJson(path(folder)))
      return read.success ? read.output : null
    },
    async write(folder, value) {
      const { file } = await prepareKontenFolder(folder)
      await writeDurably(path(folder), JSON.stringify(value), file)
    },
  }
}
