/** The list of petugas, kept by command. */
import { expect, test } from 'vitest'
import { buatKantor, folderBaru } from '../repo.js'

test('tambah, ubah, nonaktif, daftar: konten.yaml tetap terbaca orang, setiap perubahan satu commit', async () => {
  const kantor = (await buatKantor()).pada('2026-09-01 08:00')
  const carik = ['--sebagai', 'Budi Carik']
  await kantor.pada('2026-09-01 11:00').baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  expect(await kantor.json('petugas', 'tambah', 'Budi Carik', '--peran', 'ppid', ...carik)).toMatchObject({
    status: 'ditambahkan',
    petugas: 'Budi Carik',
  })
  await kantor.ok(
    'petugas',
    'tambah',
    'Siti Rahayu',
    '--surel',
    'siti@contoh.id',
    '--peran',
    'admin-medsos,admin-website',
    ...carik,
  )
  expect(kantor.git('log', '-1', '--format=%an: %s')).toBe(
    'Budi Carik: diatur: petugas: menambah Siti Rahayu (admin-medsos, admin-website)\n',
  )
  expect(kantor.git('status', '--porcelain')).toBe('')
  expect(kantor.baca('konten.yaml')).toContain('# Siapa memegang peran apa.')
  await kantor.pada('2026-09-01 12:00').ok('ajukan', 'posyandu', '--caption', 'Caption.', '--sebagai', 'siti@contoh.id')
  await kantor.ok('petugas', 'ubah', 'siti@contoh.id', '--peran', 'admin-medsos', ...carik)
  await kantor.ok('petugas', 'nonaktif', 'Siti Rahayu', ...carik)
  expect(await kantor.json('petugas', 'daftar')).toEqual([
    { nama: 'Budi Carik', surel: null, kunci: [], peran: ['ppid'], nomor: null, masa: {}, aktif: true },
    { nama: 'Siti Rahayu', surel: 'siti@contoh.id', kunci: [], peran: [], nomor: null, masa: {}, aktif: false },
  ])
  const jejak = kantor.jejak()
  const petugas = (...argv: string[]) => kantor.galat('petugas', ...argv, ...carik)
  expect(
    await kantor.galat('petugas', 'ubah', 'Budi Carik', '--peran', 'pelaksana', '--sebagai', 'Siti Rahayu'),
  ).toEqual([3, 'petugas-nonaktif'])
  expect(await petugas('nonaktif', 'Budi Carik')).toEqual([3, 'petugas-terakhir'])
  expect(await petugas('ubah', 'Budi Carik', '--peran', 'pelaksana')).toEqual([3, 'ppid-terakhir'])
  expect(await petugas('tambah', 'Siti Rahayu', '--peran', 'ppid')).toEqual([2, 'petugas-sudah-ada'])
  expect(await petugas('tambah', 'Rina', '--peran', 'lurah')).toEqual([2, 'peran-tidak-dikenal'])
  expect(await petugas('tambah', 'Rina', '--peran', ',')).toEqual([2, 'flag-kurang'])
  expect(await petugas('tambah', 'Rina')).toEqual([2, 'flag-kurang'])
  expect(await petugas('tambah', ' ', '--peran', 'ppid')).toEqual([2, 'nama-kosong'])
  const privat = await kantor.konten(
    'petugas',
    'ubah',
    'Budi Carik',
    '--kunci',
    '-----BEGIN OPENSSH PRIVATE KEY----- b3BlbnNzaC1rZXk',
    ...carik,
  )
  expect(privat.kode).toBe(2)
  expect(privat.err).not.toContain('b3BlbnNzaC1rZXk')
  expect(await petugas('ubah', 'Budi Carik', '--surel', 'bukan surel')).toEqual([2, 'surel-tidak-terbaca'])
  expect(kantor.jejak()).toBe(jejak)
  expect(await kantor.konten('verifikasi')).toMatchObject({ kode: 0 })
  const bukanDiSini = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl carik@contoh.id'
  expect(await petugas('ubah', 'Budi Carik', '--kunci', bukanDiSini)).toEqual([3, 'kunci-pertama'])
  kantor.profil = folderBaru()
  const { publik, sidik } = await kantor.json('petugas', 'kunci', 'buat')
  await kantor.ok('petugas', 'ubah', 'Budi Carik', '--kunci', publik, ...carik)
  expect((await kantor.json('petugas', 'daftar'))[0].kunci).toEqual([{ publik, sidik }])
  expect(await petugas('ubah', 'Budi Carik', '--kunci', publik)).toEqual([2, 'tidak-ada-perubahan'])
  await kantor.ok('petugas', 'tambah', 'Rina', '--peran', 'pelaksana', '--kunci', bukanDiSini, ...carik)
  kantor.tulis('konten.yaml', `${kantor.baca('konten.yaml')}# ketikan\n`)
  expect(await petugas('ubah', 'Siti Rahayu', '--aktif')).toEqual([4, 'suntingan-tangan'])
})

