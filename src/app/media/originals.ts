/**
 * Originals between this clone and the office's store of originals (`gudang`): a folder on a share, a stick, or another
 * disk.
 */
import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import { mediaRiwayat } from '../../domain/keadaan/baca.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { gitFolders } from '../../storage/git/git-folders.js'
import { refuseOwnFolder } from '../../storage/local/named-place.js'
import { privateFolder } from '../../storage/local/private-folder.js'
import { changedOriginals } from '../../storage/media/media.js'
import type { Outcome } from '../../storage/media/transfer.js'
import { transfer } from '../../storage/media/transfer.js'
import { findId } from '../read/find.js'
import type { Session } from '../session.js'
import { optionLabel, readKeadaan } from '../session.js'

/** Direction of a copy. */
export type Direction = 'kirim' | 'ambil'

/** What became of the originals of one kegiatan, by sha256. */
export interface Moved {
  id: string
  outcomes: ReadonlyMap<string, Outcome>
}

/** The folder of originals. Throws `pemakaian` where none is set, `rusak` where it is not to be reached. */
export async function storeFolder({ root, settings, env }: Session, named: string | undefined): Promise<string> {
  const set = named === undefined ? settings.gudang : resolve(env.cwd, named)
  if (set === null)
    throw new KontenError('pemakaian', 'gudang-belum-disebut', 'Kantor ini belum menyebut gudang foto aslinya.', [
      `Tambahkan ${optionLabel('gudang')} FOLDER`,
      'atau tulis pada konten.yaml: gudang: /media/kantor/foto, lalu konten atur',
    ])
  const folder = resolve(root, set)
  const found = await lstat(folder).catch(() => null)
  if (found?.isDirectory()) {
    const flag = named === undefined ? 'konten.yaml, gudang' : optionLabel('gudang')
    await refuseOwnFolder({ flag, typed: named ?? set, path: folder }, root)
    return folder
  }
  throw new KontenError(
    'rusak',
    'gudang-tidak-terjangkau',
    `Gudang ${bersihkan(folder)} tidak ada atau bukan folder.`,
    ['Pasang stik atau sambungkan folder bersamanya, lalu ulangi.', 'Gudang yang baru: buat foldernya dahulu.'],
  )
}

/**
 * The originals that the record names and that were not destroyed, by kegiatan; of one only where `search` names it.
 */
export async function originalsOf(
  session: Session,
  search: string | undefined,
): Promise<ReadonlyMap<string, string[]>> {
  const potret = await session.store.snapshot()
  const one = search === undefined || search === '' ? null : await findId(potret, search)
  const { keadaan } = await readKeadaan(session, potret)
  return listed(keadaan, one)
}

const listed = ({ kegiatan, musnah }: Keadaan, one: string | null): ReadonlyMap<string, string[]> =>
  new Map(
    [...kegiatan.values()]
      .filter((k) => one === null || k.id === one)
      .map((k): [string, string[]] => [k.id, mediaRiwayat(k.riwayat).filter((m) => !musnah.has(m))])
      .filter(([, media]) => media.length > 0),
  )

export interface Move {
  direction: Direction
  folder: string
  originals: ReadonlyMap<string, string[]>
  /** Told what is under way. */
  progress: (words: string) => void
}

/** Copies every original that is not there yet. Throws `rusak` where the disk refuses. */
export async function moveOriginals(
  { root }: Session,
  { direction, folder, originals, progress }: Move,
): Promise<Moved[]> {
  const media = join(root, 'media')
  const access = direction === 'ambil' ? await privateFolder(media, 'media', await gitFolders(root)) : undefined
  const [from, to] = direction === 'kirim' ? [media, folder] : [folder, media]
  const moved: Moved[] = []
  const total = new Set([...originals.values()].flat()).size
  const known = new Map<string, Outcome>()
  for (const [id, list] of originals) {
    for (const sha256 of list) {
      if (known.has(sha256)) continue
      const telling = (bytes: number, of: number): void =>
        progress(`${known.size + 1} dari ${total}: ${id} ${Math.floor((bytes / of) * 100)}%`)
      const one = { sha256, from, to, progress: telling, ...(access ? { access } : {}) }
      known.set(
        sha256,
        await transfer(one).catch((galat: NodeJS.ErrnoException) => {
          throw refused(direction, galat)
        }),
      )
    }
    moved.push({ id, outcomes: new Map(list.map((sha256) => [sha256, known.get(sha256)!])) })
  }
  return moved
}

const refused = (direction: Direction, { code, message }: NodeJS.ErrnoException): KontenError =>
  new KontenError('rusak', 'gudang-gagal', `Foto asli tidak dapat disalin (${code ?? message}).`, [
    'Periksa ruang kosong dan hak tulis, lalu ulangi konten media ' +
      `${direction}; yang sudah tersalin tidak disalin lagi.`,
  ])

/** How the originals of one kegiatan stand, each list by sha256. */
export interface Standing {
  id: string
  count: number
  here: string[]
  /** Null where the office names no store, or it is not to be reached. */
  stored: string[] | null
  damagedHere: string[]
  damagedStored: string[]
}

/** Hashes the originals anew, here and in the store; `folder` is null where only this clone is looked at. */
export async function checkOriginals(
  { root }: Session,
  folder: string | null,
  originals: ReadonlyMap<string, string[]>,
  progress: (words: string) => void,
): Promise<Standing[]> {
  const look = async (at: string, list: readonly string[]): Promise<{ whole: string[]; damaged: string[] }> => {
    const { hilang, berubah } = await changedOriginals(at, list)
    const gone = new Set([...hilang, ...berubah])
    return { whole: list.filter((sha256) => !gone.has(sha256)), damaged: berubah }
  }
  const standings: Standing[] = []
  for (const [id, list] of originals) {
    progress(`${standings.length + 1} dari ${originals.size}: ${id}`)
    const here = await look(join(root, 'media'), list)
    const stored = folder === null ? null : await look(folder, list)
    standings.push({
      id,
      count: list.length,
      here: here.whole,
      stored: stored?.whole ?? null,
      damagedHere: here.damaged,
      damagedStored: stored?.damaged ?? [],
    })
  }
  return standings
}
