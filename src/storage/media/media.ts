/** Photos and videos: judged by their bytes, never by their names, and kept in `media/` by sha256, outside git. */
import { createHash } from 'node:crypto'
import { constants, lstatSync } from 'node:fs'
import { access, lstat, open, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { KodeMenurut } from '../../errors.js'
import { KontenError } from '../../errors.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import type { BuktiMedia } from '../../domain/bukti-media.js'
import type { Kembar } from '../../domain/bahasa/kembar.js'
import { cariKembar } from '../../domain/bahasa/kembar.js'
import { bukanFoto } from '../../domain/jenis-foto.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import type { Media } from '../record/item-file.js'
import { whyUnreadable } from '../local/unreadable.js'
import { copyWhole } from '../local/whole-file.js'
import { readMediaContent } from './media-evidence.js'
import { privateFolder } from '../local/private-folder.js'
import { gitFolders } from '../git/git-folders.js'

export type MediaKind = 'foto' | 'video' | 'lampiran'

/** What repeats what among files handed over together. */
export const kembarDari = (daftar: readonly MediaCandidate[]): Kembar[] => daftar.flatMap((m) => m.kembar ?? [])

/** A file a person handed over, checked but not yet kept. */
export interface MediaCandidate extends Media {
  asal: string
  bukti: BuktiMedia
  /** Files with the same content that were named after it. */
  kembar?: readonly Kembar[]
}

/**
 * Checks the files; the same content counts once. Throws `pemakaian` for one that is missing, unreadable, or not what
 * it is handed over as. A wrong name, HEIC and damage past the header are no refusal: `catatanSemua` tells them.
 */
export async function checkMedia(daftar: readonly string[], jenis: MediaKind): Promise<MediaCandidate[]> {
  const semua: MediaCandidate[] = []
  for (const asal of daftar) semua.push(await periksaSatu(asal, jenis))
  const pertama = semua.filter((m, i) => semua.findIndex(({ sha256 }) => sha256 === m.sha256) === i)
  return pertama.map((m) => {
    const kembar = cariKembar(semua.filter(({ sha256 }) => sha256 === m.sha256))
    return kembar.length === 0 ? m : { ...m, kembar }
  })
}

type Salah = (kode: KodeMenurut<'pemakaian'>, sebab: string, saran: string) => KontenError

async function periksaSatu(asal: string, peran: MediaKind): Promise<MediaCandidate> {
  const nama = satuBaris(basename(asal)) || 'tanpa-nama'
  const salah: Salah = (kode, sebab, saran) =>
    new KontenError('pemakaian', kode, `${peran} "${satuBaris(asal)}": ${sebab}`, [saran])
  const ukuran = await ukuranBerkas(asal, salah)
  const kepala = await bacaKepala(asal, salah)
  const { fileTypeFromFile } = await import('file-type')
  const jenis = (await fileTypeFromFile(asal).catch(() => undefined))?.mime ?? null
  if (peran !== 'lampiran') periksaJenis(jenis, kepala, peran, salah)
  // Before it is read: a file of gigabytes would be hashed for minutes first.
  if (ukuran > batasMasukan[peran])
    throw salah(
      `${peran}-terlalu-besar`,
      `lebih besar dari ${ukuranTertulis(batasMasukan[peran])}.`,
      saranUkuran[peran],
    )
  const sha256 = await fileSha256(asal, batasMasukan[peran]).catch((galat: NodeJS.ErrnoException) => {
    throw tidakTerbaca(galat, salah)
  })
  const { dimensi, bukti } = await readMediaContent(asal, jenis ?? JENIS_LAIN)
  if (peran === 'foto' && dimensi === null) throw fotoTidakTerbaca(jenis, salah)
  return { asal, sha256, jenis: jenis ?? JENIS_LAIN, ukuran, dimensi: dimensi ?? '-', nama, bukti }
}

const saranUkuran: Record<MediaKind, string> = {
  foto: 'Serahkan foto seukuran aslinya dari kamera atau ponsel.',
  video: 'Serahkan videonya dalam beberapa bagian, atau dengan mutu yang lebih rendah.',
  lampiran: 'Serahkan lampirannya sebagai dokumen yang lebih kecil.',
}

const JENIS_LAIN = 'application/octet-stream'

/** Size in bytes of an ordinary file with something in it. */
async function ukuranBerkas(asal: string, salah: Salah): Promise<number> {
  const berkas = await stat(asal).catch((galat: NodeJS.ErrnoException) => {
    if (galat.code === 'ENOENT' || galat.code === 'ENOTDIR')
      throw salah('berkas-tidak-ada', 'berkas tidak ditemukan.', 'Periksa alamat berkasnya.')
    throw tidakTerbaca(galat, salah)
  })
  if (berkas.isDirectory())
    throw salah(
      'berkas-folder',
      'ini folder, bukan berkas.',
      'Sebut berkas di dalamnya satu per satu, atau pakai pola seperti folder/*.jpg.',
    )
  // Opening a pipe would wait for ever.
  if (!berkas.isFile())
    throw salah('bukan-berkas', 'bukan berkas biasa.', 'Salin isinya ke sebuah berkas lebih dahulu.')
  if (berkas.size === 0) throw salah('berkas-kosong', 'berkas kosong (0 byte).', 'Salin atau unduh ulang berkasnya.')
  return berkas.size
}

function tidakTerbaca(galat: NodeJS.ErrnoException, salah: Salah): KontenError {
  if (galat.code === 'EACCES' || galat.code === 'EPERM')
    return salah(
      'berkas-tidak-terbaca',
      'berkas tidak boleh dibaca oleh akun ini (hak akses).',
      'Minta hak baca atas berkas itu, atau salin ke folder sendiri.',
    )
  return salah(
    'berkas-tidak-terbaca',
    `berkas ${whyUnreadable(galat)}.`,
    'Periksa media penyimpanannya, lalu salin ulang berkasnya.',
  )
}

async function bacaKepala(asal: string, salah: Salah): Promise<Buffer> {
  try {
    const berkas = await open(asal)
    const { bytesRead, buffer } = await berkas
      .read(Buffer.alloc(PANJANG_KEPALA), 0, PANJANG_KEPALA, 0)
      .finally(() => berkas.close())
    return buffer.subarray(0, bytesRead)
  } catch (galat) {
    throw tidakTerbaca(galat as NodeJS.ErrnoException, salah)
  }
}

const PANJANG_KEPALA = 512

/** Throws unless the type found in the bytes is what the file is handed over as. */
function periksaJenis(jenis: string | null, kepala: Buffer, peran: 'foto' | 'video', salah: Salah): void {
  const golongan = jenis?.split('/')[0]
  const lain = bukanFoto(svg(kepala.toString('latin1')) ? 'image/svg+xml' : (jenis ?? ''))
  if (peran === 'foto' && lain !== null)
    throw salah(
      'bukan-foto',
      `isinya ${lain}, bukan foto dari kamera atau ponsel.`,
      'Serahkan foto aslinya; bila hanya ada gambar ini, simpan sebagai JPEG atau PNG dengan aplikasi gambar.',
    )
  if (golongan === (peran === 'foto' ? 'image' : 'video')) return
  if (peran === 'foto' && jenis === null && tandaGambar.test(kepala.toString('latin1')))
    throw fotoTidakTerbaca(null, salah)
  const isi =
    golongan === 'image'
      ? `gambar (${jenis})`
      : golongan === 'video'
        ? `video (${jenis})`
        : jenis === null
          ? teks(kepala)
            ? 'teks'
            : null
          : jenis
  const sebab =
    'isinya bukan ' +
    `${peran === 'foto' ? 'gambar' : 'video'}${isi === null ? '' : ` melainkan ${isi}`}, ` +
    'apa pun namanya.'
  throw peran === 'foto'
    ? salah(
        'bukan-foto',
        sebab,
        golongan === 'video' ? 'Serahkan dengan --video.' : 'Serahkan berkas foto aslinya (JPEG, PNG, WebP, HEIC).',
      )
    : salah('bukan-video', sebab, golongan === 'image' ? 'Serahkan dengan --foto.' : 'Serahkan berkas video aslinya.')
}

const fotoTidakTerbaca = (jenis: string | null, salah: Salah): KontenError =>
  salah(
    'foto-tidak-terbaca',
    `kepala berkas gambar${jenis === null ? '' : ` (${jenis})`} tidak terbaca; berkas terpotong, atau formatnya ` +
      'tidak dikenal.',
    jenis === 'image/jpeg' || jenis === 'image/png'
      ? 'Salin ulang foto aslinya dari kamera atau ponsel.'
      : 'Salin ulang foto dari kamera atau ponsel, sebagai JPEG, PNG, WebP, atau HEIC.',
  )

const svg = (kepala: string): boolean =>
  /^(?:\xef\xbb\xbf)?\s*<(?!html|!doctype html)/i.test(kepala) && /<svg[\s>]/i.test(kepala)

// How PNG, JPEG, GIF and WebP begin: what is left of an image too short for its type to be told.
const tandaGambar = /^(\x89PNG|\xff\xd8|GIF8|RIFF....WEBP)/s

// oxlint-disable-next-line no-control-regex
const bukanTeks = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/
const teks = (kepala: Buffer): boolean => !bukanTeks.test(new TextDecoder().decode(kepala, { stream: true }))

/** Hashed in pieces; of a file that grows meanwhile, no further than `batas`. */
export async function fileSha256(asal: string, batas = Infinity): Promise<string> {
  const hash = createHash('sha256')
  const berkas = await open(asal)
  let terbaca = 0
  for await (const potong of berkas.createReadStream()) {
    hash.update(potong as Buffer)
    terbaca += (potong as Buffer).length
    if (terbaca > batas) throw Object.assign(new Error(), { code: 'EFBIG' })
  }
  return hash.digest('hex')
}

/** Where the original of a sha256 stands in a folder of originals. */
export const originalPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

/** Where the file of a sha256 is kept, below the root of the repository. */
export const mediaPath = (akar: string, sha256: string): string => originalPath(join(akar, 'media'), sha256)

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (berkas) => berkas.isFile(),
    () => false,
  )

