/** Why the record could not be written just now, and what to do. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { jalurPengaturan } from '../../domain/bahasa/id.js'
import { KontenError } from '../../errors.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Git } from './git.js'
import { damagedObject, noAccess, wholeCopy } from './failure.js'
import type { GitFolders } from './git-folders.js'
import { namedGitDir, textOf, withShared } from './git-folders.js'
import { borrowedFrom } from './whole-clone.js'
import type { Machine } from '../port.js'
import { readWitness } from '../local/witness.js'

/** A refusal taken on a state another writer has just changed is a conflict: someone was first. */
export function precededBy(galat: unknown): unknown {
  if (!(galat instanceof KontenError) || galat.jenis !== 'ditolak') return galat
  return new KontenError(
    'bentrok',
    'didahului',
    `Orang lain lebih dahulu mencatat. Tidak ada yang berubah. ${galat.message}`,
    galat.saran,
  )
}

/**
 * Two ways on, and neither throws the edit away: it is recorded, which an item's texts can be before they are
 * submitted, or set aside.
 */
export function handEdit(jalur: string): KontenError {
  const id = /^content\/.*\/([^/]+)\.md$/.exec(jalur)?.[1]
  return new KontenError(
    'bentrok',
    'suntingan-tangan',
    `${jalur} disunting dengan tangan dan belum dicatat; perintah ini akan menimpanya. Tidak ada yang berubah.`,
    [
      `Lihat bedanya: git diff -- ${jalur}`,
      ...(id === undefined ? [] : [`Catat, bila drafnya belum diajukan: konten sunting ${id}`]),
      ...(jalurPengaturan(jalur) ? ['Catat, lalu ulangi: konten atur --alasan "…"'] : []),
      `Sisihkan tanpa membuangnya: git stash push -- ${jalur}`,
    ],
  )
}

/** Another git program holds a lock: named with its age, and left alone. */
export async function gitLocked(berkas: string, mesin: Machine): Promise<KontenError> {
  const umur = await stat(berkas).then(
    (s) => ` (berumur ${Math.max(0, Math.round((mesin.sekarang() - s.mtimeMs) / 60_000))} menit)`,
    () => '',
  )
  return new KontenError(
    'bentrok',
    'git-terkunci',
    `Program git lain memegang ${berkas}${umur}. Tidak ada yang berubah.`,
    ['Tunggu sampai selesai, lalu ulangi.', 'Bila pasti tidak ada git yang berjalan, hapus berkas itu.'],
  )
}

/**
 * The record's branch leads to no commit that can be read: its file is damaged as after a power cut, the object it
 * names is not here, or the branch has another name now. Nothing that is healthy is ever to be deleted.
 */
export async function emptyBranch(git: Git, gitDir: string, cabang: string): Promise<KontenError> {
  const folders = await withShared(gitDir)
  const tertulis = await isiRef(folders.shared, cabang)
  if (tertulis !== null && (await git.jalankan(['cat-file', '-e', tertulis])).kode !== 0)
    return tanpaObjek(tertulis, await borrowedFrom(folders))
  const tersesat = tertulis === null ? null : await kepalaTanpaCabang(folders, cabang)
  if (tersesat !== null) return tersesat
  const terakhir =
    (await readWitness(join(gitDir, 'konten'))).daftar.at(-1)?.commit ?? (await ujungReflog(folders.shared, cabang))
  const rusak = await stat(join(folders.shared, cabang)).catch(() => null)
  const berganti = rusak === null ? await namaLain(folders, cabang, terakhir) : null
  if (berganti !== null) return berganti
  const pulihkan = [
    ...(rusak === null ? [] : [`Hapus berkas yang rusak: .git/${cabang}`]),
    `Kembalikan ke ujung terakhir yang diketahui: git update-ref ${cabang} ${terakhir}`,
    'Lalu periksa: konten verifikasi --penuh',
  ]
  const pesan = `Cabang ${cabang.slice(11)} tidak menunjuk commit yang terbaca. Tidak ada yang dihitung atau ditulis.`
  const saran =
    terakhir === null ? [wholeCopy, 'Bila ini folder baru tanpa riwayat: konten init FOLDER-LAIN'] : pulihkan
  return new KontenError('rusak', 'cabang-kosong', pesan, saran)
}

/** The branch is in order, and git stands on another that is not there yet; null where it does not. */
async function kepalaTanpaCabang({ gitDir, shared }: GitFolders, cabang: string): Promise<KontenError | null> {
  const kepala = /^ref: (refs\/heads\/(\S+))/.exec((await textOf(join(gitDir, 'HEAD'))) ?? '')
  if (kepala === null || (await isiRef(shared, kepala[1]!)) !== null) return null
  return new KontenError(
    'rusak',
    'head-rusak',
    `Berkas .git/HEAD menunjuk cabang ${bersihkan(kepala[2]!)}, yang tidak ada. Cabang catatan, ` +
      `${cabang.slice(11)}, sendiri tidak rusak.`,
    [`git symbolic-ref HEAD ${cabang}`, 'Lalu periksa: konten verifikasi'],
  )
}

