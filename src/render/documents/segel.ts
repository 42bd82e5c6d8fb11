/** What a seal covers in a form that stays, and how it is told. */
import { kodeSegel } from '../../domain/keadaan/segel.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { jsonRegister } from './register-json.js'
import type { DasarPenilaian, Register } from '../../domain/register/tipe.js'

type Pohon = Readonly<Record<string, unknown>>

const ambil = (nilai: unknown, kunci: readonly string[]): Pohon =>
  Object.fromEntries(kunci.map((k) => [k, (nilai as Pohon)[k]]))
const tiap = (nilai: unknown, ubah: (satu: Pohon) => Pohon): Pohon[] => (nilai as Pohon[]).map(ubah)

const kunciLangkah = [
  'no',
  'ke',
  'mulai',
  'selesai',
  'tenggat',
  'menit',
  'lewatMenit',
  'verdik',
  'keputusan',
  'oleh',
  'peran',
  'commit',
  'catat',
]
const kunciInteraksi = [
  'nomor',
  'kegiatan',
  'platform',
  'jenis',
  'diterima',
  'dijawab',
  'perluJawaban',
  'menit',
  'verdik',
]

/**
 * The register as its seal hashes it: the contract's keys only, in the contract's order, so that a later version of this
 * program, whose JSON may hold further keys, computes the same bytes.
 */
export function kanonRegister(register: Register, dasar: DasarPenilaian): string {
  const json = jsonRegister(register, dasar, [])
  return JSON.stringify({
    versi: 1,
    periode: json['periode'],
    per: json['per'],
    aturan: ambil(json['aturan'], ['zona', 'jam', 'jamKerja', 'video', 'pisahTugas', 'kpiMenurut']),
    baris: tiap(json['baris'], (b) => ({
      ...ambil(b, ['id', 'judul', 'jenis', 'kanal', 'hariH', 'status']),
      kelengkapan: ambil(b['kelengkapan'], ['foto', 'video', 'narasi', 'lengkap']),
      langkah: tiap(b['langkah'], (l) => ambil(l, kunciLangkah)),
    })),
    interaksi: tiap(json['interaksi'], (i) => ambil(i, kunciInteraksi)),
    laporan: tiap(json['laporan'], (l) =>
      ambil(l, ['kanal', 'bulan', 'diserahkan', 'tenggat', 'verdik', 'lewatMenit']),
    ),
    rekap: tiap(json['rekap'], (r) => ambil(r, ['kanal', 'langkah', 'dinilai', 'tepat', 'terlambat', 'persenTepat'])),
  })
}

/** The code that pages of a sealed month carry as QR. */
export const documentCode = (segel: Register['segel']): { kode?: string } =>
  segel === null ? {} : { kode: kodeSegel(segel.jejak.commit) }

/** The line a document of a sealed month ends with. */
export function kalimatSegel(segel: Register['segel'], zona: string): string[] {
  if (segel === null) return []
  const kode = kodeSegel(segel.jejak.commit)
  return [
    `Bulan ini ditutup ${segel.oleh}, ${waktuPanjang(segel.waktu, zona)}. Kode tutup buku: ${kode}; periksa dengan konten verifikasi --kode ${kode}.`,
  ]
}
