/** An act that lost against one published before it: it stands in the history, without effect. Read, and not yet written. */
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { atauKosong, satu } from './trailer.js'

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
  menggerakkan: [],
  berkas: null,
  boleh: 'siapa-saja',
  tindakan: 'mencatat benturan',
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ asal, benturan }, { judul }) => `${asal} ${judul} (${benturan})`,
  rincian: ({ asal, benturan }) => [`${asal}, ${benturan}`],
  impor: null,
}
