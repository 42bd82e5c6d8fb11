/**
 * What a command loads, in files and bytes of the bundle: it costs every call its start, and must not grow unnoticed.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { openIndex } from '../../src/storage/index/head.js'
import { buatKantor, terpisah } from '../repo.js'

let kantor: Kantor
beforeAll(async () => {
  kantor = await buatKantor()
  await kantor.baru('Kerja bakti', '2026-09-30')
  // The first reading makes the index and keeps the settings.
  await terpisah(kantor.akar, ['daftar', '--json'])
})

interface Bagian {
  nama: string
  teks: string
}

interface Cakupan {
  url: string
  functions: { functionName: string; ranges: { startOffset: number; endOffset: number; count: number }[] }[]
}

/** The scripts that a process runs; node itself tells them, as for coverage. */
async function cakupan(jalankan: (env: Record<string, string>) => unknown): Promise<Cakupan[]> {
  const folder = mkdtempSync(join(tmpdir(), 'konten-muatan-'))
  await jalankan({ NODE_V8_COVERAGE: folder })
  return readdirSync(folder).flatMap(
    (nama) => (JSON.parse(readFileSync(join(folder, nama), 'utf8')) as { result: Cakupan[] }).result,
  )
}

const milikNode = (laporan: readonly Cakupan[]): string[] =>
  laporan.map(({ url }) => url).filter((url) => url.startsWith('node:'))

/** What a command line loads: parts of the bundle, and modules of node that an empty program does not load. */
async function dimuat(...argv: string[]): Promise<{ bagian: Bagian[]; node: string[] }> {
  const kosong = await cakupan((env) => execFileSync(process.execPath, ['-e', '0'], { env }))
  const laporan = await cakupan(async (env) => expect((await terpisah(kantor.akar, argv, env)).kode).toBe(0))
  return {
    bagian: laporan.filter(({ url }) => url.includes('/dist/')).flatMap(bagianDari),
    node: milikNode(laporan).filter((nama) => !milikNode(kosong).includes(nama)),
  }
}

/** The parts that were run of a file of parts, or the whole file; a library within a part is named with its folder. */
function bagianDari({ url, functions }: Cakupan): Bagian[] {
  const teks = readFileSync(fileURLToPath(url), 'utf8')
  if (!/\/(?:mula|harian)\.js$|\/sandi\/bagian-/.test(url)) return [{ nama: basename(url), teks }]
  return functions.flatMap(({ functionName: nama, ranges: [letak] }) =>
    /^[^/]+\.js$/.test(nama) && letak !== undefined && letak.count > 0
      ? [{ nama, teks: teks.slice(letak.startOffset, letak.endOffset) }]
      : [],
  )
}

const byte = (bagian: readonly Bagian[]): number => bagian.reduce((n, { teks }) => n + teks.length, 0)

test.each([
  [['--version'], 1, 5_000, 15],
  [['--help'], 7, 80_000, 60],
  // The names by which parts know each other are written out, so that libraries within them can wait.
  [['daftar', '--json'], 32, 290_000, 60],
  [['lihat', 'kerja', '--json'], 44, 460_000, 75],
])('konten %j', async (argv, palingBanyak, palingBesar, palingBanyakNode) => {
  const { bagian, node } = await dimuat(...argv)
  expect(bagian.length).toBeGreaterThan(0)
  expect(bagian.length).toBeLessThanOrEqual(palingBanyak)
  expect(byte(bagian)).toBeLessThanOrEqual(palingBesar)
  expect(node.length, node.join(' ')).toBeLessThanOrEqual(palingBanyakNode)
})

test('bangunannya dan sumbernya membuat indeks yang sama', () => {
  expect(openIndex(join(kantor.akar, '.git/konten/indeks'))).not.toBeNull()
})

test('bacaan hangat tidak menyentuh kripto, proses lain, atau berkas yang ditunggu', async () => {
  const { node } = await dimuat('daftar', '--json')
  expect(node.filter((nama) => /^node:(?:crypto|child_process|fs\/promises|readline)$/.test(nama))).toEqual([])
})

test('tindakan tidak memulai proses; ia dan bacaan tidak memuat pembaca YAML, bacaan tidak memuat penulis', async () => {
  const tindakan = ['ajukan', 'kerja', '--kanal', 'medsos', '--sebagai', 'Siti Rahayu', '--tanpa-tanya', '--json']
  const termuat = {
    bacaan: await dimuat('daftar', '--json'),
    satu: await dimuat('lihat', 'kerja', '--json'),
    tindakan: await dimuat(...tindakan, '--caption', 'Kerja bakti.'),
    periksa: await dimuat('verifikasi', '--json'),
  }
  const yang = (cocok: (satu: Bagian) => boolean): string[] =>
    Object.entries(termuat).flatMap(([nama, { bagian }]) => (bagian.some(cocok) ? [nama] : []))
  expect(yang(({ teks }) => teks.includes('Excessive alias count'))).toEqual(['periksa'])
  expect(yang(({ nama }) => nama.startsWith('transition-'))).toEqual(['tindakan'])
  expect(termuat.tindakan.node).not.toContain('node:child_process')
})

test('bacaan dan tindakan yang hangat tidak bertanya pada tabel bahasa dan zona milik mesin', async () => {
  const pencatat = join(mkdtempSync(join(tmpdir(), 'konten-muatan-')), 'intl.cjs')
  writeFileSync(
    pencatat,
    `for (const nama of ['DateTimeFormat', 'NumberFormat', 'Collator', 'PluralRules', 'Segmenter'])
      Intl[nama] = new Proxy(Intl[nama], { construct() { throw new Error('Intl.' + nama) } })
    String.prototype.localeCompare = () => { throw new Error('localeCompare') }`,
  )
  const tanpaTabel = async (...argv: string[]): Promise<void> => {
    const { kode, err } = await terpisah(kantor.akar, argv, { NODE_OPTIONS: `--require "${pencatat}"` })
    expect({ kode, err: err.replace(/^(?:Catatan|Langkah) .*\n/gm, '') }, argv.join(' ')).toEqual({ kode: 0, err: '' })
  }
  for (const perintah of ['daftar', 'tugas', 'register', 'laporan --bulan 2026-09', 'riwayat kerja', 'lihat kerja'])
    await tanpaTabel(...perintah.split(' '))
  await tanpaTabel('koreksi', 'kerja', '--kanal', 'medsos', '--catatan', 'Ubah.', '--sebagai', 'Carik', '--tanpa-tanya')
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
