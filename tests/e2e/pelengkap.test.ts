/** Shell completion: the scripts, what they ask, and a real Tab in bash, zsh and fish. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { jalurKegiatan } from '../../src/domain/bahasa/id.js'
import type { Kantor } from '../repo.js'
import { buatKantor, folderBaru, paket } from '../repo.js'

let kantor: Kantor
let id: string
let ujung: string
let bin: string
let daftarSkrip: Record<string, string>
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-10-01 11:00')
  id = await kantor.baru('Kerja Bakti', '2026-09-30')
  await kantor.baru('Posyandu', '2026-10-01', ['--kanal', 'medsos'])
  ujung = id.slice(-4)
  for (const [jenis, lain] of [
    ['komentar', []],
    ['dm', ['--tak-perlu-jawaban']],
  ] as const)
    await kantor.ok(
      'interaksi',
      'catat',
      '--platform',
      'instagram',
      '--jenis',
      jenis,
      '--diterima',
      '2026-10-01 09:00',
      ...lain,
      '--sebagai',
      'Staf Admin',
    )
  await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  await kantor.ok('petugas', 'tambah', 'Staf Admin', '--peran', 'admin-medsos', '--sebagai', 'Carik')
  daftarSkrip = Object.fromEntries(
    await Promise.all(
      ['bash', 'zsh', 'fish'].map(async (s) => [s, kantor.bahan(`pelengkap.${s}`, await kantor.ok('pelengkap', s))]),
    ),
  )
  bin = folderBaru()
  writeFileSync(
    join(bin, 'konten'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(paket, 'bin', 'konten.js')}' "$@"\n`,
  )
  chmodSync(join(bin, 'konten'), 0o755)
})

/** A shell of its own in the repository, with the built konten on its path. */
const cangkang = (nama: string, ...argumen: string[]): string =>
  execFileSync(nama, argumen, {
    cwd: kantor.akar,
    env: { PATH: `${bin}:/usr/bin:/bin`, HOME: bin, TERM: 'dumb' },
    encoding: 'utf8',
    // Only a guard against hanging, where the test's own cannot reach.
    timeout: 600_000,
  })
const ada = (nama: string): boolean => spawnSync(nama, ['--version']).status === 0

/** The candidates, without their meanings; the last is whether files will do. */
const tab = async (...kata: string[]): Promise<string[]> => {
  const hasil = await kantor.konten('complete', '--', ...kata)
  expect([hasil.kode, hasil.err]).toEqual([0, ''])
  return hasil.out
    .trimEnd()
    .split('\n')
    .map((b) => b.split('\t')[0]!)
}

