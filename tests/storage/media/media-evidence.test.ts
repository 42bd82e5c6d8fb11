import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplePicture, sampleVideo } from '../../../src/app/media/sample-media.js'
import { readMediaEvidence } from '../../../src/storage/media/media-evidence.js'
import { checkMedia } from '../../../src/storage/media/media.js'
import { folderBaru } from '../../repo.js'
import type { IsiExif } from './photo-bytes.js'
import { heic, jpeg, kotak, png, teks, u16, u32, webp } from './photo-bytes.js'

const folder = folderBaru()
let urut = 0
const berkas = (isi: Buffer): string => {
  const letak = join(folder, `berkas ${urut++}`)
  writeFileSync(letak, isi)
  return letak
}
const bukti = (isi: Buffer, jenis: string): ReturnType<typeof readMediaEvidence> =>
  readMediaEvidence(berkas(isi), jenis)
const dimensi = async (isi: Buffer, peran: 'foto' | 'video' = 'foto'): Promise<string | undefined> =>
  (await checkMedia([berkas(isi)], peran))[0]?.dimensi

/** The sample video with further boxes at the end of its `moov`; `ubah` may change its bytes first. */
function video(
  tambahan: Buffer = Buffer.alloc(0),
  ubah: (b: Buffer, letak: (nama: string) => number) => void = () => undefined,
): Buffer {
  const asli = sampleVideo('v')
  ubah(asli, (nama) => asli.indexOf(nama, 0, 'latin1') + 4)
  const moov = asli.indexOf('moov') - 4
  const akhir = moov + asli.readUInt32BE(moov)
  asli.writeUInt32BE(akhir - moov + tambahan.length, moov)
  return Buffer.concat([asli.subarray(0, akhir), tambahan, asli.subarray(akhir)])
}

const lengkap: IsiExif = { tanggal: '2026:10:01 08:10:12', sudut: [7, 1] }
const kosong = { diambil: null, gps: false, terpotong: false, heic: false }

describe('EXIF', () => {
  test.each([
    ['JPEG', jpeg(lengkap), 'image/jpeg'],
    ['PNG', png(lengkap), 'image/png'],
    ['WebP', webp(lengkap), 'image/webp'],
    ['HEIC', heic(lengkap, 0), 'image/heic'],
  ])('%s: waktu menurut kamera dan adanya posisi', async (_, isi, jenis) => {
    expect(await bukti(isi, jenis)).toEqual({
      diambil: '2026-10-01 08:10',
      gps: true,
      terpotong: false,
      heic: jenis === 'image/heic',
    })
  })

  test.each([
    ['tanpa EXIF (WhatsApp)', jpeg(null), null],
    ['hanya CreateDate', jpeg({ dibuat: '2026:10:01 09:00:00' }), '2026-10-01 09:00'],
    [
      'jam kamera belum disetel',
      jpeg({ tanggal: '0000:00:00 00:00:00', dibuat: '2026:10:01 09:00:00' }),
      '2026-10-01 09:00',
    ],
    ['tanggal kosong', jpeg({ tanggal: '    :  :     :  :  ' }), null],
    ['30 Februari', jpeg({ tanggal: '2026:02:30 08:00:00' }), null],
    ['WebP tanpa EXIF', webp(null), null],
  ])('%s', async (_, isi, diambil) => {
    expect(await bukti(isi, isi[0] === 0xff ? 'image/jpeg' : 'image/webp')).toEqual({ ...kosong, diambil })
  })

  test.each([
    ['nol derajat', [0, 1]],
    ['0/0', [0, 0]],
  ] as const)('kamera tanpa posisi menulis %s: bukan GPS', async (_, sudut) => {
    expect(await bukti(jpeg({ sudut }), 'image/jpeg')).toEqual(kosong)
  })

  test('posisi yang hanya ada dalam XMP', async () => {
    const xmp = Buffer.from(
      'http://ns.adobe.com/xap/1.0/\0<rdf:Description exif:GPSLatitude="7,52.1S" exif:GPSLongitude="110,9.3E"/>',
    )
    const kepala = Buffer.from([0xff, 0xe1, 0, xmp.length + 2])
    const asli = jpeg(null)
    expect(await bukti(Buffer.concat([asli.subarray(0, 2), kepala, xmp, asli.subarray(2)]), 'image/jpeg')).toEqual({
      ...kosong,
      gps: true,
    })
  })

  test.each([1, 3, 6, 8])('arah %d: dimensi sebagaimana tampak', async (arah) => {
    const tampak = arah >= 5 ? '30x40' : '40x30'
    expect(await dimensi(jpeg({ arah }))).toBe(tampak)
    expect(await dimensi(webp({ arah }))).toBe(tampak)
    expect(await dimensi(png({ arah }))).toBe(arah >= 5 ? '64x96' : '96x64')
  })

  test('dalam HEIC, wadahnya yang menyatakan putaran', async () => {
    expect(await dimensi(heic({ arah: 6 }, 0))).toBe('40x30')
    expect(await dimensi(heic({ arah: 1 }, 3))).toBe('30x40')
  })
})

