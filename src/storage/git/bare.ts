/** A bare repository on the side that is pushed to: what stands there, and what a push would add. */
import { resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import type { Snapshot } from '../port.js'
import { gitFailed } from './failure.js'
import type { GitEnvironment } from './git.js'
import { Git, quarantineOf } from './git.js'
import { gitSnapshot } from './git-snapshot.js'
import { streamCommits } from './log.js'

export interface BareRepository {
  git: Git
  folder: string
}

/**
 * Opens it as a hook does, with the objects that a push has brought and nobody has accepted yet; `cwd` is the hook's.
 */
export function openBare(cwd: string, vars: GitEnvironment): BareRepository {
  const folder = resolve(cwd, vars['GIT_DIR'] ?? '.')
  return { folder, git: new Git(folder, vars, { GIT_DIR: folder, ...quarantineOf(vars) }) }
}

/** The record as it would stand at a commit, whatever branch leads there. */
export const snapshotOf = ({ git, folder }: BareRepository, commit: string): Promise<Snapshot> =>
  gitSnapshot({ git, gitDir: folder, cabang: commit, own: null }, null)

/** The branch that HEAD names (`refs/heads/…`). Throws `rusak` where a person calls it and no hook. */
export async function branchOf({ git, folder }: BareRepository): Promise<string> {
  const told = await git.jalankan(['symbolic-ref', 'HEAD'])
  if (told.kode === 0) return told.keluaran.toString('utf8').trim()
  if (!/not a git repository/.test(told.galat)) throw gitFailed('symbolic-ref', told.galat)
  throw new KontenError(
    'rusak',
    'pusat-tidak-ada',
    `${folder} bukan repositori git: perintah ini dipanggil git di server, di dalam pusat yang dijaganya.`,
    ['konten penjaga pasang FOLDER.git'],
  )
}

const between = (from: string | null, to: string): string[] => [
  '--topo-order',
  '--reverse',
  ...(from === null ? [to] : [to, '--not', from]),
]

/** Commits of `to` that `from` has not, each with its parents, oldest first; all of `to` where `from` is null. */
export async function commitsBetween(
  { git }: BareRepository,
  from: string | null,
  to: string,
): Promise<{ oid: string; parents: string[] }[]> {
  const listed = await git.wajib(['rev-list', '--parents', ...between(from, to)])
  return listed
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [oid, ...parents] = line.split(' ') as [string, ...string[]]
      return { oid, parents }
    })
}

/** The same as they are recorded, in batches as they come. */
export const messagesBetween = ({ git }: BareRepository, from: string | null, to: string) =>
  streamCommits(git, between(from, to))

/** Mode, kind, size in bytes and path of every file of a commit; `-` stands for the size of what is no file. */
export async function filesOf({ git }: Pick<BareRepository, 'git'>, commit: string): Promise<string[][]> {
  const listed = await git.wajib(['ls-tree', '-r', '-l', '-z', '--full-tree', commit])
  return listed
    .split('\0')
    .filter(Boolean)
    .map((line) => [...line.slice(0, line.indexOf('\t')).split(/ +/), line.slice(line.indexOf('\t') + 1)])
}
