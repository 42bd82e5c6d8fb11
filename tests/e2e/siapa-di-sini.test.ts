/** Who sits at this machine: asked once, shown, never taken for another, and never the PPID without a question. */
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'
import type { Naskah } from '../shell/played-person.js'
import { orang } from '../shell/played-person.js'

let kantor: Kantor
let id: string
beforeEach(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  kantor.profil = join(kantor.folder, 'profil')
  await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  await kantor.ok('petugas', 'tambah', 'Siti', '--peran', 'pelaksana,admin-medsos,admin-website', '--sebagai', 'Carik')
  id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos', '--sebagai', 'Siti'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--caption', 'Caption.', '--sebagai', 'Siti')
  kantor.pada('2026-09-01 12:30')
})

/** The menu, played to its end. */
async function menu(...naskah: Naskah): Promise<string> {
  const tanya = orang(...naskah)
  kantor.tanya = tanya
  const hasil = await kantor.konten()
  kantor.tanya = null
  expect(hasil.kode, hasil.err).toBe(0)
  expect(tanya.sisa()).toBe(0)
  return hasil.err
}

const langkah3 = async (): Promise<Json> =>
  (await kantor.json('register', '--bulan', '2026-09')).baris[0].langkah.find((l: Json) => l.no === 3)

test('ditanya sekali per mesin dan kantor, disimpan hanya untuk pemakainya, dan dapat diganti', async () => {
  await menu(['Siapa Anda', 'Carik'], ['Carik (ppid): 1 tugas', 'selesai'])
  await menu(['Carik (ppid): 1 tugas', 'ganti'], ['Siapa Anda', 'Siti'], ['Siti (', 'selesai'])
  await menu(['Siti (pelaksana, admin-medsos, admin-website): tidak ada yang', 'selesai'])
  const berkas = join(kantor.profil!, 'konten', 'siapa.json')
  expect(JSON.parse(readFileSync(berkas, 'utf8'))).toEqual({
    [kantor.git('rev-list', '--max-parents=0', 'HEAD').trim()]: 'Siti',
  })
  expect(statSync(berkas).mode & 0o777).toBe(0o600)
  expect(kantor.git('status', '--porcelain')).toBe('')
  // Another office on the same machine does not know her.
  const lain = await buatKantor()
  lain.git('commit', '--amend', '--quiet', '-m', 'Kantor lain')
  lain.profil = kantor.profil
  lain.tanya = orang(['Nama Anda', 'Budi'], ['Budi: tidak ada', 'selesai'])
  expect((await lain.konten()).kode).toBe(0)
})

test('layar tidak dibuka untuk yang bukan petugas, dan tidak mengingatnya', async () => {
  const hasil = await kantor.konten('layar', '--tanpa-peramban', '--sebagai', 'Orang Lain')
  expect(hasil).toMatchObject({ kode: 3, err: expect.stringContaining('Pilih salah satu petugas.') })
  await menu(['Siapa Anda', 'Carik'], ['Carik (ppid): 1 tugas', 'selesai'])
})

test('tiga kali Enter, juga sepuluh, tidak mencatat apa pun atas nama siapa pun', async () => {
  const jejak = kantor.jejak()
  kantor.tanya = orang(['Siapa Anda', ''])
  expect((await kantor.konten()).kode).toBe(130)
  await menu(['Siapa Anda', 'Carik'], ['Carik', ''], ['Keputusan PPID', ''], ['Carik', 'selesai'])
  await menu(['Carik', ''], ['Keputusan PPID', 'setujui'], ['Setujui draf ini', ''], ['Carik', 'selesai'])
  expect(kantor.jejak()).toBe(jejak)
})

test('tugas lain dari menu pun dicatat hanya sesudah ditegaskan', async () => {
  await kantor.ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  const komentar = ['--platform', 'instagram', '--jenis', 'komentar', '--diterima', '2026-09-01 12:10']
  const { nomor } = await kantor.json('interaksi', 'catat', ...komentar, '--kegiatan', id, '--sebagai', 'Siti')
  const jejak = kantor.jejak()
  const urutan = (await kantor.json('tugas', '--sebagai', 'Siti')).findIndex((t: Json) => t.nomor === nomor)
  await menu(
    ['Siapa Anda', 'Siti'],
    ['Siti', String(urutan)],
    ['Kapan dijawab', ''],
    ['Catat sekarang? (oleh Siti)', ''],
    ['Siti', 'selesai'],
  )
  expect(kantor.jejak()).toBe(jejak)
})

test('nama yang hanya disebut git pun tidak memutus tanpa pertanyaan', async () => {
  kantor.git('config', 'user.name', 'Carik')
  const jejak = kantor.jejak()
  kantor.tanya = orang(['Setujui draf ini? (oleh Carik)', ''])
  const hasil = await kantor.konten('setujui', id, '--kanal', 'medsos')
  expect([hasil.kode, hasil.err.includes('Caption.')]).toEqual([130, true])
  expect(kantor.jejak()).toBe(jejak)
})

