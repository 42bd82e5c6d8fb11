/** git itself: where it is found, and what it refuses without anything being damaged. */
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor, terpisah } from '../repo.js'

let k: Kantor
beforeEach(async () => {
  k = (await buatKantor()).pada('2026-09-02 09:00')
})

const jalur = process.env['PATH']!

/** A program of that name which leaves a mark. */
function jebakan(letak: string): void {
  writeFileSync(letak, `#!/bin/sh\ntouch ${join(k.folder, 'terjebak')}\nexit 1\n`)
  chmodSync(letak, 0o755)
}

describe('program git', () => {
  test('git di folder kini dan di entri PATH relatif tidak pernah dijalankan', async () => {
    mkdirSync(join(k.akar, 'alat'))
    for (const folder of ['.', 'alat'])
      for (const nama of ['git', 'git.exe', 'git.cmd', 'git.com', 'git.bat']) jebakan(join(k.akar, folder, nama))
    const PATH = `:.:alat:./alat::${jalur}:`
    expect((await terpisah(k.akar, ['daftar'], { PATH })).kode).toBe(0)
    // simple-git asks for the user's name.
    expect((await terpisah(k.akar, ['tugas', '--ringkas'], { PATH })).kode).toBe(0)
    expect((await terpisah(k.akar, ['init', '../baru', '--tanpa-tanya'], { PATH })).kode).toBe(0)
    expect(existsSync(join(k.folder, 'baru/konten.yaml'))).toBe(true)
    expect(existsSync(join(k.folder, 'terjebak'))).toBe(false)
  })

  test('tanpa git: satu pesan yang sama untuk setiap perintah, dengan tempat memperolehnya', async () => {
    jebakan(join(k.akar, 'git'))
    const pesan = new Set<string>()
    for (const argv of [
      ['daftar'],
      ['register'],
      ['verifikasi'],
      ['init', '../baru', '--tanpa-tanya'],
      ['demo', '../demo'],
    ]) {
      const hasil = await terpisah(k.akar, argv, { PATH: ':.:' })
      expect([argv[0], hasil.kode]).toEqual([argv[0], 5])
      pesan.add(hasil.err)
    }
    expect([...pesan]).toEqual([expect.stringContaining('https://git-scm.com/downloads')])
    expect(existsSync(join(k.folder, 'terjebak'))).toBe(false)
    expect(readdirSync(k.folder)).not.toContain('baru')
  })

  test('git yang tidak mengenal argumen yang dipakai terlalu lama', async () => {
    const alat = join(k.folder, 'alat')
    mkdirSync(alat)
    writeFileSync(
      join(alat, 'git'),
      '#!/bin/sh\necho "fatal: unrecognized argument: --absolute-git-dir" >&2\nexit 128\n',
    )
    chmodSync(join(alat, 'git'), 0o755)
    const hasil = await terpisah(k.akar, ['daftar', '--json'], { PATH: alat })
    expect([hasil.kode, JSON.parse(hasil.out).galat.kode]).toEqual([5, 'git-terlalu-lama'])
  })

  test('git yang tidak dapat dijalankan disebut letaknya', async () => {
    const alat = join(k.folder, 'alat')
    mkdirSync(alat)
    writeFileSync(join(alat, 'git'), '#!/tiada/sh\n')
    chmodSync(join(alat, 'git'), 0o755)
    const hasil = await terpisah(k.akar, ['daftar', '--json'], { PATH: alat })
    const { galat } = JSON.parse(hasil.out)
    expect([hasil.kode, galat.kode]).toEqual([5, 'git-tidak-jalan'])
    expect(galat.pesan).toContain(join(alat, 'git'))
  })
})

describe('git menolak tanpa ada yang rusak', () => {
  const pengaturan = (isi: string) => () => void k.tulis('.git/config', isi)
  const kasus: [string, () => void, number, string, RegExp][] = [
    [
      'ekstensi yang tidak dikenal',
      pengaturan('[core]\n\trepositoryformatversion = 1\n[extensions]\n\tmasadepan = ya\n'),
      5,
      'format-git-baru',
      /masadepan[^]*Perbarui git/,
    ],
    ['format yang terlalu baru', pengaturan('[core]\n\trepositoryformatversion = 99\n'), 5, 'format-git-baru', /99/],
    ['pengaturan yang tidak terbaca', pengaturan('[core]\n\tbare = false\n[core\n'), 2, 'pengaturan-git', /config:3/],
    ['nilai yang keliru', pengaturan('[core]\n\trepositoryformatversion = x\n'), 2, 'pengaturan-git', /"x"/],
  ]
  test.each(kasus)('%s', async (_, rusak, kode, galat, memuat) => {
    rusak()
    for (const perintah of [['daftar'], ['verifikasi'], ['tutup-buku', '--bulan', '2026-08', '--sebagai', 'Carik']]) {
      const hasil = await k.konten(...perintah, '--json')
      const json = JSON.parse(hasil.out).galat
      expect([hasil.kode, json.kode]).toEqual([kode, galat])
      expect([json.pesan, ...json.saran].join('\n')).toMatch(memuat)
    }
  })

  test('init dengan pengaturan git pribadi yang tidak terbaca', async () => {
    const pribadi = k.bahan('gitconfig', '[user\n')
    const hasil = await terpisah(k.folder, ['init', 'baru', '--tanpa-tanya', '--json'], {
      GIT_CONFIG_GLOBAL: pribadi,
      HOME: k.folder,
    })
    expect([hasil.kode, JSON.parse(hasil.out).galat.kode]).toEqual([2, 'pengaturan-git'])
  })

  test.skipIf(process.getuid?.() !== 0)(
    'folder milik akun lain: perintah safe.directory yang menyembuhkan',
    async () => {
      chownSync(k.akar, 65534, 65534)
      for (const nama of readdirSync(k.akar)) chownSync(join(k.akar, nama), 65534, 65534)
      const hasil = await k.konten('daftar', '--json')
      const { galat } = JSON.parse(hasil.out)
      expect([hasil.kode, galat.kode]).toEqual([5, 'pemilik-lain'])
      expect(galat.saran[0]).toContain(`git config --global --add safe.directory ${k.akar}`)
      const pribadi = k.bahan('gitconfig', `[safe]\n\tdirectory = ${k.akar}\n`)
      expect((await terpisah(k.akar, ['daftar'], { GIT_CONFIG_GLOBAL: pribadi })).kode).toBe(0)
    },
  )
})