describe('terpotong', () => {
  const utuh: [string, Buffer, string][] = [
    ['JPEG', jpeg(lengkap), 'image/jpeg'],
    ['PNG', samplePicture('p'), 'image/png'],
    ['WebP', webp(lengkap), 'image/webp'],
    ['HEIC', heic(lengkap, 0), 'image/heic'],
    ['MP4', sampleVideo('v'), 'video/mp4'],
  ]

  test.each(utuh)('%s utuh, dan dengan tambahan di belakang (foto bergerak)', async (_, isi, jenis) => {
    expect((await bukti(isi, jenis)).terpotong).toBe(false)
    expect((await bukti(Buffer.concat([isi, teks('MotionPhoto_Data')]), jenis)).terpotong).toBe(false)
  })

  test.each(utuh)('%s kehilangan sebagian akhirnya', async (_, isi, jenis) => {
    for (const hilang of [1, 2, 20])
      expect((await bukti(isi.subarray(0, isi.length - hilang), jenis)).terpotong).toBe(true)
  })

  test('JPEG yang separuh akhirnya nol, dan yang berakhir di tengah ruas', async () => {
    const isi = jpeg(lengkap)
    expect(
      (await bukti(Buffer.concat([isi.subarray(0, isi.length - 20), Buffer.alloc(20)]), 'image/jpeg')).terpotong,
    ).toBe(true)
    expect((await bukti(Buffer.from('ffd8ffe1', 'hex'), 'image/jpeg')).terpotong).toBe(true)
  })

  test('kotak 64 bit dan kotak sampai akhir berkas', async () => {
    const ftyp = sampleVideo('v').subarray(0, 24)
    const panjang = (n: number): Buffer => Buffer.concat([ftyp, u32(1), teks('mdat'), u32(0), u32(n), Buffer.alloc(4)])
    expect((await bukti(panjang(20), 'video/mp4')).terpotong).toBe(false)
    expect((await bukti(panjang(21), 'video/mp4')).terpotong).toBe(true)
    expect((await bukti(Buffer.concat([ftyp, u32(0), teks('mdat'), Buffer.alloc(99)]), 'video/mp4')).terpotong).toBe(
      false,
    )
  })
})

