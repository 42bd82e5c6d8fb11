/**
 * Where photos hide what they tell: every container keeps EXIF and XMP in places of its own, compressed in some, and a
 * file may have them more than once. All parts are found here; what stands in them is looked for in each alike.
 */
import { createInflate, createInflateRaw } from 'node:zlib'
import { butirHeif } from './heif-items.js'
import { pngChunks, riffChunks } from './media-whole.js'
import { kepalaTiff, posisiTiff } from './tiff-position.js'
import { posisiXmp, temukan } from './xmp-position.js'

/**
 * No part of a photo that tells about it is larger, but a few kilobytes may unfold to gigabytes. In bytes, of one and
 * of all.
 */
const BATAS_KEMBANG = 16 * 1024 * 1024
const BATAS_SEMUA = 64 * 1024 * 1024
const BATAS_BLOK = 200
const BATAS_TANGGAL = 8

export interface CeritaFoto {
  /** The TIFF block of the container's own EXIF, which says how the photo is turned. */
  exif: Buffer | null
  /** TIFF blocks anywhere else. */
  lain: readonly Buffer[]
  gps: boolean
}

/** Total for whatever bytes. */
export async function ceritaFoto(isi: Buffer): Promise<CeritaFoto> {
  let exif: Buffer | null = null
  const lain: Buffer[] = []
  let gps = false
  const telusuri = ({ isi: bagian, utama }: Bagian): void => {
    const blok = [...blokTiff(bagian)]
    if (utama) exif ??= blok[0] ?? null
    // A few are enough for a date; all are looked at for a position.
    lain.push(...blok.slice(0, Math.max(0, BATAS_TANGGAL - lain.length)))
    gps ||= blok.some(posisiTiff) || posisiXmp(bagian) || posisiFilm(bagian)
  }
  for await (const satu of bagianFoto(isi)) telusuri(satu)
  // The second image of a phone's JPEG, what an editor left behind the end, and whatever the container's own list does
  // not name.
  telusuri({ isi, utama: kepalaTiff(isi) })
  return { exif, lain, gps }
}

interface Bagian {
  isi: Buffer
  /** The container's own EXIF. */
  utama: boolean
}

const bagian = (isi: Buffer, utama = false): Bagian => ({ isi, utama })

async function* bagianFoto(isi: Buffer): AsyncGenerator<Bagian> {
  const kepala = isi.toString('latin1', 0, 12)
  if (kepala.startsWith('\xff\xd8')) yield* bagianJpeg(isi)
  else if (kepala.startsWith('\x89PNG')) yield* bagianPng(isi)
  else if (/^RIFF....WEBP/s.test(kepala)) {
    for (const { nama, isi: potongan } of riffChunks(isi))
      if (nama === 'EXIF') yield bagian(tanpaKepala(potongan), true)
  } else if (kepala.slice(4, 8) === 'ftyp') {
    let sisa = BATAS_SEMUA
    for (const butir of butirHeif(isi)) {
      const terurai = butir.padat ? await kembangkan(butir.isi, sisa) : butir.isi
      if (butir.padat) sisa -= terurai.length
      // An Exif item begins with how far ahead its TIFF block stands.
      if (butir.jenis === 'mime') yield bagian(terurai)
      else if (terurai.length > 4) yield bagian(tanpaKepala(terurai.subarray(4 + terurai.readUInt32BE(0))), true)
    }
  }
}

const KEPALA_EXIF = 'Exif\0\0'
const KEPALA_XMP_LANJUTAN = 'http://ns.adobe.com/xmp/extension/\0'

const tanpaKepala = (isi: Buffer): Buffer => (isi.toString('latin1', 0, 6) === KEPALA_EXIF ? isi.subarray(6) : isi)

/** EXIF and XMP too large for one segment go on in the next. */
function* bagianJpeg(isi: Buffer): Generator<Bagian> {
  let exif: Buffer[] = []
  const lanjutan = new Map<string, { letak: number; isi: Buffer }[]>()
  for (const ruas of ruasApp1(isi)) {
    const kepala = ruas.toString('latin1', 0, KEPALA_XMP_LANJUTAN.length)
    if (kepala.startsWith(KEPALA_EXIF)) {
      const blok = ruas.subarray(6)
      if (kepalaTiff(blok) && exif.length > 0) {
        yield bagian(Buffer.concat(exif), true)
        exif = []
      }
      exif.push(blok)
    } else if (kepala === KEPALA_XMP_LANJUTAN && ruas.length >= kepala.length + 40) {
      const sidik = ruas.toString('latin1', kepala.length, kepala.length + 32)
      const potongan = { letak: ruas.readUInt32BE(kepala.length + 36), isi: ruas.subarray(kepala.length + 40) }
      lanjutan.set(sidik, [...(lanjutan.get(sidik) ?? []), potongan])
    }
  }
  if (exif.length > 0) yield bagian(Buffer.concat(exif), true)
  for (const daftar of lanjutan.values())
    yield bagian(Buffer.concat(daftar.toSorted((a, b) => a.letak - b.letak).map((p) => p.isi)))
}

