/**
 * Forgeries and tamperings made with plain git on a record of every kind of peristiwa. Each must be found under the
 * code named; the untouched record, and honest work beside it, must not be.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { catatDm } from '../catat-dm.js'
import type { Json, Kantor } from '../repo.js'
import { buatKantor, gitDi } from '../repo.js'

let asal: Kantor
let id: string
let idDua: string
let ujungAsal: string
beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 11:00')
  id = await asal.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await asal.tuntaskan(id, '2026-09-01')
  idDua = await asal.pada('2026-09-02 11:00').baru('Rapat', '2026-09-02', ['--kanal', 'medsos'])
  await asal
    .pada('2026-09-02 12:00')
    .ok('ajukan', idDua, '--kanal', 'medsos', '--caption', 'Draf rapat.', '--sebagai', 'Staf Admin')
  await asal
    .pada('2026-09-03 09:00')
    .ok(
      'interaksi',
      'catat',
      '--platform',
      'instagram',
      '--jenis',
      'dm',
      '--diterima',
      '2026-09-03 08:58',
      '--sebagai',
      'Staf Admin',
    )
  await asal.pada('2026-09-03 10:00').ok('interaksi', 'jawab', '2026-09-001', '--sebagai', 'Staf Admin')
  const angka = ['--bulan', '2026-09', '--kanal', 'medsos', '--platform', 'instagram', '--penonton', '812']
  await asal.pada('2026-10-02 09:00').ok('analitik', 'catat', ...angka, '--sebagai', 'Staf Admin')
  await asal
    .pada('2026-10-02 09:30')
    .ok('laporan', '--bulan', '2026-09', '--kanal', 'medsos', '--serahkan', '--sebagai', 'Staf Admin')
  ujungAsal = asal.git('rev-parse', 'HEAD').trim()
})

/** A copy of the record for one forger, with the clock where the record ends. */
const salinan = (): Kantor => asal.salin().pada('2026-10-03 09:00')

async function temuan(kantor: Kantor, ...opsi: string[]): Promise<Json[]> {
  const hasil = await kantor.konten('verifikasi', '--json', ...opsi)
  if (hasil.kode === 5) return [{ kode: `keluar 5: ${JSON.parse(hasil.out).galat.kode}` }]
  const data = JSON.parse(hasil.out)
  expect(hasil.kode).toBe(data.ok ? 0 : 1)
  return data.temuan
}

const item = (): string => `content/2026/09/${id}.md`
const itemDua = (): string => `content/2026/09/${idDua}.md`
const ganti = (k: Kantor, jalur: string, dari: string | RegExp, ke: string): void => {
  const lama = k.baca(jalur)
  const baru = lama.replace(dari, ke)
  expect(baru).not.toBe(lama)
  k.tulis(jalur, baru)
}
const commit = (k: Kantor, pesan = 'perbaikan kecil'): void => {
  k.git('add', '-A')
  k.git('commit', '--quiet', '--allow-empty', '-m', pesan)
}
/** Commits as if a person of the record had done it. */
function sebagai(k: Kantor, nama: string, pesan: string): void {
  k.git('add', '-A')
  const tanggal = k.git('log', '-1', '--format=%ct +0700').trim()
  writeFileSync(join(k.folder, 'pesan'), pesan)
  k.gitSebagai(nama, tanggal, 'commit', '--quiet', '--allow-empty', '-F', join(k.folder, 'pesan'))
}
const pesanTerakhir = (k: Kantor, peristiwa: string): string =>
  k.git('log', '-1', '--format=%B', `--grep=Konten-Peristiwa: ${peristiwa}`)
const opBaru = (pesan: string): string => pesan.replace(/(Konten-Op: .{20}).*/, '$1ZZZZZZ')
/** Rewrites the last commit of a peristiwa's message, dates and names kept. */
function ubahPesanUjung(k: Kantor, dari: string | RegExp, ke: string): void {
  const lama = k.git('log', '-1', '--format=%B')
  const baru = lama.replace(dari, ke)
  expect(baru).not.toBe(lama)
  const [nama, tanggal] = k.git('log', '-1', '--format=%an%n%ct +0700').trim().split('\n') as [string, string]
  writeFileSync(join(k.folder, 'pesan'), baru)
  k.gitSebagai(nama, tanggal, 'commit', '--quiet', '--amend', '--allow-empty', '-F', join(k.folder, 'pesan'))
}
/** A forged peristiwa that copies all it can from a real one. */
function palsu(
  k: Kantor,
  peristiwa: string,
  ubah: (pesan: string) => string,
  berkas = item(),
  nama = 'Staf Admin',
): void {
  k.tulis(berkas, `${k.baca(berkas).trimEnd()}\n\n`)
  sebagai(k, nama, ubah(opBaru(pesanTerakhir(k, peristiwa))))
}
/** An item on both channels: medsos approved, website still handed over only. */
async function duaKanal(k: Kantor): Promise<string> {
  const id3 = await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02')
  await k.ok('ajukan', id3, '--kanal', 'medsos', '--caption', 'Draf panen.', '--sebagai', 'Staf Admin')
  await k.ok('setujui', id3, '--kanal', 'medsos', '--sebagai', 'Carik')
  return id3
}
/** A forged taking back of a commit, on medsos, that copies all it can from a real approval. */
function batalPalsu(k: Kantor, satu: string, batal: string): void {
  const sebagaiBatal = (p: string): string =>
    p
      .replaceAll(id, satu)
      .replaceAll(idDua, satu)
      .replace('Peristiwa: disetujui', 'Peristiwa: dibatalkan')
      .replace(/Konten-Teks: .*\nKonten-Media: .*(?:\nKonten-Dilihat: .*)?/, `Konten-Batal: ${batal}`)
  palsu(k, 'disetujui', sebagaiBatal, berkasOktober(satu), 'Carik')
}
const berkasOktober = (satu: string): string => `content/2026/10/${satu}.md`
const objek = (k: Kantor, oid: string): string => join(k.akar, '.git', 'objects', oid.slice(0, 2), oid.slice(2))

const ALASAN = '$1\nKonten-Tetap: Kamera rusak.'

type Kasus = [nama: string, kode: string, rusak: (k: Kantor) => void | Promise<void>, opsi?: string[]]

