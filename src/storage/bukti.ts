/** Gathering what the verifier looks at, with a fixed number of git processes however long the history is. */
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kegiatan, Keadaan } from '../domain/keadaan.js'
import { bahanJalur, terakhir } from '../domain/keadaan.js'
import type { BerkasDiperiksa, Bukti, CommitDiperiksa } from '../domain/pemeriksaan/bukti.js'
import { folderCatatan, idDariJalur } from '../domain/pemeriksaan/bukti.js'
import type { IsiKegiatan } from './berkas-kegiatan.js'
import { bagianKanal, kepalaDari, parseBerkas, sidikTeks } from './berkas-kegiatan.js'
import { FrontMatterRusak } from './front-matter.js'
import type { GitStore } from './git-store.js'
import { PembacaObjek, oidBlob } from './objek.js'
import type { Riwayat } from './riwayat.js'

type Perubahan = CommitDiperiksa['perubahan']

/** Everything storage knows for the checks; the rules and the state come from the caller. */
export async function kumpulkanBukti(
  store: GitStore,
  riwayat: Riwayat,
  keadaan: Keadaan,
  zona: string,
): Promise<Pick<Bukti, 'commit' | 'berkas' | 'kerjaBeda' | 'keganjilanKlon' | 'keadaan' | 'tip'>> {
  const daftar = await daftarBerkas(store, riwayat.tip)
  return {
    tip: riwayat.tip,
    keadaan,
    commit: await kumpulkanCommit(store, riwayat),
    berkas: await periksaBerkas(store, daftar, keadaan, zona),
    kerjaBeda: await bandingkanKerja(store, daftar, riwayat.tip),
    keganjilanKlon: await keganjilanKlon(store),
  }
}

async function kumpulkanCommit(store: GitStore, riwayat: Riwayat): Promise<CommitDiperiksa[]> {
  const perubahan = await bacaPerubahan(store, riwayat.tip)
  const peristiwa = new Map(riwayat.peristiwa.map((p) => [p.jejak.commit, p]))
  return riwayat.commit.map((c) => ({
    oid: c.oid,
    induk: c.induk,
    waktuPenulis: c.waktuPenulis,
    waktuCommit: c.waktuCommit,
    peristiwa: peristiwa.get(c.oid) ?? null,
    masalah: c.masalah,
    perubahan: perubahan.get(c.oid) ?? [],
  }))
}

/** Paths each commit changed against its first parent. */
async function bacaPerubahan(store: GitStore, tip: string): Promise<Map<string, Perubahan>> {
  const hasil = new Map<string, { status: string; jalur: string }[]>()
  let kini: { status: string; jalur: string }[] = []
  let status: string | null = null
  for await (const bagian of store.git.alirkan([
    'log',
    '--topo-order',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--diff-merges=first-parent',
    '--root',
    '--name-status',
    '--format=format:commit %H',
    tip,
    '--',
  ])) {
    // With -z a commit's header ends with a NUL, and each status and each path is a field of its own.
    const teks = bagian.replace(/^\n/, '')
    const kepala = /^commit ([0-9a-f]{40,64})(?:\n([A-Z]))?$/.exec(teks)
    if (kepala) {
      kini = []
      hasil.set(kepala[1]!, kini)
      status = kepala[2] ?? null
    } else if (status === null) status = teks === '' ? null : teks
    else {
      kini.push({ status: status[0]!, jalur: bagian })
      status = null
    }
  }
  return hasil
}

/** Path → oid of every file of the record, and of the settings, at the tip. */
async function daftarBerkas(store: GitStore, tip: string): Promise<Map<string, string>> {
  const keluaran = await store.git.wajib(['ls-tree', '-r', '-z', tip])
  return new Map(
    keluaran
      .split('\0')
      .filter(Boolean)
      .map((baris): [string, string] => [baris.slice(baris.indexOf('\t') + 1), baris.split(/[ \t]/)[2]!]),
  )
}

async function periksaBerkas(store: GitStore, daftar: ReadonlyMap<string, string>, keadaan: Keadaan, zona: string): Promise<BerkasDiperiksa[]> {
  const baca = new PembacaObjek(store.git)
  try {
    const hasil: BerkasDiperiksa[] = []
    for (const [jalur, oid] of daftar) {
      const id = idDariJalur(jalur)
      if (id !== null) hasil.push(bandingkan(jalur, id, (await baca.blob(oid)).toString('utf8'), keadaan.kegiatan.get(id), zona))
    }
    return hasil
  } finally {
    baca.tutup()
  }
}

function bandingkan(jalur: string, id: string, teks: string, kegiatan: Kegiatan | undefined, zona: string): BerkasDiperiksa {
  try {
    const berkas = parseBerkas(teks)
    if (!kegiatan) return { jalur, id, rusak: null, kepalaBeda: [], teksBeda: [] }
    const seharusnya = kepalaDari(kegiatan, zona)
    const kepalaBeda = Object.keys(seharusnya).filter((k) => JSON.stringify(berkas.kepala[k]) !== JSON.stringify(seharusnya[k]))
    return { jalur, id, rusak: null, kepalaBeda, teksBeda: teksBeda(kegiatan, berkas.isi) }
  } catch (galat) {
    if (galat instanceof FrontMatterRusak) return { jalur, id, rusak: galat.message, kepalaBeda: [], teksBeda: [] }
    throw galat
  }
}

function teksBeda(kegiatan: Kegiatan, isi: IsiKegiatan): string[] {
  const beda: string[] = []
  // Tracks may stand on different narrations; the file holds the one handed over last.
  const narasi = new Set([...kegiatan.jalur.values()].map((j) => bahanJalur(j).narasi))
  if (!narasi.has(sidikTeks(isi.narasi))) beda.push('narasi')
  for (const jalur of kegiatan.jalur.values()) {
    const bagian = bagianKanal[jalur.kanal]
    if (sidikTeks(isi[bagian]) !== (terakhir(jalur, 'diajukan')?.teks ?? '')) beda.push(bagian)
  }
  return beda
}

/** Working copies that are not what the tip holds, by our own hashing: `git status` would run filters of the repository. */
async function bandingkanKerja(store: GitStore, daftar: ReadonlyMap<string, string>, tip: string): Promise<Bukti['kerjaBeda']> {
  const hasil: { jalur: string; id: string | null; sebab: string }[] = []
  for (const [jalur, oid] of daftar) {
    const letak = join(store.git.akar, ...jalur.split('/'))
    const isi = await readFile(letak).catch(() => null)
    const sebab = isi === null ? 'berkas kerja tidak ada' : oidBlob(isi, tip.length) === oid ? null : 'disunting dengan tangan dan belum dicatat'
    if (sebab !== null) hasil.push({ jalur, id: idDariJalur(jalur), sebab })
  }
  for (const folder of folderCatatan)
    for (const jalur of await berkasDalam(store.git.akar, folder.slice(0, -1)))
      if (!daftar.has(jalur)) hasil.push({ jalur, id: idDariJalur(jalur), sebab: 'berkas ini tidak ada dalam riwayat' })
  return hasil
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

async function keganjilanKlon(store: GitStore): Promise<string[]> {
  const ganti = await store.git.wajib(['for-each-ref', '--format=%(refname)', 'refs/replace/'])
  return [
    ...(store.dangkal ? ['Salinan ini dangkal (shallow): riwayat lama tidak ada.'] : []),
    ...(existsSync(join(store.gitDir, 'info', 'grafts')) ? ['Ada berkas grafts yang mengganti induk commit.'] : []),
    ...(ganti.trim() === '' ? [] : ['Ada refs/replace yang mengganti isi objek.']),
  ]
}
