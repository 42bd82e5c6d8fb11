import { beforeAll, describe, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const DAFTAR = `petugas:
  - nama: Siti Rahayu
    surel: siti@contoh.id
    peran: [admin-medsos, admin-website]
  - nama: Budi Carik
    peran: [ppid]
`
async function kantorDengan(dari: string | RegExp, menjadi: string): Promise<Kantor> {
  const kantor = (await buatKantor()).pada('2026-08-31 08:00')
  kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace(dari, menjadi))
  kantor.git('commit', '--quiet', '-am', 'pengaturan')
  return kantor
}

describe('petugas tercantum di konten.yaml', () => {
  let kantor: Kantor
  let id: string
  const medsos = ['--kanal', 'medsos']
  beforeAll(async () => {
    kantor = (await kantorDengan('petugas: []\n', DAFTAR)).pada('2026-09-01 11:00')
    id = await kantor.baru('Apel', '2026-09-01', ['--kanal', 'medsos', '--sebagai', 'siti@contoh.id'])
    await kantor
      .pada('2026-09-01 12:00')
      .ok('ajukan', id, ...medsos, '--caption', 'Caption.', '--sebagai', ' siti  RAHAYU ')
  })

  test.each([
    ['peran yang tidak dipegang', ['--sebagai', 'Siti Rahayu', '--peran', 'ppid'], 3, 'peran-tidak-dipegang'],
    ['peran SOP yang tidak dipegang', ['--sebagai', 'Siti Rahayu'], 3, 'peran-tidak-dipegang'],
    ['bukan petugas', ['--sebagai', 'Orang Lain'], 3, 'bukan-petugas'],
    ['peran tak dikenal', ['--sebagai', 'Budi Carik', '--peran', 'lurah'], 2, 'peran-tidak-dikenal'],
    ['peran yang tidak berhak', ['--sebagai', 'Siti Rahayu', '--peran', 'admin-medsos'], 3, 'peran-salah'],
    ['atas nama tanpa bukti', ['--sebagai', 'Siti Rahayu', '--atas-nama', 'ppid'], 2, 'tanpa-bukti'],
  ])('%s ditolak, tidak ada yang berubah', async (_, siapa, kode, galat) => {
    const jejak = kantor.jejak()
    expect(await kantor.galat('setujui', id, ...medsos, ...siapa)).toEqual([kode, galat])
    expect(kantor.jejak()).toBe(jejak)
  })

  test('keputusan di luar alat dicatat atas nama, dengan bukti, dan ditandai', async () => {
    await kantor
      .pada('2026-09-01 12:30')
      .ok(
        'setujui',
        id,
        ...medsos,
        '--sebagai',
        'Siti Rahayu',
        '--atas-nama',
        'ppid',
        '--bukti',
        'pesan WhatsApp 12.29',
      )
    const langkah = (await kantor.json('register')).baris[0].langkah.find((l: Json) => l.no === 3)
    expect(langkah).toMatchObject({ oleh: 'Siti Rahayu', peran: 'ppid', keputusan: 'setuju' })
    expect(langkah.tanda).toContain('atas-nama')
    expect(langkah.tanda).not.toContain('dinyatakan-sendiri')
    expect((await kantor.konten('verifikasi')).kode).toBe(0)
  })
})

test('pisah_tugas: longgar mengizinkan orang yang sama, dan menandainya', async () => {
  const kantor = (await kantorDengan('pisah_tugas: ketat', 'pisah_tugas: longgar')).pada('2026-09-01 11:00')
  const id = await kantor.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--caption', 'Caption.', '--sebagai', 'Staf Admin')
  await kantor.pada('2026-09-01 12:30').ok('setujui', id, '--sebagai', 'staf admin')
  expect((await kantor.json('register')).baris[0].langkah.find((l: Json) => l.no === 3).tanda).toContain('sendiri')
  expect((await kantor.konten('verifikasi')).kode).toBe(0)
})

test('suntingan pengaturan yang belum dicatat disebut bersama perintah yang mencatatnya', async () => {
  const kantor = (await buatKantor()).pada('2026-09-01 11:00')
  kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace('jam: dinding', 'jam: kerja'))
  const catatan = 'konten.yaml disunting dengan tangan dan belum dicatat, padahal dipakai di sini. Catat: konten atur'
  const tegur = async (...argv: string[]): Promise<string> => (await kantor.konten(...argv)).err.replaceAll(/\s+/g, ' ')
  expect(await tegur('petugas', 'tambah', 'Rina', '--peran', 'ppid', '--sebagai', 'Carik')).toContain('konten atur')
  const dm = ['--platform', 'instagram', '--jenis', 'dm', '--diterima', '10.00', '--sebagai', 'Staf Admin']
  expect(await tegur('interaksi', 'catat', ...dm)).toContain(catatan)
  expect(await tegur('register')).toContain(catatan)
  expect(await tegur('atur', '--alasan', 'Rapat 1 September', '--sebagai', 'Carik')).not.toContain(catatan)
  expect(await tegur('register')).toBe('')
})
