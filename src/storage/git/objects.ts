/** Git objects: reading them checked, and writing the blobs, trees and commit of one transition. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { KontenError } from '../../errors.js'
import type { Git } from './git.js'
import { damagedObject } from './failure.js'
import { GitQuestion } from './git.js'
import type { Replayed, Write } from '../port.js'
import { offsetIso } from '../../domain/bahasa/waktu.js'

export interface TreeEntry {
  mode: string
  jenis: 'blob' | 'tree' | 'commit'
  oid: string
  nama: string
}

export interface GitObject {
  oid: string
  jenis: string
  isi: Buffer
}

const MODE_BERKAS = '100644'
const MODE_FOLDER = '40000'

/** The oid git gives a blob of these bytes; the repository's own hash is told by the length of its oids. */
export const blobOid = (isi: Buffer, panjangOid: number): string => sidik(berkepala('blob', isi), panjangOid)

/** The oid git gives a commit of these bytes. */
export const commitOid = (isi: Buffer, panjangOid: number): string => sidik(berkepala('commit', isi), panjangOid)

/** An object as git hashes and stores it: what it is and how long, then its bytes. */
const berkepala = (jenis: 'blob' | 'tree' | 'commit', isi: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${jenis} ${isi.length}\0`), isi])

const sidik = (mentah: Buffer, panjangOid: number): string =>
  createHash(panjangOid === 64 ? 'sha256' : 'sha1')
    .update(mentah)
    .digest('hex')

/** Reads objects through one `cat-file --batch`. What a tree lists must be there, else the repository is damaged. */
export class ObjectReader {
  private readonly proses: GitQuestion
  private giliran: Promise<unknown> = Promise.resolve()

  constructor(git: Git) {
    this.proses = new GitQuestion(git, ['cat-file', '--batch'])
  }

  /** One question at a time: answers come in the order of the questions, and whoever asks beside another must not take its answer. */
  async objek(nama: string): Promise<GitObject | null> {
    const jawaban = this.giliran.then(async () => {
      this.proses.minta(`${nama}\n`)
      return this.jawaban()
    })
    this.giliran = jawaban.catch(() => undefined)
    return jawaban
  }

  /** Asks for many objects without waiting; `jawaban` gives them one by one. Not to be mixed with `objek`. */
  minta(daftarOid: readonly string[]): void {
    this.proses.minta(daftarOid.map((oid) => `${oid}\n`).join(''))
  }

  /** The next object asked for, null for one that is missing. Throws `rusak` where git ends before it. */
  async jawaban(): Promise<GitObject | null> {
    const kepala = (await this.proses.baris()).split(' ')
    if (kepala.length !== 3) return null
    const isi = (await this.proses.byte(Number(kepala[2]) + 1)).subarray(0, -1)
    return { oid: kepala[0]!, jenis: kepala[1]!, isi: Buffer.from(isi) }
  }

  private async wajib(oid: string, jenis: string): Promise<Buffer> {
    const objek = await this.objek(oid)
    if (objek === null || objek.oid !== oid || objek.jenis !== jenis) throw damagedObject(oid)
    return objek.isi
  }

  async tree(oid: string): Promise<TreeEntry[]> {
    return uraiTree(await this.wajib(oid, 'tree'), oid.length / 2)
  }

  async blob(oid: string): Promise<Buffer> {
    return this.wajib(oid, 'blob')
  }

  async commit(oid: string): Promise<{ tree: string }> {
    const teks = (await this.wajib(oid, 'commit')).toString('utf8')
    const tree = /^tree ([0-9a-f]+)$/m.exec(teks)
    if (!tree) throw damagedObject(oid)
    return { tree: tree[1]! }
  }

  tutup(): void {
    this.proses.tutup()
  }
}

function uraiTree(isi: Buffer, panjang: number): TreeEntry[] {
  const entri: TreeEntry[] = []
  for (let i = 0; i < isi.length;) {
    const spasi = isi.indexOf(32, i)
    const nol = isi.indexOf(0, spasi)
    const mode = isi.toString('utf8', i, spasi)
    const jenis = mode === MODE_FOLDER ? 'tree' : mode === '160000' ? 'commit' : 'blob'
    entri.push({
      mode,
      jenis,
      nama: isi.toString('utf8', spasi + 1, nol),
      oid: isi.toString('hex', nol + 1, nol + 1 + panjang),
    })
    i = nol + 1 + panjang
  }
  return entri
}

/** Finds a file below a tree; refuses links and submodules on the way. */
export async function findEntry(baca: ObjectReader, tree: string, jalur: string): Promise<TreeEntry | null> {
  let entri: TreeEntry | null = { mode: MODE_FOLDER, jenis: 'tree', oid: tree, nama: '' }
  for (const bagian of jalur.split('/')) {
    if (entri === null || entri.jenis !== 'tree') return null
    entri = (await baca.tree(entri.oid)).find((e) => e.nama === bagian) ?? null
    if (entri && entri.mode !== MODE_FOLDER && !entri.mode.startsWith('100'))
      throw new KontenError(
        'rusak',
        'entri-terlarang',
        `${jalur} di riwayat adalah tautan simbolis atau submodul, yang tidak pernah ditulis konten.`,
        ['konten verifikasi'],
      )
  }
  return entri
}

/** Text of a file below a tree; null where there is none. */
export async function bacaTeksTree(baca: ObjectReader, tree: string, jalur: string): Promise<string | null> {
  const entri = await findEntry(baca, tree, jalur)
  return entri?.jenis === 'blob' ? (await baca.blob(entri.oid)).toString('utf8') : null
}

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
    await mkdir(dirname(tujuan), { recursive: true })
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
  const tree = await treeDengan(baca, penulis, (await baca.commit(induk)).tree, [...blob])
  const orang = authorLine(tulisan)
  const commit = penulis.tulis('commit', commitBytes(tree, induk, { ...tulisan, byline: orang, committer: orang }))
  await penulis.tuntas()
  return { commit, blob }
}

/** A commit as it is stored. */
export const commitBytes = (
  tree: string,
  induk: string,
  { byline, committer, message }: Pick<Replayed, 'byline' | 'committer' | 'message'>,
): Buffer => Buffer.from(`tree ${tree}\nparent ${induk}\nauthor ${byline}\ncommitter ${committer}\n\n${message}`)

/** A tree like `dasar` with the given blobs put in; every other entry is carried over as it was read. */
async function treeDengan(
  baca: ObjectReader,
  penulis: PenulisObjek,
  dasar: string | null,
  berkas: readonly [jalur: string, oid: string][],
): Promise<string> {
  const entri = new Map((dasar === null ? [] : await baca.tree(dasar)).map((e) => [e.nama, e]))
  const menurutKepala = new Map<string, [string, string][]>()
  for (const [jalur, oid] of berkas) {
    const [kepala, ...ekor] = jalur.split('/') as [string, ...string[]]
    menurutKepala.set(kepala, [...(menurutKepala.get(kepala) ?? []), [ekor.join('/'), oid]])
  }
  for (const [nama, isi] of menurutKepala) {
    const lama = entri.get(nama)
    if (isi[0]![0] === '') entri.set(nama, { mode: MODE_BERKAS, jenis: 'blob', oid: isi[0]![1], nama })
    else
      entri.set(nama, {
        mode: MODE_FOLDER,
        jenis: 'tree',
        oid: await treeDengan(baca, penulis, lama?.jenis === 'tree' ? lama.oid : null, isi),
        nama,
      })
  }
  // git orders a tree's entries by their bytes, a folder as if its name ended in a slash.
  const kunci = (e: TreeEntry): Buffer => Buffer.from(e.jenis === 'tree' ? `${e.nama}/` : e.nama)
  const urut = [...entri.values()].toSorted((a, b) => Buffer.compare(kunci(a), kunci(b)))
  return penulis.tulis(
    'tree',
    Buffer.concat(urut.flatMap((e) => [Buffer.from(`${e.mode} ${e.nama}\0`), Buffer.from(e.oid, 'hex')])),
  )
}
