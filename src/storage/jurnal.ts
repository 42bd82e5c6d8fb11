/**
 * The journal of the transition under way. Written before the branch moves and dropped when working tree and index show
 * the new commit; what a crash leaves is finished (the branch moved) or discarded (it did not) by the next command.
 */
import { open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

export interface Jurnal {
  cabang: string
  lama: string
  baru: string
  /** Path and the blobs that working tree and index may still hold from before, null where there was none. */
  berkas: [jalur: string, blobLama: (string | null)[]][]
}

const nama = (folder: string): string => join(folder, 'jurnal.json')

export async function bacaJurnal(folder: string): Promise<Jurnal | null> {
  try {
    return JSON.parse(await readFile(nama(folder), 'utf8')) as Jurnal
  } catch (galat) {
    // A journal that does not parse was never finished, so the branch never moved under it.
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT' || galat instanceof SyntaxError) return null
    throw galat
  }
}

/** When the journal under way was written, in the file system's milliseconds; Infinity where that cannot be told. */
export const waktuJurnal = async (folder: string): Promise<number> =>
  stat(nama(folder)).then(
    (s) => s.mtimeMs,
    () => Infinity,
  )

export async function tulisJurnal(folder: string, jurnal: Jurnal): Promise<void> {
  const sementara = `${nama(folder)}.baru`
  const berkas = await open(sementara, 'w')
  try {
    await berkas.writeFile(JSON.stringify(jurnal))
    await berkas.sync()
  } finally {
    await berkas.close()
  }
  await rename(sementara, nama(folder))
}

export async function hapusJurnal(folder: string): Promise<void> {
  await unlink(nama(folder)).catch((galat: NodeJS.ErrnoException) => {
    if (galat.code !== 'ENOENT') throw galat
  })
}