/** The branch is in order and its commit is not here. */
function tanpaObjek(oid: string, sumber: string | null): KontenError {
  if (sumber === null) return damagedObject(oid)
  return new KontenError(
    'rusak',
    'riwayat-tidak-utuh',
    `Objek ${oid.slice(0, 12)} tidak ada di salinan ini, yang meminjam isi riwayatnya dari ${sumber}. ` +
      'Cabangnya sendiri tidak rusak.',
    [`Pulihkan ${sumber}; tidak ada yang perlu dihapus di sini.`, wholeCopy],
  )
}

/** The oid a branch names, from its own file or the packed ones; null where neither holds one. */
async function isiRef(shared: string, cabang: string): Promise<string | null> {
  const lepas = await textOf(join(shared, cabang))
  if (lepas !== null) return /^([0-9a-f]{40,64})\s*$/.exec(lepas)?.[1] ?? null
  const dikemas = (await textOf(join(shared, 'packed-refs'))) ?? ''
  return (
    dikemas
      .split('\n')
      .find((baris) => baris.endsWith(` ${cabang}`))
      ?.split(' ')[0] ?? null
  )
}

/** The record's branch is gone and stands under another name, here or at the remote; null where nothing says so. */
async function namaLain(
  { gitDir, shared }: GitFolders,
  cabang: string,
  terakhir: string | null,
): Promise<KontenError | null> {
  const nama = cabang.slice(11)
  const salah = (pesan: string, saran: string): KontenError =>
    new KontenError('rusak', 'cabang-berganti-nama', `Cabang catatan, ${nama}, ${pesan}`, [
      saran,
      'Lalu periksa: konten verifikasi',
    ])
  const jauh = await isiRef(shared, `refs/remotes/origin/${nama}`)
  if (terakhir === null && jauh !== null)
    return salah('belum diambil dari origin ke salinan ini.', `git switch ${nama}`)
  const kepala = /^ref: (refs\/heads\/(\S+))/.exec((await textOf(join(gitDir, 'HEAD'))) ?? '')
  if (kepala === null || kepala[1] === cabang) return null
  const ujung = await isiRef(shared, kepala[1]!)
  if (ujung === null) return null
  const log = (await textOf(join(shared, 'logs', kepala[1]!))) ?? ''
  if (terakhir !== null && ujung !== terakhir && !log.includes(`renamed ${cabang} to ${kepala[1]!}`)) return null
  const kini = bersihkan(kepala[2]!)
  return salah(`tidak ada lagi; riwayatnya kini pada cabang ${kini}.`, `git branch -m ${kini} ${nama}`)
}

/** Where git's own log of the branch ends. */
async function ujungReflog(shared: string, cabang: string): Promise<string | null> {
  const isi = (await textOf(join(shared, 'logs', cabang))) ?? ''
  return /^[0-9a-f]+ ([0-9a-f]{40,64}) /.exec(isi.trimEnd().split('\n').at(-1)!)?.[1] ?? null
}

/** Whether a file is there and may not be read by this account. */
async function closed(path: string): Promise<boolean> {
  const why = await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => error.code)
  return why === 'EACCES' || why === 'EPERM'
}

/** `akar` has the settings of a record, but git finds no repository there. */
export async function notARepository(akar: string, cabang: string): Promise<KontenError> {
  const dituju = await namedGitDir(akar)
  if (dituju !== null)
    return new KontenError(
      'rusak',
      'git-dir-hilang',
      `Berkas .git di ${akar} menunjuk ${bersihkan(dituju)}, yang tidak ada atau bukan repositori git.`,
      [
        'Kembalikan folder itu ke tempatnya; riwayatnya ada di sana.',
        'Bila repositori induknya dipindahkan, jalankan di sana: git worktree repair',
      ],
    )
  if (await closed(join(akar, '.git', 'HEAD'))) return noAccess(join(akar, '.git'))
  const kepala = await textOf(join(akar, '.git', 'HEAD'))
  if (kepala !== null && !/^(?:ref: refs\/|[0-9a-f]{40})/.test(kepala))
    return new KontenError(
      'rusak',
      'head-rusak',
      'Berkas .git/HEAD rusak, sehingga git tidak mengenali repositorinya. Riwayatnya sendiri tidak tersentuh.',
      [
        `Tulis kembali .git/HEAD dengan satu baris ini: ref: refs/heads/${cabang}`,
        'Lalu periksa: konten verifikasi --penuh',
      ],
    )
  return new KontenError('pemakaian', 'bukan-repositori', `${akar} memuat konten.yaml tetapi bukan repositori git.`, [
    'Bila pembuatannya terputus, ulangi di folder itu: konten init',
    'Untuk yang baru: konten init FOLDER-BARU',
  ])
}
