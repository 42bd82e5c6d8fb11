/** Small real media for the demonstration: made on the spot, so that no photo of anybody stands in the package. */
import { createHash } from 'node:crypto'
import { composePng } from '../../render/formats/png.js'

const LEBAR = 96
const TINGGI = 64

/** A PNG whose colours follow from `benih`: another seed is another photo. */
export function samplePicture(benih: string): Buffer {
  const warna = createHash('sha256').update(benih).digest()
  return composePng(LEBAR, TINGGI, 3, (x, y) =>
    [0, 1, 2].map((c) => (warna[c]! + ((x * warna[c + 3]!) >> 7) + ((y * warna[c + 6]!) >> 7)) & 255),
  )
}

const DETIK = 2

/** An MP4 box: numbers are 32 bits, text is ascii. */
function kotak(nama: string, ...isi: (number | string | Buffer)[]): Buffer {
  const badan = isi.map((b) => {
    if (typeof b !== 'number') return Buffer.from(b)
    const angka = Buffer.alloc(4)
    angka.writeUInt32BE(b)
    return angka
  })
  const kepala = Buffer.alloc(4)
  kepala.writeUInt32BE(8 + badan.reduce((n, b) => n + b.length, 0))
  return Buffer.concat([kepala, Buffer.from(nama), ...badan])
}

/** An MP4 of two seconds whose header is whole, with one frame of data that follows from `benih` and shows nothing. */
export function sampleVideo(benih: string): Buffer {
  const data = createHash('sha256').update(benih).digest()
  const nol = (n: number): Buffer => Buffer.alloc(n)
  const matriks = Buffer.from(`${'00010000'.padEnd(32, '0')}${'00010000'.padEnd(32, '0')}40000000`, 'hex')
  const ukuran = Buffer.from([LEBAR >> 8, LEBAR & 255, TINGGI >> 8, TINGGI & 255])
  const avc1 = kotak(
    'avc1',
    nol(6),
    Buffer.from([0, 1]),
    nol(16),
    ukuran,
    0x480000,
    0x480000,
    0,
    Buffer.from([0, 1]),
    nol(32),
    Buffer.from([0, 24, 255, 255]),
  )
  const ftyp = kotak('ftyp', 'isom', 512, 'isommp42')
  const moov = (letakData: number): Buffer =>
    kotak(
      'moov',
      kotak('mvhd', 0, 0, 0, 1000, DETIK * 1000, 0x10000, Buffer.from([1, 0]), nol(10), matriks, nol(24), 2),
      kotak(
        'trak',
        kotak('tkhd', 3, 0, 0, 1, 0, DETIK * 1000, nol(16), matriks, LEBAR << 16, TINGGI << 16),
        kotak(
          'mdia',
          kotak('mdhd', 0, 0, 0, 1000, DETIK * 1000, 0x55c40000),
          kotak('hdlr', 0, 0, 'vide', nol(13)),
          kotak(
            'minf',
            kotak('vmhd', 1, nol(8)),
            kotak('dinf', kotak('dref', 0, 1, kotak('url ', 1))),
            kotak(
              'stbl',
              kotak('stsd', 0, 1, avc1),
              kotak('stts', 0, 1, 1, DETIK * 1000),
              kotak('stsc', 0, 1, 1, 1, 1),
              kotak('stsz', 0, 0, 1, data.length),
              kotak('stco', 0, 1, letakData),
            ),
          ),
        ),
      ),
    )
  return Buffer.concat([ftyp, moov(ftyp.length + moov(0).length + 8), kotak('mdat', data)])
}
