/** Photos that leave the office carry no position. The photos are made here; the position is that of no place. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import exifr from 'exifr'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { samplePicture } from '../../../src/app/media/sample-media.js'
import { mediaPath } from '../../../src/storage/media/media.js'
import type { LoadSharp, PhotoCopy } from '../../../src/storage/media/photo-copy.js'
import { stripJpeg, stripPng, copyPhoto } from '../../../src/storage/media/photo-copy.js'
import { folderBaru } from '../../repo.js'

const { default: sharp } = await import('sharp')
const tanpaSharp: LoadSharp = async () => null
const akar = folderBaru()

const u16 = (n: number): Buffer => Buffer.from([n >> 8, n & 255])
const u32 = (n: number): Buffer => Buffer.concat([u16(n >>> 16), u16(n & 0xffff)])
const baris = (tanda: number, tipe: number, n: number, isi: Buffer): Buffer =>
  Buffer.concat([u16(tanda), u16(tipe), u32(n), isi])

/** EXIF of a phone held upright (orientation 6) at 7°50′ S 7°50′ E, in the sea. */
const exif = Buffer.concat([
  Buffer.from('MM'),
  u16(42),
  u32(8),
  u16(2),
  baris(0x0112, 3, 1, Buffer.concat([u16(6), u16(0)])),
  baris(0x8825, 4, 1, u32(38)),
  u32(0),
  u16(4),
  baris(1, 2, 2, Buffer.from('S\0\0\0')),
  baris(2, 5, 3, u32(92)),
  baris(3, 2, 2, Buffer.from('E\0\0\0')),
  baris(4, 5, 3, u32(92)),
  u32(0),
  ...[7, 1, 50, 1, 0, 1].map(u32),
])
const ruas = (penanda: number, isi: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, penanda]), u16(isi.length + 2), isi])

const polos = await sharp(samplePicture('foto')).resize(80, 40, { fit: 'fill' }).jpeg().toBuffer()
const ekor = Buffer.from('ekor: posisi dari video ponsel')
const jpeg = Buffer.concat([
  polos.subarray(0, 2),
  ruas(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])),
  ruas(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')),
  ruas(0xed, Buffer.from('Photoshop 3.0\0')),
  ruas(0xfe, Buffer.from('komentar kamera')),
  polos.subarray(2),
  ekor,
])
const potongan = (nama: string, isi: Buffer): Buffer => Buffer.concat([u32(isi.length), Buffer.from(nama), isi, u32(0)])
const pngPolos = samplePicture('png')
const png = Buffer.concat([
  pngPolos.subarray(0, 33),
  potongan('eXIf', exif),
  potongan('tEXt', Buffer.from('Comment\0Dusun')),
  potongan('iTXt', Buffer.from('XML:com.adobe.xmp\0')),
  potongan('sRGB', Buffer.from([0])),
  pngPolos.subarray(33),
  ekor,
])

async function salin(isi: Buffer, jenis: string, muat?: LoadSharp): Promise<PhotoCopy | { masalah: string }> {
  const sha256 = createHash('sha256').update(isi).digest('hex')
  mkdirSync(dirname(mediaPath(akar, sha256)), { recursive: true })
  writeFileSync(mediaPath(akar, sha256), isi)
  return copyPhoto(
    { root: akar, preview: async () => null },
    { sha256, jenis, ukuran: isi.length, dimensi: '-', nama: 'foto' },
    muat,
  )
}

const gps = async (isi: Uint8Array): Promise<unknown> => await exifr.gps(Buffer.from(isi)).catch(() => undefined)

test('dengan sharp: tegak, paling besar 1200 piksel, tanpa EXIF', async () => {
  expect(await gps(jpeg)).toMatchObject({ latitude: expect.closeTo(-7.833, 2) as number })
  const hasil = (await salin(jpeg, 'image/jpeg')) as PhotoCopy
  expect(hasil).toMatchObject({ akhiran: 'jpg', diperkecil: true })
  expect(await gps(hasil.isi)).toBeUndefined()
  expect(Buffer.from(hasil.isi).includes('Exif')).toBe(false)
  expect(imageSize(hasil.isi)).toMatchObject({ width: 40, height: 80 })
  const besar = await sharp(samplePicture('besar')).resize(2400, 1600).png().toBuffer()
  expect(imageSize(((await salin(besar, 'image/png')) as PhotoCopy).isi)).toMatchObject({
    width: 1200,
    height: 800,
    type: 'jpg',
  })
})

