import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samplePicture } from '../../src/app/media/sample-media.js'
import type { Json } from '../repo.js'
import { buatKantor, folderBaru, pakaiSopUji, terpisah } from '../repo.js'

/** Runs the built program in `cwd`; a failure shows what it said. */
async function ok(cwd: string, ...argv: string[]): Promise<Json> {
  const hasil = await terpisah(cwd, [...argv, '--json', '--tanpa-tanya'])
  if (hasil.kode !== 0) throw new Error(`konten ${argv.join(' ')} → ${hasil.kode}\n${hasil.err}`)
  return JSON.parse(hasil.out)
}

async function kantorTerpisah(): Promise<{ akar: string; foto: string[] }> {
  const folder = folderBaru()
  await ok(folder, 'init', 'kantor')
  pakaiSopUji(join(folder, 'kantor'))
  const foto = [1, 2, 3, 4].map((n) => join(folder, `f${n}.png`))
  for (const f of foto) writeFileSync(f, samplePicture(f))
  return { akar: join(folder, 'kantor'), foto }
}

test('satu bulan kecil diketik lewat program yang dibangun, dari init sampai laporan diserahkan', async () => {
  const { akar, foto } = await kantorTerpisah()
  const admin = ['--sebagai', 'Staf Admin']
  const k = async (waktu: string, ...argv: string[]): Promise<Json> => ok(akar, ...argv, '--waktu', waktu)
  const { id } = await k(
    '2024-03-04 11:00',
    'baru',
    '--judul',
    'Posyandu',
    '--mulai',
    '2024-03-04 08:00',
    '--selesai',
    '2024-03-04 10:00',
    '--pelaksana',
    'Kamituwa',
    '--narasi',
    'Posyandu berjalan.',
    '--foto',
    ...foto,
    ...admin,
  )
  for (const [kanal, teks, tautan] of [
    ['medsos', '--caption', 'https://www.instagram.com/p/CAbCdEfGhIj/'],
    ['website', '--berita', 'https://contoh.desa.id/artikel/2024/3/4/posyandu'],
  ] as const) {
    await k('2024-03-04 12:30', 'ajukan', id, '--kanal', kanal, teks, 'Warga hadir.', ...admin)
    await k('2024-03-04 13:00', 'setujui', id, '--kanal', kanal, '--sebagai', 'Carik')
    await k('2024-03-05 09:00', 'unggah', id, '--kanal', kanal, '--tautan', tautan, ...admin)
  }
  const { nomor } = await ok(
    akar,
    'interaksi',
    'catat',
    '--platform',
    'instagram',
    '--jenis',
    'komentar',
    '--kegiatan',
    id,
    '--diterima',
    '2024-03-05 10:00',
    ...admin,
  )
  await k('2024-03-06 10:00', 'interaksi', 'jawab', nomor, ...admin)
  await k(
    '2024-04-02 09:00',
    'analitik',
    'catat',
    '--bulan',
    '2024-03',
    '--kanal',
    'medsos',
    '--platform',
    'instagram',
    '--kegiatan',
    id,
    '--tayangan',
    '1.234',
    ...admin,
  )
  await k('2024-04-05 09:00', 'laporan', '--bulan', '2024-03', '--kanal', 'medsos', '--serahkan', ...admin)
  const register = await ok(akar, 'register', '--bulan', '2024-03', '--per', '2024-04-06 09:00')
  expect(register.baris.map((b: Json) => [b.kanal, b.status])).toEqual([
    ['medsos', 'diunggah'],
    ['website', 'diunggah'],
  ])
  expect(register.interaksi.map((i: Json) => [i.menit, i.verdik])).toEqual([[1440, 'tepat']])
  expect(register.rekap.at(-1)).toMatchObject({ dinilai: 10, terlambat: 0, persenTepat: 100 })
  const laporan = await ok(akar, 'laporan', '--bulan', '2024-03', '--kanal', 'medsos')
  expect(laporan.konten[0]).toMatchObject({ id, tayangan: 1234, suka: null })
  const verifikasi = await terpisah(akar, ['verifikasi', '--json'])
  expect([verifikasi.kode, JSON.parse(verifikasi.out).temuan]).toEqual([0, []])
})

describe('impor catatan lama', () => {
  const KEPALA = 'kegiatan;kanal;peristiwa;waktu;oleh;judul;mulai;selesai;pelaksana;narasi;foto;teks;tautan;alasan'
  const baris = [
    'apel;medsos;diserahkan;2026-09-01 11:00;Kamituwa;Apel;2026-09-01 08:00;2026-09-01 09:00;Kamituwa;Apel pagi.;foto-0.png|foto-1.png|foto-2.png|foto-3.png;;;',
    'apel;medsos;diajukan;2026-09-01 12:30;Staf Admin;;;;;;;Caption.;;',
    'apel;medsos;disetujui;2026-09-01 13:00;Carik;;;;;;;;;',
    'apel;medsos;diunggah;2026-09-02 08:00;Staf Admin;;;;;;;;https://www.instagram.com/p/CAbCdEfGhIj/;',
  ]

  test('masuk seluruhnya, dan untuk kedua kalinya tidak menambah apa pun', async () => {
    const kantor = await buatKantor()
    kantor.foto(4)
    const berkas = kantor.bahan('catatan.csv', [KEPALA, ...baris].join('\r\n'))
    expect(await kantor.json('impor', berkas)).toMatchObject({ tercatat: 4, dilewati: 0 })
    const jejak = kantor.jejak()
    expect(await kantor.json('impor', berkas)).toMatchObject({ tercatat: 0, dilewati: 4, status: 'sudah-ada' })
    expect(kantor.jejak()).toBe(jejak)
    expect((await kantor.json('register')).baris[0]).toMatchObject({ judul: 'Apel', status: 'diunggah' })
    expect((await kantor.konten('verifikasi')).kode).toBe(0)
  })

  test('satu baris salah: semua disebut nomornya, tidak satu pun dicatat', async () => {
    const kantor = await buatKantor()
    kantor.foto(4)
    const jejak = kantor.jejak()
    const berkas = kantor.bahan(
      'salah.csv',
      [
        KEPALA,
        ...baris.slice(0, 2),
        'apel;medsos;diunggah;2026-09-01 12:45;A;;;;;;;;https://x.com/a/status/1;',
        'lain;medsos;diajukan;kemarin lusa;A;;;;;;;x;;',
      ].join('\n'),
    )
    const hasil = await kantor.konten('impor', berkas)
    expect(hasil.kode).not.toBe(0)
    expect(hasil.err).toMatch(/baris 4: /)
    expect(hasil.err).toMatch(/baris 5: /)
    expect(kantor.jejak()).toBe(jejak)
  })
})
