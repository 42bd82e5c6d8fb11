/**
 * The prompts: the same month typed by flags and answered at the terminal, drafts that survive, and the flag form that
 * is told.
 */
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'
import type { Naskah } from '../shell/played-person.js'
import { orang, putus } from '../shell/played-person.js'

let kantor: Kantor
beforeEach(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
})

/** Answers a command line at the terminal; every question of the script must have been asked. */
async function dijawab(
  argv: readonly string[],
  ...naskah: Naskah
): Promise<{ kode: number; out: string; err: string }> {
  const tanya = orang(...naskah)
  kantor.tanya = tanya
  const hasil = await kantor.konten(...argv)
  kantor.tanya = null
  expect(hasil.kode, hasil.err).toBe(0)
  expect(tanya.sisa()).toBe(0)
  return hasil
}

const jawabanBaru = (folder: string): Naskah => [
  ['Judul', 'Posyandu'],
  ['Jenis', 'berita'],
  ['Mulai', '2026-09-01 08:00'],
  ['Selesai', '2026-09-01 10:00'],
  ['Lokasi', 'Balai Kalurahan'],
  ['Pelaksana', 'Kamituwa'],
  ['Kanal', 'medsos'],
  ['Narasi', '@nomporejo Narasi Posyandu.'],
  ['Folder foto', folder],
  ['Pilih foto', '4'],
  ['Folder video', folder],
  ['Kapan bahannya', ''],
  ['Nama Anda', 'Staf Admin'],
]

/** A step without what differs from run to run. */
const inti = (langkah: Json): Json => ({ ...langkah, commit: null, commitMulai: null })

test('satu kegiatan lewat pertanyaan memberi register yang sama dengan lewat flag', async () => {
  kantor.foto(4)
  const hasil = await dijawab(['baru'], ...jawabanBaru(kantor.folder))
  expect(hasil.err).toContain('Lain kali (sisanya ditanyakan): konten baru --judul Posyandu --jenis berita ')
  const id = (await kantor.json('daftar'))[0].id as string
  expect(kantor.baca(`content/2026/09/${id}.md`)).toContain('\n@nomporejo Narasi Posyandu.\n')
  kantor.pada('2026-09-01 12:00')
  await dijawab(
    ['ajukan'],
    ['Kegiatan mana', 'Posyandu'],
    ['Caption', 'Caption pertama.'],
    ['Berkas desain', ''],
    ['Kapan draf', ''],
    ['Nama Anda', 'Staf Admin'],
  )
  kantor.pada('2026-09-01 12:30')
  const bacaan = await dijawab(
    ['koreksi', id],
    ['Apa yang perlu', 'Sebut tempatnya.'],
    ['Nama Anda', 'Carik'],
    ['Kembalikan draf ini', 'ya'],
  )
  expect(bacaan.err).toMatch(/Draf medsos[\s\S]*Caption pertama\.[\s\S]*Pemeriksaan/)
  kantor.pada('2026-09-01 13:00')
  await dijawab(
    ['ajukan', id],
    ['Caption', 'Caption kedua.'],
    ['Berkas desain', ''],
    ['Kapan draf', ''],
    ['Nama Anda', 'Staf Admin'],
  )
  kantor.pada('2026-09-01 13:10')
  const setuju = await dijawab(['setujui', id], ['Nama Anda', 'Carik'], ['Setujui draf ini', 'ya'])
  expect(setuju.err).toContain(`Lain kali: konten setujui ${id} --kanal medsos --sebagai Carik`)
  kantor.pada('2026-09-01 14:00')
  await dijawab(
    ['unggah'],
    ['Kegiatan mana', 'Posyandu'],
    ['Alamat konten', 'https://www.instagram.com/p/CAbCdEfGhIj/'],
    ['Kapan tayang', ''],
    ['Nama Anda', 'Staf Admin'],
  )
  const lewatTanya = await kantor.json('register', '--bulan', '2026-09')
  expect((await kantor.json('verifikasi')).temuan.filter((t: Json) => t.tingkat !== 'catatan')).toEqual([])

  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  const lain = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  const medsos = ['--kanal', 'medsos', '--sebagai']
  await kantor.pada('2026-09-01 12:00').ok('ajukan', lain, '--caption', 'Caption pertama.', ...medsos, 'Staf Admin')
  await kantor.pada('2026-09-01 12:30').ok('koreksi', lain, '--catatan', 'Sebut tempatnya.', ...medsos, 'Carik')
  await kantor.pada('2026-09-01 13:00').ok('ajukan', lain, '--caption', 'Caption kedua.', ...medsos, 'Staf Admin')
  await kantor.pada('2026-09-01 13:10').ok('setujui', lain, ...medsos, 'Carik')
  await kantor
    .pada('2026-09-01 14:00')
    .ok('unggah', lain, '--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/', ...medsos, 'Staf Admin')
  const lewatFlag = await kantor.json('register', '--bulan', '2026-09')
  expect(lewatTanya.rekap).toEqual(lewatFlag.rekap)
  expect(lewatTanya.baris[0].langkah.map(inti)).toEqual(lewatFlag.baris[0].langkah.map(inti))
})

