/** Photos and videos: judged by their bytes, never by their names, and kept in `media/` by sha256, outside git. */
import { createHash, randomBytes } from 'node:crypto'
import { copyFile, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { KontenError } from '../errors.js'
import { bersihkan, satuBaris } from '../domain/teks.js'
import type { Media } from './berkas-kegiatan.js'

export type JenisMedia = 'foto' | 'video' | 'lampiran'

/** A file a person handed over, checked but not yet kept. */
export interface CalonMedia extends Media {
  asal: string
}

const BATAS_FOTO = 200 * 1024 * 1024

/** Checks the files. Throws `pemakaian` for one that is missing, unreadable, or not what it is handed over as. */
export async function periksaMedia(daftar: readonly string[], jenis: JenisMedia): Promise<CalonMedia[]> {
  const hasil = new Map<string, CalonMedia>()
  for (const asal of daftar) {
    const media = await periksaSatu(asal, jenis)
    if (!hasil.has(media.sha256)) hasil.set(media.sha256, media)
  }
  return [...hasil.values()]
}

async function periksaSatu(asal: string, jenis: JenisMedia): Promise<CalonMedia> {
  const nama = satuBaris(basename(asal)) || 'tanpa-nama'
  const salah = (kode: string, sebab: string, saran: string): KontenError =>
    new KontenError('pemakaian', kode, `${jenis} "${bersihkan(asal)}": ${sebab}`, [saran])
  const berkas = await stat(asal).catch(() => null)
  if (!berkas?.isFile()) throw salah('berkas-tidak-ada', 'berkas tidak ditemukan atau tidak dapat dibaca.', `Periksa alamat berkasnya.`)
  if (berkas.size === 0) throw salah('berkas-kosong', 'berkas kosong (0 byte).', 'Salin atau unduh ulang berkasnya.')
  const { fileTypeFromFile } = await import('file-type')
  const tipe = await fileTypeFromFile(asal).catch(() => undefined)
  const golongan = tipe?.mime.split('/')[0]
  if (jenis === 'foto' && golongan !== 'image')
    throw salah('bukan-foto', `isinya bukan gambar${tipe ? ` (${tipe.mime})` : ''}, apa pun namanya.`, 'Serahkan berkas foto aslinya (JPEG, PNG, WebP, HEIC).')
  if (jenis === 'video' && golongan !== 'video')
    throw salah('bukan-video', `isinya bukan video${tipe ? ` (${tipe.mime})` : ''}, apa pun namanya.`, 'Serahkan berkas video aslinya.')
  const sha256 = await sidikBerkas(asal)
  const dimensi = golongan === 'image' ? await dimensiFoto(asal, berkas.size) : '-'
  if (jenis === 'foto' && dimensi === null)
    throw salah('foto-tidak-terbaca', 'kepala berkas gambar tidak terbaca; berkas mungkin terpotong.', 'Salin ulang foto dari kamera atau ponsel.')
  return { asal, sha256, jenis: tipe?.mime ?? 'application/octet-stream', ukuran: berkas.size, dimensi: dimensi ?? '-', nama }
}

async function dimensiFoto(asal: string, ukuran: number): Promise<string | null> {
  if (ukuran > BATAS_FOTO) return null
  const { imageSize } = await import('image-size')
  try {
    const { width, height } = imageSize(await readFile(asal))
    return width > 0 && height > 0 ? `${width}x${height}` : null
  } catch {
    return null
  }
}

async function sidikBerkas(asal: string): Promise<string> {
  const hash = createHash('sha256')
  const berkas = await open(asal)
  for await (const potong of berkas.createReadStream()) hash.update(potong as Buffer)
  return hash.digest('hex')
}

/** Keeps the files in `media/`; one that is there already is left as it is. Harmless to run again. */
export async function simpanMedia(akar: string, daftar: readonly CalonMedia[]): Promise<void> {
  for (const media of daftar) {
    const folder = join(akar, 'media', media.sha256.slice(0, 2))
    const tujuan = join(folder, media.sha256)
    if (await stat(tujuan).catch(() => null)) continue
    await mkdir(folder, { recursive: true })
    const sementara = join(folder, `.konten-${randomBytes(6).toString('hex')}`)
    try {
      await copyFile(media.asal, sementara)
      const berkas = await open(sementara, 'r+')
      await berkas.sync().finally(() => berkas.close())
      await rename(sementara, tujuan)
    } catch (galat) {
      await unlink(sementara).catch(() => undefined)
      throw new KontenError('rusak', 'media-gagal-disimpan', `Media "${media.nama}" tidak dapat disimpan: ${(galat as Error).message}`, [
        'Periksa ruang kosong dan hak tulis folder media/, lalu ulangi.',
      ])
    }
  }
}
