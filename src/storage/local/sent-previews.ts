/**
 * The previews that pusat is known to hold (`.git/konten/pratinjau.json`): for each kegiatan the commit that was sent
 * or fetched last. Where this clone holds another, or none any more, pusat is to be told.
 */
import * as v from 'valibot'
import { memoryFile } from './memory-file.js'

const file = memoryFile('pratinjau.json', v.record(v.string(), v.string()))

export const readSent = async (folder: string): Promise<Record<string, string>> => (await file.read(folder)) ?? {}

export const writeSent = file.write
