/**
 * The index disturbed while it is written: afterwards it is stale or missing, every answer is as without it, and nothing
 * else of the office has changed.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GitStore } from '../../src/storage/git/git-store.js'
import { openIndex } from '../../src/storage/index/head.js'
import { buildIndex } from '../../src/storage/index/write-index.js'
import { folderBaru, mesinUji } from '../repo.js'
import { git, tenang } from './proses.js'
import type { Panggung } from './strace.js'
import type { Templat } from './templat.js'
import { penulisBerikut, salinTemplat } from './templat.js'

const letakIndeks = (akar: string): string => join(akar, '.git', 'konten', 'indeks')
const bacaan = [
  ['daftar', '--json'],
  ['register', '--bulan', '2024-03', '--per', '2024-05-01 09:00', '--json'],
]

/** The commands that write the index: all of it, and what came after it. */
export const perintahIndeks = [
  { nama: 'dibuat', argv: bacaan[1]! },
  { nama: 'dilanjutkan', argv: bacaan[1]! },
]

const jawaban = async (akar: string): Promise<string[]> => {
  const semua: string[] = []
  for (const argv of bacaan) {
    const { kode, out } = await tenang(akar, argv)
    semua.push(`${kode}\n${out}`)
  }
  return semua
}

/** Everything of the office but the index: where the branch is, and what git sees in the folder. */
const keadaan = async (akar: string): Promise<string> =>
  [
    await git(akar, 'rev-parse', 'HEAD'),
    await git(akar, 'status', '--porcelain'),
    await git(akar, 'fsck', '--strict'),
  ].join()

/** A file where its folder should be: no index can be had here. */
function tanpaIndeks(akar: string): void {
  rmSync(letakIndeks(akar), { recursive: true, force: true })
  mkdirSync(join(akar, '.git', 'konten'), { recursive: true })
  writeFileSync(letakIndeks(akar), '')
}

/** An index of the commits before the last ones, with hardly anything in its tail. */
async function tertinggal(akar: string, ujung: string): Promise<void> {
  await git(akar, 'update-ref', 'refs/heads/main', `${ujung}~3`)
  const clone = await GitStore.buka(akar, 'main', mesinUji())
  const potret = await clone.snapshot()
  await clone.beside('indeks', (folder) => buildIndex(folder, potret, '00ff', () => undefined, { longest: 4, kept: 2 }))
  await git(akar, 'update-ref', 'refs/heads/main', ujung)
}

/** A reading that writes the index, disturbed. */
export async function panggungIndeks(templat: Templat): Promise<Panggung> {
  const tanpa = salinTemplat(templat, join(folderBaru(), 'tanpa'))
  tanpaIndeks(tanpa)
  const [seharusnya, semula] = [await jawaban(tanpa), await keadaan(tanpa)]
  const dasar = { dibuat: join(folderBaru(), 'a'), dilanjutkan: join(folderBaru(), 'b') }
  for (const [nama, ke] of Object.entries(dasar)) {
    const akar = salinTemplat(templat, ke)
    rmSync(letakIndeks(akar), { recursive: true, force: true })
    if (nama === 'dilanjutkan') await tertinggal(akar, templat.tip)
  }
  return {
    salin: (ke, nama) => salinTemplat({ ...templat, folder: dasar[nama as keyof typeof dasar] }, ke),
    git: () => [],
    async periksa(akar, _, kode) {
      const salah: string[] = []
      if ((await keadaan(akar)) !== semula) salah.push('sesuatu selain indeks berubah')
      if ((await jawaban(akar)).join() !== seharusnya.join()) salah.push('jawabannya lain daripada tanpa indeks')
      if (openIndex(letakIndeks(akar)) === null) salah.push('indeksnya tidak dibuat kembali')
      const { kode: lanjut } = await tenang(akar, penulisBerikut)
      await jawaban(akar)
      // What a failing disk did not let go is gone with the next writing.
      if (berkasLain(akar).length > 0) salah.push(`tertinggal: ${berkasLain(akar).join(' ')}`)
      const { out } = await tenang(akar, ['verifikasi', '--json'])
      if (out.includes('indeks-beda')) salah.push('verifikasi menemukan indeks yang menyimpang')
      return { diakui: kode === 0, hilang: false, terhalang: lanjut !== 0, salah }
    },
  }
}

/** Files in the index's folder that belong to it no more. */
function berkasLain(akar: string): string[] {
  const folder = letakIndeks(akar)
  const index = openIndex(folder)
  if (index === null) return ['kepala.json tidak terbaca']
  const { head } = index
  const milik = new Set([...Object.values(head.parts), head.ops, head.tail].map(({ name }) => name))
  return readdirSync(folder).filter((nama) => !milik.has(nama) && !/^[a-z]+\.json$/.test(nama))
}
