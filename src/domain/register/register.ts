/** The compliance register: every step of a period with its verdict, and the totals they add up to. */
import { persen } from '../bahasa/angka.js'
import type { Aturan, Petugas } from '../sop/aturan.js'
import type { Catat, Verdik } from '../sop/baku-mutu.js'
import { terlambat } from '../sop/baku-mutu.js'
import type { BarisDiteruskan } from './diteruskan.js'
import { daftarDiteruskan } from './diteruskan.js'
import type { Jalur, Kegiatan, Keadaan, Temuan } from '../keadaan/keadaan.js'
import { bahanJalur } from '../keadaan/keadaan.js'
import type { Langkah } from './langkah.js'
import { langkahJalur } from './langkah.js'
import { samaOrang } from '../orang/pelaku.js'
import type { Ditutup, Tercatat } from '../peristiwa/peristiwa.js'
import type { BarisInteraksi } from './register-interaksi.js'
import { susunInteraksi } from './register-interaksi.js'
import type { BarisLaporan } from './register-laporan.js'
import { susunPelaporan } from './register-laporan.js'
import { sebabLangkah } from './sebab.js'
import { segelBulan, tandaTutup } from '../keadaan/segel.js'
import type { BarisSop, Kanal, Sop } from '../sop/sop.js'
import { barisUntuk, versiBerlaku } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'

/** What reports and registers are computed with: the rules, and the instant they are computed for. */
export interface Dasar {
  sop: Sop
  aturan: Aturan
  petugas: readonly Petugas[]
  /** Pending steps are judged as of this instant. */
  per: Instan
  daftarKanal: readonly Kanal[]
}

export interface Kelengkapan {
  foto: number
  video: number
  narasi: boolean
  lengkap: boolean
  /** What the standard asks for and is not there, in words. */
  kurang: string[]
  /** What is worth a note without being asked for. */
  catatan: string[]
}

export interface BarisRegister {
  kegiatan: Kegiatan
  kanal: Kanal
  status: string
  kelengkapan: Kelengkapan
  langkah: LangkahRegister[]
}

/** A round with what was recorded about it later. */
export interface LangkahRegister extends Langkah {
  /** Cause of its lateness, null where none was recorded. */
  sebab: string | null
}

export interface BarisRekap {
  kanal: Kanal | 'gabungan'
  langkah: number | 'semua'
  dinilai: number
  tepat: number
  terlambat: number
  persenTepat: number | null
}

export interface Register {
  /** `YYYY-MM`, or null for the whole history. */
  bulan: string | null
  per: Instan
  baris: BarisRegister[]
  interaksi: BarisInteraksi[]
  laporan: BarisLaporan[]
  rekap: BarisRekap[]
  /** The month's seal, null while it is open and for the whole history. */
  segel: Tercatat<Ditutup> | null
  /** How the times of the period were recorded (A20): late recording never passes silently. */
  catat: Record<Catat, number>
  /** What a reason let through (A13). */
  diteruskan: BarisDiteruskan[]
  peringatan: string[]
  temuan: Temuan[]
}

export interface Saringan {
  bulan: string | null
  kanal: readonly Kanal[]
}

/** Completeness of what was handed over on a track (A12, A14). */
export function kelengkapan(
  kegiatan: Pick<Kegiatan, 'jenis'>,
  bahan: { foto: readonly string[]; video: readonly string[]; narasi: string },
  baris: BarisSop | undefined,
  aturan: Aturan,
): Kelengkapan {
  const foto = new Set(bahan.foto).size
  const video = new Set(bahan.video).size
  const narasi = bahan.narasi !== ''
  const syarat = baris?.syarat
  const kurang: string[] = []
  if (syarat?.narasi && !narasi) kurang.push('narasi belum ada')
  if (syarat && kegiatan.jenis !== 'pengumuman' && foto < syarat.foto)
    kurang.push(`foto ${foto} dari minimal ${syarat.foto}`)
  const tanpaVideo = syarat?.video === 'aturan' && kegiatan.jenis !== 'pengumuman' && video === 0
  if (tanpaVideo && aturan.video === 'wajib') kurang.push('video belum ada')
  const catatan = tanpaVideo && aturan.video === 'catatan' ? ['tanpa video'] : []
  return { foto, video, narasi, lengkap: kurang.length === 0, kurang, catatan }
}

/** Completeness of what stands handed over on a track. */
export function kelengkapanJalur(kegiatan: Kegiatan, jalur: Jalur, aturan: Aturan): Kelengkapan {
  return kelengkapan(kegiatan, bahanJalur(jalur), barisUntuk(jalur.versi, 'diserahkan'), aturan)
}

