/** Times and months as a person types them (contract, "Times"). */
import { KontenError } from '../../errors.js'
import type { Instan } from './waktu.js'
import { waktuPanjang } from './kalimat.js'
import { BULAN_AWAL, MENIT, awalHari, bulanDari, offsetIso, parseIso, tambahHari, tanggalLokal } from './waktu.js'

const bentuk = ['"2026-10-01 09:00"', '2026-10-01T09:00:00+07:00', '09.00', '"hari ini 09.00"', '"kemarin 14.05"']

/** Nothing is planned further ahead, not even the yearly work plan's announcements. */
const BATAS_DEPAN = 2 * 366 * 24 * 60 * MENIT

/**
 * Reads a typed time; without an offset it is the office's zone. `sekarang` gives the date where only a time is typed.
 * Throws `pemakaian` naming the flag for anything else, 30 February included, and for a year that can only be mistyped: every
 * month since the first on record owes its reports, so that 1026 for 2026 would make up a thousand years of late ones.
 */
export function bacaWaktu(teks: string, flag: string, zona: string, sekarang: Instan): Instan {
  const waktu = uraiWaktu(teks, flag, zona, sekarang)
  if (waktu >= awalHari(`${BULAN_AWAL}-01`, zona) && waktu <= sekarang + BATAS_DEPAN) return waktu
  throw new KontenError('pemakaian', 'waktu-terlalu-jauh', `${flag}: "${teks}" terlalu jauh dari sekarang.`, [
    `Periksa tahunnya (sejak ${BULAN_AWAL.slice(0, 4)}, paling jauh dua tahun ke depan) dan jam komputer ini (${waktuPanjang(sekarang, zona)}).`,
  ])
}

function uraiWaktu(teks: string, flag: string, zona: string, sekarang: Instan): Instan {
  const rapi = teks.trim().replace(/\s+/g, ' ')
  const denganOffset = parseIso(
    rapi.replace(/^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})([+-]\d{2}:\d{2}|Z)$/, '$1:00$2').replace(' ', 'T'),
  )
  if (denganOffset !== null) return denganOffset
  const hariIni = tanggalLokal(sekarang, zona)
  const cocok = /^(?:(\d{4}-\d{2}-\d{2})[T ]|(hari ini|kemarin) )?(\d{1,2}[.:]\d{2}(?::\d{2})?)$/i.exec(rapi)
  const tanggal = cocok?.[1] ?? (cocok?.[2]?.toLowerCase() === 'kemarin' ? tambahHari(hariIni, -1) : hariIni)
  if (cocok) {
    const [jam, menit, detik = '00'] = cocok[3]!.split(/[.:]/)
    const waktu = parseIso(`${tanggal}T${jam!.padStart(2, '0')}:${menit}:${detik}${offsetIso(zona)}`)
    if (waktu !== null) return waktu
  }
  throw new KontenError(
    'pemakaian',
    'waktu-tidak-terbaca',
    `${flag}: "${teks}" bukan waktu yang ada atau yang dikenal.`,
    [`Bentuk yang dikenal: ${bentuk.join(', ')}`],
  )
}

/** Reads `2026-10`, `bulan ini` or `bulan lalu`. Throws `pemakaian`. */
export function bacaBulan(teks: string, zona: string, sekarang: Instan): string {
  const ini = bulanDari(tanggalLokal(sekarang, zona))
  const rapi = teks.trim().toLowerCase()
  if (rapi === 'bulan ini') return ini
  if (rapi === 'bulan lalu') return bulanDari(tambahHari(`${ini}-01`, -1))
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(rapi)) return rapi
  throw new KontenError('pemakaian', 'bulan-tidak-terbaca', `--bulan: "${teks}" bukan bulan.`, [
    'Tulis seperti --bulan 2026-10',
  ])
}
