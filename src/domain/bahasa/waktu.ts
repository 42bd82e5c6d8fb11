/**
 * The office's clock. An instant is a number of epoch milliseconds; a tanggal is `YYYY-MM-DD` and a bulan `YYYY-MM`
 * in the office's zone. Everything is reckoned in that zone, whatever the machine's zone (aturan-sop, "Verdicts").
 */
export type Instan = number

export const MENIT = 60_000
const HARI = 86_400_000

/**
 * First month an office can have a record of; an earlier year is a slip of the hand, or forged, and no duty counts from
 * it.
 */
export const BULAN_AWAL = '2000-01'

/**
 * The zones an Indonesian office can be in: what people call them, and the hours ahead of UTC they have kept since
 * 1988.
 */
export const daftarZona: Readonly<Record<string, { nama: string; jam: number }>> = {
  'Asia/Jakarta': { nama: 'WIB', jam: 7 },
  'Asia/Pontianak': { nama: 'WIB', jam: 7 },
  'Asia/Makassar': { nama: 'WITA', jam: 8 },
  'Asia/Jayapura': { nama: 'WIT', jam: 9 },
}

/** Milliseconds by which the zone is ahead of UTC. */
export const geser = (zona: string): number => daftarZona[zona]!.jam * 60 * MENIT
const hariKe = (tanggal: string): number =>
  Date.UTC(Number(tanggal.slice(0, 4)), Number(tanggal.slice(5, 7)) - 1, Number(tanggal.slice(8, 10))) / HARI
const tanggalKe = (hari: number): string => new Date(hari * HARI).toISOString().slice(0, 10)

/** Calendar date of an instant in the zone. */
export function tanggalLokal(instan: Instan, zona: string): string {
  return tanggalKe(Math.floor((instan + geser(zona)) / HARI))
}

/** Minutes since local midnight, seconds dropped. */
export function menitLokal(instan: Instan, zona: string): number {
  const lokal = instan + geser(zona)
  return Math.floor((lokal - Math.floor(lokal / HARI) * HARI) / MENIT)
}

/** The instant at which `tanggal` begins in the zone. */
export function awalHari(tanggal: string, zona: string): Instan {
  const utc = hariKe(tanggal) * HARI
  return utc - geser(zona)
}

export function tambahHari(tanggal: string, hari: number): string {
  return tanggalKe(hariKe(tanggal) + hari)
}

/** 23.59 of a date: the last minute of a dated limit, as `tenggat` prints it. */
export function akhirHari(tanggal: string, zona: string): Instan {
  return awalHari(tambahHari(tanggal, 1), zona) - MENIT
}

/** 0 is Sunday, as in `Date.getUTCDay`. */
export function hariDalamPekan(tanggal: string): number {
  return new Date(hariKe(tanggal) * HARI).getUTCDay()
}

export const bulanDari = (tanggal: string): string => tanggal.slice(0, 7)

/** The month `n` months after `bulan` (negative for before). */
export function tambahBulan(bulan: string, n: number): string {
  const [tahun, ke] = bulan.split('-').map(Number) as [number, number]
  const jumlah = tahun * 12 + ke - 1 + n
  return `${String(Math.floor(jumlah / 12)).padStart(4, '0')}-${String((jumlah % 12) + 1).padStart(2, '0')}`
}

/** The instant a month (`YYYY-MM`) is over: 00.00 of the first day after it. */
export const bulanBerakhir = (bulan: string, zona: string): Instan => awalHari(`${tambahBulan(bulan, 1)}-01`, zona)

/** Drops the seconds: every duration is reckoned between whole minutes. */
export const keMenit = (instan: Instan): Instan => Math.floor(instan / MENIT) * MENIT

/** Whole minutes from `dari` to `sampai`, seconds of both dropped first. */
export const selisihMenit = (dari: Instan, sampai: Instan): number => (keMenit(sampai) - keMenit(dari)) / MENIT

/** The zone's offset as ISO 8601 writes it, `+07:00`. */
export const offsetIso = (zona: string): string => `+${String(daftarZona[zona]!.jam).padStart(2, '0')}:00`

/** ISO 8601 with the office's offset, to the second: `2026-10-01T09:10:00+07:00`. */
export function formatIso(instan: Instan, zona: string): string {
  return `${new Date(instan + geser(zona)).toISOString().slice(0, 19)}${offsetIso(zona)}`
}

const polaIso = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/

/** Strict reading of what `formatIso` prints (any offset); null for anything else, 30 February included. */
export function parseIso(teks: string): Instan | null {
  const cocok = polaIso.exec(teks)
  if (!cocok) return null
  const [tahun, bulan, hari, jam, menit, detik] = cocok.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const utc = Date.UTC(tahun, bulan - 1, hari, jam, menit, detik)
  // Date.UTC carries an impossible day over into the next month, and reads years below 100 as of the last century.
  if (new Date(utc).getUTCDate() !== hari || bulan < 1 || bulan > 12 || tahun < 100) return null
  const offset = cocok[7] === undefined ? 0 : (Number(cocok[8]) * 60 + Number(cocok[9])) * MENIT
  return cocok[7] === '-' ? utc + offset : utc - offset
}
