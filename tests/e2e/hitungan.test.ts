/**
 * Seals and reports are derived again by verifikasi: what they say of register, figures and history must be what comes
 * out.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const ADMIN = ['--sebagai', 'Staf Admin']
const laporanSeptember = ['laporan', '--bulan', '2026-09', '--kanal', 'medsos', '--serahkan']
const HALAMAN_MEDSOS = 'laporan/2026-09-medsos.md'
const sha256 = (teks: string): string => createHash('sha256').update(teks).digest('hex')

let asal: Kantor
beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 11:00')
  const id = await asal.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await asal.tuntaskan(id, '2026-09-01')
  const angka = ['--bulan', '2026-09', '--kanal', 'medsos', '--platform', 'instagram', '--penonton', '812']
  await asal.pada('2026-10-02 09:00').ok('analitik', 'catat', ...angka, '--sebagai', 'Staf Admin')
  await asal
    .pada('2026-10-02 09:30')
    .ok(...laporanSeptember, '--nomor', '480/12', '--tindak-lanjut', 'Admin\n cadangan ditunjuk.', ...ADMIN)
  await asal.pada('2026-10-05 08:00').ok('tutup-buku', '--bulan', '2026-09', '--sebagai', 'Carik')
})

const temuan = async (k: Kantor, ...opsi: string[]): Promise<string[]> =>
  JSON.parse((await k.konten('verifikasi', '--json', ...opsi)).out).temuan.map((t: Json) => t.kode)

/** The last commit again with another message, dates and names kept. */
function ubahPesan(k: Kantor, commit: string, dari: RegExp, ke: string): void {
  k.git('checkout', '--quiet', '-B', 'main', commit)
  const lama = k.git('log', '-1', '--format=%B')
  const baru = lama.replace(dari, ke)
  expect(baru).not.toBe(lama)
  const [nama, tanggal] = k.git('log', '-1', '--format=%an%n%ct +0700').trim().split('\n') as [string, string]
  writeFileSync(join(k.folder, 'pesan'), baru)
  k.gitSebagai(nama, tanggal, 'commit', '--quiet', '--amend', '--allow-empty', '-F', join(k.folder, 'pesan'))
}
const salinan = (): Kantor => asal.salin().pada('2026-10-06 08:00')

test('yang ditulis konten dihitung ulang sama, juga sesudah bulannya ditutup dan sejak commit mana pun', async () => {
  expect(await temuan(asal)).toEqual([])
  expect(await temuan(asal, '--sejak', asal.git('rev-parse', 'HEAD~2').trim())).toEqual([])
  expect(asal.git('log', '-1', '--format=%B', 'HEAD~1')).toMatch(/Konten-Proyeksi: 3\nKonten-Angka: [0-9a-f]{64}\n/)
})

