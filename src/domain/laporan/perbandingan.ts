/** A month against the month before and the same month a year earlier, and a year as the sum of its months. Gaps stay gaps. */
import { jumlahkan, persen } from '../bahasa/angka.js'
import { denganImpresi } from './impresi.js'
import type { BarisKonten, BarisTotal, Laporan } from './laporan.js'
import { susunLaporan } from './laporan.js'
import { daftarJenisKegiatan } from '../peristiwa/kepala.js'
import { susunRegister } from '../register/register.js'
import type { Kanal } from '../sop/sop.js'
import { bulanDari, tambahBulan, tanggalLokal } from '../bahasa/waktu.js'
import type { Keadaan } from '../keadaan/tipe.js'
import type { BarisRekap, DasarPenilaian } from '../register/tipe.js'

export interface BarisBanding {
  /** A platform, `website`, or a kind of kegiatan. */
  kelompok: 'platform' | 'jenis'
  nama: string
  ukuran: 'konten' | 'tayangan' | 'impresi' | 'jangkauan' | 'engagement' | 'pengikut' | 'klik' | 'hit'
  ini: number | null
  bulanLalu: number | null
  tahunLalu: number | null
  /** Change in percent, one decimal; null where either side is unknown. */
  ubahBulan: number | null
  ubahTahun: number | null
}

type Ukuran = Map<string, Pick<BarisBanding, 'kelompok' | 'nama' | 'ukuran'> & { nilai: number | null }>

/** Compares what both sides know; `laporan` is the month's own. */
export function bandingkan(keadaan: Keadaan, laporan: Laporan, dasar: DasarPenilaian): BarisBanding[] {
  const lain = (mundur: number): Ukuran =>
    ukur(susunLaporan(keadaan, tambahBulan(laporan.bulan, -mundur), laporan.kanal, dasar))
  const [ini, bulanLalu, tahunLalu] = [ukur(laporan), lain(1), lain(12)]
  const semua: Ukuran = new Map([...tahunLalu, ...bulanLalu, ...ini])
  return [...semua.keys()].toSorted().map((k) => {
    const nilai = (peta: Ukuran): number | null => peta.get(k)?.nilai ?? null
    const { kelompok, nama, ukuran } = semua.get(k)!
    const selisih = (dulu: number | null): number | null =>
      nilai(ini) === null || dulu === null ? null : persen(nilai(ini)! - dulu, dulu)
    return {
      kelompok,
      nama,
      ukuran,
      ini: nilai(ini),
      bulanLalu: nilai(bulanLalu),
      tahunLalu: nilai(tahunLalu),
      ubahBulan: selisih(nilai(bulanLalu)),
      ubahTahun: selisih(nilai(tahunLalu)),
    }
  })
}

function ukur(l: Laporan): Ukuran {
  const hasil: Ukuran = new Map()
  const catat = (
    kelompok: BarisBanding['kelompok'],
    nama: string,
    ukuran: BarisBanding['ukuran'],
    nilai: number | null,
  ): void => {
    hasil.set(`${kelompok} ${nama} ${ukuran}`, { kelompok, nama, ukuran, nilai })
  }
  for (const t of l.total) {
    catat('platform', t.platform, 'konten', t.konten)
    // X has impressions in place of views.
    if (t.impresi === undefined) catat('platform', t.platform, 'tayangan', t.tayangan)
    else catat('platform', t.platform, 'impresi', t.impresi)
    catat('platform', t.platform, 'jangkauan', t.jangkauan)
    catat('platform', t.platform, 'engagement', t.engagement)
  }
  for (const a of l.akun) catat('platform', a.platform, 'pengikut', a.pengikutAkhir)
  if (l.kanal.includes('website')) {
    // Without an article and without clicks nothing is known of the month; zero would be a claim.
    if (l.artikel.length > 0 || l.situs.klik !== null) catat('platform', 'website', 'konten', l.artikel.length)
    catat('platform', 'website', 'klik', l.situs.klik)
    if (l.situs.hit) catat('platform', 'website', 'hit', l.situs.hit.jumlah)
  }
  const semua = [...l.konten, ...l.artikel]
  for (const jenis of daftarJenisKegiatan) {
    const milik = semua.filter((k) => k.kegiatan.jenis === jenis)
    if (milik.length === 0) continue
    catat('jenis', jenis, 'konten', new Set(milik.map((k) => k.kegiatan.id)).size)
    catat('jenis', jenis, 'engagement', jumlahkan(milik.map((k) => k.engagement)))
  }
  return hasil
}

