/** Photos destroyed by a PPID's signed act: in every copy that hears of it, and in nothing that git keeps. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Json } from '../repo.js'
import { Kantor, buatKantor, folderBaru, gitDi } from '../repo.js'

let asal: Kantor
let id: string
let sidik: string[]
const profil = folderBaru()
const carik = ['--sebagai', 'Carik']

beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 07:00')
  asal.profil = profil
  await asal.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', ...carik)
  await asal.ok('petugas', 'tambah', 'Staf Admin', '--peran', 'admin-medsos,admin-website', ...carik)
  await asal.ok('petugas', 'kunci', 'buat', '--keluaran', '../carik.pub')
  await asal.ok('petugas', 'ubah', 'Carik', '--kunci', '../carik.pub', ...carik)
  id = await asal.pada('2026-09-01 11:00').baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  sidik = [...asal.baca(`content/2026/09/${id}.md`).matchAll(/\b([0-9a-f]{64}) image/g)].map(([, satu]) => satu!)
})

const salinan = (): Kantor => {
  const lain = asal.salin().pada('2026-09-02 09:00')
  lain.profil = profil
  return lain
}
const di = (k: Kantor, satu: string): string => join(k.akar, 'media', satu.slice(0, 2), satu)
const ada = (k: Kantor): number => sidik.filter((s) => existsSync(di(k, s))).length
const sampah = (k: Kantor): string[] => readdirSync(join(k.akar, '.git', 'konten', 'sampah')).toSorted()
const temuan = async (k: Kantor): Promise<string[]> =>
  JSON.parse((await k.konten('verifikasi', '--json')).out)
    .temuan.map((t: Json) => `${t.tingkat} ${t.kode}`)
    .filter((t: string) => !t.endsWith('kunci-pertama'))
const musnahkan = ['media', 'musnahkan', '--alasan', 'Memuat wajah anak.']

test('tujuh hari di sampah, lalu hilang; verifikasi menyebutnya dimusnahkan', async () => {
  const kantor = salinan()
  expect(await kantor.ok(...musnahkan, id, ...carik)).toContain('4 dipindahkan ke sampah')
  expect([ada(kantor), sampah(kantor)]).toEqual([0, sidik.toSorted()])
  expect(await temuan(kantor)).toEqual(['catatan media-dimusnahkan'])
  await kantor.pada('2026-09-09 08:59').ok('media', 'periksa')
  expect(sampah(kantor)).toHaveLength(4)
  await kantor.pada('2026-09-09 09:00').ok('media', 'periksa')
  expect(sampah(kantor)).toEqual([])
  expect(await kantor.galat(...musnahkan, id, ...carik)).toEqual([2, 'tanpa-media'])
})

test('segera; salinan yang terlambat menurut juga; yang tidak ditandatangani PPID tidak dituruti', async () => {
  const kantor = salinan()
  const lain = new Kantor(folderBaru()).pada('2026-10-05 09:00')
  gitDi('.', 'clone', '--quiet', kantor.akar, lain.akar)
  execFileSync('cp', ['-R', join(kantor.akar, 'media'), join(lain.akar, 'media')])
  await kantor.ok(...musnahkan, id, '--sekarang', ...carik)
  expect([ada(kantor), existsSync(join(kantor.akar, '.git', 'konten', 'sampah', sidik[0]!))]).toEqual([0, false])
  // The same act, its signature taken away: a name that is only stated.
  const palsu = kantor.git('cat-file', 'commit', 'HEAD').replace(/^Konten-Tanda: .*\n/m, '')
  const oid = kantor.git('hash-object', '-t', 'commit', '-w', kantor.bahan('palsu', palsu)).trim()
  kantor.git('update-ref', 'refs/heads/palsu', oid)
  gitDi(lain.akar, 'pull', '--quiet', '--ff-only', 'origin', 'palsu')
  await lain.ok('media', 'periksa')
  expect([ada(lain), (await temuan(lain)).includes('galat tanda-kurang')]).toEqual([4, true])
  gitDi(lain.akar, 'reset', '--quiet', '--hard', 'HEAD^')
  gitDi(lain.akar, 'pull', '--quiet', '--ff-only', 'origin', 'main')
  await lain.ok('media', 'periksa')
  expect(ada(lain)).toBe(0)
})

test('ditolak: bukan PPID, tanpa kunci, foto yang dipakai kegiatan lain', async () => {
  const kantor = salinan()
  const lain = await kantor.baru('Rapat', '2026-09-02', ['--kanal', 'medsos'])
  expect(await kantor.galat(...musnahkan, id, ...carik)).toEqual([3, 'media-dipakai'])
  expect(await kantor.galat(...musnahkan, id, '--bersama', lain, '--sebagai', 'Staf Admin')).toEqual([
    3,
    'peran-tidak-dipegang',
  ])
  kantor.profil = folderBaru()
  expect(await kantor.galat(...musnahkan, id, '--bersama', lain, ...carik)).toEqual([3, 'tanda-diperlukan'])
  expect(ada(kantor)).toBe(4)
  kantor.profil = profil
  await kantor.ok(...musnahkan, id, '--bersama', lain, ...carik)
  expect(ada(kantor)).toBe(0)
})

/** Every object of a repository, loose or packed, reachable or not, one after the other. */
const semuaObjek = (k: Kantor): Buffer =>
  execFileSync('git', ['-C', k.akar, 'cat-file', '--batch-all-objects', '--batch', '--unordered'], {
    maxBuffer: 64 * 1024 * 1024,
  })