test('yang mengajukan draf tidak ditawari memutusnya, melainkan mencatat jawaban PPID lain', async () => {
  const dua = ['--peran', 'ppid,admin-medsos', '--sebagai', 'Carik']
  await kantor.ok('petugas', 'tambah', 'Budi', ...dua)
  const lain = await kantor.baru('Rapat', '2026-09-01', ['--kanal', 'medsos', '--sebagai', 'Siti'])
  await kantor.ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  await kantor.ok('ajukan', lain, '--caption', 'Draf.', '--sebagai', 'Budi')
  const apa = 'memutus draf medsos (perlu PPID lain daripada Budi)'
  expect((await kantor.json('tugas', '--peran', 'ppid'))[0].apa).toBe(apa)
  await menu(
    ['Siapa Anda', 'Budi'],
    ['Budi (ppid, admin-medsos): 1 tugas', 'jawaban'],
    ['Jawaban atas draf mana', 'nanti'],
    ['Budi', 'selesai'],
  )
})

test('jawaban PPID dicatat admin atas namanya, dengan bukti', async () => {
  await menu(
    ['Siapa Anda', 'Siti'],
    ['Siti (pelaksana, admin-medsos, admin-website): tidak ada', 'jawaban'],
    ['Jawaban atas draf mana', '0'],
    ['Jawaban PPID', 'setujui'],
    ['Bukti jawaban ppid', 'Pesan WhatsApp pukul 12.10'],
    ['Setujui draf ini? (jawaban ppid, dicatat Siti)', 'ya'],
    ['Siti', 'selesai'],
  )
  expect(await langkah3()).toMatchObject({ oleh: 'Siti', peran: 'ppid', keputusan: 'setuju' })
  expect((await langkah3()).tanda).toContain('atas-nama')
})

test('yang duduk di sini bertindak di terminal, tetapi tidak memutus tanpa terminal', async () => {
  await menu(['Siapa Anda', 'Carik'], ['Carik', 'selesai'])
  const setujui = ['setujui', id, '--kanal', 'medsos']
  expect(await kantor.galat(...setujui)).toEqual([2, 'pelaku-tidak-diketahui'])
  // Whose name was not typed is asked, with the draft on the screen; the full flag form asks nothing.
  kantor.tanya = orang(['Setujui draf ini? (oleh Carik)', 'tidak'])
  const hasil = await kantor.konten(...setujui)
  expect(hasil).toMatchObject({ kode: 130 })
  expect(hasil.err).toContain('Caption.')
  kantor.tanya = orang()
  expect((await kantor.konten(...setujui, '--sebagai', 'Carik')).kode).toBe(0)
  kantor.tanya = null
  expect(await langkah3()).toMatchObject({ oleh: 'Carik' })
  // Any other act may go by who sits here.
  await menu(['Carik', 'ganti'], ['Siapa Anda', 'Siti'], ['Siti', 'selesai'])
  const tautan = 'https://www.instagram.com/p/CAbCdEfGhIj/'
  expect((await kantor.json('unggah', id, '--kanal', 'medsos', '--tautan', tautan)).status).toBe('diunggah')
  // Who has left the office sits here no longer.
  await kantor.ok('petugas', 'nonaktif', 'Siti', '--sebagai', 'Carik')
  await menu(['Siapa Anda', 'Carik'], ['Carik', 'selesai'])
})

test('membatalkan: yang akan dibatalkan disebut, dan yang ditanyakan adalah peran pelakunya', async () => {
  await kantor.ok('koreksi', id, '--kanal', 'medsos', '--catatan', 'Sebut jamnya.', '--sebagai', 'Carik')
  const apa = '"dikoreksi" (medsos) oleh Carik'
  kantor.tanya = orang(['Mengapa dibatalkan', 'Keliru.'], ['Siapa Anda', 'Siti'], ['Dilakukan ppid', ''])
  const hasil = await kantor.konten('batalkan', id)
  expect(hasil.kode).toBe(3)
  expect(hasil.err).toContain(`Yang akan dibatalkan: ${apa}, Selasa, 1 September 2026 pukul 12.30 WIB.`)
  kantor.profil = join(kantor.folder, 'mesin-carik')
  kantor.tanya = orang(
    ['Ada isian', 'baru'],
    ['Mengapa dibatalkan', 'Keliru.'],
    ['Siapa Anda', 'Carik'],
    [`Batalkan ${apa}, 1 Sep 2026 12.30? (oleh Carik)`, 'ya'],
  )
  expect((await kantor.konten('batalkan', id)).kode).toBe(0)
})

