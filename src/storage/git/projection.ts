/**
 * Shows a commit in the working tree and the index, path by path, and only where they still hold what they held before:
 * no byte a person typed is overwritten (N3), nothing a person staged is unstaged.
 */
import { existsSync } from 'node:fs'
import { lstat, readFile, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import { writeWhole } from '../local/whole-file.js'
import type { Git } from './git.js'
import { gitFailed } from './failure.js'
import { indexedBlobs } from './index-file.js'
import { stageInProcess } from './index-staging.js'
import { dropLocksSince } from './lock.js'
import type { OwnFiles } from './objects.js'
import { blobOid } from './objects.js'
import { makeFolder } from '../local/make-folder.js'

export interface Projection {
  jalur: string
  /**
   * Blobs that working tree and index may still hold from before; null for none. More than one after a foreign index
   * lock.
   */
  lama: readonly (string | null)[]
  baru: string
  isi: Buffer
  /** git's mode, where it is no plain file. */
  mode?: string
  /** True where it is gone. */
  hapus?: true
}

/** Oid of what the working tree holds at a path, null where there is nothing. Refuses a link on the way. */
export async function fileOid(akar: string, jalur: string, panjangOid: number): Promise<string | null> {
  const bagian = jalur.split('/')
  for (let i = 1; i <= bagian.length; i++) {
    const letak = join(akar, ...bagian.slice(0, i))
    const stat = await lstat(letak).catch((galat: NodeJS.ErrnoException) => {
      if (galat.code === 'ENOENT') return null
      throw galat
    })
    if (stat === null) return null
    const seharusnya = i < bagian.length ? stat.isDirectory() : stat.isFile()
    if (!seharusnya) throw notOrdinary(bagian.slice(0, i).join('/'), i < bagian.length ? 'folder' : 'berkas')
  }
  return blobOid(await readFile(join(akar, ...bagian)), panjangOid)
}

/** The refusal to write where something else stands than the folder or file konten keeps there. */
export function notOrdinary(nama: string, macam: 'folder' | 'berkas'): KontenError {
  return new KontenError(
    'bentrok',
    'bukan-berkas-biasa',
    `${nama} bukan ${macam} biasa; konten tidak menulis melalui tautan.`,
    [`Pindahkan ${nama}, lalu ulangi.`],
  )
}

/**
 * Bytes of a working file; null where none stands there or it is no ordinary file (a link to a device would never end).
 */
export async function readOrdinaryFile(letak: string): Promise<Buffer | null> {
  return (await lstat(letak).catch(() => null))?.isFile() ? readFile(letak).catch(() => null) : null
}

/** Whose working tree and index it is. */
interface Shown {
  git: Git
  gitDir: string
  /** Null where git must be asked for everything. */
  own: OwnFiles | null
}

/**
 * Writes what may be written; returns the paths that could not be shown yet (a foreign index lock). `sejak` is when the
 * journal was written: a lock that a killed git of ours left is no older.
 */
export async function project(clone: Shown, daftar: readonly Projection[], sejak: number): Promise<Projection[]> {
  if (daftar.length === 0) return []
  const { git, gitDir } = clone
  for (const p of daftar) {
    const kini = await fileOid(git.akar, p.jalur, p.baru.length)
    if (kini === p.baru || (kini !== null && !p.lama.includes(kini))) continue
    const tujuan = join(git.akar, ...p.jalur.split('/'))
    if (p.hapus) {
      if (kini !== null) await unlink(tujuan)
      continue
    }
    await makeFolder(dirname(tujuan))
    await writeWhole(tujuan, p.isi, p.mode === '100755' ? 0o755 : undefined)
  }
  // A git killed at its work is started once more.
  for (let ulang = 0; ulang < 2; ulang++) {
    if (existsSync(join(gitDir, 'index.lock'))) break
    if (await segarkanIndeks(clone, daftar, sejak)) return []
  }
  return [...daftar]
}

async function segarkanIndeks(
  { git, gitDir, own }: Shown,
  daftar: readonly Projection[],
  sejak: number,
): Promise<boolean> {
  const kini = await terindeks(git, gitDir, daftar)
  if (kini === null) return false
  const perlu = daftar.filter(
    (p) => (p.hapus ? kini.has(p.jalur) : kini.get(p.jalur) !== p.baru) && p.lama.includes(kini.get(p.jalur) ?? null),
  )
  if (perlu.length === 0) return true
  const staged = perlu.map((p) => ({ path: p.jalur, oid: p.baru, mode: p.hapus ? null : (p.mode ?? '100644') }))
  if (own !== null && stageInProcess(gitDir, staged[0]!.oid.length, staged)) return true
  const isi = staged.map(({ path, oid, mode }) => `${mode ?? '0'} ${oid} 0\t${path}\0`).join('')
  const hasil = await git.jalankan(['update-index', '-z', '--index-info'], isi, await withoutFilter(git, gitDir))
  if (hasil.dibunuh) await dropLocksSince(join(gitDir, 'index.lock'), sejak)
  return hasil.kode === 0
}

/** The blobs the index holds at the paths; null where git cannot tell. */
async function terindeks(
  git: Git,
  gitDir: string,
  daftar: readonly Projection[],
): Promise<ReadonlyMap<string, string> | null> {
  const jalur = daftar.map((p) => p.jalur)
  const terbaca = indexedBlobs(gitDir, new Set(jalur), daftar[0]!.baru.length)
  if (terbaca !== null) return terbaca
  const { kode, keluaran } = await git.jalankan(['ls-files', '-s', '-z', '--', ...jalur])
  if (kode !== 0) return null
  const kini = new Map<string, string>()
  for (const baris of keluaran.toString('utf8').split('\0')) {
    const [kepala, nama] = baris.split('\t')
    if (nama !== undefined) kini.set(nama, kepala!.split(' ')[1]!)
  }
  return kini
}

/**
 * Settings, as environment for git, that switch off every filter the repository's own configuration defines: writing
 * the index compares entries as young as itself with their files, and would run the filters for that. Not as `-c
 * name=value`, which is cut at the first `=`, and a filter may be called `a=b`. Throws where the configuration cannot
 * be read: a filter that is not seen would run.
 */
export async function withoutFilter(git: Git, gitDir: string): Promise<Record<string, string>> {
  // In a linked worktree the configuration stands in the folder it shares with the others.
  const bersama = resolve(gitDir, (await bacaBilaAda(join(gitDir, 'commondir'))).trim())
  const isi = await Promise.all([join(bersama, 'config'), join(gitDir, 'config.worktree')].map(bacaBilaAda))
  if (!/filter|include/i.test(isi.join('\n'))) return {}
  const { kode, keluaran, galat } = await git.jalankan([
    'config',
    '--includes',
    '--name-only',
    '-z',
    '--get-regexp',
    '^filter\\.',
  ])
  // 1 is git's word for none.
  if (kode > 1) throw gitFailed('config', galat)
  const kunci = keluaran.toString('utf8').split('\0').filter(Boolean)
  const pasangan = kunci.flatMap((k, i) => [
    [`GIT_CONFIG_KEY_${i}`, k],
    [`GIT_CONFIG_VALUE_${i}`, k.endsWith('.required') ? 'false' : ''],
  ])
  return { GIT_CONFIG_COUNT: String(kunci.length), ...Object.fromEntries(pasangan) }
}

/** Text of a file, empty where there is none. */
const bacaBilaAda = async (letak: string): Promise<string> =>
  readFile(letak, 'utf8').catch((galat: NodeJS.ErrnoException) => {
    if (galat.code === 'ENOENT') return ''
    throw galat
  })
