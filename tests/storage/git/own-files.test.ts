import { execFileSync } from 'node:child_process'
import { renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainChain, recordedCommit } from '../../../src/storage/git/commit-object.js'
import { Git } from '../../../src/storage/git/git.js'
import { GitStore } from '../../../src/storage/git/git-store.js'
import { indexedBlobs } from '../../../src/storage/git/index-file.js'
import { streamCommits } from '../../../src/storage/git/log.js'
import { ObjectFiles } from '../../../src/storage/git/object-files.js'
import { branchOid, headName, isOrdinary } from '../../../src/storage/git/ordinary.js'
import type { RecordedCommit } from '../../../src/storage/port.js'
import type { Kantor } from '../../repo.js'
import { buatKantor, folderBaru, mesinUji } from '../../repo.js'
import { tulisan } from '../port.js'

const account = process.geteuid?.() ?? null
const foldersOf = (kantor: Kantor) => ({ gitDir: join(kantor.akar, '.git'), shared: join(kantor.akar, '.git') })
const ordinary = (kantor: Kantor): boolean => isOrdinary(kantor.akar, foldersOf(kantor), account)
const objectsOf = (kantor: Kantor): ObjectFiles => new ObjectFiles(join(kantor.akar, '.git/objects'))

/** A history whose objects git stores in every way: alone, whole in a pack, as deltas. */
async function berisi(): Promise<Kantor> {
  const kantor = await buatKantor()
  const store = await GitStore.buka(kantor.akar, 'main', mesinUji())
  for (let i = 0; i < 12; i++) {
    const isi = Array.from({ length: 400 }, (_, n) => `baris ${n} ${n === i * 9 ? i : ''}\n`).join('')
    await store.write(async () =>
      tulisan(`isi ${i}`, { 'content/2026/09/a.md': isi, [`content/2026/09/b${i}.md`]: 'b' }),
    )
  }
  kantor.git('gc', '--quiet', '--aggressive')
  await store.write(async () => tulisan('lepas', { 'content/2026/10/c.md': 'c\n' }))
  return kantor
}

let kantor: Kantor
beforeAll(async () => {
  kantor = await berisi()
})

test('setiap objek terbaca seperti jawaban git: lepas, di dalam pack, dan sebagai delta', () => {
  const daftar = kantor
    .git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype) %(deltabase)')
    .trim()
    .split('\n')
    .map((baris) => baris.split(' ') as [string, string, string])
  expect(daftar.filter(([, , dasar]) => !/^0+$/.test(dasar)).length).toBeGreaterThan(5)
  const objek = objectsOf(kantor)
  for (const [oid, jenis] of daftar) {
    const isi = execFileSync('git', ['-C', kantor.akar, 'cat-file', jenis, oid])
    expect(objek.read(oid)).toEqual({ jenis, isi })
  }
  expect(objek.read('0'.repeat(40))).toBeNull()
  objek.close()
})

test('objek yang rusak tidak dikarang: git yang ditanya', async () => {
  const lain = kantor.salin()
  const oid = lain.git('rev-parse', 'HEAD:content/2026/10/c.md').trim()
  const letak = join(lain.akar, '.git/objects', oid.slice(0, 2), oid.slice(2))
  renameSync(letak, `${letak}.asli`)
  writeFileSync(letak, 'bukan zlib')
  expect(objectsOf(lain).read(oid)).toBeNull()
  const potret = await (await GitStore.buka(lain.akar, 'main', mesinUji())).snapshot()
  await expect(potret.read('content/2026/10/c.md')).rejects.toMatchObject({ jenis: 'rusak' })
})

test('riwayat mundur sama dengan git log, dari objek lepas, dari pack, dan melewati batas yang dibaca sendiri', async () => {
  const git = new Git(kantor.akar, mesinUji().vars)
  const [daftar, lewat]: [RecordedCommit[], RecordedCommit[]] = [[], []]
  for await (const beberapa of streamCommits(git, ['HEAD'])) daftar.push(...beberapa)
  const own = { folders: foldersOf(kantor), objects: objectsOf(kantor) }
  expect([...plainChain(own, daftar[0]!.oid, 100)]).toEqual(daftar)
  expect([...plainChain(own, daftar[0]!.oid, 3)]).toEqual(daftar.slice(0, 3))
  const potret = await (await GitStore.buka(kantor.akar, 'main', mesinUji())).snapshot()
  for await (const beberapa of potret.historyBackwards()) lewat.push(...beberapa)
  expect(lewat).toEqual(daftar)
})

test('sesudah penggabungan, sisanya dibaca git', async () => {
  const lain = kantor.salin()
  lain.git('switch', '--quiet', '-c', 'samping', 'HEAD~2')
  lain.git('commit', '--quiet', '--allow-empty', '-m', 'samping')
  lain.git('switch', '--quiet', 'main')
  lain.git('merge', '--quiet', '--no-edit', 'samping')
  lain.git('commit', '--quiet', '--allow-empty', '-m', 'sesudahnya')
  const [daftar, lewat]: [RecordedCommit[], RecordedCommit[]] = [[], []]
  for await (const satu of streamCommits(new Git(lain.akar, mesinUji().vars), ['HEAD'])) daftar.push(...satu)
  const potret = await (await GitStore.buka(lain.akar, 'main', mesinUji())).snapshot()
  for await (const satu of potret.historyBackwards()) lewat.push(...satu)
  expect(lewat).toEqual(daftar)
})

