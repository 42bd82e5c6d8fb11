/** Work that is done while nobody else writes into a clone. */
import type { Machine } from '../port.js'
import { prepareKontenFolder } from './konten-folder.js'
import { takeLock } from './lock.js'

/** `folder` is the clone's folder of the program's. Throws where another writer does not end, and what the work does. */
export async function asOnlyWriter(folder: string, machine: Machine, work: () => Promise<void>): Promise<void> {
  await prepareKontenFolder(folder)
  const lock = await takeLock(folder, machine)
  try {
    await work()
  } finally {
    await lock.lepas()
  }
}
