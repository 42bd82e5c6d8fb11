/**
 * What can be printed: the register for Indonesian Excel and in every script, the sheets that are signed, and the
 * letterhead.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { composePng } from '../../src/render/formats/png.js'
import { samplePicture } from '../../src/app/media/sample-media.js'
import type { Kantor } from '../repo.js'
import { buatKantor, folderBaru, paket } from '../repo.js'

let k: Kantor
let id: string
const JUDUL = 'قراءة يس #panic("x") *tebal*'
const ada = (program: string): boolean => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined

beforeAll(async () => {
  k = (await buatKantor()).pada('2026-09-02 21:00')
  const foto = Array.from({ length: 4 }, (_, i) => k.bahan(`f${i}.png`, samplePicture(`f${i}`)))
  const baru = [
    'baru',
    '--judul',
    JUDUL,
    '--mulai',
    '2026-09-02 19:30',
    '--pelaksana',
    'Budi',
    '--narasi',
    'Pengajian.',
  ]
  id = (await k.json(...baru, '--kanal', 'medsos', '--foto', ...foto, '--sebagai', 'Rina')).id
  await k
    .pada('2026-09-02 21:30')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Warga mengaji.', '--sebagai', 'Rina')
  await k.pada('2026-09-02 22:00').ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Sumarno')
})

const tulis = async (nama: string, ...argv: string[]): Promise<{ isi: Buffer; err: string; kode: number }> => {
  const letak = join(k.folder, nama)
  const { kode, err } = await k.konten(...argv, '--keluaran', letak, '--timpa')
  return { isi: readFileSync(letak), err, kode }
}

test('csv untuk Excel berbahasa Indonesia: BOM dan titik koma, tidak pernah berawal "ID"', async () => {
  const csv = ['register', '--bulan', '2026-09', '--format', 'csv']
  const { isi } = await tulis('r.csv', ...csv)
  expect(isi.subarray(0, 6).toString('hex')).toBe('efbbbf49443b')
  expect((await tulis('r.csv', ...csv, '--pemisah', 'koma')).isi.toString()).toMatch(/^\uFEFFID,Judul,/)
  expect(await k.galat(...csv, '--pemisah', ':')).toEqual([2, 'pilihan-tidak-dikenal'])
})

test.skipIf(!ada('pdftotext'))(
  'pdf: huruf Arab tercetak, markah tetap teks; yang tidak dapat dicetak disebut',
  async () => {
    const pdf = ['register', '--bulan', '2026-09', '--format', 'pdf']
    const { isi, err } = await tulis('r.pdf', ...pdf)
    expect(err).not.toContain('tidak dapat dicetak')
    const teks = execFileSync('pdftotext', ['-layout', '-', '-'], { input: isi }).toString().normalize('NFKC')
    expect(teks).toMatch(/راءة|ةءار/)
    expect(teks).toContain('#panic("x") *tebal*')
    expect(teks).toMatch(/Halaman 1 dari 1/)
  },
)

test('rincian hanya bila diminta, tanpa kata program di kertas', async () => {
  const html = async (...lain: string[]): Promise<string> =>
    (await tulis('r.html', 'register', '--bulan', '2026-09', '--format', 'html', ...lain)).isi.toString()
  const biasa = await html()
  expect(biasa).not.toContain('Rincian langkah')
  expect(biasa).not.toMatch(/--[a-z]+|konten verifikasi|[0-9a-f]{12}|2026-09-02-[a-z]/)
  expect(await html('--rinci')).toContain('Rincian langkah')
})

test('berita acara, penjelasan, riwayat, dan kegiatan sebagai dokumen; kode keluarnya tetap', async () => {
  const acara = await tulis('ba.html', 'verifikasi', '--format', 'html')
  expect(acara.kode).toBe(0)
  expect(acara.isi.toString()).toContain(`Ujung riwayat: ${k.git('rev-parse', 'HEAD').trim()}.`)
  for (const [nama, ...argv] of [
    ['jelaskan', 'jelaskan', id],
    ['riwayat', 'riwayat', id],
    ['lihat', 'lihat', id],
    ['sop', 'sop', 'medsos'],
  ] as const)
    for (const [format, tanda] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
      ['html', '<!doctype html>'],
    ] as const) {
      const { isi } = await tulis(`${nama}.${format}`, ...argv, '--format', format)
      expect(isi.subarray(0, tanda.length).toString(), `${nama} ${format}`).toBe(tanda)
    }
  expect((await tulis('t.html', 'lihat', id, '--tanggapan', '--format', 'html')).isi.toString()).toMatch(
    /Warga mengaji\.[\s\S]*dipakai 30 menit/,
  )
  expect((await k.json('riwayat', id)).peristiwa).toHaveLength(3)
})

test('kop: dicatat sebagai perubahan pengaturan, dipertunjukkan, dan tercetak; lambangnya gambar', async () => {
  const kop = ['kop', '--alamat', 'Jalan Brosot Km 2', '--telepon', '(0274) 123456', '--sebagai', 'Rina']
  const hasil = await k.ok(...kop)
  expect(hasil).toContain('Jalan Brosot Km 2')
  expect(k.baca('konten.yaml')).toMatch(/alamat: "?Jalan Brosot Km 2/)
  expect(k.git('log', '-1', '--format=%B')).toContain('Konten-Peristiwa: diatur')
  const jejak = k.jejak()
  await k.ok(...kop)
  expect(k.jejak()).toBe(jejak)
  expect(await k.galat('kop', '--lambang', k.bahan('x.png', 'bukan gambar'))).toEqual([2, 'kop-tidak-terbaca'])
  expect(await k.galat('kop', '--lambang', join(k.folder, 'tiada.png'))).toEqual([2, 'berkas-tidak-terbaca'])
  const lambang = join(k.folder, 'lambang.png')
  writeFileSync(
    lambang,
    composePng(40, 40, 1, () => [9]),
  )
  await k.ok('kop', '--lambang', lambang)
  const contoh = (await tulis('kop.html', 'kop', '--format', 'html')).isi.toString()
  expect(contoh).toContain('<img alt="Lambang"')
  expect(contoh).toContain('Telepon (0274) 123456')
  expect(await k.konten('verifikasi')).toMatchObject({ kode: 0 })
})

test('di komputer tanpa program penata huruf: PDF ditolak dengan jalan lain, yang lain tetap dicetak', async () => {
  const terpasang = folderBaru()
  // As npm leaves it where the typesetter is not built for the platform.
  for (const bagian of ['bin', 'dist', 'templates', 'package.json'])
    cpSync(join(paket, bagian), join(terpasang, bagian), { recursive: true })
  const jalankan = (format: string) => {
    const argv = ['register', '--bulan', '2026-09', '--format', format, '--keluaran', `../tanpa.${format}`]
    return spawnSync(process.execPath, [join(terpasang, 'bin', 'konten.js'), ...argv], {
      cwd: k.akar,
      encoding: 'utf8',
    })
  }
  const pdf = jalankan('pdf')
  expect([pdf.status, existsSync(join(k.akar, '..', 'tanpa.pdf'))]).toEqual([2, false])
  expect(pdf.stderr).toMatch(/PDF tidak dapat dibuat di komputer ini[\s\S]*--format html[\s\S]*--format docx/)
  for (const lain of ['html', 'docx']) expect(jalankan(lain).status).toBe(0)
})
