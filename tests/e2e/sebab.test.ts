/**
 * Causes of lateness: told when an act turns out late, recorded with it or afterwards, shown on register and report.
 */
import { beforeAll, expect, test } from 'vitest'
import { catatDm } from '../catat-dm.js'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const admin = ['--sebagai', 'Staf Admin']
const medsos = ['--kanal', 'medsos']
let kantor: Kantor
let id: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', medsos)
})

const langkah = async (no: number): Promise<Json> =>
  (await kantor.json('register', '--bulan', '2026-09')).baris[0].langkah.find((l: Json) => l.no === no)

test('sebab ditawarkan saat terlambat, dicatat kemudian, diganti, dan tampil', async () => {
  const hasil = await kantor.pada('2026-09-01 14:00').konten('ajukan', id, ...medsos, '--caption', 'Caption.', ...admin)
  expect(hasil.err).toContain(
    `Langkah 2 (medsos) terlambat 1 jam. Catat sebabnya: konten sebab ${id} --langkah 2 --kanal medsos --sebab "…"`,
  )
  const ajuan = kantor.git('rev-parse', 'HEAD').trim()
  expect(await langkah(2)).toMatchObject({ verdik: 'terlambat', sebab: null })
  await kantor.ok('sebab', id, '--langkah', '2', '--sebab', 'Listrik padam.', ...admin)
  expect(
    await kantor.json('sebab', id, '--langkah', '2', '--ke', '1', '--sebab', 'Jaringan mati.', '--sebagai', 'Carik'),
  ).toMatchObject({
    id,
    kanal: ['medsos'],
    peristiwa: 'disebabkan',
    ke: 1,
  })
  expect(kantor.git('log', '-1', '--format=%B')).toContain(
    `Konten-Putaran: 1\nKonten-Commit: ${kantor.op(ajuan)}\nKonten-Sebab: Jaringan mati.`,
  )
  expect(await langkah(2)).toMatchObject({ verdik: 'terlambat', sebab: 'Jaringan mati.' })
  for (const dokumen of [
    await kantor.ok('register', '--format', 'md'),
    await kantor.ok('register', '--format', 'csv', '--bagian', 'sebab'),
    await kantor.ok('laporan', '--bulan', '2026-09', '--format', 'md'),
  ])
    expect(dokumen).toContain('Jaringan mati.')
})

test('--sebab bersama tindakannya menulis dua commit; bila tidak terlambat, satu', async () => {
  const sebelum = Number(kantor.git('rev-list', '--count', 'HEAD'))
  const hasil = await kantor
    .pada('2026-09-01 15:30')
    .konten('setujui', id, ...medsos, '--sebab', 'PPID rapat.', '--sebagai', 'Carik')
  expect(hasil.err).toContain('Sebabnya tercatat.')
  expect(await langkah(3)).toMatchObject({ verdik: 'terlambat', sebab: 'PPID rapat.' })
  const unggah = ['unggah', id, ...medsos, '--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/']
  expect((await kantor.konten(...unggah, '--sebab', 'Entah.', ...admin)).err).toContain('sebab tidak dicatat')
  expect(Number(kantor.git('rev-list', '--count', 'HEAD'))).toBe(sebelum + 3)
})

test('yang ditolak tidak menulis apa pun', async () => {
  const jejak = kantor.jejak()
  const sebab = (...argv: string[]) => kantor.galat('sebab', ...argv, ...admin)
  expect(await sebab(id, '--langkah', '4', '--sebab', 'Entah.')).toEqual([3, 'tidak-terlambat'])
  expect(await sebab(id, '--langkah', '2', '--ke', '2', '--sebab', 'Entah.')).toEqual([3, 'tidak-terlambat'])
  expect(await sebab(id, '--langkah', '2', '--sebab', 'Hubungi 081234567890.')).toEqual([3, 'data-pribadi'])
  expect(await sebab(id, '--langkah', 'dua', '--sebab', 'Entah.')).toEqual([2, 'bukan-nomor'])
  expect(await sebab(id, '--langkah', '2', '--sebab', ' ')).toEqual([2, 'sebab-kosong'])
  expect(await sebab('--sebab', 'Entah.')).toEqual([2, 'sasaran-tidak-jelas'])
  expect(await sebab('--bulan', '2026-09', '--sebab', 'Entah.')).toEqual([2, 'kanal-belum-disebut'])
  expect(await sebab('--bulan', '2026-09', ...medsos, '--sebab', 'Entah.')).toEqual([3, 'tidak-terlambat'])
  expect(kantor.jejak()).toBe(jejak)
})

