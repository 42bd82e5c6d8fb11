/** SOP row 5: a comment or direct message is answered. */
import { jalurInteraksi } from '../bahasa/id.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { satu } from './trailer.js'

const trailer = { nomor: satu('nomor', 'Nomor') }

export interface Dijawab extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'dijawab'
}

export const dijawab: Jenis<Dijawab> = {
  nama: 'dijawab',
  trailer,
  kelas: 'fakta',
  dasar: 'diterima',
  sudahSama: 'sudah dijawab',
  menggerakkan: ['interaksi'],
  berkas: ({ nomor }, jalur) => jalur === jalurInteraksi(nomor.slice(0, 7)),
  boleh: 'sop',
  tindakan: 'menjawab komentar dan direct message',
  sebutan: 'Jawab',
  kerja: {
    apa: ({ sebutan }) => `menjawab ${sebutan}`,
    ketik: ({ sasaran }) => ({ kata: ['interaksi', 'jawab', sasaran] }),
  },
  keputusan: null,
  pesan: null,
  perihal: ({ nomor }) => `interaksi ${nomor}`,
  impor: null,
}
