/** Times as feeds write them: RFC 822, ISO 8601, SQL, Unix seconds, and dates in Indonesian. */
import { TZDate } from '@date-fns/tz'
import { formatIso, MENIT } from '../domain/bahasa/waktu.js'
import { readDate } from './export-time.js'

/** When something was published: no earlier than `dari`, no later than `sampai`; ISO 8601 with offset, or a date. */
export interface Published {
  dari: string
  sampai: string
  /** The text does not say its zone: `dari` reads it in the office's, `sampai` in the other that servers use. */
  tanpaZona: boolean
}

/** Minutes east of Greenwich; Indonesian names and those of RFC 822, and no name that means two zones. */
const zonaBernama: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  ut: 0,
  wib: 420,
  wita: 480,
  wit: 540,
  sgt: 480,
  myt: 480,
  ict: 420,
  jst: 540,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
}

const polaWaktu =
  /^(?<tanggal>.+?)(?:[tT]|,? )(?<jam>\d{1,2})[:.](?<menit>\d{2})(?:[:.](?<detik>\d{2})(?:[.,]\d+)?)? ?(?<paruh>[AaPp]\.?[Mm]\.?)? ?(?<zona>[A-Za-z]\w*(?:\/\w+)*|(?:GMT|UTC)? ?[+-]\d{1,2}:?\d{0,2})?$/
/** Longer than any time is written; what is longer would only be searched for long. */
const PANJANG = 100

const polaAsctime = /^(?:\p{L}{3} )?(\p{L}{3}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)( [A-Z]\w*)? (\d{4})$/u
const polaRingkas = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(.*)$/

/** Null for what is no date with a year, such as `kemarin` or `01/10/2026`, whose month is a guess. */
export function bacaTerbit(teks: string, zona: string): Published | null {
  if (teks.length > PANJANG) return null
  const rapi = teks
    .replace(/\([^)]*\)/g, ' ')
    .replace(polaRingkas, '$1-$2-$3T$4:$5$7')
    .replace(/\b(?:pukul|jam|pkl\.?|at)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ [-–|] (?=\d{1,2}[:.]\d{2})/, ' ')
    .replace(/\b(\d{1,2})-(\p{L}+)-(\d{2,4})\b/u, '$1 $2 $3')
    .replace(polaAsctime, '$2 $1 $5 $3$4')
  const detik = /^(\d{10})(\d{3})?$/.exec(rapi)
  if (detik) return pasti(Number(detik[1]) * 1000, zona)
  const hari = tanggal(rapi)
  if (hari !== null) return { dari: hari, sampai: hari, tanpaZona: false }
  const cocok = polaWaktu.exec(rapi)?.groups
  const pada = cocok ? tanggal(cocok['tanggal']!) : null
  if (!cocok || pada === null) return null
  const menit = menitHari(cocok)
  if (menit === null) return null
  const [tahun, bulan, tgl] = pada.split('-').map(Number) as [number, number, number]
  const di = (geser: number): number => Date.UTC(tahun, bulan - 1, tgl) + (menit - geser) * MENIT
  const milikZona = (nama: string): number =>
    new TZDate(tahun, bulan - 1, tgl, Math.floor(menit / 60), menit % 60, nama).getTime()
  if (cocok['zona'] === undefined) {
    const [satu, dua] = [milikZona(zona), di(0)].toSorted((a, b) => a - b) as [number, number]
    return { dari: formatIso(satu, zona), sampai: formatIso(dua, zona), tanpaZona: true }
  }
  const geser = geserZona(cocok['zona'])
  if (geser !== null) return pasti(di(geser), zona)
  const bernama = cocok['zona'].includes('/') ? milikZona(cocok['zona']) : Number.NaN
  return Number.isNaN(bernama) ? null : pasti(bernama, zona)
}

const pasti = (instan: number, zona: string): Published => {
  const iso = formatIso(instan, zona)
  return { dari: iso, sampai: iso, tanpaZona: false }
}

/** `YYYY-MM-DD` of a day with its year, which RFC 822 wrote with two digits. */
function tanggal(teks: string): string | null {
  const tertulis = readDate(
    teks.replace(/^(\p{L}+,? )?(\d{1,2})[ -](\p{L}+)[ -](\d{2})$/u, '$2 $3 20$4').replace(/,$/, ''),
  )
  if (tertulis?.tahun == null) return null
  return [tertulis.tahun, tertulis.bulan, tertulis.hari].map((n) => String(n).padStart(2, '0')).join('-')
}

function menitHari({ jam, menit, detik, paruh }: Record<string, string | undefined>): number | null {
  const [j, m] = [Number(jam), Number(menit)]
  if (m > 59 || Number(detik ?? 0) > 60) return null
  if (paruh !== undefined) return j < 1 || j > 12 ? null : ((j % 12) + (/^p/i.test(paruh) ? 12 : 0)) * 60 + m
  return j > 24 || (j === 24 && m > 0) ? null : j * 60 + m
}

/** `+07:00`, `+0700`, `+7`, `GMT+7`, `WIB`; null for anything else. */
function geserZona(teks: string): number | null {
  const nama = teks.toLowerCase()
  if (Object.hasOwn(zonaBernama, nama)) return zonaBernama[nama]!
  const cocok = /^(?:gmt|utc)? ?([+-])(\d{1,2}):?(\d{2})?$/.exec(nama)
  if (!cocok || Number(cocok[2]) > 14 || Number(cocok[3] ?? 0) > 59) return null
  return (cocok[1] === '-' ? -1 : 1) * (Number(cocok[2]) * 60 + Number(cocok[3] ?? 0))
}
