import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

let kantor: Kantor
let id: string
let jejak: string
let media: string[]
const ganti: Record<string, string | string[]> = {}
/** Git does not see the media, so that a refusal is held against the folder itself. */
const isiMedia = (): string[] => readdirSync(join(kantor.akar, 'media'), { recursive: true }).map(String).toSorted()
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01')
  await kantor.baru('Rapat', '2026-09-01')
  const foto = kantor.foto(4, 'lain')
  Object.assign(ganti, {
    ID: id,
    FOTO: foto,
    TIGA: foto.slice(1),
    SERATUS_LIMA_PULUH: kantor.foto(150, 'banyak'),
    HAMPA: '',
    TAK_TAMPAK: '\u200b',
    PANJANG: 'a'.repeat(201),
    SERATUS_KB: 'a'.repeat(100_000),
    PALSU: kantor.bahan('palsu.jpg', 'bukan'),
    KOSONG: kantor.bahan('kosong.png', ''),
    CSV: kantor.bahan('x.csv', 'a,b\n1,2\n'),
    NUL: kantor.bahan('nul.txt', 'Warga hadir.\r\nRapat\0selesai.'),
    LATIN: kantor.bahan('latin.txt', Buffer.from([0xff, 0xe9])),
  })
  ganti['SITUS_SAJA'] = await kantor.baru('Rapat daring', '2026-09-01', ['--kanal', 'website'])
  kantor.pada('2026-09-01 12:00')
  jejak = kantor.jejak()
  media = isiMedia()
})

