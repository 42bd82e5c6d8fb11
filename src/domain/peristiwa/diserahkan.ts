/** SOP row 1: material handed over, first (`kepala` given) or again, when it replaces only what it names. */
import { daftarZona, tanggalLokal } from '../bahasa/waktu.js'
import { TAHAP_AWAL } from '../sop/sop.js'
import type { Berjenis, Jenis } from './dasar.js'
import { berkasKegiatan, kerjaJalur, perihalJalur } from './dasar.js'
import { trailerKepala } from './kepala.js'
import { bahanMustahil, tanpaPratinjau, trailerBahan } from './bahan.js'
import type { IsiTrailer } from './trailer.js'
import { boleh, bolehBanyak, kelompok } from './trailer.js'

const trailer = {
  /** What the kegiatan is; only the first hand-over states it. */
  kepala: kelompok(trailerKepala),
  /** sha256 of each distinct file, null where an earlier hand-over's still stands. */
  foto: bolehBanyak('sidikBerkas', 'Foto'),
  video: bolehBanyak('sidikBerkas', 'Video'),
  /** sha256 of the narration, '' for none, null where the earlier one still stands. */
  narasi: boleh('sidikTeks', 'Narasi', 'bukan sha256'),
  ...trailerBahan,
}

export interface Diserahkan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'diserahkan'
}

const kerja = kerjaJalur('serahkan', () => 'menyerahkan bahan baru')

export const diserahkan: Jenis<Diserahkan> = {
  nama: 'diserahkan',
  trailer,
  kelas: ({ kepala }) => (kepala === null ? 'keputusan' : 'fakta'),
  dasar: ({ kepala }) => (kepala === null ? 'jalur' : null),
  dasarTeks: ({ kepala, narasi }) => (kepala !== null ? null : narasi === null ? [] : ['narasi']),
  tunggal: 'ID kegiatan',
  menggerakkan: ['kegiatan'],
  berkas: berkasKegiatan,
  boleh: 'sop',
  tindakan: 'menyerahkan bahan kegiatan',
  sebutan: 'Serah',
  kerja: { ...kerja, saran: (hal) => (hal.tahap === TAHAP_AWAL ? 'baru …' : kerja.saran!(hal)) },
  keputusan: null,
  pesan: { kepada: 'berikut' },
  perihal: perihalJalur,
  mustahil(p) {
    const ganda = bahanMustahil(p.versi, [...(p.foto ?? []), ...(p.video ?? [])])
    if (ganda !== null) return ganda
    if (p.kepala === null)
      return p.foto === null && p.video === null && p.narasi === null ? 'penyerahan ulang tanpa bahan' : null
    const { judul, mulai, selesai } = p.kepala
    if (judul === '' && p.versi > 1) return 'kegiatan tanpa judul'
    if (selesai < mulai) return 'kegiatan berakhir sebelum mulai'
    // In whichever of the country's zones the office stood then.
    const hariH = Object.keys(daftarZona).map((zona) => tanggalLokal(selesai, zona))
    return p.kegiatan === null || hariH.includes(p.kegiatan.slice(0, 10))
      ? null
      : 'ID kegiatan memuat tanggal lain daripada Hari H'
  },
  rincian: ({ foto, video, narasi }) => [
    `foto ${foto?.length ?? 'tetap'}, video ${video?.length ?? 'tetap'}, ` +
      `narasi ${narasi === null ? 'tetap' : narasi === '' ? 'tidak ada' : 'ada'}`,
  ],
  impor: ({ kepala, foto, video, sidik, kolom: { narasi } }) => ({
    sendiri: { kepala, foto, video, narasi: sidik(narasi), ...tanpaPratinjau },
    isi: { narasi },
  }),
}
