/**
 * Dates as exports write them: Pacific times, month names of any language, days without a year, ids that hold a time.
 */
import { TZDate } from '@date-fns/tz'
import type { Instan } from '../domain/bahasa/waktu.js'
import { awalHari, bulanDari, formatIso, MENIT, tambahBulan, tambahHari, tanggalLokal } from '../domain/bahasa/waktu.js'

const pasifik = 'America/Los_Angeles'

/**
 * A reader of Meta's `MM/DD/YYYY HH:mm`, which is US Pacific time in every language; null for any other form. Looks
 * each day's offset up once.
 */
export function pembacaPasifik(): (teks: string) => Instan | null {
  const geserHari = new Map<number, number | null>()
  return (teks) => {
    const cocok = /^(\d\d)\/(\d\d)\/(\d{4}) ([01]\d|2[0-3]):([0-5]\d)$/.exec(teks.trim())
    if (!cocok) return null
    const [bulan, hari, tahun, jam, menit] = cocok.slice(1).map(Number) as [number, number, number, number, number]
    if (!adaTanggal(tahun, bulan, hari)) return null
    const awal = Date.UTC(tahun, bulan - 1, hari)
    let geser = geserHari.get(awal)
    if (geser === undefined) {
      const dari = new TZDate(tahun, bulan - 1, hari, pasifik).getTime() - awal
      const sampai = new TZDate(tahun, bulan - 1, hari + 1, pasifik).getTime() - (awal + 1440 * MENIT)
      // The two days a year on which the clock is moved have no one offset.
      geser = dari === sampai ? dari : null
      geserHari.set(awal, geser)
    }
    return geser === null
      ? new TZDate(tahun, bulan - 1, hari, jam, menit, pasifik).getTime()
      : awal + (jam * 60 + menit) * MENIT + geser
  }
}

/** A day as written; `tahun` is null where it is left out. */
export interface WrittenDate {
  tahun: number | null
  bulan: number
  hari: number
}

const adaTanggal = (tahun: number, bulan: number, hari: number): boolean =>
  tahun >= 1970 &&
  bulan >= 1 &&
  bulan <= 12 &&
  hari >= 1 &&
  (hari <= 28 || hari <= new Date(Date.UTC(tahun, bulan, 0)).getUTCDate())

const duaAngka = (n: number): string => String(n).padStart(2, '0')
const tanggalIso = (tahun: number, bulan: number, hari: number): string =>
  `${tahun}-${duaAngka(bulan)}-${duaAngka(hari)}`

/** Names the locale data has none of, as people and platforms write them. */
const namaTambahan: Readonly<Record<string, number>> = {
  sept: 9,
  agt: 8,
  agust: 8,
  ags: 8,
  nop: 11,
  pebruari: 2,
  nopember: 11,
}
let bulanMenurutNama: Map<string, number> | null = null

function bulanBernama(nama: string): number | undefined {
  if (!bulanMenurutNama) {
    bulanMenurutNama = new Map(Object.entries(namaTambahan))
    for (const bahasa of ['en', 'id', 'ms', 'jv', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'tr'])
      for (const month of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(bahasa, { month, timeZone: 'UTC' })
        for (let ke = 1; ke <= 12; ke++) {
          const kunci = kunciNama(format.format(Date.UTC(2024, ke - 1, 15)))
          if (!bulanMenurutNama.has(kunci)) bulanMenurutNama.set(kunci, ke)
        }
      }
  }
  return bulanMenurutNama.get(kunciNama(nama))
}

const kunciNama = (nama: string): string => nama.normalize('NFC').toLowerCase().replace(/\.$/, '')

const polaTanggal: readonly [RegExp, ('t' | 'b' | 'h' | 'n')[]][] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, ['t', 'b', 'h']],
  [/^(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일]$/, ['t', 'b', 'h']],
  [/^(?:\p{L}+\.?, )?(\p{L}+\.?) (\d{1,2})(?:,? (\d{4}))?$/u, ['n', 'h', 't']],
  [/^(?:\p{L}+\.?, )?(\d{1,2})\.?(?: de)? (\p{L}+\.?)(?:,?(?: de)? (\d{4}))?$/u, ['h', 'n', 't']],
]

/**
 * `February 28`, `8 de marzo`, `8月21日`, `Jul 6, 2023`, `Sat, Aug 1, 2026`, `2025/10/31`; null for what is no day, or
 * whose month is only a guess.
 */
export function readDate(teks: string): WrittenDate | null {
  const rapi = teks.replace(/\s+/g, ' ').trim()
  for (const [pola, letak] of polaTanggal) {
    const cocok = pola.exec(rapi)
    if (!cocok) continue
    const ambil = (apa: 't' | 'b' | 'h' | 'n'): string | undefined => cocok[letak.indexOf(apa) + 1]
    const bulan = letak.includes('n') ? bulanBernama(ambil('n')!) : Number(ambil('b'))
    const [hari, tahun] = [Number(ambil('h')), ambil('t') === undefined ? null : Number(ambil('t'))]
    return bulan !== undefined && adaTanggal(tahun ?? 2024, bulan, hari) ? { tahun, bulan, hari } : null
  }
  return null
}