const BARU = 'baru --judul J --mulai 2026-09-01T08:00 --pelaksana K --narasi N'
const daftar: [baris: string, kode: number, galat: string][] = [
  ['terbang', 2, 'unknownCommand'],
  ['daftar --ngawur', 2, 'unknownOption'],
  ['daftar --bulan', 2, 'optionMissingArgument'],
  ['daftar a b c', 2, 'excessArguments'],
  ['lihat', 2, 'missingArgument'],
  ['ajukan', 2, 'missingArgument'],
  ['interaksi jawab', 2, 'missingArgument'],
  ['lihat tiada', 2, 'id-tidak-ada'],
  ['riwayat tiada', 2, 'id-tidak-ada'],
  ['unggah tiada --tautan https://x.com/a/status/1', 2, 'id-tidak-ada'],
  ['lihat 2026-09', 2, 'id-ganda'],
  ['setujui 2026-09 --kanal medsos', 2, 'id-ganda'],
  ['baru', 2, 'flag-kurang'],
  ['baru --judul J', 2, 'flag-kurang'],
  [BARU, 2, 'flag-kurang'],
  [`${BARU} --foto TIGA`, 3, 'tidak-lengkap'],
  [`${BARU} --foto TIGA PALSU`, 2, 'bukan-foto'],
  [`${BARU} --foto TIGA KOSONG`, 2, 'berkas-kosong'],
  [`${BARU} --foto TIGA tiada.jpg`, 2, 'berkas-tidak-ada'],
  [`${BARU} --foto FOTO --video PALSU`, 2, 'bukan-video'],
  [`${BARU} --foto FOTO --kanal radio`, 2, 'kanal-tidak-dikenal'],
  [`${BARU} --foto FOTO --kanal ,`, 2, 'kanal-tidak-dikenal'],
  [`${BARU} --foto FOTO --jenis gosip`, 2, 'pilihan-tidak-dikenal'],
  [`${BARU} --foto FOTO --selesai 2026-08-01T08:00`, 2, 'berakhir-sebelum-mulai'],
  [`${BARU} --foto SERATUS_LIMA_PULUH`, 2, 'kegiatan-terlalu-besar'],
  [`${BARU} --foto FOTO --lokasi PANJANG`, 2, 'kepala-terlalu-panjang'],
  [`${BARU.replace(' J ', ' PANJANG ')} --foto FOTO`, 2, 'kepala-terlalu-panjang'],
  [`${BARU} --foto FOTO --mulai 1026-09-01T08:00`, 2, 'waktu-terlalu-jauh'],
  [`${BARU} --foto FOTO --waktu 2026-13-01T09:00`, 2, 'waktu-tidak-terbaca'],
  [`${BARU} --foto FOTO --waktu 2026-02-30T09:00`, 2, 'waktu-tidak-terbaca'],
  [`${BARU} --foto FOTO --waktu 25.00`, 2, 'waktu-tidak-terbaca'],
  [`${BARU} --foto FOTO --waktu lusa`, 2, 'waktu-tidak-terbaca'],
  [`${BARU} --foto FOTO --waktu 13/31/2026.09.00`, 2, 'waktu-tidak-terbaca'],
  [`${BARU} --foto FOTO --waktu 2026-09-01T12:06`, 2, 'waktu-di-depan'],
  [`${BARU} --foto FOTO --narasi @tiada.txt`, 2, 'berkas-tidak-terbaca'],
  [`${BARU} --foto FOTO --narasi @LATIN`, 2, 'bukan-utf8'],
  [`${BARU} --foto FOTO --narasi surel:a@contoh.id`, 3, 'data-pribadi'],
  [`${BARU} --foto FOTO --lokasi 3401124408900001`, 3, 'data-pribadi'],
  [`${BARU} --foto FOTO --peran lurah`, 2, 'peran-tidak-dikenal'],
  [`${BARU} --foto FOTO --atas-nama ppid`, 2, 'tanpa-bukti'],
  ['ajukan ID --kanal medsos', 2, 'flag-kurang'],
  ['ajukan ID --caption C', 2, 'kanal-belum-disebut'],
  ['ajukan ID --kanal medsos,website --caption C', 2, 'satu-kanal'],
  ['setujui ID --kanal medsos,website --sebagai Carik', 2, 'satu-kanal'],
  ['koreksi ID --kanal medsos,website --catatan X --sebagai Carik', 2, 'satu-kanal'],
  ['tolak ID --kanal medsos,website --alasan informasi-rahasia --sebagai Carik', 2, 'satu-kanal'],
  ['unggah ID --kanal medsos,website --tautan https://x.com/a/status/1', 2, 'satu-kanal'],
  ['batalkan ID --kanal medsos,website', 2, 'satu-kanal'],
  ['sebab ID --kanal medsos,website --langkah 1 --sebab X', 2, 'satu-kanal'],
  ['pesan ID --kanal medsos,website', 2, 'satu-kanal'],
  ['ajukan ID --kanal medsos --caption a@contoh.id', 3, 'data-pribadi'],
  ['ajukan ID --kanal medsos --caption C --waktu 2026-09-01T10:00', 2, 'waktu-mundur'],
  [`${BARU} --foto FOTO --narasi @NUL`, 2, 'memuat-nul'],
  [`${BARU} --foto FOTO --sebagai SERATUS_KB`, 2, 'nama-terlalu-panjang'],
  ['setujui ID --kanal medsos --sebagai PANJANG', 2, 'nama-terlalu-panjang'],
  ['petugas tambah PANJANG --peran ppid', 2, 'nama-terlalu-panjang'],
  ['ajukan SITUS_SAJA --kanal medsos --caption C', 2, 'kanal-tidak-dipakai'],
  ['setujui SITUS_SAJA --kanal medsos --sebagai Carik', 2, 'kanal-tidak-dipakai'],
  ['koreksi SITUS_SAJA --kanal medsos --catatan X --sebagai Carik', 2, 'kanal-tidak-dipakai'],
  ['tolak SITUS_SAJA --kanal medsos --alasan informasi-rahasia --sebagai Carik', 2, 'kanal-tidak-dipakai'],
  ['serahkan SITUS_SAJA --kanal medsos --narasi N', 2, 'kanal-tidak-dipakai'],
  ['unggah SITUS_SAJA --kanal medsos --tautan https://x.com/a/status/1', 2, 'kanal-tidak-dipakai'],
  ['setujui ID --kanal medsos --sebagai Carik', 3, 'urutan'],
  ['koreksi ID --kanal medsos', 2, 'flag-kurang'],
  ['koreksi ID --kanal medsos --catatan X --sebagai Carik', 3, 'urutan'],
  ['tolak ID --kanal medsos', 2, 'flag-kurang'],
  ['tolak ID --kanal medsos --alasan malas', 2, 'pilihan-tidak-dikenal'],
  ['tolak ID --kanal medsos --alasan informasi-rahasia --pasal 99z', 2, 'pilihan-tidak-dikenal'],
  ['unggah ID --kanal medsos', 2, 'flag-kurang'],
  ['unggah ID --kanal medsos --tautan bukan-alamat', 2, 'tautan-tidak-terbaca'],
  ['unggah ID --kanal medsos --tautan javascript:alert(1)', 2, 'tautan-tidak-terbaca'],
  ['unggah ID --kanal medsos --tautan https://contoh.id/a', 2, 'platform-tidak-dikenal'],
  ['unggah ID --kanal medsos --tautan https://x.com/a/status/1', 3, 'urutan'],
  ['serahkan ID --kanal medsos', 2, 'tanpa-bahan'],
  ['serahkan ID --kanal medsos --narasi N', 3, 'urutan'],
  ['batalkan ID --kanal medsos --sebagai Carik', 3, 'bukan-pelakunya'],
  ['layar --ppid Carik', 2, 'hanya-lan'],
  ['rekap --bulan 2026-08 --dari content/tanpa-kantor', 2, 'berkas-tidak-ada'],
  ['rekap --bulan 2026-08 --dari sop', 2, 'tanpa-kantor'],
  ['interaksi catat --platform friendster --jenis dm --diterima 09.00', 2, 'pilihan-tidak-dikenal'],
  ['interaksi catat --platform x --jenis surat --diterima 09.00', 2, 'pilihan-tidak-dikenal'],
  ['interaksi jawab 2026-09-001', 2, 'nomor-tidak-ada'],
  ['interaksi jawab ../../etc', 2, 'nomor-tidak-ada'],
  ['analitik impor CSV --bulan 2026-09', 2, 'csv-tidak-dikenal'],
  ['analitik impor tiada.csv', 2, 'berkas-tidak-terbaca'],
  ['analitik catat --bulan 2026-09 --kanal medsos --platform x --suka 1,5', 2, 'bukan-angka'],
  ['analitik catat --bulan 2026-09 --kanal website', 2, 'tanpa-angka'],
  ['laporan --bulan 2026-9', 2, 'bulan-tidak-terbaca'],
  ['laporan --bulan 2026-08 --serahkan', 3, 'laporan-belum-siap'],
  ['register --format pdfx', 2, 'pilihan-tidak-dikenal'],
  ['register --keluaran /tidak/ada/r.md', 2, 'folder-tidak-ada'],
  ['register --format md --keluaran .', 2, 'berkas-folder'],
  ['register --format md --keluaran SERATUS_KB', 2, 'nama-berkas-ditolak'],
  ['tugas --ics .', 2, 'berkas-folder'],
  ['register --jenis rahasia', 2, 'pilihan-tidak-dikenal'],
  ['sop radio', 2, 'kanal-tidak-dikenal'],
  ['impor', 2, 'missingArgument'],
  ['impor HAMPA', 2, 'nilai-kosong'],
  ['lihat HAMPA', 2, 'nilai-kosong'],
  ['saksi HAMPA', 2, 'nilai-kosong'],
  ['demo HAMPA', 2, 'nilai-kosong'],
  ['register --format md --keluaran HAMPA', 2, 'nilai-kosong'],
  ['tugas --ics HAMPA', 2, 'nilai-kosong'],
  ['rekap --bulan 2026-08 --dari HAMPA', 2, 'nilai-kosong'],
  ['daftar --repo HAMPA', 2, 'nilai-kosong'],
  [`${BARU} --foto HAMPA`, 2, 'nilai-kosong'],
  [`${BARU.replace(' J ', ' TAK_TAMPAK ')} --foto FOTO`, 2, 'judul-kosong'],
  [`${BARU.replace(' K ', ' TAK_TAMPAK ')} --foto FOTO`, 2, 'pelaksana-kosong'],
  [`${BARU.replace(' N', ' TAK_TAMPAK')} --foto FOTO`, 3, 'tidak-lengkap'],
  [`${BARU} --foto FOTO --sebagai TAK_TAMPAK`, 2, 'pelaku-tidak-diketahui'],
  [`${BARU} --foto FOTO --atas-nama ppid --bukti TAK_TAMPAK`, 2, 'tanpa-bukti'],
  ['analitik catat --bulan 2026-09 --kanal medsos --platform x --suka 99999999999999999999', 2, 'bukan-angka'],
  ['analitik catat --bulan 2026-11 --kanal medsos --platform x --suka 5', 2, 'bulan-belum-mulai'],
  ['analitik catat --bulan 0000-10 --kanal medsos --platform x --suka 5', 2, 'waktu-terlalu-jauh'],
  ['analitik catat --bulan 2026-08 --kanal website --platform x --klik 5', 2, 'platform-kanal-lain'],
  ['analitik catat --bulan 2026-08 --kanal medsos --platform website --suka 5', 2, 'platform-kanal-lain'],
  ['unggah ID --kanal website --platform x --tautan https://contoh.id/a', 2, 'platform-kanal-lain'],
  ['unggah ID --kanal website --tautan https://x.com/a/status/1', 2, 'platform-kanal-lain'],
  ['unggah ID --kanal medsos --platform website --tautan https://contoh.id/a', 2, 'platform-kanal-lain'],
  ['setujui ID --kanal medsos --draf zzz --sebagai Carik', 2, 'op-tidak-terbaca'],
  ['petugas nomor TAK_TAMPAK 081234567890', 2, 'nama-kosong'],
  ['layar --port 70000', 2, 'bukan-nomor'],
  ['kop --lambang tiada.png', 2, 'berkas-tidak-terbaca'],
  ['demo .', 2, 'tidak-kosong'],
  ['kop --situs foo', 2, 'tautan-tidak-terbaca'],
  ['laporan --tahun 2026 --serahkan', 2, 'tahun-dan-bulan'],
  ['laporan --tahun 2026 --bulan 2026-08', 2, 'tahun-dan-bulan'],
  ['petugas tambah Budi --peran ppid --dasar HAMPA', 2, 'nilai-kosong'],
  ['unggah ID --kanal medsos --tautan https://www.instagram.com/', 2, 'tautan-tidak-terbaca'],
  ['daftar --repo /tmp', 2, 'di-luar-repositori'],
]

