/** One office with an item for every writing command, made once and copied for each round. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { samplePicture } from '../../src/app/media/sample-media.js'
import { folderBaru } from '../repo.js'
import { git, tenang } from './proses.js'

export interface PerintahUji {
  nama: string
  argv: readonly string[]
  /** Commits it makes when nothing disturbs it. */
  commit: number
  /**
   * What running it again does where it was recorded without an answer: it is refused, it is known and nothing is
   * added, or a second record is made, because the command line does not say whether it means the same act.
   */
  ulang: 'ditolak' | 'dikenal' | 'menambah'
}

export interface Templat {
  folder: string
  /** Tip of the office's record. */
  tip: string
  perintah: readonly PerintahUji[]
}

/** What a scenario of many rounds is run with. */
export interface OpsiPutaran {
  templat: Templat
  perintah: readonly PerintahUji[]
  putaran: number
  /** How many rounds at once. */
  serentak: number
  benih: string
  lapor?: (baris: string) => void
}

const admin = ['--sebagai', 'Staf Admin']
const carik = ['--sebagai', 'Carik']
const medsos = ['--kanal', 'medsos']
const foto = [1, 2, 3, 4].map((n) => join('..', `f${n}.png`))
const tautan = ['--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/']
const bahan = [
  '--mulai',
  '2024-03-04 08:00',
  '--selesai',
  '2024-03-04 10:00',
  '--pelaksana',
  'Kamituwa',
  '--narasi',
  'Berjalan lancar.',
  '--foto',
  ...foto,
]
const interaksi = [
  'interaksi',
  'catat',
  '--platform',
  'facebook',
  '--jenis',
  'dm',
  '--diterima',
  '2024-03-05 10:00',
  ...admin,
]
const angka = ['--bulan', '2024-03', '--kanal', 'medsos', '--platform', 'instagram', '--penonton', '1.234']

const catatanLama = [
  'kegiatan;kanal;peristiwa;waktu;oleh;judul;mulai;selesai;pelaksana;narasi;foto;teks;tautan',
  'apel;medsos;diserahkan;2024-03-01 11:00;Kamituwa;Apel;2024-03-01 08:00;2024-03-01 09:00;Kamituwa;Apel pagi.;f1.png|f2.png|f3.png|f4.png;;',
  'apel;medsos;diajukan;2024-03-01 12:30;Staf Admin;;;;;;;Caption.;',
  'apel;medsos;disetujui;2024-03-01 13:00;Carik;;;;;;;;',
  'apel;medsos;diunggah;2024-03-02 08:00;Staf Admin;;;;;;;;https://www.instagram.com/p/CAbCdEfGhIj/',
]

/** A writing command that no scenario leaves anything for: it must always go through. */
export const penulisBerikut: readonly string[] = [
  ...interaksi.map((a) => (a === '2024-03-05 10:00' ? '2024-06-05 10:00' : a)),
  '--json',
]

