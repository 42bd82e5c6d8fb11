/**
 * Attacks on the local page over plain HTTP: what does not come from its own pages, in its own browser, gets nothing.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePicture } from '../../src/app/media/sample-media.js'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'
import { Peramban, minta, nyalakan } from './peramban.js'

let kantor: Kantor
let peramban: Peramban
let id: string
const tajam = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&lt;`

beforeAll(async () => {
  kantor = await buatKantor()
  id = await kantor.pada('2026-10-01 10:30').baru(tajam, '2026-10-01', ['--lokasi', tajam])
  await kantor
    .pada('2026-10-01 11:00')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', tajam, '--sebagai', 'Staf Admin')
  await kantor.ok(
    'ajukan',
    id,
    '--kanal',
    'website',
    '--berita',
    `${tajam}\n\njavascript:alert(1)`,
    '--sebagai',
    'Staf Admin',
  )
  peramban = await nyalakan(kantor)
})
afterAll(() => peramban.server.stop())

const jumlahCommit = (): number => Number(kantor.git('rev-list', '--count', 'HEAD'))

describe('pintu', () => {
  it('tanpa kuki tidak ada yang terbuka, dan kata yang salah tidak membukanya', async () => {
    for (const jalur of ['/', '/siapa', `/tinjau/${id}/medsos`, `/media/${id}/${'0'.repeat(64)}`, '/apa-saja'])
      expect((await minta(peramban.port, jalur)).kode).toBe(401)
    const salah = await minta(peramban.port, '/masuk?kata=salah')
    expect([salah.kode, salah.kepala['set-cookie']]).toEqual([401, undefined])
    expect((await minta(peramban.port, '/', { kepala: { Cookie: `konten-${peramban.port}=tebakan` } })).kode).toBe(401)
  })

  it('tautannya berlaku satu kali; kukinya milik situs ini saja', async () => {
    const jalur = new URL(peramban.server.link).pathname + new URL(peramban.server.link).search
    const pertama = await minta(peramban.port, jalur)
    expect(pertama.kode).toBe(200)
    expect(String(pertama.kepala['set-cookie'])).toMatch(/^konten-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await minta(peramban.port, jalur)).kode).toBe(401)
    peramban.kuki = String(pertama.kepala['set-cookie']).split(';')[0]!
    expect((await peramban.buka('/')).kode).toBe(200)
    // Who came in and clicks the link again is led in.
    expect((await peramban.buka(jalur)).kode).toBe(200)
  })
})

describe('permintaan dari tempat lain', () => {
  it.each(['jahat.example', 'jahat.example:80', '127.0.0.1', 'localhost.jahat.example'])(
    'nama komputer %j tidak dilayani (DNS rebinding), juga dengan kuki',
    async (host) => {
      const jawab = await peramban.buka('/', { Host: host })
      expect([jawab.kode, jawab.isi.includes('Kalurahan')]).toEqual([421, false])
    },
  )

  it.each([
    ['tanpa asal', {}],
    ['dari situs lain', { Origin: 'https://jahat.example' }],
    ['asal null', { Origin: 'null' }],
    ['port lain', { Origin: 'http://127.0.0.1:1' }],
    ['menurut peramban lintas situs', { Origin: 'SENDIRI', 'Sec-Fetch-Site': 'cross-site' }],
    ['menurut peramban situs yang sama tetapi asal lain', { Origin: 'SENDIRI', 'Sec-Fetch-Site': 'same-site' }],
  ])('kiriman %s ditolak sebelum dibaca', async (_, kepala: Record<string, string>) => {
    const sebelum = jumlahCommit()
    const asal = kepala['Origin'] === 'SENDIRI' ? peramban.asal : kepala['Origin']
    const jawab = await minta(peramban.port, `/tinjau/${id}/medsos`, {
      metode: 'POST',
      isi: `_tanda=${await peramban.tanda()}&aksi=setujui&sebagai=Carik`,
      kepala: {
        Cookie: peramban.kuki,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...kepala,
        ...(asal === undefined ? {} : { Origin: asal }),
      },
    })
    expect(jawab.kode).toBe(403)
    expect(jumlahCommit()).toBe(sebelum)
  })

  it('gambar dan skrip yang diminta halaman lain ditolak; dibuka sebagai halaman boleh', async () => {
    const lain = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await peramban.buka('/', { ...lain, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' })).kode).toBe(
      403,
    )
    expect((await peramban.buka('/', { ...lain, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' })).kode).toBe(
      403,
    )
    expect(
      (await peramban.buka('/', { ...lain, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' })).kode,
    ).toBe(200)
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('cara %s tidak dikenal', async (metode) => {
    expect((await minta(peramban.port, '/', { metode, kepala: { Cookie: peramban.kuki } })).kode).toBe(405)
  })

  it.each(['', 'x', '0'.repeat(43)])('tanda formulir %j bukan milik peramban ini', async (tanda) => {
    const sebelum = jumlahCommit()
    const jawab = await peramban.kirim(`/tinjau/${id}/medsos`, { _tanda: tanda, aksi: 'setujui', sebagai: 'Carik' })
    expect([jawab.kode, jumlahCommit()]).toEqual([422, sebelum])
  })
})

describe('jawaban', () => {
  it('setiap jawaban melarang skrip lain, bingkai, dan tebakan jenis', async () => {
    for (const jalur of ['/', '/gaya.css', '/tidak-ada', '/siapa']) {
      const { kepala } = await peramban.buka(jalur)
      const aturan = String(kepala['content-security-policy'])
      expect(aturan).toContain("default-src 'none'")
      expect(aturan).toContain("script-src 'self'")
      expect(aturan).not.toMatch(/unsafe|https?:|\*/)
      expect(aturan).toContain("frame-ancestors 'none'")
      expect([kepala['x-content-type-options'], kepala['referrer-policy']]).toEqual(['nosniff', 'same-origin'])
      expect(kepala['access-control-allow-origin']).toBeUndefined()
    }
  })

  it.each(['/', '/tinjau/:id/medsos', '/tinjau/:id/website'])(
    'teks riwayat tidak menjadi markah di %s',
    async (pola) => {
      const { isi, kode } = await peramban.buka(pola.replace(':id', id))
      expect(kode).toBe(200)
      expect(isi).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(isi).not.toMatch(/<script>alert|<img src=x|href="javascript:/i)
    },
  )

  it('yang diketik kembali terhindar pula, dan tetap utuh', async () => {
    const catatan = `${tajam} NIK 3404012309870001`
    const isian = { aksi: 'koreksi', sebagai: tajam, catatan, bukti: tajam }
    const { isi, kode } = await peramban.kirim(`/tinjau/${id}/medsos`, isian)
    expect([kode, isi.includes('Teks memuat data pribadi')]).toEqual([422, true])
    // A reload shows it again: it was kept before it was tried.
    expect((await peramban.buka(`/tinjau/${id}/medsos`)).isi).toContain('NIK 3404012309870001')
    expect(isi).not.toMatch(/<script>alert|<img src=x/i)
    expect(isi).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('berkas', () => {
  it.each([
    '/../konten.yaml',
    '/..%2f..%2fkonten.yaml',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/gaya.css/../../../package.json',
    '/media/..%2f..%2f..%2fkonten.yaml/x',
    '/media/:id/..%2f..%2fkonten.yaml',
    `/media/:id/${'a'.repeat(64)}`,
    '/draf/..%2f..%2f/foto/x',
    '/draf/baru/..%2f/x',
    '/.git/config',
    '/konten.yaml',
  ])('%s tidak memberi apa pun', async (pola) => {
    const jawab = await peramban.buka(pola.replace(':id', id))
    expect(jawab.kode).toBeGreaterThanOrEqual(400)
    expect(jawab.isi).not.toMatch(/root:|petugas:|\[core\]|"dependencies"/)
  })

  it('foto kegiatan terbuka menurut isinya', async () => {
    const { isi } = await peramban.buka(`/tinjau/${id}/medsos`)
    const jalur = /href="(\/media\/[^"]+)"/.exec(isi)![1]!
    const foto = await peramban.buka(jalur)
    expect([foto.kode, foto.kepala['content-type']]).toEqual([200, 'image/png'])
    const potong = await peramban.buka(jalur, { Range: 'bytes=0-3' })
    expect([potong.kode, potong.kepala['content-length']]).toEqual([206, '4'])
    // Without the visitor's cookie nothing is shown.
    expect((await minta(peramban.port, jalur)).kode).toBe(401)
  })

  it('yang dikirim sesudah sesinya hilang tidak tercatat, dan itu dikatakan', async () => {
    const kirim = { metode: 'POST', isi: 'catatan=x', kepala: { Origin: peramban.asal } }
    const { kode, isi } = await minta(peramban.port, `/tinjau/${id}/medsos`, kirim)
    expect(kode).toBe(401)
    expect(isi).toContain('Yang baru saja dikirim belum tercatat.')
    expect((await minta(peramban.port, '/')).isi).not.toContain('belum tercatat')
  })

  it('formulir yang tidak meminta berkas tidak menyimpannya', async () => {
    const foto = { field: 'foto', nama: 'a.png', isi: samplePicture('a') }
    const jawab = await peramban.unggah(`/tinjau/${id}/medsos`, { aksi: 'simpan' }, [foto])
    expect(jawab.kode).toBe(400)
    const layar = join(kantor.akar, '.git/konten/layar')
    expect(existsSync(layar) ? readdirSync(layar) : []).toEqual([])
  })

  it.each([
    ['bukan formulir', 'text/plain', 'aksi=setujui'],
    ['multipart tanpa batas', 'multipart/form-data', 'x'],
    [
      'multipart terpotong',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    ],
    ['terlalu besar', 'application/x-www-form-urlencoded', `catatan=${'a'.repeat(3_000_000)}`],
  ])('%s ditolak dan tidak mencatat apa pun', async (_, jenis, isi) => {
    const sebelum = jumlahCommit()
    const jawab = await minta(peramban.port, `/tinjau/${id}/medsos`, {
      metode: 'POST',
      isi,
      kepala: { Cookie: peramban.kuki, Origin: peramban.asal, 'Content-Type': jenis },
    }).catch(() => ({ kode: 400 }))
    expect(jawab.kode).toBeGreaterThanOrEqual(400)
    expect(jumlahCommit()).toBe(sebelum)
  })
})