/** The last such day that is not after `batas`; a stated year stands. */
export function palingAkhir(tertulis: WrittenDate, batas: string): string {
  if (tertulis.tahun !== null) return tanggalIso(tertulis.tahun, tertulis.bulan, tertulis.hari)
  let tahun = Number(batas.slice(0, 4))
  while (!adaTanggal(tahun, tertulis.bulan, tertulis.hari) || tanggalIso(tahun, tertulis.bulan, tertulis.hari) > batas)
    tahun--
  return tanggalIso(tahun, tertulis.bulan, tertulis.hari)
}

/**
 * The days of a daily series in order of time, years put in walking backwards from the last, which is not after
 * `batas`.
 */
export function backwardDate(daftar: readonly WrittenDate[], batas: string): string[] {
  const hasil: string[] = []
  let kini = batas
  for (let i = daftar.length - 1; i >= 0; i--) hasil[i] = kini = palingAkhir(daftar[i]!, kini)
  return hasil
}

/** `bacaTanggal`, each text read once. */
export function pembacaTanggal(): typeof readDate {
  const ingatan = new Map<string, WrittenDate | null>()
  return (teks) => {
    let hasil = ingatan.get(teks)
    if (hasil === undefined) ingatan.set(teks, (hasil = readDate(teks)))
    return hasil
  }
}

/** The day without a year that is nearest to an instant. */
export function nearDate(tertulis: WrittenDate, instan: Instan): string {
  const tahunIni = new Date(instan).getUTCFullYear()
  const calon = [tahunIni - 1, tahunIni, tahunIni + 1].filter((t) => adaTanggal(t, tertulis.bulan, tertulis.hari))
  const jauh = (tahun: number): number => Math.abs(Date.UTC(tahun, tertulis.bulan - 1, tertulis.hari, 12) - instan)
  // 29 February is in one year of four.
  const tahun = calon.reduce((a, b) => (jauh(b) < jauh(a) ? b : a), calon[0] ?? Math.round(tahunIni / 4) * 4)
  return tanggalIso(tahun, tertulis.bulan, tertulis.hari)
}

const jarak = (tanggal: string, instan: Instan): number =>
  Math.abs(
    Date.UTC(Number(tanggal.slice(0, 4)), Number(tanggal.slice(5, 7)) - 1, Number(tanggal.slice(8, 10)), 12) - instan,
  )

/** TikTok's ids begin with the Unix second. */
export const tiktokInstant = (id: string): Instan => Number(BigInt(id) >> 32n) * 1000
/** X's ids begin with milliseconds since the epoch of its own. */
export const xInstant = (id: string): Instan => Number(BigInt(id) >> 22n) + 1_288_834_974_657

export interface Published {
  terbit: string | null
  bulan: string | null
}

/** An instant as `terbit` holds it, and its month in the office's zone. */
export function publishedOn(instan: Instan, zona: string): { terbit: string; bulan: string } {
  const terbit = formatIso(instan, zona)
  return { terbit, bulan: bulanDari(terbit) }
}

/**
 * When something was published, from the time its id holds and the day the file writes: the exact time where both agree
 * (within a day, for zones), else the day as written.
 */
export function publishedFrom(instan: Instan | null, tanggal: string | null, zona: string): Published {
  if (instan !== null && (tanggal === null || jarak(tanggal, instan) <= 36 * 60 * MENIT))
    return publishedOn(instan, zona)
  return { terbit: tanggal, bulan: tanggal === null ? null : publishedMonth(tanggal, zona) }
}

/** Month of publication: of an instant in the office's zone, of a bare date as it stands. */
export const publishedMonth = (terbit: Instan | string, zona: string): string =>
  bulanDari(typeof terbit === 'string' ? terbit : tanggalLokal(terbit, zona))

/** The month that the days `dari` to `sampai` (inclusive) make up exactly, else null. */
export function fullMonths(dari: string, sampai: string): string | null {
  const bulan = bulanDari(dari)
  return dari === `${bulan}-01` && sampai === monthEnd(bulan) ? bulan : null
}

export const monthEnd = (bulan: string): string => tambahHari(`${tambahBulan(bulan, 1)}-01`, -1)

/** Whole days from `dari` to `sampai`, both counted. */
export const dayCount = (dari: string, sampai: string): number =>
  Math.round((awalHari(sampai, 'Asia/Jakarta') - awalHari(dari, 'Asia/Jakarta')) / (1440 * MENIT)) + 1
