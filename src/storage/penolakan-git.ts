/** Why the record could not be written just now, and what to do. */
import { stat } from 'node:fs/promises'
import { KontenError } from '../errors.js'
import type { Mesin } from './port.js'

/** A refusal taken on a state another writer has just changed is a conflict: someone was first. */
export function didahului(galat: unknown): unknown {
  if (!(galat instanceof KontenError) || galat.jenis !== 'ditolak') return galat
  return new KontenError('bentrok', 'didahului', `Orang lain lebih dahulu mencatat. Tidak ada yang berubah. ${galat.message}`, galat.saran)
}

/** Two ways on, and neither throws the edit away: it is recorded, which an item's texts can be before they are submitted, or set aside. */
export function suntinganTangan(jalur: string): KontenError {
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
export async function gitTerkunci(berkas: string, mesin: Mesin): Promise<KontenError> {
  const umur = await stat(berkas).then(
    (s) => ` (berumur ${Math.max(0, Math.round((mesin.sekarang() - s.mtimeMs) / 60_000))} menit)`,
    () => '',
  )
  return new KontenError('bentrok', 'git-terkunci', `Program git lain memegang ${berkas}${umur}. Tidak ada yang berubah.`, [
    'Tunggu sampai selesai, lalu ulangi.',
    'Bila pasti tidak ada git yang berjalan, hapus berkas itu.',
  ])
}
