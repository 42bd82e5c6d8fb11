/**
 * The seals alone, on a branch of their own that shares no commit with the record: one commit a seal, each the file
 * `segel/YYYY-MM.json`. Who may see the totals of an office need not see its record. The branch is made from the
 * record, so that any clone makes the same one.
 */
import { gitFailed } from './failure.js'
import type { Git } from './git.js'
import type { GitStore } from './git-store.js'
import { refsBelow } from './ordinary.js'

const SEAL_FOLDER = 'refs/konten/'
export const SEAL_BRANCH = `${SEAL_FOLDER}segel`

/** Path of a month's seal on that branch. */
export const sealPath = (bulan: string): string => `segel/${bulan}.json`

export interface SealOnBranch {
  bulan: string
  text: string
  /** Author line of the act: name, e-mail, seconds, zone. */
  author: string
}

/** The months the branch holds; none where there is no branch yet. */
export async function sealedMonths(git: Git): Promise<Set<string>> {
  const { kode, keluaran } = await git.jalankan(['ls-tree', '-r', '--name-only', SEAL_BRANCH])
  return new Set(kode === 0 ? [...keluaran.toString('utf8').matchAll(/^segel\/(.+)\.json$/gm)].map((m) => m[1]!) : [])
}

/** What the branch has come to; null where there is none. */
export async function sealTip({ git, own }: Pick<GitStore, 'git' | 'own'>): Promise<string | null> {
  const read = own === null ? null : refsBelow(own.folders, SEAL_FOLDER)
  if (read !== null) return read.get(SEAL_BRANCH) ?? null
  const { kode, keluaran } = await git.jalankan(['rev-parse', '--verify', '--quiet', SEAL_BRANCH])
  return kode === 0 ? keluaran.toString('utf8').trim() : null
}

/** Appends seals to the branch, all or none. Throws `rusak` where git refuses. */
export async function appendSeals(git: Git, seals: readonly SealOnBranch[], first: boolean): Promise<void> {
  if (seals.length === 0) return
  const stream = seals.map(({ bulan, text, author }, at) => {
    const from = at === 0 && !first ? `from ${SEAL_BRANCH}^0\n` : ''
    const subject = `segel: ${bulan}\n`
    return (
      `commit ${SEAL_BRANCH}\nauthor ${author}\ncommitter ${author}\n${data(subject)}${from}M 100644 inline ` +
      `${sealPath(bulan)}\n${data(text)}`
    )
  })
  const { kode, galat } = await git.jalankan(['fast-import', '--quiet', '--done'], `${stream.join('')}done\n`)
  if (kode !== 0) throw gitFailed('fast-import', galat)
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
