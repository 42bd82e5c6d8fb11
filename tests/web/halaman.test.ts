/**
 * The page without scripts: what is typed is never lost, a stale page is told, and each act is one commit like the
 * command's.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePicture } from '../../src/app/media/sample-media.js'
import { safeName } from '../../src/storage/local/page-draft.js'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'
import type { Peramban } from './peramban.js'
import { nyalakan } from './peramban.js'

let kantor: Kantor
let peramban: Peramban

beforeAll(async () => {
  kantor = await buatKantor()
  peramban = await (await nyalakan(kantor)).masuk()
})
afterAll(() => peramban.server.stop())

const jumlahCommit = (): number => Number(kantor.git('rev-list', '--count', 'HEAD'))
const foto = (n: number, awalan = 'f') =>
  Array.from({ length: n }, (_, i) => ({
    field: 'foto',
    nama: `${awalan} ${i}.png`,
    isi: samplePicture(`${awalan}${i}`),
  }))

const isian = {
  judul: 'Kerja bakti Jambon',
  mulai: '2026-10-01 07:00',
  selesai: '2026-10-01 10:00',
  lokasi: 'Jambon',
  pelaksana: 'Kamituwa',
  narasi: 'Baris satu.\r\n\r\nBaris dua: café "kutip" <b>.',
  jenis: 'berita',
  sebagai: 'Rina Wulandari',
}
let id: string

describe('kegiatan baru', () => {
  it('foto yang kurang ditolak dengan kata-kata perintahnya, dan semua yang diketik dan dijatuhkan tetap ada', async () => {
    kantor.pada('2026-10-01 10:30')
    const sebelum = jumlahCommit()
    const jawab = await peramban.unggah('/baru', { ...isian, aksi: 'catat' }, foto(3))
    expect([jawab.kode, jumlahCommit()]).toEqual([422, sebelum])
    expect(jawab.isi).toContain('Bahan belum lengkap: foto 3 dari minimal 4 (SOP langkah 1, kelengkapan).')
    expect(jawab.isi).toContain('Tetap catat, dengan alasan')
    // As after a crash: another server, another browser, the same office.
    const lain = await (await nyalakan(kantor)).masuk()
    const { isi } = await lain.buka('/baru')
    lain.server.stop()
    for (const teks of [
      'Kerja bakti Jambon',
      'café &quot;kutip&quot; &lt;b&gt;.',
      'f 0.png',
      'f 1.png',
      'f 2.png',
      '3 berkas',
    ])
      expect(isi).toContain(teks)
  })

  it('berkas dapat dikeluarkan lagi; yang bukan foto ditolak menurut isinya', async () => {
    const buang = /value="(buang:foto\/[0-9a-f]+)"/.exec((await peramban.buka('/baru')).isi)![1]!
    expect((await peramban.kirim('/baru', { ...isian, aksi: buang })).kode).toBe(303)
    expect((await peramban.buka('/baru')).isi).toContain('2 berkas')
    const palsu = { field: 'foto', nama: 'palsu.jpg', isi: Buffer.from('<script>alert(1)</script>') }
    const jawab = await peramban.unggah('/baru', { ...isian, aksi: 'catat' }, [...foto(2, 'g'), palsu])
    expect(jawab.kode).toBe(400)
    expect(jawab.isi).toMatch(/palsu\.jpg&quot;: isinya bukan gambar/)
    const berkas = /\/draf\/baru\/foto\/[0-9a-f]+/g
    for (const jalur of jawab.isi.match(berkas)!) {
      const { kepala } = await peramban.buka(jalur)
      // What is no picture by its content is never given as something a browser would run.
      expect(['image/png', 'application/octet-stream']).toContain(kepala['content-type'])
    }
    const keluar = /value="(buang:foto\/[0-9a-f]+)"[^>]*>\s*Keluarkan<span class="sembunyi"> palsu\.jpg/.exec(
      jawab.isi,
    )![1]!
    await peramban.kirim('/baru', { ...isian, aksi: keluar })
  })

  it('dicatat: satu commit, yang sama dengan perintahnya sampai ke byte selain op dan ID', async () => {
    const sebelum = jumlahCommit()
    const jawab = await peramban.kirim('/baru', { ...isian, aksi: 'catat' })
    expect([jawab.kode, jumlahCommit()]).toEqual([303, sebelum + 1])
    id = String(jawab.kepala['location']).split('/').at(-1)!
    const pesan = kantor.git('log', '-1', '--format=%an %ae %ad%n%B')
    const berkas = kantor.git('show', `HEAD:content/2026/10/${id}.md`)
    const lain = await buatKantor()
    const unggahan = [...foto(4), ...foto(2, 'g')].filter((f) => berkas.includes(f.nama))
    const jalur = unggahan.map((f) => lain.bahan(f.nama, f.isi))
    const { id: idLain } = await lain
      .pada('2026-10-01 10:30')
      .json(
        'baru',
        '--judul',
        isian.judul,
        '--mulai',
        isian.mulai,
        '--selesai',
        isian.selesai,
        '--lokasi',
        'Jambon',
        '--pelaksana',
        'Kamituwa',
        '--narasi',
        isian.narasi,
        '--foto',
        ...jalur,
        '--sebagai',
        'Rina Wulandari',
      )
    const samakan = (teks: string): string =>
      teks
        .replaceAll(id, 'ID')
        .replaceAll(String(idLain), 'ID')
        .replace(/Konten-Op: \S+/, 'Konten-Op: OP')
    expect(samakan(pesan)).toBe(samakan(lain.git('log', '-1', '--format=%an %ae %ad%n%B')))
    expect(samakan(berkas)).toBe(samakan(lain.git('show', `HEAD:content/2026/10/${String(idLain)}.md`)))
    // The draft is gone with it.
    expect((await peramban.buka('/baru')).isi).not.toContain('Kerja bakti Jambon</textarea')
  })

  it('halaman kegiatannya menampilkan foto, riwayat, dan hitungannya', async () => {
    const { isi } = await peramban.buka(`/kegiatan/${id}`)
    expect(isi).toContain('diserahkan (medsos, website)')
    expect(isi.match(/<img /g)).toHaveLength(4)
    expect(isi).toContain('medsos, langkah 1, putaran 1: tepat')
  })
})

describe('perbaiki teks', () => {
  const jalurnya = (): string => `/sunting/${id}`
  const dasar = async (): Promise<string> =>
    /name="dasar" value="([^"]*)"/.exec((await peramban.buka(jalurnya())).isi)![1]!

  it('mencatat yang berubah saja, dengan satu commit seperti perintahnya', async () => {
    kantor.pada('2026-10-01 10:40')
    const sebelum = jumlahCommit()
    const sama = { sebagai: 'Rina Wulandari', narasi: isian.narasi, aksi: 'catat' }
    const jawab = await peramban.kirim(jalurnya(), sama)
    expect([jawab.kode, jumlahCommit()]).toEqual([400, sebelum])
    expect((await peramban.kirim(jalurnya(), { ...sama, narasi: 'Narasi yang diperbaiki.' })).kode).toBe(303)
    expect(jumlahCommit()).toBe(sebelum + 1)
    expect(kantor.git('log', '-1', '--format=%b')).toMatch(/Konten-Peristiwa: disunting[\s\S]*Konten-Oleh: Rina/)
    expect((await peramban.buka(`/kegiatan/${id}`)).isi).toContain('Narasi yang diperbaiki.')
  })

  it('halaman yang usang tidak menimpa, pada kanal mana pun perubahannya', async () => {
    const usang = await dasar()
    await kantor.ok('ajukan', id, '--kanal', 'website', '--berita', 'Berita awal.', '--sebagai', 'Rina Wulandari')
    const sebelum = jumlahCommit()
    const jawab = await peramban.kirim(jalurnya(), {
      dasar: usang,
      sebagai: 'Rina Wulandari',
      narasi: 'Narasi dari tab lama.',
      aksi: 'catat',
    })
    expect([jawab.kode, jumlahCommit()]).toEqual([409, sebelum])
    expect(jawab.isi).toContain('Narasi dari tab lama.')
    await kantor.ok('batalkan', id, '--kanal', 'website', '--sebagai', 'Rina Wulandari')
  })
})

describe('dua tab, dua orang', () => {
  it('yang kedua diberi tahu apa yang terjadi, dan catatannya tidak hilang', async () => {
    kantor.pada('2026-10-01 11:30')
    await peramban.kirim(`/ajukan/${id}/medsos`, {
      caption: 'Caption pertama.',
      sebagai: 'Rina Wulandari',
      aksi: 'catat',
    })
    const jalur = `/tinjau/${id}/medsos`
    const dasar = /name="dasar" value="([^"]+)"/.exec((await peramban.buka(jalur)).isi)![1]!
    kantor.pada('2026-10-01 11:40')
    await kantor.ok('koreksi', id, '--kanal', 'medsos', '--catatan', 'Sebut jumlahnya.', '--sebagai', 'Carik Sumarno')
    await kantor.ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption kedua.', '--sebagai', 'Rina Wulandari')
    const sebelum = jumlahCommit()
    const usang = { dasar, sebagai: 'Carik Sumarno', catatan: 'Catatan yang panjang.', aksi: 'setujui' }
    const jawab = await peramban.kirim(jalur, usang)
    expect([jawab.kode, jumlahCommit()]).toEqual([409, sebelum])
    expect(jawab.isi).toContain(
      'dikoreksi oleh Carik Sumarno, Kamis, 1 Oktober 2026 pukul 11.40 WIB; diajukan oleh Rina Wulandari',
    )
    for (const teks of ['Catatan yang panjang.', 'Caption kedua.', 'Sebut jumlahnya.'])
      expect(jawab.isi).toContain(teks)
    // Sent again from what is shown now, it counts.
    const lagi = await peramban.kirim(jalur, { ...usang, dasar: /name="dasar" value="([^"]+)"/.exec(jawab.isi)![1]! })
    expect([lagi.kode, jumlahCommit()]).toEqual([303, sebelum + 1])
    expect(kantor.git('log', '-1', '--format=%s%n%b')).toContain('Catatan yang panjang.')
  })

  it('menolak dengan kata-kata perintah: yang mengajukan tidak memutus', async () => {
    await kantor.ok('ajukan', id, '--kanal', 'website', '--berita', 'Berita.', '--sebagai', 'Rina Wulandari')
    const jawab = await peramban.kirim(`/tinjau/${id}/website`, { sebagai: 'Rina Wulandari', aksi: 'setujui' })
    expect(jawab.kode).toBe(422)
    expect(jawab.isi).toContain(
      'Rina Wulandari mengajukan draf ini dan karena itu tidak boleh memutusnya (SOP langkah 3; aturan A18).',
    )
    const atasNama = { sebagai: 'Rina Wulandari', bukti: 'WhatsApp pukul 11.45', aksi: 'setujui' }
    expect((await peramban.kirim(`/tinjau/${id}/website`, atasNama)).kode).toBe(303)
    expect(kantor.git('log', '-1', '--format=%b')).toMatch(
      /Konten-Peran: ppid\nKonten-Oleh: Rina Wulandari[\s\S]*Konten-Bukti: WhatsApp pukul 11\.45/,
    )
  })

  it('tanpa nama tidak ada yang dicatat', async () => {
    const sebelum = jumlahCommit()
    const jawab = await peramban.kirim(`/unggah/${id}/medsos`, { sebagai: '', aksi: 'catat' })
    expect([jawab.kode, jumlahCommit()]).toEqual([400, sebelum])
    expect(jawab.isi).toContain('Pilih dahulu nama Anda')
  })
})

describe('siapa yang duduk di sini', () => {
  it('diingat untuk kantor ini, dan namanya saja yang disebut', async () => {
    expect((await peramban.kirim('/siapa', { nama: 'Rina  Wulandari' })).kode).toBe(303)
    expect((await peramban.buka('/')).isi).toContain('<span>Rina Wulandari')
  })
})

describe('setiap halaman', () => {
  it.each([
    '/',
    '/papan',
    '/papan?bulan=2026-10',
    '/komentar',
    '/angka',
    '/angka/2026-10/ketik',
    '/laporan?bulan=2026-10',
    '/laporan/rincian?bulan=2026-10&apa=konten',
    '/laporan/rincian?bulan=2026-10&apa=medsos-5',
    '/laporan/rincian?bulan=2026-10&apa=website-5&halaman=7',
    '/baru',
    '/siapa',
  ])('%s terbuka, tanpa gaya atau skrip di dalamnya, di bawah 100 KB', async (jalur) => {
    const { kode, isi } = await peramban.buka(jalur)
    expect(kode).toBe(200)
    expect(isi).not.toMatch(/ style=|<style| on[a-z]+=|javascript:|https?:\/\/(?!www\.instagram|wa\.me)/i)
    const gaya = (await peramban.buka('/gaya.css')).isi.length + (await peramban.buka('/bantu.js')).isi.length
    expect(isi.length + gaya).toBeLessThan(100_000)
  })

  it.each([
    '/papan?bulan=2026-13',
    '/angka/x/ketik',
    '/tinjau/tidak-ada/medsos',
    '/kegiatan/tidak-ada',
    '/tinjau/x/radio',
    '/laporan/rincian?apa=radio-1',
    '/sunting/tidak-ada',
  ])('%s: galat yang menyebut apa yang salah', async (jalur) => {
    const { kode, isi } = await peramban.buka(jalur)
    expect([400, 404, 422]).toContain(kode)
    expect(isi).toContain('Tidak dapat ditampilkan')
  })
})

describe('laporan dan register', () => {
  it('menampilkan halaman pertama dokumennya; setiap angka membuka barisnya beserta commit-nya', async () => {
    const { isi } = await peramban.buka('/laporan?bulan=2026-10')
    const dokumen = await kantor.ok('register', '--bulan', '2026-10', '--format', 'html')
    const ringkasan = /<section class="ringkasan"[\s\S]*?<\/section>/.exec(dokumen)![0]
    expect(isi).toContain(ringkasan)
    const tautan = [...isi.matchAll(/href="(\/laporan\/rincian\?[^"]+)"/g)].map((m) => m[1]!.replaceAll('&amp;', '&'))
    expect(tautan.length).toBeGreaterThan(2)
    const putusan = await peramban.buka(tautan.find((t) => t.endsWith('apa=medsos-3'))!)
    expect(putusan.isi).toContain(`href="/kegiatan/${id}"`)
    expect(putusan.isi).toContain(
      kantor
        .git(
          'log',
          '--format=%h',
          '--abbrev=12',
          '--all-match',
          '--grep',
          'Konten-Peristiwa: disetujui',
          '--grep',
          'Konten-Kanal: medsos',
          '-1',
        )
        .trim(),
    )
  })
})

describe('tinjau --html', () => {
  it('satu berkas dengan fotonya: tanpa skrip, tanpa formulir, tidak meminta apa pun, paling besar 2 MB', async () => {
    const lain = await buatKantor()
    const tajam = '<script>alert(1)</script>'
    const baru = await lain.pada('2026-10-01 10:30').baru(tajam, '2026-10-01')
    const tujuan = `${lain.folder}/tinjau.html`
    const argv = [
      'ajukan',
      baru,
      '--kanal',
      'medsos',
      '--caption',
      tajam,
      '--sebagai',
      'Staf Admin',
      '--html',
      tujuan,
      '--pesan',
    ]
    const hasil = await lain.json(...argv)
    expect(hasil.berkas).toBe(tujuan)
    const isi = readFileSync(tujuan, 'utf8')
    expect(isi.length).toBeLessThan(2_000_000)
    expect(isi.match(/<img src="data:image\/(?:jpeg|png);base64,/g)).toHaveLength(4)
    expect(isi).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(isi).not.toMatch(/<script|<form|<link|<a |src="(?!data:)|url\(|@import/i)
    // Made again over itself without asking; over something else never.
    await lain.ok('tinjau', baru, '--kanal', 'medsos', '--html', tujuan)
    expect(await lain.galat('tinjau', baru, '--html', lain.bahan('surat.html', '<p>surat</p>'))).toEqual([
      2,
      'berkas-sudah-ada',
    ])
  })
})

describe('nama berkas yang dijatuhkan', () => {
  it.each([
    ['foto 1.png', 'foto 1.png'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\a.jpg', 'a.jpg'],
    ['.htaccess', 'htaccess'],
    ['CON.png', 'berkas-CON.png'],
    ['a\u0000b\n.png', 'ab .png'],
    ['', 'berkas-'],
    [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(60)}.jpeg`],
  ])('%j menjadi %j', (nama, aman) => {
    expect(safeName(nama)).toBe(aman)
  })
})
