/** Sealing a month: the code, what it proves, and what becomes of it when history is rewritten. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bacaKode } from '../../src/domain/bahasa/kode-segel.js'
import { decodePesan } from '../../src/storage/record/commit-message-decode.js'
import { sealCode } from '../../src/storage/record/seal-code.js'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const ppid = ['--sebagai', 'Carik']
const medsos = ['--kanal', 'medsos']
const tautan = (huruf: string): string => `https://www.instagram.com/p/${huruf.repeat(11)}/`
let kantor: Kantor
let id: string
let kode: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', medsos)
  await kantor.tuntaskan(id, '2026-09-01')
})

test('bulan yang belum berakhir dan yang bukan PPID ditolak', async () => {
  const jejak = kantor.jejak()
  expect(await kantor.pada('2026-09-30 23:00').galat('tutup-buku', '--bulan', '2026-09', ...ppid)).toEqual([
    3,
    'bulan-belum-berakhir',
  ])
  kantor.pada('2026-10-05 08:00')
  expect(await kantor.galat('tutup-buku', '--bulan', '2026-09', '--peran', 'admin-medsos', ...ppid)).toEqual([
    3,
    'peran-salah',
  ])
  expect(kantor.jejak()).toBe(jejak)
})

test('segel: kode, trailer, kode pada register dan laporan, verifikasi cocok', async () => {
  const ujung = kantor.git('rev-parse', 'HEAD').trim()
  const hasil = await kantor.json('tutup-buku', '--bulan', '2026-09', ...ppid)
  kode = hasil.kode
  expect(hasil).toMatchObject({
    id: null,
    peristiwa: 'ditutup',
    bulan: '2026-09',
    ujung,
    segel: null,
  })
  expect(kode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/)
  expect(kantor.git('log', '-1', '--format=%B')).toMatch(
    new RegExp(
      `Konten-Bulan: 2026-09\nKonten-Ujung: ${ujung}\nKonten-Register: [0-9a-f]{64}\nKonten-Segel: -\nKonten-Berkas: [0-9a-f]{64} rekap/2026-09.json\nKonten-Proyeksi: 3\nKonten-Angka: [0-9a-f]{64}\nKonten-Riwayat: [0-9a-f]{64}\nKonten-Kode: ${kode}\n`,
    ),
  )
  for (const dokumen of [
    await kantor.ok('register', '--bulan', '2026-09'),
    await kantor.ok('laporan', '--bulan', '2026-09', '--format', 'md'),
  ])
    expect(dokumen.replace(/\s+/g, ' ')).toContain(`Kode tutup buku: ${kode}`)
  expect(await kantor.json('verifikasi', '--kode', kode)).toMatchObject({
    ok: true,
    bulan: '2026-09',
    segel: { ujung, oleh: 'Carik' },
    temuan: [],
  })
  expect(await kantor.galat('tutup-buku', '--bulan', '2026-09', ...ppid)).toEqual([3, 'sudah-ditutup'])
})

test('yang dicatat sesudahnya diterima dan ditandai; kodenya tetap cocok, juga sesudah aturan kantor berubah', async () => {
  await kantor
    .pada('2026-10-06 08:00')
    .ok('unggah', id, ...medsos, '--tautan', tautan('B'), '--waktu', '2026-09-20 08:00', '--sebagai', 'Staf Admin')
  kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace('jam: dinding', 'jam: kerja'))
  await kantor.ok('atur', '--alasan', 'Menurut SK.', '--sebagai', 'Carik')
  const register = await kantor.json('register', '--bulan', '2026-09')
  expect(register.baris[0].langkah.map((l: Json) => l.tanda.includes('sesudah-tutup-buku'))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
  expect(register.segel).toMatchObject({ kode, oleh: 'Carik' })
  expect((await kantor.konten('verifikasi', '--kode', kode.toUpperCase().replaceAll('-', ''))).kode).toBe(0)
  const oktober = await kantor.pada('2026-11-02 08:00').json('tutup-buku', '--bulan', '2026-10', ...ppid)
  expect(oktober.segel).toBe(
    kantor.git('rev-list', 'HEAD', '--grep=Konten-Bulan: 2026-09', '-1', '--grep=ditutup', '--all-match').trim(),
  )
  const { temuan } = await kantor.konten('verifikasi', '--json').then((h) => JSON.parse(h.out))
  expect(temuan.filter((t: Json) => t.kode.startsWith('segel'))).toEqual([])
})

const SEGEL = ['--grep=Konten-Peristiwa: ditutup']
const verifikasi = async (k: Kantor, ketikan: string): Promise<Json> => {
  const hasil = await k.konten('verifikasi', '--kode', ketikan, '--json')
  const data = JSON.parse(hasil.out)
  expect(hasil.kode).toBe(data.ok ? 0 : 1)
  return data
}

test('serangan: spasi yang tidak terlihat dalam pesan mana pun mengubah kodenya', async () => {
  // The seal is forged after it, as its author would: every hash is computed anew by the command itself.
  const kodeDengan = async (ubah: (pesan: string) => string): Promise<string> => {
    const lain = kantor.salin().pada('2026-10-05 08:00')
    const segel = lain.git('rev-list', '--reverse', 'HEAD', ...SEGEL).split('\n')[0]!
    lain.git('checkout', '--quiet', '-B', 'main', `${segel}^`)
    writeFileSync(join(lain.folder, 'pesan'), ubah(lain.git('log', '-1', '--format=%B').trimEnd()))
    const [nama, tanggal] = lain.git('log', '-1', '--format=%an%n%ct +0700').trim().split('\n') as [string, string]
    const berkas = join(lain.folder, 'pesan')
    lain.gitSebagai(nama, tanggal, 'commit', '--quiet', '--amend', '--cleanup=verbatim', '-F', berkas)
    return (await lain.json('tutup-buku', '--bulan', '2026-09', ...ppid)).kode
  }
  const ubahan = ['\n', ' \n', '\t\n', '\n\n', '\n\n\n\n', '  \n \n'].map((akhir) => (p: string) => p + akhir)
  const depan = (p: string): string => p.replace(/\n\nKonten-Versi/, ' \n\nKonten-Versi')
  const daftarKode = await Promise.all([...ubahan, depan].map(kodeDengan))
  expect(new Set(daftarKode).size).toBe(daftarKode.length)
  for (const satu of daftarKode) expect(bacaKode(satu)).toEqual({ jenis: 'kuat', kode: satu })
})

test('salah ketik pada kode ketahuan sebelum dicari', async () => {
  const salah = kode.replace(/.$/, kode.endsWith('7') ? '8' : '7')
  expect(await kantor.galat('verifikasi', '--kode', salah)).toEqual([2, 'kode-salah-ketik'])
})

test.each([
  ['register', /Konten-Register: .*/, `Konten-Register: ${'0'.repeat(64)}`],
  ['angka', /Konten-Angka: .*/, `Konten-Angka: ${'0'.repeat(64)}`],
  ['riwayat', /Konten-Riwayat: .*/, `Konten-Riwayat: ${'0'.repeat(64)}`],
])('segel yang dikarang %s-nya tidak cocok, apa pun kode yang ditulisnya', async (_, dari, ke) => {
  const lain = kantor.salin()
  const [segel] = lain.git('rev-list', 'HEAD', ...SEGEL).split('\n') as [string]
  lain.git('checkout', '--quiet', '-B', 'main', `${segel}^`)
  const palsu = kantor.git('log', '-1', '--format=%B', segel).replace(dari, ke)
  lain.git('commit', '--quiet', '--allow-empty', '-m', palsu)
  const p = decodePesan(palsu)
  if (p.jenis !== 'peristiwa' || p.peristiwa.peristiwa !== 'ditutup') throw new Error('no seal')
  const { hitungan, ...isi } = p.peristiwa
  // The message names the seal before by its op, the code by its commit.
  const sebelum = lain.git('rev-list', 'HEAD^', ...SEGEL).split('\n')[0] || null
  // The code it carries is another one's; the code of what it says finds it, and says no.
  expect((await verifikasi(lain, hitungan!.kode)).ok).toBe(false)
  const dihitung = sealCode({ ...isi, segel: sebelum, hitungan: hitungan! })
  expect(await verifikasi(lain, dihitung)).toMatchObject({ ok: false, bulan: '2026-10' })
})

