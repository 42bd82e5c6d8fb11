/** The cause of a lateness; it moves no track and changes no verdict. A later one for the same round replaces it. */
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { boleh, satu } from './trailer.js'

const trailer = {
  /** Month whose report is late, `YYYY-MM`; null for anything else. */
  bulan: boleh('bulan', 'Bulan'),
  /** Number of the comment whose answer is late; null for anything else. */
  nomor: boleh('nomor', 'Nomor'),
  /** Round of the step, from 1. */
  putaran: satu('bilangan', 'Putaran'),
  /** Commit of the late peristiwa; null while it is still waited for. */
  commit: boleh('acuan', 'Commit'),
  sebab: satu('teks', 'Sebab'),
}

export interface Disebabkan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'disebabkan'
}

export const disebabkan: Jenis<Disebabkan> = {
  nama: 'disebabkan',
  trailer,
  kelas: 'keputusan',
  dasar: 'sebab',
  menggerakkan: [],
  berkas: null,
  boleh: 'siapa-saja',
  tindakan: 'mencatat sebab keterlambatan',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ kanal, langkah }, { judul }) => `${judul} (${kanal.join(', ')}, langkah ${langkah})`,
  teksCari: ({ sebab }) => [{ di: 'sebab', teks: sebab }],
  impor: null,
}