test('foto yang tidak ada di komputer ini disebut sebelum disetujui', async () => {
  rmSync(join(kantor.akar, 'media'), { recursive: true })
  kantor.tanya = orang(['Siapa Anda', 'Carik'], ['4 dari 4 foto atau video tidak ada di komputer ini', ''])
  expect((await kantor.konten('setujui', id)).kode).toBe(130)
  kantor.tanya = null
  const hasil = await kantor.konten('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  expect(hasil.kode).toBe(0)
  expect(hasil.err).toContain('4 foto atau video yang disetujui tidak ada di komputer ini')
})

test('penyerahan yang sama dalam satu jam ditanyakan; tanpa terminal ditolak dengan menyebut ID-nya', async () => {
  const dasar = ['--mulai', '2026-09-01 08:00', '--selesai', '2026-09-01 10:00', '--pelaksana', 'Kamituwa']
  const sama = [
    'baru',
    '--judul',
    '  POSYANDU ',
    ...dasar,
    '--narasi',
    'Narasi Posyandu.',
    '--sebagai',
    'Siti',
    '--foto',
  ]
  kantor.pada('2026-09-01 11:40')
  const hasil = await kantor.konten(...sama, ...kantor.foto(4), '--json')
  expect(hasil.kode).toBe(4)
  expect(JSON.parse(hasil.out).galat).toMatchObject({ kode: 'kegiatan-kembar', pesan: expect.stringContaining(id) })
  kantor.tanya = orang(['Catat juga', ''])
  expect((await kantor.konten(...sama, ...kantor.foto(4))).kode).toBe(4)
  kantor.tanya = orang(['Catat juga', 'ya'])
  const diulang = await kantor.konten(...sama, ...kantor.foto(4))
  expect(diulang).toMatchObject({ kode: 0, err: expect.stringContaining('--kembar') })
  kantor.tanya = null
  // Whatever differs makes another kegiatan, and so does an hour.
  const lain = sama.map((kata) => (kata === 'Narasi Posyandu.' ? 'Narasi lain.' : kata))
  expect((await kantor.konten(...lain, ...kantor.foto(4))).kode).toBe(0)
  expect((await kantor.konten(...sama, ...kantor.foto(4, 'lain'))).kode).toBe(0)
  kantor.pada('2026-09-01 13:30')
  expect((await kantor.konten(...sama, ...kantor.foto(4))).kode).toBe(0)
})

test('--platform yang bukan platform alamatnya ditanyakan; tanpa terminal salah pakai', async () => {
  await kantor.ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  const unggah = ['unggah', id, '--kanal', 'medsos', '--platform', 'instagram', '--sebagai', 'Siti']
  const tautan = ['--tautan', 'https://www.facebook.com/contoh/posts/1234567890']
  expect(await kantor.galat(...unggah, ...tautan)).toEqual([2, 'platform-berbeda'])
  kantor.tanya = orang(['Catat menurut alamatnya', ''])
  expect((await kantor.konten(...unggah, ...tautan)).kode).toBe(2)
  kantor.tanya = orang(['Catat menurut alamatnya', 'ya'])
  const hasil = await kantor.konten(...unggah, ...tautan)
  expect(hasil.kode, hasil.err).toBe(0)
  expect(hasil.err).not.toContain('--platform')
  kantor.tanya = null
  expect(kantor.git('log', '-1', '--format=%B')).toMatch(/^Konten-\w+: .*facebook.*facebook\.com/m)
})

test('@@ menulis @ di tempat @berkas dibaca, dan galatnya menyebutnya', async () => {
  const ajukan = ['ajukan', id, '--kanal', 'medsos', '--sebagai', 'Siti', '--caption']
  await kantor.ok('koreksi', id, '--kanal', 'medsos', '--catatan', '@@kalurahan disebut.', '--sebagai', 'Carik')
  const hasil = await kantor.konten(...ajukan, '@kalurahan apel')
  expect(hasil).toMatchObject({ kode: 2, err: expect.stringContaining('tulis dua kali: --caption "@@…"') })
  await kantor.ok(...ajukan, '@@kalurahan apel')
  expect(kantor.baca(`content/2026/09/${id}.md`)).toContain('\n@kalurahan apel\n')
})

test('foto yang tidak ada di komputer ini disebut pada ketiga keputusan, sebelum dicatat', async () => {
  rmSync(join(kantor.akar, 'media'), { recursive: true })
  const jejak = kantor.jejak()
  const tidakTampak = '4 dari 4 foto atau video tidak ada di komputer ini dan tidak dapat dilihat.'
  const tanyakan = async (perintah: string[], ...naskah: Naskah): Promise<void> => {
    kantor.tanya = orang(...naskah)
    const hasil = await kantor.konten(...perintah, id, '--kanal', 'medsos')
    expect(hasil.kode, hasil.err).toBe(130)
  }
  await menu(['Siapa Anda', 'Carik'], ['Carik', 'selesai'])
  await tanyakan(['setujui'], [`${tidakTampak} Setujui juga? (oleh Carik)`, ''])
  await tanyakan(['koreksi', '--catatan', 'Ganti.'], [`${tidakTampak} Kembalikan juga untuk diperbaiki?`, ''])
  await tanyakan(
    ['tolak', '--alasan', 'tidak-untuk-dipublikasikan'],
    ['Penjelasan', ''],
    [`${tidakTampak} Tolak juga?`, ''],
  )
  expect(kantor.jejak()).toBe(jejak)
})