const tersimpan = (akar: string, sha256: string): Promise<boolean> => isFile(mediaPath(akar, sha256))

/** Which of them are kept already: only those can have been used by another kegiatan in this clone. */
export async function alreadyStored(akar: string, daftar: readonly string[]): Promise<string[]> {
  const hasil: string[] = []
  for (const sha256 of new Set(daftar)) if (await tersimpan(akar, sha256)) hasil.push(sha256)
  return hasil
}

const bolehDibaca = (letak: string): Promise<boolean> =>
  access(letak, constants.R_OK).then(
    () => true,
    () => false,
  )

/** Which of them cannot be looked at here: not kept, or not to be read. None is opened. */
export async function unreadableMedia(akar: string, daftar: readonly string[]): Promise<string[]> {
  const hasil: string[] = []
  for (const sha256 of new Set(daftar))
    if (!(await tersimpan(akar, sha256)) || !(await bolehDibaca(mediaPath(akar, sha256)))) hasil.push(sha256)
  return hasil
}

/**
 * Hashes the kept files again. `hilang` are not there or cannot be read; `berubah` hold other bytes than their name
 * says.
 */
export const changedMedia = (
  akar: string,
  daftar: readonly string[],
): Promise<{ hilang: string[]; berubah: string[] }> => changedOriginals(join(akar, 'media'), daftar)

