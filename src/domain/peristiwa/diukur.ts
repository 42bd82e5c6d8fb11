/** Figures taken from a platform, an export or a person's typing. */
import type { Instan } from '../bahasa/waktu.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import type { NamaAngka } from './angka.js'
import { tanpaKembar } from './angka.js'
import type { Berjenis, Jenis } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, boleh, satu } from './trailer.js'

const trailer = {
  /** Name of the file they came from, or `ketikan` when typed. */
  sumber: satu('teks', 'Sumber'),
  /** sha256 of that source: the same source is recorded once. */
  sidik: satu('sidik', 'Sidik'),
  /**
   * Day on which the figures were taken from the platform, `YYYY-MM-DD`; null where only the day of recording is known.
   */
  diambil: boleh('tanggal', 'Diambil'),
  angka: banyak('angka', 'Angka'),
  berkas: banyak('berkas', 'Berkas'),
}

/** Source of what a person typed, not taken from a file. */
export const KETIKAN = 'ketikan'
/** Begins the source of a number of followers that was typed beside files. */
export const KETIKAN_PENGIKUT = 'ketikan pengikut '

/** Whether a source names no file. */
export const diketik = (sumber: string): boolean => sumber === KETIKAN || sumber.startsWith(KETIKAN_PENGIKUT)

/** What the hash of typed figures is made of: typed again they are another source, told apart by when the op was made. */
export const isiKetikan = (angka: string, dibuat: Instan): string => `${angka}${dibuat}`

export interface Diukur extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'diukur'
}

/** The only figure that counts down as well: followers won less followers lost. */
const BOLEH_SURUT: NamaAngka = 'pengikut_bersih'

export const diukur: Jenis<Diukur> = {
  nama: 'diukur',
  trailer,
  kelas: 'fakta',
  dasar: null,
  sudahSama: 'berkas sumbernya sama',
  tunggal: 'berkas',
  menggerakkan: [],
  berkas: (_, jalur) => /^analitik\/\d{4}-\d{2}\/[\w.-]+$/.test(jalur),
  boleh: 'sop',
  sepanjangDatanya: true,
  tindakan: 'mencatat data analitik',
  sebutan: null,
  kerja: null,
  keputusan: null,
  pesan: null,
  perihal: ({ sumber, angka, kanal }) => `${sumber}, ${angka.length} baris (${kanal.join(', ')})`,
  mustahil({ versi, angka, kanal, diambil, waktu }, zona) {
    if (versi > 1) {
      if (diambil !== null && diambil > tanggalLokal(waktu, zona))
        return `angka diambil pada ${diambil}, sesudah dicatat`
      const milik = [...new Set(angka.map((a) => a.kanal))].toSorted()
      if (milik.join() !== kanal.toSorted().join()) return `angka ${milik.join()} dicatat untuk ${kanal.join()}`
      if (tanpaKembar(angka).length < angka.length) return 'satu baris angka dicatat dua kali dari satu sumber'
    }
    for (const { nilai, judul, tautan, platform } of angka)
      for (const [nama, n] of Object.entries(nilai))
        if (!Number.isSafeInteger(n) || (n < 0 && nama !== BOLEH_SURUT))
          return `${nama} ${n} (${judul ?? tautan ?? platform ?? 'situs'}) bukan bilangan bulat dari 0`
    return null
  },
  impor: null,
}
