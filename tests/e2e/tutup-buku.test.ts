/** Sealing a month: the code, what it proves, and what becomes of it when history is rewritten. */
import { beforeAll, expect, test } from 'vitest'
import { kodeSegel } from '../../src/domain/keadaan/segel.js'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const ppid = ['--sebagai', 'Carik']
const medsos = ['--kanal', 'medsos']
const tautan = (huruf: string): string => `https://www.instagram.com/p/${huruf.repeat(11)}/`
let kantor: Kantor
let id: string
let kode: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', medsos)
  await kantor.tuntaskan(id, '2026-09-01')
})

test('bulan yang belum berakhir dan yang bukan PPID ditolak', async () => {
  const jejak = kantor.jejak()
  expect(await kantor.pada('2026-09-30 23:00').galat('tutup-buku', '--bulan', '2026-09', ...ppid)).toEqual([
    3,
    'bulan-belum-berakhir',
  ])
  kantor.pada('2026-10-05 08:00')
  expect(await kantor.galat('tutup-buku', '--bulan', '2026-09', '--peran', 'admin-medsos', ...ppid)).toEqual([
    3,
    'peran-salah',
  ])
  expect(kantor.jejak()).toBe(jejak)
})

test('segel: kode, trailer, kode pada register dan laporan, verifikasi cocok', async () => {
  const ujung = kantor.git('rev-parse', 'HEAD').trim()
  const hasil = await kantor.json('tutup-buku', '--bulan', '2026-09', ...ppid)
  kode = hasil.kode
  expect(hasil).toMatchObject({
    id: null,
    peristiwa: 'ditutup',
    bulan: '2026-09',
    ujung,
    segel: null,
    kode: kodeSegel(hasil.commit),
  })
  expect(kantor.git('log', '-1', '--format=%B')).toMatch(
    new RegExp(`Konten-Bulan: 2026-09\nKonten-Ujung: ${ujung}\nKonten-Register: [0-9a-f]{64}\nKonten-Segel: -\n`),
  )
  for (const dokumen of [
    await kantor.ok('register', '--bulan', '2026-09'),
    await kantor.ok('laporan', '--bulan', '2026-09', '--format', 'md'),
  ])
    expect(dokumen.replace(/\s+/g, ' ')).toContain(`Kode tutup buku: ${kode}`)
  expect(await kantor.json('verifikasi', '--kode', kode)).toMatchObject({
    ok: true,
    bulan: '2026-09',
    segel: { ujung, oleh: 'Carik' },
    temuan: [],
  })
  expect(await kantor.galat('tutup-buku', '--bulan', '2026-09', ...ppid)).toEqual([3, 'sudah-ditutup'])
})

test('yang dicatat sesudahnya diterima dan ditandai; kodenya tetap cocok, juga sesudah aturan kantor berubah', async () => {
  await kantor
    .pada('2026-10-06 08:00')
    .ok('unggah', id, ...medsos, '--tautan', tautan('B'), '--waktu', '2026-09-20 08:00', '--sebagai', 'Staf Admin')
  kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace('jam: dinding', 'jam: kerja'))
  kantor.git('commit', '--quiet', '-am', 'aturan')
  const register = await kantor.json('register', '--bulan', '2026-09')
  expect(register.baris[0].langkah.map((l: Json) => l.tanda.includes('sesudah-tutup-buku'))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
  expect(register.segel).toMatchObject({ kode, oleh: 'Carik' })
  expect((await kantor.konten('verifikasi', '--kode', kode.toUpperCase().replaceAll('-', ''))).kode).toBe(0)
  const oktober = await kantor.pada('2026-11-02 08:00').json('tutup-buku', '--bulan', '2026-10', ...ppid)
  expect(kodeSegel(oktober.segel)).toBe(kode)
  const { temuan } = await kantor.konten('verifikasi', '--json').then((h) => JSON.parse(h.out))
  expect(temuan.filter((t: Json) => t.kode.startsWith('segel'))).toEqual([])
})

test('segel yang dikarang tidak cocok; kode yang tidak dikenal dijelaskan', async () => {
  const pesan = kantor.git('log', '-1', '--format=%B')
  const kepala = kantor.git('rev-parse', 'HEAD').trim()
  const dikarang = pesan
    .replace('Bulan: 2026-10', 'Bulan: 2026-08')
    .replace(/Ujung: .*/, `Ujung: ${kepala}`)
    .replace(/Register: .*/, `Register: ${'0'.repeat(64)}`)
  kantor.git('commit', '--quiet', '--allow-empty', '-m', dikarang)
  const hasil = await kantor.konten('verifikasi', '--kode', kodeSegel(kantor.git('rev-parse', 'HEAD').trim()))
  expect(hasil).toMatchObject({ kode: 1 })
  expect(hasil.out).toContain('TIDAK COCOK')
  expect(await kantor.galat('verifikasi', '--kode', 'bukan kode')).toEqual([2, 'kode-tidak-terbaca'])
  const asing = await kantor.konten('verifikasi', '--kode', '0000-0000-0000')
  expect(asing).toMatchObject({ kode: 1 })
  expect(asing.out.replace(/\s+/g, ' ')).toContain(
    'bulannya ditulis ulang sejak ditutup, atau kode itu bukan dari repositori ini',
  )
})

test('bulan yang ditulis ulang tidak lagi memuat kodenya', async () => {
  const segel = kantor.git('rev-list', '--reverse', 'HEAD', '--grep=Konten-Bulan: 2026-09').split('\n')[0]!
  kantor.git('checkout', '--quiet', '-B', 'main', `${segel}^`)
  kantor.git('commit', '--quiet', '--amend', '--no-edit', '--date=2026-09-01T14:00:00+07:00')
  await kantor.pada('2026-10-05 08:00').ok('tutup-buku', '--bulan', '2026-09', ...ppid)
  expect((await kantor.konten('verifikasi', '--kode', kode)).kode).toBe(1)
})
