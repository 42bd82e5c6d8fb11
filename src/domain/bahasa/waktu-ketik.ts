/** Times and months as a person types them, or copies them from what this program prints (contract, "Times"). */
import { KontenError } from '../../errors.js'
import { waktuPanjang } from './kalimat.js'
import { bulanBernama, polaNamaBulan, polaTanggal, uraiTanggal } from './tanggal-ketik.js'
import { satuBaris } from './teks.js'
import type { Instan } from './waktu.js'
import {
  BULAN_AWAL,
  MENIT,
  awalHari,
  bulanDari,
  daftarZona,
  offsetIso,
  parseIso,
  tambahBulan,
  tambahHari,
  tanggalLokal,
} from './waktu.js'

const bentuk = [
  '"2026-10-01 09:00"',
  '"1 Oktober 2026 09.00"',
  '01/10/2026 09.00',
  '2026-10-01T09:00:00+07:00',
  '09.00',
  '"hari ini 09.00"',
  '"kemarin 14.05"',
]

/** Nothing is planned further ahead, not even the yearly work plan's announcements. */
const BATAS_DEPAN = 2 * 366 * 24 * 60 * MENIT

/**
 * `akhir` for a time at which something ends: 24.00 is then the last minute of its day, elsewhere the first of the
 * next.
 */
interface CaraBaca {
  akhir?: boolean
}

/**
 * Reads a typed time; without an offset or the name of a zone it is the office's, with one it is converted. `sekarang`
 * gives the date where only a time is typed. Throws `pemakaian` for anything else, 30 February, a wrong weekday and a
 * year of two digits included, and for a year that can only be mistyped: every month since the first on record owes its
 * reports, so that 1026 for 2026 would make up a thousand years of late ones. `nama` begins the message: the flag or
 * the column, null where the question that asked still stands on the screen.
 */
export function bacaWaktu(
  teks: string,
  nama: string | null,
  zona: string,
  sekarang: Instan,
  { akhir = false }: CaraBaca = {},
): Instan {
  const hasil = uraiWaktu(teks, zona, sekarang, akhir)
  if (typeof hasil === 'object')
    throw new KontenError(
      'pemakaian',
      'waktu-tidak-terbaca',
      `${kepala(nama)}"${teks}" bukan waktu yang ada atau yang dikenal.${hasil.sebab === '' ? '' : ` ${hasil.sebab}`}`,
      [`Bentuk yang dikenal: ${bentuk.join(', ')}`],
    )
  if (hasil >= awalHari(`${BULAN_AWAL}-01`, zona) && hasil <= sekarang + BATAS_DEPAN) return hasil
  throw new KontenError('pemakaian', 'waktu-terlalu-jauh', `${kepala(nama)}"${teks}" terlalu jauh dari sekarang.`, [
    `Periksa tahunnya (sejak ${BULAN_AWAL.slice(0, 4)}, paling jauh dua tahun ke depan) dan jam komputer ini ` +
      `(${waktuPanjang(sekarang, zona)}).`,
  ])
}

const kepala = (nama: string | null): string => (nama === null ? '' : `${nama}: `)

const baku = (teks: string): string =>
  satuBaris(teks.normalize('NFKC'))
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    // As WhatsApp copies a message's time.
    .replace(/^\[(.*)\]$/, '$1')

const polaJam = String.raw`(?<jam>\d{1,2})[.:](?<menit>\d{2})(?:[.:](?<detik>\d{2}))?`
const polaZona = String.raw`(?<zona>wib|wita|wit|z|(?:utc|gmt)? ?[+-]\d{2}:?\d{2}|(?:utc|gmt)(?: ?[+-]\d{1,2})?)`
const polaPukul = String.raw`(?:(?:pukul|pkl\.?|jam) ?)?${polaJam}(?: ?\(?${polaZona}\)?)?`
const daftarPola = [
  new RegExp(String.raw`^(?:(?<tanggal>${polaTanggal})(?:,? |t|,))?${polaPukul}\.?$`),
  new RegExp(String.raw`^${polaPukul},? (?<tanggal>${polaTanggal})\.?$`),
]
const hanyaTanggal = new RegExp(`^(?:${polaTanggal})$`)

