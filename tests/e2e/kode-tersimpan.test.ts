/** What is kept of the program's parts (src/start): taken where it is whole, done without where it is not. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import { beforeEach, expect, test } from 'vitest'

let paket: string
let rumah: string
beforeEach(() => {
  paket = mkdtempSync(join(tmpdir(), 'konten-paket-'))
  rumah = mkdtempSync(join(tmpdir(), 'konten-rumah-'))
  for (const bagian of ['bin', 'dist', 'templates', 'package.json'])
    cpSync(resolve(bagian), join(paket, bagian), { recursive: true })
  rmSync(join(paket, 'dist', 'sandi'), { recursive: true, force: true })
})

/** The answer of a command; the program must end well. */
function tanya(...argv: string[]): string {
  const baris = argv.length > 0 ? argv : ['sop', '--help']
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(paket, 'bin', 'konten.js'), ...baris], {
    env: { HOME: rumah },
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

const sandi = (): string => join(paket, 'dist', 'sandi')
const berkas = (folder: string): string[] => readdirSync(folder).filter((nama) => nama.startsWith('bagian-'))

const tersimpan = (folder: string): Buffer[] => berkas(folder).map((nama) => readFileSync(join(folder, nama)))

test('bagiannya disimpan pada panggilan pertama, kodenya pada yang kedua, lalu dipakai', () => {
  const jawaban = tanya()
  const [bagian] = tersimpan(sandi())
  expect(bagian!.length).toBeGreaterThan(10_000)
  expect(tanya()).toBe(jawaban)
  const [lengkap] = tersimpan(sandi())
  expect(lengkap!.length).toBeGreaterThan(bagian!.length * 1.2)
  // From here on the packs are not even looked at.
  for (const nama of ['mula.js', 'harian.js']) renameSync(join(paket, 'dist', nama), join(paket, 'dist', `${nama}.x`))
  expect(tanya()).toBe(jawaban)
  expect(tersimpan(sandi())).toEqual([lengkap])
})

test('bagian yang belum pernah dipakai perintah itu dimuat dari paketnya, dan ikut disimpan', () => {
  for (const _ of [1, 2]) tanya('pelengkap', '--help')
  const [sebelum] = tersimpan(sandi())
  const jawaban = tanya('pelengkap', 'bash')
  expect(tersimpan(sandi())[0]!.equals(sebelum!)).toBe(false)
  expect([1, 2].map(() => tanya('pelengkap', 'bash'))).toEqual([jawaban, jawaban])
  expect(tanya('pelengkap', '--help')).toContain('bash')
})

test.each<[string, (isi: Buffer) => Buffer]>([
  ['terpotong', (isi) => isi.subarray(0, isi.length >> 1)],
  ['hampir kosong', (isi) => isi.subarray(0, 3)],
  ['satu bit terbalik', (isi) => Buffer.from(isi.map((satu, i) => (i === isi.length >> 1 ? satu ^ 1 : satu)))],
  ['berakhir dengan nol', (isi) => Buffer.concat([isi.subarray(0, -5_000), Buffer.alloc(5_000)])],
  ['sampah', (isi) => Buffer.alloc(isi.length, 'x')],
])('yang %s tidak dipakai, dan dibuat kembali', (_, rusak) => {
  const [jawaban] = [tanya(), tanya()]
  const utuh = berkas(sandi()).map((nama) => [join(sandi(), nama), readFileSync(join(sandi(), nama))] as const)
  for (const [letak, isi] of utuh) writeFileSync(letak, rusak(isi))
  expect([1, 2].map(() => tanya())).toEqual([jawaban, jawaban])
  for (const [letak, isi] of utuh) expect(readFileSync(letak).length).toBeGreaterThan(isi.length / 2)
  expect(tanya()).toBe(jawaban)
})

test('dari paket lain tidak dipakai', () => {
  for (const _ of [1, 2]) tanya('--help')
  const ubah = (nama: string, ganti: (teks: string) => string): void => {
    const letak = join(paket, 'dist', nama)
    writeFileSync(letak, ganti(readFileSync(letak, 'utf8')))
  }
  ubah('mula.js', (teks) => teks.replace('Kode keluar: 0 selesai', 'Kode keluar: 0 SELESAI'))
  expect(tanya('--help')).toContain('0 selesai')
  ubah('mulai.js', (teks) => teks.replace(/"[0-9a-f]{64}"/, `"${'f'.repeat(64)}"`))
  expect(tanya('--help')).toContain('0 SELESAI')
})

test('paket yang tidak dapat ditulisi: disimpan di folder pemakai', () => {
  writeFileSync(sandi(), 'bukan folder')
  const jawaban = tanya()
  expect(tanya()).toBe(jawaban)
  const punya = join(rumah, '.cache', 'konten')
  const disimpan = berkas(punya)
  expect(disimpan).toHaveLength(1)
  expect(readFileSync(join(punya, disimpan[0]!)).length).toBeGreaterThan(10_000)
})

test('tanpa tempat menyimpan ia bekerja juga', () => {
  writeFileSync(sandi(), 'bukan folder')
  mkdirSync(join(rumah, '.cache'))
  writeFileSync(join(rumah, '.cache', 'konten'), 'bukan folder')
  const jawaban = tanya()
  expect(tanya()).toBe(jawaban)
})
