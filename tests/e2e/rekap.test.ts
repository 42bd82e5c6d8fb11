/**
 * Seals that leave their office: on a branch of their own, in a file, rolled up by a kabupaten, held against the
 * record.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { folderBaru, initKantor } from '../repo.js'

/** An office with September and October sealed. */
async function kantorTertutup(nama: string): Promise<Kantor> {
  const kantor = (await initKantor()).pada('2026-09-01 11:00')
  kantor.gitSebagai(nama, '2024-01-01T08:00:00+07:00', 'commit', '--quiet', '--amend', '--no-edit')
  kantor.profil = join(kantor.folder, 'profil')
  const id = await kantor.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.tuntaskan(id, '2026-09-01')
  await kantor.pada('2026-10-05 08:00').ok('tutup-buku', '--bulan', '2026-09', '--sebagai', 'Carik')
  await kantor.pada('2026-11-05 08:00').ok('tutup-buku', '--bulan', '2026-10', '--sebagai', 'Carik')
  return kantor
}

let satu: Kantor
let dua: Kantor
beforeAll(async () => {
  satu = await kantorTertutup('Satu')
  dua = await kantorTertutup('Dua')
})

/** Rolls up a list of offices; the exit code and the JSON. */
async function rekap(k: Kantor, daftar: readonly [nama: string, sumber: string][], bulan = '2026-09') {
  const berkas = join(k.folder, 'kalurahan.csv')
  writeFileSync(berkas, ['kantor,sumber', ...daftar.map((d) => d.join(','))].join('\n'))
  const { kode, out } = await k.konten('rekap', '--bulan', bulan, '--dari', berkas, '--json')
  return { kode, ...JSON.parse(out) }
}

test('segel berdiri sendiri di cabangnya, satu commit satu segel, tanpa riwayat kantornya', () => {
  expect(satu.git('log', '--format=%s', 'refs/konten/segel').trim().split('\n')).toEqual([
    'segel: 2026-10',
    'segel: 2026-09',
  ])
  expect(satu.git('ls-tree', '-r', '--name-only', 'refs/konten/segel').trim()).toBe(
    'segel/2026-09.json\nsegel/2026-10.json',
  )
  expect(satu.git('log', '-1', '--format=%an %aI', 'refs/konten/segel')).toBe(
    satu.git('log', '-1', '--format=%an %aI', 'main'),
  )
})

test('kantor dari repositori dan dari berkas titipan dijumlahkan; yang belum ada disebut', async () => {
  const titipan = folderBaru()
  await dua.ok('saksi', '--keluaran', join(titipan, 'dua.json'))
  const hasil = await rekap(satu, [
    ['Satu', 'kantor'],
    ['Dua', titipan],
    ['Tiga', join(titipan, 'tidak-ada')],
    ['Empat', ''],
  ])
  expect(hasil).toMatchObject({
    kode: 1,
    bulan: '2026-09',
    baris: [
      { kantor: 'Satu', sah: true, catatan: [] },
      { kantor: 'Dua', sah: true, catatan: [] },
    ],
    kurang: ['Tiga', 'Empat'],
  })
  const satuSaja = hasil['baris'][0].rekap as Json[]
  expect(hasil['gabungan']).toEqual(
    satuSaja.map((r) => ({
      ...r,
      dinilai: 2 * r['dinilai'],
      tepat: 2 * r['tepat'],
      terlambat: 2 * r['terlambat'],
    })),
  )
  const register = await satu.json('register', '--bulan', '2026-09', '--per', '2026-10-05 08:00')
  expect(satuSaja).toEqual(register['rekap'])
})

describe('berkas titipan', () => {
  test.each<[string, (isi: Json) => void, string]>([
    ['angkanya diubah', (isi) => (isi['segel'][0].rekap.rekap[0].tepat += 1), 'rekapnya bukan rekap yang disegel'],
    [
      'commitnya diubah',
      (isi) => (isi['segel'][0].commit = isi['segel'][0].commit.replace(/Konten-Angka: ./, 'Konten-Angka: 0')),
      'kodenya bukan kode dari isinya',
    ],
    ['segel sebelumnya diubah', (isi) => (isi['segel'][1].sebelum = null), 'dua riwayat'],
  ])('yang %s tidak dijumlahkan', async (_, ubah, sebab) => {
    const folder = folderBaru()
    await satu.ok('saksi', '--keluaran', join(folder, 'satu.json'))
    const isi = JSON.parse(readFileSync(join(folder, 'satu.json'), 'utf8'))
    ubah(isi)
    writeFileSync(join(folder, 'satu.json'), JSON.stringify(isi))
    const { out, kode } = await satu.konten('rekap', '--bulan', '2026-09', '--dari', folder, '--json')
    const { baris, gabungan } = JSON.parse(out)
    expect([kode, baris[0].sah, gabungan]).toEqual([1, false, []])
    expect(baris[0].catatan.join()).toContain(sebab)
  })

  test('yang cocok dengan riwayat; dengan riwayat yang ditulis ulang; dari kantor lain; bukan berkas segel', async () => {
    const berkas = join(folderBaru(), 'satu.json')
    await satu.ok('saksi', '--keluaran', berkas)
    expect(await satu.json('saksi', berkas)).toMatchObject({ ok: true, segel: 2, temuan: [] })
    const lain = satu.salin()
    lain.git('reset', '--quiet', '--hard', 'HEAD~1')
    await lain.pada('2026-11-06 08:00').ok('tutup-buku', '--bulan', '2026-10', '--sebagai', 'Carik')
    const ditulisUlang = await lain.konten('saksi', berkas)
    expect(ditulisUlang.kode).toBe(1)
    expect(ditulisUlang.out).toContain('Segel Oktober 2026 yang dititipkan')
    expect((await dua.konten('saksi', berkas)).kode).toBe(2)
    mkdirSync(join(dua.folder, 'x'))
    expect((await dua.konten('saksi', join(dua.akar, 'konten.yaml'))).err).toContain('bukan berkas segel')
  })
})

