/** A person's word that a row of figures which no link explains is of an upload (SOP row of the report). */
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { satu } from './trailer.js'

const trailer = {
  /** Key of the rows, as `kunciAngka` gives it. */
  kunci: satu('teks', 'Kunci'),
  /** Link of the upload, as it was recorded; empty takes an earlier match back. */
  tautan: satu('teks', 'Tautan'),
}

export interface Dicocokkan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'dicocokkan'
}

export const dicocokkan: Jenis<Dicocokkan> = {
  nama: 'dicocokkan',
  trailer,
  kelas: 'keputusan',
  dasar: 'kunci',
  menggerakkan: [],
  berkas: null,
  boleh: 'sop',
  tindakan: 'mencocokkan angka',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ kunci }) => kunci,
  impor: null,
}
