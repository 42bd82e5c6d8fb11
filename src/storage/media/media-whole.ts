/** Whether the end of a file is there. It looks at structure only: damage within pixels is not seen. */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'

/**
 * A JPEG without the end of its own image. The end of an embedded thumbnail, or what a phone appends, does not count.
 */
export function truncatedJpeg(isi: Buffer): boolean {
  let letak = 2
  for (;;) {
    letak = isi.indexOf(0xff, letak)
    const penanda = isi[letak + 1]
    if (letak < 0 || penanda === undefined) return true
    if (penanda === 0xd9) return false
    // Fill bytes, escaped 0xff of the pixel data, and restart markers stand alone.
    if (penanda === 0xff) letak += 1
    else if (penanda <= 0x01 || (penanda >= 0xd0 && penanda <= 0xd8)) letak += 2
    else if (letak + 4 > isi.length) return true
    else letak += 2 + Math.max(2, isi.readUInt16BE(letak + 2))
  }
}

interface Potongan {
  nama: string
  isi: Buffer
}

/** The chunks of a PNG that are whole. */
export function* pngChunks(isi: Buffer): Generator<Potongan> {
  for (let letak = 8; letak + 12 <= isi.length;) {
    const akhir = letak + 12 + isi.readUInt32BE(letak)
    if (akhir > isi.length) return
    yield { nama: isi.toString('latin1', letak + 4, letak + 8), isi: isi.subarray(letak + 8, akhir - 4) }
    letak = akhir
  }
}

export function truncatedPng(isi: Buffer): boolean {
  for (const { nama } of pngChunks(isi)) if (nama === 'IEND') return false
  return true
}

/** The chunks of a WebP that are whole. */
export function* riffChunks(isi: Buffer): Generator<Potongan> {
  for (let letak = 12; letak + 8 <= isi.length;) {
    const panjang = isi.readUInt32LE(letak + 4)
    if (letak + 8 + panjang > isi.length) return
    yield { nama: isi.toString('latin1', letak, letak + 4), isi: isi.subarray(letak + 8, letak + 8 + panjang) }
    letak += 8 + panjang + (panjang % 2)
  }
}

/** WebP or AVI: the size it declares is more than there is. */
async function riffTerpotong(berkas: FileHandle, ukuran: number): Promise<boolean> {
  const kepala = await bacaPotong(berkas, 0, 8)
  return kepala.length === 8 && kepala.readUInt32LE(4) + 8 > ukuran
}

// What stands at the top of MP4, MOV, 3GP, HEIC and AVIF. A longer "box" of another name is something appended, not a
// cut.
const kotakDikenal = new Set([
  'mdat',
  'moov',
  'moof',
  'mfra',
  'meta',
  'uuid',
  'free',
  'skip',
  'wide',
  'udta',
  'idat',
  'mpvd',
  'sidx',
])
const BATAS_KOTAK = 10_000

/** MP4, HEIC and kin: a box at the top reaches beyond the file. */
async function kotakTerpotong(berkas: FileHandle, ukuran: number): Promise<boolean> {
  for await (const kotak of checklistBoxes(berkas)) if (kotak.akhir > ukuran) return kotakDikenal.has(kotak.nama)
  return false
}

interface LetakKotak {
  nama: string
  /** Where its contents begin and where it ends, in bytes from the start of the file. */
  isi: number
  akhir: number
}

/** The boxes at the top of an MP4, MOV, 3GP, HEIC or AVIF. */
export async function* checklistBoxes(berkas: FileHandle): AsyncGenerator<LetakKotak> {
  let letak = 0
  for (let i = 0; i < BATAS_KOTAK; i++) {
    const kepala = await bacaPotong(berkas, letak, 16)
    if (kepala.length < 8) return
    let panjang = kepala.readUInt32BE(0)
    const lebar = panjang === 1 && kepala.length === 16
    if (lebar) panjang = Number(kepala.readBigUInt64BE(8))
    // 0 is "up to the end of the file".
    if (panjang === 0) panjang = (await berkas.stat()).size - letak
    if (panjang < 8) return
    yield { nama: kepala.toString('latin1', 4, 8), isi: letak + (lebar ? 16 : 8), akhir: letak + panjang }
    letak += panjang
    if (!Number.isSafeInteger(letak)) return
  }
}

async function bacaPotong(berkas: FileHandle, letak: number, n: number): Promise<Buffer> {
  const { bytesRead, buffer } = await berkas.read(Buffer.alloc(n), 0, n, letak)
  return buffer.subarray(0, bytesRead)
}

/** For the formats that say how long they are; false for any other. Rejects where the file cannot be read. */
export async function truncatedContainer(letak: string, jenis: string): Promise<boolean> {
  const periksa = /^image\/(hei[cf](-sequence)?|avif)$|^video\/(mp4|quicktime|x-m4v|3gpp2?)$/.test(jenis)
    ? kotakTerpotong
    : jenis === 'image/webp' || jenis === 'video/vnd.avi'
      ? riffTerpotong
      : null
  if (periksa === null) return false
  const berkas = await open(letak)
  try {
    return await periksa(berkas, (await berkas.stat()).size)
  } finally {
    await berkas.close()
  }
}
