/** What a file tells about itself: dimensions, when it was taken, whether it holds a position, whether it is whole. */
import { readFile, stat } from 'node:fs/promises'
import { batasMasukan } from '../../domain/batas-masukan.js'
import type { BuktiMedia } from '../../domain/bukti-media.js'
import { jenisHeic } from '../../domain/bukti-media.js'
import { parseIso } from '../../domain/bahasa/waktu.js'
import { truncatedJpeg, truncatedPng, truncatedContainer } from './media-whole.js'
import { readVideo } from './media-video.js'
import { ceritaFoto } from './photo-metadata.js'

interface IsiMedia {
  /** As `Media.dimensi`, but null where the header of an image cannot be read. */
  dimensi: string | null
  bukti: BuktiMedia
}

/** The evidence in the file at `letak`, whose type is `jenis`. Total: what cannot be read is absent. Writes nothing. */
export async function readMediaEvidence(letak: string, jenis: string): Promise<BuktiMedia> {
  return (await readMediaContent(letak, jenis)).bukti
}

/** As `bacaBukti`, with the dimensions; the file is read once. */
export async function readMediaContent(letak: string, jenis: string): Promise<IsiMedia> {
  const terpotong = await truncatedContainer(letak, jenis).catch(() => false)
  const dasar: BuktiMedia = { diambil: null, gps: false, terpotong, heic: jenisHeic(jenis) }
  if (jenis.startsWith('video/')) {
    const video = await readVideo(letak).catch(() => null)
    return {
      dimensi: video?.dimensi ?? '-',
      bukti: { ...dasar, diambil: waktuKamera(video?.diambil), gps: video?.gps ?? false },
    }
  }
  if (!jenis.startsWith('image/')) return { dimensi: '-', bukti: dasar }
  const isi = await bacaFoto(letak).catch(() => null)
  if (isi === null) return { dimensi: null, bukti: dasar }
  const { exif, lain, gps } = await ceritaFoto(isi)
  const utama = exif && (await bacaExif(exif))
  return {
    dimensi: await dimensiFoto(isi, wadahHeif.test(jenis) ? irotMiring(isi) : (utama?.miring ?? false)),
    bukti: {
      ...dasar,
      diambil: utama?.diambil ?? (await tanggalPertama(lain)),
      gps,
      terpotong: terpotong || fotoTerpotong(isi, jenis),
    },
  }
}

async function bacaFoto(letak: string): Promise<Buffer | null> {
  return (await stat(letak)).size > batasMasukan.foto ? null : await readFile(letak)
}

function fotoTerpotong(isi: Buffer, jenis: string): boolean {
  if (jenis === 'image/jpeg') return truncatedJpeg(isi)
  return (jenis === 'image/png' || jenis === 'image/apng') && truncatedPng(isi)
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

interface Exif {
  diambil: string | null
  /** Shown turned by a quarter: width and height change places. */
  miring: boolean
}

const tandaExif = ['Orientation', 'DateTimeOriginal', 'CreateDate']

/** What a TIFF block says; nothing where it cannot be read. */
async function bacaExif(blok: Buffer): Promise<Exif> {
  const { default: exifr } = await import('exifr')
  const pilihan = { pick: tandaExif, reviveValues: false, translateValues: false }
  const nilai = ((await exifr.parse(blok, pilihan).catch(() => null)) ?? {}) as Readonly<Record<string, unknown>>
  return {
    diambil: waktuKamera(nilai['DateTimeOriginal']) ?? waktuKamera(nilai['CreateDate']),
    miring: Number(nilai['Orientation']) >= 5 && Number(nilai['Orientation']) <= 8,
  }
}

async function tanggalPertama(daftar: readonly Buffer[]): Promise<string | null> {
  for (const blok of daftar) {
    const { diambil } = await bacaExif(blok)
    if (diambil !== null) return diambil
  }
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
