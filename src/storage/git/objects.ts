/** Git objects: what they are called, and reading them checked. */
import { createHash } from 'node:crypto'
import type { Git } from './git.js'
import type { GitFolders } from './git-folders.js'
import { damagedObject, forbiddenEntry } from './failure.js'
import { GitQuestion } from './git.js'
import type { ObjectFiles } from './object-files.js'
import { branchOid } from './ordinary.js'

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

const bentukOid = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

export const MODE_FOLDER = '40000'

/** The oid git gives a blob of these bytes; the repository's own hash is told by the length of its oids. */
export const blobOid = (isi: Buffer, panjangOid: number): string => sidik(berkepala('blob', isi), panjangOid)

/** The oid git gives a commit of these bytes. */
export const commitOid = (isi: Buffer, panjangOid: number): string => sidik(berkepala('commit', isi), panjangOid)

/** An object as git hashes and stores it: what it is and how long, then its bytes. */
export const berkepala = (jenis: 'blob' | 'tree' | 'commit', isi: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${jenis} ${isi.length}\0`), isi])

/** The oid of such bytes. */
export const sidik = (mentah: Buffer, panjangOid: number): string =>
  createHash(panjangOid === 64 ? 'sha256' : 'sha1')
    .update(mentah)
    .digest('hex')

/** Objects and branches of a repository whose own files are read without starting git. */
export interface OwnFiles {
  folders: GitFolders
  objects: ObjectFiles
}

/**
 * Reads objects: from the repository's own files where it is ordinary, else, and what is not found there, through one
 * `cat-file --batch`. What a tree lists must be there, else the repository is damaged.
 */
export class ObjectReader {
  private proses: GitQuestion | null = null
  private giliran: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly git: Git,
    private readonly own: OwnFiles | null = null,
  ) {}

  private get tanya(): GitQuestion {
    return (this.proses ??= new GitQuestion(this.git, ['cat-file', '--batch']))
  }

  /** An object by its oid, or the one that a branch (`refs/heads/…`) names. */
  async objek(nama: string): Promise<GitObject | null> {
    const near = this.near(nama)
    if (near !== null) return near
    // One question at a time: answers come in the order of the questions, and whoever asks beside another must not take
    // its answer.
    const jawaban = this.giliran.then(async () => {
      this.tanya.minta(`${nama}\n`)
      return this.jawaban()
    })
    this.giliran = jawaban.catch(() => undefined)
    return jawaban
  }

  private near(nama: string): GitObject | null {
    if (this.own === null) return null
    const oid = bentukOid.test(nama) ? nama : branchOid(this.own.folders, nama)
    const objek = oid === null ? null : this.own.objects.read(oid)
    return objek === null ? null : { oid: oid!, ...objek }
  }

  /** Asks for many objects without waiting; `jawaban` gives them one by one. Not to be mixed with `objek`. */
  minta(daftarOid: readonly string[]): void {
    this.tanya.minta(daftarOid.map((oid) => `${oid}\n`).join(''))
  }

  /** The next object asked for, null for one that is missing. Throws `rusak` where git ends before it. */
  async jawaban(): Promise<GitObject | null> {
    const kepala = (await this.tanya.baris()).split(' ')
    if (kepala.length !== 3) return null
    const isi = (await this.tanya.byte(Number(kepala[2]) + 1)).subarray(0, -1)
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
    return { tree: treeOf({ oid, jenis: 'commit', isi: await this.wajib(oid, 'commit') }) }
  }

  tutup(): void {
    this.proses?.tutup()
    this.own?.objects.close()
  }
}

/** The tree of a commit. Throws `rusak` for what is none. */
export function treeOf({ oid, jenis, isi }: GitObject): string {
  const tree = jenis === 'commit' ? /^tree ([0-9a-f]+)$/m.exec(isi.toString('utf8')) : null
  if (!tree) throw damagedObject(oid)
  return tree[1]!
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
    if (entri && entri.mode !== MODE_FOLDER && !entri.mode.startsWith('100')) throw forbiddenEntry(jalur)
  }
  return entri
}

/** Text of a file below a tree; null where there is none. */
export async function bacaTeksTree(baca: ObjectReader, tree: string, jalur: string): Promise<string | null> {
  const entri = await findEntry(baca, tree, jalur)
  return entri?.jenis === 'blob' ? (await baca.blob(entri.oid)).toString('utf8') : null
}

/** Paths of everything below a folder of a tree; none where there is no such folder. */
export async function pathsBelow(baca: ObjectReader, tree: string, folder: string): Promise<string[]> {
  const entri = await findEntry(baca, tree, folder)
  return entri?.jenis === 'tree' ? semuaJalur(baca, entri.oid, `${folder}/`) : []
}

async function semuaJalur(baca: ObjectReader, tree: string, awalan: string): Promise<string[]> {
  const hasil: string[] = []
  for (const { jenis, oid, nama } of await baca.tree(tree))
    if (jenis === 'tree') for (const satu of await semuaJalur(baca, oid, `${awalan}${nama}/`)) hasil.push(satu)
    else hasil.push(`${awalan}${nama}`)
  return hasil
}