test('yang diketik selamat dari Ctrl-C dan dari penolakan, lalu ditawarkan lagi', async () => {
  kantor.foto(4)
  const jejak = kantor.jejak()
  kantor.tanya = orang(...jawabanBaru(kantor.folder).slice(0, 7), ['Narasi', putus])
  expect(await kantor.konten('baru')).toMatchObject({ kode: 130 })
  expect(kantor.jejak()).toBe(jejak)
  const lanjut: Naskah = [
    ['Ada isian', 'lanjut'],
    ...Array.from({ length: 8 }, () => ['', ''] as const),
    ...jawabanBaru(kantor.folder).slice(8),
  ]
  kantor.tanya = orang(...lanjut)
  const hasil = await kantor.konten('baru')
  expect(hasil.kode, hasil.err).toBe(0)
  const id = (await kantor.json('daftar'))[0].id as string
  expect(await kantor.ok('lihat', id)).toMatch(/Posyandu[\s\S]*Setengah diketik/)
  kantor.tanya = orang(
    ['Caption', 'Hubungi 081234567890.'],
    ['Berkas desain', ''],
    ['Kapan draf', ''],
    ['Nama Anda', 'Staf Admin'],
    ['Teruskan juga', ''],
  )
  expect(await kantor.konten('ajukan', id)).toMatchObject({ kode: 3 })
  kantor.tanya = orang(
    ['Ada isian', 'lanjut'],
    ['Caption', ''],
    ['Berkas desain', ''],
    ['Kapan draf', ''],
    ['Nama Anda', 'Staf Admin'],
    ['Teruskan juga', ''],
  )
  expect(await kantor.konten('ajukan', id)).toMatchObject({ kode: 3 })
})

test('tanpa yang kurang tidak ada yang ditanyakan, dan tanpa terminal yang kurang disebut', async () => {
  const id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--caption', 'Caption.', '--sebagai', 'Staf Admin')
  await dijawab(['setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik'])
  expect(await kantor.galat('setujui')).toEqual([2, 'missingArgument'])
  kantor.tanya = orang()
  expect(await kantor.konten('setujui')).toMatchObject({ kode: 3 })
  expect(await kantor.konten('baru', '--tanpa-tanya', '--sebagai', 'Staf Admin')).toMatchObject({ kode: 2 })
})

test('sebab keterlambatan ditanyakan; tanpa jawaban, perintahnya disebut', async () => {
  const id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  kantor.pada('2026-09-01 15:00')
  await dijawab(
    ['ajukan', id, '--caption', 'Caption.', '--sebagai', 'Staf Admin'],
    ['Langkah 2 (medsos) terlambat', 'Listrik padam.'],
  )
  kantor.pada('2026-09-02 15:00')
  const hasil = await dijawab(
    ['setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik'],
    ['Langkah 3 (medsos) terlambat', putus],
  )
  expect(hasil.err).toContain(`konten sebab ${id} --langkah 3`)
  await dijawab(
    ['sebab'],
    ['Kegiatan mana', 'Posyandu'],
    ['Langkah mana', '0'],
    ['Mengapa', 'PPID rapat.'],
    ['Nama Anda', 'Carik'],
  )
  const { langkah } = (await kantor.json('register', '--bulan', '2026-09')).baris[0]
  expect(langkah.map((l: Json) => l.sebab)).toEqual(expect.arrayContaining(['Listrik padam.', 'PPID rapat.']))
})