test.each(['bash', 'zsh', 'fish', 'powershell'])('skrip %s', async (nama) => {
  const teks = await kantor.ok('pelengkap', nama)
  expect(teks).toMatch(/konten complete (@bendera )?-- /)
  expect(await kantor.json('pelengkap', nama)).toEqual({ shell: nama, skrip: teks })
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

test('nomor interaksi, nama petugas, dan folder rumah', async () => {
  expect(await kantor.ok('complete', '--', 'interaksi', 'jawab', '')).toBe(
    '2026-10-001\tinstagram komentar 2026-10-01 09:00\n:4\n',
  )
  expect(await tab('batalkan', '2026-10-0')).toEqual([
    (await tab('lihat', '2026-10-0'))[0],
    '2026-10-002',
    '2026-10-001',
    ':4',
  ])
  expect((await tab('lihat', '2026-10-0')).slice(1)).toEqual([':4'])
  expect(await tab('daftar', '--sebagai', 'S')).toEqual(['Staf Admin', ':4'])
  expect(await tab('petugas', 'ubah', '')).toEqual(['Carik', 'Staf Admin', ':4'])
  expect(await tab('petugas', 'tambah', '')).toEqual([':4'])
  expect(await tab('--repo', '~/tidak-ada', 'lihat', '')).toEqual([':4'])
})

test('bash sungguhan: satu calon polos, beberapa calon dengan judulnya', () => {
  const bash = (...kata: string[]): string[] => {
    const perintah = `source "$1"; source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_TYPE=63; _konten; printf '%s\\n' "\${COMPREPLY[@]}"`
    return cangkang('bash', '--norc', '-c', perintah, 'bash', daftarSkrip['bash']!, ...kata)
      .trimEnd()
      .split('\n')
  }
  expect(bash('konten', 'lihat', ujung.slice(0, 2))).toEqual([ujung])
  expect(bash('konten', 'lihat', '')).toContain(`${ujung}  (2026-09-30 Kerja Bakti)`)
  expect(bash('konten', 'daftar', '--bulan', '=', '2026-09')).toEqual(['2026-09'])
  expect(bash('konten', 'lihat', '"kerja b')).toEqual([ujung])
  expect(bash('konten', 'lihat', 'kerja\\ b')).toEqual([ujung])
  expect(bash('konten', 'daftar', '--sebagai', 'St')).toEqual(['Staf\\ Admin'])
  expect(bash('konten', 'daftar', '--sebagai', "'St")).toEqual(['Staf Admin'])
  // What is typed is never run.
  expect(bash('konten', 'lihat', '$(touch terjadi)', '--tang')).toEqual(['--tanggapan'])
  expect(kantor.git('status', '--porcelain')).toBe('')
})

// zsh in a terminal of its own (zsh/zpty): types the words, Tab, then Ctrl-O, which shows the line as it now stands.
const ZSH = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1='' PS2='' RPS1='' PROMPT_SP=; autoload -Uz compinit; compinit -D -u; source '$1'; stty -echo cols 200"
zpty -w z "lapor() { print -r -- \\"<<\\$BUFFER>>\\"; exit }; zle -N lapor; bindkey '^O' lapor; print -r -- si''ap"
zpty -r z x '*siap*'
zpty -w -n z "$2"$'\t\x0f'
zpty -r z x '*>>*'
print -r -- $x`

test('zsh sungguhan: penggalan judul diganti ID-nya; beberapa calon dipertunjukkan, ketikan tetap', ({ skip }) => {
  skip(!ada('zsh'), 'zsh tidak ada')
  const zsh = (ketikan: string): { layar: string; baris: string } => {
    const layar = cangkang('zsh', '-f', '-c', ZSH, 'zsh', daftarSkrip['zsh']!, ketikan)
    return { layar, baris: /<<(.*)>>/.exec(layar)?.[1]?.trimEnd() ?? layar }
  }
  expect(zsh('konten lihat bakti').baris).toBe(`konten lihat ${ujung}`)
  const dua = zsh('konten lihat a')
  expect(dua.layar).toContain(`${ujung}  -- 2026-09-30 Kerja Bakti`)
  expect(dua.baris).toBe('konten lihat a')
  expect(zsh('konten daftar --sebagai St').baris).toBe('konten daftar --sebagai Staf\\ Admin')
  expect(zsh("konten daftar --sebagai 'St").baris).toBe("konten daftar --sebagai 'Staf Admin'")
  expect(zsh('konten lihat $(touch terjadi) --tang').baris).toBe('konten lihat $(touch terjadi) --tanggapan')
  expect(kantor.git('status', '--porcelain')).toBe('')
})

test('fish sungguhan: ID dengan judulnya, kutipan yang belum ditutup', ({ skip }) => {
  skip(!ada('fish'), 'fish tidak ada')
  const fish = (ketikan: string): string[] =>
    cangkang('fish', '--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', daftarSkrip['fish']!, ketikan)
      .trimEnd()
      .split('\n')
  expect(fish('konten lihat bakti')).toEqual([`${ujung}\t2026-09-30 Kerja Bakti`])
  expect(fish('konten lihat "kerja b')).toEqual([`${ujung}\t2026-09-30 Kerja Bakti`])
  expect(fish("konten daftar --sebagai 'St")).toEqual(['Staf Admin'])
  expect(fish('konten daftar --bulan=2026-0')).toEqual(['--bulan=2026-09'])
  expect(fish('konten lihat (touch terjadi) --tang')).toEqual([
    '--tanggapan\ttanggapan PPID (keluaran langkah 3) sebagai lembar',
  ])
  expect(kantor.git('status', '--porcelain')).toBe('')
})
