/** `analitik/YYYY-MM/…csv`: figures as they are kept beside the history. */
import { stringify } from 'csv-stringify/sync'
import { kolomEkspor, kolomTemplat } from '../../domain/laporan/kolom-angka.js'
import type { Angka } from '../../domain/peristiwa/angka.js'

/** Figures in the template's form, byte for byte as it is kept. */
export function printAngka(angka: readonly Angka[]): string {
  const isi = (a: Angka, kolom: string): string | number =>
    Object.hasOwn(a.nilai, kolom)
      ? (a.nilai as Record<string, number>)[kolom]!
      : ((a as unknown as Record<string, string | null>)[kolom] ?? '')
  const kolom = [...kolomTemplat, ...kolomEkspor.filter((k) => angka.some((a) => isi(a, k) !== ''))]
  return stringify([kolom, ...angka.map((a) => kolom.map((k) => isi(a, k)))], { escape_formulas: true })
}
