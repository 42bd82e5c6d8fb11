/** Git objects: reading them checked, and writing the blobs, trees and commit of one transition. */
import { createHash } from 'node:crypto'
import { KontenError } from '../errors.js'
import type { Git } from './git.js'
import { GitBertanya, gitGagal } from './git.js'
import type { Tulisan } from './port.js'
import { formatIso } from '../domain/waktu.js'

export interface Entri {
  mode: string
  jenis: 'blob' | 'tree' | 'commit'
  oid: string
  nama: string
}

const MODE_BERKAS = '100644'
const MODE_FOLDER = '40000'

/** The oid git gives a blob of these bytes; the repository's own hash is told by the length of its oids. */
export function oidBlob(isi: Buffer, panjangOid: number): string {
  return createHash(panjangOid === 64 ? 'sha256' : 'sha1')
    .update(`blob ${isi.length}\0`)
    .update(isi)
    .digest('hex')
}

/** Reads objects through one `cat-file --batch`. What a tree lists must be there, else the repository is damaged. */
export class PembacaObjek {
  private readonly proses: GitBertanya

  constructor(git: Git) {
    this.proses = new GitBertanya(git, ['cat-file', '--batch'])
  }

  async objek(nama: string): Promise<{ oid: string; jenis: string; isi: Buffer } | null> {
    this.proses.minta(`${nama}\n`)
    const kepala = (await this.proses.baris()).split(' ')
    if (kepala.length !== 3) return null
    const isi = (await this.proses.byte(Number(kepala[2]) + 1)).subarray(0, -1)
    return { oid: kepala[0]!, jenis: kepala[1]!, isi: Buffer.from(isi) }
  }

  private async wajib(oid: string, jenis: string): Promise<Buffer> {
    const objek = await this.objek(oid)
    if (objek === null || objek.oid !== oid || objek.jenis !== jenis)
      throw new KontenError('rusak', 'objek-hilang', `Objek git ${oid} (${jenis}) hilang atau tidak terbaca, padahal riwayat menyebutnya.`, [
        'Jangan menulis apa pun lagi di salinan ini. Ambil salinan lain (git clone) dari kantor atau server, lalu: git fsck',
      ])
    return objek.isi
  }

  async tree(oid: string): Promise<Entri[]> {
    return uraiTree(await this.wajib(oid, 'tree'), oid.length / 2)
  }

  async blob(oid: string): Promise<Buffer> {
    return this.wajib(oid, 'blob')
  }

  /** Tree oid and committer time of a commit. */
  async commit(oid: string): Promise<{ tree: string; waktu: number }> {
    const teks = (await this.wajib(oid, 'commit')).toString('utf8')
    const tree = /^tree ([0-9a-f]+)$/m.exec(teks)
    const waktu = /^committer .* (\d+) [+-]\d{4}$/m.exec(teks)
    if (!tree || !waktu) throw new KontenError('rusak', 'commit-rusak', `Commit ${oid} tidak terbaca.`, ['git fsck'])
    return { tree: tree[1]!, waktu: Number(waktu[1]) * 1000 }
  }

  tutup(): void {
    this.proses.tutup()
  }
}

function uraiTree(isi: Buffer, panjang: number): Entri[] {
  const entri: Entri[] = []
  for (let i = 0; i < isi.length;) {
    const spasi = isi.indexOf(32, i)
    const nol = isi.indexOf(0, spasi)
    const mode = isi.toString('utf8', i, spasi)
    const jenis = mode === MODE_FOLDER ? 'tree' : mode === '160000' ? 'commit' : 'blob'
    entri.push({ mode, jenis, nama: isi.toString('utf8', spasi + 1, nol), oid: isi.toString('hex', nol + 1, nol + 1 + panjang) })
    i = nol + 1 + panjang
  }
  return entri
}

/** Finds a file below a tree; refuses links and submodules on the way. */
export async function cariEntri(baca: PembacaObjek, tree: string, jalur: string): Promise<Entri | null> {
  let entri: Entri | null = { mode: MODE_FOLDER, jenis: 'tree', oid: tree, nama: '' }
  for (const bagian of jalur.split('/')) {
    if (entri === null || entri.jenis !== 'tree') return null
    entri = (await baca.tree(entri.oid)).find((e) => e.nama === bagian) ?? null
    if (entri && entri.mode !== MODE_FOLDER && !entri.mode.startsWith('100'))
      throw new KontenError('rusak', 'entri-terlarang', `${jalur} di riwayat adalah tautan simbolis atau submodul, yang tidak pernah ditulis konten.`, [
        'konten verifikasi',
      ])
  }
  return entri
}

/** Writes blobs, the trees on their paths, and the commit. Nothing points at them yet. */
export async function tulisObjek(git: Git, baca: PembacaObjek, induk: string, tulisan: Tulisan): Promise<{ commit: string; blob: Map<string, string> }> {
  const blob = new Map<string, string>()
  for (const [jalur, isi] of tulisan.berkas) blob.set(jalur, (await git.wajib(['hash-object', '-w', '--stdin'], isi)).trim())
  const { tree } = await baca.commit(induk)
  const pembuat = new GitBertanya(git, ['mktree', '--batch', '-z'])
  try {
    const treeBaru = await treeDengan(baca, pembuat, tree, [...blob])
    const { nama, surel } = tulisan.pelaku
    const tanggal = `${Math.floor(tulisan.waktu / 1000)} ${formatIso(tulisan.waktu, tulisan.zona).slice(-6).replace(':', '')}`
    const orang = {
      GIT_AUTHOR_NAME: nama,
      GIT_AUTHOR_EMAIL: surel,
      GIT_AUTHOR_DATE: tanggal,
      GIT_COMMITTER_NAME: nama,
      GIT_COMMITTER_EMAIL: surel,
      GIT_COMMITTER_DATE: tanggal,
    }
    const hasil = await git.jalankan(['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', treeBaru, '-p', induk, '-F', '-'], tulisan.pesan, orang)
    if (hasil.kode !== 0) throw gitGagal('commit-tree', hasil.galat)
    return { commit: hasil.keluaran.toString('utf8').trim(), blob }
  } finally {
    pembuat.tutup()
  }
}

/** A tree like `dasar` with the given blobs put in; every other entry is carried over as it was read. */
async function treeDengan(baca: PembacaObjek, pembuat: GitBertanya, dasar: string | null, berkas: readonly [jalur: string, oid: string][]): Promise<string> {
  const entri = new Map((dasar === null ? [] : await baca.tree(dasar)).map((e) => [e.nama, e]))
  const menurutKepala = new Map<string, [string, string][]>()
  for (const [jalur, oid] of berkas) {
    const [kepala, ...ekor] = jalur.split('/') as [string, ...string[]]
    menurutKepala.set(kepala, [...(menurutKepala.get(kepala) ?? []), [ekor.join('/'), oid]])
  }
  for (const [nama, isi] of menurutKepala) {
    const lama = entri.get(nama)
    if (isi[0]![0] === '') entri.set(nama, { mode: MODE_BERKAS, jenis: 'blob', oid: isi[0]![1], nama })
    else entri.set(nama, { mode: MODE_FOLDER, jenis: 'tree', oid: await treeDengan(baca, pembuat, lama?.jenis === 'tree' ? lama.oid : null, isi), nama })
  }
  const daftar = [...entri.values()].map((e) => `${e.mode.padStart(6, '0')} ${e.jenis} ${e.oid}\t${e.nama}\0`)
  pembuat.minta(`${daftar.join('')}\0`)
  return pembuat.baris()
}