test('laporan yang terlambat: bersama penyerahannya, atau dengan --bulan', async () => {
  kantor.pada('2026-10-09 08:00')
  await kantor.ok('sebab', '--bulan', '2026-09', ...medsos, '--sebab', 'Angka belum diunduh.', ...admin)
  const laporan = async (): Promise<Json> => (await kantor.json('register', '--bulan', '2026-09', ...medsos)).laporan[0]
  expect(await laporan()).toMatchObject({ verdik: 'lewat', sebab: 'Angka belum diunduh.' })
  const serah = [
    'laporan',
    '--bulan',
    '2026-09',
    ...medsos,
    '--serahkan',
    '--tetap',
    'Angka menyusul.',
    '--sebab',
    'Admin cuti.',
  ]
  expect((await kantor.konten(...serah, ...admin)).err).toContain('Sebabnya tercatat.')
  expect(await laporan()).toMatchObject({ verdik: 'terlambat', sebab: 'Admin cuti.' })
  expect(await kantor.konten('verifikasi')).toMatchObject({ kode: 0 })
})

test('nomor dan tindak lanjut menjadi isi laporan yang diserahkan; data pribadi di dalamnya ditolak', async () => {
  const isi = ['laporan', '--bulan', '2026-09', ...medsos, '--nomor', '470/12/X/2026']
  const serah = [...isi, '--serahkan', ...admin, '--tindak-lanjut']
  await kantor.ok(
    'analitik',
    'catat',
    '--bulan',
    '2026-09',
    ...medsos,
    '--platform',
    'instagram',
    '--pengikut-awal',
    '100',
    '--pengikut-akhir',
    '110',
    ...admin,
  )
  const jejak = kantor.jejak()
  expect(await kantor.galat(...serah, 'Hubungi 081234567890.')).toEqual([3, 'data-pribadi'])
  expect(kantor.jejak()).toBe(jejak)
  await kantor.ok(...serah, 'Piket admin.')
  const diserahkan = kantor.baca('laporan/2026-09-medsos.md')
  expect(diserahkan).toContain('\n\nNomor: 470/12/X/2026\n\nDisusun per ')
  expect(diserahkan).toContain('\nTindak lanjut: Piket admin.\n')
  expect(await kantor.ok(...isi, '--format', 'md')).toContain('\nNomor: 470/12/X/2026\n')
  await kantor.ok(...serah, 'Hubungi 081234567890.', '--tetap', 'Nomor kantor.')
  expect(kantor.git('log', '-1', '--format=%B')).toContain('Konten-Tetap: Nomor kantor.')
  expect(await kantor.konten('verifikasi')).toMatchObject({ kode: 0 })
})

test('jawaban komentar yang terlambat: bersama jawabannya, atau dengan nomornya; dan dapat dibatalkan', async () => {
  kantor.pada('2026-11-01 08:00')
  const terima = async (waktu: string): Promise<string> =>
    (await kantor.json('interaksi', 'catat', '--platform', 'instagram', '--jenis', 'dm', '--diterima', waktu, ...admin))
      .nomor
  const nomor = await terima('2026-10-30 08:00')
  const interaksi = async (): Promise<Json> =>
    (await kantor.json('register', '--bulan', '2026-10')).interaksi.find((i: Json) => i.nomor === nomor)
  await kantor.ok('sebab', nomor, '--sebab', 'Admin sakit.', ...admin)
  expect(await interaksi()).toMatchObject({ verdik: 'lewat', sebab: 'Admin sakit.' })
  expect((await kantor.konten('interaksi', 'jawab', nomor, '--sebab', 'Admin cuti.', ...admin)).err).toContain(
    'Langkah 5 (medsos) terlambat',
  )
  expect(await interaksi()).toMatchObject({ verdik: 'terlambat', sebab: 'Admin cuti.' })
  expect(await kantor.ok('laporan', '--bulan', '2026-10', '--format', 'md', '--rinci')).toMatch(
    new RegExp(`Jawaban interaksi ${nomor}.*Admin cuti`),
  )
  expect(await kantor.galat('batalkan', nomor, '--sebagai', 'Carik')).toEqual([3, 'bukan-pelakunya'])
  expect(await kantor.json('batalkan', nomor, '--catatan', 'Salah akun.', ...admin)).toMatchObject({
    peristiwa: 'dibatalkan',
    nomor,
  })
  expect(await interaksi()).toMatchObject({ verdik: 'lewat', dijawab: null, sebab: 'Admin sakit.' })
  await kantor.ok('batalkan', nomor, ...admin)
  expect(await interaksi()).toBeUndefined()
  expect(await kantor.galat('batalkan', nomor, ...admin)).toEqual([2, 'nomor-tidak-ada'])
  expect((await kantor.json('riwayat', nomor)).peristiwa.map((p: Json) => [p.peristiwa, p.gugur])).toEqual([
    ['diterima', 'dibatalkan'],
    ['dijawab', 'dibatalkan'],
    ['dibatalkan', null],
    ['dibatalkan', null],
  ])
  const tepat = await terima('2026-11-01 07:00')
  expect(await kantor.galat('sebab', tepat, '--sebab', 'Entah.', ...admin)).toEqual([3, 'tidak-terlambat'])
  expect(await kantor.galat('sebab', '2026-10-099', '--sebab', 'Entah.', ...admin)).toEqual([2, 'nomor-tidak-ada'])
  expect(await kantor.json('verifikasi')).toMatchObject({ ok: true, temuan: [] })
})