test('init bertanya seperlunya; jawabannya sama dengan flag, dan contoh jamnya dihitung', async () => {
  const jawaban: Naskah = [
    ['Nama kantor', 'Kalurahan Contoh'],
    ['Kapanewon', ''],
    ['Kabupaten', ''],
    ['Alamat website', ''],
    ['Kanal', ''],
    ['Alamat akun instagram', 'https://www.instagram.com/contoh'],
    ...Array.from({ length: 4 }, () => ['Alamat akun', ''] as const),
    ['Siapa pelaksana', ''],
    ['Siapa admin-medsos', 'Siti'],
    ['Siapa admin-website', 'Siti'],
    ['Siapa ppid', 'Carik'],
    ['Baku mutu', 'kerja'],
  ]
  await dijawab(['init', '../tanya', '--sebagai', 'Staf'], ...jawaban)
  const flag = [
    '--akun',
    'instagram=https://www.instagram.com/contoh',
    '--petugas',
    'Siti=admin-medsos,admin-website',
    'Carik=ppid',
    '--jam',
    'kerja',
  ]
  await kantor.ok('init', '../flag', '--sebagai', 'Staf', '--kantor', 'Kalurahan Contoh', ...flag)
  expect(kantor.baca('../tanya/konten.yaml')).toBe(kantor.baca('../flag/konten.yaml'))
  expect(kantor.baca('../flag/konten.yaml')).toContain('# ketat: yang mengajukan draf')
  // Nothing of the office whose name the templates bear.
  expect(kantor.baca('../flag/konten.yaml')).not.toMatch(
    /^ +(?:kapanewon|kabupaten|situs): .*(?:Galur|Kulon|nomporejo)/m,
  )
  expect(await kantor.galat('init', '../salah', '--petugas', 'Siti')).toEqual([2, 'pasangan-tidak-terbaca'])
  expect(await kantor.galat('init', '../salah', '--petugas', 'Siti=lurah')).toEqual([2, 'peran-tidak-dikenal'])
})

test('pola berkas dicari sendiri, dan folder yang disinkronkan diperingatkan', async () => {
  kantor.foto(4)
  const dasar = [
    'baru',
    '--judul',
    'Posyandu',
    '--mulai',
    '2026-09-01 08:00',
    '--narasi',
    'Narasi.',
    '--pelaksana',
    'Kamituwa',
    '--sebagai',
    'Staf Admin',
  ]
  const hasil = await kantor.json(...dasar, '--foto', '../FOTO-?.png')
  expect((await kantor.json('lihat', hasil.id)).media).toHaveLength(4)
  expect(await kantor.galat(...dasar, '--foto', '../tidak-*.png')).toEqual([2, 'berkas-tidak-ada'])
  expect((await kantor.konten('init', '../OneDrive - Kantor/konten', '--sebagai', 'Staf')).err).toContain(
    'dalam folder OneDrive',
  )
})

test('layar tanpa Unicode dan pembaca layar', async () => {
  await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  kantor.kolom = 80
  kantor.unicode = false
  // oxlint-disable-next-line no-control-regex
  expect(await kantor.ok('register')).toMatch(/^[\x00-\x7f]*$/)
  kantor.unicode = true
  expect(await kantor.ok('register')).toContain('│')
  expect(await kantor.ok('register', '--format', 'teks')).toMatch(/\nBaris 1 dari 1\nHari H: 1 Sep 2026\n[^│─]*$/)
})

test('konten saja: PPID memilih tugas, membaca, memutus; tanpa terminal, bantuan', async () => {
  const id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--caption', 'Caption.', '--sebagai', 'Staf Admin')
  kantor.pada('2026-09-01 12:30')
  const hasil = await dijawab(
    [],
    ['Nama Anda', 'Carik'],
    ['Carik: 1 tugas menunggu', '0'],
    ['Keputusan PPID', 'setujui'],
    ['Setujui draf ini? (oleh Carik)', 'ya'],
    ['Carik: 1 tugas menunggu', 'selesai'],
  )
  expect(hasil.out).toMatch(/Caption\.[\s\S]*disetujui \(medsos\) oleh Carik/)
  expect((await kantor.json('tugas')).map((t: Json) => t.perintah)).toEqual([`konten unggah ${id} --kanal medsos`])
  expect((await kantor.konten()).out).toContain('Pemakaian:')
})

