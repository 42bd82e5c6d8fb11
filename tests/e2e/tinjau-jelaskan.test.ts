/** What the PPID reads before deciding, and how a verdict is explained afterwards. */
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const admin = ['--sebagai', 'Staf Admin']
let kantor: Kantor
let id: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption pertama.', ...admin)
  await kantor
    .pada('2026-09-01 12:30')
    .ok('koreksi', id, '--kanal', 'medsos', '--catatan', 'Sebutkan tempatnya.', '--sebagai', 'Carik')
  await kantor
    .pada('2026-09-01 13:00')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption kedua di balai.', ...admin)
})

test('tinjau: draf, yang berubah sejak dikoreksi, media, dan tiga perintah; tidak mengubah apa pun', async () => {
  const sebelum = kantor.jejak()
  const layar = await kantor.ok('tinjau', id)
  for (const teks of [
    'Caption kedua di balai.',
    'Sebutkan tempatnya.',
    'foto-0.png',
    'konten setujui',
    'konten koreksi',
    'konten tolak',
  ])
    expect(layar).toContain(teks)
  expect(await kantor.json('tinjau', id)).toMatchObject({ id })
  expect(kantor.jejak()).toBe(sebelum)
})

test('tinjau: foto yang diganti atau hilang dari media/ disebut, sebelum PPID memutus yang tidak dapat dilihatnya', async () => {
  expect((await kantor.konten('tinjau', id)).err).toBe('')
  const tinjau = async () => (await kantor.json('tinjau', id)).kanal[0]
  const { media } = await tinjau()
  expect(media.map((m: Json) => m.keadaan)).toEqual(['utuh', 'utuh', 'utuh', 'utuh'])
  const [diganti, hilang] = media.map((m: Json) => join(kantor.akar, 'media', m.sha256.slice(0, 2), m.sha256))
  for (const jalur of [diganti, hilang]) renameSync(jalur, `${jalur}.asli`)
  kantor.tulis(diganti.slice(kantor.akar.length + 1), 'bukan foto')
  const { out, err } = await kantor.konten('tinjau', id)
  expect(out).toMatch(/foto-0\.png: .* KB \(ISINYA BERUBAH di media\/\)\n/)
  expect(out).toMatch(/foto-1\.png: .* KB \(TIDAK ADA di media\/\)\n/)
  expect(out).toMatch(/foto-2\.png: .* KB\n/)
  expect(err).toContain('Peringatan: 1 media tidak ada di folder media/ salinan ini;')
  expect(err).toContain('Peringatan: Isi 1 media di folder media/ bukan lagi yang diserahkan;')
  expect(await tinjau()).toMatchObject({
    media: [{ keadaan: 'berubah' }, { keadaan: 'hilang' }, { keadaan: 'utuh' }, { keadaan: 'utuh' }],
    catatan: [{ kode: 'media-hilang' }, { kode: 'media-berubah' }, { kode: 'tanpa-exif' }],
  })
  rmSync(diganti)
  for (const jalur of [diganti, hilang]) renameSync(`${jalur}.asli`, jalur)
})

test('jelaskan: dari commit mana sampai commit mana, batasnya, dan hitungannya', async () => {
  await kantor.pada('2026-09-01 14:30').ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  const layar = await kantor.ok('jelaskan', id, '3')
  expect(layar).toContain(kantor.git('rev-parse', 'HEAD').slice(0, 12))
  expect(layar).toContain('terlambat')
  expect(layar).toContain('30')
  expect(await kantor.galat('jelaskan', 'tiada')).toEqual([2, 'id-tidak-ada'])
  expect(await kantor.galat('tinjau', 'tiada')).toEqual([2, 'id-tidak-ada'])
})

test('jam kerja: lewatnya disebut sebagai jam kerja pada tinjau, tugas, lihat, dan jelaskan', async () => {
  const semula = kantor.baca('konten.yaml')
  kantor.tulis('konten.yaml', semula.replace('jam: dinding', 'jam: kerja'))
  await kantor.pada('2026-09-04 13:00').ok('atur', '--alasan', 'Jam kerja.', '--sebagai', 'Carik')
  const lain = await kantor.pada('2026-09-04 14:00').baru('Gotong royong', '2026-09-04', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-04 15:00').ok('ajukan', lain, '--kanal', 'medsos', '--caption', 'Caption.', ...admin)
  kantor.pada('2026-09-08 08:00')
  const lewat = 'lewat 8 jam kerja 15 menit'
  for (const perintah of [
    ['tinjau', lain],
    ['tugas', '--peran', 'ppid', '--ringkas'],
    ['lihat', lain],
    ['jelaskan', lain, '3'],
  ])
    expect(await kantor.ok(...perintah)).toContain(lewat)
  kantor.tulis('konten.yaml', semula)
  await kantor.ok('atur', '--alasan', 'Jam dinding.', '--sebagai', 'Carik')
})

test('jelaskan: jawaban komentar menurut nomornya, laporan bulanan menurut bulannya', async () => {
  const catat = [
    'interaksi',
    'catat',
    '--platform',
    'instagram',
    '--jenis',
    'komentar',
    '--diterima',
    '2026-09-02 08:00',
  ]
  const nomor = String((await kantor.pada('2026-09-02 08:05').json(...catat, ...admin))['nomor'])
  await kantor.pada('2026-09-03 08:01').ok('interaksi', 'jawab', nomor, ...admin)
  const jawaban = await kantor.ok('jelaskan', nomor)
  expect(jawaban).toContain(kantor.git('rev-parse', 'HEAD').slice(0, 12))
  expect(jawaban).toContain('1441 menit > 1440 menit, lewat 1441 − 1440 = 1 menit')
  await kantor
    .pada('2026-10-08 09:00')
    .ok('laporan', '--bulan', '2026-09', '--kanal', 'medsos', '--serahkan', '--tetap', 'Angka menyusul.', ...admin)
  expect(await kantor.json('jelaskan', '--bulan', '2026-09', '--kanal', 'medsos')).toMatchObject({
    bulan: '2026-09',
    langkah: [
      { kanal: 'medsos', verdik: 'terlambat', lewatMenit: 540, commit: kantor.git('rev-parse', 'HEAD').trim() },
    ],
  })
  expect(await kantor.galat('jelaskan', '2026-09-999')).toEqual([2, 'nomor-tidak-ada'])
  expect(await kantor.galat('jelaskan', id, '--bulan', '2026-09')).toEqual([2, 'sasaran-tidak-jelas'])
  expect(await kantor.galat('jelaskan', '--bulan', '2026-10')).toEqual([2, 'laporan-belum-ada'])
})
