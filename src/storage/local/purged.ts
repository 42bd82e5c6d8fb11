/**
 * The destructions after which every object that nothing led to was removed here (`.git/konten/dibersihkan.json`), by
 * their op: a preview may lie about long after its ref went.
 */
import * as v from 'valibot'
import { memoryFile } from './memory-file.js'

const file = memoryFile('dibersihkan.json', v.array(v.string()))

export const readPurged = async (folder: string): Promise<ReadonlySet<string>> => new Set(await file.read(folder))

export const writePurged = file.write
