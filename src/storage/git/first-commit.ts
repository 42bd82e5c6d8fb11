/** The first commit of a record: what its copies have in common, and no other record has. */
import type { Git } from './git.js'

/** Its oid; null where the branch has none that can be read. */
export async function firstCommit(git: Git, cabang: string): Promise<string | null> {
  const { kode, keluaran } = await git.jalankan(['rev-list', '--first-parent', '--max-parents=0', cabang, '--'])
  return kode === 0 ? keluaran.toString('utf8').split('\n')[0] || null : null
}
