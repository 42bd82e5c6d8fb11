/**
 * What only a clone of a git repository tells the verifier: its working tree, its oddities, the tips it saw, and git's
 * own check.
 */
import type { Dirent, Stats } from 'node:fs'
import { lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Bukti } from '../../domain/pemeriksaan/bukti.js'
import { dalamCatatan, folderCatatan, idDariJalur } from '../../domain/pemeriksaan/bukti.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { withShared } from '../git/git-folders.js'
import { allPreviews } from '../git/preview-refs.js'
import type { GitStore } from '../git/git-store.js'
import type { RememberedTips } from '../local/witness.js'
import { rememberedTips } from '../local/witness.js'
import { jalurPengaturan, berkasPengaturan } from '../../domain/bahasa/id.js'

export interface CloneEvidence {
  /** Every path of the tip, and the files of which the working tree holds something else. */
  workingTree: (tip: string) => Promise<{ paths: string[]; different: Bukti['kerjaBeda'] }>
  /** The tips it saw, and what is damaged of its memory of them. */
  witnesses: () => Promise<RememberedTips>
  fsck: () => Promise<string[]>
  /** sha256 of the originals that are here made small. */
  previews: () => Promise<ReadonlySet<string>>
}

/** `kini` is the clock of this machine. */
export const cloneEvidence = (store: GitStore, kini: Instan): CloneEvidence => ({
  workingTree: async (tip) => {
    const [kerja, daftar] = await Promise.all([berkasKerja(store), daftarTip(store, tip)])
    return { paths: [...daftar.keys()], different: bandingkanKerja(kerja, daftar) }
  },
  witnesses: async () => {
    const [tips, { gitDir, shared }] = await Promise.all([
      rememberedTips(store.folder, store.reflog, kini),
      withShared(dirname(store.folder)),
    ])
    // git's log is that of all its working trees; the media of what was written in another lie there.
    return gitDir === shared ? tips : { ...tips, ditulis: new Set() }
  },
  fsck: async () => jalankanFsck(store),
  previews: async () => allPreviews(store),
})

/** Path → oid of every file of the tip. */
async function daftarTip(store: GitStore, tip: string): Promise<Map<string, string>> {
  const keluaran = await store.git.wajib(['ls-tree', '-r', '-z', tip])
  return new Map(
    keluaran
      .split('\0')
      .filter(Boolean)
      .map((baris): [string, string] => [baris.slice(baris.indexOf('\t') + 1), baris.split(/[ \t]/)[2]!]),
  )
}

/** Files of the record and of the settings that are not what the tip holds. */
function bandingkanKerja(
  kerja: ReadonlyMap<string, string | null>,
  tip: ReadonlyMap<string, string>,
): Bukti['kerjaBeda'] {
  const hasil: { jalur: string; id: string | null; sebab: string }[] = []
  const catat = (jalur: string, sebab: string): void => void hasil.push({ jalur, id: idDariJalur(jalur), sebab })
  for (const [jalur, oid] of tip) {
    if (!dalamCatatan(jalur) && !jalurPengaturan(jalur)) continue
    const kini = kerja.get(jalur)
    if (kini === undefined) catat(jalur, 'berkas kerja tidak ada')
    else if (kini === null) catat(jalur, 'bukan berkas biasa, atau namanya bukan yang ditulis konten')
    else if (kini !== oid) catat(jalur, 'disunting dengan tangan dan belum dicatat')
  }
  for (const jalur of kerja.keys())
    if (!tip.has(jalur) && !/\/\.konten-[^/]*$/.test(jalur)) catat(jalur, 'berkas ini tidak ada dalam riwayat')
  return hasil
}

/**
 * Path → oid of every file of the record and of the settings in the working tree, null for what is no ordinary file of
 * an ordinary name. git hashes them without filters; `git status` would run those of the repository.
 */
async function berkasKerja({ git }: GitStore): Promise<Map<string, string | null>> {
  const hasil = new Map<string, string | null>()
  const biasa: string[] = []
  const catat = (jalur: string, entri: Dirent | Stats | undefined): void => {
    if (!entri || entri.isDirectory()) return
    hasil.set(jalur, null)
    // git is told a path a line, and takes one in quotation marks apart.
    if (entri.isFile() && /^[\w./-]+$/.test(jalur)) biasa.push(jalur)
  }
  for (const folder of folderCatatan)
    for (const entri of isiFolder(join(git.akar, folder.slice(0, -1))))
      catat(`${entri.parentPath}/${entri.name}`.slice(git.akar.length + 1).replaceAll('\\', '/'), entri)
  for (const jalur of berkasPengaturan) catat(jalur, lstatSync(join(git.akar, jalur), { throwIfNoEntry: false }))
  const keluaran = await git.wajib(
    ['hash-object', '--no-filters', '--stdin-paths'],
    biasa.map((jalur) => `${jalur}\n`).join(''),
  )
  const oid = keluaran.split('\n')
  biasa.forEach((jalur, i) => hasil.set(jalur, oid[i]!))
  return hasil
}

/** What is in a folder and in those below it; nothing where there is no such folder. */
function isiFolder(folder: string): Dirent[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  // At one go: a turn of the event loop for each folder would take longer than the reading.
  return readdirSync(folder, { recursive: true, withFileTypes: true })
}

/** What `git fsck` complains of; it alone reads every object there is, and takes its time. */
async function jalankanFsck(store: GitStore): Promise<string[]> {
  const hasil = await store.git.jalankan(['fsck', '--full', '--strict', '--no-dangling', '--no-progress'])
  if (hasil.kode === 0) return []
  const baris = `${hasil.keluaran.toString('utf8')}${hasil.galat}`.split('\n').map((b) => bersihkan(b).trim())
  return [...new Set(baris.filter(Boolean))].slice(0, 50)
}
