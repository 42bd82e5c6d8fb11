/** Why the record could not be written just now, and what to do. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import { wholeCopy } from './git.js'
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

/** Two ways on, and neither throws the edit away: it is recorded, which an item's texts can be before they are submitted, or set aside. */
export function handEdit(jalur: string): KontenError {
  const id = /^content\/.*\/([^/]+)\.md$/.exec(jalur)?.[1]
  return new KontenError(
    'bentrok',
    'suntingan-tangan',
    `${jalur} disunting dengan tangan dan belum dicatat; perintah ini akan menimpanya. Tidak ada yang berubah.`,
    [
      `Lihat bedanya: git diff -- ${jalur}`,
      ...(id === undefined ? [] : [`Catat, bila drafnya belum diajukan: konten sunting ${id}`]),
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

/** The branch of the record points at no commit, as after a power cut; where it pointed is remembered beside it. */
export async function emptyBranch(gitDir: string, cabang: string): Promise<KontenError> {
  const terakhir =
    (await readWitness(join(gitDir, 'konten'))).daftar.at(-1)?.commit ?? (await ujungReflog(gitDir, cabang))
  const rusak = await stat(join(gitDir, cabang)).catch(() => null)
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

/** Where git's own log of the branch ends. */
async function ujungReflog(gitDir: string, cabang: string): Promise<string | null> {
  const isi = await readFile(join(gitDir, 'logs', cabang), 'utf8').catch(() => '')
  return /^[0-9a-f]+ ([0-9a-f]{40,64}) /.exec(isi.trimEnd().split('\n').at(-1)!)?.[1] ?? null
}

/** `akar` has the settings of a record, but git finds no repository there. */
export async function notARepository(akar: string, cabang: string): Promise<KontenError> {
  const kepala = await readFile(join(akar, '.git', 'HEAD'), 'utf8').catch(() => null)
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