test('dari pesan WhatsApp ke keputusan yang tercatat: paling banyak tiga jawaban', async () => {
  // Who sits here is asked once; then every decision has its last question.
  kantor.profil = join(kantor.folder, 'profil')
  const putusan: [perintah: string, naskah: Naskah, harap: string][] = [
    [
      'setujui',
      [
        ['Nama Anda', 'Carik'],
        ['Setujui draf ini', 'ya'],
      ],
      'setuju',
    ],
    [
      'koreksi',
      [
        ['Apa yang perlu', 'Sebut jamnya.'],
        ['Kembalikan draf ini', 'ya'],
      ],
      'koreksi',
    ],
    [
      'tolak',
      [
        ['Alasan penolakan', 'informasi-rahasia final'],
        ['Penjelasan', '17h Memuat data kesehatan warga.'],
        ['Tolak draf ini', 'ya'],
      ],
      'tolak',
    ],
  ]
  for (const [perintah, naskah, keputusan] of putusan) {
    kantor.pada('2026-09-01 11:00')
    const id = await kantor.baru(`Kegiatan ${perintah}`, '2026-09-01', ['--kanal', 'medsos'])
    await kantor
      .pada('2026-09-01 12:00')
      .ok('ajukan', id, '--caption', `Caption ${perintah}.`, '--sebagai', 'Staf Admin')
    expect(await kantor.ok('pesan', id)).toContain(`\n${perintah === 'setujui' ? 'SETUJU' : perintah.toUpperCase()}`)
    const baris = `konten ${perintah} ${id} --kanal medsos`
    const tanya = orang(...naskah)
    kantor.pada('2026-09-01 12:30').tanya = tanya
    expect((await kantor.konten(...baris.split(' ').slice(1))).kode).toBe(0)
    kantor.tanya = null
    expect(tanya.sisa()).toBe(0)
    expect(tanya.banyak()).toBeLessThanOrEqual(3)
    const { langkah } = (await kantor.json('register', '--bulan', '2026-09')).baris.find((b: Json) => b.id === id)
    expect(langkah.find((l: Json) => l.no === 3)).toMatchObject({ keputusan })
    if (perintah === 'tolak') expect(await kantor.ok('riwayat', id)).toMatch(/17h[\s\S]*Memuat data kesehatan/)
  }
})

