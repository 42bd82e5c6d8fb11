/**
 * The journal of the transition under way. Written before the branch moves and dropped when working tree and index show
 * the new commit; what a crash leaves is finished (the branch moved) or discarded (it did not) by the next command.
 */
import { open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { jalurPengaturan } from '../../domain/bahasa/id.js'
import { folderCatatan } from '../../domain/pemeriksaan/bukti.js'

export interface Journal {
  cabang: string
  lama: string
  baru: string
  /** Path and the blobs that working tree and index may still hold from before, null where there was none. */
  berkas: [jalur: string, blobLama: (string | null)[]][]
  /** True where the branch moves over commits made elsewhere: what changes is read from `lama` and `baru`. */
  pindah?: true
}

const nama = (folder: string): string => join(folder, 'jurnal.json')

export async function readJournal(folder: string): Promise<Journal | null> {
  try {
    return parseJurnal(JSON.parse(await readFile(nama(folder), 'utf8')))
  } catch (galat) {
    // A journal that does not parse was never finished, so the branch never moved under it.
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT' || galat instanceof SyntaxError) return null
    throw galat
  }
}

/** When the journal under way was written, in the file system's milliseconds; Infinity where that cannot be told. */
export const journalTime = async (folder: string): Promise<number> =>
  stat(nama(folder)).then(
    (s) => s.mtimeMs,
    () => Infinity,
  )

/**
 * Null for anything this program would not have written: a copied repository may hold a journal that names other files.
 */
function parseJurnal(mentah: unknown): Journal | null {
  const { cabang, lama, baru, berkas, pindah } = (mentah ?? {}) as Partial<Record<keyof Journal, unknown>>
  if (typeof cabang !== 'string' || !bentukOid(lama) || !bentukOid(baru) || !Array.isArray(berkas)) return null
  const daftar = berkas.map((satu): Journal['berkas'][number] | null => {
    const [jalur, blob] = Array.isArray(satu) ? (satu as unknown[]) : []
    const blobLama = Array.isArray(blob) ? (blob as unknown[]) : [blob]
    return jalurCatatan(jalur) && blobLama.every((b) => b === null || bentukOid(b)) ? [jalur, blobLama] : null
  })
  if (daftar.includes(null)) return null
  return { cabang, lama, baru, berkas: daftar as Journal['berkas'], ...(pindah === true ? { pindah } : {}) }
}

const bentukOid = (nilai: unknown): nilai is string => typeof nilai === 'string' && /^[0-9a-f]{40,64}$/.test(nilai)

/**
 * A path of the record, which never leaves its folder and never leads into git's, or the settings, which `petugas`
 * writes.
 */
const jalurCatatan = (jalur: unknown): jalur is string =>
  typeof jalur === 'string' &&
  (jalurPengaturan(jalur) ||
    (folderCatatan.some((f) => jalur.startsWith(f)) && /^[\w-]+(?:\/[\w-][\w.-]*)+$/.test(jalur)))

export async function writeJournal(folder: string, jurnal: Journal): Promise<void> {
  const sementara = `${nama(folder)}.baru`
  // Made anew, never opened where something stands: that may be a link to somewhere else.
  await unlink(sementara).catch(() => undefined)
  const berkas = await open(sementara, 'wx')
  try {
    await berkas.writeFile(JSON.stringify(jurnal))
    await berkas.sync()
  } finally {
    await berkas.close()
  }
  await rename(sementara, nama(folder))
}

export async function deleteJournal(folder: string): Promise<void> {
  await unlink(nama(folder)).catch((galat: NodeJS.ErrnoException) => {
    if (galat.code !== 'ENOENT') throw galat
  })
}