test('peran menurut hari peristiwanya: PPID lama untuk yang lama, PPID baru sejak ia menjabat', async () => {
  const kantor = (await buatKantor()).pada('2026-09-01 07:00')
  const carik = ['--sebagai', 'Carik']
  await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'admin-medsos,pelaksana,ppid', ...carik)
  await kantor.ok('petugas', 'tambah', 'Lama', '--peran', 'ppid', '--sampai', '2026-09-01', ...carik)
  await kantor.ok('petugas', 'tambah', 'Baru', '--peran', 'ppid', ...carik)
  await kantor.ok('petugas', 'ubah', 'Baru', '--sejak', '2026-09-02', ...carik)
  expect(kantor.git('log', '-1', '--format=%s')).toBe('diatur: petugas: Baru: peran sejak 2026-09-02\n')
  const id = await kantor.pada('2026-09-01 11:00').baru('Posyandu', '2026-09-01', ['--kanal', 'medsos', ...carik])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--caption', 'Caption.', ...carik)
  kantor.pada('2026-09-02 08:00')
  expect(await kantor.galat('setujui', id, '--sebagai', 'Lama')).toEqual([3, 'peran-tidak-dipegang'])
  expect(await kantor.galat('setujui', id, '--sebagai', 'Baru', '--waktu', '2026-09-01 12:30')).toEqual([
    3,
    'peran-tidak-dipegang',
  ])
  await kantor.ok('setujui', id, '--sebagai', 'Lama', '--waktu', '2026-09-01 12:30')
  expect((await kantor.konten('verifikasi')).kode).toBe(0)
  expect(await kantor.galat('petugas', 'ubah', 'Baru', '--sejak', '2026-02-30', ...carik)).toEqual([
    2,
    'tanggal-tidak-terbaca',
  ])
  expect(
    await kantor.galat('petugas', 'ubah', 'Baru', '--sejak', '2026-10-01', '--sampai', '2026-09-01', ...carik),
  ).toEqual([2, 'berakhir-sebelum-mulai'])
})

test('pengaturan yang disunting dengan tangan dicatat dengan atur: dikatakan, dan dinilai menurut yang tercatat', async () => {
  const kantor = (await buatKantor()).pada('2026-09-01 08:00')
  await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  await kantor.ok('petugas', 'tambah', 'Siti', '--peran', 'admin-medsos', '--sebagai', 'Carik')
  await kantor.pada('2026-09-01 11:00').baru('Posyandu', '2026-09-01', ['--kanal', 'medsos', '--sebagai', 'Siti'])
  expect(await kantor.galat('atur', '--sebagai', 'Siti')).toEqual([2, 'tidak-ada-perubahan'])
  const semula = kantor.baca('konten.yaml')
  const jejak = kantor.git('rev-parse', 'HEAD')
  // Whoever makes himself PPID in the file is still judged by the list that is recorded.
  kantor.tulis('konten.yaml', semula.replace('[admin-medsos]', '[admin-medsos, ppid]'))
  expect(await kantor.galat('atur', '--sebagai', 'Siti')).toEqual([3, 'bukan-ppid'])
  kantor.tulis('konten.yaml', semula.replace('nama: Siti', 'nama: Sita'))
  expect(await kantor.galat('atur', '--sebagai', 'Sita')).toEqual([3, 'bukan-petugas'])
  kantor.tulis('konten.yaml', semula.replace('peran: [ppid]', 'peran: [pelaksana]'))
  expect(await kantor.galat('atur', '--sebagai', 'Carik')).toEqual([3, 'ppid-terakhir'])
  expect(kantor.git('rev-parse', 'HEAD')).toBe(jejak)
  kantor.tulis('konten.yaml', semula.replace('video: catatan', 'video: wajib'))
  kantor.tulis('libur.yaml', `${kantor.baca('libur.yaml')}"2031":\n  libur: ["01-01"]\n`)
  const hasil = await kantor.konten('atur', '--alasan', 'SK Lurah.', '--sebagai', 'Siti')
  expect([hasil.kode, hasil.err]).toEqual([0, expect.stringContaining('video: [-catatan-]{+wajib+}')])
  expect(kantor.git('log', '-1', '--format=%s')).toBe('diatur: konten.yaml, libur.yaml\n')
  expect(kantor.git('status', '--porcelain')).toBe('')
  const { temuan } = JSON.parse((await kantor.konten('verifikasi', '--json')).out) as { temuan: { kode: string }[] }
  // What it changes about the past is still told.
  expect(temuan.map((t) => t.kode)).toEqual(['aturan-berubah'])
})

