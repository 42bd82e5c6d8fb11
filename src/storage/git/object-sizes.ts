/** How large the objects are that came from elsewhere, asked before any of them is read. */
import { batasMasukan } from '../../domain/batas-masukan.js'
import type { Git } from './git.js'

export interface LargeObject {
  oid: string
  /** `blob`, `tree`, `commit`. */
  kind: string
  /** In bytes. */
  size: number
}

/**
 * What `tip` is, and the first object beyond what a record may hold, among those of it that `known` has not; null where
 * there is none. Without `known` everything the repository holds is looked at, which is quicker than walking a whole
 * history.
 */
export async function lookedAt(
  git: Git,
  tip: string,
  known: string | null,
): Promise<{ kind: string; large: LargeObject | null }> {
  const check = '--batch-check=%(objecttype) %(objectsize) %(objectname)'
  const listed =
    known === null
      ? await git.wajib(['cat-file', '--batch-all-objects', '--unordered', check])
      : await git.wajib(
          ['cat-file', check],
          `${tip}\n${await git.wajib(['rev-list', '--objects', '--no-object-names', tip, '--not', known])}`,
        )
  let what = ''
  let large: LargeObject | null = null
  for (const line of listed.split('\n')) {
    const [kind = '', size = '', oid = ''] = line.split(' ')
    if (oid === tip) what = kind
    if (Number(size) > (kind === 'commit' ? batasMasukan.pesanDibaca : batasMasukan.objek))
      large ??= { oid, kind, size: Number(size) }
  }
  return { kind: what, large }
}
