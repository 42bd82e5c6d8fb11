/** The days a file of the website covers, and the month its figures may enter. */
import { KontenError } from '../../errors.js'
import type { ReadingBasis, Manuscript } from '../reader.js'
import { monthEnd, readDate, fullMonths, palingAkhir } from '../export-time.js'

export interface Period {
  bulan: string | null
  periode: string | null
}

/** Of a table without rows, which needs no month. */
export const withoutPeriod: Period = { bulan: null, periode: null }

/** A whole date, `20260601` and one with a time of day included; null where the year is missing. */
export function fullDate(teks: string): string | null {
  const tertulis = readDate(
    teks.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3').replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1'),
  )
  return tertulis?.tahun == null ? null : palingAkhir(tertulis, '')
}

/** A period the file states: it enters its month only where it is exactly one. */
export function writtenPeriod(dari: string, sampai: string, catatan: string[]): Period {
  const bulan = fullMonths(dari, sampai)
  if (bulan === null)
    catatan.push(`Masa ${dari} sampai ${sampai} bukan satu bulan penuh: disimpan, tetapi tidak masuk bulan mana pun.`)
  return { bulan, periode: `${dari}/${sampai}` }
}

/** The month of a file that states none: `--bulan`. Throws `pemakaian` where it was left out. */
export function namedPeriod(naskah: Manuscript, dasar: ReadingBasis): Period {
  if (dasar.bulan === null)
    throw new KontenError('pemakaian', 'bulan-belum-disebut', `${naskah.nama}: berkas ini tidak menyebut bulannya.`, [
      'Tambahkan --bulan, misalnya --bulan 2026-10, bila unduhannya tepat sebulan itu.',
    ])
  return { bulan: dasar.bulan, periode: `${dasar.bulan}-01/${monthEnd(dasar.bulan)}` }
}
