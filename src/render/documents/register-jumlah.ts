/** How the totals of a register come about, as tables: every line counted once. */
import type { JumlahRegister } from '../../domain/register/jumlah-register.js'
import { jumlahRegister } from '../../domain/register/jumlah-register.js'
import type { Sel, Tabel } from '../tabel.js'
import { angka, kanan } from '../tabel.js'
import type { Register } from '../../domain/register/tipe.js'

const namaKelompok: Record<JumlahRegister['kelompok'], string> = {
  langkah: 'Langkah kegiatan',
  interaksi: 'Komentar dan direct message',
  laporan: 'Laporan bulanan',
  semua: 'Semua',
}

export function tabelJumlah(register: Register): Tabel[] {
  const jumlah = jumlahRegister(register)
  return [
    {
      kunci: 'jumlah',
      judul: 'Pencocokan jumlah',
      kolom: [
        { judul: 'Kelompok' },
        ...['Baris', 'Tepat', 'Terlambat', 'Lewat', 'Dinilai', 'Berjalan', 'Tidak dinilai'].map(kanan),
      ],
      baris: jumlah.map(({ kelompok, baris, verdik: v, dinilai }): Sel[] => [
        namaKelompok[kelompok],
        ...[baris, v.tepat, v.terlambat, v.lewat, dinilai, v.berjalan, v['tidak-dinilai']].map(angka),
      ]),
      catatan: [
        'Setiap baris register dihitung satu kali: baris = dinilai + berjalan + tidak dinilai; dinilai = tepat + ' +
          'terlambat + lewat, sama dengan baris gabungan pada rekapitulasi.',
      ],
      tingkat: 'rinci',
    },
    {
      kunci: 'catat',
      judul: 'Cara waktu dicatat',
      kolom: [
        { judul: 'Kelompok' },
        ...['Baris', 'Langsung', 'Belakangan', 'Janggal', 'Belum terjadi', 'Luring'].map(kanan),
      ],
      baris: jumlah.map(({ kelompok, baris, catat: c, belum, luring }): Sel[] => [
        namaKelompok[kelompok],
        ...[baris, c.langsung, c.belakangan, c.janggal, belum, luring].map(angka),
      ]),
      catatan: [
        'Langsung = dicatat dalam 15 menit; belakangan = dicatat kemudian; janggal = waktunya tidak cocok dengan ' +
          'urutan atau tanggal commit; luring = terbit lebih dari 15 menit sesudah dicatat, bagaimanapun dicatatnya.',
      ],
      tingkat: 'rinci',
    },
  ]
}
