/**
 * Where a person wants a file or folder written. A copied repository may hold links that lead elsewhere, and a name may
 * be that of a file of the record under another spelling: real places are compared, and no link is followed.
 */
import { constants } from 'node:fs'
import { lstat, open, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, parse, sep } from 'node:path'
import { KontenError } from '../../errors.js'
import { bersihkan, ringkaskan } from '../../domain/bahasa/teks.js'
import { folderCatatan } from '../../domain/pemeriksaan/bukti.js'
import { gitFolders } from '../git/git-folders.js'
import { berkasPengaturan } from '../../domain/bahasa/id.js'

export interface NamedPlace {
  /** The option that names it, for the message. */
  flag: string
  /** As it was typed. */
  typed: string
  /** The same, absolute; the folder it stands in is there. */
  path: string
}

/** Where the person works: the current folder, and the root of the content repository. */
export interface Surroundings {
  cwd: string
  root: string
}

/** Folders at the root that only konten itself writes in. */
const recordFolders = [
  ...folderCatatan.map((folder) => folder.slice(0, -1)),
  'bentrok',
  'rekap',
  'sop',
  'pesan',
  'media',
  '.git',
]
const settingsFiles = [...berkasPengaturan.filter((name) => !name.includes('/')), '.gitignore', '.gitattributes']

/** The real path to write to. Throws `pemakaian` where a link leads to it, or where it belongs to the record. */
export async function safePlace(place: NamedPlace, surroundings: Surroundings): Promise<string> {
  const link = await linkOnTheWay(place, surroundings)
  if (link !== null) throw byLink(place, link, await realpath(link).catch(() => null))
  const folder = await realpath(dirname(place.path))
  const owner = await ownedBy(folder, basename(place.path), surroundings.root)
  if (owner === null) return join(folder, basename(place.path))
  throw ownPlace(place, owner)
}

const ownPlace = ({ flag, typed }: Omit<NamedPlace, 'path'>, owner: string): KontenError =>
  new KontenError(
    'pemakaian',
    'tempat-terlarang',
    `${flag}: ${bersihkan(typed)} berada di ${owner}, yang hanya ditulis oleh konten sendiri.`,
    ['Sebutkan tempat lain, misalnya di luar folder repositori.'],
  )

/** Throws `pemakaian` for a folder that is there and to be filled, but is the repository's own or one of the record. */
export async function refuseOwnFolder(place: NamedPlace, root: string): Promise<void> {
  const folder = await realpath(place.path)
  const atRoot = (await identity(folder)) === (await identity(root))
  const owner = atRoot ? 'folder repositori' : await ownedBy(folder, ANY_NAME, root)
  if (owner !== null) throw ownPlace(place, owner)
}

/** A name that is none of the record's. */
const ANY_NAME = 'foto'

/**
 * The first link among the parts of a path. The way to where the person stands, or to the repository, was chosen
 * before; what stands directly at the top of the disk only an administrator can make a link (`/tmp`, `/home`).
 */
async function linkOnTheWay({ flag, typed, path }: NamedPlace, { cwd, root }: Surroundings): Promise<string | null> {
  const top = parse(path).root
  const parts = path.slice(top.length).split(sep).filter(Boolean)
  for (let i = 1; i <= parts.length; i++) {
    const here = join(top, ...parts.slice(0, i))
    if (i < parts.length && (i === 1 || [cwd, root].some((known) => `${known}${sep}`.startsWith(`${here}${sep}`))))
      continue
    const found = await lstat(here).catch((galat: NodeJS.ErrnoException) => {
      if (galat.code === 'ENOENT') return null
      throw refusedNames.has(galat.code) ? nameRefused(flag, typed, galat.code) : galat
    })
    if (found?.isSymbolicLink()) return here
  }
  return null
}

function byLink({ flag, typed, path }: NamedPlace, link: string, target: string | null): KontenError {
  const real = target === null ? null : join(target, path.slice(link.length))
  return new KontenError(
    'pemakaian',
    'melalui-tautan',
    `${flag}: ${bersihkan(typed)} melalui tautan (${bersihkan(link)}); konten tidak menulis melalui tautan.`,
    [
      real === null || link === path
        ? 'Sebutkan nama lain yang bukan tautan.'
        : `Bila memang di sana tempatnya, sebutkan langsung: ${flag} ${bersihkan(real)}`,
    ],
  )
}

/** What of the record a name in a folder belongs to; null for none. */
async function ownedBy(folder: string, name: string, root: string): Promise<string | null> {
  const inGit = [...folder.split(sep), name].some((part) => plain(part) === '.git')
  if (inGit) return '.git'
  const git = await gitFolders(root)
  const guarded = [...recordFolders.map((one) => join(root, one)), ...(git === null ? [] : [git.gitDir, git.shared])]
  const owners = new Map<string, string>()
  for (const one of guarded) {
    const id = await identity(one)
    if (id !== null) owners.set(id, one.startsWith(join(root, sep)) ? one.slice(root.length + 1) : one)
  }
  for (let here = folder; ; here = dirname(here)) {
    const owner = owners.get((await identity(here)) ?? '')
    if (owner !== undefined) return bersihkan(owner)
    if (dirname(here) === here) break
  }
  if ((await identity(folder)) !== (await identity(root))) return null
  return [...recordFolders, ...settingsFiles].find((one) => one === plain(name)) ?? null
}

/** A name as a file system takes it that knows no capitals; Windows also drops dots, blanks and a stream at its end. */
const plain = (name: string): string =>
  (sep === '\\' ? name.replace(/:.*$/s, '') : name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[. ]+$/, '')

/** What tells a folder from every other, whatever its name; null where there is none. */
async function identity(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found?.isDirectory() ? `${found.dev}:${found.ino}` : null
}

/** What the system answers for a name that cannot be a file's, whatever the disk. */
export const refusedNames = new Set<string | undefined>(['ENAMETOOLONG', 'ELOOP', 'EINVAL'])

export const nameRefused = (flag: string, typed: string, code: string | undefined): KontenError =>
  new KontenError(
    'pemakaian',
    'nama-berkas-ditolak',
    `${flag}: "${ringkaskan(typed, 60)}" tidak dapat menjadi nama berkas (${code}).`,
    ['Sebutkan nama yang lain, yang lebih pendek.'],
  )

/** How an ordinary file begins, as far as `length` bytes; no link is followed, and Windows has no flag for that. */
export async function headOf(path: string, length: number): Promise<string> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0).finally(() => file.close())
  return buffer.toString('utf8', 0, bytesRead)
}
