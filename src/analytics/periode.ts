/** The days a file of the website covers, and the month its figures may enter. */
import { KontenError } from '../errors.js'
import type { DasarBaca, Naskah } from './pembaca.js'
import { bulanPenuh, hariBulan } from './waktu-ekspor.js'

export interface Periode {
  bulan: string | null
  periode: string | null
}

/** A period the file states: it enters its month only where it is exactly one. */
export function periodeTertulis(dari: string, sampai: string, catatan: string[]): Periode {
  const bulan = bulanPenuh(dari, sampai)
  if (bulan === null) catatan.push(`Masa ${dari} sampai ${sampai} bukan satu bulan penuh: disimpan, tetapi tidak masuk bulan mana pun.`)
  return { bulan, periode: `${dari}/${sampai}` }
}

/** The month of a file that states none: `--bulan`. Throws `pemakaian` where it was left out. */
export function periodeDisebut(naskah: Naskah, dasar: DasarBaca): Periode {
  if (dasar.bulan === null)
    throw new KontenError('pemakaian', 'bulan-belum-disebut', `${naskah.nama}: berkas ini tidak menyebut bulannya.`, [
      'Tambahkan --bulan, misalnya --bulan 2026-10, bila unduhannya tepat sebulan itu.',
    ])
  return { bulan: dasar.bulan, periode: hariBulan(dasar.bulan).join('/') }
}
