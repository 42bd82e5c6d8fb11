/** A picture of the record on a git branch, as the history port promises it. */
import type { Git } from './git.js'
import { BlobQueue } from './blob-queue.js'
import { streamCommits, streamChanges } from './log.js'
import { ObjectReader, bacaTeksTree } from './objects.js'
import { emptyBranch } from './refusal.js'
import type { Snapshot } from '../port.js'

/** Where a record is kept: the branch (`refs/heads/…`) of a repository. */
export interface BranchPosition {
  git: Git
  gitDir: string
  cabang: string
}

/** The commit the branch points at. Throws `rusak` where it points at none that can be read. */
export async function branchTip(baca: ObjectReader, { git, cabang, gitDir }: BranchPosition): Promise<string> {
  const objek = await baca.objek(cabang)
  if (objek?.jenis === 'commit') return objek.oid
  throw await emptyBranch(git, gitDir, cabang)
}

/** The record as it stands now; without a reader (`pembaca`) each question opens one of its own. */
export async function gitSnapshot(letak: BranchPosition, pembaca: ObjectReader | null): Promise<Snapshot> {
  const { git } = letak
  const dengan = async <T>(kerja: (baca: ObjectReader) => Promise<T>): Promise<T> => {
    const baca = pembaca ?? new ObjectReader(git)
    try {
      return await kerja(baca)
    } finally {
      if (!pembaca) baca.tutup()
    }
  }
  const tip = await dengan((baca) => branchTip(baca, letak))
  return {
    tip,
    read: (jalur, commit = tip) => dengan(async (baca) => bacaTeksTree(baca, (await baca.commit(commit)).tree, jalur)),
    list: async (folder) =>
      (await git.wajib(['ls-tree', '-r', '-z', '--name-only', tip, '--', `${folder}/`])).split('\0').filter(Boolean),
    history: (ujung = tip) => streamCommits(git, ['--topo-order', '--reverse', '--end-of-options', ujung]),
    historyBackwards: () => streamCommits(git, [tip]),
    changes: (since) => streamChanges(git, since === null ? [tip] : [tip, '--not', `${since}^@`]),
    blobs: () => new BlobQueue(git),
  }
}
