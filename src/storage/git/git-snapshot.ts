/** A picture of the record on a git branch, as the history port promises it. */
import { batasMasukan } from '../../domain/batas-masukan.js'
import type { Git } from './git.js'
import { BlobQueue } from './blob-queue.js'
import { plainChain } from './commit-object.js'
import { rememberedFirst } from './first-commit.js'
import { streamCommits, streamChanges } from './log.js'
import type { OwnFiles } from './objects.js'
import { ObjectReader, bacaTeksTree, pathsBelow, treeOf } from './objects.js'
import { emptyBranch } from './refusal.js'
import type { RecordedCommit, Snapshot } from '../port.js'

/** Where a record is kept: the branch (`refs/heads/…`) of a repository. */
export interface BranchPosition {
  git: Git
  gitDir: string
  cabang: string
  /** Null where git must be asked for everything. */
  own: OwnFiles | null
}

/** The commit the branch points at. Throws `rusak` where it points at none that can be read. */
export async function branchTip(baca: ObjectReader, { git, cabang, gitDir }: BranchPosition): Promise<string> {
  const objek = await baca.objek(cabang)
  if (objek?.jenis === 'commit') return objek.oid
  throw await emptyBranch(git, gitDir, cabang)
}

/**
 * The record as it stands now, or at another commit (`pada`); without a reader (`pembaca`) each question opens one of
 * its own.
 */
export async function gitSnapshot(
  letak: BranchPosition,
  pembaca: ObjectReader | null,
  pada: string | null = null,
): Promise<Snapshot> {
  const { git } = letak
  const dengan = async <T>(kerja: (baca: ObjectReader) => Promise<T>): Promise<T> => {
    const baca = pembaca ?? new ObjectReader(git, letak.own)
    try {
      return await kerja(baca)
    } finally {
      if (!pembaca) baca.tutup()
    }
  }
  const tip = pada ?? (await dengan((baca) => branchTip(baca, letak)))
  return {
    tip,
    root: () => dengan((baca) => rememberedFirst(git, letak.gitDir, tip, baca)),
    read: (jalur, commit = tip) => dengan(async (baca) => bacaTeksTree(baca, (await baca.commit(commit)).tree, jalur)),
    readMany: (asked) =>
      dengan(async (baca) => {
        const texts: (string | null)[] = []
        for (const { jalur, commit, induk } of asked) {
          const objek = await baca.objek(induk ? `${commit}^` : commit)
          texts.push(objek === null ? null : await bacaTeksTree(baca, treeOf(objek), jalur))
        }
        return texts
      }),
    list: (folder) => dengan(async (baca) => pathsBelow(baca, (await baca.commit(tip)).tree, folder)),
    history: (ujung = tip) => streamCommits(git, ['--topo-order', '--reverse', '--end-of-options', ujung]),
    historyBackwards: () => newestFirst(letak, tip),
    changes: (since) => streamChanges(git, since === null ? [tip] : [tip, '--not', `${since}^@`]),
    blobs: () => new BlobQueue(git),
    beginnings: (oids) => blobBeginnings(git, oids),
  }
}

/** As many bytes as tell every format. */
const BEGINNING = 4100

/** Each is read whole by git, so that first is asked how large it is. */
async function blobBeginnings(git: Git, oids: readonly string[]): Promise<(Buffer | null)[]> {
  const told = await git.wajib(['cat-file', '--batch-check=%(objecttype) %(objectsize)'], `${oids.join('\n')}\n`)
  const small = told.split('\n').map((line) => {
    const [type, size] = line.split(' ')
    return type === 'blob' && Number(size) <= batasMasukan.foto
  })
  const queue = new BlobQueue(git)
  try {
    queue.ask(oids.filter((_, i) => small[i]))
    const beginnings: (Buffer | null)[] = []
    for (const [i] of oids.entries())
      beginnings.push(small[i] ? Buffer.from((await queue.next())?.subarray(0, BEGINNING) ?? []) : null)
    return beginnings
  } finally {
    queue.close()
  }
}

/** So many of the last commits are read without starting git: most of what is decided on is among them. */
const NEAR = 256
/** As many as are told at once, since reading stops at the one that is looked for. */
const AT_ONCE = 16

async function* newestFirst({ git, own }: BranchPosition, tip: string): AsyncGenerator<RecordedCommit[]> {
  let [next, batch]: [string | undefined, RecordedCommit[]] = [tip, []]
  for (const commit of own === null ? [] : plainChain(own, tip, NEAR)) {
    batch.push(commit)
    next = commit.induk[0]
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
  if (next !== undefined) yield* streamCommits(git, [next])
}
