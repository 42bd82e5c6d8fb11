/** The questions of the commands that record figures. */
import type { NamaAngka } from '../domain/peristiwa/peristiwa.js'
import type { Formulir, Konteks } from './form-spec.js'
import { sebagaiPilihan } from './values.js'
import { barisTeks, isianBulan, isianKegiatan, salahSatuDari } from './questions.js'
import type { Pilihan } from '../env.js'

const dasar = { argumen: null, tindakan: null } as const

export const formulirTemplat: Formulir = {
  ...dasar,
  nama: 'analitik templat',
  isian: [isianBulan('Bulan yang dilaporkan')],
}

const platformMedsos = ({ sesi }: Konteks): Pilihan[] =>
  sebagaiPilihan(sesi.pengaturan.platform.filter((p) => p !== 'website'))

export const formulirImpor: Formulir = {
  nama: 'analitik impor',
  argumen: { nama: 'berkas', pilihan: null },
  tindakan: 'diukur',
  susulan: {
    'bulan-belum-disebut': isianBulan('Berkas ini tidak menyebut bulannya. Bulan berapa'),
    'platform-belum-disebut': salahSatuDari(
      '--platform',
      'Berkas ini tidak menyebut platformnya. Platform mana?',
      platformMedsos,
    ),
  },
}

const medsos = ({ opsi }: Konteks): boolean => opsi['kanal'] === 'medsos'
const tentangKegiatan = ({ opsi }: Konteks): boolean => Boolean(opsi['kegiatan'])

/** Which figures are asked for: a content's, an account's, an article's, or the site's. */
const angkaUntuk: readonly (readonly [(k: Konteks) => boolean, readonly NamaAngka[]])[] = [
  [(k) => medsos(k) && tentangKegiatan(k), ['tayangan', 'jangkauan', 'suka', 'komentar', 'bagikan', 'simpan']],
  [(k) => medsos(k) && !tentangKegiatan(k), ['pengikut_awal', 'pengikut_akhir', 'penonton']],
  [(k) => !medsos(k) && tentangKegiatan(k), ['klik']],
  [(k) => !medsos(k) && !tentangKegiatan(k), ['klik_situs']],
]

export const formulirCatat: Formulir = {
  ...dasar,
  nama: 'analitik catat',
  tindakan: 'diukur',
  isian: [
    isianBulan('Bulan angka itu'),
    salahSatuDari('--kanal', 'Kanal', ({ sesi }) => sebagaiPilihan(sesi.pengaturan.kanal), { wajib: true }),
    salahSatuDari('--platform', 'Platform', platformMedsos, {
      wajib: true,
      bila: medsos,
    }),
    isianKegiatan('Angka milik', '(akun atau situs, bukan satu kegiatan)', (k) => (j) => j.kanal === k.opsi['kanal']),
    ...angkaUntuk.flatMap(([bila, daftar]) =>
      daftar.map((nama) =>
        barisTeks(`--${nama.replace('_', '-')}`, `${nama.replace('_', ' ')} (kosong: tidak diketahui)`, { bila }),
      ),
    ),
  ],
}
