/** Shell completion: the scripts, what they ask, and a real Tab in bash. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { jalurKegiatan } from '../../src/domain/id.js'
import type { Kantor } from '../repo.js'
import { buatKantor, folderBaru, paket } from '../repo.js'

let kantor: Kantor
let id: string
let ujung: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-10-01 11:00')
  id = await kantor.baru('Kerja Bakti', '2026-09-30')
  await kantor.baru('Posyandu', '2026-10-01', ['--kanal', 'medsos'])
  ujung = id.slice(-4)
})

/** The candidates, without their meanings; the last is whether files will do. */
const tab = async (...kata: string[]): Promise<string[]> => {
  const hasil = await kantor.konten('complete', '--', ...kata)
  expect([hasil.kode, hasil.err]).toEqual([0, ''])
  return hasil.out
    .trimEnd()
    .split('\n')
    .map((b) => b.split('\t')[0]!)
}

test.each(['bash', 'zsh', 'fish', 'powershell'])('skrip %s', async (shell) => {
  const skrip = await kantor.ok('pelengkap', shell)
  expect(skrip).toMatch(/konten complete (@bendera )?-- /)
  expect(await kantor.json('pelengkap', shell)).toEqual({ shell, skrip })
})

test('perintah, opsi, ID dengan judul, bulan, kanal, platform, pilihan, berkas', async () => {
  expect(await kantor.galat('pelengkap', 'tcsh')).toEqual([2, 'pilihan-tidak-dikenal'])
  expect(await tab('se')).toEqual(['serahkan', 'setujui', 'sebab', ':4'])
  expect((await tab('')).length).toBeGreaterThan(20)
  expect(await tab('analitik', 'im')).toEqual(['impor', ':4'])
  expect(await tab('unggah', '--ta')).toEqual(['--tautan', '--tanpa-tanya', '--tanpa-warna', ':4'])
  expect(await kantor.ok('complete', '--', 'lihat', ujung.slice(0, 2))).toBe(`${ujung}\t2026-09-30 Kerja Bakti\n:4\n`)
  expect(await tab('lihat', '')).toHaveLength(3)
  expect(await tab('lihat', 'bakti')).toEqual([ujung, ':4'])
  expect(await tab('--repo', kantor.akar, 'lihat', '2026-09')).toEqual([id, ':4'])
  expect(await tab('lihat', id, '--tang')).toEqual(['--tanggapan', ':4'])
  expect(await tab('daftar', '--bulan', '')).toEqual(['2026-10', '2026-09', ':4'])
  expect(await tab('daftar', '--bulan=2026-0')).toEqual(['--bulan=2026-09', ':4'])
  expect(await tab('daftar', '--bulan', '=', '2026-0')).toEqual(['2026-09', ':4'])
  expect(await tab('ajukan', ujung, '--kanal', 'm')).toEqual(['medsos', ':4'])
  expect(await tab('baru', '--kanal', 'medsos,')).toEqual(['medsos,website', ':4'])
  expect(await tab('unggah', ujung, '--platform', 'i')).toEqual(['instagram', ':4'])
  expect(await tab('baru', '--jenis', '')).toEqual(['berita', 'pengumuman', ':4'])
  expect(await tab('salin', ujung, '--untuk', '')).toEqual(['opensid', 'medsos', ':4'])
  expect(await tab('daftar', '--atas-nama', 'p')).toEqual(['pelaksana', 'ppid', ':4'])
  expect(await tab('pelengkap', 'f')).toEqual(['fish', ':4'])
  expect(await tab('baru', '--foto', 'a.jpg', '')).toEqual([':0'])
  expect(await tab('baru', '--judul', '')).toEqual([':4'])
  expect(await tab('tidakada', 'x')).toEqual([':4'])
  expect((await kantor.ok('complete', '--baru', '--', 'pelengkap')).split('\n')).toHaveLength(6)
  expect(await kantor.ok('--help')).not.toContain('complete')
})

test('judul dibersihkan, berkas ganjil dan folder lain tidak membuatnya gagal', async () => {
  const asli = kantor.baca(jalurKegiatan(id))
  kantor.tulis(jalurKegiatan(id), asli.replace('judul: Kerja Bakti', 'judul: "Kerja\\u001b[31m\\tBakti"'))
  expect(await kantor.ok('complete', '--', 'lihat', ujung)).toBe(`${ujung}\t2026-09-30 Kerja[31m Bakti\n:4\n`)
  kantor.tulis(jalurKegiatan(id), 'rusak')
  kantor.tulis('konten.yaml', 'rusak: [')
  expect(await tab('lihat', ujung)).toEqual([ujung, ':4'])
  expect(await tab('ajukan', ujung, '--kanal', '')).toEqual(['medsos', 'website', ':4'])
  expect(await tab('--repo', '/tidak/ada', 'lihat', '')).toEqual([':4'])
  expect(await tab()).toEqual([...new Set(await tab(''))])
  kantor.git('checkout', '-q', '--', 'konten.yaml', jalurKegiatan(id))
})

test('bash sungguhan: satu calon polos, beberapa calon dengan judulnya', async () => {
  const bin = folderBaru()
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'konten'), `#!/bin/sh\nexec '${process.execPath}' '${join(paket, 'bin', 'konten.js')}' "$@"\n`)
  chmodSync(join(bin, 'konten'), 0o755)
  const skrip = kantor.bahan('pelengkap.bash', await kantor.ok('pelengkap', 'bash'))
  const bash = (...kata: string[]): string[] => {
    const perintah = `source "$1"; source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_TYPE=63; _konten; printf '%s\\n' "\${COMPREPLY[@]}"`
    const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: bin }
    return execFileSync('bash', ['--norc', '-c', perintah, 'bash', skrip, ...kata], { cwd: kantor.akar, env, encoding: 'utf8' })
      .trimEnd()
      .split('\n')
  }
  expect(bash('konten', 'lihat', ujung.slice(0, 2))).toEqual([ujung])
  expect(bash('konten', 'lihat', '')).toContain(`${ujung}  (2026-09-30 Kerja Bakti)`)
  expect(bash('konten', 'daftar', '--bulan', '=', '2026-09')).toEqual(['2026-09'])
  // What is typed is never run.
  expect(bash('konten', 'lihat', '$(touch terjadi)', '--tang')).toEqual(['--tanggapan'])
  expect(kantor.git('status', '--porcelain')).toBe('')
})
