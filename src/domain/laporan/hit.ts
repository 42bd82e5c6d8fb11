/**
 * Reads of a page in a month, from a counter that only ever counts up (OpenSID's `hit`; analitik.md, section 14): the
 * snapshot nearest to the month's end less the one nearest to its beginning. Without both it is unknown, never the
 * total.
 */
import { jumlahkan } from '../bahasa/angka.js'
import { hariAmbil, kunciAngka, menurutHariAmbil } from '../keadaan/pencocokan.js'
import type { Angka } from '../peristiwa/angka.js'
import { bulanDari, tambahBulan } from '../bahasa/waktu.js'
import type { Keadaan } from '../keadaan/tipe.js'

/**
 * Why a month's reads are unknown: no snapshot near its beginning, none near its end, or a counter that was set back.
 */
export type SebabHit = 'tanpa-awal' | 'tanpa-akhir' | 'disetel-ulang'

export interface HitBulan {
  jumlah: number | null
  /**
   * Day of the snapshot the difference begins with, or the day of publication where that lies in the month;
   * `YYYY-MM-DD`.
   */
  dari: string | null
  /** Day of the snapshot the difference ends with. */
  sampai: string | null
  sebab: SebabHit | null
}

interface Potret {
  hari: string
  hit: number
}

/** A page with every snapshot of its counter, oldest first. */
export interface HalamanHit {
  /** The row of the newest snapshot. */
  angka: Angka
  sumber: string
  potret: Potret[]
}

/**
 * The pages of which a counter was ever recorded. A page keeps its snapshots when its address changes but its number
 * does not.
 */
export function daftarHit(keadaan: Keadaan, zona: string): HalamanHit[] {
  const menurut = new Map<string, HalamanHit>()
  for (const u of menurutHariAmbil(keadaan, zona))
    for (const a of u.angka) {
      if (a.nilai.hit === undefined) continue
      const kunci = kunciAngka(a)
      const halaman = kunci.map((k) => menurut.get(k)).find(Boolean) ?? { angka: a, sumber: u.sumber, potret: [] }
      Object.assign(halaman, { angka: a, sumber: u.sumber })
      halaman.potret.push({ hari: hariAmbil(u, zona), hit: a.nilai.hit })
      for (const k of kunci) menurut.set(k, halaman)
    }
  return [...new Set(menurut.values())]
}

/** A counter may be read this many days before or after the turn of a month; the days are told beside the figure. */
const JARAK_HARI = 7
const HARI_MS = 86_400_000

/**
 * Where the snapshot nearest to a day stands, of those near enough, -1 for none; of two as near, and of one day's, the
 * last.
 */
function letakDekat(potret: readonly Potret[], hari: string): number {
  const jauh = potret.map((p) => Math.abs(Date.parse(p.hari) - Date.parse(hari)) / HARI_MS)
  const terdekat = Math.min(...jauh)
  return terdekat <= JARAK_HARI ? jauh.lastIndexOf(terdekat) : -1
}

/**
 * The reads of one page in a month, between the snapshots nearest to its ends. A page published in the month began at
 * 0.
 */
export function hitBulan({ angka, potret }: HalamanHit, bulan: string): HitBulan {
  const terbit = angka.terbit?.slice(0, 10) ?? null
  const terbitBulanIni = terbit !== null && bulanDari(terbit) === bulan
  const keAwal = terbitBulanIni ? -1 : letakDekat(potret, `${bulan}-01`)
  const keAkhir = terbit !== null && bulanDari(terbit) > bulan ? -1 : letakDekat(potret, `${tambahBulan(bulan, 1)}-01`)
  const [awal, akhir] = [terbitBulanIni ? { hari: terbit, hit: 0 } : potret[keAwal], potret[keAkhir]]
  const tidakTahu = (sebab: SebabHit): HitBulan => ({
    jumlah: null,
    dari: awal?.hari ?? null,
    sampai: akhir?.hari ?? null,
    sebab,
  })
  if (!akhir) return tidakTahu('tanpa-akhir')
  if (!awal) return tidakTahu('tanpa-awal')
  // A fall in between is a reset too, even where the counter has grown past its old value since.
  const rentang = [awal, ...potret.slice(keAwal + 1, keAkhir + 1)]
  if (rentang.some((p, i) => i > 0 && p.hit < rentang[i - 1]!.hit)) return tidakTahu('disetel-ulang')
  return { jumlah: akhir.hit - awal.hit, dari: awal.hari, sampai: akhir.hari, sebab: null }
}

/** The reads of all pages in a month, as far as each can be told. */
export interface HitSitus {
  jumlah: number | null
  /** Pages that are in the sum, and those of which the month is unknown. */
  halaman: number
  takTerhitung: number
  /** First and last day the sum lies between, null without a sum. */
  dari: string | null
  sampai: string | null
}

/** Null where no page has a snapshot that could belong to the month. */
export function hitSitus(daftar: readonly HalamanHit[], bulan: string): HitSitus | null {
  const semua = daftar.map((h) => hitBulan(h, bulan)).filter((h) => h.sampai !== null)
  if (semua.length === 0) return null
  const diketahui = semua.flatMap((h) =>
    h.jumlah === null ? [] : [{ jumlah: h.jumlah, dari: h.dari!, sampai: h.sampai! }],
  )
  const hari = diketahui.flatMap((h) => [h.dari, h.sampai]).toSorted()
  return {
    jumlah: jumlahkan(diketahui.map((h) => h.jumlah)),
    halaman: diketahui.length,
    takTerhitung: semua.length - diketahui.length,
    dari: hari[0] ?? null,
    sampai: hari.at(-1) ?? null,
  }
}