describe('video', () => {
  const apple = (...tanda: [string, string][]): Buffer =>
    kotak(
      'meta',
      kotak('hdlr', Buffer.alloc(8), teks('mdta'), Buffer.alloc(13)),
      kotak('keys', u32(0), u32(tanda.length), ...tanda.map(([k]) => kotak('mdta', teks(k)))),
      kotak(
        'ilst',
        ...tanda.map(([, nilai], i) =>
          kotak(u32(i + 1).toString('latin1'), kotak('data', u32(1), u32(0), teks(nilai))),
        ),
      ),
    )
  const xyz = (posisi: string): Buffer => kotak('udta', kotak('\u00a9xyz', u16(posisi.length), u16(0), teks(posisi)))

  test('dimensi dan durasi', async () => {
    expect(await dimensi(video(), 'video')).toBe('96x64@2s')
  })

  test('yang direkam tegak disebut tegak', async () => {
    const tegak = video(undefined, (b, letak) => {
      const matriks = letak('tkhd') + 40
      b.writeUInt32BE(0, matriks)
      b.writeUInt32BE(0x10000, matriks + 4)
    })
    expect(await dimensi(tegak, 'video')).toBe('64x96@2s')
  })

  test('durasi berkas berfragmen, dan yang tidak diketahui', async () => {
    const tanpa = (nilai: number, ...sisa: Buffer[]): Buffer =>
      video(Buffer.concat(sisa), (b, letak) => b.writeUInt32BE(nilai, letak('mvhd') + 16))
    expect(await dimensi(tanpa(0, kotak('mvex', kotak('mehd', u32(0), u32(12_540)))), 'video')).toBe('96x64@12.5s')
    expect(await dimensi(tanpa(0, kotak('mvex', kotak('mehd', u32(0x01000000), u32(0), u32(3000)))), 'video')).toBe(
      '96x64@3s',
    )
    expect(await dimensi(tanpa(0xffffffff), 'video')).toBe('96x64')
  })

  test('kepala yang tidak terbaca diterima tanpa dimensi', async () => {
    expect(await dimensi(sampleVideo('v').subarray(0, 40), 'video')).toBe('-')
    expect(
      await dimensi(Buffer.concat([sampleVideo('v').subarray(0, 24), kotak('mdat', Buffer.alloc(9))]), 'video'),
    ).toBe('-')
    expect(
      await dimensi(
        video(undefined, (b, letak) => b.write('soun', letak('hdlr') + 8)),
        'video',
      ),
    ).toBe('-')
  })

  test.each([
    ['Android', xyz('-07.7956+110.3695/'), true],
    ['Android tanpa posisi', xyz('+00.0000+000.0000/'), false],
    ['3GPP', kotak('udta', kotak('loci', Buffer.alloc(20))), true],
    [
      'Apple',
      apple(['com.apple.quicktime.make', 'Apple'], ['com.apple.quicktime.location.ISO6709', '-07.7956+110.3695/']),
      true,
    ],
    ['tanpa tanda', Buffer.alloc(0), false],
  ])('posisi: %s', async (_, tambahan, gps) => {
    expect(await bukti(video(tambahan), 'video/mp4')).toEqual({ ...kosong, gps })
  })

  test('waktu setempat menurut iPhone', async () => {
    const isi = video(apple(['com.apple.quicktime.creationdate', '2026-10-01T08:10:12+0700']))
    expect(await bukti(isi, 'video/quicktime')).toEqual({ ...kosong, diambil: '2026-10-01 08:10' })
  })
})

describe('isi yang ganjil tidak pernah menggagalkan', () => {
  const contoh: [string, Buffer][] = [
    ['image/jpeg', jpeg(lengkap)],
    ['image/png', png(lengkap)],
    ['image/webp', webp(lengkap)],
    ['image/heic', heic(lengkap, 1)],
    ['video/mp4', video(kotak('udta', kotak('\u00a9xyz', teks('+1+2/'))))],
  ]

  test('bukan berkas, dan jenis yang lain dari isinya', async () => {
    expect(await readMediaEvidence(join(folder, 'tiada'), 'image/jpeg')).toEqual(kosong)
    expect(await readMediaEvidence(folder, 'video/mp4')).toEqual(kosong)
    expect(await bukti(teks('teks'), 'text/plain')).toEqual(kosong)
    for (const [jenis] of contoh)
      expect(await bukti(teks('bukan itu isinya'), jenis)).toMatchObject({ diambil: null, gps: false })
  })

  test('HEIC tanpa kotak meta tidak dicari tanpa akhir, dan posisinya tetap disebut', async () => {
    const rusak = heic(lengkap, 0)
    rusak[rusak.indexOf('meta', 0, 'latin1') + 2] = 1
    expect(await bukti(rusak, 'image/heic')).toMatchObject({ gps: true })
    rusak.writeUInt32BE(0, 0)
    expect(await bukti(rusak, 'image/heic')).toMatchObject({ gps: true })
  })

  test('byte yang rusak di mana pun', async () => {
    const letak = berkas(Buffer.alloc(0))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...contoh),
        fc.array(fc.tuple(fc.nat(2000), fc.constantFrom(0, 1, 127, 255)), { maxLength: 8 }),
        fc.nat(2000),
        async ([jenis, asli], ubahan, potong) => {
          const isi = Buffer.from(asli)
          for (const [di, nilai] of ubahan) isi[di % isi.length] = nilai
          writeFileSync(letak, potong % 3 === 0 ? isi.subarray(0, potong % isi.length) : isi)
          const hasil = await readMediaEvidence(letak, jenis)
          expect(Object.keys(hasil).toSorted()).toEqual(['diambil', 'gps', 'heic', 'terpotong'])
          expect(JSON.stringify(hasil)).not.toMatch(/\d\.\d/)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('berkas aslinya tidak disentuh', async () => {
    const letak = berkas(jpeg(lengkap))
    await readMediaEvidence(letak, 'image/jpeg')
    expect(readFileSync(letak).equals(jpeg(lengkap))).toBe(true)
  })
})
