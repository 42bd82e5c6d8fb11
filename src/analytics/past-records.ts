/** The CSV of past records that `impor` reads: one line per peristiwa. */
import { KontenError } from '../errors.js'
import { bakukanTeks, bersihkan, satuBaris } from '../domain/bahasa/teks.js'
import { readCsv } from './csv.js'

const kolomCatatan = [
  'kegiatan',
  'kanal',
  'peristiwa',
  'waktu',
  'oleh',
  'peran',
  'judul',
  'jenis',
  'mulai',
  'selesai',
  'lokasi',
  'pelaksana',
  'narasi',
  'foto',
  'video',
  'teks',
  'alasan',
  'pasal',
  'final',
  'platform',
  'tautan',
  'catatan',
  'tetap',
] as const
export type PastRecordColumn = (typeof kolomCatatan)[number]

export interface PastRecordRow {
  nomor: number
  isi: Readonly<Record<PastRecordColumn, string>>
}

const berlarik = new Set<PastRecordColumn>(['narasi', 'teks', 'catatan'])

/** Reads the file; only what every line needs is checked here. Throws `pemakaian` with the line. */
export function readPastRecords(isi: Uint8Array, nama: string): PastRecordRow[] {
  return readCsv(isi, nama, ['kegiatan', 'kanal', 'peristiwa', 'waktu', 'oleh']).baris.map(({ nomor, sel }) => {
    const baris = Object.fromEntries(
      kolomCatatan.map((k) => [
        k,
        berlarik.has(k) ? bakukanTeks(bersihkan(sel.get(k) ?? '')) : satuBaris(sel.get(k) ?? ''),
      ]),
    ) as Record<PastRecordColumn, string>
    const kosong = (['kegiatan', 'peristiwa', 'waktu', 'oleh'] as const).find((k) => baris[k] === '')
    if (kosong)
      throw new KontenError('pemakaian', 'isian-salah', `${nama} baris ${nomor}, kolom ${kosong}: kosong.`, [
        'Isi sel itu; tidak ada yang dicatat.',
      ])
    return { nomor, isi: baris }
  })
}

/** An example file with one kegiatan, ready to be filled in. */
export function printPastRecords(): string {
  const contoh: Partial<Record<PastRecordColumn, string>>[] = [
    {
      kegiatan: 'apel',
      kanal: 'medsos',
      peristiwa: 'diserahkan',
      waktu: '2026-09-01 11:00',
      oleh: 'Kamituwa',
      judul: 'Apel pagi',
      jenis: 'berita',
      mulai: '2026-09-01 07:30',
      selesai: '2026-09-01 08:30',
      lokasi: 'Balai Kalurahan',
      pelaksana: 'Kamituwa',
      narasi: 'Perangkat mengikuti apel.',
      foto: 'apel1.jpg|apel2.jpg|apel3.jpg|apel4.jpg',
    },
    {
      kegiatan: 'apel',
      kanal: 'medsos',
      peristiwa: 'diajukan',
      waktu: '2026-09-01 12:30',
      oleh: 'Nama Admin',
      teks: 'Caption yang diajukan.',
    },
    { kegiatan: 'apel', kanal: 'medsos', peristiwa: 'disetujui', waktu: '2026-09-01 13:00', oleh: 'Nama PPID' },
    {
      kegiatan: 'apel',
      kanal: 'medsos',
      peristiwa: 'diunggah',
      waktu: '2026-09-02 08:00',
      oleh: 'Nama Admin',
      tautan: 'https://www.instagram.com/p/CAbCdEfGhIj/',
    },
  ]
  const baris = contoh.map((b) => kolomCatatan.map((k) => b[k] ?? '').join(';'))
  return `\uFEFF${[kolomCatatan.join(';'), ...baris].join('\r\n')}\r\n`
}
