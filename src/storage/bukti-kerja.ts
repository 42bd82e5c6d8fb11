/** The working tree and the clone itself, as the verifier looks at them. */
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bukti } from '../domain/pemeriksaan/bukti.js'
import { berkasPengaturan, dalamCatatan, folderCatatan, idDariJalur } from '../domain/pemeriksaan/bukti.js'
import { bersihkan } from '../domain/teks.js'
import type { GitStore } from './git-store.js'
import { oidBlob } from './objek.js'

/** Path → oid of every file of the tip. */
export async function daftarTip(store: GitStore, tip: string): Promise<Map<string, string>> {
  const keluaran = await store.git.wajib(['ls-tree', '-r', '-z', tip])
  return new Map(
    keluaran
      .split('\0')
      .filter(Boolean)
      .map((baris): [string, string] => [baris.slice(baris.indexOf('\t') + 1), baris.split(/[ \t]/)[2]!]),
  )
}

/** Files of the record and of the settings that are not what the tip holds, by our own hashing: `git status` would run filters of the repository. */
export async function bandingkanKerja(akar: string, tip: ReadonlyMap<string, string>): Promise<Bukti['kerjaBeda']> {
  const hasil: { jalur: string; id: string | null; sebab: string }[] = []
  for (const [jalur, oid] of tip) {
    if (!dalamCatatan(jalur) && !berkasPengaturan.some((p) => p === jalur)) continue
    const sebab = bandingkanSatu(join(akar, ...jalur.split('/')), oid)
    if (sebab !== null) hasil.push({ jalur, id: idDariJalur(jalur), sebab })
  }
  for (const folder of folderCatatan)
    for (const jalur of await berkasDalam(akar, folder.slice(0, -1)))
      if (!tip.has(jalur)) hasil.push({ jalur, id: idDariJalur(jalur), sebab: 'berkas ini tidak ada dalam riwayat' })
  return hasil
}

// One file after another: thousands of promises cost more than the reading.
function bandingkanSatu(letak: string, oid: string): string | null {
  const stat = lstatSync(letak, { throwIfNoEntry: false })
  if (!stat) return 'berkas kerja tidak ada'
  if (!stat.isFile()) return 'bukan berkas biasa'
  return oidBlob(readFileSync(letak), oid.length) === oid ? null : 'disunting dengan tangan dan belum dicatat'
}

async function berkasDalam(akar: string, folder: string): Promise<string[]> {
  if (!existsSync(join(akar, folder))) return []
  const entri = await readdir(join(akar, folder), { recursive: true, withFileTypes: true })
  return entri
    .filter((e) => !e.isDirectory() && !e.name.startsWith('.konten-'))
    .map((e) =>
      join(e.parentPath, e.name)
        .slice(akar.length + 1)
        .replaceAll('\\', '/'),
    )
}

/** Why this clone cannot be trusted to show the whole history, in words. */
export async function keganjilanKlon(store: GitStore): Promise<string[]> {
  const ganti = await store.git.wajib(['for-each-ref', '--format=%(refname)', 'refs/replace/'])
  const sebagian = await store.git.jalankan(['config', '--get', 'extensions.partialClone'])
  return [
    ...(store.dangkal ? ['Salinan ini dangkal (shallow): riwayat lama tidak ada.'] : []),
    ...(sebagian.kode === 0 ? ['Salinan ini sebagian (partial clone): isi yang belum diambil tidak ada.'] : []),
    ...(store.adaGraft ? ['Ada berkas grafts yang mengganti induk commit.'] : []),
    ...(ganti.trim() === '' ? [] : ['Ada refs/replace yang mengganti isi objek.']),
  ]
}

/** What `git fsck` complains of; it alone reads every object there is, and takes its time. */
export async function jalankanFsck(store: GitStore): Promise<string[]> {
  const hasil = await store.git.jalankan(['fsck', '--full', '--strict', '--no-dangling', '--no-progress'])
  if (hasil.kode === 0) return []
  const baris = `${hasil.keluaran.toString('utf8')}${hasil.galat}`.split('\n').map((b) => bersihkan(b).trim())
  return [...new Set(baris.filter(Boolean))].slice(0, 50)
}
