/** Finding what was written, in one office of three kegiatan. */
import { beforeAll, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const admin = ['--sebagai', 'Staf Admin']
const medsos = ['--kanal', 'medsos']
let kantor: Kantor
let apel: string
let posyandu: string
let ronda: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  apel = await kantor.baru('Apel Pagi', '2026-09-01', medsos)
  posyandu = await kantor.baru('Posyandu Melati', '2026-09-01', medsos)
  ronda = await kantor.baru('Ronda Malam', '2026-09-01', medsos)
  await kantor
    .pada('2026-09-01 12:00')
    .ok('ajukan', posyandu, ...medsos, '--caption', 'Balita sehat di kafé warga.', ...admin)
  await kantor.ok('ajukan', ronda, ...medsos, '--caption', 'Ronda.', ...admin)
  await kantor.pada('2026-09-01 12:10').ok('setujui', ronda, ...medsos, '--sebagai', 'Carik')
  await kantor.ok('unggah', ronda, ...medsos, '--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/', ...admin)
  kantor.pada('2026-09-01 12:20')
})

test('kata di mana pun, tanpa membedakan huruf, dengan kutipannya', async () => {
  expect(await kantor.json('cari', 'KAFE', 'balita')).toEqual([
    {
      id: posyandu,
      judul: 'Posyandu Melati',
      hariH: '2026-09-01',
      kanal: [{ kanal: 'medsos', status: 'diajukan' }],
      temu: [{ di: 'caption', kutipan: 'Balita sehat di kafé warga.' }],
    },
  ])
  expect((await kantor.json('cari', 'CAbCdEfGhIj')).map((k: Json) => [k.id, k.temu[0].di])).toEqual([[ronda, 'tautan']])
  expect(await kantor.json('cari', 'kafe', 'ronda')).toEqual([])
  kantor.kolom = 80
  const layar = await kantor.ok('cari', 'balita', '--tanpa-warna')
  kantor.kolom = null
  for (const teks of [posyandu.slice(-4), '1 Sep', 'caption', 'Balita sehat']) expect(layar).toContain(teks)
  expect(Math.max(...layar.split('\n').map((b) => b.length))).toBeLessThanOrEqual(80)
})

test('saringan, dan yang salah ketik', async () => {
  kantor.pada('2026-09-01 13:15')
  const id = async (...argv: string[]): Promise<string[]> => (await kantor.json('cari', ...argv)).map((k: Json) => k.id)
  expect(await id('--status', 'diunggah')).toEqual([ronda])
  expect(await id('--terlambat', '--pelaksana', 'kamitu')).toEqual([apel, posyandu].toSorted())
  expect(await id('malam', '--terlambat')).toEqual([])
  expect(await id('--bulan', '2026-08')).toEqual([])
  expect(await id('pagi', ...medsos, '--bulan', '2026-09')).toEqual([apel])
  expect(await kantor.ok('cari', '--status', 'diunggah')).toContain('medsos: diunggah')
  expect(await kantor.ok('cari', '--status', 'diunggah', '--format', 'csv')).toContain(
    `2026-09-01;${ronda};Ronda Malam;medsos: diunggah;;\n`,
  )
  expect((await kantor.ok('cari', 'malam', '--format', 'csv')).match(new RegExp(ronda, 'g'))).toHaveLength(2)
  expect(await kantor.galat('cari', 'pagi', '--status', 'selesai')).toEqual([2, 'pilihan-tidak-dikenal'])
  expect(await kantor.galat('cari')).toEqual([2, 'tanpa-pencarian'])
})

test('berkas rusak disebut, dan pencarian jalan terus', async () => {
  const jalur = `content/2026/09/${posyandu}.md`
  kantor.tulis(jalur, 'rusak')
  const hasil = await kantor.konten('cari', 'posyandu', '--json')
  expect(hasil.err).toContain(`Berkas rusak: ${jalur}`)
  expect(JSON.parse(hasil.out)).toMatchObject([{ id: posyandu, temu: [{ di: 'judul' }] }])
})
