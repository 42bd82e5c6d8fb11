/** What differs between two commits, as it is to be shown in the working tree and the index. */
import { forbiddenEntry } from './failure.js'
import type { Git } from './git.js'
import type { ObjectReader } from './objects.js'
import type { Projection } from './projection.js'

/**
 * What the working tree and the index show otherwise at `to` than at `from`. Throws `rusak` for a link or a submodule.
 */
export async function projections(git: Git, baca: ObjectReader, from: string, to: string): Promise<Projection[]> {
  const listed = await git.wajib(['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', from, to])
  const parts = listed.split('\0')
  const found: Projection[] = []
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, mode, lama, baru, status] = parts[i]!.slice(1).split(' ') as [string, string, string, string, string]
    const jalur = parts[i + 1]!
    const before = /^0+$/.test(lama) ? [null] : [lama]
    if (status === 'D') found.push({ jalur, lama: before, baru, isi: Buffer.alloc(0), hapus: true })
    else if (mode.startsWith('100')) found.push({ jalur, lama: before, baru, isi: await baca.blob(baru), mode })
    else throw forbiddenEntry(jalur)
  }
  return found
}
