/** Personal data on its way into the record: every text a person types, and what is shown of it. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const NIK = '3404015605900001'
const HP = '081234567890'
const admin = ['--sebagai', 'Staf Admin']
let kantor: Kantor
let id: string
let jejak: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption.', ...admin)
  await kantor.ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  jejak = kantor.jejak()
})

const bahan = ['baru', '--judul', 'Rapat', '--mulai', '2026-09-01 08:00', '--pelaksana', 'Kamituwa', ...admin]

describe('tiap teks yang diketik diperiksa, dan nilainya tidak pernah digemakan', () => {
  const tautan = 'https://www.instagram.com/p/CAbCdEfGhIj/'
  test.each<[string, (k: Kantor) => string[]]>([
    ['nama pelaku', () => ['setujui', id, '--kanal', 'medsos', '--sebagai', `Rina ${HP}`]],
    ['tautan unggahan', () => ['unggah', id, '--kanal', 'medsos', '--tautan', `${tautan}?nik=${NIK}`, ...admin]],
    [
      'nama foto pada penyerahan ulang',
      (k) => ['serahkan', id, '--kanal', 'medsos', '--foto', ...k.foto(4, `KTP ${NIK}`), ...admin],
    ],
    [
      'nama lampiran',
      (k) => ['ajukan', id, '--kanal', 'medsos', '--caption', 'x', '--lampiran', ...k.foto(1, `KK ${NIK}`), ...admin],
    ],
    ['nama petugas', () => ['petugas', 'tambah', `Rina ${HP}`, '--peran', 'ppid', ...admin]],
    ['alasan sendiri', () => [...bahan, '--narasi', 'N', '--tetap', `atas izin ${HP}`]],
  ])('%s', async (_, argv) => {
    const { kode, out, err } = await kantor.konten(...argv(kantor))
    expect([kode, /data pribadi/.test(err)]).toEqual([3, true])
    expect(out + err).not.toMatch(new RegExp(`${NIK}|${HP}`))
    expect(kantor.jejak()).toBe(jejak)
  })

  test.each([
    [...bahan, '--narasi', 'N', '--foto', `/tidak/ada/${NIK}.jpg`],
    ['lihat', `Rina ${HP}`],
    ['daftar', '--bulan', NIK],
  ])('galat lain menutupinya: %s', async (...argv) => {
    const { kode, out, err } = await kantor.konten(...argv, '--json')
    expect(kode).toBe(2)
    expect(out + err).not.toMatch(new RegExp(`${NIK}|${HP}`))
    expect(out).toMatch(/\[NIK atau nomor KK\]|\[nomor telepon\]/)
  })

  test('kolom catatan lama', async () => {
    const baris = `kegiatan;kanal;peristiwa;waktu;oleh;judul;mulai;selesai;pelaksana;narasi;foto\na;medsos;diserahkan;2026-08-01 11:00;Kamituwa;A;2026-08-01 08:00;;Rina ${HP};N.;`
    const { kode, err } = await kantor.konten('impor', kantor.bahan('lama.csv', baris))
    expect(kode).toBe(3)
    expect(err).toContain('pelaksana: baris 1, kolom 6')
    expect(err).not.toContain(HP)
    expect(kantor.jejak()).toBe(jejak)
  })
})

test('judul dalam unduhan diperiksa sebelum yang pertama dicatat, dan yang sudah tercatat tidak lagi', async () => {
  const kepala = 'bulan,kanal,platform,id,judul,tautan,tayangan\n'
  const bersih = kantor.bahan('bersih.csv', `${kepala}2026-09,medsos,instagram,,Apel pagi,,10\n`)
  const isi = `${kepala}2026-09,medsos,instagram,,Apel sore,,9\n2026-09,medsos,instagram,,"Daftar ke ${HP}",,11\n`
  const nomor = kantor.bahan('nomor.csv', isi)
  const { kode, out, err } = await kantor.konten('analitik', 'impor', bersih, nomor, ...admin)
  expect([kode, err.replaceAll(/\s+/g, ' ')]).toEqual([
    3,
    expect.stringContaining('nomor telepon (judul ke-2 dalam nomor.csv: baris 1, kolom 11)'),
  ])
  expect(out + err).not.toContain(HP)
  expect(kantor.jejak()).toBe(jejak)
  await kantor.ok('analitik', 'impor', bersih, nomor, '--tetap', 'Nomor layanan kantor.', ...admin)
  expect(await kantor.json('analitik', 'impor', nomor, ...admin)).toMatchObject({ status: 'sudah-ada' })
  jejak = kantor.jejak()
})

describe('satu alasan tidak meloloskan yang lain tanpa terlihat', () => {
  test('yang kurang dan data pribadi disebut sekaligus', async () => {
    const { kode, err } = await kantor.konten(...bahan, '--narasi', `NIK ${NIK}`, '--foto', ...kantor.foto(2, 'dua'))
    expect(kode).toBe(3)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'foto 2 dari minimal 4 (SOP langkah 1, kelengkapan). Teks memuat data pribadi: NIK atau nomor KK (--narasi: baris 1, kolom 5)',
    )
    expect(kantor.jejak()).toBe(jejak)
  })

  test('yang diteruskan disebut pada jawabannya, dan alasannya tampak pada register', async () => {
    const { out, err } = await kantor.konten(
      ...bahan,
      '--narasi',
      `NIK ${NIK}`,
      '--foto',
      ...kantor.foto(2, 'dua'),
      '--tetap',
      'Izin tertulis.',
      '--json',
    )
    expect(err).toContain(
      'Diteruskan dengan --tetap. Bahan belum lengkap: foto 2 dari minimal 4 (SOP langkah 1, kelengkapan).',
    )
    expect(err).toContain(
      'Diteruskan dengan --tetap. Teks memuat data pribadi: NIK atau nomor KK (--narasi: baris 1, kolom 5).',
    )
    const { id: baru, commit } = JSON.parse(out)
    for (const format of ['tabel', 'md', 'html', 'csv']) {
      const register = await kantor.ok(
        'register',
        '--bulan',
        '2026-09',
        ...(format === 'tabel' ? [] : ['--format', format]),
      )
      if (format !== 'csv') expect(register).toContain('Izin tertulis.')
    }
    const { diteruskan } = await kantor.json('register', '--bulan', '2026-09')
    expect(diteruskan).toMatchObject([
      { tentang: baru, peristiwa: 'diserahkan', oleh: 'Staf Admin', alasan: 'Izin tertulis.', commit },
    ])
  })
})
