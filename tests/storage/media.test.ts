import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gambarContoh, videoContoh } from '../../src/commands/media-contoh.js'
import { periksaMedia, simpanMedia } from '../../src/storage/media.js'
import { folderBaru } from '../repo.js'

const folder = folderBaru()
const berkas = (nama: string, isi: string | Buffer): string => {
  writeFileSync(join(folder, nama), isi)
  return join(folder, nama)
}
const gambar = gambarContoh('a')

describe('media', () => {
  test('foto dinilai dari isinya: jenis, ukuran, dimensi, sidik', async () => {
    const [foto] = await periksaMedia([berkas('tanpa akhiran', gambar)], 'foto')
    expect(foto).toMatchObject({ jenis: 'image/png', ukuran: gambar.length, dimensi: '96x64', nama: 'tanpa akhiran' })
    expect(foto?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('isi yang sama dihitung satu, apa pun namanya', async () => {
    const daftar = [berkas('a.png', gambar), berkas('b.jpg', gambar), berkas('c.png', gambarContoh('c'))]
    expect((await periksaMedia([...daftar, ...daftar], 'foto')).map((m) => m.nama)).toEqual(['a.png', 'c.png'])
  })

  test('video dikenal dari isinya', async () => {
    const [video] = await periksaMedia([berkas('v.bin', videoContoh('v'))], 'video')
    expect(video).toMatchObject({ jenis: 'video/mp4', dimensi: '96x64@2s' })
  })

  test('lampiran boleh berkas apa saja yang tidak kosong', async () => {
    expect((await periksaMedia([berkas('desain.txt', 'teks')], 'lampiran'))[0]).toMatchObject({ jenis: 'application/octet-stream', dimensi: '-' })
  })

  test.each([
    ['teks bernama .jpg', 'palsu.jpg', 'bukan gambar', 'foto', 'bukan-foto'],
    ['berkas kosong', 'kosong.png', '', 'foto', 'berkas-kosong'],
    ['delapan byte PNG', 'potong.png', gambar.subarray(0, 8), 'foto', 'foto-tidak-terbaca'],
    ['kepala JPEG saja', 'potong.jpg', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'foto', 'foto-tidak-terbaca'],
    ['video sebagai foto', 'v.jpg', videoContoh('x'), 'foto', 'bukan-foto'],
    ['foto sebagai video', 'f.mp4', gambar, 'video', 'bukan-video'],
    ['naskah sebagai video', 'jahat.mp4', '#!/bin/sh\n', 'video', 'bukan-video'],
  ] as const)('%s ditolak', async (_, nama, isi, jenis, kode) => {
    await expect(periksaMedia([berkas(nama, isi)], jenis)).rejects.toMatchObject({ jenis: 'pemakaian', kode })
  })

  test('yang tidak ada, atau folder, ditolak', async () => {
    await expect(periksaMedia([join(folder, 'tiada.png')], 'foto')).rejects.toMatchObject({ kode: 'berkas-tidak-ada' })
    await expect(periksaMedia([folder], 'foto')).rejects.toMatchObject({ kode: 'berkas-folder' })
  })

  test('nama berkas dengan kode kendali disimpan dan disebut tanpa kode itu', async () => {
    const [foto] = await periksaMedia([berkas('a\u001b[31m\u202eb\nc.png', gambar)], 'foto')
    expect(foto?.nama).toBe('a[31mb c.png')
    await expect(periksaMedia([berkas('\u001b[2Jx.png', '')], 'foto')).rejects.toThrow('[2Jx.png')
  })

  test('disimpan menurut sidiknya, sekali saja, dan aman diulang', async () => {
    const akar = folderBaru()
    const daftar = await periksaMedia([berkas('s.png', gambar)], 'foto')
    await simpanMedia(akar, daftar)
    await simpanMedia(akar, daftar)
    const { sha256 } = daftar[0]!
    expect(readFileSync(join(akar, 'media', sha256.slice(0, 2), sha256)).equals(gambar)).toBe(true)
    expect(readdirSync(join(akar, 'media', sha256.slice(0, 2)))).toEqual([sha256])
  })

  test('media yang gagal disalin dilaporkan tanpa meninggalkan sisa', async () => {
    const akar = folderBaru()
    const [media] = await periksaMedia([berkas('h.png', gambarContoh('h'))], 'foto')
    await expect(simpanMedia(akar, [{ ...media!, asal: join(folder, 'sudah-pindah.png') }])).rejects.toMatchObject({
      jenis: 'rusak',
      kode: 'media-gagal-disimpan',
    })
    const sub = join(akar, 'media', media!.sha256.slice(0, 2))
    expect(existsSync(sub) ? readdirSync(sub) : []).toEqual([])
  })
})
