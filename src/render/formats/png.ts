/** A PNG from its pixels: for pictures that a program draws itself. */
import { crc32, deflateSync } from 'node:zlib'

const TANDA = Buffer.from('89504e470d0a1a0a', 'hex')
/** Colour type of the format by bytes to a pixel. */
const JENIS_WARNA = { 1: 0, 3: 2 } as const

function bagian(jenis: string, isi: Uint8Array): Buffer {
  const kepala = Buffer.alloc(4)
  kepala.writeUInt32BE(isi.length)
  const badan = Buffer.concat([Buffer.from(jenis), isi])
  const jumlah = Buffer.alloc(4)
  jumlah.writeUInt32BE(crc32(badan))
  return Buffer.concat([kepala, badan, jumlah])
}

/**
 * `warna` gives the channels of the pixel in column x and row y, 0 to 255 each: one for grey, three for red, green,
 * blue.
 */
export function composePng(
  lebar: number,
  tinggi: number,
  kanal: 1 | 3,
  warna: (x: number, y: number) => readonly number[],
): Buffer {
  const sebaris = lebar * kanal + 1
  const piksel = Buffer.alloc(tinggi * sebaris)
  for (let y = 0; y < tinggi; y++) for (let x = 0; x < lebar; x++) piksel.set(warna(x, y), y * sebaris + 1 + x * kanal)
  const kepala = Buffer.alloc(13)
  kepala.writeUInt32BE(lebar, 0)
  kepala.writeUInt32BE(tinggi, 4)
  kepala.set([8, JENIS_WARNA[kanal]], 8)
  return Buffer.concat([
    TANDA,
    bagian('IHDR', kepala),
    bagian('IDAT', deflateSync(piksel)),
    bagian('IEND', Buffer.alloc(0)),
  ])
}
