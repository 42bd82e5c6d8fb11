/** One story of an October, as peristiwa: two kegiatan, every kind of event, one of them out of order. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PeristiwaUmum } from '../../src/domain/peristiwa/dasar.js'
import { tanpaPratinjau } from '../../src/domain/peristiwa/bahan.js'
import { tanpaLandasan } from '../../src/domain/peristiwa/dasar.js'
import type { Peristiwa } from '../../src/domain/peristiwa/daftar.js'
import { buatAngka } from '../../src/domain/peristiwa/angka.js'
import type { Sop } from '../../src/domain/sop/sop.js'
import type { Settings } from '../../src/storage/settings/settings.js'
import { parseSettings } from '../../src/storage/settings/settings.js'
import { paket, wib } from '../murni.js'
import { sopUji } from '../sop-uji.js'

const templat = (nama: string): string => readFileSync(join(paket, 'templates', nama), 'utf8')

export const pengaturan: Settings = parseSettings(templat('konten.yaml'), templat('libur.yaml'))
export const sop: Sop = sopUji

export const APEL = '2026-10-01-apel-7q2f'
export const RAPAT = '2026-10-05-rapat-k3mn'
const sha = (huruf: string): string => huruf.repeat(64)
let ke = 0

function dasar(kegiatan: string | null, waktu: string, lain: Partial<PeristiwaUmum> = {}): PeristiwaUmum {
  const op = `01K6F3Z8Q0${String(++ke).padStart(16, '0')}`
  const bawaan: PeristiwaUmum = {
    kegiatan,
    kanal: ['medsos'],
    langkah: '1',
    peran: 'admin-medsos',
    oleh: 'Staf Admin',
    waktu: wib(waktu),
    op,
    tetap: null,
    bukti: null,
    dinyatakanSendiri: true,
    catatan: '',
    ...tanpaLandasan,
  }
  return { ...bawaan, ...lain }
}

const ppid = { peran: 'ppid', oleh: 'Carik', langkah: '3' } as const
const kepala = (judul: string, hari: string) => ({
  judul,
  jenis: 'berita' as const,
  mulai: wib(`${hari} 08:00`),
  selesai: wib(`${hari} 10:00`),
  lokasi: 'Balai Kalurahan',
  pelaksana: 'Kamituwa',
})
const foto = ['1', '2', '3', '4'].map(sha)

export const cerita: readonly Peristiwa[] = [
  {
    ...dasar(APEL, '2026-10-01 11:00', { kanal: ['medsos', 'website'] }),
    peristiwa: 'diserahkan',
    kepala: kepala('Apel', '2026-10-01'),
    foto,
    video: [],
    narasi: sha('a'),
    ...tanpaPratinjau,
  },
  {
    ...dasar(RAPAT, '2026-10-05 11:00'),
    peristiwa: 'diserahkan',
    kepala: kepala('Rapat', '2026-10-05'),
    foto: foto.slice(1),
    video: [sha('9')],
    narasi: sha('b'),
    daftar: sha('7'),
    pratinjau: [{ asli: foto[1]!, kecil: sha('6') }],
    tetap: 'Hujan deras',
  },
  {
    ...dasar(APEL, '2026-10-01 12:30', { langkah: '2' }),
    peristiwa: 'diajukan',
    teks: sha('c'),
    lampiran: [sha('8')],
    ...tanpaPratinjau,
  },
  {
    ...dasar(APEL, '2026-10-01 13:00', { ...ppid, catatan: 'Buramkan wajah anak.\n\nDua foto.' }),
    peristiwa: 'dikoreksi',
    dilihat: 'asli',
  },
  {
    ...dasar(APEL, '2026-10-01 16:00', { langkah: '2' }),
    peristiwa: 'diajukan',
    teks: sha('d'),
    lampiran: [],
    ...tanpaPratinjau,
  },
  {
    ...dasar(APEL, '2026-10-01 16:30', { ...ppid, bukti: 'pesan WhatsApp 16.29' }),
    peristiwa: 'disetujui',
    teks: sha('d'),
    media: sha('e'),
    dilihat: null,
  },
  // Out of order on purpose: the fold leaves it out and names it.
  { ...dasar(RAPAT, '2026-10-05 11:30', ppid), peristiwa: 'disetujui', teks: sha('f'), media: sha('e'), dilihat: null },
  {
    ...dasar(APEL, '2026-10-02 09:00', { langkah: '4' }),
    peristiwa: 'diunggah',
    unggahan: [
      { platform: 'instagram', tautan: 'https://www.instagram.com/p/CAbCdEfGhIj/' },
      { platform: 'facebook', tautan: 'https://www.facebook.com/x/posts/1' },
    ],
    teks: sha('d'),
    media: sha('e'),
  },
  {
    ...dasar(APEL, '2026-10-01 14:00', { kanal: ['website'], langkah: '2' }),
    peristiwa: 'diajukan',
    teks: sha('0'),
    lampiran: [],
    ...tanpaPratinjau,
  },
  {
    ...dasar(APEL, '2026-10-01 15:30', { ...ppid, kanal: ['website'] }),
    peristiwa: 'ditolak',
    alasan: 'informasi-rahasia',
    pasal: '17h',
    final: false,
    dilihat: 'tidak',
  },
  {
    ...dasar(APEL, '2026-10-02 10:00', { langkah: '5' }),
    peristiwa: 'diterima',
    nomor: '2026-10-001',
    platform: 'instagram',
    jenis: 'komentar',
    perluJawaban: true,
  },
  { ...dasar(APEL, '2026-10-03 10:01', { langkah: '5' }), peristiwa: 'dijawab', nomor: '2026-10-001' },
  {
    ...dasar(null, '2026-11-02 09:00', { langkah: '6' }),
    peristiwa: 'diukur',
    sumber: 'isian.csv',
    sidik: sha('7'),
    diambil: null,
    angka: [
      buatAngka({
        bulan: '2026-10',
        kanal: 'medsos',
        platform: 'instagram',
        id: APEL,
        nilai: { tayangan: 812, suka: 41 },
      }),
    ],
    berkas: [{ jalur: 'analitik/2026-10/isian.csv', sidik: sha('7') }],
  },
  {
    ...dasar(null, '2026-11-08 00:05', { kanal: ['medsos', 'website'], langkah: '6,5' }),
    peristiwa: 'dilaporkan',
    bulan: '2026-10',
    berkas: [],
    hitungan: null,
    halaman: null,
  },
]
