/** Figures per day, summed to the months they cover in full. Only figures that may be added are given to it. */
import { KontenError } from '../../errors.js'
import type { Angka, NamaAngka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { ReadingBasis } from '../reader.js'
import { monthEnd, fullMonths, dayCount } from '../export-time.js'

export type DayValue = Partial<Record<NamaAngka, number | null>>

export interface SeriesDay {
  tanggal: string
  nilai: DayValue
}

export interface Series {
  kanal: Kanal
  platform: string
  /** Name for people, in the notes. */
  nama: string
  hari: readonly SeriesDay[]
  /** Figures that are no sums, such as the last count of followers: of the days of a month and those before it. */
  keadaan?: (bulan: readonly SeriesDay[], sebelum: readonly SeriesDay[]) => DayValue
}

/**
 * One Angka per month. A month of which days are missing at either end belongs to no month and has the days that are
 * there as its periode; a figure that is unknown on any of the days is unknown for the month.
 */
export function dailyFigures(deret: Series, dasar: ReadingBasis): { angka: Angka[]; catatan: string[] } {
  const hari = tanpaTepiKosong(urutkan(deret))
  const [awal, akhir] = [hari[0]?.tanggal, hari.at(-1)?.tanggal]
  if (awal === undefined || akhir === undefined)
    return { angka: [], catatan: [`${deret.nama}: tidak ada hari yang angkanya diketahui.`] }
  const angka: Angka[] = []
  // Most files of days look alike: the one mistake nobody sees afterwards is the platform.
  const catatan = [`${deret.nama}: dicatat untuk ${deret.platform}.`]
  if (dasar.platform !== null && dasar.platform !== deret.platform)
    catatan.push(
      `${deret.nama}: --platform ${dasar.platform} tidak dipakai, karena isi berkasnya milik ${deret.platform}.`,
    )
  const kurang = dayCount(awal, akhir) - hari.length
  if (kurang > 0)
    catatan.push(
      `${deret.nama}: ${kurang} hari antara ${awal} dan ${akhir} tidak tertulis di berkas; jumlah bulan adalah ` +
        'jumlah hari yang tertulis.',
    )
  if (akhir >= tanggalLokal(dasar.sekarang, dasar.zona))
    catatan.push(`${deret.nama}: hari terakhir (${akhir}) belum selesai ketika berkas dibuat.`)
  for (let dari = 0; dari < hari.length;) {
    const bulan = bulanDari(hari[dari]!.tanggal)
    let sampai = dari
    while (sampai < hari.length && bulanDari(hari[sampai]!.tanggal) === bulan) sampai++
    const isi = hari.slice(dari, sampai)
    const jangkau = [dari === 0 ? awal : `${bulan}-01`, sampai === hari.length ? akhir : monthEnd(bulan)] as const
    const { nilai, takDiketahui } = jumlahHarian(isi)
    Object.assign(nilai, tanpaNull(deret.keadaan?.(isi, hari.slice(0, dari)) ?? {}))
    if (takDiketahui.length > 0)
      catatan.push(
        `${deret.nama} ${bulan}: ${takDiketahui.join(', ')} tidak dijumlahkan, sebagian harinya tidak diketahui.`,
      )
    const penuh = fullMonths(...jangkau)
    if (penuh === null)
      catatan.push(
        `${deret.nama} ${bulan}: hanya ${jangkau[0]} sampai ${jangkau[1]}, tidak dihitung sebagai angka bulan itu.`,
      )
    if (Object.keys(nilai).length > 0)
      angka.push(
        buatAngka({ bulan: penuh, kanal: deret.kanal, platform: deret.platform, periode: jangkau.join('/'), nilai }),
      )
    dari = sampai
  }
  return { angka, catatan }
}

/** By date; a day given twice must say the same. */
function urutkan(deret: Series): SeriesDay[] {
  const menurutTanggal = new Map<string, SeriesDay>()
  for (const hari of deret.hari) {
    const ada = menurutTanggal.get(hari.tanggal)
    if (ada && JSON.stringify(ada.nilai) !== JSON.stringify(hari.nilai))
      throw new KontenError(
        'pemakaian',
        'hari-ganda',
        `${deret.nama}: ${hari.tanggal} ada dua kali dengan angka yang berbeda.`,
        ['Unduh ulang berkasnya, dan jangan menggabungkan beberapa unduhan menjadi satu.'],
      )
    menurutTanggal.set(hari.tanggal, hari)
  }
  return [...menurutTanggal.values()].toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1))
}

const adaNilai = (hari: SeriesDay): boolean => Object.values(hari.nilai).some((n) => n !== null)

/** Days of which nothing at all is known, at the ends, are not covered by the file. */
function tanpaTepiKosong(hari: readonly SeriesDay[]): readonly SeriesDay[] {
  return hari.slice(Math.max(0, hari.findIndex(adaNilai)), hari.findLastIndex(adaNilai) + 1)
}

function jumlahHarian(hari: readonly SeriesDay[]): { nilai: Angka['nilai']; takDiketahui: NamaAngka[] } {
  const nilai: Angka['nilai'] = {}
  const takDiketahui: NamaAngka[] = []
  for (const nama of Object.keys(hari[0]!.nilai) as NamaAngka[]) {
    const semua = hari.map((h) => h.nilai[nama] ?? null)
    if (!semua.includes(null)) nilai[nama] = semua.reduce<number>((a, b) => a + b!, 0)
    else if (semua.some((n) => n !== null)) takDiketahui.push(nama)
  }
  return { nilai, takDiketahui }
}

const tanpaNull = (nilai: DayValue): Angka['nilai'] =>
  Object.fromEntries(Object.entries(nilai).filter(([, n]) => n !== null && n !== undefined))
