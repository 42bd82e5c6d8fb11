/**
 * An act that lost against one published before it: it stands in the history, without effect. Its counterpart is
 * `putusan/benturan.ts`.
 */
import { jalurBentrok } from '../bahasa/id.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { atauKosong, satu } from './trailer.js'

/** `Konten-Benturan` of an act that says the same as one published before it: success for its maker. */
export const SUDAH_SAMA = 'sudah-sama'
/** Of an upload whose approval was gone: a fact all the same. */
export const TANPA_PERSETUJUAN = 'tanpa-persetujuan'

const arti: Readonly<Record<string, string>> = {
  [SUDAH_SAMA]: 'sudah tercatat dengan isi yang sama',
  'dasar-berubah': 'keadaannya sudah lain daripada yang diperlihatkan',
  'ikut-gugur': 'bersandar pada yang tidak berlaku',
  [TANPA_PERSETUJUAN]: 'persetujuannya sudah tidak berlaku',
  'perlu-tersambung': 'hanya dapat dicatat selagi tersambung',
  'nomor-ganda': 'nomornya sudah dipakai; catat lagi, dan ia mendapat nomor baru',
  'id-ganda': 'ID-nya sudah dipakai kegiatan lain; catat lagi, dan ia mendapat ID baru',
  'berkas-ada': 'berkas angkanya sudah ada dengan isi lain',
  'sudah-bertuan': 'angkanya bukan, atau bukan lagi, angka yang menunggu unggahan itu',
  'sudah-berlanjut': 'yang dibatalkannya sudah dilanjutkan orang lain',
  'tanpa-penyerahan': 'penyerahan kegiatannya tidak berlaku',
  'sop-berubah': 'baris SOP-nya direvisi sementara itu',
  'petugas-nonaktif': 'pelakunya tidak lagi memegang peran itu; penggantinya dapat mencatatnya',
  'tanda-diperlukan': 'kini harus ditandatangani',
}

/** Why an act lost, in words; a rule of the SOP is named by its code. */
export const artiBenturan = (kode: string): string => arti[kode] ?? kode

/**
 * Whether what lost is an upload that no approval stands behind: it is seen by everybody all the same, so that it stays
 * a finding until somebody acts.
 */
export const tayangTanpaPersetujuan = ({ asal, benturan }: Pick<Berbenturan, 'asal' | 'benturan'>): boolean =>
  asal === 'diunggah' && TANPA_DASAR.has(benturan)

const TANPA_DASAR: ReadonlySet<string> = new Set([TANPA_PERSETUJUAN, 'ikut-gugur', 'tanpa-penyerahan'])

const trailer = {
  /** The kind it would have been. */
  asal: satu('kode', 'Asal', 'bukan jenis peristiwa'),
  /** Why it lost. */
  benturan: satu('kode', 'Benturan', 'bukan kode benturan'),
  /** Op of the act in its way, null where none is. */
  lawan: atauKosong('op', 'Lawan'),
  /** Its author line and message as they were first written. */
  isi: satu('base64', 'Isi'),
}

export interface Berbenturan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'berbenturan'
}

export const berbenturan: Jenis<Berbenturan> = {
  nama: 'berbenturan',
  trailer,
  kelas: 'fakta',
  dasar: null,
  // It stands in the history of its kegiatan, and moves nothing there.
  menggerakkan: ['kegiatan'],
  berkas: ({ op }, jalur) => jalur === jalurBentrok(op),
  boleh: 'siapa-saja',
  // It was judged as what it would have been.
  jabatanDinilaiSendiri: true,
  sepanjangDatanya: true,
  tindakan: 'mencatat benturan',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ asal, benturan }, { judul }) => `${asal} ${judul} (${benturan})`,
  rincian: ({ asal, benturan }) => [`${asal}: ${artiBenturan(benturan)}`],
  impor: null,
}
