/** Getting what a command needs from flags, files and standard input, and whom to ask on a terminal. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Env } from '../env.js'
import type { Pilihan, Tanya } from '../tanya.js'
import { KontenError } from '../errors.js'
import { bakukanTeks, bersihkan } from '../domain/teks.js'
import type { OpsiUmum } from './perintah.js'

/** Who can be asked; null where nobody can be, or none wants to be. */
export const penanya = (env: Env, opsi: OpsiUmum): Tanya | null => (opsi.tanpaTanya || opsi.json ? null : env.tanya)

/** A yes or a no. */
export const setuju = async (tanya: Tanya, pesan: string): Promise<boolean> => (await tanya.pilih(pesan, sebagaiPilihan(['ya', 'tidak']))) === 'ya'

/** Words that stand for themselves, to choose from. */
export const sebagaiPilihan = (daftar: readonly string[]): Pilihan[] => daftar.map((nilai) => ({ nilai, judul: nilai }))

/** The value of a flag the command cannot go without. Throws `pemakaian` naming the flag; `apa` says what it is. */
export function wajib(flag: string, apa: string, nilai: string | undefined): string {
  if (nilai !== undefined) return nilai
  throw new KontenError('pemakaian', 'flag-kurang', `Belum disebut: ${flag} (${apa}).`, [`Tambahkan ${flag}`])
}

/** One of a fixed list. Throws `pemakaian` for anything else. */
export function salahSatu<T extends string>(flag: string, nilai: string, pilihan: readonly T[]): T {
  const cocok = pilihan.find((p) => p === nilai.trim().toLowerCase())
  if (cocok === undefined)
    throw new KontenError('pemakaian', 'pilihan-tidak-dikenal', `${flag}: "${bersihkan(nilai)}" tidak dikenal.`, [`Pilihan: ${pilihan.join(', ')}`])
  return cocok
}

/** Text given as such, as `@berkas`, or as `-` for standard input. Stored NFC with LF. */
export async function bacaTeks(env: Env, flag: string, nilai: string): Promise<string> {
  if (nilai === '-') return bakukanTeks(await bacaMasukan(env))
  if (!nilai.startsWith('@')) return bakukanTeks(nilai)
  return bakukanTeks(decodeUtf8(await bacaBerkas(env, flag, nilai.slice(1)), `${flag} ${nilai}`))
}

/** Bytes of a file named on the command line. */
export async function bacaBerkas(env: Env, flag: string, nama: string): Promise<Buffer> {
  return readFile(resolve(env.cwd, nama)).catch((galat: NodeJS.ErrnoException) => {
    throw new KontenError('pemakaian', 'berkas-tidak-terbaca', `${flag}: "${bersihkan(nama)}" tidak dapat dibaca (${galat.code}).`, [
      'Periksa nama dan letak berkasnya.',
    ])
  })
}

function decodeUtf8(isi: Buffer, nama: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    throw new KontenError('pemakaian', 'bukan-utf8', `${bersihkan(nama)} bukan teks UTF-8.`, ['Simpan ulang sebagai teks UTF-8.'])
  }
}

async function bacaMasukan(env: Env): Promise<string> {
  const potong: Buffer[] = []
  for await (const b of env.stdin as AsyncIterable<Buffer | string>) potong.push(Buffer.from(b))
  return decodeUtf8(Buffer.concat(potong), 'masukan standar')
}