test('penyerahan laporan dibatalkan selama belum disegel: yang sebelumnya berlaku lagi, keduanya tetap tercatat', async () => {
  kantor.pada('2026-11-02 08:00')
  const carik = ['--sebagai', 'Carik']
  const serah = ['laporan', '--bulan', '2026-10', '--serahkan', '--tetap', 'Angka menyusul.', ...admin]
  const laporan = async (): Promise<Json[]> =>
    (await kantor.json('register', '--bulan', '2026-10')).laporan.map((l: Json) => [l.kanal, l.diserahkan])
  const batal = ['batalkan', '--bulan', '2026-10']
  expect(await kantor.galat(...batal, ...admin)).toEqual([3, 'tidak-dapat-dibatalkan'])
  const satu = await kantor.json(...serah)
  const naskah = kantor.baca('laporan/2026-10-medsos.md')
  const { nomor } = await kantor.json(...catatDm('2026-10-30 08:00', 'Staf Admin'))
  await kantor.pada('2026-11-03 08:00').ok(...serah, '--kanal', 'medsos')
  expect(kantor.baca('laporan/2026-10-medsos.md')).not.toBe(naskah)
  expect(await kantor.galat(...batal, ...admin)).toEqual([2, 'kanal-belum-disebut'])
  expect(await kantor.galat(...batal, '--kanal', 'medsos', ...carik)).toEqual([3, 'bukan-pelakunya'])
  expect(await kantor.galat('batalkan', nomor, ...batal.slice(1), ...admin)).toEqual([2, 'sasaran-tidak-jelas'])
  expect(await kantor.galat('batalkan', ...admin)).toEqual([2, 'sasaran-tidak-jelas'])
  expect(await kantor.json(...batal, '--kanal', 'medsos', '--catatan', 'Salah bulan.', ...admin)).toMatchObject({
    peristiwa: 'dibatalkan',
    kanal: ['medsos'],
  })
  expect(kantor.baca('laporan/2026-10-medsos.md')).toBe(naskah)
  expect(await laporan()).toEqual([
    ['medsos', '2026-11-02T08:00:00+07:00'],
    ['website', '2026-11-02T08:00:00+07:00'],
  ])
  expect(await kantor.json(...batal, ...admin)).toMatchObject({ kanal: ['medsos', 'website'] })
  expect(await laporan()).toEqual([
    ['medsos', null],
    ['website', null],
  ])
  expect(kantor.baca('laporan/2026-10-website.md')).toMatch(/^> Penyerahan laporan ini dibatalkan oleh Staf Admin pada/)
  expect(kantor.git('log', '--format=%B')).toContain(
    `Konten-Batal: ${kantor.op(satu.commit)}\nKonten-Bulan: 2026-10\nKonten-Berkas: `,
  )
  await kantor.ok(...serah)
  await kantor.pada('2026-11-04 08:00').ok('tutup-buku', '--bulan', '2026-10', ...carik)
  expect(await kantor.galat(...batal, ...admin)).toEqual([3, 'sudah-ditutup'])
  expect(await kantor.json('verifikasi')).toMatchObject({ ok: true, temuan: [] })
})
