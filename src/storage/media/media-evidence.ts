/** What a file tells about itself: dimensions, when it was taken, whether it holds a position, whether it is whole. */
import { readFile, stat } from 'node:fs/promises'
import { batasMasukan } from '../../domain/batas-masukan.js'
import type { BuktiMedia } from '../../domain/bukti-media.js'
import { jenisHeic } from '../../domain/bukti-media.js'
import { parseIso } from '../../domain/bahasa/waktu.js'
import { jpegTerpotong, pngTerpotong, potonganPng, potonganRiff, wadahTerpotong } from './media-whole.js'
import { bacaVideo } from './media-video.js'

interface IsiMedia {
  /** As `Media.dimensi`, but null where the header of an image cannot be read. */
  dimensi: string | null
  bukti: BuktiMedia
}

/** The evidence in the file at `letak`, whose type is `jenis`. Total: what cannot be read is absent. Writes nothing. */
export async function bacaBukti(letak: string, jenis: string): Promise<BuktiMedia> {
  return (await bacaIsiMedia(letak, jenis)).bukti
}

/** As `bacaBukti`, with the dimensions; the file is read once. */
export async function bacaIsiMedia(letak: string, jenis: string): Promise<IsiMedia> {
  const terpotong = await wadahTerpotong(letak, jenis).catch(() => false)
  const dasar: BuktiMedia = { diambil: null, gps: false, terpotong, heic: jenisHeic(jenis) }
  if (jenis.startsWith('video/')) {
    const video = await bacaVideo(letak).catch(() => null)
    return {
      dimensi: video?.dimensi ?? '-',
      bukti: { ...dasar, diambil: waktuKamera(video?.diambil), gps: video?.gps ?? false },
    }
  }
  if (!jenis.startsWith('image/')) return { dimensi: '-', bukti: dasar }
  const isi = await bacaFoto(letak).catch(() => null)
  if (isi === null) return { dimensi: null, bukti: dasar }
  const exif = await bacaExif(isi, jenis).catch(() => null)
  return {
    dimensi: await dimensiFoto(isi, wadahHeif.test(jenis) ? irotMiring(isi) : (exif?.miring ?? false)),
    bukti: {
      ...dasar,
      diambil: exif?.diambil ?? null,
      gps: (exif?.gps ?? false) || isi.includes(POSISI_XMP),
      terpotong: terpotong || fotoTerpotong(isi, jenis),
    },
  }
}

async function bacaFoto(letak: string): Promise<Buffer | null> {
  return (await stat(letak)).size > batasMasukan.foto ? null : await readFile(letak)
}

function fotoTerpotong(isi: Buffer, jenis: string): boolean {
  if (jenis === 'image/jpeg') return jpegTerpotong(isi)
  return (jenis === 'image/png' || jenis === 'image/apng') && pngTerpotong(isi)
}

/** As the photo is shown: a phone held upright stores it lying and notes the turn. */
async function dimensiFoto(isi: Buffer, miring: boolean): Promise<string | null> {
  const { imageSize } = await import('image-size')
  try {
    const { width, height } = imageSize(isi)
    if (!(width > 0 && height > 0)) return null
    return miring ? `${height}x${width}` : `${width}x${height}`
  } catch {
    return null
  }
}

// In these the container says how the photo is turned, and what EXIF says of it does not count.
const wadahHeif = /^image\/(hei[cf](-sequence)?|avif)$/

function irotMiring(isi: Buffer): boolean {
  const letak = isi.indexOf('\0\0\0\x09irot', 0, 'latin1')
  return letak >= 0 && ((isi[letak + 8] ?? 0) & 1) === 1
}

/** Programs that edit photos keep the position a second time, in XMP, which is text in every kind of file. */
const POSISI_XMP = 'exif:GPSLatitude'

interface Exif {
  diambil: string | null
  gps: boolean
  /** Shown turned by a quarter: width and height change places. */
  miring: boolean
}

const tandaExif = ['Orientation', 'DateTimeOriginal', 'CreateDate', 'GPSLatitude', 'GPSLongitude']

async function bacaExif(isi: Buffer, jenis: string): Promise<Exif | null> {
  const sumber = sumberExif(isi, jenis)
  if (sumber === null) return null
  const { default: exifr } = await import('exifr')
  const tanda: unknown = await exifr.parse(sumber, { pick: tandaExif, reviveValues: false, translateValues: false })
  if (typeof tanda !== 'object' || tanda === null) return null
  const nilai = tanda as Readonly<Record<string, unknown>>
  const sudut = [nilai['GPSLatitude'], nilai['GPSLongitude']].flat()
  return {
    diambil: waktuKamera(nilai['DateTimeOriginal']) ?? waktuKamera(nilai['CreateDate']),
    // A camera without a fix writes zeros, or 0/0.
    gps: sudut.some((n) => Number.isFinite(n) && n !== 0),
    miring: Number(nilai['Orientation']) >= 5 && Number(nilai['Orientation']) <= 8,
  }
}

/** What exifr is given: PNG and WebP keep EXIF in a chunk of their own, which it does not look for. */
function sumberExif(isi: Buffer, jenis: string): Buffer | null {
  if (jenis === 'image/png' || jenis === 'image/apng') return potonganExif(potonganPng(isi), 'eXIf')
  if (jenis === 'image/webp') return potonganExif(potonganRiff(isi), 'EXIF')
  const wadah = isi.length >= 2 && isi.readUInt16BE(0) === 0
  return wadah && !adaMeta(isi) ? null : isi
}

/** Whether an HEIF file has the box that exifr looks for: in a damaged file it would look for ever. */
function adaMeta(isi: Buffer): boolean {
  for (let letak = 0; letak + 8 <= isi.length;) {
    if (isi.toString('latin1', letak + 4, letak + 8) === 'meta') return true
    const panjang = isi.readUInt32BE(letak)
    if (panjang < 8) return false
    letak += panjang
  }
  return false
}

function potonganExif(daftar: Iterable<{ nama: string; isi: Buffer }>, nama: string): Buffer | null {
  for (const potongan of daftar)
    if (potongan.nama === nama)
      return potongan.isi.toString('latin1', 0, 6) === 'Exif\0\0' ? potongan.isi.subarray(6) : potongan.isi
  return null
}

/** `YYYY-MM-DD HH:mm` of a date as EXIF or QuickTime writes it; null for zeros, blanks and days that are not. */
function waktuKamera(nilai: unknown): string | null {
  const cocok = typeof nilai === 'string' ? /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2})/.exec(nilai) : null
  if (!cocok) return null
  const [, tahun, bulan, hari, jam, menit] = cocok
  return parseIso(`${tahun}-${bulan}-${hari}T${jam}:${menit}:00Z`) === null
    ? null
    : `${tahun}-${bulan}-${hari} ${jam}:${menit}`
}