test('segel versi lama tetap dicari dan disebut lemah; segel baru tidak dicari menurut commit-nya', async () => {
  const lain = kantor.salin()
  const [segel] = lain.git('rev-list', 'HEAD', ...SEGEL).split('\n') as [string]
  expect((await verifikasi(lain, segel.slice(0, 12))).ok).toBe(false)
  lain.git('checkout', '--quiet', '-B', 'main', `${segel}^`)
  const baru = kantor.git('log', '-1', '--format=%B', segel)
  lain.git('commit', '--quiet', '--allow-empty', '-m', baru.replace(/Konten-Proyeksi[\s\S]*/, ''))
  const lama = lain.git('rev-parse', 'HEAD').trim().slice(0, 12)
  const hasil = await lain.konten('verifikasi', '--kode', lama)
  // Its register is of another version of the projection than the hash it carries.
  expect(hasil).toMatchObject({ kode: 1 })
  expect(hasil.out).toContain('lemah (48 bit)')
})

test('kode yang tidak dikenal dijelaskan', async () => {
  expect(await kantor.galat('verifikasi', '--kode', 'bukan kode')).toEqual([2, 'kode-tidak-terbaca'])
  const asing = await kantor.konten('verifikasi', '--kode', '0000-0000-0000')
  expect(asing).toMatchObject({ kode: 1 })
  expect(asing.out.replace(/\s+/g, ' ')).toContain(
    'bulannya ditulis ulang sejak ditutup, atau kode itu bukan dari repositori ini',
  )
})

test('bulan yang ditulis ulang tidak lagi memuat kodenya', async () => {
  const segel = kantor.git('rev-list', '--reverse', 'HEAD', '--grep=Konten-Bulan: 2026-09').split('\n')[0]!
  kantor.git('checkout', '--quiet', '-B', 'main', `${segel}^`)
  kantor.git('commit', '--quiet', '--amend', '--no-edit', '--date=2026-09-01T14:00:00+07:00')
  await kantor.pada('2026-10-05 08:00').ok('tutup-buku', '--bulan', '2026-09', ...ppid)
  expect((await kantor.konten('verifikasi', '--kode', kode)).kode).toBe(1)
})
