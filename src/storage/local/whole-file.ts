/** Files that are there whole or not at all: made under a name of their own, then renamed into place. */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, link, open, rename, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Puts bytes at a path, over what stands there; `mode` to the bit, left out as the system makes a new file. */
export const writeWhole = (tujuan: string, isi: string | Uint8Array, mode?: number): Promise<void> =>
  pasangUtuh(tujuan, async (sementara) => {
    // Never a name that stands there already: that may be a link to somewhere else.
    await writeFile(sementara, isi, { flag: 'wx', mode: mode ?? 0o666 })
    await beriHak(sementara, mode)
  })

/** Beyond what the mask of the process leaves; a disk that knows no rights goes without. */
async function beriHak(berkas: string, mode: number | undefined): Promise<void> {
  if (mode !== undefined) await chmod(berkas, mode).catch(() => undefined)
}

/** The same, on the disk before it gets its name: a power cut leaves the old bytes or the new, never half of them. */
export const writeDurably = (tujuan: string, isi: string | Uint8Array, mode?: number): Promise<void> =>
  pasangUtuh(tujuan, async (sementara) => {
    const berkas = await open(sementara, 'wx', mode ?? 0o666)
    try {
      await berkas.writeFile(isi)
      await berkas.sync()
    } finally {
      await berkas.close()
    }
    await beriHak(sementara, mode)
  })

/** Puts bytes at a path where nothing stands. Throws `EEXIST` where something does, and leaves it as it is. */
export async function writeNew(tujuan: string, isi: string | Uint8Array): Promise<void> {
  await pasangUtuh(
    tujuan,
    (sementara) => writeFile(sementara, isi, { flag: 'wx' }),
    async (sementara) => {
      try {
        await link(sementara, tujuan)
      } catch (galat) {
        // A memory stick knows no second names for a file; nothing stood there a moment ago.
        if (!tanpaTautanKeras.has((galat as NodeJS.ErrnoException).code)) throw galat
        return rename(sementara, tujuan)
      }
      await unlink(sementara)
    },
  )
}

/** What a disk without second names for a file answers (FAT, exFAT), Windows too. */
const tanpaTautanKeras = new Set<string | undefined>(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'])

/**
 * Gives a small file a second name where nothing stands; where the disk knows no second names, a copy, which for a
 * moment is not whole. Throws `EEXIST` where something stands there: of several that try one succeeds.
 */
export async function nameAlso(berkas: string, nama: string): Promise<void> {
  try {
    await link(berkas, nama)
  } catch (galat) {
    if (!tanpaTautanKeras.has((galat as NodeJS.ErrnoException).code)) throw galat
    await copyFile(berkas, nama, constants.COPYFILE_EXCL)
  }
}

/** Copies a file to a path, on the disk before it gets its name. */
export const copyWhole = (asal: string, tujuan: string, mode?: number): Promise<void> =>
  pasangUtuh(tujuan, async (sementara) => {
    await copyFile(asal, sementara)
    // Before it is opened: the copy of a photo that may only be read could not be.
    await beriHak(sementara, mode)
    const berkas = await open(sementara, 'r+')
    await berkas.sync().finally(() => berkas.close())
  })

async function pasangUtuh(
  tujuan: string,
  buat: (sementara: string) => Promise<void>,
  pasang: (sementara: string) => Promise<void> = (sementara) => rename(sementara, tujuan),
): Promise<void> {
  const sementara = join(dirname(tujuan), `.konten-${randomBytes(6).toString('hex')}`)
  try {
    await buat(sementara)
    await pasang(sementara)
  } catch (galat) {
    await unlink(sementara).catch(() => undefined)
    throw galat
  }
}
