/** The folder `konten salin` fills: one of its own, which it may fill again, and never somebody else's. */
import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { KontenError } from '../../errors.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { writeWhole } from './whole-file.js'
import { readOrdinaryFile } from '../git/projection.js'

export const BERKAS_DAFTAR = 'DAFTAR.txt'
/** How the first line of that file begins; it tells a folder of ours from any other. */
export const TANDA_DAFTAR = 'konten salin: '

// Only what this command itself writes is ever removed: a photo fewer than last time must not be uploaded by mistake.
const milikSendiri =
  /^(?:(?:judul|kategori|tanggal|alt|(?:caption|judul)-[a-z0-9-]+)\.txt|isi\.html|\d+-gambar(?:-utama|\d)\.(?:jpg|png)|foto-\d+\.(?:jpg|png))$/

/**
 * Makes the folder inside one that is there, or empties an earlier copy. Throws `pemakaian` where it holds anything
 * else, unless `mayShare`: then nothing is taken away, and files of the same names are written over.
 */
export async function prepareFolder(folder: string, mayShare: () => Promise<boolean>): Promise<void> {
  const nama = bersihkan(folder)
  const ada = await stat(folder).catch(() => null)
  if (ada === null) {
    await mkdir(folder)
    return
  }
  if (!ada.isDirectory())
    throw new KontenError('pemakaian', 'bukan-folder', `--keluaran: ${nama} bukan folder.`, ['Sebutkan folder lain.'])
  const isi = await readdir(folder)
  const daftar = isi.length === 0 ? '' : ((await readOrdinaryFile(join(folder, BERKAS_DAFTAR)))?.toString('utf8') ?? '')
  if (isi.length > 0 && !daftar.startsWith(TANDA_DAFTAR)) {
    if (await mayShare()) return
    throw new KontenError(
      'pemakaian',
      'folder-tidak-kosong',
      `Folder ${nama} berisi berkas lain; tidak ada yang ditimpa.`,
      [`Sebutkan folder lain: --keluaran ${basename(folder)}-baru`],
    )
  }
  for (const satu of isi) if (milikSendiri.test(satu)) await unlink(join(folder, satu))
}

/** Writes the files. The checklist is there first, so that a copy cut short is known as ours. */
export async function writeFolder(folder: string, berkas: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const urut = [...berkas].toSorted(([a], [b]) => Number(b === BERKAS_DAFTAR) - Number(a === BERKAS_DAFTAR))
  for (const [nama, isi] of urut) await writeWhole(join(folder, nama), isi)
}
