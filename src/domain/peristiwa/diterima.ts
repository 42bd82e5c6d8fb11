/** A comment or direct message came in; the clock of SOP row 5 starts. */
import { jalurInteraksi } from '../bahasa/id.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { duaKata, pilihan, satu } from './trailer.js'

export const daftarJenisInteraksi = ['komentar', 'dm'] as const

const trailer = {
  nomor: satu('nomor', 'Nomor'),
  platform: satu('teks', 'Platform'),
  jenis: pilihan('Jenis', daftarJenisInteraksi),
  perluJawaban: duaKata('Perlu-Jawaban'),
}

export interface Diterima extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'diterima'
}

export const diterima: Jenis<Diterima> = {
  nama: 'diterima',
  trailer,
  kelas: 'fakta',
  dasar: null,
  tunggal: 'nomor',
  menggerakkan: ['interaksi'],
  memulai: true,
  berkas: ({ nomor }, jalur) => jalur === jalurInteraksi(nomor.slice(0, 7)),
  boleh: 'sop',
  tindakan: 'mencatat komentar dan direct message',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ jenis, platform, nomor }) => `${jenis} ${platform} nomor ${nomor}`,
  mustahil({ nomor, waktu }, zona) {
    const bulan = bulanDari(tanggalLokal(waktu, zona))
    return nomor.startsWith(`${bulan}-`) ? null : `interaksi ${nomor} diterima pada bulan ${bulan}`
  },
  impor: null,
}
