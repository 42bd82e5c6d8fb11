/** The settings changed: konten.yaml, the tables of the SOP, the holidays, and with them who holds which role. */
import { BERKAS_KLON, jalurPengaturan } from '../bahasa/id.js'
import { satuBaris } from '../bahasa/teks.js'
import { daftarPeran } from '../sop/sop.js'
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

const kataKantor =
  /^(?:kop: (?:alamat|telepon|situs|nama|kapanewon|kabupaten|lambang)(?:, [a-z]+)*|kunci pemulihan \S+|bentuk catatan dinaikkan ke versi \d)$/
const kataOrang =
  /^(?:surel \S.*|kunci \S+(?: dicabut)?|peran [a-z-]+(?:, [a-z-]+)*|peran(?: sejak [\d-]+)?(?: sampai [\d-]+)?|aktif kembali|nonaktif)$/

/**
 * Whether words of a subject line can be those of konten about a change: its maker alone knew them all, but they name
 * no file, no person and no role that it does not concern.
 */
export function sebutanDiatur({ pengaturan, petugas }: Diatur, kata: string): boolean {
  const berkas = pengaturan.map((p) => p.jalur)
  if (kata === berkas.join(', ')) return true
  if (berkas.join() === BERKAS_KLON) return /^salinan \d{1,3} \(.*\)$/.test(kata)
  if (berkas.join() !== 'konten.yaml') return false
  if (petugas.length === 0)
    return (
      kataKantor.test(kata) ||
      kata
        .replace(/^petugas: .+: /, '')
        .split('; ')
        .every((satu) => kataOrang.test(satu))
    )
  return petugas.some(({ nama, sebelum, sesudah }) => {
    const orang = satuBaris(nama)
    const peran = new Set(sesudah.map((satu) => satu.split(' ')[0]))
    const sama = (teks: string): boolean => {
      const disebut = teks.split(/[, ]+/).filter((satu) => daftarPeran.some((p) => p === satu))
      return disebut.length === peran.size && disebut.every((satu) => peran.has(satu))
    }
    const baru = `petugas: menambah ${orang} (`
    if (kata.startsWith(baru)) return sebelum.length === 0 && sama(kata.slice(baru.length, -1).replaceAll(/[()]/g, ' '))
    const lama = `petugas: ${orang}: `
    if (!kata.startsWith(lama)) return false
    const bagian = kata.slice(lama.length).split('; ')
    return bagian.every((satu) => kataOrang.test(satu) && (!/^peran [a-z]+-?[a-z]*(?:,|$)/.test(satu) || sama(satu)))
  })
}
