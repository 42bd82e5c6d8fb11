/** Every place in which a photo can carry a position, and what only looks like one. */
import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplePicture } from '../../../src/app/media/sample-media.js'
import { ceritaFoto } from '../../../src/storage/media/photo-metadata.js'
import { posisiTiff } from '../../../src/storage/media/tiff-position.js'
import { EOI, SOI, heic, jpeg, kotak, ruas, teks, tiff, u16, u32, webp } from './photo-bytes.js'

const gps = async (isi: Buffer): Promise<boolean> => (await ceritaFoto(isi)).gps

const ADA = tiff({ tanggal: '2026:10:01 08:10:12', sudut: [7, 1] })
const TANPA = tiff({ tanggal: '2026:10:01 08:10:12' })
const NOL = tiff({ sudut: [0, 1] })
const EXIF = teks('Exif\0\0')
const EXIF_NS = 'http://ns.adobe.com/exif/1.0/'
const xmp = (isi: string, awal = 'rdf'): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><m:xmpmeta xmlns:m="adobe:ns:meta/"><${awal}:RDF xmlns:${awal}="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${isi}</${awal}:RDF></m:xmpmeta><?xpacket end="w"?>`
const atribut = (nilai = '7,51.0S', awal = 'exif'): string =>
  xmp(`<rdf:Description xmlns:${awal}="${EXIF_NS}" ${awal}:GPSLatitude="${nilai}" ${awal}:GPSLongitude="110,12.0E"/>`)
const unsur = (dalam: string, awal = 'exif'): string =>
  xmp(
    `<rdf:Description xmlns:${awal}="${EXIF_NS}"><${awal}:GPSLatitude>${dalam}</${awal}:GPSLatitude></rdf:Description>`,
  )

const KEPALA_XMP = teks('http://ns.adobe.com/xap/1.0/\0')
const app1 = (...isi: Buffer[]): Buffer => ruas(0xe1, Buffer.concat(isi))
/** The sample JPEG with segments put in before its pixels. */
const jpegDengan = (...sisipan: Buffer[]): Buffer => Buffer.concat([SOI, ...sisipan, jpeg(null).subarray(2)])
const jpegXmp = (paket: string): Buffer => jpegDengan(app1(KEPALA_XMP, Buffer.from(paket)))

const potonganPng = (nama: string, isi: Buffer): Buffer => Buffer.concat([u32(isi.length), teks(nama), isi, u32(0)])
const pngDengan = (...sisipan: Buffer[]): Buffer => {
  const asli = samplePicture('a')
  return Buffer.concat([asli.subarray(0, 33), ...sisipan, asli.subarray(33)])
}
const zTXt = (kunci: string, isi: Buffer): Buffer =>
  potonganPng('zTXt', Buffer.concat([teks(`${kunci}\0\0`), deflateSync(isi)]))
const iTXt = (kunci: string, isi: Buffer, padat: boolean): Buffer =>
  potonganPng(
    'iTXt',
    Buffer.concat([teks(`${kunci}\0${padat ? '\x01' : '\0'}\0id\0kunci\0`), padat ? deflateSync(isi) : isi]),
  )
/** As ImageMagick writes it: lines of 72 digits. */
const profil = (nama: string, isi: Buffer): Buffer =>
  teks(`\n${nama}\n${String(isi.length).padStart(8)}\n${isi.toString('hex').replace(/.{72}/g, '$&\n')}\n`)

const irb = (isi: Buffer, nomor = 0x0422): Buffer =>
  Buffer.concat([teks('8BIM'), u16(nomor), u16(0), u32(isi.length), isi])

const riff = (nama: string, isi: Buffer): Buffer => {
  const asli = webp(null)
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32LE(isi.length)
  return Buffer.concat([asli, teks(nama), panjang, isi, Buffer.alloc(isi.length % 2)])
}

/** An HEIC with one item of metadata, its data in `mdat` or (method 1) in `idat`. */
function heif(jenis: string, isi: Buffer, { dalam = 'mdat', sandi = '' } = {}): Buffer {
  const nol = Buffer.alloc(4)
  const mime = jenis === 'mime' ? teks(`application/rdf+xml\0${sandi}\0`) : Buffer.alloc(0)
  const infe = kotak('infe', Buffer.from([2, 0, 0, 0]), u16(7), u16(0), teks(jenis), teks('\0'), mime)
  const ftyp = kotak('ftyp', teks('heic'), nol, teks('mif1heic'))
  const meta = (letak: number): Buffer =>
    kotak(
      'meta',
      nol,
      kotak('iinf', nol, u16(1), infe),
      kotak(
        'iloc',
        Buffer.from([1, 0, 0, 0]),
        Buffer.from([0x44, 0x00]),
        u16(1),
        u16(7),
        u16(dalam === 'idat' ? 1 : 0),
        u16(0),
        // In two pieces: what is found only when they are put together counts.
        u16(2),
        u32(letak),
        u32(20),
        u32(letak + 20),
        u32(isi.length - 20),
      ),
      ...(dalam === 'idat' ? [kotak('idat', isi)] : []),
    )
  return dalam === 'idat'
    ? Buffer.concat([ftyp, meta(0)])
    : Buffer.concat([ftyp, meta(ftyp.length + meta(0).length + 8), kotak('mdat', isi)])
}

