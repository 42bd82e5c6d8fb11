/** Answers to findings, and names that are taken for another's, on a record of its own with listed people. */
import { beforeAll, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

let asal: Kantor
let id: string
beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 07:00')
  await asal.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--surel', 'carik@contoh.id', '--sebagai', 'Carik')
  const admin = ['--peran', 'admin-medsos,admin-website', '--sebagai', 'Carik']
  await asal.ok('petugas', 'tambah', 'Staf Admin', ...admin)
  id = await asal.pada('2026-09-01 11:00').baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  const caption = ['--caption', 'Caption pertama.', '--sebagai', 'Staf Admin']
  await asal.pada('2026-09-01 12:00').ok('ajukan', id, '--kanal', 'medsos', ...caption)
})

const temuan = async (k: Kantor, ...opsi: string[]): Promise<Json[]> =>
  JSON.parse((await k.konten('verifikasi', '--json', ...opsi)).out).temuan

/** A plain commit by a name that spoils the item. */
function rusak(k: Kantor, nama: string): string {
  const jalur = `content/2026/09/${id}.md`
  k.tulis(jalur, k.baca(jalur).replace('lokasi: Balai Kalurahan', 'lokasi: Lain'))
  k.gitSebagai(nama, '1788240000 +0700', 'commit', '--quiet', '--all', '-m', 'rapikan')
  return k.git('rev-parse', 'HEAD').trim()
}

test('galat sendiri dijawab petugas lain, juga dengan --sejak; jawabannya disebut', async () => {
  const k = asal.salin().pada('2026-09-01 13:00')
  const awal = k.git('rev-parse', 'HEAD').trim()
  const commit = rusak(k, 'Staf Admin')
  const jawab = ['catatan', commit, '--alasan', 'Salah ketik, sudah dikembalikan.']
  expect(await k.galat(...jawab, '--sebagai', 'Staf Admin')).toEqual([3, 'temuan-sendiri'])
  const lurah = ['--atas-nama', 'lurah', '--bukti', 'Surat lurah nomor 7']
  expect(await k.galat(...jawab, '--sebagai', 'Staf Admin', ...lurah)).toEqual([3, 'temuan-sendiri'])
  await k.ok(...jawab, '--sebagai', 'Carik')
  for (const opsi of [[], ['--sejak', awal]]) {
    const tentang = (await temuan(k, ...opsi)).filter((t) => t.commit === commit)
    expect(tentang.map((t) => t.kode)).toEqual(['bukan-peristiwa', 'kepala-beda'])
    for (const t of tentang) expect(t.jawaban).toMatchObject({ oleh: 'Carik', peran: 'ppid', bukti: null })
  }
})

test('tanpa petugas lain, jawaban lurah dicatat dan tetap ditandai', async () => {
  const k = asal.salin().pada('2026-09-01 13:00')
  await k.ok('petugas', 'nonaktif', 'Staf Admin', '--sebagai', 'Carik')
  const commit = rusak(k, 'Carik')
  const jawab = ['catatan', commit, '--alasan', 'Salah ketik.', '--sebagai', 'Carik']
  expect(await k.galat(...jawab)).toEqual([3, 'temuan-sendiri'])
  expect(await k.galat(...jawab, '--atas-nama', 'lurah')).toEqual([2, 'tanpa-bukti'])
  await k.ok(...jawab, '--atas-nama', 'lurah', '--bukti', 'Surat lurah nomor 7')
  const { out, kode } = await k.konten('verifikasi')
  expect([kode, out]).toEqual([0, expect.stringMatching(/Carik \(atas nama lurah, bukti: Surat lurah nomor 7\)/)])
  expect(await k.galat('setujui', id, '--atas-nama', 'lurah', '--bukti', 'x', '--sebagai', 'Carik')).toEqual([
    3,
    'peran-salah',
  ])
})

test('jawaban yang ditulis dengan git oleh yang bersangkutan tidak dihitung', async () => {
  const k = asal.salin().pada('2026-09-01 13:00')
  const commit = rusak(k, 'Staf Admin')
  const jawab = ['catatan', commit, '--alasan', 'Salah ketik.', '--sebagai', 'Carik']
  await k.ok(...jawab)
  const pesan = k.git('log', '-1', '--format=%B').replace('Konten-Oleh: Carik', 'Konten-Oleh: Staf Admin')
  const tanggal = k.git('log', '-1', '--format=%ct +0700').trim()
  k.gitSebagai('Staf Admin', tanggal, 'commit', '--quiet', '--amend', '--allow-empty', '-m', pesan)
  const semua = await temuan(k)
  expect(semua.map((t) => t.kode)).toContain('jawaban-sendiri')
  expect(semua.filter((t) => t.commit === commit).map((t) => t.jawaban)).toEqual([null, null])
})

