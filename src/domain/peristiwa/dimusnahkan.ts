/**
 * Photos and videos are destroyed in every copy: what the PPID holds to be secret must not lie about. The reason is
 * `catatan`.
 */
import { bahanMustahil } from './bahan.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, duaKata } from './trailer.js'

const trailer = {
  /** sha256 of each file. */
  media: banyak('sidikBerkas', 'Media'),
  /** Whether at once; else they lie in the bin of each copy for some days. */
  segera: duaKata('Segera'),
}

export interface Dimusnahkan extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'dimusnahkan'
}

export const dimusnahkan: Jenis<Dimusnahkan> = {
  nama: 'dimusnahkan',
  trailer,
  kelas: 'keputusan',
  dasar: 'sejenis',
  // Whoever obeys it obeys for good.
  terhubung: true,
  menggerakkan: [],
  berkas: null,
  boleh: ['ppid'],
  // No copy obeys a name that is only stated.
  tandaTangan: () => 'ppid',
  tindakan: 'memusnahkan foto dan video',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  wajibBercatatan: 'mengapa dimusnahkan',
  perihal: ({ media }, { judul }) => `${media.length} berkas media ${judul}`,
  mustahil: ({ versi, media }) => (media.length === 0 ? 'pemusnahan tanpa media' : bahanMustahil(versi, media)),
  rincian: ({ media, segera }) => [`${media.length} berkas${segera ? ', segera' : ''}`],
  impor: null,
}