const lanjutan = (sidik: string, semua: Buffer, dari: number, sampai: number): Buffer =>
  app1(
    teks('http://ns.adobe.com/xmp/extension/\0'),
    teks(sidik.padEnd(32, '0')),
    u32(semua.length),
    u32(dari),
    semua.subarray(dari, sampai),
  )
const panjang = Buffer.from(xmp(`<rdf:Description ${' '.repeat(900)} xmlns:e="${EXIF_NS}" e:GPSLatitude="7,51.0S"/>`))
const belah = panjang.indexOf('GPSLatitude') + 5

const besarKecil = (t: string): Buffer => Buffer.from(t, 'utf16le').swap16()

/** A TIFF block, little endian, of 64 bits, whose only directory points at a GPS directory. */
function tiffBesar(): Buffer {
  const b = Buffer.alloc(200)
  b.write('II+\0\x08\0\0\0', 0, 'latin1')
  b.writeBigUInt64LE(16n, 8)
  b.writeBigUInt64LE(1n, 16)
  b.writeUInt16LE(0x8825, 24)
  b.writeUInt16LE(18, 26)
  b.writeBigUInt64LE(1n, 28)
  b.writeBigUInt64LE(100n, 36)
  b.writeBigUInt64LE(1n, 100)
  b.writeUInt16LE(2, 108)
  b.writeUInt16LE(5, 110)
  b.writeBigUInt64LE(1n, 112)
  b.writeUInt32LE(7, 120)
  b.writeUInt32LE(1, 124)
  return b
}

/** The block with its directory behind another one that holds nothing, as the second page of a scan. */
function halamanKedua(): Buffer {
  const asli = Buffer.from(ADA)
  const kosong = asli.length
  asli.writeUInt32BE(kosong, 4)
  return Buffer.concat([asli, u16(1), u16(0x0100), u16(3), u32(1), u16(1), u16(0), u32(8)])
}