test('kantor yang menulis ulang riwayatnya sesudah terlihat disebut mempunyai dua riwayat', async () => {
  const kab = dua.salin()
  kab.profil = join(kab.folder, 'profil')
  expect(await rekap(kab, [['Dua', 'kantor']], '2026-10')).toMatchObject({ kode: 0, baris: [{ sah: true }] })
  kab.git('reset', '--quiet', '--hard', 'HEAD~1')
  kab.git('update-ref', '-d', 'refs/konten/segel')
  await kab.pada('2026-11-06 08:00').ok('tutup-buku', '--bulan', '2026-10', '--sebagai', 'Carik')
  const lagi = await rekap(kab, [['Dua', 'kantor']], '2026-10')
  expect(lagi['baris'][0].sah).toBe(false)
  expect(lagi['baris'][0].catatan.join()).toContain('dua riwayat')
})

test('kantor yang sudah terlihat ditanya letak segelnya saja; yang baru diambil, yang hilang disebut', async () => {
  const kab = dua.salin().pada('2026-12-05 08:00')
  kab.profil = join(kab.folder, 'profil')
  const pertama = await rekap(kab, [['Dua', 'kantor']], '2026-10')
  expect(await rekap(kab, [['Dua', 'kantor']], '2026-10')).toEqual(pertama)
  await kab.ok('tutup-buku', '--bulan', '2026-11', '--sebagai', 'Carik')
  expect(await rekap(kab, [['Dua', 'kantor']], '2026-11')).toMatchObject({ kode: 0, baris: [{ sah: true }] })
  kab.git('update-ref', '-d', 'refs/konten/segel')
  const hilang = await rekap(kab, [['Dua', 'kantor']], '2026-11')
  expect(hilang['baris'][0].catatan).toEqual(['belum menerbitkan satu segel pun'])
})

test('dengan pusat, segel terbit di sana begitu bulannya ditutup, dan direkap dari sana', async () => {
  const kantor = satu.salin().pada('2026-12-05 08:00')
  kantor.profil = join(kantor.folder, 'profil')
  const pusat = join(kantor.folder, 'pusat.git')
  await kantor.ok('sinkron', 'pasang', pusat, '--sebagai', 'Carik')
  await kantor.pada('2026-12-05 09:00').ok('tutup-buku', '--bulan', '2026-11', '--sebagai', 'Carik')
  expect(kantor.git('ls-remote', pusat, 'refs/konten/segel')).toBe(
    `${kantor.git('rev-parse', 'refs/konten/segel').trim()}\trefs/konten/segel\n`,
  )
  expect(await rekap(kantor, [['Satu', pusat]], '2026-11')).toMatchObject({ kode: 0, baris: [{ sah: true }] })
})

test('segel yang belum sampai di pusat terbit bersama sinkron berikutnya', async () => {
  const kantor = satu.salin().pada('2026-12-05 08:00')
  kantor.profil = join(kantor.folder, 'profil')
  const pusat = join(kantor.folder, 'pusat.git')
  const diPusat = (): string => kantor.git('ls-remote', pusat, 'refs/konten/segel').slice(0, 40)
  // Both months were closed before there was a pusat.
  await kantor.ok('sinkron', 'pasang', pusat, '--sebagai', 'Carik')
  expect(diPusat()).toBe('')
  await kantor.ok('sinkron', '--sebagai', 'Carik')
  expect(diPusat()).toBe(kantor.git('rev-parse', 'refs/konten/segel').trim())
})

test('sumber yang menjalankan program atau menyamar sebagai opsi ditolak, kantor lain tetap direkap', async () => {
  const hasil = await rekap(satu, [
    ['Satu', 'kantor'],
    ['Dua', 'ext::sh -c id'],
    ['Tiga', '--upload-pack=id'],
  ])
  expect(hasil['baris']).toMatchObject([{ kantor: 'Satu', sah: true }])
  expect(hasil['sebabKurang'].map((k: Json) => k['sebab'])).toEqual([
    expect.stringContaining('menjalankan program'),
    expect.stringContaining('seperti sebuah opsi'),
  ])
})
