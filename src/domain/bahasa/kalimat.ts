/** How times, dates and figures are written for people: formal Indonesian. */
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { format } from 'date-fns/format'
import { id } from 'date-fns/locale/id'
import { kataTerdekat, ringkaskan } from './teks.js'
import type { Instan } from './waktu.js'
import { awalHari, daftarZona, geser } from './waktu.js'

/** The zones are whole hours from UTC all the year: `format` is given a date that knows no other zone. */
const utc = (nilai: Date | number | string): Date => new UTCDateMini(+new Date(nilai))
const tulis = (instan: Instan, pola: string, zona: string): string =>
  format(instan + geser(zona), pola, { in: utc, locale: id })

/** `Senin, 23 November 2026` */
export const tanggalPanjang = (instan: Instan, zona: string): string => tulis(instan, 'EEEE, d MMMM yyyy', zona)
/** `23 November 2026` */
export const tanggalSurat = (instan: Instan, zona: string): string => tulis(instan, 'd MMMM yyyy', zona)
/** `23 Nov 2026 14.05` */
export const waktuPendek = (instan: Instan, zona: string): string => tulis(instan, 'd MMM yyyy HH.mm', zona)
/** `Senin, 23 November 2026 pukul 14.05 WIB` */
export const waktuPanjang = (instan: Instan, zona: string): string =>
  `${tanggalPanjang(instan, zona)} pukul ${tulis(instan, 'HH.mm', zona)} ${daftarZona[zona]!.nama}`
/** `November 2026` for `2026-11` */
export const namaBulan = (bulan: string, zona: string): string =>
  tulis(awalHari(`${bulan}-01`, zona), 'MMMM yyyy', zona)
/** `23 Nov 2026` for `2026-11-23` */
export const tanggalPendek = (tanggal: string, zona: string): string =>
  tulis(awalHari(tanggal, zona), 'd MMM yyyy', zona)

/** `1.234`: a whole number in groups of three; asking the machine's tables of languages takes longer than a whole page. */
export const bilangan = (n: number): string => String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.')
/** `12,5%` */
export const persentase = (n: number): string => `${n.toFixed(1).replace('.', ',')}%`

/** `+45`, `−3,8%`, `±0`: a change with its sign; `angka` writes it without one. */
export const selisihKata = (n: number, angka: (n: number) => string): string =>
  `${n > 0 ? '+' : n < 0 ? '−' : '±'}${angka(Math.abs(n))}`

/** `a, b dan c` */
export const gabungKata = (kata: readonly string[]): string =>
  kata.length < 2 ? kata.join('') : `${kata.slice(0, -1).join(', ')} dan ${kata.at(-1)!}`

/** `0,8 KB`, `820 KB`, `2,1 MB`, of 1024 each, for a size in bytes. */
export function ukuranBerkas(byte: number): string {
  const kilo = byte / 1024
  const [nilai, satuan] =
    kilo < 1000 ? [kilo, 'KB'] : kilo < 1000 * 1024 ? [kilo / 1024, 'MB'] : [kilo / 1024 / 1024, 'GB']
  return `${nilai >= 10 ? bilangan(Math.round(nilai)) : nilai.toFixed(1).replace('.', ',').replace(',0', '')} ${satuan}`
}

/** `1 jam 15 menit`, `2 hari 3 jam`; nothing smaller than a minute is ever told. */
export function durasi(menit: number): string {
  const hari = Math.floor(menit / 1440)
  const jam = Math.floor((menit % 1440) / 60)
  const sisa = menit % 60
  const bagian = [hari > 0 ? `${hari} hari` : '', jam > 0 ? `${jam} jam` : '', sisa > 0 ? `${sisa} menit` : ''].filter(
    Boolean,
  )
  return bagian.slice(0, 2).join(' ') || '0 menit'
}

/**
 * How far past its limit, in the measure it was judged by: `340 jam kerja 10 menit`, for office minutes add up to no
 * days (A5).
 */
export function lamaLewat({ lewatMenit, jamKerja }: { lewatMenit: number | null; jamKerja: boolean }): string {
  const menit = lewatMenit ?? 0
  if (!jamKerja) return durasi(menit)
  if (menit < 60) return `${menit} menit jam kerja`
  return `${bilangan(Math.floor(menit / 60))} jam kerja${menit % 60 > 0 ? ` ${menit % 60} menit` : ''}`
}

/** `medsos: diajukan, website: diserahkan` */
export const statusKegiatan = ({
  jalur,
}: {
  jalur: { values(): Iterable<{ kanal: string; tahap: string }> }
}): string => [...jalur.values()].map((j) => `${j.kanal}: ${j.tahap}`).join(', ')

/** `berita: baris 2, kolom 5` */
export const tempat = (nama: string, baris: number, kolom: number): string => `${nama}: baris ${baris}, kolom ${kolom}`

/** That a word is none of a list, with the one it most likely stands for, else all there are. */
export function tidakDikenal(apa: string, kata: string, daftar: readonly string[]): string {
  const dekat = kataTerdekat(kata, daftar)
  const saran = dekat === null ? `yang dikenal: ${daftar.join(', ')}` : `mungkin maksudnya ${dekat}`
  return `${apa} "${ringkaskan(kata, 40)}" tidak dikenal; ${saran}`
}