/** The instant, or in a sentence why there is none; the sentence is empty where nothing of it is known. */
function uraiWaktu(teks: string, zona: string, sekarang: Instan, akhir: boolean): Instan | { sebab: string } {
  const rapi = baku(teks)
  if (rapi === 'sekarang') return sekarang
  const bagian = daftarPola.map((pola) => pola.exec(rapi)?.groups).find((ada) => ada !== undefined)
  if (!bagian) return { sebab: hanyaTanggal.test(rapi) ? 'Jamnya belum ada.' : '' }
  const dibaca = bagian['tanggal'] === undefined ? null : uraiTanggal(bagian['tanggal'], zona, sekarang)
  if (dibaca !== null && 'sebab' in dibaca) return dibaca
  // 09:00-11:00 is a range to whoever types it; only what a machine wrote has an offset west of Greenwich.
  if (bagian['zona']?.includes('-') && !/^[\d-]+t/.test(rapi)) return { sebab: 'Sebut satu waktu, bukan rentang.' }
  const tanggal = dibaca?.tanggal ?? tanggalLokal(sekarang, zona)
  const { jam, menit, detik = '00' } = bagian as { jam: string; menit: string; detik?: string }
  const tengahMalam = Number(jam) === 24 && Number(menit) === 0 && Number(detik) === 0
  const selisih = offset(bagian['zona'] ?? null, zona)
  const hari = tengahMalam ? tambahHari(tanggal, 1) : tanggal
  const waktu = parseIso(`${hari}T${tengahMalam ? '00' : jam.padStart(2, '0')}:${menit}:${detik}${selisih}`)
  if (waktu === null) return { sebab: '' }
  return tengahMalam && akhir ? waktu - MENIT : waktu
}

/** The offset, as ISO 8601 writes it, of a zone in small letters; of the office's where none is named. */
function offset(nama: string | null, zona: string): string {
  if (nama === null) return offsetIso(zona)
  const dikenal = Object.keys(daftarZona).find((z) => daftarZona[z]!.nama.toLowerCase() === nama)
  if (dikenal !== undefined) return offsetIso(dikenal)
  const [, tanda, jam, menit] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(nama) ?? []
  return tanda === undefined ? 'Z' : `${tanda}${jam!.padStart(2, '0')}:${menit ?? '00'}`
}

const polaBulan = new RegExp(String.raw`^(?:bulan )?(${polaNamaBulan}) ?-? ?(\d{4})?$`)
const kataBulan: Readonly<Record<string, number>> = { 'bulan ini': 0, 'bulan lalu': -1, 'bulan depan': 1 }

/**
 * Reads `2026-10`, `10/2026`, `Oktober 2026`, `bulan ini` or `bulan lalu`. Throws `pemakaian`; `nama` as for
 * `bacaWaktu`.
 */
export function bacaBulan(teks: string, zona: string, sekarang: Instan, nama: string | null = null): string {
  const rapi = baku(teks)
  const geser = kataBulan[rapi]
  if (geser !== undefined) return tambahBulan(bulanDari(tanggalLokal(sekarang, zona)), geser)
  const [, bernama, tahun] = polaBulan.exec(rapi) ?? []
  if (bernama !== undefined && tahun !== undefined)
    return bulanWajar(`${tahun}-${bulanBernama(bernama)}`, zona, sekarang, nama)
  const angka = rapi.replace(/^(\d\d?)[-/](\d{4})$/, (_, bulan: string, t: string) => `${t}-${bulan.padStart(2, '0')}`)
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(angka)) return bulanWajar(angka, zona, sekarang, nama)
  const sebab = bernama === undefined ? '' : ' Tahunnya belum ada.'
  throw new KontenError('pemakaian', 'bulan-tidak-terbaca', `${kepala(nama)}"${teks}" bukan bulan.${sebab}`, [
    nama === null ? 'Tulis seperti 2026-10 atau Oktober 2026' : `Tulis seperti ${nama} 2026-10`,
  ])
}

/** The same bounds as of a time. */
function bulanWajar(bulan: string, zona: string, sekarang: Instan, nama: string | null): string {
  const terjauh = bulanDari(tanggalLokal(sekarang + BATAS_DEPAN, zona))
  if (bulan >= BULAN_AWAL && bulan <= terjauh) return bulan
  throw new KontenError('pemakaian', 'waktu-terlalu-jauh', `${kepala(nama)}"${bulan}" terlalu jauh dari sekarang.`, [
    `Periksa tahunnya: ${BULAN_AWAL} sampai ${terjauh}.`,
  ])
}
