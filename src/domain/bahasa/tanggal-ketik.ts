/** Dates as people write them, day first: the words of the calendar, and what is wrong with a date that is none. */
import type { Instan } from './waktu.js'
import { hariDalamPekan, tambahHari, tanggalLokal } from './waktu.js'

// As offices write them, the older spelling and what a phone set to English copies among them.
const ejaanBulan: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'peb', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'agust', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'december', 'dec'],
]

const namaHari = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const
const ejaanHari: Readonly<Record<string, number>> = {
  ...Object.fromEntries(namaHari.flatMap((nama, n) => [nama, nama.slice(0, 3)].map((e) => [e.toLowerCase(), n]))),
  ahad: 0,
  "jum'at": 5,
}

/** Days from today that a word stands for. */
const kataHari: Readonly<Record<string, number>> = {
  'hari ini': 0,
  kemarin: -1,
  'kemarin dulu': -2,
  besok: 1,
  esok: 1,
  lusa: 2,
}

/** Month `01`–`12` of a name that `polaNamaBulan` matches. */
export function bulanBernama(kata: string): string {
  const ke = ejaanBulan.findIndex((ejaan) => ejaan.includes(kata.replace(/\.$/, '')))
  return String(ke + 1).padStart(2, '0')
}

export const polaNamaBulan = String.raw`(?:${ejaanBulan.flat().toSorted(terpanjang).join('|')})\.?`
const polaHari = `(?:${Object.keys(ejaanHari).toSorted(terpanjang).join('|')})`
const polaKata = `(?:${Object.keys(kataHari).toSorted(terpanjang).join('|')})`
const polaTanggalAngka = String.raw`\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}`
const polaTanggalNama = String.raw`\d{1,2} ?-? ?${polaNamaBulan}(?: ?-? ?\d{1,4})?`

function terpanjang(a: string, b: string): number {
  return b.length - a.length
}

/** What may stand where a date is meant, right or wrong: a pattern without groups, for small letters. */
export const polaTanggal = [
  String.raw`(?:(?:hari )?${polaHari},? ?)?(?:tanggal |tgl\.? )?(?:${polaTanggalAngka}|${polaTanggalNama})`,
  polaKata,
  `(?:hari )?${polaHari}`,
].join('|')

/** A date `YYYY-MM-DD`, or in a sentence why it is none. */
export type HasilTanggal = { tanggal: string } | { sebab: string }

/** Reads what `polaTanggal` matches, in small letters; words count from today in the office's zone. */
export function uraiTanggal(teks: string, zona: string, sekarang: Instan): HasilTanggal {
  const hariIni = tanggalLokal(sekarang, zona)
  const geser = kataHari[teks]
  if (geser !== undefined) return { tanggal: tambahHari(hariIni, geser) }
  const [, hari, sisa] = new RegExp(`^(?:(?:hari )?(${polaHari})\\b,? ?)?(?:tanggal |tgl\\.? )?(.*)$`).exec(teks)!
  if (sisa === '') return { sebab: `Hari ${namaHari[ejaanHari[hari!]!]} yang mana? Sebut tanggalnya.` }
  const hasil = uraiAngka(sisa!) ?? uraiNama(sisa!)
  if (hasil === null) return { sebab: 'Tanggalnya tidak terbaca.' }
  if ('sebab' in hasil || hari === undefined) return hasil
  const benar = hariDalamPekan(hasil.tanggal)
  if (benar === ejaanHari[hari]) return hasil
  return { sebab: `Tanggal itu hari ${namaHari[benar]}, bukan ${namaHari[ejaanHari[hari]!]}.` }
}

function uraiAngka(teks: string): HasilTanggal | null {
  const cocok = /^(\d+)([-/.])(\d+)([-/.])(\d+)$/.exec(teks)
  if (!cocok) return null
  const [, satu, tanda, dua, lain, tiga] = cocok as unknown as [string, string, string, string, string, string]
  if (tanda !== lain) return { sebab: 'Tanda di antara angka tanggalnya tidak sama.' }
  if (satu.length === 4 && dua.length === 2 && tiga.length === 2 && tanda !== '.')
    return susun(satu, Number(dua), Number(tiga))
  if (satu.length > 2 || tiga.length !== 4)
    return { sebab: 'Tahun ditulis empat angka, sesudah tanggal dan bulan: 01/10/2026.' }
  if (Number(dua) > 12 && Number(satu) <= 12)
    return { sebab: `Bulan ${dua} tidak ada; tanggal ditulis sebelum bulan, seperti 31/10/2026.` }
  return susun(tiga, Number(dua), Number(satu))
}

function uraiNama(teks: string): HasilTanggal | null {
  const cocok = new RegExp(String.raw`^(\d{1,2}) ?-? ?(${polaNamaBulan})(?: ?-? ?(\d{1,4}))?$`).exec(teks)
  if (!cocok) return null
  const [, hari, bulan, tahun] = cocok
  if (tahun === undefined) return { sebab: 'Tahunnya belum ada.' }
  if (tahun.length !== 4) return { sebab: 'Tahun ditulis empat angka.' }
  return susun(tahun, Number(bulanBernama(bulan!)), Number(hari))
}

function susun(tahun: string, bulan: number, hari: number): HasilTanggal {
  const dua = (n: number): string => String(n).padStart(2, '0')
  const tanggal = `${tahun}-${dua(bulan)}-${dua(hari)}`
  const ada = new Date(`${tanggal}T00:00:00Z`)
  // An impossible day is carried over into the next month, or is no date at all.
  return !Number.isNaN(ada.getTime()) && ada.toISOString().startsWith(tanggal)
    ? { tanggal }
    : { sebab: 'Tanggal itu tidak ada.' }
}
