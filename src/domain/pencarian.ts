/** Finding kegiatan by what was written about them: words in any order, whatever their case and accents. */
import { terlambat } from './sop/baku-mutu.js'
import { langkahJalur } from './register/langkah.js'
import type { Tercatat } from './peristiwa/daftar.js'
import { daftarTahapAkhir, jenisDari } from './peristiwa/daftar.js'
import type { Kanal, Sop } from './sop/sop.js'
import { satuBaris, urutanSandi } from './bahasa/teks.js'
import { bulanDari } from './bahasa/waktu.js'
import type { Keadaan, Kegiatan } from './keadaan/tipe.js'
import type { DasarLangkah } from './register/tipe.js'

/** A text that is searched, and what it is: `judul`, `narasi`, `catatan`, … */
export interface Ladang {
  di: string
  teks: string
}

export interface Temu {
  di: string
  /** One line around the first hit. */
  kutipan: string
}

export interface SaringanCari {
  /** `YYYY-MM` of Hari H, null for any. */
  bulan: string | null
  kanal: readonly Kanal[]
  status: string | null
  /** Fragment of the name of the pelaksana, null for any. */
  pelaksana: string | null
  /** Only where some step is late as of `dasar.per`. */
  terlambat: boolean
}

/**
 * Text as it is compared. Every character is flattened without regard to its neighbours, so that a place in the flat
 * text can be traced back; the one letter whose lower case depends on them is the Greek sigma.
 */
export const ratakan = (teks: string): string =>
  teks.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replaceAll('ς', 'σ')

/** The words of what was typed, each once. */
export const kataCari = (ketikan: readonly string[]): string[] => [
  ...new Set(
    ratakan(satuBaris(ketikan.join(' ')))
      .split(' ')
      .filter(Boolean),
  ),
]

/**
 * Stages a track can come to, in the order in which the SOP's rows name them, then those that are an end of their own
 * (A15).
 */
export function daftarTahap(sop: Sop): string[] {
  const baris = Object.values(sop).flatMap((s) =>
    s.versi.flatMap((v) => v.baris.filter((b) => b.lingkup === 'kegiatan')),
  )
  return [...new Set([...baris.flatMap((b) => [...b.sesudah, ...b.peristiwa]), ...daftarTahapAkhir])]
}

/** The kegiatan that pass every filter, in order of Hari H. `status` and lateness are asked of the channels named. */
export function saringKegiatan(keadaan: Keadaan, saringan: SaringanCari, dasar: DasarLangkah): Kegiatan[] {
  const nama = ratakan(saringan.pelaksana ?? '')
  const cocok = (k: Kegiatan): boolean => {
    if (saringan.bulan !== null && bulanDari(k.hariH) !== saringan.bulan) return false
    if (!ratakan(k.pelaksana).includes(nama)) return false
    const jalur = [...k.jalur.values()].filter(
      (j) => saringan.kanal.includes(j.kanal) && (saringan.status === null || j.tahap === saringan.status),
    )
    if (!saringan.terlambat) return jalur.length > 0
    return jalur.some((j) => langkahJalur(k, j, dasar).some((l) => terlambat(l.verdik)))
  }
  return [...keadaan.kegiatan.values()]
    .filter(cocok)
    .toSorted((a, b) => urutanSandi(a.hariH, b.hariH) || urutanSandi(a.id, b.id))
}

/** Everything written about a kegiatan: what it is, its texts, and what its peristiwa say. */
export function ladangKegiatan(
  kegiatan: Kegiatan,
  teks: Readonly<Record<string, string>>,
  peristiwa: readonly Tercatat[],
): Ladang[] {
  const { judul, lokasi, pelaksana } = kegiatan
  const tetap = Object.entries({ judul, lokasi, pelaksana, ...teks }).map(([di, isi]): Ladang => ({ di, teks: isi }))
  const semua = [...tetap, ...peristiwa.flatMap(ladangPeristiwa)]
  // One note may stand with several acts.
  return [...new Map(semua.map((l) => [`${l.di} ${l.teks}`, l])).values()]
}

function ladangPeristiwa(p: Tercatat): Ladang[] {
  return [
    { di: 'catatan', teks: p.catatan },
    { di: 'alasan', teks: p.tetap ?? '' },
    { di: 'bukti', teks: p.bukti ?? '' },
    ...(jenisDari(p).teksCari?.(p) ?? []),
  ]
}

/** Where the words stand; null unless each of them stands somewhere. No words are found everywhere, at no place. */
export function temukan(ladang: readonly Ladang[], kata: readonly string[]): Temu[] | null {
  const belum = new Set(kata)
  const hasil: Temu[] = []
  for (const { di, teks } of ladang) {
    const asli = satuBaris(teks)
    const rata = ratakan(asli)
    const ada = kata.filter((k) => rata.includes(k))
    for (const k of ada) belum.delete(k)
    if (ada.length > 0) hasil.push({ di, kutipan: kutip(asli, rata.indexOf(ada[0]!), ada[0]!.length) })
  }
  return belum.size > 0 ? null : hasil
}

const SEBELUM = 24
const SESUDAH = 56
const KATA_UTUH = 80

/** The hit with its surroundings, cut at blanks where there are any. */
function kutip(asli: string, rata: number, panjang: number): string {
  const mulai = letakAsli(asli, rata)
  const akhir = letakAsli(asli, rata + panjang - 1) + 1
  let dari = Math.max(0, mulai - SEBELUM)
  let sampai = Math.min(asli.length, akhir + SESUDAH)
  if (dari > 0) {
    const spasi = asli.indexOf(' ', dari)
    const awalKata = asli.lastIndexOf(' ', mulai) + 1
    if (spasi >= 0 && spasi < mulai) dari = spasi + 1
    // A link is of use only from its beginning.
    else if (mulai - awalKata <= KATA_UTUH) dari = awalKata
  }
  if (sampai < asli.length) {
    const spasi = asli.lastIndexOf(' ', sampai)
    if (spasi >= akhir) sampai = spasi
  }
  // A cut in the middle of a long word may tear a character of two units.
  const isi = asli.slice(dari, sampai).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  return `${dari > 0 ? '…' : ''}${isi}${sampai < asli.length ? '…' : ''}`
}

/** Where the character begins that the flat text has at `ke`. */
function letakAsli(asli: string, ke: number): number {
  let letak = 0
  let rata = 0
  for (const huruf of asli) {
    rata += ratakan(huruf).length
    if (rata > ke) break
    letak += huruf.length
  }
  return letak
}
