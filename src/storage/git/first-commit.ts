/** The first commit of a record: what its copies have in common, and no other record has. */
import { join } from 'node:path'
import { writeDurably } from '../local/whole-file.js'
import { prepareKontenFolder, readJson } from './konten-folder.js'
import { damagedObject } from './failure.js'
import type { Git } from './git.js'
import type { ObjectReader } from './objects.js'

/** Its oid; null where the branch has none that can be read. */
export async function firstCommit(git: Git, cabang: string): Promise<string | null> {
  const { kode, keluaran } = await git.jalankan(['rev-list', '--first-parent', '--max-parents=0', cabang, '--'])
  return kode === 0 ? keluaran.toString('utf8').split('\n')[0] || null : null
}

const FILE = 'akar.json'

/**
 * The same for every act that is signed, which must not walk through years of history: it is remembered in konten's own
 * folder, and believed as long as it is a commit without a parent here. Throws `rusak` where the history has no
 * beginning.
 */
export async function rememberedFirst(git: Git, gitDir: string, tip: string, read: ObjectReader): Promise<string> {
  const folder = join(gitDir, 'konten')
  const known = (await readJson(join(folder, FILE))) as { akar?: unknown } | null
  if (typeof known?.akar === 'string' && /^[0-9a-f]{40,64}$/.test(known.akar) && (await isFirst(read, known.akar)))
    return known.akar
  const found = await firstCommit(git, tip)
  if (found === null) throw damagedObject(tip)
  // A record that may only be read is read all the same.
  await prepareKontenFolder(folder)
    .then(({ file }) => writeDurably(join(folder, FILE), `${JSON.stringify({ akar: found })}\n`, file))
    .catch(() => undefined)
  return found
}

async function isFirst(read: ObjectReader, oid: string): Promise<boolean> {
  const object = await read.objek(oid)
  return object?.jenis === 'commit' && !object.isi.subarray(0, object.isi.indexOf('\n\n')).includes('\nparent ')
}
