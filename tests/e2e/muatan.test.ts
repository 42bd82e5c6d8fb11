/**
 * What a command loads, in files and bytes of the bundle: it costs every call its start, and must not grow unnoticed.
 */
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor, terpisah } from '../repo.js'

let kantor: Kantor
beforeAll(async () => {
  kantor = await buatKantor()
  await kantor.baru('Kerja bakti', '2026-09-30')
  // The first reading makes the index and keeps the settings.
  await terpisah(kantor.akar, ['daftar', '--json'])
})

/** The files of the bundle that a command line loads; node itself tells which, as it does for coverage. */
async function dimuat(...argv: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'konten-muatan-'))
  const { kode } = await terpisah(kantor.akar, argv, { NODE_V8_COVERAGE: folder })
  expect(kode).toBe(0)
  const laporan = readdirSync(folder).map((nama) => JSON.parse(readFileSync(join(folder, nama), 'utf8')))
  const alamat = laporan.flatMap((l: { result: { url: string }[] }) => l.result.map(({ url }) => url))
  return [...new Set(alamat)].filter((url) => url.includes('/dist/')).map((url) => fileURLToPath(url))
}

const byte = (berkas: readonly string[]): number => berkas.reduce((n, satu) => n + statSync(satu).size, 0)

test.each([
  [['--version'], 16, 100_000],
  [['--help'], 18, 110_000],
  [['daftar', '--json'], 65, 500_000],
  [['lihat', 'kerja', '--json'], 75, 720_000],
])('konten %j', async (argv, palingBanyak, palingBesar) => {
  const berkas = await dimuat(...argv)
  expect(berkas.length).toBeGreaterThan(3)
  expect(berkas.length).toBeLessThanOrEqual(palingBanyak)
  expect(byte(berkas)).toBeLessThanOrEqual(palingBesar)
})

test('daftar yang hangat tidak memuat pembaca YAML', async () => {
  const pembacaYaml = (berkas: readonly string[]): string[] =>
    berkas.filter((satu) => readFileSync(satu, 'utf8').includes('maxAliasCount'))
  expect(pembacaYaml(await dimuat('daftar', '--json'))).toEqual([])
  expect(pembacaYaml(await dimuat('lihat', 'kerja', '--json'))).not.toEqual([])
})

test('pengaturan yang disimpan tidak dipakai untuk berkas yang lain, dan yang diubah dengan tangan ditemukan', async () => {
  const [letak, yaml] = [join(kantor.akar, '.git/konten/indeks/pengaturan.json'), kantor.baca('konten.yaml')]
  const judul = async (): Promise<string> =>
    (await terpisah(kantor.akar, ['register', '--format', 'html'])).out.toUpperCase()
  kantor.tulis('konten.yaml', yaml.replace(/^( *nama: ).*$/m, '$1Kalurahan Uji'))
  expect(await judul()).toContain('KALURAHAN UJI')
  expect(readFileSync(letak, 'utf8')).toContain('Kalurahan Uji')
  kantor.tulis('konten.yaml', yaml)
  expect(await judul()).not.toContain('KALURAHAN UJI')
  const { crc32 } = await import('node:zlib')
  const [, kunci = '', isi = ''] = readFileSync(letak, 'utf8').split('\n')
  const palsu = isi.replace(/("kantor":\{"nama":")[^"]*/, '$1Kalurahan Palsu')
  expect(palsu).not.toBe(isi)
  kantor.tulis('.git/konten/indeks/pengaturan.json', `${crc32(kunci + palsu)}\n${kunci}\n${palsu}`)
  expect(await judul()).toContain('KALURAHAN PALSU')
  const { out } = await terpisah(kantor.akar, ['verifikasi', '--json'])
  expect(out).toContain('indeks-beda')
  expect(await judul()).not.toContain('KALURAHAN PALSU')
})
