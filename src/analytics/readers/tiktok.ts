/**
 * TikTok Studio and Business Suite (analitik.md, section 7). Their headers are English everywhere; Studio's days have
 * no year.
 */
import type { Angka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { dailyFigures } from './daily-series.js'
import type { SeriesDay, DayValue } from './daily-series.js'
import { readContentTable, titleOf, linkOf } from './export-content.js'
import type { ReadingBasis, ReaderResult, Reader } from '../reader.js'
import {
  readCount,
  readTable,
  hasColumns,
  tableNotes,
  fillValues,
  letak,
  penghitung,
  damagedByExcel,
} from '../export-table.js'
import type { ExportTable } from '../export-table.js'
import type { WrittenDate, Published } from '../export-time.js'
import {
  readDate,
  tiktokInstant,
  palingAkhir,
  pembacaTanggal,
  nearDate,
  backwardDate,
  publishedFrom,
} from '../export-time.js'

const kolomKonten = {
  tayangan: ['total views', 'video views'],
  suka: ['total likes', 'likes'],
  komentar: ['total comments', 'comments'],
  bagikan: ['total shares', 'shares'],
  simpan: ['add to favorites', 'total favorites', 'favorites'],
} as const
const kolomHarian = {
  tayangan: ['video views'],
  kunjungan_profil: ['profile views'],
  suka: ['likes'],
  komentar: ['comments'],
  bagikan: ['shares'],
  pengikut_baru: ['new followers'],
  pengikut_bersih: ['net growth', 'difference in followers from previous day'],
} as const
const kolomUnik = ['reached audience', 'engaged audience', 'total viewers', 'new viewers', 'returning viewers']

export const pembacaTiktokKonten: Reader = {
  sumber: 'tiktok-konten',
  nama: 'konten TikTok',
  kenali: (naskah) =>
    hasColumns(naskah, ['video link', 'post time', 'total views'], ['video link', 'post time', 'video views']),
  baca(naskah, dasar) {
    const tabel = readContentTable(naskah)
    const catatan = tableNotes(tabel)
    const baris = pembacaBaris(tabel, dasar)
    const angka = tabel.baris.flatMap((_, ke) => baris(ke))
    if (angka.length < tabel.baris.length)
      catatan.push(`${tabel.baris.length - angka.length} baris tanpa tautan atau tanpa angka tidak dicatat.`)
    const beda = angka.filter((a) => a.terbit?.length === 10 && a.tautan !== null && idVideo(a.tautan) !== null).length
    if (beda > 0)
      catatan.push(
        `${beda} baris: hari terbit yang tertulis tidak sama dengan waktu di dalam nomor videonya; yang tertulis ` +
          'yang dipakai.',
      )
    return { angka, terbaca: tabel.baris.length, catatan, diambil: hariDiambil(tabel, dasar, catatan) }
  },
}

const idVideo = (tautan: string): string | null => /\/(?:video|photo|v)\/(\d{15,20})/.exec(tautan)?.[1] ?? null

function pembacaBaris(tabel: ExportTable, dasar: ReadingBasis): (ke: number) => Angka[] {
  const [kolomTautan, kolomJudul, kolomTerbit] = [
    letak(tabel, 'video link'),
    letak(tabel, 'video title'),
    letak(tabel, 'post time'),
  ]
  const hitungan = penghitung(tabel, kolomKonten)
  const hari = pembacaHari(tabel)
  return (ke) => {
    const sel = (kolom: number): string => tabel.baris[ke]![kolom] ?? ''
    const tautan = linkOf(sel(kolomTautan))
    const nilai = fillValues(hitungan(ke))
    if (tautan === null || Object.keys(nilai).length === 0) return []
    const id = idVideo(tautan)
    const { terbit, bulan } = terbitKonten(
      sel(kolomTerbit).trim(),
      id === null ? null : tiktokInstant(id),
      dasar.zona,
      (tulisan) => hari(ke, tulisan),
    )
    return [
      buatAngka({
        bulan: bulan ?? dasar.bulan,
        kanal: 'medsos',
        platform: 'tiktok',
        tautan,
        judul: titleOf(sel(kolomJudul)),
        terbit,
        nilai,
      }),
    ]
  }
}

/** Business Suite writes UTC to the second; Studio a day without a year, which the video's id knows. */
function terbitKonten(
  tulisan: string,
  instan: number | null,
  zona: string,
  hari: (tulisan: string) => WrittenDate,
): Published {
  const utc = /^(\d{4})[/-](\d\d)[/-](\d\d) (\d\d:\d\d:\d\d)$/.exec(tulisan)
  const waktu = utc ? Date.parse(`${utc[1]}-${utc[2]}-${utc[3]}T${utc[4]}Z`) : NaN
  if (!Number.isNaN(waktu)) return publishedFrom(waktu, null, zona)
  if (tulisan === '') return publishedFrom(instan, null, zona)
  const tertulis = hari(tulisan)
  const tanggal =
    tertulis.tahun !== null ? palingAkhir(tertulis, '') : instan === null ? null : nearDate(tertulis, instan)
  return publishedFrom(instan, tanggal, zona)
}

/** The days of a table; a spreadsheet's other forms are refused, not guessed at. */
function pembacaHari(tabel: ExportTable): (ke: number, tulisan: string) => WrittenDate {
  const baca = pembacaTanggal()
  return (ke, tulisan) => {
    const tertulis = baca(tulisan)
    if (tertulis) return tertulis
    throw damagedByExcel(
      tabel.nama,
      `baris data ke-${ke + 1}, tanggal "${bersihkan(tulisan).slice(0, 40)}" tidak dikenal`,
    )
  }
}

function hariDiambil(tabel: ExportTable, dasar: ReadingBasis, catatan: string[]): string | null {
  const tertulis = readDate(tabel.baris[0]?.[letak(tabel, 'time')] ?? '')
  if (!tertulis) return null
  const diambil = palingAkhir(tertulis, tanggalLokal(dasar.sekarang, dasar.zona))
  if (tertulis.tahun === null)
    catatan.push(`Tahun pengambilan tidak tertulis; dianggap ${diambil}, yang terakhir sebelum hari ini.`)
  return diambil
}

export const pembacaTiktokHarian: Reader = {
  sumber: 'tiktok-harian',
  nama: 'angka harian akun TikTok',
  kenali: (naskah) =>
    hasColumns(
      naskah,
      ['date', 'video views', 'profile views'],
      ['date', 'followers', 'difference in followers from previous day'],
      ['date', 'new followers', 'total followers'],
      ['date', 'total viewers', 'new viewers'],
    ),
  baca(naskah, dasar): ReaderResult {
    const tabel = readTable(naskah)
    const catatan = tableNotes(tabel)
    const unik = kolomUnik.filter((k) => tabel.kolom.includes(k))
    if (unik.length > 0)
      catatan.push(`Kolom ${unik.join(', ')} menghitung orang per hari, yang tidak boleh dijumlahkan; tidak dicatat.`)
    const kolom = Object.entries(kolomHarian)
      .map(([nama, judul]) => [nama, letak(tabel, ...judul)] as const)
      .filter(([, i]) => i >= 0)
    const pengikut = letak(tabel, 'followers', 'total followers')
    if (tabel.baris.length === 0 || kolom.length === 0)
      return { angka: [], terbaca: tabel.baris.length, catatan, diambil: null }
    const tanggal = tanggalBaris(tabel, dasar, catatan)
    const hari = tabel.baris.map((_, ke) => ({
      tanggal: tanggal[ke]!,
      nilai: Object.fromEntries(kolom.map(([nama, i]) => [nama, readCount(tabel, ke, i)])) as DayValue,
      pengikut: readCount(tabel, ke, pengikut),
    }))
    const jumlahPengikut = new Map(hari.map((h) => [h.tanggal, h.pengikut]))
    const keadaan = (bulan: readonly SeriesDay[], sebelum: readonly SeriesDay[]): DayValue =>
      keadaanPengikut(jumlahPengikut, bulan, sebelum)
    const hasil = dailyFigures({ kanal: 'medsos', platform: 'tiktok', nama: naskah.nama, hari, keadaan }, dasar)
    return { angka: hasil.angka, terbaca: tabel.baris.length, catatan: [...catatan, ...hasil.catatan], diambil: null }
  },
}

/** Years are put in walking backwards from today; a file turned around, newest first, is read the other way. */
function tanggalBaris(tabel: ExportTable, dasar: ReadingBasis, catatan: string[]): string[] {
  const kolom = letak(tabel, 'date')
  const hari = pembacaHari(tabel)
  const tertulis = tabel.baris.map((b, ke) => hari(ke, b[kolom] ?? ''))
  const naik = tertulis.filter((t, i) => i > 0 && majuSetahun(tertulis[i - 1]!, t)).length
  const terbalik = naik < (tertulis.length - 1) / 2
  const tanggal = backwardDate(terbalik ? tertulis.toReversed() : tertulis, tanggalLokal(dasar.sekarang, dasar.zona))
  if (tertulis.some((t) => t.tahun === null))
    catatan.push(
      `Tahun tidak tertulis; hari terakhir dianggap ${tanggal.at(-1)!}, yang terakhir sebelum hari ini, dan hari ` +
        `pertama ${tanggal[0]!}.`,
    )
  return terbalik ? tanggal.toReversed() : tanggal
}

/**
 * Whether the second day is the later one, New Year included: less than half a year ahead on the round of the calendar.
 */
function majuSetahun(dari: WrittenDate, ke: WrittenDate): boolean {
  const langkah = ((ke.bulan - dari.bulan) * 31 + ke.hari - dari.hari + 372) % 372
  return langkah > 0 && langkah < 186
}

/**
 * Followers at the end of the month and before it: the last count known, else the first one less what came in until
 * then.
 */
function keadaanPengikut(
  jumlah: ReadonlyMap<string, number | null>,
  bulan: readonly SeriesDay[],
  sebelum: readonly SeriesDay[],
): DayValue {
  const diketahui = (h: SeriesDay): boolean => (jumlah.get(h.tanggal) ?? null) !== null
  const akhir = bulan.findLast(diketahui)
  if (!akhir) return {}
  const lalu = sebelum.findLast(diketahui)
  const pertama = bulan.findIndex(diketahui)
  const masuk = bulan.slice(0, pertama + 1).map((h) => h.nilai.pengikut_bersih ?? null)
  const mundur = masuk.includes(null)
    ? null
    : jumlah.get(bulan[pertama]!.tanggal)! - masuk.reduce<number>((a, b) => a + b!, 0)
  return { pengikut_awal: lalu ? jumlah.get(lalu.tanggal)! : mundur, pengikut_akhir: jumlah.get(akhir.tanggal)! }
}

/** What Studio also offers and no report of this SOP uses. */
export const pembacaTiktokLain: Reader = {
  sumber: 'tiktok-lain',
  nama: 'ciri pengikut TikTok',
  kenali: (naskah) =>
    hasColumns(
      naskah,
      ['gender', 'distribution'],
      ['top territories', 'distribution'],
      ['date', 'hour', 'active followers'],
    ),
  baca: (naskah) => ({
    angka: [],
    terbaca: readTable(naskah).baris.length,
    catatan: ['Ciri pengikut (jenis kelamin, wilayah, jam aktif) tidak dipakai di laporan.'],
    diambil: null,
  }),
}
