/** Small real media for the demonstration: made on the spot, so that no photo of anybody stands in the package. */
import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const LEBAR = 96
const TINGGI = 64

function bagian(jenis: string, isi: Buffer): Buffer {
  const kepala = Buffer.alloc(4)
  kepala.writeUInt32BE(isi.length)
  const badan = Buffer.concat([Buffer.from(jenis), isi])
  const jumlah = Buffer.alloc(4)
  jumlah.writeUInt32BE(crc32(badan))
  return Buffer.concat([kepala, badan, jumlah])
}

/** A PNG whose colours follow from `benih`: another seed is another photo. */
export function gambarContoh(benih: string): Buffer {
  const warna = createHash('sha256').update(benih).digest()
  const piksel = Buffer.alloc(TINGGI * (LEBAR * 3 + 1))
  for (let y = 0; y < TINGGI; y++)
    for (let x = 0; x < LEBAR; x++)
      for (let c = 0; c < 3; c++) piksel[y * (LEBAR * 3 + 1) + 1 + x * 3 + c] = (warna[c]! + ((x * warna[c + 3]!) >> 7) + ((y * warna[c + 6]!) >> 7)) & 255
  const kepala = Buffer.alloc(13)
  kepala.writeUInt32BE(LEBAR, 0)
  kepala.writeUInt32BE(TINGGI, 4)
  kepala.set([8, 2], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), bagian('IHDR', kepala), bagian('IDAT', deflateSync(piksel)), bagian('IEND', Buffer.alloc(0))])
}

/** The smallest file that is an MP4 by its content; its data follows from `benih`. */
export function videoContoh(benih: string): Buffer {
  const ftyp = Buffer.from('000000186674797069736f6d0000020069736f6d6d703432', 'hex')
  const data = createHash('sha256').update(benih).digest()
  const ukuran = Buffer.alloc(4)
  ukuran.writeUInt32BE(8 + data.length)
  return Buffer.concat([ftyp, ukuran, Buffer.from('mdat'), data])
}
