/**
 * Making a content repository. It is built whole in a folder of its own inside the one it is for, and its `.git` moves
 * into place last, by one rename: before that there is no repository, after it there is a whole one. What a kill leaves
 * behind is such a folder, which nothing reads and the next success removes.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { KontenError } from '../../errors.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { GitEnvironment } from './git.js'
import { Git } from './git.js'
import { makeFolder } from '../local/make-folder.js'

const AWALAN = '.konten-init-'

/** Whether a name in a folder is what an interrupted `buatRepositori` left. */
export const leftOfCreation = (nama: string): boolean => nama.startsWith(AWALAN)

export interface NewRepository {
  cabang: string
  /** Path from the root → what the first commit holds; a file that stands there already is left as it is. */
  berkas: ReadonlyMap<string, string | Uint8Array>
  pesan: string
  /** Name that author and committer of the first commit carry. */
  nama: string
  waktu: Instan
}

/** Makes the repository in a folder that has none. Throws `bentrok` where somebody else was first. */
export const createRepository = (akar: string, baru: NewRepository, vars: GitEnvironment): Promise<void> =>
  buildInPlace(akar, async (kerja) => {
    for (const [jalur, isi] of baru.berkas) {
      await makeFolder(dirname(join(kerja, jalur)))
      await writeFile(join(kerja, jalur), isi)
    }
    await commitPertama(new Git(kerja, vars), baru)
    return [...baru.berkas.keys()]
  })

/**
 * Builds a repository in a folder inside the one it is for, and moves it into place, `.git` last. `bangun` is told the
 * folder and says which of its paths to move; what stands there already is left as it is. Throws `bentrok` where
 * somebody was first.
 */
export async function buildInPlace(akar: string, bangun: (kerja: string) => Promise<readonly string[]>): Promise<void> {
  const kerja = await mkdtemp(join(akar, AWALAN))
  try {
    const jalur = await bangun(kerja)
    await buangKunci(join(kerja, '.git'))
    for (const satu of jalur) {
      if (existsSync(join(akar, satu))) continue
      await makeFolder(dirname(join(akar, satu)))
      await rename(join(kerja, satu), join(akar, satu))
    }
    await rename(join(kerja, '.git'), join(akar, '.git')).catch((galat: unknown) => {
      if (!existsSync(join(akar, '.git'))) throw galat
      throw new KontenError(
        'bentrok',
        'didahului',
        `${akar} lebih dahulu menjadi repositori git. Tidak ada yang berubah.`,
        ['konten daftar'],
      )
    })
  } finally {
    await rm(kerja, { recursive: true, force: true }).catch(() => undefined)
  }
  for (const nama of (await readdir(akar).catch(() => [])).filter(leftOfCreation))
    await rm(join(akar, nama), { recursive: true, force: true }).catch(() => undefined)
}

/** Locks that git could not remove: no git is at work in this folder any more, and they would stop the first writer. */
async function buangKunci(gitDir: string): Promise<void> {
  const kunci = (await readdir(gitDir, { recursive: true })).filter((nama) => nama.endsWith('.lock'))
  for (const nama of kunci) await rm(join(gitDir, nama), { force: true })
}

async function commitPertama(git: Git, { cabang, berkas, pesan, nama, waktu }: NewRepository): Promise<void> {
  await git.wajib(['init', '--quiet', `--initial-branch=${cabang}`])
  await git.wajib(['add', '--', ...berkas.keys()])
  const tanggal = `${Math.floor(waktu / 1000)} +0700`
  const surel = 'konten@konten.invalid'
  await git.wajib(['-c', 'commit.gpgSign=false', 'commit', '--quiet', '--no-verify', '-m', pesan], '', {
    GIT_AUTHOR_NAME: nama,
    GIT_AUTHOR_EMAIL: surel,
    GIT_AUTHOR_DATE: tanggal,
    GIT_COMMITTER_NAME: nama,
    GIT_COMMITTER_EMAIL: surel,
    GIT_COMMITTER_DATE: tanggal,
  })
}