describe('posisi yang diperingatkan', () => {
  test.each<[string, Buffer]>([
    ['Exif pertama tanpa posisi, Exif kedua dengan posisi', jpegDengan(app1(EXIF, TANPA), app1(EXIF, ADA))],
    [
      'Exif yang bersambung pada ruas berikut',
      jpegDengan(app1(EXIF, ADA.subarray(0, 70)), app1(EXIF, ADA.subarray(70))),
    ],
    ['gambar kedua di belakang gambar pertama', Buffer.concat([jpeg(null), jpegDengan(app1(EXIF, ADA))])],
    ['sumber daya Photoshop dalam APP13', jpegDengan(ruas(0xed, Buffer.concat([teks('Photoshop 3.0\0'), irb(ADA)])))],
    ['Exif pada PSD', Buffer.concat([teks('8BPS\0\x01'), Buffer.alloc(30), irb(ADA, 0x0423)])],
    [
      'film di belakang foto bergerak',
      Buffer.concat([jpeg(null), kotak('\u00a9xyz', u16(20), u16(0), teks('-07.7956+110.3695/'))]),
    ],
    ['XMP berawalan lain', jpegXmp(atribut('7,51.0S', 'x1'))],
    ['XMP tanpa awalan', jpegXmp(xmp(`<d xmlns="${EXIF_NS}"><GPSLatitude>7,51.0S</GPSLatitude></d>`))],
    ['XMP sebagai unsur', jpegXmp(unsur('7,51.0S', 'q'))],
    ['XMP sebagai unsur beratribut', jpegXmp(unsur('<rdf:value>7,51.0S</rdf:value>'))],
    ['XMP dengan rdf:RDF berawalan lain', jpegXmp(xmp(`<r:Description e:GPSLatitude='7,51.0S'/>`, 'r'))],
    [
      'XMP dengan spasi di sekitar tanda sama dengan',
      jpegXmp(xmp('<rdf:Description exif:GPSLatitude\n = "7,51.0S"/>')),
    ],
    [
      'XMP pesawat nirawak',
      jpegXmp(xmp('<rdf:Description drone-dji:GpsLatitude="-7.79" drone-dji:GpsLongtitude="110.3"/>')),
    ],
    ['XMP bersandi UTF-16', Buffer.concat([samplePicture('a'), Buffer.from(atribut(), 'utf16le')])],
    ['XMP bersandi UTF-16 besar dahulu', Buffer.concat([samplePicture('a'), besarKecil(atribut())])],
    [
      'XMP lanjutan pada beberapa ruas, tidak berurutan',
      jpegDengan(
        lanjutan('a', panjang, belah, panjang.length),
        lanjutan('b', panjang, 0, 9),
        lanjutan('a', panjang, 0, belah),
      ),
    ],
    ['PNG: eXIf', pngDengan(potonganPng('eXIf', ADA))],
    [
      'PNG: profil mentah exif, padat',
      pngDengan(zTXt('Raw profile type exif', profil('exif', Buffer.concat([EXIF, ADA])))),
    ],
    ['PNG: profil mentah exif tanpa kepala', pngDengan(zTXt('raw profile type EXIF', profil('exif', ADA)))],
    [
      'PNG: profil mentah APP1 berisi Exif',
      pngDengan(zTXt('Raw profile type APP1', profil('APP1', Buffer.concat([EXIF, ADA])))),
    ],
    [
      'PNG: profil mentah APP1 berisi XMP',
      pngDengan(zTXt('Raw profile type APP1', profil('app1', Buffer.concat([KEPALA_XMP, Buffer.from(atribut())])))),
    ],
    ['PNG: profil mentah xmp', pngDengan(zTXt('Raw profile type xmp', profil('xmp', Buffer.from(atribut()))))],
    ['PNG: profil mentah 8bim', pngDengan(zTXt('Raw profile type 8bim', profil('8bim', irb(ADA))))],
    [
      'PNG: profil mentah dalam tEXt',
      pngDengan(
        potonganPng(
          'tEXt',
          Buffer.concat([teks('Raw profile type exif\0'), profil('exif', Buffer.concat([EXIF, ADA]))]),
        ),
      ),
    ],
    ['PNG: profil mentah dalam iTXt padat', pngDengan(iTXt('Raw profile type exif', profil('exif', ADA), true))],
    ['PNG: XMP dalam iTXt', pngDengan(iTXt('XML:com.adobe.xmp', Buffer.from(atribut()), false))],
    ['PNG: XMP padat dalam iTXt', pngDengan(iTXt('XML:com.adobe.xmp', Buffer.from(atribut('7,51.0S', 'z9')), true))],
    ['PNG: XMP padat dalam zTXt', pngDengan(zTXt('XML:com.adobe.xmp', Buffer.from(unsur('7,51.0S'))))],
    ['PNG: teks exif:GPSLatitude', pngDengan(potonganPng('tEXt', teks('exif:GPSLatitude\x007/1, 51/1, 0/1')))],
    [
      'PNG: yang padat terpotong',
      pngDengan(
        potonganPng(
          'zTXt',
          Buffer.concat([teks('XMP\0\0'), deflateSync(Buffer.from(atribut() + 'x'.repeat(9000))).subarray(0, -6)]),
        ),
      ),
    ],
    ['WebP: EXIF', riff('EXIF', ADA)],
    ['WebP: XMP', riff('XMP ', Buffer.from(unsur('7,51.0S', 'p')))],
    ['HEIC: Exif dengan kepala', heic({ sudut: [7, 1] }, 0)],
    ['HEIC: Exif tanpa kepala', heif('Exif', Buffer.concat([u32(0), ADA]))],
    ['HEIC: Exif dalam idat', heif('Exif', Buffer.concat([u32(6), EXIF, ADA]), { dalam: 'idat' })],
    ['HEIC: XMP', heif('mime', Buffer.from(atribut()))],
    ['HEIC: XMP padat', heif('mime', deflateRawSync(Buffer.from(atribut())), { sandi: 'deflate' })],
    ['TIFF', ADA],
    ['TIFF: halaman kedua', halamanKedua()],
    ['TIFF besar', tiffBesar()],
    ['TIFF dengan XMP', Buffer.concat([TANPA, Buffer.from(atribut())])],
    ['GIF dengan XMP', Buffer.concat([teks('GIF89a'), Buffer.alloc(20), teks('XMP DataXMP'), Buffer.from(atribut())])],
  ])('%s', async (_, isi) => {
    expect(await gps(isi)).toBe(true)
  })
})

