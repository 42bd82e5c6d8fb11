/** Writing the blobs, trees and the commit of one transition. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { offsetIso } from '../../domain/bahasa/waktu.js'
import type { Replayed, Write } from '../port.js'
import type { ObjectReader, TreeEntry } from './objects.js'
import { MODE_FOLDER, berkepala, sidik } from './objects.js'
import { makeFolder } from '../local/make-folder.js'

const MODE_BERKAS = '100644'

/**
 * Writes objects as git stores them loose: zlib over header and body, fsynced, renamed into place. In process because
 * starting `hash-object`, `mktree` and `commit-tree` costs more than everything else in a transition.
 */
class PenulisObjek {
  private readonly antrean: Promise<void>[] = []

  constructor(
    private readonly folder: string,
    private readonly panjangOid: number,
  ) {}

  /** Starts writing an object and returns its oid at once; `tuntas` waits until all are on the disk. */
  tulis(jenis: 'blob' | 'tree' | 'commit', isi: Buffer): string {
    const mentah = berkepala(jenis, isi)
    const oid = sidik(mentah, this.panjangOid)
    const menulis = this.simpan(oid, mentah)
    // Whoever stops before `tuntas` has a failure of its own to tell.
    menulis.catch(() => undefined)
    this.antrean.push(menulis)
    return oid
  }

  async tuntas(): Promise<void> {
    const hasil = await Promise.allSettled(this.antrean)
    const gagal = hasil.find((h) => h.status === 'rejected')
    if (gagal) throw gagal.reason
  }

  private async simpan(oid: string, mentah: Buffer): Promise<void> {
    const tujuan = join(this.folder, oid.slice(0, 2), oid.slice(2))
    if (existsSync(tujuan)) return
    await makeFolder(dirname(tujuan))
    const sementara = join(dirname(tujuan), `tmp_obj_${randomBytes(6).toString('hex')}`)
    try {
      const berkas = await open(sementara, 'wx', 0o444)
      try {
        await berkas.writeFile(deflateSync(mentah))
        await berkas.sync()
      } finally {
        await berkas.close()
      }
      await rename(sementara, tujuan)
    } catch (galat) {
      await unlink(sementara).catch(() => undefined)
      throw galat
    }
  }
}

/** Author and committer as a commit has them. */
export const authorLine = ({ author: { nama, surel }, time, zona }: Omit<Write, 'files' | 'message'>): string =>
  `${nama} <${surel}> ${Math.floor(time / 1000)} ${offsetIso(zona).replace(':', '')}`

/** Writes blobs, the trees on their paths, and the commit, into the object folder. Nothing points at them yet. */
export async function writeObject(
  folder: string,
  baca: ObjectReader,
  induk: string,
  tulisan: Write,
): Promise<{ commit: string; blob: Map<string, string> }> {
  const penulis = new PenulisObjek(folder, induk.length)
  const blob = new Map([...tulisan.files].map(([jalur, isi]) => [jalur, penulis.tulis('blob', Buffer.from(isi))]))
  const tree = await treeBerisi(baca, penulis, (await baca.commit(induk)).tree, [...blob])
  const orang = authorLine(tulisan)
  const commit = penulis.tulis('commit', commitBytes(tree, induk, { ...tulisan, byline: orang, committer: orang }))
  await penulis.tuntas()
  return { commit, blob }
}

/** The same for a commit that is recorded in another place than at first. */
export async function writeReplayed(
  folder: string,
  baca: ObjectReader,
  induk: string,
  commit: Replayed,
): Promise<string> {
  const penulis = new PenulisObjek(folder, induk.length)
  const tree = await treeBerisi(baca, penulis, (await baca.commit(induk)).tree, [
    ...commit.carried.map((c): Letak => [c.jalur, c.status === 'D' ? null : c.oid, c.mode]),
    ...[...commit.files].map(([jalur, isi]): Letak => [jalur, penulis.tulis('blob', Buffer.from(isi))]),
  ])
  const oid = penulis.tulis('commit', commitBytes(tree, induk, commit))
  await penulis.tuntas()
  return oid
}

/** A path with the blob it holds, null for none any more. */
type Letak = [jalur: string, oid: string | null, mode?: string]

/** A commit as it is stored. */
export const commitBytes = (
  tree: string,
  induk: string,
  { byline, committer, message }: Pick<Replayed, 'byline' | 'committer' | 'message'>,
): Buffer => Buffer.from(`tree ${tree}\nparent ${induk}\nauthor ${byline}\ncommitter ${committer}\n\n${message}`)

/** The tree of a commit, which stands there though it be empty. */
const treeBerisi = async (...apa: Parameters<typeof treeDengan>): Promise<string> =>
  (await treeDengan(...apa)) ?? apa[1].tulis('tree', Buffer.alloc(0))

/**
 * A tree like `dasar` with the given blobs put in; every other entry is carried over as it was read. Null where nothing
 * is left.
 */
async function treeDengan(
  baca: ObjectReader,
  penulis: PenulisObjek,
  dasar: string | null,
  berkas: readonly Letak[],
): Promise<string | null> {
  const entri = new Map((dasar === null ? [] : await baca.tree(dasar)).map((e) => [e.nama, e]))
  const menurutKepala = new Map<string, Letak[]>()
  for (const [jalur, oid, mode] of berkas) {
    const [kepala, ...ekor] = jalur.split('/') as [string, ...string[]]
    menurutKepala.set(kepala, [
      ...(menurutKepala.get(kepala) ?? []),
      [ekor.join('/'), oid, ...(mode === undefined ? [] : [mode])] as Letak,
    ])
  }
  for (const [nama, isi] of menurutKepala) {
    const lama = entri.get(nama)
    const [ekor, oid, mode = MODE_BERKAS] = isi[0]!
    if (ekor === '') {
      if (oid === null) entri.delete(nama)
      else entri.set(nama, { mode, jenis: 'blob', oid, nama })
      continue
    }
    const isiFolder = await treeDengan(baca, penulis, lama?.jenis === 'tree' ? lama.oid : null, isi)
    // git knows no empty folder.
    if (isiFolder === null) entri.delete(nama)
    else entri.set(nama, { mode: MODE_FOLDER, jenis: 'tree', oid: isiFolder, nama })
  }
  if (entri.size === 0) return null
  // git orders a tree's entries by their bytes, a folder as if its name ended in a slash.
  const kunci = (e: TreeEntry): Buffer => Buffer.from(e.jenis === 'tree' ? `${e.nama}/` : e.nama)
  const urut = [...entri.values()].toSorted((a, b) => Buffer.compare(kunci(a), kunci(b)))
  return penulis.tulis(
    'tree',
    Buffer.concat(urut.flatMap((e) => [Buffer.from(`${e.mode} ${e.nama}\0`), Buffer.from(e.oid, 'hex')])),
  )
}
