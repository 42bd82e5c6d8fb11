/** Figures by the upload they are of, as far as a link, an id or an accepted match tells (A9, `kpi_menurut`). */
import { jumlahkan } from '../bahasa/angka.js'
import type { HalamanHit, HitBulan } from './hit.js'
import { hitBulan } from './hit.js'
import { nilaiLaporan } from './impresi.js'
import type { PencariUnggahan, UnggahanKegiatan } from '../keadaan/pencocokan.js'
import { menurutHariAmbil, milikAkun } from '../keadaan/pencocokan.js'
import type { Angka, NamaAngka } from '../peristiwa/angka.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Keadaan } from '../keadaan/tipe.js'
import type { DasarPenilaian } from '../register/tipe.js'

const daftarNilai = [
  'tayangan',
  'impresi',
  'jangkauan',
  'suka',
  'komentar',
  'bagikan',
  'simpan',
  'klik',
] as const satisfies readonly NamaAngka[]
/** What is known of a content's engagement; null is unknown, never 0. */
export type Nilai = Record<(typeof daftarNilai)[number], number | null>

/** Month (`YYYY-MM`, the office's zone) in which an upload was published. */
export const bulanUnggah = (u: UnggahanKegiatan, dasar: DasarPenilaian): string =>
  bulanDari(tanggalLokal(u.diunggah, dasar.aturan.zona))

/**
 * Whether an upload belongs to the month, by Hari H or by the day of upload (A9, `kpi_menurut`), as the rules of its
 * time say (A26).
 */
export const milikBulan = (u: UnggahanKegiatan, bulan: string, dasar: DasarPenilaian): boolean => {
  const { kpiMenurut } = (u.kegiatan.masa?.pada(u.commit) ?? dasar).aturan
  return (kpiMenurut === 'unggah' ? bulanUnggah(u, dasar) : bulanDari(u.kegiatan.hariH)) === bulan
}

interface AngkaCocok {
  menurutUnggahan: Map<UnggahanKegiatan, Nilai>
  /** Uploads of which a later snapshot counts fewer views or impressions than an earlier one: the counter was reset. */
  surut: Set<UnggahanKegiatan>
  /** Rows of the month that are of no upload at all, with their source. */
  sisa: { angka: Angka; sumber: string }[]
}

/** A count up to the day it was taken, told by a platform: it is of its content whatever the month. */
const potretSeumur = (a: Angka): boolean => a.periode === null && a.terbit !== null

/**
 * Gives each row of figures to the upload it names. The newest snapshot wins; figures of the month in which an upload
 * was published count where its own month has none.
 */
export function cocokkanAngka(
  keadaan: Keadaan,
  bulan: string,
  cari: PencariUnggahan,
  dasar: DasarPenilaian,
): AngkaCocok {
  const sisa = new Map<string, { angka: Angka; sumber: string }>()
  const utama = new Map<UnggahanKegiatan, Nilai>()
  const cadangan = new Map<UnggahanKegiatan, Nilai>()
  const surut = new Set<UnggahanKegiatan>()
  for (const sumber of menurutHariAmbil(keadaan, dasar.aturan.zona)) {
    const satu = new Map<UnggahanKegiatan, { ke: Map<UnggahanKegiatan, Nilai>; nilai: Nilai }>()
    for (const a of sumber.angka) {
      if (milikAkun(a) || !daftarNilai.some((n) => a.nilai[n] !== undefined)) continue
      const u = cari(a)
      if (!u && a.bulan === bulan && a.tanda !== 'balasan')
        sisa.set(JSON.stringify([a.kanal, a.platform, a.id, a.tautan, a.judul]), { angka: a, sumber: sumber.sumber })
      if (!u || !milikBulan(u, bulan, dasar)) continue
      const ke = a.bulan === bulan || potretSeumur(a) ? utama : a.bulan === bulanUnggah(u, dasar) ? cadangan : null
      if (ke === null) continue
      const lama = satu.get(u)
      // One page stands on several lines where its address is written in several ways; its clicks add up.
      satu.set(u, { ke, nilai: lama && u.kanal === 'website' ? tambahkan(lama.nilai, a) : gabung(lama?.nilai, a) })
    }
    for (const [u, { ke, nilai }] of satu) {
      const lama = ke.get(u)
      if ((dilihat(nilai) ?? Infinity) < (dilihat(lama) ?? 0)) surut.add(u)
      ke.set(u, diketahui(nilai, lama))
    }
  }
  for (const [u, nilai] of cadangan) if (!utama.has(u)) utama.set(u, nilai)
  return { menurutUnggahan: utama, surut, sisa: [...sisa.values()] }
}

/** Running counters by the upload whose page they count, and those of pages no upload is known for. */
export function hitUnggahan(daftar: readonly HalamanHit[], cari: PencariUnggahan) {
  const menurutUnggahan = new Map<UnggahanKegiatan, HalamanHit>()
  const sisa: HalamanHit[] = []
  for (const h of daftar) {
    const u = cari(h.angka)
    if (u) menurutUnggahan.set(u, h)
    else sisa.push(h)
  }
  return { menurutUnggahan, sisa }
}

/** The month's reads; where its own are unknown, those of the month in which the page was uploaded. */
export function hitDari(halaman: HalamanHit | undefined, bulan: string, bulanTerbit: string): HitBulan | null {
  if (!halaman) return null
  const utama = hitBulan(halaman, bulan)
  return utama.jumlah === null && bulanTerbit > bulan ? hitBulan(halaman, bulanTerbit) : utama
}

const diketahui = (nilai: Nilai, lama: Nilai | undefined): Nilai =>
  Object.fromEntries(daftarNilai.map((n) => [n, nilai[n] ?? lama?.[n] ?? null])) as Nilai
const dilihat = (nilai: Nilai | undefined): number | null => nilai?.tayangan ?? nilai?.impresi ?? null
function tambahkan(nilai: Nilai, a: Angka): Nilai {
  const baru = nilaiLaporan(a)
  return Object.fromEntries(daftarNilai.map((n) => [n, jumlahkan([nilai[n], baru[n]])])) as Nilai
}

/** A newer snapshot replaces the figures it knows; a cell it leaves empty keeps what was known. */
export function gabung(lama: Nilai | undefined, a: Angka): Nilai {
  const baru = nilaiLaporan(a)
  return Object.fromEntries(daftarNilai.map((n) => [n, baru[n] ?? lama?.[n] ?? null])) as Nilai
}
