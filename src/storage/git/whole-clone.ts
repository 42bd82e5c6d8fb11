/**
 * What makes a clone show less than the whole history, or another one. Read from git's own files when the store opens,
 * before anything is counted: an empty register of a shallow clone would be a false one.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { ConfigEntry, GitFolders } from './git-folders.js'
import { configTrue, repositoryConfig, textOf } from './git-folders.js'

/** Everything that is lacking, the most telling first; empty for a clone that is whole. */
export async function cloneGaps(folders: GitFolders, root: string): Promise<KontenError[]> {
  const config = await repositoryConfig(folders)
  const [isShallow, ...others] = await Promise.all([
    shallow(folders),
    borrowed(folders),
    grafted(folders),
    replaced(folders),
    elsewhere(folders, config, root),
  ])
  return [isShallow, partial(config), ...others].filter((gap) => gap !== null)
}

const notWhole = (message: string, advice: readonly string[]): KontenError =>
  new KontenError('rusak', 'riwayat-tidak-utuh', message, advice)

/** A file of oids, one a line, that git goes by when it holds any. */
const holdsLines = async (path: string): Promise<boolean> => /^[^#\s]/m.test((await textOf(path)) ?? '')

async function shallow({ shared }: GitFolders): Promise<KontenError | null> {
  if (!(await holdsLines(join(shared, 'shallow')))) return null
  return notWhole('Salinan ini dangkal (shallow): riwayat lamanya tidak ada di sini.', ['git fetch --unshallow'])
}

function partial(config: readonly ConfigEntry[]): KontenError | null {
  const filtered = config.find(
    ([name, value]) =>
      (name === 'extensions.partialclone' && value !== '') ||
      (/^remote\..+\.promisor$/.test(name) && configTrue(value)),
  )
  if (filtered === undefined) return null
  const remote = filtered[0].startsWith('remote.') ? filtered[0].slice(7, -9) : filtered[1]
  const url = config.findLast(([name]) => name === `remote.${remote}.url`)?.[1]
  return notWhole('Salinan ini sebagian (partial clone, --filter): isi yang belum diambil tidak ada di sini.', [
    'Ambil salinan yang utuh, tanpa --filter: git clone ' +
      `${url === undefined ? 'ALAMAT' : withoutSecret(url)} FOLDER-BARU`,
    'Lalu di sana: konten verifikasi --penuh',
  ])
}

/** An address as it may be shown: without the name and password it may carry. */
function withoutSecret(url: string): string {
  const shown = bersihkan(url).replace(/^(\w+:\/\/)[^/@]*@/, '$1')
  return /\s/.test(shown) ? `"${shown}"` : shown
}

/** More lenders than git itself follows. */
const DEEPEST = 5

/** Object folders that this one borrows from, the borrowed ones' lenders too, as git finds them. */
export async function lenders(objects: string, depth = 0): Promise<string[]> {
  const lines = ((await textOf(join(objects, 'info', 'alternates'))) ?? '').split('\n')
  const own = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => resolve(objects, unquoted(line)))
  if (depth === DEEPEST) return own
  return [...own, ...(await Promise.all(own.map((one) => lenders(one, depth + 1)))).flat()]
}

/** git writes a path with unusual signs between quotation marks. */
const unquoted = (line: string): string =>
  /^".*"$/.test(line) ? line.slice(1, -1).replace(/\\(["\\])/g, '$1') : line.replace(/\r$/, '')

/**
 * Why an object that is not here may be missing although nothing of this clone is damaged; null where it borrows none.
 */
export async function borrowedFrom({ shared }: GitFolders): Promise<string | null> {
  const folder = (await lenders(join(shared, 'objects')))[0]
  return folder === undefined ? null : lenderName(folder)
}

async function borrowed({ shared }: GitFolders): Promise<KontenError | null> {
  for (const folder of await lenders(join(shared, 'objects')))
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return lenderMissing(folder)
  return null
}

/** The repository that object folder belongs to, as a person knows it. */
const lenderName = (objects: string): string =>
  bersihkan(objects.replace(/[\\/]\.git[\\/]objects[\\/]?$|[\\/]objects[\\/]?$/, ''))

const lenderMissing = (objects: string): KontenError =>
  notWhole(
    `Salinan ini meminjam isi riwayatnya dari ${lenderName(objects)} (git clone --shared atau --reference), ` +
      'dan folder itu tidak ada di tempatnya. Salinan ini sendiri tidak rusak.',
    [
      `Kembalikan folder sumbernya ke ${lenderName(objects)}; tidak ada yang perlu dihapus.`,
      'Bila sumbernya kini di tempat lain, tulis letaknya yang baru di .git/objects/info/alternates',
      'Sesudah itu, agar isinya tersimpan juga di sini: git repack -a -d',
    ],
  )

async function grafted({ shared }: GitFolders): Promise<KontenError | null> {
  if (!(await holdsLines(join(shared, 'info', 'grafts')))) return null
  return notWhole('Berkas .git/info/grafts mengganti induk commit: riwayat yang tampak bukan yang tercatat.', [
    'Pindahkan .git/info/grafts ke luar folder .git, lalu: konten verifikasi',
  ])
}

async function replaced({ shared }: GitFolders): Promise<KontenError | null> {
  const loose = namesIn(join(shared, 'refs', 'replace'))
  const packed = await textOf(join(shared, 'packed-refs'))
  const inPack = [...(packed ?? '').matchAll(/^\w+ refs\/replace\/(\w+)$/gm)].map((found) => found[1]!)
  const oids = [...new Set([...loose, ...inPack])].filter((name) => /^[0-9a-f]{40,64}$/.test(name))
  if (oids.length === 0) return null
  return notWhole('Ada refs/replace yang mengganti isi objek: riwayat yang tampak bukan yang tercatat.', [
    `git replace -d ${oids.slice(0, 5).join(' ')}`,
    'Lalu periksa: konten verifikasi',
  ])
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A path without links, as it stands where it leads nowhere. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

async function elsewhere(
  { gitDir }: GitFolders,
  config: readonly ConfigEntry[],
  root: string,
): Promise<KontenError | null> {
  const named = config.findLast(([name]) => name === 'core.worktree')?.[1]
  if (named === undefined) return null
  // Relative to git's folder, as git takes it. One that leads back here changes nothing.
  const folder = resolve(gitDir, named)
  if (real(folder) === real(root)) return null
  return new KontenError(
    'rusak',
    'folder-kerja-lain',
    'Pengaturan git core.worktree menunjuk folder kerja lain ' +
      `(${bersihkan(folder)}), sehingga git tidak bekerja di sini.`,
    ['git config --unset core.worktree', 'Lalu periksa: konten verifikasi'],
  )
}
