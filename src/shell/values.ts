/** Getting what a command needs from flags, files and standard input, and whom to ask on a terminal. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Env, Choice, Prompt } from '../env.js'
import { KontenError } from '../errors.js'
import { batasMasukan } from '../domain/batas-masukan.js'
import { bakukanTeks, bersihkan, tampakAtauKosong } from '../domain/bahasa/teks.js'
import { tolakNul } from '../domain/bahasa/nul.js'
import type { GeneralOptions } from '../app/session.js'
import { bacaTerbatas, tooLarge } from '../storage/local/bounded-file.js'
import { whyUnreadable } from '../storage/local/unreadable.js'

export { salahSatu } from '../domain/bahasa/pilihan.js'

/** Who can be asked; null where nobody can be, or none wants to be. */
export const askerOf = (env: Env, opsi: GeneralOptions): Prompt | null =>
  opsi.tanpaTanya || opsi.json ? null : env.tanya

/** A yes or a no. */
export const agreed = async (tanya: Prompt, pesan: string): Promise<boolean> =>
  (await tanya.pilih(pesan, asChoices(['ya', 'tidak']))) === 'ya'

/** The same where Enter alone must not mean yes. */
export const consented = async (tanya: Prompt, pesan: string): Promise<boolean> =>
  (await tanya.pilih(pesan, asChoices(['tidak', 'ya']))) === 'ya'

/** Words that stand for themselves, to choose from. */
export const asChoices = (daftar: readonly string[]): Choice[] => daftar.map((nilai) => ({ nilai, judul: nilai }))

/** The refusal of an argument, a file or a folder that was named with nothing in it. */
export const emptyValue = (apa: string): KontenError =>
  new KontenError('pemakaian', 'nilai-kosong', `${apa}: nilainya kosong.`, [
    'Isi nilainya, atau tinggalkan sama sekali bila boleh tidak disebut.',
  ])

/** The value of a flag the command cannot go without. Throws `pemakaian` naming the flag; `apa` says what it is. */
export function demand<T>(flag: string, apa: string, nilai: T): NonNullable<T> {
  if (nilai !== undefined && nilai !== null) return nilai
  throw new KontenError('pemakaian', 'flag-kurang', `Belum disebut: ${flag} (${apa}).`, [`Tambahkan ${flag}`])
}

/**
 * Text given as such, as `@berkas`, or as `-` for standard input; `@@` stands for an `@` that the text begins with.
 * Stored NFC with LF.
 */
export async function readTextInput(env: Env, flag: string, nilai: string): Promise<string> {
  if (nilai === '-') return tersimpan(await bacaMasukan(env))
  if (!nilai.startsWith('@')) return tersimpan(nilai)
  if (nilai.startsWith('@@')) return tersimpan(nilai.slice(1))
  const isi = await readFileInput(env, flag, nilai.slice(1), batasMasukan.teks).catch((galat: unknown) => {
    if (!(galat instanceof KontenError) || galat.kode !== 'berkas-tidak-terbaca') throw galat
    throw new KontenError('pemakaian', 'berkas-tidak-terbaca', galat.message, [
      ...galat.saran,
      `Bila teksnya memang berawal dengan @, tulis dua kali: ${flag} "@@…"`,
    ])
  })
  return tersimpan(decodeUtf8(isi, `${flag} ${nilai}`))
}

const tersimpan = (teks: string): string => tampakAtauKosong(bakukanTeks(teks))

/**
 * Files named on the command line, as absolute paths. cmd.exe hands a pattern over as it stands, so that `*` and `?` in
 * the last part of a name are looked up here, where no file has that very name. Throws `pemakaian` for a pattern
 * nothing fits.
 */
export async function findFiles(env: Env, flag: string, daftar: readonly string[]): Promise<string[]> {
  const hasil: string[] = []
  for (const nama of daftar) {
    const letak = resolve(env.cwd, nama)
    if (!/[*?]/.test(basename(letak)) || existsSync(letak)) {
      hasil.push(letak)
      continue
    }
    const pola = new RegExp(
      `^${basename(letak)
        .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      'iu',
    )
    const isi = await readdir(dirname(letak)).catch(() => [])
    const cocok = isi.filter((satu) => !satu.startsWith('.') && pola.test(satu)).toSorted()
    if (cocok.length === 0)
      throw new KontenError(
        'pemakaian',
        'berkas-tidak-ada',
        `${flag}: tidak ada berkas yang cocok dengan "${bersihkan(nama)}".`,
        ['Periksa nama dan letak foldernya.'],
      )
    hasil.push(...cocok.map((satu) => join(dirname(letak), satu)))
  }
  return hasil
}

/** Bytes of a file named on the command line; one that is larger than `batas` is refused before it is read. */
export async function readFileInput(
  env: Env,
  flag: string,
  nama: string,
  batas: number = batasMasukan.data,
): Promise<Buffer> {
  const apa = `${flag}: "${bersihkan(nama)}"`
  return bacaTerbatas(resolve(env.cwd, nama), batas, apa).catch((galat: NodeJS.ErrnoException) => {
    if (galat instanceof KontenError) throw galat
    throw new KontenError(
      'pemakaian',
      'berkas-tidak-terbaca',
      `${flag}: "${bersihkan(nama)}" ${whyUnreadable(galat)}.`,
      [
        /^https?:\/\//i.test(nama)
          ? 'Itu alamat, bukan berkas: buka di peramban, simpan halamannya, lalu sebut berkas itu.'
          : 'Periksa nama dan letak berkasnya.',
      ],
    )
  })
}

function decodeUtf8(isi: Buffer, nama: string): string {
  let teks: string
  try {
    teks = new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    throw new KontenError('pemakaian', 'bukan-utf8', `${bersihkan(nama)} bukan teks UTF-8.`, [
      'Simpan ulang sebagai teks UTF-8.',
    ])
  }
  tolakNul(bersihkan(nama), teks)
  return teks
}

async function bacaMasukan(env: Env): Promise<string> {
  const potong: Buffer[] = []
  let panjang = 0
  for await (const b of env.stdin as AsyncIterable<Buffer | string>) {
    potong.push(Buffer.from(b))
    panjang += b.length
    if (panjang > batasMasukan.teks) throw tooLarge('masukan standar', batasMasukan.teks)
  }
  return decodeUtf8(Buffer.concat(potong), 'masukan standar')
}