test('keputusan PPID dari WhatsApp dicatat admin: buktinya ditanyakan, atau tidak ada yang dicatat', async () => {
  const id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--caption', 'Caption.', '--sebagai', 'Staf Admin')
  const setujui = ['setujui', id, '--kanal', 'medsos', '--sebagai', 'Staf Admin']
  kantor.tanya = orang(['Dilakukan ppid', ''])
  expect((await kantor.konten(...setujui)).kode).toBe(3)
  const hasil = await dijawab(
    setujui,
    ['Dilakukan ppid', 'Pesan WhatsApp pukul 12.10'],
    ['Setujui draf ini? (jawaban ppid, dicatat Staf Admin)', 'ya'],
  )
  expect(hasil.err).toContain('--atas-nama ppid --bukti "Pesan WhatsApp pukul 12.10"')
  const { langkah } = (await kantor.json('register', '--bulan', '2026-09')).baris[0]
  expect(langkah.find((l: Json) => l.no === 3)).toMatchObject({
    oleh: 'Staf Admin',
    peran: 'ppid',
    tanda: expect.arrayContaining(['atas-nama']),
  })
  await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  await kantor.ok('petugas', 'tambah', 'Staf Admin', '--peran', 'pelaksana,admin-medsos', '--sebagai', 'Carik')
  const lain = await kantor.baru('Rapat', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.ok('ajukan', lain, '--caption', 'Caption.', '--sebagai', 'Staf Admin')
  await dijawab(
    ['koreksi', lain, '--kanal', 'medsos', '--catatan', 'Sebut jamnya.', '--sebagai', 'Staf Admin'],
    ['Dilakukan ppid', 'Telepon pukul 12.15'],
    ['Kembalikan draf ini', 'ya'],
  )
})

test('sunting menawarkan teks yang tercatat; suntingan tangan dicatat tanpa pertanyaan', async () => {
  const id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await dijawab(
    ['sunting'],
    ['Kegiatan mana', 'Posyandu'],
    ['Teks mana', 'narasi'],
    ['narasi yang baru', 'Narasi lebih baik.'],
    ['Nama Anda', 'Staf Admin'],
  )
  expect((await kantor.json('lihat', id)).narasi).toBe('Narasi lebih baik.')
  const jalur = `content/2026/09/${id}.md`
  kantor.tulis(jalur, kantor.baca(jalur).replace('Narasi lebih baik.', 'Narasi dari editor.'))
  await dijawab(['sunting', id], ['Nama Anda', 'Staf Admin'])
  expect((await kantor.json('lihat', id)).narasi).toBe('Narasi dari editor.')
})

test('angka, petugas, dan laporan lewat pertanyaan', async () => {
  const angka: Naskah = [
    ['Bulan', '2026-08'],
    ['Kanal', 'medsos'],
    ['Platform', 'instagram'],
    ['Angka milik', '(akun'],
    ['pengikut awal', '100'],
    ['pengikut akhir', '110'],
    ['penonton', ''],
    ['Nama Anda', 'Staf Admin'],
  ]
  const hasil = await dijawab(['analitik', 'catat'], ...angka)
  expect(hasil.err).toContain(
    'konten analitik catat --bulan 2026-08 --kanal medsos --platform instagram --pengikut-awal 100 --pengikut-akhir 110',
  )
  expect((await dijawab(['analitik', 'templat'], ['Bulan yang', '2026-08'])).out).toContain('2026-08;medsos;instagram')
  await dijawab(['laporan', '--serahkan'], ['Bulan yang', '2026-08'], ['Nama Anda', 'Staf Admin'])
  await dijawab(
    ['petugas', 'tambah'],
    ['Nama', 'Carik'],
    ['Peran', '4'],
    ['Surel', ''],
    ['Menjabat sejak', ''],
    ['Menjabat sampai', ''],
    ['Nama Anda', 'Staf Admin'],
  )
  expect(await kantor.json('petugas', 'daftar')).toMatchObject([
    { nama: 'Carik', peran: ['pelaksana', 'admin-medsos', 'admin-website', 'ppid'] },
  ])
  await dijawab(
    ['petugas', 'ubah', '--surel', 'carik@contoh.id'],
    ['Nama', 'Carik'],
    ['Peran', '4'],
    ['Menjabat sejak', ''],
    ['Menjabat sampai', ''],
    ['Siapa Anda', 'Carik'],
  )
  expect(await kantor.json('petugas', 'daftar')).toMatchObject([
    { surel: 'carik@contoh.id', peran: ['pelaksana', 'admin-medsos', 'admin-website', 'ppid'] },
  ])
})

test('cocokkan dan impor menanyakan berkasnya', async () => {
  const templat = await kantor.ok('impor', '--templat')
  const berkas = kantor.bahan('catatan.csv', templat.split('\n', 1)[0]! + '\n')
  const impor = await dijawab(['impor'], ['Berkas', berkas])
  expect(impor.out).toContain('0 peristiwa dicatat')
  expect(impor.err).toContain('Lain kali: konten impor')
  const umpan = kantor.bahan(
    'feed.xml',
    '<rss version="2.0"><channel><title>Situs</title><item><title>Beranda</title><link>https://nomporejo-kulonprogo.desa.id/</link></item></channel></rss>',
  )
  const cocok = await dijawab(['cocokkan'], ['Berkas feed.xml', umpan])
  expect(cocok.err).toContain('Lain kali: konten cocokkan --umpan')
})

test('yang ditawarkan sebagai pelaku bukan hanya pemegang perannya; yang tidak memegangnya memerlukan bukti', async () => {
  const carik = ['--sebagai', 'Budi Carik']
  await kantor.ok('petugas', 'tambah', 'Budi Carik', '--peran', 'ppid', '--sejak', '2026-01-01', ...carik)
  await kantor.ok('petugas', 'tambah', 'Carik Lama', '--peran', 'ppid,admin-medsos', ...carik)
  await kantor.ok('petugas', 'ubah', 'Carik Lama', '--peran', 'ppid', '--sampai', '2026-08-31', ...carik)
  await kantor.ok('petugas', 'tambah', 'Siti', '--peran', 'pelaksana,admin-medsos', ...carik)
  const id = await kantor.baru('Posyandu', '2026-09-01', ['--sebagai', 'Siti', '--kanal', 'medsos'])
  await kantor.ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption.', '--sebagai', 'Siti')
  const jejak = kantor.jejak()
  for (const siapa of ['Siti', 'Carik Lama']) {
    kantor.tanya = orang(['Siapa Anda', siapa], ['Dilakukan ppid', ''])
    expect(await kantor.konten('setujui', id)).toMatchObject({ kode: 3 })
  }
  // Enter alone names nobody.
  kantor.tanya = orang(['Siapa Anda', ''])
  expect(await kantor.konten('setujui', id)).toMatchObject({ kode: 130 })
  expect(kantor.jejak()).toBe(jejak)
  await dijawab(['setujui', id], ['Siapa Anda', 'Budi Carik'], ['Setujui draf ini', 'ya'])
})
