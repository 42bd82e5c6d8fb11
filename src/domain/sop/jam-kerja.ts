/** Office hours (A5, `jam: kerja`): only minutes inside `jam_kerja` count, weekends and holidays are skipped. */
import type { Aturan, JamBuka } from './aturan.js'
import type { Instan } from '../bahasa/waktu.js'
import { MENIT, awalHari, hariDalamPekan, keMenit, menitLokal, tambahHari, tanggalLokal } from '../bahasa/waktu.js'

/** Days searched for the next office minute before giving up: an office without any open day has no deadline. */
const BATAS_CARI = 400

function jamBuka(aturan: Aturan, tanggal: string): JamBuka | null {
  return aturan.libur.has(tanggal) ? null : (aturan.jamKerja[hariDalamPekan(tanggal)] ?? null)
}

/** Whether an instant lies inside office hours; the closing minute still does. */
export function dalamJamKerja(aturan: Aturan, instan: Instan): boolean {
  const buka = jamBuka(aturan, tanggalLokal(instan, aturan.zona))
  const menit = menitLokal(instan, aturan.zona)
  return buka !== null && menit >= buka.buka && menit <= buka.tutup
}

/** What one day adds to the office minutes between two instants; `sebab` says why a day adds none. */
export interface HariKerja {
  tanggal: string
  mulai: Instan
  selesai: Instan
  menit: number
  sebab: 'libur' | 'tutup' | 'di luar jam' | null
}

/** Office minutes between two instants, seconds dropped, day by day; no day where `sampai` is not later. */
export function hariKerja(aturan: Aturan, dari: Instan, sampai: Instan): HariKerja[] {
  const akhir = keMenit(sampai)
  const hasil: HariKerja[] = []
  for (
    let tanggal = tanggalLokal(dari, aturan.zona);
    awalHari(tanggal, aturan.zona) < akhir;
    tanggal = tambahHari(tanggal, 1)
  ) {
    const buka = jamBuka(aturan, tanggal)
    const awal = awalHari(tanggal, aturan.zona)
    if (!buka) {
      hasil.push({
        tanggal,
        mulai: awal,
        selesai: awal,
        menit: 0,
        sebab: aturan.libur.has(tanggal) ? 'libur' : 'tutup',
      })
      continue
    }
    const mulai = Math.max(keMenit(dari), awal + buka.buka * MENIT)
    const selesai = Math.min(akhir, awal + buka.tutup * MENIT)
    const menit = Math.max(0, (selesai - mulai) / MENIT)
    hasil.push({ tanggal, mulai, selesai, menit, sebab: menit === 0 ? 'di luar jam' : null })
  }
  return hasil
}

/** Office minutes between two instants, seconds dropped; 0 where `sampai` is not later. */
export const menitKerja = (aturan: Aturan, dari: Instan, sampai: Instan): number =>
  hariKerja(aturan, dari, sampai).reduce((jumlah, hari) => jumlah + hari.menit, 0)

/** The first instant at which `menit` office minutes have passed since `dari`; null for an office that never opens. */
export function tambahMenitKerja(aturan: Aturan, dari: Instan, menit: number): Instan | null {
  let sisa = menit
  let tanggal = tanggalLokal(dari, aturan.zona)
  for (let hari = 0; hari < BATAS_CARI; hari++, tanggal = tambahHari(tanggal, 1)) {
    const buka = jamBuka(aturan, tanggal)
    if (!buka) continue
    const awal = awalHari(tanggal, aturan.zona)
    const mulai = Math.max(keMenit(dari), awal + buka.buka * MENIT)
    const tersedia = (awal + buka.tutup * MENIT - mulai) / MENIT
    if (tersedia <= 0) continue
    if (tersedia >= sisa) return mulai + sisa * MENIT
    sisa -= tersedia
  }
  return null
}