/** The register of a period; a kegiatan belongs to the month of its Hari H (A9), the rest as A22 says. */
export function susunRegister(keadaan: Keadaan, saringan: Saringan, dasar: Dasar): Register {
  const orangSama = (a: string, b: string): boolean => samaOrang(a, b, dasar.petugas)
  const baris: BarisRegister[] = []
  for (const kegiatan of keadaan.kegiatan.values()) {
    if (saringan.bulan !== null && bulanDari(kegiatan.hariH) !== saringan.bulan) continue
    for (const jalur of kegiatan.jalur.values()) {
      if (!saringan.kanal.includes(jalur.kanal)) continue
      const langkah = langkahJalur(kegiatan, jalur, { aturan: dasar.aturan, per: dasar.per, samaOrang: orangSama }).map(
        (l): LangkahRegister => ({
          ...l,
          tanda: [...l.tanda, ...tandaTutup(keadaan, bulanDari(kegiatan.hariH), l.commit)],
          sebab: sebabLangkah(keadaan.sebab, kegiatan.id, jalur.kanal, l),
        }),
      )
      baris.push({
        kegiatan,
        kanal: jalur.kanal,
        status: jalur.tahap,
        kelengkapan: kelengkapanJalur(kegiatan, jalur, dasar.aturan),
        langkah,
      })
    }
  }
  baris.sort(
    (a, b) =>
      a.kegiatan.hariH.localeCompare(b.kegiatan.hariH) ||
      a.kegiatan.id.localeCompare(b.kegiatan.id) ||
      a.kanal.localeCompare(b.kanal),
  )
  const interaksi = susunInteraksi(keadaan, saringan, dasar)
  const laporan = susunPelaporan(keadaan, saringan, dasar)
  return {
    bulan: saringan.bulan,
    per: dasar.per,
    baris,
    interaksi,
    laporan,
    segel: saringan.bulan === null ? null : segelBulan(keadaan, saringan.bulan),
    rekap: rekapitulasi(baris, interaksi, laporan, saringan, dasar),
    catat: hitungCatat(baris, interaksi, laporan),
    diteruskan: daftarDiteruskan(
      baris,
      interaksi,
      keadaan.laporan.filter((p) => laporan.some((l) => l.commit === p.jejak.commit)),
    ),
    peringatan: peringatanLibur(baris, dasar),
    temuan: keadaan.temuan,
  }
}

/** A row per SOP row and channel, one per channel for all rows, and one for everything; each judged step counted once. */
function rekapitulasi(
  baris: readonly BarisRegister[],
  interaksi: readonly BarisInteraksi[],
  laporan: readonly BarisLaporan[],
  saringan: Saringan,
  dasar: Dasar,
): BarisRekap[] {
  const verdik: { kanal: Kanal; no: number; verdik: Verdik }[] = []
  for (const b of baris) for (const l of b.langkah) verdik.push({ kanal: b.kanal, no: l.baris.no, verdik: l.verdik })
  for (const i of interaksi) if (i.baris) verdik.push({ kanal: i.kanal, no: i.baris.no, verdik: i.verdik })
  for (const l of laporan) verdik.push({ kanal: l.kanal, no: l.baris.no, verdik: l.verdik })
  const hitung = (kanal: Kanal | 'gabungan', langkah: number | 'semua'): BarisRekap => {
    const cocok = verdik.filter(
      (v) => (kanal === 'gabungan' || v.kanal === kanal) && (langkah === 'semua' || v.no === langkah),
    )
    const tepat = cocok.filter((v) => v.verdik === 'tepat').length
    const lewat = cocok.filter((v) => terlambat(v.verdik)).length
    return {
      kanal,
      langkah,
      dinilai: tepat + lewat,
      tepat,
      terlambat: lewat,
      persenTepat: persen(tepat, tepat + lewat),
    }
  }
  const hasil: BarisRekap[] = []
  for (const kanal of saringan.kanal) {
    const nomor = new Set([
      ...nomorBaris(kanal, saringan, dasar),
      ...verdik.filter((v) => v.kanal === kanal).map((v) => v.no),
    ])
    for (const no of [...nomor].toSorted((a, b) => a - b)) hasil.push(hitung(kanal, no))
    hasil.push(hitung(kanal, 'semua'))
  }
  hasil.push(hitung('gabungan', 'semua'))
  return hasil
}

function nomorBaris(kanal: Kanal, saringan: Saringan, dasar: Dasar): number[] {
  const tanggal = saringan.bulan === null ? tanggalLokal(dasar.per, dasar.aturan.zona) : `${saringan.bulan}-01`
  return versiBerlaku(dasar.sop[kanal], tanggal).baris.map((b) => b.no)
}

function hitungCatat(
  baris: readonly BarisRegister[],
  interaksi: readonly BarisInteraksi[],
  laporan: readonly BarisLaporan[],
): Record<Catat, number> {
  const jumlah: Record<Catat, number> = { langsung: 0, belakangan: 0, janggal: 0 }
  for (const b of baris) for (const l of b.langkah) if (l.selesai !== null) jumlah[l.catat]++
  for (const i of interaksi) jumlah[i.catat]++
  for (const l of laporan) if (l.catat !== null) jumlah[l.catat]++
  return jumlah
}

function peringatanLibur(baris: readonly BarisRegister[], dasar: Dasar): string[] {
  if (dasar.aturan.jam !== 'kerja') return []
  const tahun = new Set(baris.map((b) => b.kegiatan.hariH.slice(0, 4)).filter((t) => !dasar.aturan.tahunLibur.has(t)))
  return [...tahun]
    .toSorted()
    .map(
      (t) => `Hari libur tahun ${t} tidak tercantum dalam libur.yaml; menit kerja tahun itu dihitung tanpa hari libur.`,
    )
}
