/** The files that a person means by names of files, folders and zips. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Sesi } from '../app/session.js'
import { satuBaris } from '../domain/bahasa/teks.js'

export interface Unduhan {
  /** Name for people. */
  nama: string
  letak: string
  /** Folder it was found in; empty for a file named on the command line itself. */
  folder: string
}

/** Folders within folders that are looked into: an unpacked zip lies in one of its own. */
const DALAM_FOLDER = 3

/** The files named, and those in the folders named. Links are not followed. */
export async function cariUnduhan(sesi: Sesi, daftar: readonly string[]): Promise<Unduhan[]> {
  const hasil: Unduhan[] = []
  for (const nama of daftar) {
    const tempat = resolve(sesi.env.cwd, nama)
    if (!((await stat(tempat).catch(() => null))?.isDirectory() ?? false))
      hasil.push({ nama: satuBaris(basename(nama)), letak: nama, folder: '' })
    else hasil.push(...(await isiFolder(tempat, basename(tempat), DALAM_FOLDER)))
  }
  return hasil
}

async function isiFolder(tempat: string, nama: string, dalam: number): Promise<Unduhan[]> {
  const isi = (await readdir(tempat, { withFileTypes: true }))
    .filter((d) => !d.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const berkas = isi
    .filter((d) => d.isFile())
    .map((d) => ({ nama: satuBaris(`${nama}/${d.name}`), letak: join(tempat, d.name), folder: tempat }))
  const anak = dalam > 1 ? isi.filter((d) => d.isDirectory()) : []
  return [
    ...berkas,
    ...(
      await Promise.all(anak.map(async (d) => isiFolder(join(tempat, d.name), `${nama}/${d.name}`, dalam - 1)))
    ).flat(),
  ]
}