describe('bukan posisi', () => {
  test.each<[string, Buffer]>([
    ['tanpa metadata', jpeg(null)],
    ['Exif tanpa posisi', jpegDengan(app1(EXIF, TANPA))],
    ['Exif dengan posisi nol', jpegDengan(app1(EXIF, NOL), app1(EXIF, NOL))],
    ['XMP dengan posisi nol', jpegXmp(atribut('0,0.0N').replace('110,12.0E', '0,0.0E'))],
    ['XMP dengan unsur kosong', jpegXmp(unsur(''))],
    [
      'XMP dengan unsur nol dan ruang nama',
      jpegXmp(unsur('<r:value xmlns:r="http://www.w3.org/1999/x">0,0.0N</r:value>')),
    ],
    ['XMP tanpa posisi', jpegXmp(xmp('<rdf:Description exif:GPSVersionID="2.3.0.0" exif:GPSAltitude="100/1"/>'))],
    ['XMP yang menyebut katanya', jpegXmp(xmp('<dc:description>Latitude dan GPSLatitude 7 dihapus</dc:description>'))],
    ['XMP dengan arah lintang saja', jpegXmp(xmp('<rdf:Description exif:GPSLatitudeRef="S1"/>'))],
    ['PNG: teks posisi nol', pngDengan(potonganPng('tEXt', teks('exif:GPSLatitude\x000/1, 0/1, 0/1')))],
    ['PNG: profil mentah tanpa posisi', pngDengan(zTXt('Raw profile type exif', profil('exif', TANPA)))],
    ['PNG: profil yang bukan heksadesimal', pngDengan(zTXt('Raw profile type exif', teks('\nexif\n   4\nzzzz\n')))],
    ['PNG: potongan padat yang rusak', pngDengan(potonganPng('zTXt', teks('XMP\0\0bukan zlib')))],
    ['film bergerak tanpa posisi', Buffer.concat([jpeg(null), kotak('\u00a9xyz', u32(0), teks('+00.0000+000.0000/'))])],
    ['kata ©xyz saja', Buffer.concat([jpeg(null), teks('\u00a9xyz 123')])],
    ['hanya awal', SOI],
    ['kosong', Buffer.alloc(0)],
    ['hanya akhir', EOI],
  ])('%s', async (_, isi) => {
    expect(await gps(isi)).toBe(false)
  })
})

describe('batas', () => {
  test('yang mengembang tanpa akhir dibaca sampai batasnya saja', async () => {
    const bom = deflateSync(Buffer.alloc(200 * 1024 * 1024))
    const isi = pngDengan(
      ...Array.from({ length: 12 }, () => potonganPng('zTXt', Buffer.concat([teks('XMP\0\0'), bom]))),
    )
    const sebelum = process.memoryUsage().arrayBuffers
    expect(await gps(isi)).toBe(false)
    expect(process.memoryUsage().arrayBuffers - sebelum).toBeLessThan(150 * 1024 * 1024)
  })

  test('posisi di depan yang mengembang tanpa akhir tetap disebut', async () => {
    const bom = deflateSync(Buffer.concat([Buffer.from(atribut()), Buffer.alloc(40 * 1024 * 1024)]))
    expect(await gps(pngDengan(potonganPng('zTXt', Buffer.concat([teks('XMP\0\0'), bom]))))).toBe(true)
  })

  test('direktori yang menunjuk dirinya, dan yang menyebut jumlah mustahil', () => {
    const putar = Buffer.concat([teks('MM\0*'), u32(8), u16(1), u16(0x8769), u16(4), u32(1), u32(8), u32(8)])
    expect(posisiTiff(putar)).toBe(false)
    putar.writeUInt16BE(0xffff, 8)
    putar.writeUInt32BE(0xffffffff, 14)
    expect(posisiTiff(putar)).toBe(false)
    expect(posisiTiff(Buffer.concat([teks('MM\0*'), u32(0xffffffff), Buffer.alloc(20)]))).toBe(false)
  })

  test('byte yang rusak di mana pun tidak menggagalkan', async () => {
    const contoh = [
      jpegDengan(app1(EXIF, ADA), lanjutan('a', panjang, 0, 300), lanjutan('a', panjang, 300, panjang.length)),
      pngDengan(
        zTXt('Raw profile type exif', profil('exif', ADA)),
        iTXt('XML:com.adobe.xmp', Buffer.from(atribut()), true),
      ),
      heif('Exif', Buffer.concat([u32(0), ADA])),
      heif('Exif', Buffer.concat([u32(0), ADA]), { dalam: 'idat' }),
      heif('mime', deflateRawSync(Buffer.from(atribut())), { sandi: 'deflate' }),
      riff('EXIF', ADA),
      tiffBesar(),
      halamanKedua(),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...contoh),
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(3000),
        async (asli, ubahan, potong) => {
          const isi = Buffer.from(asli)
          for (const [di, nilai] of ubahan) isi[di % isi.length] = nilai
          expect(typeof (await gps(potong % 3 === 0 ? isi.subarray(0, potong % isi.length) : isi))).toBe('boolean')
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test('tanggal diambil juga dari Exif yang tersembunyi', async () => {
  const { exif, lain } = await ceritaFoto(pngDengan(zTXt('Raw profile type exif', profil('exif', ADA))))
  expect([exif, lain[0]?.subarray(0, ADA.length).equals(ADA)]).toEqual([null, true])
})