/** What the APP1 segments before the pixels hold. */
function* ruasApp1(isi: Buffer): Generator<Buffer> {
  for (let letak = 2; letak + 4 <= isi.length && isi[letak] === 0xff;) {
    const penanda = isi[letak + 1]!
    if (penanda === 0xda || penanda === 0xd9) return
    if (penanda === 0xff || penanda <= 0x01 || (penanda >= 0xd0 && penanda <= 0xd7)) {
      letak += penanda === 0xff ? 1 : 2
      continue
    }
    const akhir = letak + 2 + Math.max(2, isi.readUInt16BE(letak + 2))
    if (penanda === 0xe1) yield isi.subarray(letak + 4, akhir)
    letak = akhir
  }
}

async function* bagianPng(isi: Buffer): AsyncGenerator<Bagian> {
  let sisa = BATAS_SEMUA
  for (const potongan of pngChunks(isi)) {
    if (potongan.nama === 'eXIf') yield bagian(tanpaKepala(potongan.isi), true)
    const teks = uraiTeks(potongan)
    if (teks === null || sisa <= 0) continue
    const terurai = teks.padat ? await kembangkan(teks.isi, sisa) : teks.isi
    if (teks.padat) sisa -= terurai.length
    const profil = /^Raw profile type /i.test(teks.kunci) ? profilMentah(terurai) : null
    if (profil !== null) yield bagian(tanpaKepala(profil))
    else if (/gps\w*l(atitude|ongitude)$/i.test(teks.kunci))
      // Programs that turn EXIF into text: `7/1, 51/1, 0/1`. It is put as XMP would say it.
      yield bagian(Buffer.from(` GPSLatitude="${terurai.toString('latin1', 0, 64).replace(/\/\d+/g, '')}"`, 'latin1'))
    else yield bagian(terurai)
  }
}

interface TeksPng {
  kunci: string
  padat: boolean
  isi: Buffer
}

/** The chunks `tEXt`, `zTXt` and `iTXt`; null for any other. */
function uraiTeks({ nama, isi }: { nama: string; isi: Buffer }): TeksPng | null {
  if (!/^(tEXt|zTXt|iTXt)$/.test(nama)) return null
  const akhirKunci = isi.indexOf(0)
  if (akhirKunci < 0) return null
  const kunci = isi.toString('latin1', 0, akhirKunci)
  if (nama === 'tEXt') return { kunci, padat: false, isi: isi.subarray(akhirKunci + 1) }
  if (nama === 'zTXt') return { kunci, padat: true, isi: isi.subarray(akhirKunci + 2) }
  const akhirBahasa = isi.indexOf(0, akhirKunci + 3)
  const akhirTerjemah = akhirBahasa < 0 ? -1 : isi.indexOf(0, akhirBahasa + 1)
  if (akhirTerjemah < 0) return null
  return { kunci, padat: isi[akhirKunci + 1] === 1, isi: isi.subarray(akhirTerjemah + 1) }
}

/** ImageMagick's raw profile: a name, a length, and the bytes in hexadecimal. */
function profilMentah(teks: Buffer): Buffer | null {
  const kepala = /^\s*\S+\s+\d+\s/.exec(teks.toString('latin1', 0, 256))
  return kepala && Buffer.from(teks.toString('latin1', kepala[0].length).replace(/\s+/g, ''), 'hex')
}

/** What a zlib or bare deflate stream unfolds to, as far as it can be read and no further than the limit. */
async function kembangkan(isi: Buffer, sisa: number): Promise<Buffer> {
  const batas = Math.min(BATAS_KEMBANG, sisa)
  const aliran =
    isi.length >= 2 && (isi[0]! & 15) === 8 && isi.readUInt16BE(0) % 31 === 0 ? createInflate() : createInflateRaw()
  const hasil: Buffer[] = []
  let panjang = 0
  aliran.end(isi)
  try {
    for await (const potong of aliran as AsyncIterable<Buffer>) {
      hasil.push(potong)
      panjang += potong.length
      if (panjang >= batas) break
    }
  } catch {
    // A stream that is cut off or damaged tells what came before.
  }
  return Buffer.concat(hasil).subarray(0, batas)
}

/** TIFF blocks in bytes: at their beginning, behind `Exif`, or as a Photoshop resource. */
function* blokTiff(isi: Buffer): Generator<Buffer> {
  if (kepalaTiff(isi)) yield isi
  for (const letak of temukan(isi, Buffer.from(KEPALA_EXIF, 'latin1'), BATAS_BLOK)) {
    const blok = isi.subarray(letak + 6)
    if (kepalaTiff(blok)) yield blok
  }
  // Resources 1058 and 1059: a name (its length first, padded to even), a length, the block.
  for (const letak of temukan(isi, Buffer.from('8BIM\x04', 'latin1'), BATAS_BLOK)) {
    const nama = isi[letak + 6] ?? 0
    const blok = isi.subarray(letak + 6 + ((nama + 2) & ~1) + 4)
    if (kepalaTiff(blok)) yield blok
  }
}

/** The film behind a moving photo: Android's `©xyz` with a position that is not zero. */
function posisiFilm(isi: Buffer): boolean {
  for (const letak of temukan(isi, Buffer.from('\u00a9xyz', 'latin1'), BATAS_BLOK))
    if (/^....[+-]\d\d[\d.]*[+-]\d{3}/s.test(isi.toString('latin1', letak + 4, letak + 32)))
      if (/[1-9]/.test(isi.toString('latin1', letak + 8, letak + 32))) return true
  return false
}
