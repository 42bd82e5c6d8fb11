/**
 * Copies of photos fit to leave the office: without camera data and position. sharp makes them small and turns them
 * upright; where it is not installed, or cannot read a photo, what tells of camera and place is cut out of a JPEG or
 * PNG without touching its pixels. The kept original is never rewritten.
 */
import { readFile } from 'node:fs/promises'
import { contentSha256 } from '../record/written-files.js'
import type { Media } from '../record/item-file.js'
import { mediaPath } from './media.js'
import { pngChunks } from './media-whole.js'

/** How large a copy is at most, and how well it is kept. */
export interface CopySize {
  /** Pixels of the longer side. */
  sisi: number
  /** Of JPEG, 1 to 100. */
  mutu: number
}

const BIASA: CopySize = { sisi: 1200, mutu: 82 }

export interface PhotoCopy {
  isi: Uint8Array
  akhiran: 'jpg' | 'png'
  /** False where the photo could only be stripped: as large as it was, and perhaps lying on its side. */
  diperkecil: boolean
}

type Sharp = typeof import('sharp').default
export type LoadSharp = () => Promise<Sharp | null>

/** sharp is an optional, native dependency: a machine may not have it, or not be able to start it. */
export const muatSharp: LoadSharp = () =>
  import('sharp').then(
    (modul) => modul.default,
    () => null,
  )

/** Where the photo of a kegiatan is looked for: the kept originals, and what may be shown in place of one. */
export interface PhotoSource {
  root: string
  /** The preview of an original, null where there is none here. */
  preview: (sha256: string) => Promise<Uint8Array | null>
}

/** The copy of a photo, or why there is none. Never throws for what is wrong with one photo. */
export async function copyPhoto(
  { root, preview }: PhotoSource,
  media: Media,
  muat: LoadSharp = muatSharp,
  ukuran: CopySize = BIASA,
): Promise<(PhotoCopy & { pratinjau: boolean }) | { masalah: string }> {
  const asli = await readFile(mediaPath(root, media.sha256)).catch(() => null)
  if (asli !== null && contentSha256(asli) !== media.sha256)
    return { masalah: 'berkasnya di folder media/ sudah bukan yang diserahkan' }
  if (asli !== null) return notPreview(await smallerCopy(asli, media.jenis, muat, ukuran))
  const small = await preview(media.sha256)
  if (small === null) return { masalah: 'berkasnya tidak ada di folder media/ komputer ini' }
  const copy = await smallerCopy(Buffer.from(small), typeOfPreview(small), muat, ukuran)
  return 'masalah' in copy ? copy : { ...copy, pratinjau: true }
}

const notPreview = (
  copy: PhotoCopy | { masalah: string },
): (PhotoCopy & { pratinjau: boolean }) | { masalah: string } =>
  'masalah' in copy ? copy : { ...copy, pratinjau: false }

const typeOfPreview = ([first]: Uint8Array): string => (first === 0x89 ? 'image/png' : 'image/jpeg')

/** The copy of the bytes of a photo of a type, or why there is none. */
export async function smallerCopy(
  asli: Buffer,
  jenis: string,
  muat: LoadSharp = muatSharp,
  ukuran: CopySize = BIASA,
): Promise<PhotoCopy | { masalah: string }> {
  const sharp = await muat()
  const kecil = sharp === null ? null : await perkecil(sharp, asli, ukuran).catch(() => null)
  if (kecil !== null) return { isi: kecil, akhiran: 'jpg', diperkecil: true }
  const isi = jenis === 'image/jpeg' ? stripJpeg(asli) : jenis === 'image/png' ? stripPng(asli) : null
  if (isi !== null) return { isi, akhiran: jenis === 'image/png' ? 'png' : 'jpg', diperkecil: false }
  return {
    masalah: terbacaUtuh(jenis, sharp !== null)
      ? 'berkasnya rusak, sehingga data kameranya tidak dapat dihapus; mintakan foto aslinya yang utuh'
      : `data kamera pada ${jenis} tidak dapat dihapus di komputer ini; simpan dahulu sebagai JPEG`,
  }
}

/** Whether a whole photo of a type would have been copied here, so that this one must be damaged. */
const terbacaUtuh = (jenis: string, denganSharp: boolean): boolean =>
  /^image\/(jpeg|png)$/.test(jenis) || (denganSharp && /^image\/(apng|webp|gif|avif|tiff)$/.test(jenis))

/** sharp keeps no metadata unless told to. What is see-through becomes white, as JPEG knows no transparency. */
const perkecil = (sharp: Sharp, asli: Buffer, { sisi, mutu }: CopySize): Promise<Buffer> =>
  sharp(asli)
    .autoOrient()
    .resize({ width: sisi, height: sisi, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: mutu })
    .toBuffer()

/**
 * A JPEG without comments and application data: of those only JFIF, the colour profile and Adobe's colour transform
 * stay. What follows the end of the image (a phone's video, say) is left out. Null where its structure cannot be
 * followed.
 */
export function stripJpeg(isi: Buffer): Buffer | null {
  if (isi[0] !== 0xff || isi[1] !== 0xd8) return null
  const sisa: Buffer[] = [isi.subarray(0, 2)]
  for (let letak = 2; ;) {
    const penanda = isi[letak + 1]
    if (isi[letak] !== 0xff || penanda === undefined) return null
    if (penanda === 0xff) {
      letak += 1
      continue
    }
    if (penanda === 0xd9) return Buffer.concat([...sisa, isi.subarray(letak, letak + 2)])
    if (letak + 4 > isi.length) return null
    let akhir = letak + 2 + isi.readUInt16BE(letak + 2)
    if (penanda === 0xda) akhir = akhirPiksel(isi, akhir)
    if (akhir > isi.length) return null
    const ruas = isi.subarray(letak, akhir)
    if (tinggal(penanda, ruas)) sisa.push(ruas)
    letak = akhir
  }
}

/** Where the coded pixels end: the next marker that is neither an escaped 0xff nor a restart. */
function akhirPiksel(isi: Buffer, awal: number): number {
  for (let letak = isi.indexOf(0xff, awal); letak >= 0; letak = isi.indexOf(0xff, letak + 1)) {
    const penanda = isi[letak + 1] ?? 0
    if (penanda !== 0 && penanda !== 0xff && (penanda < 0xd0 || penanda > 0xd7)) return letak
  }
  return isi.length
}

function tinggal(penanda: number, ruas: Buffer): boolean {
  if (penanda === 0xe0) return ruas.toString('latin1', 4, 9) === 'JFIF\0'
  if (penanda === 0xe2) return ruas.toString('latin1', 4, 16) === 'ICC_PROFILE\0'
  if (penanda === 0xee) return ruas.toString('latin1', 4, 9) === 'Adobe'
  return penanda !== 0xfe && (penanda < 0xe0 || penanda > 0xef)
}

// Beside the chunks a picture cannot be drawn without: transparency, colours, and the frames of a moving one.
const potonganBerwarna = new Set([
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** A PNG with nothing in it but the picture. Null where its end is missing. */
export function stripPng(isi: Buffer): Buffer | null {
  const sisa: Buffer[] = [isi.subarray(0, 8)]
  let letak = 8
  for (const potongan of pngChunks(isi)) {
    const akhir = letak + 12 + potongan.isi.length
    if (/^[A-Z]/.test(potongan.nama) || potonganBerwarna.has(potongan.nama)) sisa.push(isi.subarray(letak, akhir))
    if (potongan.nama === 'IEND') return Buffer.concat(sisa)
    letak = akhir
  }
  return null
}
