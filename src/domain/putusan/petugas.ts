/** Changes of the list of petugas, decided before konten.yaml is touched. */
import { KontenError } from '../../errors.js'
import type { Kunci, MasaJabatan, Petugas } from '../sop/aturan.js'
import { cariPetugas, periksaNama, samaOrang } from '../orang/pelaku.js'
import { periksaDataPribadi } from './kekurangan.js'
import type { Peran } from '../sop/sop.js'

/** What is to change; a key left out stays as it is. */
export interface UbahPetugas {
  surel?: string
  /** A key that signs for him from now on. */
  kunci?: Kunci
  /** The sidik of one that does no longer. */
  cabut?: string
  peran?: readonly Peran[]
  /** Days of the roles named, or of all where none is; null leaves them without. */
  masa?: MasaJabatan
  aktif?: boolean
}

const saran = ['konten petugas daftar']

/** A new petugas: neither the name nor the e-mail is another's, and there is a role. Throws `pemakaian`. */
export function putuskanTambah(daftar: readonly Petugas[], baru: Petugas): Petugas {
  periksaNama('Nama petugas', baru.nama)
  periksaDataPribadi({ 'nama petugas': baru.nama })
  tanpaKembaran(daftar, baru.nama, null)
  if (baru.surel !== null) tanpaKembaran(daftar, baru.surel, null)
  if (baru.peran.length === 0)
    throw new KontenError('pemakaian', 'flag-kurang', `${baru.nama} belum diberi peran.`, ['Tambahkan --peran'])
  return baru
}

/**
 * Which petugas a change is of, as its place in the list. Throws `pemakaian` for nobody or nothing to change, `ditolak`
 * where nobody could act any more.
 */
export function putuskanUbah(daftar: readonly Petugas[], siapa: string, ubah: UbahPetugas): number {
  const petugas = cariPetugas(daftar, siapa)
  if (!petugas)
    throw new KontenError(
      'pemakaian',
      'petugas-tidak-ada',
      `"${siapa}" tidak tercantum pada petugas di konten.yaml.`,
      saran,
    )
  if (ubah.surel !== undefined) tanpaKembaran(daftar, ubah.surel, petugas)
  if (ubah.peran?.length === 0)
    throw new KontenError('pemakaian', 'flag-kurang', 'Peran kosong; untuk yang berhenti: konten petugas nonaktif.', [
      'Tambahkan --peran',
    ])
  if (ubah.masa !== undefined && ubah.peran === undefined && petugas.nonaktif)
    throw new KontenError(
      'pemakaian',
      'flag-kurang',
      `${petugas.nama} nonaktif dan tidak memegang peran; sebutkan perannya.`,
      ['Tambahkan --peran'],
    )
  const kunciLain = petugas.kunci ?? []
  if (ubah.cabut !== undefined && !kunciLain.some((k) => k.sidik === ubah.cabut))
    throw new KontenError(
      'pemakaian',
      'sidik-tidak-ada',
      `Kunci ${ubah.cabut} tidak tercatat atas nama ${petugas.nama}.`,
      saran,
    )
  const sama =
    (ubah.surel === undefined || ubah.surel === petugas.surel) &&
    (ubah.kunci === undefined || kunciLain.some((k) => k.publik === ubah.kunci!.publik)) &&
    ubah.cabut === undefined &&
    (ubah.peran === undefined || ubah.peran.join() === petugas.peran.join()) &&
    ubah.masa === undefined &&
    (ubah.aktif === undefined || ubah.aktif === !petugas.nonaktif)
  if (sama)
    throw new KontenError('pemakaian', 'tidak-ada-perubahan', `Tidak ada yang berubah pada ${petugas.nama}.`, saran)
  if (ubah.aktif === false && daftar.filter((p) => !p.nonaktif).length === 1)
    throw new KontenError(
      'ditolak',
      'petugas-terakhir',
      `${petugas.nama} petugas aktif yang terakhir; tanpa dia tidak ada lagi yang dapat mencatat.`,
      ['konten petugas tambah "Nama" --peran …'],
    )
  return daftar.indexOf(petugas)
}

function tanpaKembaran(daftar: readonly Petugas[], siapa: string, kecuali: Petugas | null): void {
  const ada = cariPetugas(daftar, siapa) ?? daftar.find((p) => samaOrang(p.nama, siapa))
  if (ada && ada !== kecuali)
    throw new KontenError(
      'pemakaian',
      'petugas-sudah-ada',
      cariPetugas(daftar, siapa) === ada
        ? `"${siapa}" sudah milik petugas ${ada.nama}.`
        : `"${siapa}" tampak sama dengan nama petugas ${ada.nama}; keduanya tidak dapat dibedakan pada register.`,
      saran,
    )
}

/** The keys of a petugas after a change, in the order in which they were entered. */
export const kunciSesudah = ({ kunci = [] }: Petugas, { kunci: baru, cabut }: UbahPetugas): Kunci[] => [
  ...kunci.filter((k) => k.sidik !== cabut && k.publik !== baru?.publik),
  ...(baru === undefined ? [] : [baru]),
]
