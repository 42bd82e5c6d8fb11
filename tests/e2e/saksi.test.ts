/**
 * What this clone remembers of its tips, damaged in every way: it is said, built anew, and a cut history is found all
 * the same.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

let asal: Kantor
let tip: string
beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 11:00')
  const id = await asal.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await asal.tuntaskan(id, '2026-09-01')
  expect((await asal.konten('verifikasi')).kode).toBe(0)
  tip = asal.git('rev-parse', 'HEAD').trim()
})

const letak = (k: Kantor, nama: string): string => join(k.akar, '.git/konten', nama)
const isi = (k: Kantor, nama: string): unknown => JSON.parse(readFileSync(letak(k, nama), 'utf8'))
const temuan = async (k: Kantor): Promise<[kode: string, commit: string | null][]> =>
  JSON.parse((await k.konten('verifikasi', '--json')).out).temuan.map((t: Json) => [t.kode, t.commit])

const ASING = 'f'.repeat(40)
const bentuk: [nama: string, isi: (tip: string) => string | null][] = [
  ['kosong', () => ''],
  ['berisi spasi saja', () => ' \n'],
  ['terpotong', (t) => `[{"commit":"${t.slice(0, 20)}`],
  ['bukan JSON', () => 'saksi'],
  ['berisi NUL, seperti sesudah listrik padam', () => '\0'.repeat(200)],
  ['daftar kosong', () => '[]'],
  ['null', () => 'null'],
  ['bukan daftar', () => '{"a":1}'],
  ['entri tanpa nomor commit', () => '[{"pada":"2026-09-01T04:00:00.000Z"}]'],
  ['nomor commit terpotong', (t) => `[{"commit":"${t.slice(0, 39)}","pada":"2026-09-01T04:00:00.000Z"}]`],
  ['waktu yang bukan waktu', (t) => `[{"commit":"${t}","pada":"kemarin"}]`],
  ['bertanggal di masa depan', (t) => `[{"commit":"${t}","pada":"2031-01-01T00:00:00.000Z"}]`],
  ['dihapus', () => null],
]
const rusakkan = (k: Kantor, nama: string, teks: string | null): void =>
  teks === null ? rmSync(letak(k, nama)) : writeFileSync(letak(k, nama), teks)

describe.each(bentuk)('saksi.json %s', (_, teks) => {
  test('disebut, disusun ulang dari reflog, dan riwayat yang dipotong tetap ketahuan', async () => {
    const kantor = asal.salin().pada('2026-09-02 08:00')
    kantor.git('reset', '--quiet', '--hard', 'HEAD~1')
    const lama = kantor.git('rev-parse', 'HEAD').trim()
    rusakkan(kantor, 'saksi.json', teks(lama))
    // Nothing else remembers it: only git's own log does.
    rmSync(letak(kantor, 'diperiksa.json'))
    const kode = teks('') === null ? [] : [['saksi-rusak', null]]
    expect(await temuan(kantor)).toEqual([['riwayat-terpotong', tip], ...kode])
    expect((isi(kantor, 'saksi.json') as Json[]).map((s) => s.commit)).toEqual([tip, lama])
    expect(await temuan(kantor)).toEqual([['riwayat-terpotong', tip]])
  })

  test('riwayat yang utuh: satu peringatan, lalu beres', async () => {
    const kantor = asal.salin().pada('2026-09-02 08:00')
    rusakkan(kantor, 'saksi.json', teks(tip))
    expect(await temuan(kantor)).toEqual([['saksi-rusak', null]])
    expect(await temuan(kantor)).toEqual([])
    expect(isi(kantor, 'diperiksa.json')).toMatchObject({ commit: tip })
  })

  test('perintah yang menulis tidak menghapus jejak kerusakannya', async () => {
    const kantor = asal.salin().pada('2026-09-02 08:00')
    rusakkan(kantor, 'saksi.json', teks(tip))
    await kantor.baru('Rapat', '2026-09-02', ['--kanal', 'medsos'])
    const dihapus = teks('') === null
    expect(await temuan(kantor)).toEqual(dihapus ? [] : [['saksi-rusak', null]])
    expect(await temuan(kantor)).toEqual([])
  })
})

describe.each(bentuk.filter(([nama]) => nama !== 'dihapus'))('diperiksa.json %s', (_, teks) => {
  // It holds one tip, not a list.
  const satu = (t: string): string => teks(t)!.replace(/^\[(.*)\]$/s, '$1')

  test('tidak pernah dianggap sudah diperiksa', async () => {
    const kantor = asal.salin().pada('2026-09-02 08:00')
    kantor.profil = join(kantor.folder, 'profil')
    rusakkan(kantor, 'diperiksa.json', satu(tip))
    expect(await kantor.galat('verifikasi', '--sejak')).toEqual([2, 'belum-pernah-diperiksa'])
    expect(await temuan(kantor)).toEqual([['saksi-rusak', null]])
    expect(await temuan(kantor)).toEqual([])
    expect((await kantor.konten('verifikasi', '--sejak')).kode).toBe(0)
  })
})

test('sampai mana diperiksa: hanya yang diperiksa orang itu sendiri, di catatan itu sendiri', async () => {
  const kantor = asal.salin().pada('2026-09-02 08:00')
  kantor.profil = join(kantor.folder, 'profil')
  const sejak = (): Promise<[number, string]> => kantor.galat('verifikasi', '--sejak')
  expect(await sejak()).toEqual([2, 'belum-pernah-diperiksa'])
  expect((await kantor.konten('verifikasi')).kode).toBe(0)
  expect(await sejak()).toEqual([0, ''])
  const sah = isi(kantor, 'diperiksa.json') as { tanda: string }
  const lain = kantor.git('rev-parse', 'HEAD~1').trim()
  for (const tanda of [sah.tanda, '0'.repeat(64), 'bukan tanda', undefined]) {
    writeFileSync(letak(kantor, 'diperiksa.json'), JSON.stringify({ ...sah, commit: lain, tanda }))
    expect(await sejak()).toEqual([2, 'belum-pernah-diperiksa'])
  }
  writeFileSync(letak(kantor, 'diperiksa.json'), JSON.stringify(sah))
  expect(await sejak()).toEqual([0, ''])
  kantor.profil = join(kantor.folder, 'orang-lain')
  expect(await sejak()).toEqual([2, 'belum-pernah-diperiksa'])
  kantor.vars = { XDG_CONFIG_HOME: '', HOME: '' }
  expect((await kantor.konten('verifikasi')).kode).toBe(0)
  expect(await sejak()).toEqual([2, 'belum-pernah-diperiksa'])
})

test('commit asing dalam ingatan salinan ini adalah ujung yang hilang', async () => {
  for (const [nama, teks] of [
    ['saksi.json', `[{"commit":"${ASING}","pada":"2026-09-01T04:00:00.000Z"}]`],
    ['diperiksa.json', `{"commit":"${ASING}","pada":"2026-09-01T04:00:00.000Z"}`],
  ] as const) {
    const kantor = asal.salin().pada('2026-09-02 08:00')
    rusakkan(kantor, nama, teks)
    expect(await temuan(kantor)).toEqual([['riwayat-terpotong', ASING]])
  }
})

test('saksi diganti dengan daftar yang rapi: yang terakhir diperiksa masih bersaksi', async () => {
  const kantor = asal.salin().pada('2026-09-02 08:00')
  kantor.git('reset', '--quiet', '--hard', 'HEAD~1')
  const lama = kantor.git('rev-parse', 'HEAD').trim()
  rusakkan(kantor, 'saksi.json', `[{"commit":"${lama}","pada":"2026-09-01T04:00:00.000Z"}]`)
  expect(await temuan(kantor)).toEqual([['riwayat-terpotong', tip]])
})

test('sisa berkas sementara tidak tertinggal', () => {
  expect(readdirSync(letak(asal, '.')).filter((b) => b.startsWith('.konten-'))).toEqual([])
})