test('repositori versi 1 dinaikkan oleh peristiwa pertama, sekali, dengan diatur sendiri', async () => {
  const kantor = (await buatKantor()).pada('2026-09-01 08:00')
  kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace('versi: 2', 'versi: 1'))
  kantor.git('commit', '--quiet', '--amend', '--no-edit', '-a')
  await kantor.pada('2026-09-01 11:00').baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  expect(kantor.git('log', '-2', '--format=%an: %s')).toBe(
    'Staf Admin: diserahkan: Posyandu (medsos)\nStaf Admin: diatur: bentuk catatan dinaikkan ke versi 2\n',
  )
  expect(kantor.baca('konten.yaml')).toContain('\nversi: 2\n')
  const lagi = await kantor
    .pada('2026-09-01 12:00')
    .konten('ajukan', 'posyandu', '--caption', 'C.', '--sebagai', 'Staf Admin')
  expect([lagi.kode, lagi.err.includes('versi 2')]).toEqual([0, false])
  expect((await kantor.konten('verifikasi')).kode).toBe(0)
  kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace('versi: 2', 'versi: 1'))
  kantor.git('commit', '--quiet', '-am', 'turun')
  const { temuan } = JSON.parse((await kantor.konten('verifikasi', '--json')).out) as { temuan: { kode: string }[] }
  expect(temuan.map((t) => t.kode)).toEqual(['versi-mundur', 'pengaturan-di-luar'])
})

test('pengangkatan darurat: peringatan, sampai dijawab; jawabannya menyebut commit dengan op peristiwanya', async () => {
  const kantor = (await buatKantor()).pada('2026-09-01 08:00')
  await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  await kantor.ok('petugas', 'tambah', 'Siti', '--peran', 'admin-medsos', '--sebagai', 'Carik')
  const darurat = ['--peran', 'ppid', '--dasar', 'SK Lurah Nomor 5', '--sebagai', 'Siti']
  expect(await kantor.galat('petugas', 'tambah', 'Rina', '--peran', 'ppid', '--sebagai', 'Siti')).toEqual([
    3,
    'bukan-ppid',
  ])
  const diangkat = await kantor.konten('petugas', 'tambah', 'Rina', ...darurat, '--json')
  expect(diangkat.err).toContain('Keadaan darurat: Rina')
  const { commit } = JSON.parse(diangkat.out)
  const temuan = async () => JSON.parse((await kantor.konten('verifikasi', '--json')).out).temuan
  expect(await temuan()).toMatchObject([{ kode: 'ppid-darurat', tingkat: 'peringatan', commit, jawaban: null }])
  await kantor.ok('catatan', kantor.op(commit), '--alasan', 'Carik wafat 30 Agustus.', '--sebagai', 'Rina')
  expect(await temuan()).toMatchObject([{ kode: 'ppid-darurat', commit, jawaban: { oleh: 'Rina' } }])
  expect((await kantor.konten('verifikasi')).kode).toBe(0)
})