export async function siapkanTemplat(): Promise<Templat> {
  const folder = folderBaru()
  const akar = join(folder, 'kantor')
  mkdirSync(akar)
  foto.forEach((f, i) => writeFileSync(join(akar, f), samplePicture(`foto ${i}`)))
  const ok = async (...argv: string[]): Promise<Record<string, string>> => {
    const hasil = await tenang(akar, [...argv, '--json'])
    if (hasil.kode !== 0) throw new Error(`konten ${argv.join(' ')} → ${hasil.kode}\n${hasil.err}`)
    return JSON.parse(hasil.out) as Record<string, string>
  }
  await ok('init', akar)
  rmSync(join(akar, '.git', 'hooks'), { recursive: true })
  const sampai = async (judul: string, ...langkah: string[][]): Promise<string> => {
    const { id } = await ok('baru', '--judul', judul, ...bahan, ...medsos, ...admin, '--waktu', '2024-03-04 11:00')
    let menit = 10
    for (const [nama, ...lain] of langkah)
      await ok(nama!, id!, ...medsos, ...lain, '--waktu', `2024-03-04 12:${++menit}`)
    return id!
  }
  const ajukan = ['ajukan', '--caption', 'Warga hadir.', ...admin]
  const tolak = ['tolak', '--alasan', 'tidak-untuk-dipublikasikan', '--catatan', 'Belum layak.', ...carik]
  const menulis = (perintah: string, id: string, ...lain: string[]): readonly string[] => [
    perintah,
    id,
    ...medsos,
    ...lain,
    '--waktu',
    '2024-03-04 13:00',
  ]
  const satu = (
    nama: string,
    argv: readonly string[],
    ulang: PerintahUji['ulang'] = 'ditolak',
    commit = 1,
  ): PerintahUji => ({ nama, argv, commit, ulang })

  const diserahkan = await sampai('Posyandu')
  const diajukan = await sampai('Rapat', ajukan)
  const ditolak = await sampai('Panen', ajukan, tolak)
  const disetujui = await sampai('Lomba', ajukan, ['setujui', ...carik])
  const disunting = await sampai('Senam', ['sunting', '--caption', 'Konsep.', ...admin])
  const { nomor } = await ok(...interaksi)
  const { nomor: keliru } = await ok(...interaksi)
  await ok(
    'laporan',
    '--bulan',
    '2024-02',
    ...medsos,
    '--serahkan',
    '--tetap',
    'Belum ada angka.',
    ...admin,
    '--waktu',
    '2024-03-05 09:00',
  )
  await ok('analitik', 'catat', ...angka, ...admin, '--waktu', '2024-04-02 09:00')
  const { csv } = await ok('analitik', 'templat', '--bulan', '2024-03')
  writeFileSync(join(folder, 'angka.csv'), isiSetiapBaris(csv!))
  writeFileSync(join(folder, 'lama.csv'), catatanLama.join('\n'))
  return {
    folder,
    tip: (await git(akar, 'rev-parse', 'HEAD')).trim(),
    perintah: [
      satu('init', ['init', join('..', 'kantor-baru')]),
      satu('baru', ['baru', '--judul', 'Kirab', ...bahan, ...admin, '--waktu', '2024-03-04 11:00'], 'ditolak'),
      satu('serahkan', menulis('serahkan', ditolak, '--narasi', 'Diperbaiki.', ...admin)),
      satu('ajukan', menulis('ajukan', diserahkan, '--caption', 'Warga hadir.', ...admin)),
      satu('setujui', menulis('setujui', diajukan, ...carik)),
      satu('koreksi', menulis('koreksi', diajukan, '--catatan', 'Perbaiki.', ...carik)),
      satu('tolak', menulis('tolak', diajukan, ...tolak.slice(1))),
      satu('unggah', menulis('unggah', disetujui, ...tautan, ...admin)),
      satu('batalkan', menulis('batalkan', disetujui, '--catatan', 'Keliru.', ...carik)),
      satu('batalkan-suntingan', menulis('batalkan', disunting, ...admin)),
      satu('batalkan-interaksi', ['batalkan', keliru!, ...admin, '--waktu', '2024-03-06 10:00']),
      satu('batalkan-laporan', ['batalkan', '--bulan', '2024-02', ...medsos, ...admin, '--waktu', '2024-03-06 10:00']),
      satu('sunting', ['sunting', diserahkan, '--caption', 'Warga hadir.', ...admin, '--waktu', '2024-03-04 13:00']),
      satu(
        'sebab',
        ['sebab', diserahkan, '--langkah', '2', '--sebab', 'Listrik padam.', ...admin, '--waktu', '2024-03-06 10:00'],
        'menambah',
      ),
      satu('tutup-buku', ['tutup-buku', '--bulan', '2024-03', ...carik, '--waktu', '2024-04-03 09:00']),
      satu('petugas', ['petugas', 'tambah', 'Carik', '--peran', 'ppid', ...carik]),
      satu('interaksi-catat', interaksi, 'menambah'),
      satu('interaksi-jawab', ['interaksi', 'jawab', nomor!, ...admin, '--waktu', '2024-03-06 10:00']),
      satu('analitik-catat', ['analitik', 'catat', ...angka, ...admin, '--waktu', '2024-04-03 09:00'], 'menambah'),
      satu(
        'analitik-impor',
        ['analitik', 'impor', join('..', 'angka.csv'), ...admin, '--waktu', '2024-04-03 09:00'],
        'dikenal',
      ),
      satu('laporan', [
        'laporan',
        '--bulan',
        '2024-03',
        ...medsos,
        '--serahkan',
        ...admin,
        '--waktu',
        '2024-04-05 09:00',
      ]),
      satu('impor', ['impor', join('..', 'lama.csv')], 'dikenal', catatanLama.length - 1),
    ],
  }
}

/** The template of figures with a number in the last cell of every row. */
function isiSetiapBaris(csv: string): string {
  const [kepala, ...baris] = csv.trimEnd().split(/\r?\n/)
  return [kepala, ...baris.map((b, i) => b.replace(/[^;]*$/, String(i + 1)))].join('\r\n')
}

/** A fresh copy of the office, with what lies beside it; the folder of the office. */
export function salinTemplat(templat: Templat, ke: string): string {
  rmSync(ke, { recursive: true, force: true })
  cpSync(templat.folder, ke, { recursive: true, preserveTimestamps: true })
  return join(ke, 'kantor')
}

export const perintahBernama = (templat: Templat, nama: readonly string[] | null): PerintahUji[] =>
  templat.perintah.filter((p) => nama === null || nama.includes(p.nama))
