/** The work queue from a real repository: for a role, for a petugas, strict, brief, and as a calendar. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

let kantor: Kantor
let id: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01')
  await kantor
    .pada('2026-09-01 12:00')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption.', '--sebagai', 'Staf Admin')
  await kantor.ok(
    'interaksi',
    'catat',
    '--platform',
    'instagram',
    '--jenis',
    'dm',
    '--diterima',
    '11.30',
    '--sebagai',
    'Staf Admin',
  )
})

test('urut menurut tenggat, dengan kunci kontrak, menurut peran atau seperti pada suatu saat', async () => {
  const semua = await kantor.json('tugas')
  expect(semua.map((t: Json) => [t.id, t.kanal, t.langkah, t.peran, t.sisaMenit, t.perintah])).toEqual([
    [id, 'medsos', 3, 'ppid', 60, `konten tinjau ${id} --kanal medsos`],
    [id, 'website', 2, 'admin-website', 60, `konten ajukan ${id} --kanal website`],
    [null, 'medsos', 5, 'admin-medsos', 1410, 'konten interaksi jawab 2026-09-001'],
  ])
  expect(semua[0].tenggat).toBe('2026-09-01T13:00:00+07:00')
  expect((await kantor.json('tugas', '--peran', 'ppid')).map((t: Json) => t.langkah)).toEqual([3])
  expect((await kantor.json('tugas', '--per', '2026-09-01 11:15')).map((t: Json) => t.langkah)).toEqual([2, 2])
  expect(await kantor.galat('tugas', '--peran', 'lurah')).toEqual([2, 'peran-tidak-dikenal'])
})

test('--tegas, --ringkas, dan kalender', async () => {
  expect((await kantor.konten('tugas', '--tegas')).kode).toBe(0)
  expect(await kantor.konten('tugas', '--tegas', '--ringkas', '--per', '2026-09-01 13:15')).toMatchObject({
    kode: 1,
    out: 'konten: 3 tugas, 2 lewat tenggat; lewat 15 menit: memutus draf medsos, Posyandu\n',
  })
  expect(await kantor.ok('tugas', '--ringkas', '--peran', 'pelaksana')).toBe('')
  await kantor.ok('tugas', '--ics', '../tugas.ics')
  expect(readFileSync(join(kantor.folder, 'tugas.ics'), 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(await kantor.galat('tugas', '--ics', '../tidak-ada/tugas.ics')).toEqual([2, 'folder-tidak-ada'])
})

test('kanal yang dilepas: tugas, penyerahan, dan laporan setahun memakai kanal yang tercatat pada bulannya', async () => {
  const satu = (await buatKantor()).pada('2026-09-01 10:30')
  await satu.baru('Apel', '2026-09-01', ['--kanal', 'website'])
  satu.pada('2026-10-05 09:00')
  satu.tulis('konten.yaml', satu.baca('konten.yaml').replace('kanal: [medsos, website]', 'kanal: [medsos]'))
  await satu.ok('atur', '--alasan', 'Situs ditutup.', '--sebagai', 'Carik')
  satu.pada('2026-11-20 09:00')
  const laporan = async (): Promise<string[]> =>
    (await satu.json('tugas')).flatMap((t: Json) => (t.id === null ? [`${t.judul} ${t.kanal}`] : []))
  expect(await laporan()).toEqual([
    'Laporan September 2026 medsos',
    'Laporan September 2026 website',
    'Laporan Oktober 2026 medsos',
  ])
  expect((await satu.json('laporan', '--tahun', '2026')).kanal).toEqual(['medsos', 'website'])
  const serah = ['laporan', '--serahkan', '--tetap', 'Menyusul.', '--sebagai', 'Staf Admin']
  expect((await satu.json(...serah, '--bulan', '2026-09')).kanal).toEqual(['medsos', 'website'])
  expect((await satu.json(...serah, '--bulan', '2026-10')).kanal).toEqual(['medsos'])
  expect(await laporan()).toEqual([])
})
