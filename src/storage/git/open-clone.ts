/** Finding out what the clone at a folder is: by its files where they tell, by git where they do not. */
import { join, resolve } from 'node:path'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { KontenError } from '../../errors.js'
import type { CloneParts } from './clone.js'
import { gitFailed, refusedByGit } from './failure.js'
import { Git } from './git.js'
import type { GitFolders } from './git-folders.js'
import { gitFolders, withShared } from './git-folders.js'
import { ObjectFiles } from './object-files.js'
import { headName, isOrdinary } from './ordinary.js'
import { emptyBranch, notARepository } from './refusal.js'
import { cloneGaps } from './whole-clone.js'
import type { Machine } from '../port.js'

const ASK_HEAD = ['--symbolic-full-name', 'HEAD'] as const

/**
 * The clone at `akar`, whose record is kept on the branch `cabang`; one that is not whole has `gaps`. Throws
 * `pemakaian` where there is no git repository.
 */
export async function lookAtClone(akar: string, cabang: string, mesin: Machine): Promise<CloneParts> {
  const dasar = { git: new Git(akar, mesin.vars), cabang: `refs/heads/${cabang}`, mesin, own: null }
  const milik = await gitFolders(akar)
  if (milik === null) return askGit(dasar, akar, cabang, true)
  const gaps = await cloneGaps(milik, akar)
  if (gaps.length > 0) return { ...dasar, folders: milik, kepala: '', gaps }
  const kepala = isOrdinary(akar, milik, mesin.account) ? headName(milik) : null
  if (kepala === null) return askGit(dasar, akar, cabang, false)
  const own = { folders: milik, objects: new ObjectFiles(join(milik.shared, 'objects')) }
  return { ...dasar, folders: milik, kepala, gaps: [], own }
}

type Asked = Omit<CloneParts, 'folders' | 'kepala' | 'gaps'>

/** The same from git; `unlooked`: nothing has been told yet of what the clone lacks. */
async function askGit(dasar: Asked, akar: string, cabang: string, unlooked: boolean): Promise<CloneParts> {
  const { git, cabang: ref } = dasar
  const hasil = await git.jalankan(['rev-parse', '--absolute-git-dir', '--git-common-dir', ...ASK_HEAD])
  const [gitDir, umum, kepala] = hasil.keluaran.toString('utf8').split('\n')
  if (hasil.kode === 0 && gitDir && kepala) {
    const folders = { gitDir, shared: resolve(akar, umum!) }
    return { ...dasar, folders, kepala, gaps: unlooked ? await cloneGaps(folders, akar) : [] }
  }
  const ditolak = refusedByGit(bersihkan(hasil.galat))
  if (ditolak !== null) throw ditolak
  if (/not a git repository/.test(hasil.galat)) throw await notARepository(akar, cabang)
  if (!gitDir || !/\bHEAD\b/.test(hasil.galat)) throw gitFailed('rev-parse', hasil.galat)
  const gaps: KontenError[] = [await emptyBranch(git, gitDir, ref)]
  const folders: GitFolders = await withShared(gitDir)
  return { ...dasar, folders, kepala: '', gaps }
}