export interface BarisTahun {
  /** `YYYY-MM`, null for the whole year. */
  bulan: string | null
  konten: number
  /** Views on all platforms; impressions and reach are in `platform`, as they cannot be added across. */
  tayangan: number | null
  engagement: number | null
  platform: BarisTotal[]
  artikel: number
  klikArtikel: number | null
  klikSitus: number | null
  dinilai: number
  tepat: number
  persenTepat: number | null
}

export interface LaporanTahun {
  tahun: string
  kanal: readonly Kanal[]
  bulan: BarisTahun[]
  jumlah: BarisTahun
}

/** The year for the PPID's annual report: its months up to `per`, and their sum. */
export function susunTahun(
  keadaan: Keadaan,
  tahun: string,
  kanal: readonly Kanal[],
  dasar: DasarPenilaian,
): LaporanTahun {
  const akhir = bulanDari(tanggalLokal(dasar.per, dasar.aturan.zona))
  const bulan = Array.from({ length: 12 }, (_, i) => tambahBulan(`${tahun}-01`, i))
    .filter((b) => b <= akhir)
    .map((b) => barisTahun(susunLaporan(keadaan, b, kanal, dasar)))
  const total = (nilai: (b: BarisTahun) => number | null): number | null => jumlahkan(bulan.map(nilai))
  const [dinilai, tepat] = [total((b) => b.dinilai) ?? 0, total((b) => b.tepat) ?? 0]
  return {
    tahun,
    kanal,
    bulan,
    jumlah: {
      bulan: null,
      konten: total((b) => b.konten) ?? 0,
      tayangan: total((b) => b.tayangan),
      engagement: total((b) => b.engagement),
      platform: jumlahPlatform(bulan.flatMap((b) => b.platform)),
      artikel: total((b) => b.artikel) ?? 0,
      klikArtikel: total((b) => b.klikArtikel),
      klikSitus: total((b) => b.klikSitus),
      dinilai,
      tepat,
      persenTepat: persen(tepat, dinilai),
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
    tayangan: total(l.konten, (b) => b.tayangan),
    engagement: total(l.konten, (b) => b.engagement),
    platform: l.total,
    artikel: l.artikel.length,
    klikArtikel: total(l.artikel, (b) => b.klik),
    klikSitus: l.situs.klik,
    dinilai: seluruh.dinilai,
    tepat: seluruh.tepat,
    persenTepat: seluruh.persenTepat,
  }
}

/** Punctuality of one month, per SOP row. */
export interface BulanTren {
  bulan: string
  rekap: readonly BarisRekap[]
}

const BULAN_TREN = 6

/** The recap of each of the last six months, `bulan` the last of them, one row per channel and SOP row. */
export function trenKepatuhan(
  keadaan: Keadaan,
  bulan: string,
  kanal: readonly Kanal[],
  dasar: DasarPenilaian,
): BulanTren[] {
  return Array.from({ length: BULAN_TREN }, (_, i) => {
    const satu = tambahBulan(bulan, i - BULAN_TREN + 1)
    return {
      bulan: satu,
      rekap: susunRegister(keadaan, { bulan: satu, kanal }, dasar).rekap.filter((r) => r.langkah !== 'semua'),
    }
  })
}
