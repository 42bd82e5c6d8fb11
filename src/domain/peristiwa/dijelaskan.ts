/**
 * An answer to findings of the verifier; it changes nothing but what people know of them. The answer itself is
 * `catatan`.
 */
import type { Berjenis, Jenis } from './dasar.js'
import { sebutAcuan } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, satu } from './trailer.js'
import { LURAH } from '../sop/sop.js'

const trailer = {
  /** Commit the findings stand at. */
  commit: satu('acuan', 'Commit'),
  /** Codes of the findings that are answered; one that arises later is not. */
  temuan: banyak('kode', 'Temuan'),
}

export interface Dijelaskan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'dijelaskan'
}

export const dijelaskan: Jenis<Dijelaskan> = {
  nama: 'dijelaskan',
  trailer,
  kelas: 'fakta',
  dasar: null,
  menggerakkan: [],
  berkas: null,
  // Anyone may; where nothing else tells, it is the Admin who looks after the record.
  boleh: ['admin-medsos', 'pelaksana', 'admin-website', 'ppid', LURAH],
  tindakan: 'menjawab temuan',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  wajibBercatatan: 'temuan yang dijelaskan',
  perihal: ({ commit, temuan }) => `temuan pada ${sebutAcuan(commit)} (${temuan.join(', ')})`,
  mustahil: ({ peran, bukti }) => (peran === LURAH && bukti === null ? 'jawaban lurah tanpa buktinya' : null),
  impor: null,
}
