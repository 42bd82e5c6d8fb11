/** A picture of the record on a git branch, as the history port promises it. */
import type { Git } from './git.js'
import { BlobQueue } from './blob-queue.js'
import { alirkanCommit, alirkanPerubahan } from './log.js'
import { PembacaObjek, bacaTeksTree } from './objects.js'
import { cabangKosong } from './refusal.js'
import type { Potret } from '../port.js'

/** Where a record is kept: the branch (`refs/heads/…`) of a repository. */
export interface LetakCabang {
  git: Git
  gitDir: string
  cabang: string
}

/** The commit the branch points at. Throws `rusak` where it points at none that can be read. */
export async function tipCabang(baca: PembacaObjek, { cabang, gitDir }: LetakCabang): Promise<string> {
  const objek = await baca.objek(cabang)
  if (objek?.jenis === 'commit') return objek.oid
  throw await cabangKosong(gitDir, cabang)
}

/** The record as it stands now; without a reader (`pembaca`) each question opens one of its own. */
export async function potretGit(letak: LetakCabang, pembaca: PembacaObjek | null): Promise<Potret> {
  const { git } = letak
  const dengan = async <T>(kerja: (baca: PembacaObjek) => Promise<T>): Promise<T> => {
    const baca = pembaca ?? new PembacaObjek(git)
    try {
      return await kerja(baca)
    } finally {
      if (!pembaca) baca.tutup()
    }
  }
  const tip = await dengan((baca) => tipCabang(baca, letak))
  return {
    tip,
    baca: (jalur, commit = tip) => dengan(async (baca) => bacaTeksTree(baca, (await baca.commit(commit)).tree, jalur)),
    daftar: async (folder) =>
      (await git.wajib(['ls-tree', '-r', '-z', '--name-only', tip, '--', `${folder}/`])).split('\0').filter(Boolean),
    riwayat: () => alirkanCommit(git, ['--topo-order', '--reverse', tip]),
    riwayatMundur: () => alirkanCommit(git, [tip]),
    changes: (since) => alirkanPerubahan(git, since === null ? [tip] : [tip, '--not', `${since}^@`]),
    blobs: () => new BlobQueue(git),
  }
}