test('kembaran nama petugas ditolak, juga dengan suntingan tangan', async () => {
  const k = asal.salin().pada('2026-09-01 13:00')
  const kembar = 'C\u0430rik'
  const tambah = ['petugas', 'tambah', kembar, '--peran', 'admin-medsos', '--sebagai', 'Carik']
  expect(await k.galat(...tambah)).toEqual([2, 'petugas-sudah-ada'])
  k.tulis(
    'konten.yaml',
    k.baca('konten.yaml').replace('- nama: Staf Admin', `- nama: ${kembar}\n    peran: [ppid]\n  - nama: Staf Admin`),
  )
  expect(await k.galat('atur', '--alasan', 'x', '--sebagai', 'Carik')).toEqual([2, 'petugas-sudah-ada'])
  expect(await k.galat('setujui', id, '--kanal', 'medsos', '--sebagai', kembar)).toEqual([3, 'bukan-petugas'])
})

test('yang mengajukan tidak memutus dengan kembaran namanya', async () => {
  const k = (await buatKantor()).pada('2026-09-01 11:00')
  const lain = await k.baru('Rapat', '2026-09-01', ['--kanal', 'medsos'])
  await k.ok('ajukan', lain, '--kanal', 'medsos', '--caption', 'Draf.', '--sebagai', 'Staf Admin')
  expect(await k.galat('setujui', lain, '--kanal', 'medsos', '--sebagai', 'St\u0430f Admin')).toEqual([
    3,
    'pisah-tugas',
  ])
})

test('orang asing yang menyetujui, lalu didaftar dengan tanggal mundur, tetap temuan', async () => {
  const k = asal.salin().pada('2026-09-01 13:00')
  const commit = await k.json('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik').then((j) => j.commit as string)
  const pesan = k.git('log', '-1', '--format=%B').replace('Konten-Oleh: Carik', 'Konten-Oleh: Tamu')
  const tanggal = k.git('log', '-1', '--format=%ct +0700').trim()
  k.gitSebagai('Tamu', tanggal, 'commit', '--quiet', '--amend', '--allow-empty', '-m', pesan)
  const palsu = k.git('rev-parse', 'HEAD').trim()
  expect(palsu).not.toBe(commit)
  await k.ok('petugas', 'tambah', 'Tamu', '--peran', 'ppid', '--sejak', '2026-01-01', '--sebagai', 'Carik')
  expect((await temuan(k)).filter((t) => t.commit === palsu).map((t) => t.kode)).toContain('petugas')
})

test('surel penulis yang bukan milik petugas menurut pengaturan induknya', async () => {
  const k = asal.salin().pada('2026-09-01 13:00')
  await k.ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  expect(await temuan(k)).toEqual([])
  const tanggal = k.git('log', '-1', '--format=%ct +0700').trim()
  k.gitSebagai('Carik', tanggal, 'commit', '--quiet', '--amend', '--allow-empty', '--no-edit')
  expect((await temuan(k)).map((t) => t.kode)).toContain('surel-beda')
})

test('perubahan peran tampak pada register bulannya, yang darurat ditebalkan', async () => {
  const k = asal.salin().pada('2026-09-02 09:00')
  const darurat = ['--peran', 'ppid', '--dasar', 'SK Lurah Nomor 5', '--sebagai', 'Staf Admin']
  await k.ok('petugas', 'tambah', 'Rina Wati', ...darurat)
  const baris = (await k.json('register', '--bulan', '2026-09')).perubahanPeran as Json[]
  expect(baris.map((b) => [b.nama, b.sesudah, b.oleh, b.darurat])).toEqual([
    ['Carik', ['ppid'], 'Carik', null],
    ['Staf Admin', ['admin-medsos', 'admin-website'], 'Carik', null],
    ['Rina Wati', ['ppid'], 'Staf Admin', 'SK Lurah Nomor 5'],
  ])
  expect(await k.ok('register', '--bulan', '2026-09', '--format', 'html')).toMatch(/<strong>Rina Wati<\/strong>/)
  expect((await k.json('register', '--bulan', '2026-10')).perubahanPeran).toEqual([])
})
