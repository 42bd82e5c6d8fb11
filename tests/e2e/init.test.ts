/** Making a repository, also after an attempt that was broken off. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRepository } from '../../src/storage/git/new-repository.js'
import { Kantor, folderBaru, gitDi, mesinUji, wib } from '../repo.js'

const kantorBaru = (): Kantor => {
  const kantor = new Kantor(folderBaru())
  mkdirSync(kantor.akar, { recursive: true })
  return kantor
}

test('yang terputus sebelum .git terpasang diselesaikan oleh init berikutnya; sisanya dibersihkan', async () => {
  const kantor = kantorBaru()
  mkdirSync(join(kantor.akar, '.konten-init-abc123', '.git'), { recursive: true })
  mkdirSync(join(kantor.akar, 'sop'))
  writeFileSync(join(kantor.akar, 'libur.yaml'), '"2031":\n  libur: ["01-01"]\n')
  expect(await kantor.galat('daftar')).toEqual([2, 'di-luar-repositori'])
  await kantor.ok('init', kantor.akar)
  expect(readdirSync(kantor.akar).filter((n) => n.startsWith('.konten'))).toEqual([])
  expect(kantor.git('status', '--porcelain', '--untracked-files=all')).toBe('')
  expect(kantor.git('show', 'HEAD:libur.yaml')).toBe('"2031":\n  libur: ["01-01"]\n')
  expect(await kantor.galat('init', kantor.akar)).toEqual([2, 'sudah-ada'])
})

test('folder yang berisi, dan .git tanpa commit, tidak disentuh', async () => {
  const kantor = kantorBaru()
  writeFileSync(join(kantor.akar, 'surat.txt'), 'x')
  expect(await kantor.galat('init', kantor.akar)).toEqual([2, 'tidak-kosong'])
  const lain = kantorBaru()
  gitDi(lain.akar, 'init', '--quiet')
  expect(await kantor.galat('init', lain.akar)).toEqual([2, 'git-tanpa-commit'])
  expect(readdirSync(lain.akar)).toEqual(['.git'])
})

test('alamat akun yang bukan tautan, atau tautan situs lain, ditolak sebelum apa pun dibuat', async () => {
  const kantor = kantorBaru()
  for (const akun of ['instagram=@nomporejo', 'x=https://www.facebook.com/nomporejo'])
    expect(await kantor.galat('init', kantor.akar, '--akun', akun)).toEqual([2, 'akun-janggal'])
  expect(readdirSync(kantor.akar)).toEqual([])
})

test('yang kalah cepat tidak mengubah repositori yang menang', async () => {
  const { akar } = kantorBaru()
  const baru = { cabang: 'main', pesan: 'Awal', nama: 'Staf', waktu: wib('2026-09-01 11:00') }
  const { vars } = mesinUji()
  await createRepository(akar, { ...baru, berkas: new Map([['satu.txt', 'satu']]) }, vars)
  await expect(createRepository(akar, { ...baru, berkas: new Map([['satu.txt', 'dua']]) }, vars)).rejects.toMatchObject(
    {
      jenis: 'bentrok',
      kode: 'didahului',
    },
  )
  expect(gitDi(akar, 'log', '--format=%an %s %ct').trim()).toBe(`Staf Awal ${wib('2026-09-01 11:00') / 1000}`)
  expect(readFileSync(join(akar, 'satu.txt'), 'utf8')).toBe('satu')
  expect(existsSync(join(akar, '.git'))).toBe(true)
  expect(readdirSync(akar).toSorted()).toEqual(['.git', 'satu.txt'])
})

test('di tempat sebuah berkas, atau di bawahnya, tidak ada yang dibuat', async () => {
  const kantor = kantorBaru()
  const berkas = join(kantor.akar, 'surat.txt')
  writeFileSync(berkas, 'isi')
  for (const tujuan of [berkas, join(berkas, 'konten'), join(kantor.akar, 'a'.repeat(300))])
    expect(await kantor.galat('init', tujuan)).toEqual([2, 'bukan-folder'])
  expect((await kantor.konten('init', berkas)).err).toContain('surat.txt tidak dapat menjadi folder')
  expect(readFileSync(berkas, 'utf8')).toBe('isi')
  expect(await kantor.galat('init', join(kantor.akar, 'baru'), '--petugas', `${'a'.repeat(201)}=ppid`)).toEqual([
    2,
    'nama-terlalu-panjang',
  ])
})

test('seorang yang mengajukan dan memutus sendiri: dikatakan, atau pisah tugas dipilih', async () => {
  const kantor = kantorBaru()
  const satu = ['--petugas', 'Carik=ppid,admin-medsos,admin-website']
  const init = async (nama: string, ...lain: string[]) => kantor.konten('init', join(kantor.akar, nama), ...lain)
  expect((await init('satu', ...satu)).err).toContain('Carik satu-satunya yang mengajukan dan memutus draf')
  expect((await init('dua', ...satu, '--petugas', 'Siti=admin-medsos,admin-website')).err).toBe('')
  expect((await init('longgar', ...satu, '--pisah-tugas', 'longgar')).err).toBe('')
  expect(kantor.baca('longgar/konten.yaml')).toMatch(/^ {2}pisah_tugas: longgar/m)
})
