/**
 * What verifikasi says of photos and videos: where contents are not looked at it says so, and still sees what is
 * missing.
 */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Json } from '../repo.js'
import { Kantor, buatKantor, folderBaru, gitDi } from '../repo.js'

let asal: Kantor
let id: string
let idDua: string
beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 11:00')
  id = await asal.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  idDua = await asal.pada('2026-09-02 11:00').baru('Rapat', '2026-09-02', ['--kanal', 'medsos'])
})

const salinan = (): Kantor => asal.salin().pada('2026-09-03 08:00')
const foto = (k: Kantor, satu: string): string[] =>
  [...k.baca(`content/2026/09/${satu}.md`).matchAll(/\b([0-9a-f]{64}) image/g)].map(([, sha256]) =>
    join(k.akar, 'media', sha256!.slice(0, 2), sha256!),
  )
async function periksa(k: Kantor, ...opsi: string[]): Promise<{ kode: number; temuan: string[] }> {
  const { kode, out } = await k.konten('verifikasi', '--json', ...opsi)
  return { kode, temuan: JSON.parse(out).temuan.map((t: Json) => `${t.tingkat} ${t.kode} ${t.id}`) }
}

test('tanpa --media dikatakan bahwa isinya tidak dilihat; dengan --media bahwa isinya dihitung', async () => {
  const [tanpa, dengan] = [await asal.ok('verifikasi'), await asal.ok('verifikasi', '--media')]
  expect(tanpa.replace(/\s+/g, ' ')).toContain('Isi foto dan video tidak dilihat')
  expect(dengan.replace(/\s+/g, ' ')).toContain('dihitung ulang')
  expect(await asal.json('verifikasi')).toMatchObject({ media: 'ukuran' })
  expect(await asal.json('verifikasi', '--media')).toMatchObject({ media: 'isi' })
})

test('hilang di komputer yang mencatatnya: satu peringatan per kegiatan', async () => {
  const kantor = salinan()
  rmSync(join(kantor.akar, 'media'), { recursive: true })
  const harap = { kode: 1, temuan: [`peringatan media-hilang ${id}`, `peringatan media-hilang ${idDua}`] }
  expect(await periksa(kantor)).toEqual(harap)
  expect(await periksa(kantor, '--media')).toEqual(harap)
})

test('di salinan lain, yang tidak membawa media: satu catatan per kegiatan, dan tidak ada yang menunggu', async () => {
  const lain = new Kantor(folderBaru()).pada('2026-09-03 08:00')
  gitDi('.', 'clone', '--quiet', asal.akar, lain.akar)
  expect(await periksa(lain)).toEqual({
    kode: 0,
    temuan: [`catatan media-tidak-di-sini ${id}`, `catatan media-tidak-di-sini ${idDua}`],
  })
})

test('di folder kerja lain dari salinan yang sama, yang medianya tinggal di folder pertama: satu catatan', async () => {
  const lain = new Kantor(folderBaru()).pada('2026-09-03 08:00')
  salinan().git('worktree', 'add', '--quiet', '--detach', lain.akar)
  const { kode, temuan } = await periksa(lain)
  expect([kode, temuan.toSorted()]).toEqual([
    0,
    [`catatan media-tidak-di-sini ${id}`, `catatan media-tidak-di-sini ${idDua}`],
  ])
})

test('ukuran lain ketahuan tanpa membuka berkasnya; isi lain seukuran hanya dengan --media', async () => {
  const kantor = salinan()
  // Both kegiatan were handed over with the same photos.
  const duaGalat = { kode: 1, temuan: [`galat media-berubah ${id}`, `galat media-berubah ${idDua}`] }
  const [satu] = foto(kantor, id) as [string]
  const isi = readFileSync(satu)
  truncateSync(satu, isi.length - 1)
  expect(await periksa(kantor)).toEqual(duaGalat)
  isi[isi.length - 1]! ^= 1
  writeFileSync(satu, isi)
  expect(await periksa(kantor)).toEqual({ kode: 0, temuan: [] })
  expect(await periksa(kantor, '--media')).toEqual(duaGalat)
})
