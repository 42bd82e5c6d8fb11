/**
 * What the header of an MP4, MOV or 3GP tells, read box by box (ISO/IEC 14496-12, QuickTime File Format). Media
 * libraries walk the sample tables too, and one wrong count in a damaged file keeps them busy for minutes without a way
 * to stop.
 */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { checklistBoxes } from './media-whole.js'

interface IsiVideo {
  /** `lebarxtinggi` as shown, upright, with `@12.5s` where the duration is known; `-` where there is no picture. */
  dimensi: string
  /** As the camera wrote it, with whatever offset; null where it wrote none. */
  diambil: string | null
  gps: boolean
}

// The header of hours of video takes a few megabytes.
const BATAS_MOOV = 64 * 1024 * 1024

/** Null for anything that has no such header. Rejects where the file cannot be read. */
export async function readVideo(letak: string): Promise<IsiVideo | null> {
  const berkas = await open(letak)
  try {
    const moov = await bacaMoov(berkas)
    return moov && { dimensi: dimensiVideo(moov), ...tandaVideo(moov) }
  } finally {
    await berkas.close()
  }
}

async function bacaMoov(berkas: FileHandle): Promise<Buffer | null> {
  for await (const kotak of checklistBoxes(berkas)) {
    if (kotak.nama !== 'moov') continue
    const panjang = Math.min(kotak.akhir, (await berkas.stat()).size) - kotak.isi
    if (panjang > BATAS_MOOV) return null
    const { bytesRead, buffer } = await berkas.read(Buffer.alloc(panjang), 0, panjang, kotak.isi)
    return buffer.subarray(0, bytesRead)
  }
  return null
}

/** The boxes within a box; one that is cut off is given as far as it goes. */
function* kotakDalam(isi: Buffer): Generator<{ nama: string; isi: Buffer }> {
  for (let letak = 0; letak + 8 <= isi.length;) {
    const panjang = isi.readUInt32BE(letak)
    if (panjang < 8) return
    yield { nama: isi.toString('latin1', letak + 4, letak + 8), isi: isi.subarray(letak + 8, letak + panjang) }
    letak += panjang
  }
}

function semua(isi: Buffer, nama: string): Buffer[] {
  return [...kotakDalam(isi)].flatMap((k) => (k.nama === nama ? [k.isi] : []))
}

/** The first box at a path of names. */
function cari(isi: Buffer, ...[nama, ...sisa]: string[]): Buffer | null {
  const kotak = semua(isi, nama!)[0]
  return kotak && sisa.length > 0 ? cari(kotak, ...sisa) : (kotak ?? null)
}

const angka = (isi: Buffer | null, letak: number): number =>
  isi && letak + 4 <= isi.length ? isi.readUInt32BE(letak) : 0

/** The header of the track that is a picture: 12 bytes longer in version 1, whose times have 64 bits. */
function dimensiVideo(moov: Buffer): string {
  const trak = semua(moov, 'trak').find((t) => cari(t, 'mdia', 'hdlr')?.toString('latin1', 8, 12) === 'vide')
  const kepala = trak ? cari(trak, 'tkhd') : null
  const geser = kepala?.[0] === 1 ? 12 : 0
  // Width and height are fixed point, 16.16. A matrix that starts with 0 turns the picture by a quarter.
  const ukuran = [angka(kepala, geser + 76) >>> 16, angka(kepala, geser + 80) >>> 16]
  if (ukuran.includes(0)) return '-'
  const detik = durasiVideo(moov)
  const miring = angka(kepala, geser + 40) === 0 && angka(kepala, geser + 44) !== 0
  return `${(miring ? ukuran.toReversed() : ukuran).join('x')}${detik > 0 ? `@${Number(detik.toFixed(1))}s` : ''}`
}

/** In seconds; 0 where unknown. A fragmented file says it in `mehd`, or not at all. */
function durasiVideo(moov: Buffer): number {
  const mvhd = cari(moov, 'mvhd')
  const mehd = cari(moov, 'mvex', 'mehd')
  const skala = angka(mvhd, mvhd?.[0] === 1 ? 20 : 12)
  const lama = lamaDi(mvhd, 24, 16) || lamaDi(mehd, 4, 4)
  return skala === 0 ? 0 : lama / skala
}

const TIDAK_DIKETAHUI = 0xffffffff

function lamaDi(kotak: Buffer | null, versi1: number, versi0: number): number {
  const panjang = kotak?.[0] === 1
  const tinggi = panjang ? angka(kotak, versi1) : 0
  const rendah = angka(kotak, panjang ? versi1 + 4 : versi0)
  return rendah === TIDAK_DIKETAHUI ? 0 : tinggi * 2 ** 32 + rendah
}

/** Android writes `©xyz`, 3GPP `loci`, Apple named keys. */
function tandaVideo(moov: Buffer): { diambil: string | null; gps: boolean } {
  const udta = cari(moov, 'udta') ?? Buffer.alloc(0)
  const apple = tandaApple(cari(moov, 'meta') ?? Buffer.alloc(0))
  const posisi = [cari(udta, '©xyz')?.toString('latin1', 4), apple.get('com.apple.quicktime.location.ISO6709')]
  return {
    diambil: apple.get('com.apple.quicktime.creationdate') ?? null,
    // All zeros is a phone that had no position.
    gps: cari(udta, 'loci') !== null || posisi.some((p) => p !== undefined && /[1-9]/.test(p)),
  }
}

/** `keys` names the entries of `ilst`, which are numbered from 1. */
function tandaApple(meta: Buffer): Map<string, string> {
  // MP4 has a version before the boxes, QuickTime has none.
  const isi = meta.toString('latin1', 4, 8) === 'hdlr' ? meta : meta.subarray(4)
  const nama = [...kotakDalam((cari(isi, 'keys') ?? Buffer.alloc(0)).subarray(8))].map((k) => k.isi.toString('latin1'))
  const hasil = new Map<string, string>()
  for (const butir of kotakDalam(cari(isi, 'ilst') ?? Buffer.alloc(0))) {
    const kunci = nama[Buffer.from(butir.nama, 'latin1').readUInt32BE() - 1]
    const data = cari(butir.isi, 'data')
    if (kunci !== undefined && data) hasil.set(kunci, data.toString('utf8', 8))
  }
  return hasil
}
