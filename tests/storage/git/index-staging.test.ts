import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Staged } from '../../../src/storage/git/index-staging.js'
import { stageInProcess } from '../../../src/storage/git/index-staging.js'
import { folderBaru } from '../../repo.js'

/** When every file was last written, in seconds. */
const lampau = 1_000_000_000

type Format = 'sha1' | 'sha256'

/** A repository whose index has the paths, all of one blob, and knows the trees of them. */
function repositori(format: Format, jalur: readonly string[]): { akar: string; git: (...argv: string[]) => string } {
  const akar = folderBaru()
  const git = (...argv: string[]): string => execFileSync('git', ['-C', akar, ...argv], { encoding: 'utf8' })
  git('init', '-q', `--object-format=${format}`)
  for (const satu of jalur) {
    mkdirSync(join(akar, satu, '..'), { recursive: true })
    writeFileSync(join(akar, satu), 'isi\n')
    // Older than the index, so that git need not look into them.
    utimesSync(join(akar, satu), lampau, lampau)
  }
  git('add', '.')
  git('write-tree')
  return { akar, git }
}

const jalurAwal = Array.from({ length: 60 }, (_, i) => `content/2026/${String(1 + (i % 12)).padStart(2, '0')}/b${i}.md`)
const infoGit = (daftar: readonly Staged[]): string =>
  daftar.map(({ path, oid: o, mode }) => `${mode ?? '0'} ${o} 0\t${path}\0`).join('')

/** What every round puts in: what is there, what is not, at both ends, in new folders, and what goes. */
function putaran(blob: readonly string[], ke: number): Staged[] {
  const pilih = (n: number): string => jalurAwal[(ke * 7 + n * 13) % jalurAwal.length]!
  const calon: [path: string, mode: string | null][] = [
    [pilih(0), '100644'],
    [pilih(1), null],
    [pilih(2), '100755'],
    [`content/2026/0${1 + (ke % 9)}/baru-${ke}.md`, '100644'],
    [`A-paling-awal-${ke}`, '100644'],
    [`~paling-akhir-${ke}`, '100644'],
    [`panjang/${'n'.repeat(150 + ke)}/é-${ke}.md`, '100644'],
    [`tidak-ada/${ke}`, null],
  ]
  const dipakai = calon.filter((_, i) => (ke + i) % 3 !== 0)
  return dipakai.map(([path, mode], i) => ({ path, mode, oid: blob[(ke + i) % blob.length]! }))
}

describe.each<Format>(['sha1', 'sha256'])('blob masuk ke indeks seperti oleh git (%s)', (format) => {
  test('isi, pohon, dan yang dianggap berubah sama sesudah setiap putaran', () => {
    const { akar, git } = repositori(format, jalurAwal)
    const blob = ['satu', 'dua', 'tiga'].map((input) =>
      execFileSync('git', ['-C', akar, 'hash-object', '-w', '--stdin'], { input, encoding: 'utf8' }).trim(),
    )
    const olehGit = join(akar, 'oleh-git')
    copyFileSync(join(akar, '.git/index'), olehGit)
    const dengan = (...argv: string[]): string =>
      execFileSync('git', ['-C', akar, ...argv], { encoding: 'utf8', env: { ...process.env, GIT_INDEX_FILE: olehGit } })
    for (let ke = 0; ke < 9; ke++) {
      const masuk = putaran(blob, ke)
      expect(stageInProcess(join(akar, '.git'), blob[0]!.length, masuk)).toBe(true)
      execFileSync('git', ['-C', akar, 'update-index', '-z', '--index-info'], {
        input: infoGit(masuk),
        env: { ...process.env, GIT_INDEX_FILE: olehGit },
      })
      expect(git('ls-files', '-s', '-z')).toBe(dengan('ls-files', '-s', '-z'))
      // Trees that the index claims to know are taken for known: a wrong one would show here.
      expect(git('write-tree')).toBe(dengan('write-tree'))
      expect(git('diff-files', '--name-only')).toBe(dengan('diff-files', '--name-only'))
    }
    git('fsck', '--connectivity-only', '--no-dangling', '--cache')
  })
})

test('dari dua untuk satu letak yang terakhir berlaku, seperti oleh git', () => {
  const { akar, git } = repositori('sha1', ['a.md', 'c.md'])
  const [lama, baru] = ['1', '2'].map((angka) => angka.repeat(40)) as [string, string]
  const dua = ['a.md', 'b.md'].flatMap((path) => [lama, baru].map((oid): Staged => ({ path, oid, mode: '100644' })))
  expect(stageInProcess(join(akar, '.git'), 40, dua)).toBe(true)
  const c = git('rev-parse', ':c.md').trim()
  expect(git('ls-files', '-s')).toBe(
    [`100644 ${baru} 0\ta.md`, `100644 ${baru} 0\tb.md`, `100644 ${c} 0\tc.md`, ''].join('\n'),
  )
})

test('yang berubah pada detik indeks ditulis tetap tampak berubah', () => {
  const { akar, git } = repositori('sha1', ['a.md', 'b.md'])
  git('config', 'core.trustctime', 'false')
  utimesSync(join(akar, '.git/index'), lampau, lampau)
  // The same length in the same second: only the content tells, and git looks at it while the index is no younger.
  writeFileSync(join(akar, 'a.md'), 'ISI\n')
  utimesSync(join(akar, 'a.md'), lampau, lampau)
  const b = git('rev-parse', ':b.md').trim()
  expect(stageInProcess(join(akar, '.git'), 40, [{ path: 'b.md', oid: b, mode: '100644' }])).toBe(true)
  expect(git('diff', '--name-only')).toBe('a.md\n')
})

describe('yang diserahkan kepada git tidak mengubah apa pun', () => {
  const satu: Staged = { path: 'a.md', oid: '1'.repeat(40), mode: '100644' }
  const tetap = (akar: string, masuk: Staged): void => {
    const indeks = join(akar, '.git/index')
    const sebelum = readFileSync(indeks)
    expect(stageInProcess(join(akar, '.git'), 40, [masuk])).toBe(false)
    expect(readFileSync(indeks)).toEqual(sebelum)
  }

  test.each<[string, string[]]>([
    ['versi 4', ['update-index', '--index-version', '4']],
    ['yang terbelah', ['update-index', '--split-index']],
    ['dengan ekstensi yang tidak dikenal di sini', ['update-index', '--force-untracked-cache']],
  ])('indeks %s', (_, argv) => {
    const { akar, git } = repositori('sha1', ['a.md'])
    git(...argv)
    tetap(akar, satu)
  })

  test('kunci milik program lain tetap ada; indeks yang rusak tetap rusak', () => {
    const { akar } = repositori('sha1', ['a.md', 'f/b.md'])
    const kunci = join(akar, '.git/index.lock')
    writeFileSync(kunci, 'milik lain')
    tetap(akar, satu)
    expect(readFileSync(kunci, 'utf8')).toBe('milik lain')
    const rusak = repositori('sha1', ['a.md'])
    const indeks = join(rusak.akar, '.git/index')
    const isi = readFileSync(indeks)
    isi[isi.length - 1]! ^= 1
    writeFileSync(indeks, isi)
    tetap(rusak.akar, satu)
  })

  test('berkas di tempat folder, dan folder di tempat berkas', () => {
    const { akar } = repositori('sha1', ['a.md', 'f/b.md'])
    tetap(akar, { ...satu, path: 'f' })
    tetap(akar, { ...satu, path: 'a.md/c.md' })
  })
})