/** The same in any folder of originals. */
export async function changedOriginals(
  folder: string,
  daftar: readonly string[],
): Promise<{ hilang: string[]; berubah: string[] }> {
  const hilang: string[] = []
  const berubah: string[] = []
  for (const sha256 of new Set(daftar)) {
    const letak = originalPath(folder, sha256)
    const sidik = (await isFile(letak)) ? await fileSha256(letak).catch(() => null) : null
    if (sidik === null) hilang.push(sha256)
    else if (sidik !== sha256) berubah.push(sha256)
  }
  return { hilang, berubah }
}

/**
 * Which of the files are not kept, and which are of another size than the history says, without opening any. At one go:
 * a turn of the event loop for each would take longer than the looking.
 */
export function differentSizes(
  folder: string,
  daftar: readonly string[],
  ukuran: ReadonlyMap<string, number>,
): { hilang: string[]; berubah: string[] } {
  const hilang: string[] = []
  const berubah: string[] = []
  for (const sha256 of daftar) {
    const berkas = lstatSync(originalPath(folder, sha256), { throwIfNoEntry: false })
    if (!berkas?.isFile()) hilang.push(sha256)
    else if (berkas.size !== (ukuran.get(sha256) ?? berkas.size)) berubah.push(sha256)
  }
  return { hilang, berubah }
}

/** Keeps the files in `media/`; one that is there already is left as it is. Harmless to run again. */
export async function storeMedia(akar: string, daftar: readonly MediaCandidate[]): Promise<void> {
  if (daftar.length === 0) return
  const git = await gitFolders(akar)
  const luar = await privateFolder(join(akar, 'media'), 'media', git)
  for (const media of daftar) {
    const tujuan = mediaPath(akar, media.sha256)
    const folder = dirname(tujuan)
    const { file } = await privateFolder(folder, relative(akar, folder), git, luar)
    if (await lstat(tujuan).catch(() => null)) continue
    await copyWhole(media.asal, tujuan, file).catch((galat: unknown) => {
      throw new KontenError(
        'rusak',
        'media-gagal-disimpan',
        `Media "${media.nama}" tidak dapat disimpan: ${(galat as Error).message}`,
        ['Periksa ruang kosong dan hak tulis folder media/, lalu ulangi.'],
      )
    })
  }
}