describe('dikarang', () => {
  const nol = '0'.repeat(64)
  test.each<[nama: string, commit: string, dari: RegExp, ke: string]>([
    ['register segel', 'HEAD', /Konten-Register: .*/, `Konten-Register: ${nol}`],
    ['angka segel', 'HEAD', /Konten-Angka: .*/, `Konten-Angka: ${nol}`],
    ['riwayat segel', 'HEAD', /Konten-Riwayat: .*/, `Konten-Riwayat: ${nol}`],
    ['kode segel', 'HEAD', /Konten-Kode: .*/, `Konten-Kode: ${'00000-'.repeat(5)}00000`],
    ['register segel lama', 'HEAD', /Konten-Register: [\s\S]*/, `Konten-Register: ${nol}\nKonten-Segel: -\n`],
    ['angka laporan', 'HEAD~1', /Konten-Angka: .*/, `Konten-Angka: ${nol}`],
    ['cara menghitung laporan', 'HEAD~1', /Konten-Proyeksi: 3/, 'Konten-Proyeksi: 4'],
  ])('%s', async (_, commit, dari, ke) => {
    const kantor = salinan()
    ubahPesan(kantor, commit, dari, ke)
    expect(await temuan(kantor)).toContain('hitungan-beda')
    expect(await temuan(kantor, '--sejak', kantor.git('rev-parse', 'HEAD~1').trim())).toContain('hitungan-beda')
  })

  test.each<[nama: string, commit: string, dari: RegExp]>([
    ['segel', 'HEAD', /Konten-Berkas: [\s\S]*/],
    ['laporan', 'HEAD~1', /Konten-Proyeksi: [\s\S]*/],
  ])('%s yang tidak menyebut apa yang dihitung ulang', async (_, commit, dari) => {
    const kantor = salinan()
    ubahPesan(kantor, commit, dari, '')
    expect(await temuan(kantor)).toContain('isi-mustahil')
  })

  test('sesudah riwayat digabung, dan di samping garis lain', async () => {
    const kantor = salinan()
    kantor.git('checkout', '--quiet', '-b', 'lain', 'HEAD~2')
    kantor.tulis('catatan.txt', 'x')
    kantor.git('add', '-A')
    kantor.git('commit', '--quiet', '-m', 'catatan')
    kantor.git('checkout', '--quiet', '-B', 'main', 'HEAD~1')
    kantor.git('merge', '--quiet', '--no-ff', '-m', 'gabung', 'lain')
    await kantor.ok('laporan', '--bulan', '2026-09', '--kanal', 'medsos', '--serahkan', '--sebagai', 'Staf Admin')
    // This clone saw the seal that is gone.
    expect(await temuan(kantor)).toEqual(['riwayat-terpotong', 'gabungan'])
    ubahPesan(kantor, 'main', /Konten-Angka: .*/, `Konten-Angka: ${nol}`)
    expect(await temuan(kantor)).toContain('hitungan-beda')
  })

  test.each([true, false])(
    'laporan yang dikarang pada garis yang digabung kemudian, pada garis utama: %s',
    async (utama) => {
      const kantor = salinan()
      ubahPesan(kantor, 'HEAD~1', /Konten-Angka: .*/, `Konten-Angka: ${nol}`)
      kantor.git('branch', 'laporan')
      kantor.git('checkout', '--quiet', '-b', 'lain', 'HEAD~1')
      kantor.tulis('catatan.txt', 'x')
      kantor.git('add', '-A')
      kantor.git('commit', '--quiet', '-m', 'catatan')
      kantor.git('checkout', '--quiet', '-B', 'main', utama ? 'laporan' : 'lain')
      kantor.git('merge', '--quiet', '--no-ff', '-m', 'gabung', utama ? 'lain' : 'laporan')
      expect(await temuan(kantor)).toContain('hitungan-beda')
    },
  )

  test.each<[nama: string, commit: string, dari: RegExp, ke: string]>([
    ['laporan', 'HEAD~1', /Konten-Dasar: .*/, 'Konten-Dasar: 01M44S68M0ZJSK64HHCPD9SA4A'],
    ['segel', 'HEAD', /Konten-Dasar: .*/, 'Konten-Dasar: 01M44S68M0ZJSK64HHCPD9SA4A'],
    ['persetujuan', 'HEAD~4', /Konten-Dasar: .*/, 'Konten-Dasar: -'],
    ['unggahan', 'HEAD~3', /Konten-Dasar: .*/, 'Konten-Dasar: -'],
    ['draf', 'HEAD~5', /Konten-Dasar: .*/, 'Konten-Dasar: 01M44S68M0ZJSK64HHCPD9SA4A'],
    ['teks draf', 'HEAD~5', /Konten-Dasar-Teks: .*/, 'Konten-Dasar-Teks: 01M44S68M0ZJSK64HHCPD9SA4A'],
  ])('dasar %s yang bukan keadaan di tempatnya', async (_, commit, dari, ke) => {
    const kantor = salinan()
    ubahPesan(kantor, commit, dari, ke)
    expect(await temuan(kantor)).toContain('dasar-beda')
    expect(await temuan(kantor, '--sejak', kantor.git('rev-parse', 'HEAD~1').trim())).toContain('dasar-beda')
  })

  /** Hands in another page with the right hash; the rest of the commit is as konten wrote it. */
  function ubahHalaman(kantor: Kantor, dari: RegExp, ke: string): void {
    kantor.git('checkout', '--quiet', '-B', 'main', 'HEAD~1')
    const lama = kantor.baca(HALAMAN_MEDSOS)
    const palsu = lama.replace(dari, ke)
    expect(palsu).not.toBe(lama)
    kantor.tulis(HALAMAN_MEDSOS, palsu)
    kantor.git('add', 'laporan')
    ubahPesan(kantor, 'main', /Konten-Berkas: .*/, `Konten-Berkas: ${sha256(palsu)} ${HALAMAN_MEDSOS}`)
  }
  const tabel = [/\| 812 \|/, '| 81.200 |'] as const
  const kalimat = [/\n\n/, '\n\nPenonton mencapai 81.200 orang.\n\n'] as const

  // The figure stands in a table and, as a large one, in a sentence.
  test.each<[string, RegExp, string]>([
    ['angka dalam tabel', ...tabel],
    ['angka dalam kalimat', ...kalimat],
    ['kalimat bebas', /\n\n/, '\n\nPPID berhalangan sepanjang bulan.\n\n'],
    ['kata dalam kalimat', /Tidak ada yang terlambat|Terlambat atau lewat/, 'Ada yang terlambat'],
    ['angka laporan itu di tempat lain', /100(?:,0)?%/, '812%'],
    ['tabel yang dikeluarkan', /\n\|(?:.*\n\|)+.*\n(?=\n)/, '\n'],
    ['nomor surat', /480\/12/, '480/13'],
    ['tindak lanjut', /Admin cadangan ditunjuk/, 'Admin diganti'],
    ['akhir yang dipotong', /\n[^\n]+\n*$/, '\n'],
    ['akhir yang ditambah', /$/, '\nMengetahui: Lurah.\n'],
  ])('halaman laporan dengan sidik yang benar: %s', async (_, dari, ke) => {
    const kantor = salinan()
    ubahHalaman(kantor, dari, ke)
    expect(await temuan(kantor)).toContain('hitungan-beda')
  })

  test.each<[string, RegExp, string]>([
    ['tabel', ...tabel],
    ['kalimat', ...kalimat],
  ])('halaman yang tidak menyebut caranya: angkanya tetap dihitung ulang: %s', async (_, dari, ke) => {
    const kantor = salinan()
    const jujur = kantor.salin()
    const tanpa = /Konten-Halaman(?:.|\n)*(?=\n$)/
    ubahPesan(jujur, 'HEAD~1', tanpa, '')
    expect(await temuan(jujur)).toEqual(['riwayat-terpotong'])
    ubahHalaman(kantor, dari, ke)
    ubahPesan(kantor, 'HEAD', tanpa, '')
    expect(await temuan(kantor)).toContain('hitungan-beda')
  })

  test('halaman dengan cara yang tidak dikenal, dan yang tidak menyebutnya lagi', async () => {
    const kantor = salinan()
    const mundur = kantor.salin()
    ubahPesan(kantor, 'HEAD~1', /Konten-Halaman: 1/, 'Konten-Halaman: 9')
    expect(await temuan(kantor)).toContain('hitungan-beda')
    mundur.git('checkout', '--quiet', '-B', 'main', 'HEAD~1')
    await mundur.ok(...laporanSeptember, '--nomor', '480/12a', ...ADMIN)
    expect(await temuan(mundur)).toEqual(['riwayat-terpotong'])
    ubahPesan(mundur, 'HEAD', /Konten-Halaman(?:.|\n)*(?=\n$)/, '')
    expect(await temuan(mundur)).toContain('hitungan-beda')
  })

  test('rekap segel, dengan sidik berkas yang benar', async () => {
    const kantor = salinan()
    const jalur = join(kantor.akar, 'rekap', '2026-09.json')
    const palsu = readFileSync(jalur, 'utf8').replace(/"terlambat": \d+/, '"terlambat": 99')
    writeFileSync(jalur, palsu)
    kantor.git('add', 'rekap')
    const sidik = createHash('sha256').update(palsu).digest('hex')
    ubahPesan(kantor, 'HEAD', /Konten-Berkas: .*/, `Konten-Berkas: ${sidik} rekap/2026-09.json`)
    expect(await temuan(kantor)).toContain('hitungan-beda')
  })
})
