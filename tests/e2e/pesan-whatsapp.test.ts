/** The message of each hand-over, as a command and after the act, with numbers that never enter the history. */
import { beforeAll, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const medsos = ['--kanal', 'medsos']
let kantor: Kantor
let id: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', medsos)
})

test('--pesan sesudah tindakan, dan konten pesan, memberi pesan yang sama', async () => {
  const hasil = await kantor
    .pada('2026-09-01 12:00')
    .json('ajukan', id, ...medsos, '--caption', 'Posyandu lancar.', '--sebagai', 'Staf Admin', '--pesan')
  const [kabar] = hasil.pesan
  expect(kabar).toMatchObject({
    id,
    kanal: 'medsos',
    jenis: 'diajukan',
    kepada: { nama: null, peran: 'ppid', nomor: null },
  })
  expect(kabar.teks).toContain('Posyandu lancar.')
  expect(await kantor.json('pesan', id)).toEqual(kabar)
  expect(kabar.tautan).toBe(`https://wa.me/?text=${encodeURIComponent(kabar.teks)}`)
  expect(await kantor.ok('pesan', id, '--jenis', 'pengingat')).toContain(
    'Mengingatkan dengan hormat: memutus draf medsos',
  )
})

test('nomor hanya di komputer ini: tidak dalam riwayat, tidak dalam galat, disamarkan di layar', async () => {
  const jejak = kantor.jejak()
  expect(await kantor.ok('petugas', 'nomor', 'Kamituwa', '0812-3456-7890')).toContain('62812****890')
  expect(kantor.jejak()).toBe(jejak)
  const tolak = await kantor
    .pada('2026-09-01 12:10')
    .json('tolak', id, '--alasan', 'informasi-rahasia', '--catatan', 'Data warga.', '--sebagai', 'Carik', '--pesan')
  expect(tolak.pesan[0]).toMatchObject({ jenis: 'ditolak', kepada: { nama: 'Kamituwa', nomor: '6281234567890' } })
  expect(tolak.pesan[0].tautan).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=Yth\./)
  expect(kantor.git('log', '--all', '-p')).not.toContain('81234567890')
})

test('kode QR; templat kantor; yang keliru ditolak', async () => {
  kantor.kolom = 120
  expect(await kantor.ok('pesan', id, '--qr')).toMatch(/[▀▄█]/)
  kantor.unicode = false
  kantor.kolom = 80
  const sempit = await kantor.konten('pesan', id, '--qr')
  expect(sempit.err).toContain('terlalu panjang untuk kode QR')
  expect(sempit.out).toContain('####')
  kantor.unicode = true
  kantor.tulis('pesan/ditolak.txt', 'Halo {kepada}, {alasan}.\n')
  expect((await kantor.json('pesan', id)).teks).toBe('Halo Kamituwa, termasuk informasi rahasia.')
  expect((await kantor.konten('verifikasi')).kode).toBe(0)
  kantor.tulis('pesan/ditolak.txt', 'Halo {siapa}')
  expect(await kantor.galat('pesan', id)).toEqual([2, 'penanda-tidak-dikenal'])
  const lain = await kantor.baru('Ronda', '2026-09-01', medsos)
  await kantor.ok('ajukan', lain, '--caption', 'Ronda.', '--sebagai', 'Staf Admin')
  const tolak = await kantor.konten(
    'tolak',
    lain,
    '--alasan',
    'informasi-rahasia',
    '--sebagai',
    'Carik',
    '--pesan',
    '--json',
  )
  expect(tolak).toMatchObject({ kode: 0, err: expect.stringContaining('Pesannya tidak dapat disusun') })
  expect(await kantor.galat('pesan', id, '--kanal', 'website')).toEqual([2, 'kanal-tidak-dipakai'])
  expect(await kantor.galat('petugas', 'nomor', 'Kamituwa', 'abc')).toEqual([2, 'nomor-tidak-terbaca'])
  await kantor.ok('petugas', 'nomor', 'Kamituwa', '--hapus')
  kantor.tulis('pesan/ditolak.txt', 'Halo {kepada}')
  expect((await kantor.json('pesan', id)).kepada.nomor).toBeNull()
})