const kasus: Kasus[] = [
  ['foto dalam riwayat git', 'media-di-git', (k) => (k.tulis('arsip/foto.JPG', 'x'), commit(k))],
  [
    'folder media/ dipaksa masuk git',
    'media-di-git',
    (k) => (k.tulis('media/x', 'x'), k.git('add', '--force', 'media/x'), commit(k)),
  ],
  ['NIK dalam README', 'data-pribadi', (k) => (k.tulis('README.md', 'NIK 3401121507900001\n'), commit(k))],
  [
    'NIK dalam komentar konten.yaml',
    'data-pribadi',
    (k) => (k.tulis('konten.yaml', `${k.baca('konten.yaml')}# NIK 3401121507900001\n`), commit(k)),
  ],
  [
    'identitas SOP diganti',
    'pengaturan-di-luar',
    (k) => (ganti(k, 'sop/medsos.yaml', 'nomor_sop: ""', 'nomor_sop: "12/SOP"'), commit(k)),
  ],
  // Files edited and committed.
  [
    'pembatalan palsu atas jawaban yang bukan terakhir',
    'pembatalan',
    (k) => {
      const jalur = 'interaksi/2026/09.yaml'
      const masuk = k.git('log', '--format=%H', '--grep=Konten-Peristiwa: diterima').trim()
      const asli = pesanTerakhir(k, 'dijawab')
      ganti(k, jalur, / {2}dijawab: .*\n {2}dijawab_oleh: .*\n/, '')
      sebagai(
        k,
        'Staf Admin',
        opBaru(asli)
          .replace('Peristiwa: dijawab', 'Peristiwa: dibatalkan')
          .replace(/Konten-Nomor/, `Konten-Batal: ${masuk}\nKonten-Nomor`),
      )
    },
  ],
  [
    'jawaban dihapus dari berkas bersama pembatalan kegiatan lain',
    'di-luar-lingkup',
    async (k) => {
      await k.ok('batalkan', idDua, '--kanal', 'medsos', '--sebagai', 'Staf Admin')
      ganti(k, 'interaksi/2026/09.yaml', / {2}dijawab: .*\n {2}dijawab_oleh: .*\n/, '')
      ubahPesanDenganBerkas(k)
    },
  ],
  [
    'judul di front matter diganti',
    'kepala-beda',
    (k) => (ganti(k, item(), 'judul: Apel', 'judul: Apel Akbar'), commit(k)),
  ],
  ['status diganti', 'kepala-beda', (k) => (ganti(k, itemDua(), 'status: diajukan', 'status: disetujui'), commit(k))],
  [
    'waktu unggah dimajukan',
    'kepala-beda',
    (k) => (ganti(k, item(), /diunggah: .*/, 'diunggah: 2026-09-01T12:31:00+07:00'), commit(k)),
  ],
  ['tautan diganti', 'kepala-beda', (k) => (ganti(k, item(), 'CAbCdEfGhIj', 'ZZZZZZZZZZZ'), commit(k))],
  ['pelaksana diganti', 'kepala-beda', (k) => (ganti(k, item(), 'pelaksana: Kamituwa', 'pelaksana: Carik'), commit(k))],
  [
    'kunci baru ditambahkan',
    'kepala-beda',
    (k) => (ganti(k, item(), 'versi: ', 'disetujui_oleh: Lurah\nversi: '), commit(k)),
  ],
  ['kunci dihapus', 'kepala-beda', (k) => (ganti(k, item(), /lokasi: .*\n/, ''), commit(k))],
  ['caption diganti', 'teks-beda', (k) => (ganti(k, item(), 'Caption pertama.', 'Caption lain.'), commit(k))],
  ['narasi diganti', 'teks-beda', (k) => (ganti(k, item(), 'Narasi Apel.', 'Narasi lain.'), commit(k))],
  [
    'berita ditambahkan',
    'teks-beda',
    (k) => (ganti(k, item(), '## Berita\n', '## Berita\n\nTidak pernah diajukan.\n'), commit(k)),
  ],
  [
    'teks di luar bagian',
    'teks-beda',
    (k) => (ganti(k, item(), '## Narasi', 'Kata pengantar.\n\n## Narasi'), commit(k)),
  ],
  [
    'bagian narasi digandakan',
    'teks-beda',
    (k) => (ganti(k, item(), '## Caption', '## Narasi\n\nTambahan.\n\n## Caption'), commit(k)),
  ],
  ['foto dikeluarkan dari daftar', 'daftar-media', (k) => (ganti(k, item(), / {2}- [0-9a-f]{64} .*\n/, ''), commit(k))],
  ['nama foto diganti', 'daftar-media', (k) => (ganti(k, item(), 'foto-0.png', 'bukti.png'), commit(k))],
  [
    'foto lain disisipkan',
    'daftar-media',
    (k) => (ganti(k, item(), 'media:\n', `media:\n  - ${'a'.repeat(64)} image/png 10 1x1 x.png\n`), commit(k)),
  ],
  ['front matter dirusak', 'berkas-rusak', (k) => (k.tulis(item(), 'bukan front matter\n'), commit(k))],
  ['front matter JavaScript', 'berkas-rusak', (k) => (k.tulis(item(), `---js\nthrow 1\n---\n`), commit(k))],
  ['alias YAML', 'berkas-rusak', (k) => (ganti(k, item(), 'judul: Apel', 'judul: &a Apel\nlagi: *a'), commit(k))],
  [
    'suntingan dikembalikan lagi: keduanya tetap tampak',
    'bukan-peristiwa',
    (k) => {
      const lama = k.baca(item())
      ganti(k, item(), 'Caption pertama.', 'Caption lain.')
      commit(k)
      k.tulis(item(), lama)
      commit(k)
    },
  ],
  [
    'jawaban komentar dimajukan',
    'kepala-beda',
    (k) => (ganti(k, 'interaksi/2026/09.yaml', /dijawab: .*/, 'dijawab: 2026-09-03T08:59:00+07:00'), commit(k)),
  ],
  [
    'komentar ditambahkan',
    'kepala-beda',
    (k) => (
      k.tulis('interaksi/2026/09.yaml', `${k.baca('interaksi/2026/09.yaml')}2026-09-002:\n  platform: x\n`),
      commit(k)
    ),
  ],
  ['daftar interaksi dirusak', 'berkas-rusak', (k) => (k.tulis('interaksi/2026/09.yaml', '- [\n'), commit(k))],
  [
    'angka diganti',
    'bukan-peristiwa',
    (k) => (
      ganti(k, `analitik/2026-09/${readdirSync(join(k.akar, 'analitik/2026-09'))[0]!}`, '812', '81200'),
      commit(k)
    ),
  ],
  [
    'laporan diganti',
    'bukan-peristiwa',
    (k) => (k.tulis('laporan/2026-09-medsos.md', '# Semua tepat waktu\n'), commit(k)),
  ],
  [
    'laporan diganti di dalam peristiwanya',
    'teks-beda',
    (k) => (k.tulis('laporan/2026-09-medsos.md', '# Semua tepat waktu\n'), ubahPesanDenganBerkas(k)),
  ],
  // Files removed, moved, smuggled in.
  ['kegiatan dihapus', 'terhapus', (k) => (k.git('rm', '-q', item()), commit(k))],
  ['kegiatan dihapus: berkasnya disebut hilang', 'berkas-hilang', (k) => (k.git('rm', '-q', item()), commit(k))],
  [
    'kegiatan dipindahkan',
    'terhapus',
    (k) => (k.git('mv', item(), 'content/2026/09/2026-09-01-lain-ab2c.md'), commit(k)),
  ],
  ['laporan dihapus', 'terhapus', (k) => (k.git('rm', '-q', 'laporan/2026-09-medsos.md'), commit(k))],
  [
    'kegiatan tanpa penyerahan',
    'berkas-liar',
    (k) => (k.tulis('content/2026/09/2026-09-09-liar-ab2c.md', k.baca(item())), commit(k)),
  ],
  [
    'berkas asing di folder catatan',
    'bukan-peristiwa',
    (k) => (k.tulis('content/2026/09/catatan.txt', 'x'), commit(k)),
  ],
  ['folder tiruan berhuruf besar', 'jalur-kembar', (k) => (k.tulis('Content/2026/09/x.md', 'x'), commit(k))],
  [
    'tautan simbolis',
    'entri-terlarang',
    (k) => (symlinkSync('/etc/passwd', join(k.akar, 'content/2026/09/2026-09-09-taut-ab2c.md')), commit(k)),
  ],
  [
    'tautan simbolis di luar folder catatan',
    'entri-terlarang',
    (k) => (symlinkSync('/etc', join(k.akar, 'arsip')), commit(k)),
  ],
  [
    'kegiatan menjadi berkas yang dapat dijalankan',
    'entri-terlarang',
    (k) => (chmodSync(join(k.akar, item()), 0o755), commit(k)),
  ],
  [
    'berkas lain diselundupkan ke dalam peristiwa',
    'di-luar-lingkup',
    (k) => (ganti(k, item(), 'Apel', 'Apel 2'), ubahPesanDenganBerkas(k)),
  ],
  [
    'pengaturan diselundupkan ke dalam peristiwa',
    'di-luar-lingkup',
    (k) => (ganti(k, 'konten.yaml', 'versi: 2', 'versi: 2 # x'), ubahPesanDenganBerkas(k)),
  ],
  // Messages.
  [
    'peristiwa disalin utuh',
    'op-ganda',
    (k) => (k.tulis(item(), `${k.baca(item())}\n`), sebagai(k, 'Staf Admin', pesanTerakhir(k, 'diunggah'))),
  ],
  [
    'peristiwa tanpa berkas',
    'peristiwa-tanpa-berkas',
    (k) => sebagai(k, 'Carik', opBaru(pesanTerakhir(k, 'disetujui')).replaceAll(id, idDua)),
  ],
  [
    'caption yang sudah disetujui diganti lewat suntingan kanal lain',
    'urutan',
    async (k) => {
      const id3 = await duaKanal(k)
      await k.ok('sunting', id3, '--berita', 'Lain.', '--sebagai', 'Staf Admin')
      ganti(k, berkasOktober(id3), 'Draf panen.', 'Lain.')
      ganti(k, berkasOktober(id3), /## Berita\n\nLain\.\n/, '## Berita\n')
      ubahPesanDenganBerkas(k)
      ubahPesanUjung(k, 'Konten-Berita', 'Konten-Caption')
    },
  ],
  ['persetujuan di luar urutan', 'urutan', (k) => palsu(k, 'disetujui', (p) => p, item(), 'Carik')],
  ['unggahan tanpa persetujuan', 'urutan', (k) => palsu(k, 'diunggah', (p) => p.replaceAll(id, idDua), itemDua())],
  ['penyerahan kedua sebagai kegiatan baru', 'urutan', (k) => palsu(k, 'diserahkan', (p) => p.replaceAll(idDua, id))],
  [
    'peristiwa untuk kegiatan yang tidak ada',
    'tanpa-penyerahan',
    (k) => palsu(k, 'disetujui', (p) => p.replaceAll(id, '2026-09-01-hantu-ab2c'), item(), 'Carik'),
  ],
  [
    'pembatalan atas peristiwa lama',
    'pembatalan',
    (k) =>
      palsu(
        k,
        'disetujui',
        (p) =>
          p
            .replace('Peristiwa: disetujui', 'Peristiwa: dibatalkan')
            .replace(
              /Konten-Teks: .*\nKonten-Media: .*(?:\nKonten-Dilihat: .*)?/,
              `Konten-Batal: ${k.git('log', '--reverse', '--format=%H', '--grep=Konten-Peristiwa: diserahkan').split('\n')[0]!}`,
            ),
        item(),
        'Carik',
      ),
  ],
  [
    'penyerahan satu-satunya dibatalkan oleh yang bukan penyerahnya',
    'bukan-pelakunya',
    async (k) => {
      const id3 = await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02', ['--kanal', 'medsos'])
      batalPalsu(k, id3, k.git('rev-parse', 'HEAD').trim())
    },
  ],
  [
    'penyerahan ulang dibatalkan: bahannya akan kembali ke yang ditolak',
    'pembatalan',
    async (k) => {
      const id3 = await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02', ['--kanal', 'medsos'])
      await k.ok('ajukan', id3, '--kanal', 'medsos', '--caption', 'Draf panen.', '--sebagai', 'Staf Admin')
      await k.ok('tolak', id3, '--kanal', 'medsos', '--alasan', 'tidak-untuk-dipublikasikan', '--sebagai', 'Carik')
      await k.ok('serahkan', id3, '--kanal', 'medsos', '--narasi', 'N.', '--sebagai', 'Staf Admin')
      batalPalsu(k, id3, k.git('rev-parse', 'HEAD').trim())
    },
  ],
  [
    'penyerahan dua kanal dibatalkan untuk satu kanal',
    'pembatalan',
    async (k) => {
      const id3 = await duaKanal(k)
      batalPalsu(k, id3, k.git('rev-parse', 'HEAD~2').trim())
    },
  ],
  [
    'penyerahan laporan dibatalkan sesudah disegel',
    'pembatalan',
    async (k) => {
      const laporan = k.git('log', '--format=%H', '--grep=Konten-Peristiwa: dilaporkan').trim()
      await k.ok('tutup-buku', '--bulan', '2026-09', '--sebagai', 'Carik')
      const jalur = 'laporan/2026-09-medsos.md'
      k.tulis(jalur, `Dibatalkan.\n${k.baca(jalur)}`)
      const sidik = createHash('sha256').update(k.baca(jalur)).digest('hex')
      const pesan = opBaru(pesanTerakhir(k, 'dilaporkan')).replace('Peristiwa: dilaporkan', 'Peristiwa: dibatalkan')
      const batal = pesan
        .replace('Konten-Bulan', `Konten-Batal: ${laporan}\nKonten-Bulan`)
        .replace(/(Konten-Berkas: )\w+/, `$1${sidik}`)
        .replace(/^Konten-(?:Proyeksi|Angka|Halaman|Nomor-Surat|Tindak-Lanjut): .*\n?/gm, '')
      sebagai(k, 'Staf Admin', batal)
    },
  ],
  [
    'laporan diganti bersama pembatalan penyerahannya',
    'teks-beda',
    async (k) => {
      await k.ok('batalkan', '--bulan', '2026-09', '--sebagai', 'Staf Admin')
      k.tulis('laporan/2026-09-medsos.md', '# Semua tepat waktu\n')
      ubahPesanDenganBerkas(k)
    },
  ],
  [
    'sebab untuk komentar yang tidak ada',
    'sebab-tanpa-sasaran',
    async (k) => {
      const { nomor } = await k.json(...catatDm('2026-10-01 08:00', 'Staf Admin'))
      await k.ok('sebab', nomor, '--sebab', 'Admin cuti.', '--sebagai', 'Staf Admin')
      ubahPesanUjung(k, `Konten-Nomor: ${nomor}`, 'Konten-Nomor: 2026-10-077')
    },
  ],
  [
    'sebab yang menempel pada commit lain',
    'sebab-tanpa-sasaran',
    async (k) => {
      await k.ok(...catatDm('2026-10-01 08:00', 'Staf Admin'))
      await k.ok('interaksi', 'jawab', '2026-10-001', '--sebab', 'Admin cuti.', '--sebagai', 'Staf Admin')
      const lain = k.git('log', '--format=%H', '--grep=Konten-Peristiwa: diterima', '-1').trim()
      ubahPesanUjung(k, /Konten-Commit: .*/, `Konten-Commit: ${lain}`)
    },
  ],
  [
    'jawaban dibatalkan orang lain',
    'bukan-pelakunya',
    async (k) => {
      await k.ok('batalkan', '2026-09-001', '--sebagai', 'Staf Admin')
      const pesan = k.git('log', '-1', '--format=%B').replace('Konten-Oleh: Staf Admin', 'Konten-Oleh: Carik')
      writeFileSync(join(k.folder, 'pesan'), pesan)
      k.gitSebagai(
        'Carik',
        k.git('log', '-1', '--format=%ct +0700').trim(),
        'commit',
        '--quiet',
        '--amend',
        '-F',
        join(k.folder, 'pesan'),
      )
    },
  ],
  [
    'teks lain disetujui',
    'persetujuan',
    (k) => palsu(k, 'disetujui', (p) => p.replaceAll(id, idDua), itemDua(), 'Carik'),
  ],
  ['trailer dihapus', 'trailer-rusak', (k) => ubahPesanUjung(k, /Konten-Peran: .*\n/, '')],
  ['trailer digandakan', 'trailer-rusak', (k) => ubahPesanUjung(k, /(Konten-Peran: .*\n)/, '$1$1')],
  [
    'trailer bertukar tempat',
    'trailer-rusak',
    (k) => ubahPesanUjung(k, /(Konten-Peran: .*\n)(Konten-Oleh: .*\n)/, '$2$1'),
  ],
  [
    'peristiwa yang tidak dikenal',
    'trailer-rusak',
    (k) => ubahPesanUjung(k, 'Peristiwa: dilaporkan', 'Peristiwa: direstui'),
  ],
  [
    'waktu yang mustahil',
    'trailer-rusak',
    (k) => ubahPesanUjung(k, /Konten-Waktu: .*/, 'Konten-Waktu: 2026-02-30T09:00:00+07:00'),
  ],
  [
    'sha256 yang bukan sha256',
    'trailer-rusak',
    (k) => palsu(k, 'disetujui', (p) => p.replace(/Konten-Teks: .*/, 'Konten-Teks: abc'), item(), 'Carik'),
  ],
  [
    'trailer berhuruf kecil',
    'trailer-rusak',
    (k) => sebagai(k, 'Carik', opBaru(pesanTerakhir(k, 'disetujui')).replaceAll('Konten-', 'konten-')),
  ],
  [
    'trailer tiruan di tengah pesan biasa',
    'menyerupai-peristiwa',
    (k) => commit(k, 'rapikan\n\nKonten-Peristiwa: disetujui\n\nselesai'),
  ],
  ['koreksi yang berjudul persetujuan', 'judul-beda', (k) => ubahPesanUjung(k, /^dilaporkan: /, 'disetujui: ')],
  ['tanda arah tulisan dalam pesan', 'tanda-kendali', (k) => ubahPesanUjung(k, 'dilaporkan:', 'dilaporkan\u202e:')],
  [
    'nomor langkah diganti',
    'langkah-beda',
    (k) => palsu(k, 'diajukan', (p) => p.replace('Langkah: 2', 'Langkah: 4'), itemDua()),
  ],
  [
    'kunci yang dikarang',
    'op-janggal',
    (k) => ubahPesanUjung(k, /Konten-Op: .*/, 'Konten-Op: 01J00000000000000000000000'),
  ],
  // Who and when.
  [
    'orang lain memakai nama PPID',
    'penulis-beda',
    (k) => (
      k.tulis(itemDua(), `${k.baca(itemDua())}\n`),
      commit(k, opBaru(pesanTerakhir(k, 'disetujui')).replaceAll(id, idDua))
    ),
  ],
  ['pelaku diganti pada ujung', 'penulis-beda', (k) => ubahPesanUjung(k, /Konten-Oleh: .*/, 'Konten-Oleh: Carik')],
  [
    'peran diganti',
    'peran',
    (k) =>
      palsu(
        k,
        'disetujui',
        (p) => p.replace('Peran: ppid', 'Peran: admin-medsos').replaceAll(id, idDua),
        itemDua(),
        'Carik',
      ),
  ],
  [
    'yang mengajukan memutus',
    'pisah-tugas',
    (k) => palsu(k, 'disetujui', (p) => p.replace('Oleh: Carik', 'Oleh: staf  admin').replaceAll(id, idDua), itemDua()),
  ],
  [
    'bukan petugas',
    'petugas',
    (k) => {
      k.tulis(
        'konten.yaml',
        `${k.baca('konten.yaml').replace(/^petugas:.*$/m, '')}\npetugas:\n  - { nama: Carik, peran: ppid }\n`,
      )
      commit(k, 'petugas ditetapkan')
      palsu(k, 'diajukan', (p) => p.replace('dinyatakan-sendiri', 'petugas'), itemDua())
    },
  ],
  [
    'commit bertanggal sebelum induknya',
    'tanggal-commit',
    (k) => {
      k.tulis(item(), `${k.baca(item())}\n`)
      k.git('add', '-A')
      writeFileSync(join(k.folder, 'pesan'), opBaru(pesanTerakhir(k, 'diunggah')))
      k.gitSebagai('Staf Admin', '1756700000 +0700', 'commit', '--quiet', '-F', join(k.folder, 'pesan'))
    },
  ],
  [
    'commit bertanggal di masa depan',
    'masa-depan',
    (k) => k.gitSebagai('Staf Admin', '1893456000 +0700', 'commit', '--quiet', '--allow-empty', '-m', 'nanti'),
  ],
  [
    'peristiwa yang dinyatakan belum terjadi',
    'masa-depan',
    (k) => ubahPesanUjung(k, /Konten-Waktu: .*/, 'Konten-Waktu: 2026-12-01T09:00:00+07:00'),
  ],
  [
    'waktu mundur',
    'waktu-mundur',
    (k) =>
      palsu(
        k,
        'disetujui',
        (p) => p.replaceAll(id, idDua).replace(/Konten-Waktu: .*/, 'Konten-Waktu: 2026-09-01T09:00:00+07:00'),
        itemDua(),
        'Carik',
      ),
  ],
  [
    'angka pada peristiwa bukan angka pada berkasnya',
    'teks-beda',
    (k) => {
      const lama = pesanTerakhir(k, 'diukur')
      const asli = k.git('ls-tree', '-r', '--name-only', 'HEAD', 'analitik').trim()
      const salin = asli.replace('.csv', '0.csv')
      k.tulis(salin, k.baca(asli))
      sebagai(k, 'Staf Admin', opBaru(lama).replaceAll(asli, salin).replace('"penonton":812', '"penonton":99999'))
    },
  ],
  [
    'laporan dinyatakan diserahkan juga untuk kanal tanpa berkas',
    'isi-mustahil',
    (k) =>
      palsu(
        k,
        'dilaporkan',
        (p) => p.replace('Konten-Kanal: medsos', 'Konten-Kanal: medsos,website'),
        'laporan/2026-09-medsos.md',
      ),
  ],
  [
    'unggahan tanpa tautan',
    'isi-mustahil',
    (k) => palsu(k, 'diunggah', (p) => p.replaceAll(/Konten-Unggahan: .*\n/g, '')),
  ],
  [
    'unggahan dengan tautan javascript',
    'isi-mustahil',
    (k) => palsu(k, 'diunggah', (p) => p.replace(/(Konten-Unggahan: \S+) .*/, '$1 javascript:alert(1)')),
  ],
  [
    'jawaban dinyatakan sebelum diterima',
    'waktu-mundur',
    async (k) => {
      await k.ok(
        'interaksi',
        'catat',
        '--platform',
        'instagram',
        '--jenis',
        'dm',
        '--diterima',
        '2026-10-03 08:58',
        '--sebagai',
        'Staf Admin',
      )
      await k.ok('interaksi', 'jawab', '2026-10-001', '--sebagai', 'Staf Admin')
      ganti(k, 'interaksi/2026/10.yaml', /dijawab: .*/, 'dijawab: 2026-10-02T08:00:00+07:00')
      k.git('add', '-A')
      ubahPesanUjung(k, /Konten-Waktu: .*/, 'Konten-Waktu: 2026-10-02T08:00:00+07:00')
    },
  ],
  // What is derived, and what the commands never write.
  ['alasan tanpa yang kurang', 'alasan-tanpa-kekurangan', (k) => ubahPesanUjung(k, /^(Konten-Pelaku: .*)/m, ALASAN)],
  [
    'penyerahan yang lengkap beralasan',
    'alasan-tanpa-kekurangan',
    async (k) => {
      await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02', ['--kanal', 'medsos'])
      ubahPesanUjung(k, /^(Konten-Pelaku: .*)/m, ALASAN)
    },
  ],
  [
    'satu foto disebut dua kali',
    'isi-mustahil',
    async (k) => {
      await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02', ['--kanal', 'medsos'])
      ubahPesanUjung(k, /^(Konten-Foto: .*\n)/m, '$1$1')
    },
  ],
  [
    'koreksi tanpa apa yang perlu diperbaiki',
    'isi-mustahil',
    async (k) => {
      await k.ok('koreksi', idDua, '--kanal', 'medsos', '--catatan', 'Buramkan wajah.', '--sebagai', 'Carik')
      ubahPesanUjung(k, 'Buramkan wajah.\n\n', '')
    },
  ],
  [
    'media yang dilihat oleh yang memutus di tempat lain',
    'isi-mustahil',
    async (k) => {
      const wakil = ['--atas-nama', 'ppid', '--bukti', 'WhatsApp pukul 09.00', '--sebagai', 'Staf Admin']
      await k.ok('setujui', idDua, '--kanal', 'medsos', ...wakil)
      ubahPesanUjung(k, /^(Konten-Media: .*)/m, '$1\nKonten-Dilihat: asli')
    },
  ],
  [
    'ujung terbitan tanpa pusat',
    'tip-beda',
    (k) => ubahPesanUjung(k, 'Konten-Tip: -', `Konten-Tip: ${k.git('rev-parse', 'HEAD~1').trim()}`),
  ],
  [
    'ujung terbitan sebelum pusat ada',
    'tip-beda',
    (k) => ubahPesanUjung(k, 'Konten-Tip: -', `Konten-Tip: ${k.git('rev-parse', 'HEAD~3').trim()}\nKonten-Klon: 0`),
  ],
  [
    'foto dalam riwayat git dengan nama lain',
    'media-di-git',
    (k) => {
      const [folder] = readdirSync(join(k.akar, 'media')) as [string]
      const [berkas] = readdirSync(join(k.akar, 'media', folder)) as [string]
      mkdirSync(join(k.akar, 'arsip'))
      cpSync(join(k.akar, 'media', folder, berkas), join(k.akar, 'arsip/notulen.txt'))
      commit(k)
    },
  ],
  // The chain.
  ['ujung dipotong', 'riwayat-terpotong', (k) => void k.git('reset', '--quiet', '--hard', 'HEAD~1')],
  ['ujung ditulis ulang', 'riwayat-terpotong', (k) => ubahPesanUjung(k, 'dilaporkan:', 'dilaporkan :')],
  [
    'riwayat ditulis ulang seluruhnya',
    'riwayat-terpotong',
    (k) => void k.git('filter-branch', '-f', '--msg-filter', "sed 's/Carik/Lurah/'", 'HEAD'),
  ],
  ['tip yang disebut tidak ada', 'riwayat-terpotong', () => undefined, ['--sejak', 'deadbeef']],
  [
    'cabang digabung',
    'gabungan',
    (k) => {
      k.git('checkout', '--quiet', '-b', 'lain', 'HEAD~2')
      commit(k, 'di cabang lain')
      k.git('checkout', '--quiet', 'main')
      k.git('merge', '--quiet', '--no-ff', '-m', 'gabung', 'lain')
    },
  ],
  [
    'riwayat asing disambungkan',
    'akar-ganda',
    (k) => {
      k.git('checkout', '--quiet', '--orphan', 'asing')
      k.git('commit', '--quiet', '--allow-empty', '-m', 'awal lain')
      k.git('checkout', '--quiet', '-f', 'main')
      k.git('merge', '--quiet', '--allow-unrelated-histories', '-s', 'ours', '-m', 'gabung', 'asing')
    },
  ],
  ['refs/replace', 'klon-ganjil', (k) => void k.git('replace', 'HEAD', 'HEAD~1')],
  [
    'grafts',
    'klon-ganjil',
    (k) => (
      mkdirSync(join(k.akar, '.git/info'), { recursive: true }),
      writeFileSync(join(k.akar, '.git/info/grafts'), `${k.git('rev-parse', 'HEAD').trim()}\n`)
    ),
  ],
  [
    'isi lama hilang dari penyimpanan',
    'objek-rusak',
    (k) => unlinkSync(objek(k, k.git('rev-parse', `HEAD~8:${item()}`).trim())),
  ],
  [
    'isi lama diganti di penyimpanan',
    'objek-rusak',
    (k) => {
      const [lama, baru] = [
        k.git('rev-parse', `HEAD~8:${item()}`).trim(),
        k.git('rev-parse', 'HEAD:konten.yaml').trim(),
      ]
      unlinkSync(objek(k, lama))
      cpSync(objek(k, baru), objek(k, lama))
    },
  ],
  [
    'isi lama dirusak di penyimpanan',
    'objek-rusak',
    (k) => {
      const berkas = objek(k, k.git('rev-parse', `HEAD~8:${item()}`).trim())
      unlinkSync(berkas)
      writeFileSync(berkas, 'rusak')
    },
  ],
  [
    'objek lepas dirusak: hanya --penuh yang melihatnya',
    'fsck',
    (k) => {
      const oid = k.git('rev-parse', 'HEAD:.gitignore').trim()
      unlinkSync(objek(k, oid))
      writeFileSync(objek(k, oid), 'rusak')
    },
    ['--penuh'],
  ],
  ['commit hilang', 'objek-rusak', (k) => unlinkSync(objek(k, k.git('rev-parse', 'HEAD~3').trim()))],
  // Settings.
  [
    'batas waktu di SOP dilonggarkan',
    'aturan-berubah',
    (k) => (ganti(k, 'sop/medsos.yaml', 'hari_sesudah: 1', 'hari_sesudah: 9'), commit(k)),
  ],
  [
    'video diwajibkan untuk masa lalu',
    'aturan-berubah',
    (k) => (ganti(k, 'konten.yaml', /video: catatan/, 'video: wajib'), commit(k)),
  ],
  [
    'pengaturan dirusak',
    'pengaturan-rusak',
    (k) => {
      const lama = k.baca('konten.yaml')
      k.tulis('konten.yaml', 'versi: [')
      commit(k)
      k.tulis('konten.yaml', lama)
      commit(k)
    },
  ],
  [
    'gerbang persetujuan dibuka',
    'aturan-berubah',
    (k) => (ganti(k, 'sop/medsos.yaml', 'sesudah: [disetujui, diunggah]', 'sesudah: [diajukan, disetujui]'), commit(k)),
  ],
  [
    'peran PPID dibagikan',
    'aturan-berubah',
    (k) => (ganti(k, 'sop/medsos.yaml', 'peran: [ppid]', 'peran: [ppid, admin-medsos]'), commit(k)),
  ],
  [
    'tenggat yang sudah lewat dihapus dengan versi SOP baru',
    'aturan-berubah',
    (k) => {
      const versi = k.baca('sop/medsos.yaml').split(/^(?= {2}- berlaku_mulai:)/m)[1]!
      const baru = versi
        .replace('berlaku_mulai:', 'berlaku_mulai: "2026-09-02"')
        .replace('menit: 60,', 'menit: 999999,')
      k.tulis('sop/medsos.yaml', `${k.baca('sop/medsos.yaml').trimEnd()}\n${baru}`)
      commit(k)
    },
  ],
  [
    'libur.yaml dikeluarkan dari riwayat lalu diganti',
    'pengaturan-belum-dicatat',
    (k) => {
      rmSync(join(k.akar, 'libur.yaml'))
      commit(k)
      k.tulis('libur.yaml', '2026:\n  dasar: SKB\n  libur: [09-01]\n')
    },
  ],
  [
    'sidik media pada persetujuan dikarang',
    'daftar-media',
    (k) =>
      palsu(
        k,
        'disetujui',
        (p) => p.replaceAll(id, idDua).replace(/Konten-Media: .*/, `Konten-Media: ${'b'.repeat(64)}`),
        itemDua(),
        'Carik',
      ),
  ],
  [
    'modul disembunyikan dengan .gitmodules',
    'entri-terlarang',
    (k) => {
      k.tulis('.gitmodules', '[submodule "x"]\n\tpath = arsip\n\turl = ./x\n\tignore = all\n')
      k.git('add', '.gitmodules')
      k.git('update-index', '--add', '--cacheinfo', `160000,${k.git('rev-parse', 'HEAD').trim()},arsip`)
      const pohon = k.git('write-tree').trim()
      mkdirSync(join(k.akar, 'arsip'))
      k.git('update-ref', 'refs/heads/main', k.git('commit-tree', pohon, '-p', 'HEAD', '-m', 'arsip').trim())
    },
  ],
  ['commit disembunyikan dengan grafik commit palsu', 'bukan-peristiwa', sembunyikanDenganGrafik],
  [
    'SOP diganti tanpa dicatat',
    'pengaturan-belum-dicatat',
    (k) => ganti(k, 'sop/medsos.yaml', 'hari_sesudah: 1', 'hari_sesudah: 9'),
  ],
  // The working tree and the media.
  [
    'teks disunting dan belum di-commit',
    'suntingan-tangan',
    (k) => ganti(k, item(), 'Caption pertama.', 'Caption lain.'),
  ],
  ['berkas kerja dihapus', 'suntingan-tangan', (k) => rmSync(join(k.akar, item()))],
  [
    'berkas kerja diganti tautan',
    'suntingan-tangan',
    (k) => (
      renameSync(join(k.akar, item()), join(k.folder, 'asli')),
      symlinkSync(join(k.folder, 'asli'), join(k.akar, item()))
    ),
  ],
  [
    'berkas asing belum di-commit',
    'suntingan-tangan',
    (k) => k.tulis('content/2026/09/2026-09-09-calon-ab2c.md', 'x') && undefined,
  ],
  ['foto dihapus', 'media-hilang', (k) => rmSync(join(k.akar, 'media'), { recursive: true }), ['--media']],
  [
    'foto diganti',
    'media-berubah',
    (k) => {
      const [folder] = readdirSync(join(k.akar, 'media')) as [string]
      const [berkas] = readdirSync(join(k.akar, 'media', folder)) as [string]
      writeFileSync(join(k.akar, 'media', folder, berkas), 'foto lain')
    },
    ['--media'],
  ],
]

/** Amends the tip with what lies in the working tree, message, names and dates kept. */
function ubahPesanDenganBerkas(k: Kantor): void {
  k.git('add', '-A')
  const [nama, tanggal] = k.git('log', '-1', '--format=%an%n%ct +0700').trim().split('\n') as [string, string]
  k.gitSebagai(nama, tanggal, 'commit', '--quiet', '--amend', '--no-edit')
}

/** Two commits that change an item and change it back, left out by a commit-graph file that names another parent. */
function sembunyikanDenganGrafik(k: Kantor): void {
  const ujung = k.git('rev-parse', 'HEAD').trim()
  const lama = k.baca(item())
  ganti(k, item(), 'Caption pertama.', 'Caption lain.')
  commit(k)
  k.tulis(item(), lama)
  commit(k)
  k.tulis('catatan.txt', 'x')
  commit(k)
  const terakhir = k.git('rev-parse', 'HEAD').trim()
  k.git('commit-graph', 'write', '--reachable')
  const letak = join(k.akar, '.git/objects/info/commit-graph')
  const isi = readFileSync(letak)
  // Format: 8 bytes of header, then a table of chunks of 12 bytes each; 20 bytes of checksum at the end.
  const bagian = (nama: string): number => {
    for (let i = 8; ; i += 12) if (isi.toString('latin1', i, i + 4) === nama) return Number(isi.readBigUInt64BE(i + 4))
  }
  const banyaknya = isi.readUInt32BE(bagian('OIDF') + 255 * 4)
  const urutan = Array.from({ length: banyaknya }, (_, i) =>
    isi.toString('hex', bagian('OIDL') + i * 20, bagian('OIDL') + i * 20 + 20),
  )
  isi.writeUInt32BE(urutan.indexOf(ujung), bagian('CDAT') + urutan.indexOf(terakhir) * 36 + 20)
  createHash('sha1')
    .update(isi.subarray(0, -20))
    .digest()
    .copy(isi, isi.length - 20)
  chmodSync(letak, 0o644)
  writeFileSync(letak, isi)
}

describe('setiap pemalsuan ditemukan', () => {
  // What was there before the commit named is taken as checked: damage to it is for a run without --sejak.
  const sebelumnya = /^isi lama|^commit hilang/
  describe.each(kasus)('%s: %s', (nama, kode, rusak, opsi = []) => {
    let kantor: Kantor
    const ingatan = (): string => join(kantor.akar, '.git/konten')
    // Forged once; what a run of the verifier remembers is taken away before the next.
    beforeAll(async () => {
      kantor = salinan()
      await rusak(kantor)
      if (existsSync(ingatan())) cpSync(ingatan(), join(kantor.folder, 'ingatan'), { recursive: true })
    })
    const lupakan = (): void => {
      rmSync(ingatan(), { recursive: true, force: true })
      const semula = join(kantor.folder, 'ingatan')
      if (existsSync(semula)) cpSync(semula, ingatan(), { recursive: true })
    }
    const daftarKode = async (...lain: string[]): Promise<string[]> => {
      lupakan()
      return (await temuan(kantor, ...lain)).map((t) => t.kode as string)
    }

    test('memeriksa seluruhnya', async () => {
      expect(await daftarKode(...opsi)).toContain(kode)
    })

    if (sebelumnya.test(nama)) return
    test('juga dengan --sejak ujung yang jujur', async () => {
      expect(await daftarKode(...(opsi.includes('--sejak') ? opsi : ['--sejak', ujungAsal, ...opsi]))).toContain(kode)
    })
  })

  test('paling sedikit enam puluh cara', () => {
    expect(kasus.length).toBeGreaterThanOrEqual(60)
  })
})

describe('yang jujur tidak dituduh', () => {
  const jujur: [string, (k: Kantor) => void | Promise<unknown>][] = [
    ['tidak ada yang terjadi', () => undefined],
    [
      'commit biasa atas berkas lain',
      (k) => (k.tulis('catatan-rapat.txt', 'x\n'), commit(k, 'Catatan rapat tentang Konten-konten lama')),
    ],
    [
      'git menulis pesannya dalam sandi lain',
      async (k) => {
        k.git('config', 'i18n.logOutputEncoding', 'ISO-8859-1')
        await k.baru('Kafé rakyat', '2026-10-02', ['--kanal', 'medsos'])
      },
    ],
    ['berkas lain yang belum di-commit', (k) => k.tulis('catatan-rapat.txt', 'x\n') && undefined],
    [
      'petugas ditetapkan kemudian',
      (k) => (
        k.tulis(
          'konten.yaml',
          `${k.baca('konten.yaml').replace(/^petugas:.*$/m, '')}\npetugas:\n  - { nama: Carik, peran: ppid }\n`,
        ),
        k.ok('atur', '--sebagai', 'Carik').then(() => undefined)
      ),
    ],
    [
      'hari libur tahun lain ditambahkan',
      (k) => (
        k.tulis('libur.yaml', `${k.baca('libur.yaml')}\n"2031":\n  libur: ["01-01"]\n`),
        k.ok('atur', '--alasan', 'SKB 2031', '--sebagai', 'Staf Admin').then(() => undefined)
      ),
    ],
    ['git gc', (k) => void k.git('gc', '--quiet')],
    [
      'dibatalkan lalu diajukan kembali',
      async (k) => {
        await k.ok('batalkan', idDua, '--kanal', 'medsos', '--catatan', 'Salah kirim.', '--sebagai', 'Staf Admin')
        await k.ok('ajukan', idDua, '--kanal', 'medsos', '--caption', 'Draf kedua.', '--sebagai', 'Staf Admin')
      },
    ],
    [
      'jawaban komentar dibatalkan lalu dijawab lagi',
      async (k) => {
        await k.ok('batalkan', '2026-09-001', '--catatan', 'Salah nomor.', '--sebagai', 'Staf Admin')
        await k.ok(
          'interaksi',
          'jawab',
          '2026-09-001',
          '--waktu',
          '2026-10-02 10:00',
          '--sebab',
          'Salah nomor.',
          '--sebagai',
          'Staf Admin',
        )
      },
    ],
    [
      'komentar yang keliru dibatalkan, lalu dicatat lagi dengan nomor baru',
      async (k) => {
        const catat = [
          'interaksi',
          'catat',
          '--platform',
          'instagram',
          '--jenis',
          'dm',
          '--diterima',
          '2026-09-04 08:00',
          '--sebagai',
          'Staf Admin',
        ]
        const { nomor } = await k.json(...catat)
        await k.ok('batalkan', nomor, '--sebagai', 'Staf Admin')
        expect((await k.json(...catat)).nomor).not.toBe(nomor)
      },
    ],
    [
      'penyerahan laporan dibatalkan lalu diserahkan lagi',
      async (k) => {
        const serah = [
          'laporan',
          '--bulan',
          '2026-09',
          '--serahkan',
          '--tetap',
          'Angka menyusul.',
          '--sebagai',
          'Staf Admin',
        ]
        await k.pada('2026-10-08 10:00').ok(...serah)
        await k.ok('batalkan', '--bulan', '2026-09', '--sebagai', 'Staf Admin')
        await k.ok(...serah)
      },
    ],
    [
      'suntingan dibatalkan: teksnya kembali',
      async (k) => {
        const id3 = await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02', ['--kanal', 'medsos'])
        await k.ok('sunting', id3, '--caption', 'Lain.', '--narasi', 'Narasi lain.', '--sebagai', 'Staf Admin')
        await k.ok('batalkan', id3, '--sebagai', 'Staf Admin')
        expect(k.baca(`content/2026/10/${id3}.md`)).toContain('Narasi Panen.')
        expect(k.baca(`content/2026/10/${id3}.md`)).not.toContain('Lain.')
        await k.ok('ajukan', id3, '--kanal', 'medsos', '--caption', 'Draf.', '--sebagai', 'Staf Admin')
      },
    ],
    [
      'yang sudah berlanjut pada kanal lain tidak dibatalkan',
      async (k) => {
        const id3 = await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02')
        await k.ok('sunting', id3, '--narasi', 'Narasi lain.', '--sebagai', 'Staf Admin')
        await k.ok('ajukan', id3, '--kanal', 'website', '--berita', 'Berita.', '--sebagai', 'Staf Admin')
        expect(await k.galat('batalkan', id3, '--kanal', 'medsos', '--sebagai', 'Staf Admin')).toEqual([
          3,
          'sudah-berlanjut',
        ])
        await k.ok('batalkan', id3, '--kanal', 'website', '--sebagai', 'Staf Admin')
        await k.ok('batalkan', id3, '--kanal', 'medsos', '--sebagai', 'Staf Admin')
      },
    ],
    [
      'suntingan dibatalkan sesudah draf yang menggantinya: teksnya kembali seperti sebelum suntingan',
      async (k) => {
        const id3 = await k.pada('2026-10-02 11:00').baru('Panen', '2026-10-02', ['--kanal', 'medsos'])
        const batalkan = ['batalkan', id3, '--kanal', 'medsos', '--sebagai', 'Staf Admin']
        for (const [suntingan, draf] of [
          ['Pertama.', 'Kedua.'],
          ['Ketiga.', 'Keempat.'],
        ] as const) {
          await k.ok('sunting', id3, '--caption', suntingan, '--sebagai', 'Staf Admin')
          await k.ok('ajukan', id3, '--kanal', 'medsos', '--caption', draf, '--sebagai', 'Staf Admin')
          for (let ulang = 0; ulang < 2; ulang++) await k.ok(...batalkan)
          expect(k.baca(berkasOktober(id3))).toMatch(/## Caption\n\n## Berita/)
        }
        await k.ok('ajukan', id3, '--kanal', 'medsos', '--caption', 'Semula.', '--sebagai', 'Staf Admin')
        await k.ok(...batalkan)
        await k.ok('sunting', id3, '--caption', 'Lain.', '--sebagai', 'Staf Admin')
        await k.ok('ajukan', id3, '--kanal', 'medsos', '--caption', 'Semula.', '--sebagai', 'Staf Admin')
        await k.ok(...batalkan)
        expect(await k.galat(...batalkan)).toEqual([3, 'tidak-ada-perubahan'])
      },
    ],
    [
      'disalin dengan git clone',
      (k) => {
        renameSync(k.akar, `${k.akar}-lama`)
        gitDi(k.folder, 'clone', '--quiet', `${k.akar}-lama`, k.akar)
        // Media are copied by hand; that they are not here would be said.
        renameSync(join(`${k.akar}-lama`, 'media'), join(k.akar, 'media'))
      },
    ],
  ]
  test.each(jujur)('%s', async (_, buat) => {
    const kantor = salinan()
    await buat(kantor)
    expect(await temuan(kantor)).toEqual([])
    expect(await temuan(kantor, '--sejak', ujungAsal)).toEqual([])
  })
})

test('--sejak: yang sebelum commit itu tidak dibuka lagi, yang sesudahnya tetap diperiksa', async () => {
  const kantor = salinan()
  const sejak = kantor.git('rev-parse', 'HEAD~3').trim()
  expect(await temuan(kantor, '--sejak', sejak.slice(0, 12))).toEqual([])
  ganti(kantor, item(), 'Caption pertama.', 'Caption lain.')
  commit(kantor)
  expect((await temuan(kantor, '--sejak', sejak)).map((t) => t.kode)).toEqual(
    expect.arrayContaining(['bukan-peristiwa', 'teks-beda']),
  )
})

test('--sejak tanpa nilai: sesudah yang terakhir diperiksa tanpa temuan di salinan ini', async () => {
  const kantor = salinan()
  kantor.profil = join(kantor.folder, 'profil')
  rmSync(join(kantor.akar, '.git/konten/diperiksa.json'), { force: true })
  expect(await kantor.galat('verifikasi', '--sejak')).toEqual([2, 'belum-pernah-diperiksa'])
  await temuan(kantor)
  const ujung = kantor.git('rev-parse', 'HEAD').trim()
  await kantor.ok(
    'ajukan',
    await kantor.baru('Panen', '2026-10-02', ['--kanal', 'medsos']),
    '--kanal',
    'medsos',
    '--caption',
    'Draf.',
    '--sebagai',
    'Staf Admin',
  )
  expect(JSON.parse((await kantor.konten('verifikasi', '--sejak', '--json')).out)).toMatchObject({
    ok: true,
    sejak: ujung,
    peristiwa: 2,
  })
  ganti(kantor, item(), 'Caption pertama.', 'Caption lain.')
  commit(kantor)
  // A tip with a finding is not remembered: the next run looks at it again.
  for (let ulang = 0; ulang < 2; ulang++)
    expect((await temuan(kantor, '--sejak')).map((t) => t.kode)).toContain('bukan-peristiwa')
})

test('ingatan dan reflog yang dihapus bersama: dikatakan bahwa pemotongan tidak dapat diperiksa', async () => {
  const kantor = salinan()
  expect((await kantor.konten('verifikasi')).out).not.toContain('pernah dipotong')
  kantor.git('reset', '--quiet', '--hard', 'HEAD~1')
  for (const folder of ['konten', 'logs']) rmSync(join(kantor.akar, '.git', folder), { recursive: true })
  expect(JSON.parse((await kantor.konten('verifikasi', '--json')).out)).toMatchObject({ ok: true, ingatan: false })
  rmSync(join(kantor.akar, '.git/konten'), { recursive: true })
  expect((await kantor.konten('verifikasi')).out).toContain('Apakah riwayat ini pernah dipotong tidak dapat diperiksa')
  expect((await kantor.konten('verifikasi')).out).not.toContain('pernah dipotong')
})

test('yang sudah dijawab tidak menutupi pemalsuan berikutnya di tempat yang sama', async () => {
  const kantor = salinan()
  for (const [ke, caption] of ['Caption kedua.', 'Caption ketiga.'].entries()) {
    ganti(kantor, item(), /Caption (?:pertama|kedua)\./, caption)
    ganti(kantor, item(), /diunggah: .*/, `diunggah: 2026-09-01T12:3${ke}:00+07:00`)
    commit(kantor)
    const oid = kantor.git('rev-parse', 'HEAD').trim()
    const menunggu = (await temuan(kantor)).filter((t) => t.jawaban === null && t.commit === oid).map((t) => t.kode)
    expect(menunggu).toEqual(expect.arrayContaining(['kepala-beda', 'teks-beda']))
    await kantor.ok('catatan', oid, '--alasan', 'Salah ketik.', '--sebagai', 'Carik')
  }
})

test('--sejak sesudah ujung yang hilang dijawab: jawabannya tetap berlaku', async () => {
  const kantor = salinan()
  await temuan(kantor)
  kantor.git('reset', '--quiet', '--hard', 'HEAD~1')
  const [hilang] = await temuan(kantor)
  await kantor.ok(
    'catatan',
    hilang.commit,
    '--alasan',
    'Laporan keliru, dibatalkan bersama PPID.',
    '--sebagai',
    'Carik',
  )
  const ujung = kantor.git('rev-parse', 'HEAD').trim()
  await kantor.baru('Panen', '2026-10-02', ['--kanal', 'medsos'])
  expect(await temuan(kantor, '--sejak', ujung)).toMatchObject([
    { kode: 'riwayat-terpotong', jawaban: { oleh: 'Carik' } },
  ])
})

describe('jawaban atas temuan', () => {
  test('catatan menjawab temuan tanpa menyembunyikannya; yang baru tetap menunggu', async () => {
    const kantor = salinan()
    ganti(kantor, item(), 'Caption pertama.', 'Caption lain.')
    commit(kantor)
    const [{ commit: oid }] = (await temuan(kantor)) as [Json]
    await kantor.ok('catatan', oid.slice(0, 10), '--alasan', 'Salah ketik, diperbaiki tangan.', '--sebagai', 'Carik')
    const semua = await temuan(kantor)
    expect(semua.length).toBeGreaterThan(1)
    for (const t of semua) expect(t.jawaban).toMatchObject({ oleh: 'Carik', alasan: 'Salah ketik, diperbaiki tangan.' })
    expect((await kantor.konten('verifikasi')).out).toContain('Dijawab Carik')
    expect(await kantor.galat('catatan', oid, '--alasan', 'lagi', '--sebagai', 'Carik')).toEqual([2, 'tanpa-temuan'])
    expect(await kantor.galat('catatan', 'HEAD', '--alasan', 'x', '--sebagai', 'Carik')).toEqual([
      2,
      'commit-tidak-ada',
    ])
    expect(await kantor.galat('catatan', oid, '--alasan', 'NIK 3401010101900001', '--sebagai', 'Carik')).toEqual([
      2,
      'tanpa-temuan',
    ])
    ganti(kantor, item(), 'Caption lain.', 'Caption ketiga.')
    commit(kantor)
    expect((await temuan(kantor)).filter((t) => t.jawaban === null).length).toBeGreaterThan(0)
  })

  test('riwayat yang dipotong tetap disebut sampai dijawab, dan sesudah dijawab tetap tampak', async () => {
    const kantor = salinan()
    const hilang = kantor.git('rev-parse', 'HEAD').trim()
    kantor.git('reset', '--quiet', '--hard', 'HEAD~1')
    await temuan(kantor)
    expect(await temuan(kantor)).toMatchObject([{ kode: 'riwayat-terpotong', commit: hilang, jawaban: null }])
    await kantor.ok('catatan', hilang, '--alasan', 'Dipulihkan dari cadangan.', '--sebagai', 'Carik')
    expect(await temuan(kantor)).toMatchObject([{ kode: 'riwayat-terpotong', jawaban: { oleh: 'Carik' } }])
    expect(existsSync(join(kantor.akar, '.git/konten/saksi.json'))).toBe(true)
    expect(readFileSync(join(kantor.akar, '.git/konten/saksi.json'), 'utf8')).toContain(hilang)
  })
})
