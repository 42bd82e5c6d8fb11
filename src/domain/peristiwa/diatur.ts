/** The settings changed: konten.yaml, the tables of the SOP, the holidays, and with them who holds which role. */
import { BERKAS_KLON, jalurPengaturan } from '../bahasa/id.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, boleh } from './trailer.js'

const trailer = {
  /** Every settings file that changed, with its sha256 before and after. */
  pengaturan: banyak('pengaturan', 'Pengaturan'),
  /** Every petugas whose roles, their days or key changed. */
  petugas: banyak('petugas', 'Petugas'),
  /** The decree by which a PPID was named in an emergency (A27), null for any other change. */
  darurat: boleh('teks', 'Darurat'),
}

export interface Diatur extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'diatur'
}

export const diatur: Jenis<Diatur> = {
  nama: 'diatur',
  trailer,
  kelas: 'keputusan',
  dasar: 'sejenis',
  terhubung: true,
  menggerakkan: [],
  berkas: ({ pengaturan }, jalur) => jalurPengaturan(jalur) && pengaturan.some((p) => p.jalur === jalur),
  boleh: 'siapa-saja',
  // By the list before it (A27).
  jabatanDinilaiSendiri: true,
  // In an emergency there is no PPID who could; it is told as one. A clone that joins changes no rule and no role.
  tandaTangan: ({ darurat, pengaturan }) =>
    darurat !== null || pengaturan.every(({ jalur }) => jalur === BERKAS_KLON) ? null : 'ppid-berkunci',
  tindakan: 'mengubah pengaturan',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: (_, { judul }) => judul,
  mustahil({ pengaturan, darurat }) {
    if (pengaturan.length === 0) return 'pengaturan yang tidak berubah'
    return darurat !== null && pengaturan.some(({ jalur }) => jalur !== 'konten.yaml')
      ? 'pengaturan lain diubah dalam keadaan darurat'
      : null
  },
  impor: null,
}
