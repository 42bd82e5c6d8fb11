/** A comment or direct message came in; the clock of SOP row 5 starts. */
import { jalurInteraksi } from '../bahasa/id.js'
import { kanalPlatform } from '../sop/sop.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { duaKata, pilihan, satu } from './trailer.js'

export const daftarJenisInteraksi = ['komentar', 'dm'] as const

/** The numbers a clone gives lie in a thousand of its own, so that two clones never give the same one. */
export const NOMOR_SEKLON = 1000

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
  mustahil({ versi, nomor, waktu, platform, kanal, klon }, zona) {
    const bulan = bulanDari(tanggalLokal(waktu, zona))
    if (!nomor.startsWith(`${bulan}-`)) return `interaksi ${nomor} diterima pada bulan ${bulan}`
    if (versi === 1) return null
    const ribuan = Math.floor(Number(nomor.slice(8)) / NOMOR_SEKLON)
    if (klon !== null && ribuan !== klon) return `interaksi ${nomor} bernomor milik salinan lain`
    return kanal.join() === kanalPlatform(platform) ? null : `interaksi ${platform} dicatat pada kanal ${kanal.join()}`
  },
  impor: null,
}
