/** Times as exports write them → instants, dates, months of the office; and the days a file covers. */
import { TZDate } from '@date-fns/tz'
import type { Angka } from '../domain/peristiwa.js'
import type { Instan } from '../domain/waktu.js'
import { MENIT, bulanDari, formatIso, tambahBulan, tambahHari, tanggalLokal } from '../domain/waktu.js'

const geserPasifik = new Map<string, number>()

/** `04/13/2025 18:30` in US Pacific time, which Meta writes whatever the account's country; null where it is not of that form. */
export function waktuPasifik(teks: string): Instan | null {
  const cocok = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/.exec(teks.trim())
  if (!cocok) return null
  const [bulan, hari, tahun, jam, menit] = cocok.slice(1).map(Number) as [number, number, number, number, number]
  if (bulan > 12 || hari > 31 || jam > 23 || menit > 59) return null
  const kunci = `${tahun}-${bulan}-${hari}-${jam}`
  let geser = geserPasifik.get(kunci)
  if (geser === undefined) {
    geser = new TZDate(tahun, bulan - 1, hari, jam, 0, 0, 'America/Los_Angeles').getTime() - Date.UTC(tahun, bulan - 1, hari, jam)
    geserPasifik.set(kunci, geser)
  }
  return Date.UTC(tahun, bulan - 1, hari, jam, menit) + geser
}

const namaBulan: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january', 'enero'],
  ['feb', 'februari', 'february', 'febrero'],
  ['mar', 'maret', 'march', 'marzo'],
  ['apr', 'april', 'abril'],
  ['may', 'mei', 'mayo'],
  ['jun', 'juni', 'june', 'junio'],
  ['jul', 'juli', 'july', 'julio'],
  ['aug', 'agu', 'ags', 'agustus', 'august', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre'],
  ['oct', 'okt', 'oktober', 'october', 'octubre'],
  ['nov', 'november', 'noviembre', 'nopember'],
  ['dec', 'des', 'desember', 'december', 'diciembre'],
]

const dua = (n: number): string => String(n).padStart(2, '0')
const bulanKe = (nama: string): number => namaBulan.findIndex((n) => n.includes(nama.toLowerCase().replace(/\.$/, ''))) + 1

/** Month and day of `July 16`, `8 Juli`, `8 de marzo`, `8月21日`, as `MM-DD`; null for anything else. */
export function bulanHari(teks: string): string | null {
  const jepang = /^(\d{1,2})月(\d{1,2})日$/.exec(teks.trim())
  if (jepang) return `${dua(Number(jepang[1]))}-${dua(Number(jepang[2]))}`
  const [hari, nama] = [/\d{1,2}/.exec(teks)?.[0], /\p{L}{3,}\.?/u.exec(teks.replace(/\bde\b/g, ''))?.[0]]
  const ke = nama === undefined ? 0 : bulanKe(nama)
  return hari === undefined || ke === 0 || Number(hari) > 31 ? null : `${dua(ke)}-${dua(Number(hari))}`
}

/** `Jul 6, 2023`, `6 Jul 2023`, `Sat, Aug 1, 2026`, `2026-08-01`, `2026/08/01`, `20260801` as a date; null for anything else. */
export function tanggalPenuh(teks: string): string | null {
  const rapi = teks.trim()
  const angka = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:$|[T ])/.exec(rapi)
  if (angka) return `${angka[1]}-${angka[2]}-${angka[3]}`
  const tahun = /\b(\d{4})$/.exec(rapi)?.[1]
  const sisa = tahun === undefined ? null : bulanHari(rapi.slice(0, -4).replace(/^\p{L}+,\s*/u, ''))
  return sisa === null ? null : `${tahun}-${sisa}`
}

/** Whether a month and day, put into a year, is not after `batas`; the year is taken back until it is. */
export function tahunTerakhir(sebutan: string, batas: string): string {
  const tahun = Number(batas.slice(0, 4))
  return `${tahun}-${sebutan}` <= batas ? `${tahun}-${sebutan}` : `${tahun - 1}-${sebutan}`
}

/** What a row says of its publication: the month in the office's zone and the time as it is recorded. */
export function terbitPada(instan: Instan | null, zona: string): Pick<Angka, 'bulan' | 'terbit'> {
  return instan === null ? { bulan: null, terbit: null } : { bulan: bulanDari(tanggalLokal(instan, zona)), terbit: formatIso(instan, zona) }
}

/** Days of a month, both inclusive. */
export const hariBulan = (bulan: string): [string, string] => [`${bulan}-01`, tambahHari(`${tambahBulan(bulan, 1)}-01`, -1)]

/** The month two days enclose exactly, null where they are not a calendar month. */
export function bulanPenuh(dari: string, sampai: string): string | null {
  const [awal, akhir] = hariBulan(bulanDari(dari))
  return dari === awal && sampai === akhir ? bulanDari(dari) : null
}

export interface BulanHarian {
  bulan: string | null
  periode: string
  /** Positions of the days in the list that was given. */
  letak: number[]
}

/** Daily rows by month: a month the file covers from its first to its last day, or the days of one it covers in part. */
export function perBulan(hari: readonly string[]): BulanHarian[] {
  const urut = hari.toSorted()
  const [pertama, terakhir] = [urut[0], urut.at(-1)]
  if (pertama === undefined || terakhir === undefined) return []
  return [...new Set(urut.map(bulanDari))].map((bulan) => {
    const [awal, akhir] = hariBulan(bulan)
    const [dari, sampai] = [pertama > awal ? pertama : awal, terakhir < akhir ? terakhir : akhir]
    return { bulan: bulanPenuh(dari, sampai), periode: `${dari}/${sampai}`, letak: hari.flatMap((h, i) => (bulanDari(h) === bulan ? [i] : [])) }
  })
}

/** Notes about months a daily file covers in part, or with days missing in between. */
export function catatanCakupan(bulan: readonly BulanHarian[]): string[] {
  return bulan.flatMap((b) => {
    const [dari, sampai] = b.periode.split('/') as [string, string]
    const jumlah = (Date.parse(sampai) - Date.parse(dari)) / (24 * 60 * MENIT) + 1
    return [
      ...(b.bulan === null ? [`${dari} sampai ${sampai} bukan satu bulan penuh: disimpan, tetapi tidak masuk bulan mana pun.`] : []),
      ...(b.letak.length < jumlah
        ? [`${b.letak.length} dari ${jumlah} hari tercantum (${dari} sampai ${sampai}); hari yang tidak tercantum tidak diketahui.`]
        : []),
    ]
  })
}
