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
  rincian: ({ asal, benturan }) => [`${asal}, ${benturan}`],
  impor: null,
}
