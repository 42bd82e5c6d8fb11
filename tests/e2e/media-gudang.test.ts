/**
 * Originals between two clones by a folder both can reach: what is there, what was broken off, and what is no longer
 * whole.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Json } from '../repo.js'
import { Kantor, buatKantor, folderBaru, gitDi } from '../repo.js'

let kantor: Kantor
let id: string
let gudang: string
let sidik: string[]

beforeEach(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  sidik = [...kantor.baca(`content/2026/09/${id}.md`).matchAll(/\b([0-9a-f]{64}) image/g)].map(([, satu]) => satu!)
  gudang = join(kantor.folder, 'gudang')
  mkdirSync(gudang)
})

const di = (folder: string, satu: string): string => join(folder, satu.slice(0, 2), satu)
const klon = (): Kantor => {
  const lain = new Kantor(folderBaru()).pada('2026-09-02 08:00')
  gitDi('.', 'clone', '--quiet', kantor.akar, lain.akar)
  return lain
}
const temuan = async (k: Kantor): Promise<string[]> =>
  JSON.parse((await k.konten('verifikasi', '--json')).out).temuan.map((t: Json) => `${t.tingkat} ${t.kode}`)

test('dikirim, diambil di salinan lain, dan tidak disalin dua kali', async () => {
  expect(await kantor.json('media', 'kirim', '--gudang', gudang)).toEqual({
    gudang,
    disalin: 4,
    sudahAda: 0,
    tidakAda: [],
  })
  expect(await kantor.json('media', 'kirim', id, '--gudang', gudang)).toMatchObject({ disalin: 0, sudahAda: 4 })
  const lain = klon()
  expect(await temuan(lain)).toEqual(['catatan media-tidak-di-sini'])
  expect(await lain.ok('media', 'ambil', '--gudang', gudang)).toContain(
    '4 foto, video, atau lampiran disalin dari gudang',
  )
  expect(await temuan(lain)).toEqual([])
  for (const satu of sidik)
    expect(readFileSync(di(join(lain.akar, 'media'), satu))).toEqual(readFileSync(di(join(kantor.akar, 'media'), satu)))
  expect(await lain.ok('media', 'periksa', '--gudang', gudang)).toBe(`${id}: 4 dari 4 di sini, 4 di gudang.\n`)
})

test('yang terputus diteruskan, dan sisa berkas lain tidak ikut', async () => {
  const [satu, dua] = sidik as [string, string]
  const isi = readFileSync(di(join(kantor.akar, 'media'), satu))
  mkdirSync(dirname(di(gudang, satu)), { recursive: true })
  writeFileSync(`${di(gudang, satu)}.sbg`, isi.subarray(0, isi.length >> 1))
  mkdirSync(dirname(di(gudang, dua)), { recursive: true })
  writeFileSync(`${di(gudang, dua)}.sbg`, Buffer.alloc(isi.length * 3, 7))
  expect(await kantor.json('media', 'kirim', '--gudang', gudang)).toMatchObject({ disalin: 4 })
  expect(readdirSync(gudang, { recursive: true }).filter((nama) => String(nama).endsWith('.sbg'))).toEqual([])
  expect((await kantor.json('media', 'periksa', '--gudang', gudang)).kegiatan[0]).toMatchObject({ diGudang: 4 })
})

test('tautan di tempat berkas sementara tidak diikuti', async () => {
  const [satu] = sidik as [string]
  const korban = kantor.bahan('korban', 'jangan disentuh')
  mkdirSync(dirname(di(gudang, satu)), { recursive: true })
  symlinkSync(korban, `${di(gudang, satu)}.sbg`)
  await kantor.ok('media', 'kirim', '--gudang', gudang)
  expect(readFileSync(korban, 'utf8')).toBe('jangan disentuh')
})

test('yang rusak tidak disalin, ke mana pun; yang lain disalin, dan yang rusak disebut', async () => {
  const [satu, dua] = sidik as [string, string]
  appendFileSync(di(join(kantor.akar, 'media'), satu), 'x')
  const kirim = await kantor.konten('media', 'kirim', '--gudang', gudang, '--json')
  expect([kirim.kode, JSON.parse(kirim.out).galat.kode]).toEqual([5, 'media-rusak'])
  expect(sidik.map((s) => existsSync(di(gudang, s)))).toEqual([false, true, true, true])
  appendFileSync(di(gudang, dua), 'x')
  const lain = klon()
  expect(await lain.galat('media', 'ambil', '--gudang', gudang)).toEqual([5, 'media-rusak'])
  expect(existsSync(di(join(lain.akar, 'media'), dua))).toBe(false)
  const periksa = await kantor.konten('media', 'periksa', '--gudang', gudang)
  expect([periksa.kode, periksa.out.replace(/\n(?=.)/g, ' ')]).toEqual([
    1,
    `${id}: 3 dari 4 di sini, 2 di gudang, 1 RUSAK di sini, 1 RUSAK di gudang, 1 tidak di keduanya.\n`,
  ])
})

test('gudang menurut konten.yaml: yang ada di sana tidak hilang dari komputer yang mencatatnya', async () => {
  kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace(/^gudang:$/m, `gudang: ${gudang}`))
  await kantor.ok('atur', '--sebagai', 'Carik')
  await kantor.ok('media', 'kirim')
  rmSync(join(kantor.akar, 'media'), { recursive: true })
  expect(await temuan(kantor)).toEqual(['catatan media-tidak-di-sini'])
  rmSync(di(gudang, sidik[0]!))
  expect(await temuan(kantor)).toEqual(['catatan media-tidak-di-sini', 'peringatan media-hilang'])
  expect((await kantor.json('media', 'ambil')).tidakAda).toEqual([{ id, sha256: [sidik[0]] }])
})

test('gudang yang tidak disebut, tidak tersambung, atau tidak dapat ditulis', async () => {
  expect(await kantor.galat('media', 'kirim')).toEqual([2, 'gudang-belum-disebut'])
  expect(await kantor.galat('media', 'kirim', '--gudang', join(gudang, 'stik'))).toEqual([5, 'gudang-tidak-terjangkau'])
  writeFileSync(join(gudang, sidik[0]!.slice(0, 2)), 'di tempat folder')
  expect(await kantor.galat('media', 'kirim', '--gudang', gudang)).toEqual([5, 'gudang-gagal'])
})

test('gudang tidak pernah folder repositori sendiri atau yang di dalamnya ditulis konten', async () => {
  const jejak = kantor.jejak()
  const dalamGit = readdirSync(join(kantor.akar, '.git')).toSorted()
  for (const folder of ['.', '.git', '.git/objects', 'media', 'content', 'sop'])
    expect(await kantor.galat('media', 'kirim', '--gudang', folder)).toEqual([2, 'tempat-terlarang'])
  expect(kantor.jejak()).toBe(jejak)
  expect(kantor.git('status', '--porcelain')).toBe('')
  expect(readdirSync(join(kantor.akar, '.git')).toSorted()).toEqual(dalamGit)
  mkdirSync(join(kantor.akar, 'foto-asli'))
  await kantor.ok('media', 'kirim', '--gudang', 'foto-asli')
})
