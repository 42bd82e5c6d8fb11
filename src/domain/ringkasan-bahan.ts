/**
 * What was handed over, as lines for a person who is about to write a draft or to send the material: pure, ready to be
 * shown.
 */
import { bilangan, gabungKata, ukuranBerkas } from './bahasa/kalimat.js'
import { ringkaskan } from './bahasa/teks.js'

interface Berkas {
  nama: string
  jenis: string
  /** In bytes. */
  ukuran: number
  dimensi: string
}

/**
 * How many, and how large together: `5 foto (12,3 MB) dan 1 video (40 MB)`; `tanpa foto dan video` where there is none.
 */
export function jumlahBahan(media: readonly Berkas[]): string {
  const golongan = [
    ['foto', media.filter((m) => m.jenis.startsWith('image/'))],
    ['video', media.filter((m) => m.jenis.startsWith('video/'))],
    ['berkas lain', media.filter((m) => !/^(?:image|video)\//.test(m.jenis))],
  ] as const
  const ada = golongan
    .filter(([, daftar]) => daftar.length > 0)
    .map(
      ([nama, daftar]) =>
        `${bilangan(daftar.length)} ${nama} (${ukuranBerkas(daftar.reduce((n, m) => n + m.ukuran, 0))})`,
    )
  return ada.length === 0 ? 'tanpa foto dan video' : gabungKata(ada)
}

/** One file: `apel.jpg, 4032x3024, 2,1 MB`. The name is cut where it would fill a line. */
export const barisBerkas = ({ nama, dimensi, ukuran }: Berkas): string =>
  [ringkaskan(nama, 40), ...(dimensi === '-' ? [] : [dimensi]), ukuranBerkas(ukuran)].join(', ')

/** The narration's own lines, at most `baris` of `panjang` characters, and what is left out; empty for none. */
export function cuplikanNarasi(narasi: string, baris = 6, panjang = 76): string[] {
  const semua = narasi.split('\n').filter((satu) => satu.trim() !== '')
  const cuplikan = semua.slice(0, baris).map((satu) => ringkaskan(satu, panjang))
  return semua.length > baris ? [...cuplikan, `… dan ${bilangan(semua.length - baris)} baris lagi`] : cuplikan
}

/** The whole: narration with its length, then the media with their names and sizes. */
export function ringkasanBahan({ narasi, media }: { narasi: string; media: readonly Berkas[] }): string[] {
  const kata = narasi.split(/\s+/).filter(Boolean).length
  return [
    kata === 0 ? 'Narasi: belum ada' : `Narasi (${bilangan(kata)} kata):`,
    ...cuplikanNarasi(narasi).map((satu) => `  ${satu}`),
    `Bahan: ${jumlahBahan(media)}`,
    ...media.map((m, i) => `  ${i + 1}. ${barisBerkas(m)}`),
  ]
}
