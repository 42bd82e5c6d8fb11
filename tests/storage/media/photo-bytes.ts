/** Photos built byte by byte, so that no photo of anybody and nobody's position stands in the repository. */
import { samplePicture } from '../../../src/app/media/sample-media.js'

export const u16 = (n: number): Buffer => Buffer.from([n >> 8, n & 255])
export const u32 = (n: number): Buffer => Buffer.concat([u16(n >>> 16), u16(n & 0xffff)])
export const teks = (t: string): Buffer => Buffer.from(t, 'latin1')
export const kotak = (nama: string, ...isi: Buffer[]): Buffer => {
  const badan = Buffer.concat(isi)
  return Buffer.concat([u32(8 + badan.length), teks(nama), badan])
}

export interface IsiExif {
  tanggal?: string
  dibuat?: string
  sudut?: readonly [derajat: number, penyebut: number]
  arah?: number
}

/** The TIFF block of EXIF, big endian: IFD0, then the Exif IFD, then the GPS IFD. */
export function tiff({ tanggal, dibuat, sudut, arah }: IsiExif): Buffer {
  const ifd = (awal: number, daftar: [tanda: number, tipe: number, n: number, isi: Buffer][]): Buffer => {
    let letak = awal + 2 + daftar.length * 12 + 4
    const luar: Buffer[] = []
    const baris = daftar.map(([tanda, tipe, n, isi]) => {
      const kepala = Buffer.concat([u16(tanda), u16(tipe), u32(n)])
      if (isi.length <= 4) return Buffer.concat([kepala, isi, Buffer.alloc(4 - isi.length)])
      luar.push(isi)
      letak += isi.length
      return Buffer.concat([kepala, u32(letak - isi.length)])
    })
    return Buffer.concat([u16(daftar.length), ...baris, u32(0), ...luar])
  }
  const ascii = (tanda: number, t: string): [number, number, number, Buffer] => [tanda, 2, t.length + 1, teks(`${t}\0`)]
  const exif = (awal: number): Buffer =>
    ifd(awal, [...(tanggal ? [ascii(0x9003, tanggal)] : []), ...(dibuat ? [ascii(0x9004, dibuat)] : [])])
  const posisi = (awal: number): Buffer => {
    const tiga = Buffer.concat([u32(sudut![0]), u32(sudut![1]), u32(0), u32(sudut![1]), u32(0), u32(sudut![1])])
    return ifd(awal, [ascii(1, 'S'), [2, 5, 3, tiga], ascii(3, 'E'), [4, 5, 3, tiga]])
  }
  const awal = (letakExif: number, letakGps: number): Buffer =>
    ifd(8, [
      ...(arah ? [[0x0112, 3, 1, u16(arah)] as [number, number, number, Buffer]] : []),
      [0x8769, 4, 1, u32(letakExif)],
      ...(sudut ? [[0x8825, 4, 1, u32(letakGps)] as [number, number, number, Buffer]] : []),
    ])
  const letakExif = 8 + awal(0, 0).length
  const letakGps = letakExif + exif(letakExif).length
  return Buffer.concat([
    teks('MM'),
    u16(42),
    u32(8),
    awal(letakExif, letakGps),
    exif(letakExif),
    ...(sudut ? [posisi(letakGps)] : []),
  ])
}

export const ruas = (penanda: number, isi: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, penanda]), u16(isi.length + 2), isi])
export const SOI = Buffer.from('ffd8', 'hex')
export const EOI = Buffer.from('ffd9', 'hex')

/**
 * 40 by 30; its thumbnail (a whole JPEG in APP2) has an end of its own, its pixels hold an escaped 0xff and a restart.
 */
export function jpeg(isi: IsiExif | null): Buffer {
  const mini = Buffer.concat([SOI, EOI])
  return Buffer.concat([
    SOI,
    ...(isi ? [ruas(0xe1, Buffer.concat([teks('Exif\0\0'), tiff(isi)]))] : []),
    ruas(0xe2, mini),
    ruas(0xc0, Buffer.concat([Buffer.from([8]), u16(30), u16(40), Buffer.from([1, 1, 0x11, 0])])),
    ruas(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from('11ff0022ffd033ffff00'.repeat(8), 'hex'),
    EOI,
  ])
}

/** `eXIf` before the rest; its checksum is left at 0, as nothing here reads it. */
export function png(isi: IsiExif): Buffer {
  const asli = samplePicture('a')
  const blok = tiff(isi)
  return Buffer.concat([asli.subarray(0, 33), u32(blok.length), teks('eXIf'), blok, u32(0), asli.subarray(33)])
}

export function webp(isi: IsiExif | null): Buffer {
  const potongan = (nama: string, b: Buffer): Buffer => {
    const panjang = Buffer.alloc(4)
    panjang.writeUInt32LE(b.length)
    return Buffer.concat([teks(nama), panjang, b, Buffer.alloc(b.length % 2)])
  }
  const badan = Buffer.concat([
    teks('WEBP'),
    potongan('VP8X', Buffer.from([8, 0, 0, 0, 39, 0, 0, 29, 0, 0])),
    potongan('ANMF', Buffer.from([1])),
    ...(isi ? [potongan('EXIF', Buffer.concat([teks('Exif\0\0'), tiff(isi)]))] : []),
  ])
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32LE(badan.length)
  return Buffer.concat([teks('RIFF'), panjang, badan])
}

/** An image item 40 by 30, turned by `irot` quarters, and an Exif item in `mdat`. */
export function heic(isi: IsiExif, irot: number): Buffer {
  const blok = Buffer.concat([u32(6), teks('Exif\0\0'), tiff(isi)])
  const nol = Buffer.alloc(4)
  const infe = (id: number, nama: string): Buffer =>
    kotak('infe', Buffer.from([2, 0, 0, 0]), u16(id), u16(0), teks(nama), Buffer.alloc(1))
  const meta = (letak: number): Buffer =>
    kotak(
      'meta',
      nol,
      kotak('hdlr', nol, nol, teks('pict'), Buffer.alloc(13)),
      kotak('pitm', nol, u16(1)),
      kotak('iinf', nol, u16(2), infe(1, 'hvc1'), infe(2, 'Exif')),
      kotak('iloc', nol, Buffer.from([0x44, 0x00]), u16(1), u16(2), u16(0), u16(1), u32(letak), u32(blok.length)),
      kotak('iprp', kotak('ipco', kotak('ispe', nol, u32(40), u32(30)), kotak('irot', Buffer.from([irot])))),
    )
  const ftyp = kotak('ftyp', teks('heic'), nol, teks('mif1heic'))
  return Buffer.concat([ftyp, meta(ftyp.length + meta(0).length + 8), kotak('mdat', blok)])
}
