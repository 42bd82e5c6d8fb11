import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GitStore } from '../../../src/storage/git/git-store.js'
import type { Kantor } from '../../repo.js'
import { buatKantor, mesinUji } from '../../repo.js'
import { tulisan } from '../port.js'

const A = 'content/2026/09/a.md'
const buka = async (kantor: Kantor): Promise<GitStore> => GitStore.buka(kantor.akar, 'main', mesinUji())
const tulis = async (kantor: Kantor, isi: string, jalur = A): Promise<string> =>
  (await buka(kantor)).write(async () => tulisan(`isi ${isi}`, { [jalur]: `${isi}\n` }))

async function kantorBerisi(): Promise<Kantor> {
  const kantor = await buatKantor()
  await tulis(kantor, 'satu')
  return kantor
}

describe('pekerjaan pemakai di folder yang sama', () => {
  test('yang sudah di-stage, belum di-stage, dan belum dilacak tetap seperti adanya', async () => {
    const kantor = await kantorBerisi()
    kantor.tulis('konten.yaml', `${kantor.baca('konten.yaml')}# di-stage\n`)
    kantor.git('add', 'konten.yaml')
    kantor.tulis('konten.yaml', `${kantor.baca('konten.yaml')}# belum di-stage\n`)
    kantor.tulis('libur.yaml', `${kantor.baca('libur.yaml')}# disunting\n`)
    kantor.tulis('catatan.txt', 'milik saya\n')
    kantor.tulis('content/2026/09/b.md', 'calon tulisan tangan\n')
    const status = (): string => kantor.git('status', '--porcelain', '--untracked-files=all')
    const sebelum = status()
    await tulis(kantor, 'dua')
    expect(status()).toBe(sebelum)
    expect(sebelum.split('\n').filter(Boolean)).toEqual([
      'MM konten.yaml',
      ' M libur.yaml',
      '?? catatan.txt',
      '?? content/2026/09/b.md',
    ])
    expect(kantor.git('diff', '--cached', '--name-only').trim()).toBe('konten.yaml')
    expect(kantor.git('show', '--name-only', '--format=', 'HEAD').trim()).toBe(A)
  })

  test('berkas yang disunting tangan tidak ditimpa: ditolak, disebut, dan disimpan', async () => {
    const kantor = await kantorBerisi()
    kantor.tulis(A, 'suntingan tangan\n')
    const kepala = kantor.git('rev-parse', 'HEAD')
    await expect(tulis(kantor, 'dua')).rejects.toMatchObject({
      jenis: 'bentrok',
      kode: 'suntingan-tangan',
      message: expect.stringContaining(A) as string,
    })
    expect(kantor.git('rev-parse', 'HEAD')).toBe(kepala)
    expect(kantor.baca(A)).toBe('suntingan tangan\n')
    expect(existsSync(join(kantor.akar, '.git/konten/lock'))).toBe(false)
  })

  test('berkas baru yang sudah ada di tempatnya tidak ditimpa', async () => {
    const kantor = await buatKantor()
    kantor.tulis(A, 'ketikan yang belum dicatat\n')
    await expect(tulis(kantor, 'satu')).rejects.toMatchObject({ kode: 'suntingan-tangan' })
    expect(kantor.baca(A)).toBe('ketikan yang belum dicatat\n')
  })

  test('berkas kerja yang terhapus dikembalikan oleh peristiwa berikutnya', async () => {
    const kantor = await kantorBerisi()
    rmSync(join(kantor.akar, A))
    await tulis(kantor, 'dua')
    expect(kantor.baca(A)).toBe('dua\n')
    expect(kantor.git('status', '--porcelain')).toBe('')
  })

  test('tidak pernah menulis melalui tautan simbolis', async () => {
    const kantor = await buatKantor()
    mkdirSync(join(kantor.folder, 'luar'))
    symlinkSync(join(kantor.folder, 'luar'), join(kantor.akar, 'content'))
    await expect(tulis(kantor, 'satu')).rejects.toMatchObject({ jenis: 'bentrok', kode: 'bukan-berkas-biasa' })
    expect(existsSync(join(kantor.folder, 'luar', '2026'))).toBe(false)
  })

  test('tautan simbolis di dalam riwayat adalah kerusakan', async () => {
    const kantor = await buatKantor()
    mkdirSync(join(kantor.akar, 'content/2026/09'), { recursive: true })
    symlinkSync('/etc/passwd', join(kantor.akar, A))
    kantor.git('add', A)
    kantor.git('commit', '--quiet', '-m', 'tautan')
    await expect((await (await buka(kantor)).snapshot()).read(A)).rejects.toMatchObject({
      jenis: 'rusak',
      kode: 'entri-terlarang',
    })
  })
})

