import { beforeEach, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

let kantor: Kantor
let id: string
let jalur: string
beforeEach(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.tuntaskan(id, '2026-09-01')
  jalur = `content/2026/09/${id}.md`
})

async function temuan(): Promise<Json[]> {
  const hasil = await kantor.konten('verifikasi', '--json')
  const data = JSON.parse(hasil.out)
  expect([hasil.kode, data.ok]).toEqual([data.ok ? 0 : 1, hasil.kode === 0])
  return data.temuan
}
const kode = async (): Promise<string[]> => (await temuan()).map((t) => t.kode)
const commit = (pesan = 'perbaikan kecil'): string => kantor.git('commit', '--quiet', '-am', pesan)

test('riwayat yang dibuat alat ini sendiri bersih', async () => {
  expect(await temuan()).toEqual([])
})

test('front matter disunting dan di-commit: ditemukan, dengan commit dan kegiatannya', async () => {
  kantor.tulis(jalur, kantor.baca(jalur).replace('judul: Apel', 'judul: Apel Besar'))
  commit()
  const semua = await temuan()
  expect(semua.map((t) => t.kode)).toEqual(expect.arrayContaining(['bukan-peristiwa', 'kepala-beda']))
  expect(semua[0]).toMatchObject({ id, commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string })
})

test('teks disunting tetapi belum di-commit: ditemukan', async () => {
  kantor.tulis(jalur, kantor.baca(jalur).replace('Caption pertama.', 'Caption lain.'))
  expect(await kode()).toContain('suntingan-tangan')
})

test('teks diganti lewat commit yang meniru trailer peristiwa sebelumnya: ditemukan', async () => {
  kantor.tulis(jalur, kantor.baca(jalur).replace('Caption pertama.', 'Caption lain.'))
  commit(kantor.git('log', '-1', '--format=%B'))
  expect(await kode()).toEqual(expect.arrayContaining(['op-ganda', 'teks-beda']))
})

test('persetujuan palsu di luar urutan: ditemukan, dan tidak dihitung register', async () => {
  const asli = kantor.git('log', '--format=%B', '--grep=Konten-Peristiwa: disetujui', '-1')
  kantor.tulis(jalur, `${kantor.baca(jalur)}\n`)
  commit(asli.replace(/Konten-Op: .*/, 'Konten-Op: 01K6F3Z8Q0ABCDEFGHJKMNPQRS'))
  expect(await kode()).toContain('urutan')
  expect((await kantor.json('register')).baris[0].langkah.filter((l: Json) => l.no === 3)).toHaveLength(1)
})

test('trailer yang tidak utuh: ditemukan', async () => {
  kantor.tulis(jalur, `${kantor.baca(jalur)}\n`)
  commit('disetujui: Apel\n\nKonten-Versi: 1\nKonten-Peristiwa: disetujui')
  expect(await kode()).toContain('trailer-rusak')
})

test('kegiatan dihapus: ditemukan', async () => {
  kantor.git('rm', '--quiet', jalur)
  commit()
  expect(await kode()).toEqual(expect.arrayContaining(['terhapus', 'berkas-hilang']))
})

test('kegiatan kedua diselundupkan dalam sebuah peristiwa: ditemukan', async () => {
  kantor.tulis(
    'content/2026/09/2026-09-02-selundupan-abcd.md',
    kantor.baca(jalur).replaceAll(id, '2026-09-02-selundupan-abcd'),
  )
  kantor.git('add', 'content')
  kantor.git('commit', '--quiet', '--amend', '--no-edit')
  expect(await kode()).toEqual(expect.arrayContaining(['di-luar-lingkup', 'berkas-liar']))
})

test('commit yang hanya menyentuh berkas lain bukan temuan', async () => {
  kantor.tulis('catatan-rapat.txt', 'x\n')
  kantor.git('add', 'catatan-rapat.txt')
  commit('catatan rapat')
  expect(await temuan()).toEqual([])
})