/** The bytes of a photo, which a preview here holds as they are. */
function berpratinjau(kantor: Kantor): Buffer {
  const blob = kantor.git('hash-object', '-w', di(kantor, sidik[0]!)).trim()
  const tree = execFileSync('git', ['-C', kantor.akar, 'mktree'], {
    input: `100644 blob ${blob}\t${sidik[0]}\n`,
    encoding: 'utf8',
  }).trim()
  const commit = kantor.git('commit-tree', '-m', 'pratinjau', tree).trim()
  kantor.git('update-ref', '--create-reflog', `refs/konten/pratinjau/${id}`, commit)
  return readFileSync(di(kantor, sidik[0]!))
}
/** Files of git's own that begin a photo as it is. */
const berkasBerisi = (k: Kantor, foto: Buffer): string[] =>
  readdirSync(join(k.akar, '.git'), { recursive: true, encoding: 'utf8' })
    .map((nama) => join(k.akar, '.git', nama))
    .filter((nama) => statSync(nama).isFile() && readFileSync(nama).includes(foto.subarray(0, 64)))

test('pratinjau di git ikut: ref, log, dan setiap objeknya, juga di dalam paket', async () => {
  const kantor = salinan()
  const foto = berpratinjau(kantor)
  kantor.git('gc', '--quiet')
  expect(semuaObjek(kantor).includes(foto)).toBe(true)
  await kantor.ok(...musnahkan, id, '--sekarang', ...carik)
  expect(semuaObjek(kantor).includes(foto)).toBe(false)
  expect(berkasBerisi(kantor, foto)).toEqual([])
  expect(await temuan(kantor)).toEqual(['catatan media-dimusnahkan'])
})

test('dari folder kerja lain repositori yang sama, juga yang diambil di yang pertama', async () => {
  const kantor = salinan()
  const foto = berpratinjau(kantor)
  kantor.git('fetch', '--quiet', '.', `refs/konten/pratinjau/${id}`)
  kantor.git('checkout', '--quiet', '--detach')
  const lain = new Kantor(folderBaru()).pada('2026-09-02 09:00')
  lain.profil = profil
  kantor.git('worktree', 'add', '--quiet', lain.akar, 'main')
  await lain.ok(...musnahkan, id, '--sekarang', ...carik)
  expect(semuaObjek(kantor).includes(foto)).toBe(false)
  expect(berkasBerisi(kantor, foto)).toEqual([])
})

test('yang tidak dapat dibuang dari sini disebut: paket yang ditahan, dan objek yang dipinjam', async () => {
  const kantor = salinan()
  const foto = berpratinjau(kantor)
  kantor.git('gc', '--quiet')
  const lain = new Kantor(folderBaru()).pada('2026-10-05 09:00')
  gitDi('.', 'clone', '--quiet', '--shared', kantor.akar, lain.akar)
  lain.git('fetch', '--quiet', 'origin', 'refs/konten/pratinjau/*:refs/konten/pratinjau/*')
  const paket = join(kantor.akar, '.git/objects/pack')
  const keep = readdirSync(paket)
    .find((nama) => nama.endsWith('.pack'))!
    .replace(/pack$/, 'keep')
  writeFileSync(join(paket, keep), '')
  const rata = (kata: string): string => kata.replaceAll(/\s+/g, ' ')
  expect(rata(await kantor.ok(...musnahkan, id, '--sekarang', ...carik))).toContain(`yang ditahan ${keep}`)
  gitDi(lain.akar, 'pull', '--quiet', '--ff-only', 'origin', 'main')
  const pinjam = `objeknya dipinjam salinan ini: ${realpathSync(join(kantor.akar, '.git/objects'))}`
  for (const _ of [1, 2]) expect(rata((await lain.konten('media', 'periksa')).err)).toContain(pinjam)
  // It is looked for again, until it is gone.
  rmSync(join(paket, keep), { force: true })
  for (const k of [kantor, lain]) expect((await k.konten('media', 'periksa')).err).not.toContain('masih dapat dibaca')
  for (const k of [kantor, lain]) expect(semuaObjek(k).includes(foto)).toBe(false)
})
