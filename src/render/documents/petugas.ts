/** The petugas of the office, as a document and as JSON. */
import { daftarPeranPetugas } from '../../domain/orang/pelaku.js'
import type { Petugas } from '../../domain/sop/aturan.js'
import type { Dokumen } from '../tabel.js'

/** A telephone number as it may be shown, by the petugas' name; null where none is known. */
type Nomor = (nama: string) => string | null

export const dokumenPetugas = (petugas: readonly Petugas[], nomor: Nomor): Dokumen => ({
  judul: 'Petugas',
  keterangan: [],
  bagian: [
    {
      kunci: 'petugas',
      judul: 'Petugas menurut konten.yaml',
      kolom: ['Nama', 'Surel', 'WhatsApp', 'Peran', 'Kunci (sidik)', 'Keadaan'].map((judul) => ({ judul })),
      baris: petugas.map((p) => [
        p.nama,
        p.surel,
        nomor(p.nama),
        daftarPeranPetugas(p) || null,
        (p.kunci ?? []).map((k) => k.sidik).join(', ') || null,
        p.nonaktif ? 'nonaktif' : 'aktif',
      ]),
      kosong: 'Belum ada petugas; nama dan peran dicatat sebagaimana dinyatakan sendiri.',
    },
  ],
  utama: 'petugas',
  penutup: [],
})

export const jsonPetugas = (petugas: readonly Petugas[], nomor: Nomor) =>
  petugas.map((p) => ({
    nama: p.nama,
    surel: p.surel,
    kunci: p.kunci ?? [],
    peran: p.peran,
    nomor: nomor(p.nama),
    masa: p.masa ?? {},
    aktif: !p.nonaktif,
  }))
