/** Two machines of one office over some days, often out of reach of pusat: what each person is told, and what stands. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Json } from '../repo.js'
import { Kantor, buatKantor, folderBaru } from '../repo.js'

const MEDSOS = ['--kanal', 'medsos']
const oleh = (nama: string): string[] => ['--sebagai', nama]
const UNGGAH = [...MEDSOS, '--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/', ...oleh('Siti')]

let a: Kantor
let b: Kantor
const pusat = join(folderBaru(), 'pusat.git')

async function luring(apa: () => Promise<void>): Promise<void> {
  renameSync(pusat, `${pusat}.jauh`)
  await apa().finally(() => renameSync(`${pusat}.jauh`, pusat))
}

const tugas = async (k: Kantor, nama: string): Promise<string[]> =>
  (await k.json('tugas', ...oleh(nama))).map((t: Json) => String(t.apa))
const temuan = async (k: Kantor): Promise<string[]> =>
  JSON.parse((await k.konten('verifikasi', '--json')).out).temuan.map((t: Json) => `${t.tingkat} ${t.kode}`)
const dm = (nama: string, jam: string): string[] =>
  ['interaksi', 'catat', '--platform', 'facebook', '--jenis', 'dm', '--diterima', jam].concat(oleh(nama))

beforeAll(async () => {
  a = (await buatKantor()).pada('2026-10-01 07:30')
  a.benih = 'a'
  const daftar = { Carik: 'ppid', Lurah: 'ppid', Siti: 'admin-medsos,admin-website', Budi: 'admin-medsos' }
  for (const [nama, peran] of Object.entries(daftar))
    await a.ok('petugas', 'tambah', nama, '--peran', peran, ...oleh('Carik'))
  const { undangan } = await a.json('sinkron', 'pasang', pusat, ...oleh('Carik'))
  // penjaga has tests of its own.
  rmSync(join(pusat, 'hooks'), { recursive: true })
  b = new Kantor(folderBaru())
  b.benih = 'b'
  await b.pada('2026-10-01 07:40').ok('sinkron', 'gabung', undangan, b.akar, ...oleh('Carik'))
})

test('hari pertama: penyerahan admin satu kanal untuk dua kanal berlaku; yang tayang tanpa persetujuan tidak lenyap', async () => {
  const id = await a.pada('2026-10-01 10:30').baru('Apel', '2026-10-01', oleh('Budi'))
  expect(JSON.stringify(await a.json('daftar'))).toContain(id)
  await a.pada('2026-10-01 11:00').ok('ajukan', id, ...MEDSOS, '--caption', 'Caption satu.', ...oleh('Siti'))
  await b.pada('2026-10-01 11:05').ok('sinkron')
  await luring(async () => {
    const { err } = await a.pada('2026-10-01 11:10').konten('setujui', id, ...MEDSOS, ...oleh('Lurah'))
    expect(err.split('Pusat tidak tercapai'), err).toHaveLength(2)
    expect(err).toContain('; 1 peristiwa belum terbit.')
    await b.pada('2026-10-01 11:12').ok('koreksi', id, ...MEDSOS, '--catatan', 'Foto kabur.', ...oleh('Carik'))
    await a.pada('2026-10-01 12:00').ok('unggah', id, ...UNGGAH)
  })
  await b.pada('2026-10-01 13:00').ok('sinkron')
  const { kode, out } = await a.pada('2026-10-01 13:05').konten('sinkron')
  expect(kode).toBe(4)
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(
    /sebab disetujui oleh Lurah \(1 Okt 2026 11\.10\) tidak berlaku: bersandar pada yang tidak berlaku\. Yang sudah tayang itu tanpa persetujuan: turunkan/,
  )
  await b.ok('sinkron')
  for (const k of [a, b]) {
    expect(await temuan(k)).toEqual(
      expect.arrayContaining(['peringatan tayang-tanpa-persetujuan', 'catatan berbenturan']),
    )
    expect(await tugas(k, 'Siti')).toContainEqual(expect.stringMatching(/^diunggah oleh Siti tidak berlaku/))
    expect(await tugas(k, 'Lurah')).toContainEqual(expect.stringMatching(/^disetujui oleh Lurah tidak berlaku/))
    const { tidakBerlaku, jumlah } = await k.json('register', '--bulan', '2026-10')
    expect(tidakBerlaku.map((t: Json) => [t.peristiwa, t.oleh, t.sebab])).toEqual([
      ['disetujui', 'Lurah', 'dasar-berubah'],
      ['diunggah', 'Siti', 'ikut-gugur'],
    ])
    expect(jumlah.at(-1)).toMatchObject({ luring: 1 })
    expect(await k.ok('register', '--bulan', '2026-10')).toContain('tayang tanpa')
  }
  // What was published in between makes nobody's time odd.
  expect((await a.json('riwayat', id)).peristiwa.map((p: Json) => p.catat)).toEqual(Array(5).fill('langsung'))
})

test('hari kedua: dua nomor yang sama; yang dicatat lagi tidak menunggu lagi', async () => {
  const letak = join(b.akar, '.git/konten/klon.json')
  const klon = b.baca('.git/konten/klon.json')
  writeFileSync(letak, JSON.stringify({ ...JSON.parse(klon), nomor: 0 }))
  await luring(async () => {
    await a.pada('2026-10-02 09:00').ok(...dm('Siti', '2026-10-02 08:50'))
    await b.pada('2026-10-02 09:05').ok(...dm('Budi', '2026-10-02 08:55'))
  })
  await a.pada('2026-10-02 09:10').ok('sinkron')
  const { kode, out } = await b.pada('2026-10-02 09:15').konten('sinkron')
  expect(kode).toBe(4)
  expect(out).toContain('konten interaksi catat --platform facebook --jenis dm --diterima')
  expect(await tugas(b, 'Budi')).toContainEqual(expect.stringMatching(/^diterima oleh Budi tidak berlaku/))
  await b.pada('2026-10-02 09:16').ok(...dm('Budi', '2026-10-02 08:55'))
  expect(await tugas(b, 'Budi')).not.toContainEqual(expect.stringMatching(/tidak berlaku/))
  expect(await b.ok('interaksi', 'daftar')).toMatch(/2026-10-001[^]*2026-10-002/)
  writeFileSync(letak, klon)
})

test('sebulan luring: semuanya terbit, yang kalah menunggu penggantinya, dan segel menyebut yang belum terdengar', async () => {
  let id = ''
  await luring(async () => {
    for (const hari of ['2026-10-05', '2026-10-15', '2026-10-25'])
      id = await b.pada(`${hari} 11:00`).baru(`Kegiatan ${hari}`, hari, [...MEDSOS, ...oleh('Siti')])
    await b.pada('2026-10-26 11:00').baru('Terakhir', '2026-10-26', [...MEDSOS, ...oleh('Budi')])
    expect((await b.pada('2026-10-30 09:00').konten('tugas')).err).toMatch(
      /4 peristiwa belum terbit, terakhir tersambung 2 Okt/,
    )
  })
  await a.pada('2026-10-20 09:00').ok('petugas', 'nonaktif', 'Budi', ...oleh('Lurah'))
  const { berbenturan, diterbitkan } = JSON.parse((await b.pada('2026-11-03 09:00').konten('sinkron', '--json')).out)
  expect([diterbitkan, berbenturan.map((k: Json) => k.sebab)]).toEqual([4, ['petugas-nonaktif']])
  expect(await tugas(b, 'Siti')).toContainEqual(expect.stringMatching(/^diserahkan oleh Budi tidak berlaku/))
  await luring(
    async () => void (await b.pada('2026-11-03 10:00').ok('ajukan', id, ...MEDSOS, '--caption', 'C.', ...oleh('Siti'))),
  )
  const tutup = await a.pada('2026-11-04 09:00').konten('tutup-buku', '--bulan', '2026-10', ...oleh('Lurah'))
  // What another clone published is taken in before it is said to be silent.
  expect([tutup.kode, tutup.err]).toEqual([0, ''])
  await b.pada('2026-11-04 10:00').ok('sinkron')
  await a.ok('sinkron')
  expect(a.git('rev-parse', 'HEAD')).toBe(b.git('rev-parse', 'HEAD'))
  for (const k of [a, b]) {
    expect((await temuan(k)).filter((t) => t.startsWith('galat'))).toEqual([])
    expect(k.git('status', '--porcelain')).toBe('')
  }
})