describe('commit yang tidak ditulis seperti git menulisnya diserahkan kepada git', () => {
  const orang = 'A B <a@b.id> 1700000000 +0700'
  const commit = (kepala: string, pesan = 'pesan\n'): RecordedCommit | null =>
    recordedCommit('1'.repeat(40), Buffer.from(`tree ${'2'.repeat(40)}\n${kepala}\n\n${pesan}`))

  test('yang biasa terbaca', () => {
    expect(commit(`author ${orang}\ncommitter ${orang}`)).toMatchObject({ penulis: 'A B', induk: [], pesan: 'pesan\n' })
  })
  test.each([
    ['sandi lain', `author ${orang}\ncommitter ${orang}\nencoding ISO-8859-1`],
    ['nama kosong', `author  <a@b.id> 1700000000 +0700\ncommitter ${orang}`],
    ['tanggal bukan angka', `author A <a@b.id> kemarin +0700\ncommitter ${orang}`],
    ['tanpa pencatat', `author ${orang}`],
  ])('%s', (_, kepala) => expect(commit(kepala)).toBeNull())
  test('NUL dalam pesan', () => expect(commit(`author ${orang}\ncommitter ${orang}`, 'a\0b')).toBeNull())
})

describe('repositori yang biasa', () => {
  test('cabang dan HEAD, lepas dan dikemas', () => {
    const folders = foldersOf(kantor)
    expect(ordinary(kantor)).toBe(true)
    expect(headName(folders)).toBe('refs/heads/main')
    expect(branchOid(folders, 'refs/heads/main')).toBe(kantor.git('rev-parse', 'HEAD').trim())
    const lain = kantor.salin()
    lain.git('pack-refs', '--all', '--prune')
    expect(branchOid(foldersOf(lain), 'refs/heads/main')).toBe(kantor.git('rev-parse', 'HEAD').trim())
    lain.git('checkout', '--quiet', '--detach')
    expect(headName(foldersOf(lain))).toBe('HEAD')
    expect(branchOid(folders, 'refs/heads/tidak-ada')).toBeNull()
    expect(branchOid(folders, 'refs/heads/../../config')).toBeNull()
  })

  test.each([
    ['reftable', '[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefstorage = reftable\n'],
    ['ekstensi yang tidak dikenal', '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tmasadepan = true\n'],
    ['pengaturan dari berkas lain', '[include]\n\tpath = /tmp/lain\n'],
    ['baris yang tidak terbaca', '[core\n'],
    ['nilai yang ditolak git', '[core]\n\tfilemode = barangkali\n'],
    ['kunci sebelum bagian', 'bare = false\n'],
    ['folder kerja di tempat lain', '[core]\n\tworktree = /tmp\n'],
  ])('bukan: %s', (_, isi) => {
    const lain = kantor.salin()
    writeFileSync(join(lain.akar, '.git/config'), isi)
    expect(ordinary(lain)).toBe(false)
  })

  test('bukan: cabang yang berupa tautan, HEAD yang rusak, folder akun lain', () => {
    const lain = kantor.salin()
    const cabang = join(lain.akar, '.git/refs/heads/main')
    renameSync(cabang, join(lain.akar, '.git/refs/heads/asli'))
    symlinkSync('asli', cabang)
    expect(branchOid(foldersOf(lain), 'refs/heads/main')).toBeNull()
    expect(headName(foldersOf(lain))).toBeNull()
    if (account !== null) expect(isOrdinary(lain.akar, foldersOf(lain), account + 1)).toBe(false)
  })

  test('worktree yang ditautkan bukan, dan tetap terbaca lewat git', async () => {
    const lain = kantor.salin()
    const folder = join(folderBaru(), 'sebelah')
    lain.git('switch', '--quiet', '-c', 'lain')
    lain.git('worktree', 'add', '--quiet', folder, 'main')
    const gitDir = join(lain.akar, '.git/worktrees/sebelah')
    expect(isOrdinary(folder, { gitDir, shared: join(lain.akar, '.git') }, account)).toBe(false)
    const potret = await (await GitStore.buka(folder, 'main', mesinUji())).snapshot()
    expect(await potret.read('content/2026/10/c.md')).toBe('c\n')
  })
})

describe('indeks git', () => {
  const jalur = new Set(['content/2026/10/c.md', 'konten.yaml', 'tidak/ada.md'])
  const seharusnya = (lain: Kantor): Map<string, string> =>
    new Map(
      lain
        .git('ls-files', '-s', ...jalur)
        .trim()
        .split('\n')
        .map((baris) => [baris.split('\t')[1]!, baris.split(' ')[1]!] as const),
    )

  test('versi 2 dan 3 terbaca; nama panjang pun', () => {
    const lain = kantor.salin()
    lain.tulis(`content/2026/10/${'n'.repeat(200)}.md`, 'x')
    lain.git('add', '.')
    expect(indexedBlobs(join(lain.akar, '.git'), jalur, 40)).toEqual(seharusnya(lain))
    lain.tulis('baru.txt', 'x')
    lain.git('add', '--intent-to-add', 'baru.txt')
    expect(indexedBlobs(join(lain.akar, '.git'), jalur, 40)).toEqual(seharusnya(lain))
  })

  test('versi 4, yang terbelah, dan penggabungan terbuka diserahkan kepada git', () => {
    const terbaca = (lain: Kantor) => indexedBlobs(join(lain.akar, '.git'), jalur, 40)
    const [empat, terbelah, terbuka] = [kantor.salin(), kantor.salin(), kantor.salin()]
    empat.git('update-index', '--index-version', '4')
    terbelah.git('update-index', '--split-index')
    execFileSync('git', ['-C', terbuka.akar, 'update-index', '--index-info'], {
      input: `100644 ${terbuka.git('rev-parse', 'HEAD:konten.yaml').trim()} 1\tterbuka.txt\n`,
    })
    expect([terbaca(empat), terbaca(terbelah), terbaca(terbuka)]).toEqual([null, null, null])
  })
})
