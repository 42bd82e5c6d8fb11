/**
 * The office's letterhead: from its settings, with a crest or in place of them with what the office keeps as a file.
 */
import { join } from 'node:path'
import { KontenError } from '../errors.js'
import { bakukanTeks } from '../domain/bahasa/teks.js'
import type { Letterhead, Picture } from '../render/formats/page.js'
import type { Settings } from '../storage/settings/settings.js'
import { readOrdinaryFile } from '../storage/git/projection.js'

export const crestFiles = ['kop.png', 'kop.jpg', 'kop.jpeg'] as const
/** A picture wider than this many times its height is a whole letterhead, any other a crest. */
const CREST_RATIO = 2

/**
 * `kop.png` or `kop.jpg` in the repository is the crest, or where it is wide the whole letterhead; `kop.txt` replaces
 * the lines that follow from konten.yaml. Throws `pemakaian` for a picture that is none.
 */
export async function readLetterhead(akar: string, kantor: Settings['kantor']): Promise<Letterhead['kop']> {
  const gambar = await readCrest(akar)
  if (gambar !== null && gambar.lebar > CREST_RATIO * gambar.tinggi) return { jenis: 'gambar', gambar }
  const teks = await readOrdinaryFile(join(akar, 'kop.txt'))
  if (teks !== null)
    return { jenis: 'teks', baris: bakukanTeks(teks.toString('utf8')).split('\n'), kecil: [], lambang: gambar }
  return { jenis: 'teks', ...letterheadLines(kantor), lambang: gambar }
}

/** `PEMERINTAH KABUPATEN …`, the kapanewon, the office; below them, smaller, where it is reached. */
function letterheadLines(kantor: Settings['kantor']): { baris: string[]; kecil: string[] } {
  const { nama, kapanewon, kabupaten, alamat, telepon, situs } = kantor
  const wilayah = [kabupaten && `Kabupaten ${kabupaten}`, kapanewon && `Kapanewon ${kapanewon}`, nama].filter(Boolean)
  const baris = wilayah.map((b, i) => `${i === 0 ? 'Pemerintah ' : ''}${b}`.toLocaleUpperCase('id'))
  const hubung = [telepon && `Telepon ${telepon}`, situs].filter(Boolean).join(' · ')
  return { baris, kecil: [alamat, hubung].filter(Boolean) }
}

async function readCrest(akar: string): Promise<Picture | null> {
  for (const nama of crestFiles) {
    const isi = await readOrdinaryFile(join(akar, nama))
    if (isi !== null) return readPicture(nama, isi)
  }
  return null
}

/** By content, not by name. Throws `pemakaian` where it is neither PNG nor JPEG. */
export async function readPicture(nama: string, isi: Uint8Array): Promise<Picture> {
  const { imageSize } = await import('image-size')
  let ukuran: ReturnType<typeof imageSize> | undefined
  try {
    ukuran = imageSize(isi)
  } catch {
    // Told below, as a picture of another kind is.
  }
  const tipe = ukuran?.type === 'png' ? 'png' : ukuran?.type === 'jpg' ? 'jpeg' : null
  if (ukuran && tipe !== null) return { isi, tipe, lebar: ukuran.width, tinggi: ukuran.height }
  throw new KontenError('pemakaian', 'kop-tidak-terbaca', `${nama} tidak terbaca sebagai gambar PNG atau JPEG.`, [
    `Ganti ${nama} dengan gambar PNG atau JPEG, atau hapus dan tulis kop.txt.`,
  ])
}
