/** Revising texts before submission: typed, or edited by hand in the file. */
import { beforeAll, expect, test } from 'vitest'
import { jalurKegiatan } from '../../src/domain/bahasa/id.js'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const admin = ['--sebagai', 'Staf Admin']
let kantor: Kantor
let id: string
let berkas: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01')
  berkas = jalurKegiatan(id)
})

test('teks yang diketik dicatat, dan ajukan tanpa teks memakainya', async () => {
  expect(await kantor.json('sunting', id, '--caption', 'Caption draf.', ...admin)).toMatchObject({
    peristiwa: 'disunting',
    kanal: ['medsos'],
    status: 'diserahkan',
  })
  expect(await kantor.json('sunting', id, '--narasi', 'Narasi yang diperbaiki.', ...admin)).toMatchObject({
    kanal: ['medsos', 'website'],
  })
  expect(kantor.baca(berkas)).toMatch(/Narasi yang diperbaiki\.[\s\S]*Caption draf\./)
  expect(await kantor.galat('sunting', id, '--caption', 'Caption draf.', ...admin)).toEqual([2, 'tidak-ada-perubahan'])
  expect(await kantor.galat('sunting', id, '--narasi', '', ...admin)).toEqual([2, 'narasi-kosong'])
  expect(await kantor.galat('sunting', id, '--caption', 'Hubungi 081234567890.', ...admin)).toEqual([3, 'data-pribadi'])
  expect(await kantor.galat('sunting', id, '--caption', 'Lain.', '--peran', 'ppid', ...admin)).toEqual([
    3,
    'peran-salah',
  ])
})

test('suntingan tangan dicatat setelah diperiksa; berkas kerja lalu sama dengan catatan', async () => {
  kantor.tulis(berkas, kantor.baca(berkas).replace('Caption draf.', 'Caption disunting tangan.   \n\n\n'))
  kantor.git('add', berkas)
  expect(await kantor.json('sunting', id, ...admin)).toMatchObject({ kanal: ['medsos'] })
  expect(kantor.baca(berkas)).toContain('Caption disunting tangan.\n')
  expect(kantor.git('status', '--porcelain')).toBe('')
  expect(await kantor.galat('sunting', id, ...admin)).toEqual([2, 'tidak-ada-perubahan'])
})

test('suntingan tangan yang disimpan dengan CRLF dicatat seperti dengan LF', async () => {
  kantor.tulis(berkas, kantor.baca(berkas).replace('disunting tangan', 'disunting di Windows').replaceAll('\n', '\r\n'))
  expect(await kantor.json('sunting', id, ...admin)).toMatchObject({ kanal: ['medsos'] })
  expect(kantor.baca(berkas)).toContain('Caption disunting di Windows.\n')
  kantor.tulis(berkas, kantor.baca(berkas).replaceAll('\n', '\r\n'))
  expect(await kantor.galat('sunting', id, ...admin)).toEqual([2, 'tidak-ada-perubahan'])
  kantor.git('checkout', '--', berkas)
})

test('kepala, teks liar, berkas rusak, dan data pribadi ditolak; suntingannya tidak tersentuh', async () => {
  const asli = kantor.baca(berkas)
  const coba = async (ubah: string): Promise<[number, string]> => {
    kantor.tulis(berkas, ubah)
    const hasil = await kantor.galat('sunting', id, ...admin)
    expect(kantor.baca(berkas)).toBe(ubah)
    return hasil
  }
  expect(await coba(asli.replace('judul: Posyandu', 'judul: Lain'))).toEqual([3, 'kepala-disunting'])
  expect(await coba(asli.replace('## Narasi', 'Liar\n\n## Narasi'))).toEqual([3, 'teks-di-luar-bagian'])
  expect(await coba(asli.replace('---\n', '--\n'))).toEqual([2, 'berkas-rusak'])
  expect(await coba(asli.replace('disunting di Windows', 'NIK 3401010101900001'))).toEqual([3, 'data-pribadi'])
  kantor.tulis(berkas, asli)
})

test('sesudah diajukan ditolak dengan perintah berikutnya; kanal lain tetap dapat; verifikasi bersih', async () => {
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--kanal', 'medsos', ...admin)
  const jejak = kantor.jejak()
  const hasil = await kantor.konten('sunting', id, '--caption', 'Terlambat.', ...admin)
  expect([hasil.kode, hasil.err]).toEqual([3, expect.stringContaining(`konten setujui ${id}`)])
  expect(await kantor.galat('sunting', id, '--narasi', 'Lagi.', ...admin)).toEqual([3, 'urutan'])
  expect(kantor.jejak()).toBe(jejak)
  await kantor.ok('sunting', id, '--berita', 'Berita draf.', ...admin)
  await kantor
    .pada('2026-09-01 12:30')
    .ok('koreksi', id, '--kanal', 'medsos', '--catatan', 'Sebutkan tempatnya.', '--sebagai', 'Carik')
  await kantor.ok('sunting', id, '--caption', 'Caption di balai.', ...admin)
  await kantor.pada('2026-09-01 13:00').ok('ajukan', id, '--kanal', 'medsos', ...admin)
  expect(await kantor.konten('verifikasi')).toMatchObject({ kode: 0 })
  expect(await kantor.ok('riwayat', id)).toContain('disunting (medsos), langkah 2')
})

test('teks dinilai pada kanal pemiliknya: kanal lain yang masih terbuka tidak menjadi jalan ke yang sudah disetujui', async () => {
  await kantor.pada('2026-09-01 13:30').ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  const jejak = kantor.jejak()
  for (const teks of ['--caption', '--narasi'])
    expect(await kantor.galat('sunting', id, '--kanal', 'website', teks, 'Palsu.', ...admin)).toEqual([
      3,
      'kanal-suntingan',
    ])
  expect(await kantor.galat('sunting', id, '--kanal', 'medsos,website', '--narasi', 'Palsu.', ...admin)).toEqual([
    3,
    'urutan',
  ])
  expect(kantor.jejak()).toBe(jejak)
  expect(await kantor.json('sunting', id, '--kanal', 'website', '--berita', 'Berita lain.', ...admin)).toMatchObject({
    kanal: ['website'],
  })
})