describe('masukan buruk', () => {
  test.each(daftar)('%s → %i %s', async (baris, kode, galat) => {
    const argv = baris
      .split(' ')
      .flatMap((kata) =>
        kata.startsWith('@') ? `@${String(ganti[kata.slice(1)] ?? kata.slice(1))}` : (ganti[kata] ?? kata),
      )
    const siapa = argv.includes('--sebagai') ? [] : ['--sebagai', 'Staf Admin']
    expect(await kantor.galat(...argv, ...siapa)).toEqual([kode, galat])
    expect(kantor.jejak()).toBe(jejak)
    expect(isiMedia()).toEqual(media)
  })

  test('NUL dari masukan standar dan dari berkas disebut letaknya', async () => {
    const teks = 'Warga hadir.\r\nRapat\0selesai.'
    const berkas = kantor.bahan('nul.txt', teks)
    const dasar = ['ajukan', id, '--kanal', 'medsos', '--sebagai', 'Staf Admin', '--caption']
    expect((await kantor.konten(...dasar, `@${berkas}`)).err).toContain('nul.txt: baris 2, kolom 6: karakter NUL')
    kantor.masukan = teks
    const { kode, err } = await kantor.konten(...dasar, '-')
    kantor.masukan = ''
    expect([kode, err]).toEqual([2, expect.stringContaining('masukan standar: baris 2, kolom 6: karakter NUL')])
    expect(kantor.jejak()).toBe(jejak)
  })

  test('yang terlalu panjang tidak digemakan, dan folder disebut sebagai folder', async () => {
    const panjang = await kantor.konten('setujui', id, '--kanal', 'medsos', '--sebagai', 'a'.repeat(100_000))
    expect(panjang.err).toContain('terdiri atas 100000 karakter; paling panjang 200')
    expect(panjang.err.length).toBeLessThan(400)
    const folder = await kantor.konten('register', '--format', 'md', '--keluaran', 'media')
    expect(folder.err).toContain('--keluaran: media adalah folder, bukan berkas.')
  })

  test('argumen penuh kode pelarian tidak pernah digemakan mentah', async () => {
    const jahat = '\u001b]0;x\u0007\u009b31m\u202e'
    for (const argv of [
      ['lihat', jahat],
      [jahat],
      ['daftar', `--${jahat}`],
      ['daftar', '--bulan', jahat],
      ['baru', '--judul', 'J', '--mulai', jahat],
      ['daftar', '--repo', jahat],
    ]) {
      const { out, err } = await kantor.konten(...argv)
      // oxlint-disable-next-line no-control-regex
      expect(out + err).not.toMatch(/[\u0007\u001b\u009b\u202e]/)
    }
  })
})