test('tanpa sharp: data kamera dipotong, gambar tidak disentuh', async () => {
  const hasil = (await salin(jpeg, 'image/jpeg', tanpaSharp)) as PhotoCopy
  expect(hasil).toMatchObject({ akhiran: 'jpg', diperkecil: false })
  expect(Buffer.from(hasil.isi).equals(polos)).toBe(true)
  expect(await gps(hasil.isi)).toBeUndefined()
  const gambar = (await salin(png, 'image/png', tanpaSharp)) as PhotoCopy
  expect(gambar).toMatchObject({ akhiran: 'png', diperkecil: false })
  expect(Buffer.from(gambar.isi).toString('latin1')).not.toMatch(/eXIf|tEXt|iTXt|ekor/)
  const [a, b] = await Promise.all([sharp(gambar.isi).raw().toBuffer(), sharp(pngPolos).raw().toBuffer()])
  expect(a.equals(b)).toBe(true)
})

test('progresif dan berprofil warna pun utuh', async () => {
  const asli = await sharp(samplePicture('p'))
    .jpeg({ progressive: true })
    .withIccProfile('srgb')
    .withExif({ IFD0: { Make: 'Kamera' } })
    .toBuffer()
  const hasil = stripJpeg(asli)!
  expect(hasil.includes('ICC_PROFILE')).toBe(true)
  expect(hasil.includes('Kamera')).toBe(false)
  expect((await sharp(hasil).raw().toBuffer()).equals(await sharp(asli).raw().toBuffer())).toBe(true)
})

test('yang tidak dapat dilucuti tidak disalin', async () => {
  expect(await salin(Buffer.from('bukan gambar'), 'image/heic')).toEqual({
    masalah: expect.stringContaining('simpan dahulu sebagai JPEG') as string,
  })
  const webp = await sharp(polos).webp().toBuffer()
  expect(await salin(webp, 'image/webp', tanpaSharp)).toHaveProperty(
    'masalah',
    expect.stringContaining('simpan dahulu sebagai JPEG'),
  )
  expect(
    await copyPhoto(
      { root: akar, preview: async () => null },
      { sha256: 'a'.repeat(64), jenis: 'image/png', ukuran: 1, dimensi: '-', nama: 'x' },
    ),
  ).toEqual({
    masalah: expect.stringContaining('tidak ada di folder media/') as string,
  })
  const sha256 = createHash('sha256').update(polos).digest('hex')
  await salin(polos, 'image/jpeg')
  writeFileSync(mediaPath(akar, sha256), jpeg)
  expect(
    await copyPhoto(
      { root: akar, preview: async () => null },
      { sha256, jenis: 'image/jpeg', ukuran: 1, dimensi: '-', nama: 'x' },
    ),
  ).toEqual({
    masalah: expect.stringContaining('bukan yang diserahkan') as string,
  })
})

test('yang rusak disebut rusak, dan tidak disuruh simpan sebagai JPEG', async () => {
  const webp = await sharp(polos).webp().toBuffer()
  for (const [isi, jenis, ...muat] of [
    [jpeg.subarray(0, 300), 'image/jpeg'],
    [jpeg.subarray(0, 300), 'image/jpeg', tanpaSharp],
    [png.subarray(0, 60), 'image/png', tanpaSharp],
    [webp.subarray(0, 30), 'image/webp'],
  ] as const) {
    const hasil = await salin(Buffer.from(isi), jenis, ...muat)
    expect(hasil).toEqual({ masalah: expect.stringContaining('rusak') as string })
    expect(hasil).not.toEqual({ masalah: expect.stringContaining('sebagai JPEG') as string })
  }
})

test('berkas terpotong atau bukan JPEG tidak membuat pelucutan gagal', () => {
  for (let n = 0; n < jpeg.length - ekor.length; n++) expect(stripJpeg(jpeg.subarray(0, n))).toBeNull()
  for (let n = 0; n < png.length - ekor.length; n += 7) expect(stripPng(png.subarray(0, n))).toBeNull()
  expect(stripJpeg(png)).toBeNull()
})
