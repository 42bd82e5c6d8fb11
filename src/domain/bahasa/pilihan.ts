/** One word of a fixed list, as it is typed on a command line or stands in a column. */
import { KontenError } from '../../errors.js'
import { bersihkan, kataTerdekat, satuBaris } from './teks.js'

/** One of a fixed list. Throws `pemakaian` for anything else, naming `sebutan`: the flag or the column. */
export function salahSatu<T extends string>(sebutan: string, nilai: string, pilihan: readonly T[]): T {
  const cocok = pilihan.find((p) => p === nilai.trim().toLowerCase())
  if (cocok === undefined)
    throw new KontenError('pemakaian', 'pilihan-tidak-dikenal', `${sebutan}: "${bersihkan(nilai)}" tidak dikenal.`, [
      ...mungkin(nilai, pilihan),
      `Pilihan: ${pilihan.join(', ')}`,
    ])
  return cocok
}

/** The advice that names the word most likely meant; `selainItu` where none is near. */
export function mungkin(nilai: string, pilihan: readonly string[], ...selainItu: readonly string[]): string[] {
  const dekat = nilai.trim() === '' ? null : kataTerdekat(satuBaris(nilai).slice(0, 40), pilihan)
  return dekat === null ? [...selainItu] : [`Mungkin maksud Anda: ${dekat}`]
}
