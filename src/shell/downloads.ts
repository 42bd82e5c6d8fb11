/** The files that a person means by names of files, folders and zips. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { IncomingFile } from '../analytics/manuscript.js'
import { terlaluBanyak } from '../analytics/table-size.js'
import type { Session } from '../app/session.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { batasMasukan, ukuranTertulis } from '../domain/batas-masukan.js'
import type { Env } from '../env.js'
import { tooLarge } from '../storage/local/bounded-file.js'
import { readFileInput } from './values.js'

export interface Download {
  /** Name for people. */
  nama: string
  letak: string
  /** Folder it was found in; empty for a file named on the command line itself. */
  folder: string
}

/** Folders within folders that are looked into: an unpacked zip lies in one of its own. */
const DALAM_FOLDER = 3

/** The files named, and those in the folders named. Links are not followed. */
export async function findDownloads(sesi: Session, daftar: readonly string[]): Promise<Download[]> {
  const hasil: Download[] = []
  for (const nama of daftar) {
    const tempat = resolve(sesi.env.cwd, nama)
    if (!((await stat(tempat).catch(() => null))?.isDirectory() ?? false))
      hasil.push({ nama: satuBaris(basename(nama)), letak: nama, folder: '' })
    else hasil.push(...(await isiFolder(tempat, basename(tempat), DALAM_FOLDER)))
  }
  if (hasil.length > batasMasukan.berkasSekaligus)
    throw terlaluBanyak('Impor', `${hasil.length} berkas sekaligus; paling banyak ${batasMasukan.berkasSekaligus}`)
  return hasil
}

/**
 * Their bytes. In a folder of downloads lie videos too: what is no export by its size alone is passed over, and named.
 */
export async function bacaUnduhan(
  env: Env,
  daftar: readonly Download[],
  tunjukkan: (teks: string) => void,
): Promise<{ masuk: IncomingFile[]; dilewati: string[] }> {
  const masuk: IncomingFile[] = []
  const dilewati: string[] = []
  let jumlah = 0
  for (const [i, d] of daftar.entries()) {
    tunjukkan(`Membuka ${i + 1} dari ${daftar.length}: ${d.nama}`)
    if (d.folder !== '' && ((await stat(d.letak).catch(() => null))?.size ?? 0) > batasMasukan.data) {
      dilewati.push(`${d.nama}: dilewati, lebih besar dari ${ukuranTertulis(batasMasukan.data)}.`)
      continue
    }
    const isi = await readFileInput(env, 'berkas', d.letak)
    jumlah += isi.length
    if (jumlah > batasMasukan.semuaData) throw tooLarge('Semua berkas bersama-sama', batasMasukan.semuaData)
    masuk.push({ nama: d.nama, folder: d.folder, isi })
  }
  return { masuk, dilewati }
}

async function isiFolder(tempat: string, nama: string, dalam: number): Promise<Download[]> {
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
