/**
 * Whether previews of what waits for whoever sits here may still lie at pusat (`.git/konten/pratinjau-menunggu.json`).
 * Not known is taken for yes.
 */
import * as v from 'valibot'
import { memoryFile } from './memory-file.js'

const file = memoryFile('pratinjau-menunggu.json', v.boolean())

export const mayWaitAtPusat = async (folder: string): Promise<boolean> => (await file.read(folder)) ?? true

export async function noteWaitAtPusat(folder: string, may: boolean): Promise<void> {
  if ((await file.read(folder)) !== may) await file.write(folder, may)
}
