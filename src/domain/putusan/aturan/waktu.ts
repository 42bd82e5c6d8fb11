import { KontenError } from '../../../errors.js'
import { waktuPanjang } from '../../bahasa/kalimat.js'
import type { Instan } from '../../bahasa/waktu.js'
import { MENIT, keMenit } from '../../bahasa/waktu.js'
import type { Jalur } from '../../keadaan/tipe.js'
import { TOLERANSI_JAM } from '../../sop/aturan.js'
import type { Perkara } from '../perkara.js'

/** A typed time may not lie in the future (contract, "Times"). */
export function periksaMasaDepan(waktu: Instan, sekarang: Instan, zona: string): void {
  if (waktu > sekarang + TOLERANSI_JAM * MENIT)
    throw new KontenError(
      'pemakaian',
      'waktu-di-depan',
      `Waktu peristiwa ${waktuPanjang(waktu, zona)} belum terjadi.`,
      ['Periksa --waktu, atau hilangkan untuk memakai waktu sekarang.'],
    )
}

/** An act is not earlier than what it follows on its track. */
export function waktuMaju(jalur: Jalur, { peristiwa, zona, diulang }: Perkara): KontenError | null {
  const sebelum = diulang ? jalur.berlaku.findLast((p) => peristiwa.dasar.includes(p.op)) : jalur.berlaku.at(-1)
  if (!sebelum || keMenit(peristiwa.waktu) >= keMenit(sebelum.waktu) - kelonggaran(diulang)) return null
  return waktuMundur(peristiwa.waktu, sebelum.waktu, sebelum.peristiwa, zona)
}

/** What two machines may disagree by (ms); none on one. */
export const kelonggaran = (diulang: true | undefined): number => (diulang ? TOLERANSI_JAM * MENIT : 0)

/** The refusal for a time before that of the peristiwa it follows. */
export function waktuMundur(waktu: Instan, sebelum: Instan, nama: string, zona: string): KontenError {
  return new KontenError(
    'pemakaian',
    'waktu-mundur',
    `Waktu ${waktuPanjang(waktu, zona)} mendahului peristiwa sebelumnya (${nama}, ${waktuPanjang(sebelum, zona)}).`,
    ['Periksa --waktu: sebuah langkah tidak mungkin terjadi sebelum langkah yang diikutinya.'],
  )
}
