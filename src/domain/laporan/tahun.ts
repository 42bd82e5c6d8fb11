/**
 * The year for the PPID's annual report, from its months. Gaps stay gaps; reach and viewers are never added across
 * platforms.
 */
import { jumlahkan, persen } from '../bahasa/angka.js'
import { denganImpresi } from './impresi.js'
import type { BarisAkun, BarisKonten, BarisTotal, Laporan } from './laporan.js'
import { susunLaporan } from './laporan.js'
import type { JumlahPutusan } from '../register/putusan.js'
import { gabungPutusan } from '../register/putusan.js'
import type { Kanal } from '../sop/sop.js'
import { bulanDari, tambahBulan, tanggalLokal } from '../bahasa/waktu.js'
import type { Keadaan } from '../keadaan/tipe.js'
import type { DasarPenilaian } from '../register/tipe.js'

export interface BarisTahun {
  /** `YYYY-MM`, null for the whole year. */
  bulan: string | null
  konten: number
  engagement: number | null
  /** Views, impressions and reach stand only here: they cannot be added across platforms. */
  platform: BarisTotal[]
  /** Followers of all accounts at the end of the month; of the year, of its last month that knows them. */
  langganan: number | null
  artikel: number
  klikArtikel: number | null
  klikSitus: number | null
  dinilai: number
  tepat: number
  persenTepat: number | null
}

/** An account over the year: followers where they are first and last known, and the month with the most viewers. */
export interface AkunTahun {
  platform: string
  pengikutAwal: number | null
  pengikutAkhir: number | null
  pertumbuhan: number | null
  pertumbuhanPersen: number | null
  /** Viewers are persons, and the same every month: months are not added. */
  penontonTerbanyak: number | null
}

export interface LaporanTahun {
  tahun: string
  kanal: readonly Kanal[]
  bulan: BarisTahun[]
  jumlah: BarisTahun
  akun: AkunTahun[]
  /** Everything uploaded to social media in the year. */
  konten: BarisKonten[]
  artikel: BarisKonten[]
  /** What was late in the year, why, and who is to do what is open; the open of all months first. */
  sebab: Laporan['sebab']
  perhatian: Laporan['perhatian']
  putusan: JumlahPutusan
  /** Steps nobody has done yet. */
  terbuka: Laporan['terbuka']
}

/** The year for the PPID's annual report: its months up to `per`, and their sum. */
export function susunTahun(
  keadaan: Keadaan,
  tahun: string,
  kanal: readonly Kanal[],
  dasar: DasarPenilaian,
): LaporanTahun {
  const akhir = bulanDari(tanggalLokal(dasar.per, dasar.aturan.zona))
  const laporan = Array.from({ length: 12 }, (_, i) => tambahBulan(`${tahun}-01`, i))
    .filter((b) => b <= akhir)
    .map((b) => susunLaporan(keadaan, b, kanal, dasar))
  const bulan = laporan.map(barisTahun)
  const total = (nilai: (b: BarisTahun) => number | null): number | null => jumlahkan(bulan.map(nilai))
  const perhatian = laporan.flatMap((l) => l.perhatian)
  const [dinilai, tepat] = [total((b) => b.dinilai) ?? 0, total((b) => b.tepat) ?? 0]
  return {
    tahun,
    kanal,
    bulan,
    jumlah: {
      bulan: null,
      konten: total((b) => b.konten) ?? 0,
      engagement: total((b) => b.engagement),
      platform: jumlahPlatform(bulan.flatMap((b) => b.platform)),
      langganan: bulan.findLast((b) => b.langganan !== null)?.langganan ?? null,
      artikel: total((b) => b.artikel) ?? 0,
      klikArtikel: total((b) => b.klikArtikel),
      klikSitus: total((b) => b.klikSitus),
      dinilai,
      tepat,
      persenTepat: persen(tepat, dinilai),
    },
    akun: akunTahun(laporan.map((l) => l.akun)),
    konten: laporan.flatMap((l) => l.konten),
    artikel: laporan.flatMap((l) => l.artikel),
    sebab: laporan.flatMap((l) => l.sebab),
    perhatian: [
      ...perhatian.filter((p) => p.terbuka),
      ...perhatian.filter((p) => !p.terbuka).toSorted((a, b) => b.lewatMenit! - a.lewatMenit!),
    ],
    putusan: gabungPutusan(laporan.map((l) => l.putusan)),
    terbuka: {
      lewat: laporan.reduce((n, l) => n + l.terbuka.lewat, 0),
      berjalan: laporan.reduce((n, l) => n + l.terbuka.berjalan, 0),
    },
  }
}

/** One line per platform: its contents' figures over the months. */
function jumlahPlatform(baris: readonly BarisTotal[]): BarisTotal[] {
  return [...new Set(baris.map((b) => b.platform))].toSorted().map((platform) => {
    const milik = baris.filter((b) => b.platform === platform)
    return {
      platform,
      konten: milik.reduce((n, b) => n + b.konten, 0),
      tayangan: jumlahkan(milik.map((b) => b.tayangan)),
      ...denganImpresi(jumlahkan(milik.map((b) => b.impresi))),
      jangkauan: jumlahkan(milik.map((b) => b.jangkauan)),
      engagement: jumlahkan(milik.map((b) => b.engagement)),
    }
  })
}

function barisTahun(l: Laporan): BarisTahun {
  const seluruh = l.kepatuhan.at(-1)!
  const total = (milik: readonly BarisKonten[], nilai: (b: BarisKonten) => number | null): number | null =>
    jumlahkan(milik.map(nilai))
  return {
    bulan: l.bulan,
    konten: l.konten.length,
    engagement: total(l.konten, (b) => b.engagement),
    platform: l.total,
    langganan: jumlahkan(l.akun.map((a) => a.pengikutAkhir)),
    artikel: l.artikel.length,
    klikArtikel: total(l.artikel, (b) => b.klik),
    klikSitus: l.situs.klik,
    dinilai: seluruh.dinilai,
    tepat: seluruh.tepat,
    persenTepat: seluruh.persenTepat,
  }
}

function akunTahun(bulan: readonly (readonly BarisAkun[])[]): AkunTahun[] {
  const semua = bulan.flat()
  return [...new Set(semua.map((a) => a.platform))].toSorted().map((platform) => {
    const milik = semua.filter((a) => a.platform === platform)
    const awal = milik.map((a) => a.pengikutAwal ?? a.pengikutAkhir).find((n) => n !== null) ?? null
    const akhir = milik.findLast((a) => a.pengikutAkhir !== null)?.pengikutAkhir ?? null
    const tumbuh = awal === null || akhir === null ? null : akhir - awal
    const penonton = milik.flatMap((a) => a.penonton ?? [])
    return {
      platform,
      pengikutAwal: awal,
      pengikutAkhir: akhir,
      pertumbuhan: tumbuh,
      pertumbuhanPersen: persen(tumbuh, awal),
      penontonTerbanyak: penonton.length === 0 ? null : Math.max(...penonton),
    }
  })
}