describe('hanya pada cabang catatan, dalam keadaan tenang', () => {
  const kasus: [nama: string, siapkan: (k: Kantor) => void, kode: string][] = [
    ['HEAD lepas', (k) => k.git('checkout', '--quiet', '--detach'), 'cabang-lain'],
    ['cabang lain', (k) => k.git('switch', '--quiet', '-c', 'coba-coba'), 'cabang-lain'],
    [
      'merge yang belum selesai',
      (k) => writeFileSync(join(k.akar, '.git/MERGE_HEAD'), k.git('rev-parse', 'HEAD')),
      'git-belum-selesai',
    ],
    ['rebase yang belum selesai', (k) => mkdirSync(join(k.akar, '.git/rebase-merge')), 'git-belum-selesai'],
    [
      'cherry-pick yang belum selesai',
      (k) => writeFileSync(join(k.akar, '.git/CHERRY_PICK_HEAD'), k.git('rev-parse', 'HEAD')),
      'git-belum-selesai',
    ],
    ['graft', (k) => k.tulis('.git/info/grafts', k.git('rev-parse', 'HEAD')), 'riwayat-tidak-utuh'],
  ]
  test.each(kasus)('%s ditolak, tidak ada yang berubah', async (_, siapkan, kode) => {
    const kantor = await kantorBerisi()
    siapkan(kantor)
    const sebelum = kantor.jejak()
    await expect(tulis(kantor, 'dua')).rejects.toMatchObject({ kode })
    expect(kantor.jejak()).toBe(sebelum)
    expect(kantor.baca(A)).toBe('satu\n')
  })

  test('konflik merge yang sungguhan ditolak', async () => {
    const kantor = await kantorBerisi()
    kantor.git('switch', '--quiet', '-c', 'lain')
    kantor.tulis('libur.yaml', 'lain\n')
    kantor.git('commit', '--quiet', '-am', 'lain')
    kantor.git('switch', '--quiet', 'main')
    kantor.tulis('libur.yaml', 'utama\n')
    kantor.git('commit', '--quiet', '-am', 'utama')
    expect(() => kantor.git('merge', 'lain')).toThrow(/CONFLICT|Command failed/)
    await expect(tulis(kantor, 'dua')).rejects.toMatchObject({ jenis: 'bentrok', kode: 'git-belum-selesai' })
  })

  test('salinan dangkal ditolak sebagai riwayat yang tidak utuh', async () => {
    const kantor = await kantorBerisi()
    kantor.git('clone', '--quiet', '--depth=1', `file://${kantor.akar}`, join(kantor.folder, 'dangkal'))
    const galat = { jenis: 'rusak', kode: 'riwayat-tidak-utuh', saran: ['git fetch --unshallow'] }
    await expect(GitStore.buka(join(kantor.folder, 'dangkal'), 'main', mesinUji())).rejects.toMatchObject(galat)
    const store = await GitStore.openAsIs(join(kantor.folder, 'dangkal'), 'main', mesinUji())
    await expect(store.snapshot()).rejects.toMatchObject(galat)
    await expect(store.write(async () => tulisan('x', { [A]: 'x\n' }))).rejects.toMatchObject(galat)
  })

  test('objek yang hilang adalah kerusakan, bukan berkas yang tidak ada', async () => {
    const kantor = await kantorBerisi()
    const oid = kantor.git('rev-parse', `HEAD:${A}`).trim()
    rmSync(join(kantor.akar, '.git/objects', oid.slice(0, 2), oid.slice(2)), { force: true })
    await expect((await (await buka(kantor)).snapshot()).read(A)).rejects.toMatchObject({
      jenis: 'rusak',
      kode: 'objek-rusak',
    })
  })

  test('pohon induk yang hilang tidak pernah menjadi pohon kosong', async () => {
    const kantor = await kantorBerisi()
    const oid = kantor.git('rev-parse', 'HEAD:content').trim()
    rmSync(join(kantor.akar, '.git/objects', oid.slice(0, 2), oid.slice(2)), { force: true })
    const kepala = kantor.git('rev-parse', 'HEAD')
    await expect(tulis(kantor, 'dua', 'content/2026/09/b.md')).rejects.toMatchObject({ jenis: 'rusak' })
    expect(kantor.git('rev-parse', 'HEAD')).toBe(kepala)
  })

  test('cabang yang dikosongkan mati listrik: ujung terakhirnya disebut, dan obatnya menyembuhkan', async () => {
    const kantor = await kantorBerisi()
    const ujung = await tulis(kantor, 'dua')
    const berkas = join(kantor.akar, '.git/refs/heads/main')
    for (const isi of ['', '\0'.repeat(41)]) {
      writeFileSync(berkas, isi)
      await expect(buka(kantor)).rejects.toMatchObject({
        jenis: 'rusak',
        kode: 'cabang-kosong',
        saran: [expect.stringContaining('main'), expect.stringContaining(ujung), expect.anything()],
      })
    }
    rmSync(berkas)
    kantor.git('update-ref', 'refs/heads/main', ujung)
    expect((await (await buka(kantor)).snapshot()).tip).toBe(ujung)
    // What this clone remembers may be gone too: then git's own log of the branch tells.
    rmSync(join(kantor.akar, '.git/konten'), { recursive: true })
    rmSync(berkas)
    await expect(buka(kantor)).rejects.toMatchObject({
      kode: 'cabang-kosong',
      saran: [expect.stringContaining(ujung), expect.anything()],
    })
  })

  test('HEAD yang rusak disebut, bukan disangka tanpa repositori', async () => {
    const kantor = await kantorBerisi()
    kantor.tulis('.git/HEAD', '')
    await expect(buka(kantor)).rejects.toMatchObject({
      jenis: 'rusak',
      kode: 'head-rusak',
      saran: [expect.stringContaining('ref: refs/heads/main'), expect.anything()],
    })
  })

  test('commit yang hilang disebut nomornya, tanpa kata-kata git', async () => {
    const kantor = await kantorBerisi()
    await tulis(kantor, 'dua')
    await tulis(kantor, 'tiga')
    const oid = kantor.git('rev-parse', 'HEAD~1').trim()
    rmSync(join(kantor.akar, '.git/objects', oid.slice(0, 2), oid.slice(2)), { force: true })
    const baca = async (): Promise<void> => {
      for await (const beberapa of (await (await buka(kantor)).snapshot()).history()) void beberapa
    }
    await expect(baca()).rejects.toMatchObject({
      jenis: 'rusak',
      kode: 'objek-rusak',
      message: expect.stringContaining(oid.slice(0, 12)),
    })
  })

  test('bukan repositori git: salah pakai', async () => {
    const kantor = await buatKantor()
    rmSync(join(kantor.akar, '.git'), { recursive: true })
    await expect(buka(kantor)).rejects.toMatchObject({ jenis: 'pemakaian', kode: 'bukan-repositori' })
  })
})
