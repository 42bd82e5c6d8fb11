/** What a kegiatan is, as its first hand-over states it. */
import type { IsiTrailer } from './trailer.js'
import { pilihan, satu } from './trailer.js'

export const daftarJenisKegiatan = ['berita', 'pengumuman'] as const
export type JenisKegiatan = (typeof daftarJenisKegiatan)[number]

export const trailerKepala = {
  judul: satu('teks', 'Judul'),
  jenis: pilihan('Jenis', daftarJenisKegiatan),
  mulai: satu('waktu', 'Mulai'),
  selesai: satu('waktu', 'Selesai'),
  lokasi: satu('teks', 'Lokasi'),
  pelaksana: satu('teks', 'Pelaksana'),
}

export interface Kepala extends IsiTrailer<typeof trailerKepala> {}
