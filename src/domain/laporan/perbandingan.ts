/**
 * A month against the month before and the same month a year earlier, and against the five before it. Gaps stay gaps.
 */
import { jumlahkan, persen } from '../bahasa/angka.js'
import type { Laporan } from './laporan.js'
import { susunLaporan } from './laporan.js'
import { daftarJenisKegiatan } from '../peristiwa/kepala.js'
import { susunRegister } from '../register/register.js'
import type { Kanal } from '../sop/sop.js'
import { tambahBulan } from '../bahasa/waktu.js'
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

/** A month and those it is compared with: the one before it, and the same a year earlier. */
export const bulanBanding = (bulan: string): [string, string, string] => [
  bulan,
  tambahBulan(bulan, -1),
  tambahBulan(bulan, -12),
]

/** A month's report, with those it is compared with. */
export interface LaporanDibanding {
  ini: Laporan
  bulanLalu: Laporan
  tahunLalu: Laporan
}

/** The report of one month for the given channels, with those it is compared with. */
export function susunDibanding(
  keadaan: Keadaan,
  bulan: string,
  kanal: readonly Kanal[],
  dasar: DasarPenilaian,
): LaporanDibanding {
  const [ini, sebulanLalu, setahunLalu] = bulanBanding(bulan)
  const susun = (satu: string): Laporan => susunLaporan(keadaan, satu, kanal, dasar)
  return { ini: susun(ini), bulanLalu: susun(sebulanLalu), tahunLalu: susun(setahunLalu) }
}

/** Compares what both sides know. */
export function bandingkan(laporan: LaporanDibanding): BarisBanding[] {
  const [ini, bulanLalu, tahunLalu] = [ukur(laporan.ini), ukur(laporan.bulanLalu), ukur(laporan.tahunLalu)]
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

/** Punctuality of one month, per SOP row. */
export interface BulanTren {
  bulan: string
  rekap: readonly BarisRekap[]
}

const BULAN_TREN = 6

/** The recap of each of the last six months, that of `ini` the last of them. */
export function trenKepatuhan(
  keadaan: Keadaan,
  { ini, bulanLalu }: Pick<LaporanDibanding, 'ini' | 'bulanLalu'>,
  dasar: DasarPenilaian,
): BulanTren[] {
  const dinilai = new Map([ini, bulanLalu].map((l) => [l.bulan, l.kepatuhan]))
  return bulanTren(ini.bulan).map((bulan) => ({
    bulan,
    rekap: dinilai.get(bulan) ?? susunRegister(keadaan, { bulan, kanal: ini.kanal }, dasar).rekap,
  }))
}

/** The months of a trend that ends with `bulan`. */
export const bulanTren = (bulan: string): string[] =>
  Array.from({ length: BULAN_TREN }, (_, i) => tambahBulan(bulan, i - BULAN_TREN + 1))
