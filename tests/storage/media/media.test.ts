import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samplePicture, sampleVideo } from '../../../src/app/media/sample-media.js'
import { catatanSemua } from '../../../src/domain/bukti-media.js'
import { parseBerkas } from '../../../src/storage/record/item-file.js'
import {
  changedMedia,
  kembarDari,
  mediaPath,
  checkMedia,
  storeMedia,
  alreadyStored,
} from '../../../src/storage/media/media.js'
import { folderBaru } from '../../repo.js'

const folder = folderBaru()
const berkas = (nama: string, isi: string | Buffer): string => {
  writeFileSync(join(folder, nama), isi)
  return join(folder, nama)
}
const gambar = samplePicture('a')

describe('media', () => {
  test('foto dinilai dari isinya: jenis, ukuran, dimensi, sidik', async () => {
    const [foto] = await checkMedia([berkas('tanpa akhiran', gambar)], 'foto')
    expect(foto).toMatchObject({ jenis: 'image/png', ukuran: gambar.length, dimensi: '96x64', nama: 'tanpa akhiran' })
    expect(foto?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('isi yang sama dihitung satu, apa pun namanya', async () => {
    const daftar = [berkas('a.png', gambar), berkas('b.jpg', gambar), berkas('c.png', samplePicture('c'))]
    const hasil = await checkMedia([...daftar, daftar[0]!], 'foto')
    expect(hasil.map((m) => m.nama)).toEqual(['a.png', 'c.png'])
    expect(kembarDari(hasil)).toEqual([
      { nama: 'b.jpg', sama: 'a.png' },
      { nama: 'a.png', sama: 'a.png' },
    ])
    expect(hasil[1]).not.toHaveProperty('kembar')
  })

  test('video dikenal dari isinya', async () => {
    const [video] = await checkMedia([berkas('v.bin', sampleVideo('v'))], 'video')
    expect(video).toMatchObject({ jenis: 'video/mp4', dimensi: '96x64@2s' })
  })

  test('lampiran boleh berkas apa saja yang tidak kosong', async () => {
    expect((await checkMedia([berkas('desain.txt', 'teks')], 'lampiran'))[0]).toMatchObject({
      jenis: 'application/octet-stream',
      dimensi: '-',
    })
  })

  test.each([
    ['teks bernama .jpg', 'palsu.jpg', 'bukan gambar', 'foto', 'bukan-foto'],
    ['berkas kosong', 'kosong.png', '', 'foto', 'berkas-kosong'],
    ['delapan byte PNG', 'potong.png', gambar.subarray(0, 8), 'foto', 'foto-tidak-terbaca'],
    ['PNG yang berakhir sebelum ukurannya', 'potong.png', gambar.subarray(0, 20), 'foto', 'foto-tidak-terbaca'],
    ['kepala JPEG saja', 'potong.jpg', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'foto', 'foto-tidak-terbaca'],
    ['video sebagai foto', 'v.jpg', sampleVideo('x'), 'foto', 'bukan-foto'],
    ['foto sebagai video', 'f.mp4', gambar, 'video', 'bukan-video'],
    ['naskah sebagai video', 'jahat.mp4', '#!/bin/sh\n', 'video', 'bukan-video'],
  ] as const)('%s ditolak', async (_, nama, isi, jenis, kode) => {
    await expect(checkMedia([berkas(nama, isi)], jenis)).rejects.toMatchObject({ jenis: 'pemakaian', kode })
  })

  test.each([
    ['teks bernama .jpg', 'palsu.jpg', '<html>bukan gambar</html>', 'foto', 'bukan gambar melainkan teks'],
    ['byte sembarang', 'acak.jpg', Buffer.from([0, 1, 2, 3]), 'foto', 'isinya bukan gambar, apa pun namanya'],
    ['PDF', 'surat.jpg', '%PDF-1.4\n', 'foto', 'melainkan application/pdf'],
    ['video sebagai foto', 'v.jpg', sampleVideo('x'), 'foto', 'melainkan video (video/mp4)'],
    ['foto sebagai video', 'f.mp4', gambar, 'video', 'melainkan gambar (image/png)'],
    [
      'kepala JPEG saja',
      'potong.jpg',
      Buffer.from('ffd8ffe000104a46494600', 'hex'),
      'foto',
      '(image/jpeg) tidak terbaca',
    ],
  ] as const)('%s: pesannya menyebut apa isinya', async (_, nama, isi, jenis, pesan) => {
    await expect(checkMedia([berkas(nama, isi)], jenis)).rejects.toThrow(pesan)
  })

  const nol = (awal: string | Buffer, n = 200): Buffer =>
    Buffer.concat([Buffer.from(awal as string, 'latin1'), Buffer.alloc(n)])
  test.each<[string, string, Buffer]>([
    ['PSD', 'Photoshop', nol('8BPS\0\x01\0\0\0\0\0\0\0\x03\0\0\0\x28\0\0\0\x28\0\x08\0\x03')],
    ['ICO', 'ikon', nol('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0')],
    ['KTX', 'tekstur', nol('\xabKTX 11\xbb\r\n\x1a\n')],
    ['BMP', 'BMP', nol('BM\xc6\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x08\0\0\0\x08\0\0\0\x01\0\x18\0')],
    [
      'SVG',
      'vektor',
      Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg" width="9"/>'),
    ],
    ['SVG tanpa kepala', 'vektor', Buffer.from('\n <svg width="9" height="9"></svg>')],
    ['JPEG 2000', 'image/jp2', nol('\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 ')],
    ['JPEG XL', 'image/jxl', nol('\xff\x0a\xfa\x1f')],
  ])('%s bukan foto: ditolak dengan apa yang dapat dilakukan, dan boleh sebagai lampiran', async (nama, apa, isi) => {
    const letak = berkas(nama, isi)
    await expect(checkMedia([letak], 'foto')).rejects.toMatchObject({
      jenis: 'pemakaian',
      kode: 'bukan-foto',
      message: expect.stringMatching(new RegExp(`${apa}.*bukan foto dari kamera atau ponsel`)),
      saran: [expect.stringContaining('simpan sebagai JPEG atau PNG')],
    })
    expect(await checkMedia([letak], 'lampiran')).toHaveLength(1)
  })

  test('yang tidak ada, folder, dan yang tidak dapat dibaca ditolak, masing-masing dengan sebabnya', async () => {
    await expect(checkMedia([join(folder, 'tiada.png')], 'foto')).rejects.toMatchObject({ kode: 'berkas-tidak-ada' })
    await expect(checkMedia([join(berkas('a.png', gambar), 'dalam.png')], 'foto')).rejects.toMatchObject({
      kode: 'berkas-tidak-ada',
    })
    await expect(checkMedia([folder], 'foto')).rejects.toMatchObject({ kode: 'berkas-folder' })
    const putar = join(folder, 'putar.png')
    symlinkSync(putar, putar)
    await expect(checkMedia([putar], 'foto')).rejects.toMatchObject({
      jenis: 'pemakaian',
      kode: 'berkas-tidak-terbaca',
    })
  })

  // Root may read anything.
  test('berkas tanpa hak baca', async ({ skip }) => {
    skip(process.getuid?.() === 0 || process.platform === 'win32', 'root dan Windows membaca tanpa hak baca')
    const letak = berkas('rahasia.png', gambar)
    chmodSync(letak, 0)
    await expect(checkMedia([letak], 'foto')).rejects.toThrow('tidak boleh dibaca')
  })

  test('yang bukan berkas biasa ditolak sebelum dibuka', async ({ skip }) => {
    skip(!existsSync('/dev/null'), 'tidak ada /dev/null')
    await expect(checkMedia(['/dev/null'], 'foto')).rejects.toMatchObject({ kode: 'bukan-berkas' })
  })

  test('foto yang rusak di bagian akhir diterima dengan catatan, juga yang namanya lain dari isinya', async () => {
    const [foto] = await checkMedia([berkas('apel.jpg', gambar.subarray(0, -20))], 'foto')
    expect(foto).toMatchObject({
      jenis: 'image/png',
      dimensi: '96x64',
      bukti: { terpotong: true, gps: false, diambil: null, heic: false },
    })
    expect(catatanSemua([{ media: foto!, bukti: foto!.bukti }], null).map((c) => c.kode)).toEqual([
      'terpotong',
      'ganti-nama',
    ])
  })

  test('dimensi video muat dalam satu kata di butir media', async () => {
    const [m] = await checkMedia([berkas('v 1.mp4', sampleVideo('v'))], 'video')
    const butir = [m!.sha256, m!.jenis, m!.ukuran, m!.dimensi, m!.nama].join(' ')
    expect(parseBerkas(`---\nid: a\nmedia:\n  - ${butir}\n---\n`).media).toEqual([
      { sha256: m!.sha256, jenis: 'video/mp4', ukuran: m!.ukuran, dimensi: '96x64@2s', nama: 'v 1.mp4' },
    ])
  })

  test('nama berkas dengan kode kendali disimpan dan disebut tanpa kode itu', async () => {
    const [foto] = await checkMedia([berkas('a\u001b[31m\u202eb\nc.png', gambar)], 'foto')
    expect(foto?.nama).toBe('a[31mb c.png')
    await expect(checkMedia([berkas('\u001b[2Jx.png', '')], 'foto')).rejects.toThrow('[2Jx.png')
  })

  test('disimpan menurut sidiknya, sekali saja, dan aman diulang', async () => {
    const akar = folderBaru()
    const daftar = await checkMedia([berkas('s.png', gambar)], 'foto')
    await storeMedia(akar, daftar)
    await storeMedia(akar, daftar)
    const { sha256 } = daftar[0]!
    expect(readFileSync(join(akar, 'media', sha256.slice(0, 2), sha256)).equals(gambar)).toBe(true)
    expect(readdirSync(join(akar, 'media', sha256.slice(0, 2)))).toEqual([sha256])
  })

  test('media yang gagal disalin dilaporkan tanpa meninggalkan sisa', async () => {
    const akar = folderBaru()
    const [media] = await checkMedia([berkas('h.png', samplePicture('h'))], 'foto')
    await expect(storeMedia(akar, [{ ...media!, asal: join(folder, 'sudah-pindah.png') }])).rejects.toMatchObject({
      jenis: 'rusak',
      kode: 'media-gagal-disimpan',
    })
    const sub = join(akar, 'media', media!.sha256.slice(0, 2))
    expect(existsSync(sub) ? readdirSync(sub) : []).toEqual([])
  })

  test('yang sudah tersimpan dikenal', async () => {
    const akar = folderBaru()
    const [a, b] = await checkMedia([berkas('a.png', gambar), berkas('b.png', samplePicture('b'))], 'foto')
    expect(await alreadyStored(akar, [a!.sha256])).toEqual([])
    await storeMedia(akar, [a!])
    expect(await alreadyStored(akar, [b!.sha256, a!.sha256, a!.sha256])).toEqual([a!.sha256])
  })

  test('media yang hilang atau berubah ditemukan dari isinya', async () => {
    const akar = folderBaru()
    const daftar = await checkMedia(
      ['1', '2', '3', '4'].map((n) => berkas(`${n}.png`, samplePicture(n))),
      'foto',
    )
    await storeMedia(akar, daftar)
    const sidik = daftar.map((m) => m.sha256)
    expect(await changedMedia(akar, sidik)).toEqual({ hilang: [], berubah: [] })
    rmSync(mediaPath(akar, sidik[0]!))
    writeFileSync(mediaPath(akar, sidik[1]!), gambar)
    rmSync(mediaPath(akar, sidik[2]!))
    mkdirSync(mediaPath(akar, sidik[2]!))
    expect(await changedMedia(akar, [...sidik, ...sidik])).toEqual({
      hilang: [sidik[0], sidik[2]],
      berubah: [sidik[1]],
    })
  })
})
