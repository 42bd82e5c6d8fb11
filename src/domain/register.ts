/** The compliance register: every step of a period with its verdict, and the totals they add up to. */
import { persen } from './angka.js'
import type { Aturan, Petugas } from './aturan.js'
import type { Catat, Penilaian, Verdik } from './baku-mutu.js'
import { nilai, nilaiCatat, terlambat, tidakDinilai } from './baku-mutu.js'
import type { Interaksi, Jalur, Kegiatan, Keadaan, Temuan } from './keadaan.js'
import { bahanJalur } from './keadaan.js'
import type { Langkah, Tanda } from './langkah.js'
import { langkahJalur } from './langkah.js'
import { samaOrang } from './pelaku.js'
import type { Ditutup, Tercatat } from './peristiwa.js'
import { sebabLangkah, sebabLaporan } from './sebab.js'
import { segelBulan, sesudahTutup } from './segel.js'
import type { BarisSop, Kanal, Sop } from './sop.js'
import { barisUntuk, barisSesudah, versiBerlaku } from './sop.js'
import type { Instan } from './waktu.js'
import { awalHari, bulanDari, tambahBulan, tanggalLokal } from './waktu.js'

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

export interface BarisInteraksi extends Penilaian {
  interaksi: Interaksi
  kanal: Kanal
  baris: BarisSop | null
  catat: Catat
  oleh: string | null
  tanda: Tanda[]
}

export interface BarisLaporan extends Penilaian {
  kanal: Kanal
  bulan: string
  baris: BarisSop
  /** When its clock started: the month's end. */
  mulai: Instan
  diserahkan: Instan | null
  oleh: string | null
  peran: string | null
  commit: string | null
  catat: Catat | null
  /** How often it was handed in; the first time counts. */
  kali: number
  tanda: Tanda[]
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
  if (syarat && kegiatan.jenis !== 'pengumuman' && foto < syarat.foto) kurang.push(`foto ${foto} dari minimal ${syarat.foto}`)
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
      const langkah = langkahJalur(kegiatan, jalur, { aturan: dasar.aturan, per: dasar.per, samaOrang: orangSama }).map((l): LangkahRegister => ({
        ...l,
        tanda: [...l.tanda, ...tandaTutup(keadaan, bulanDari(kegiatan.hariH), l.commit)],
        sebab: sebabLangkah(keadaan.sebab, kegiatan.id, jalur.kanal, l),
      }))
      baris.push({ kegiatan, kanal: jalur.kanal, status: jalur.tahap, kelengkapan: kelengkapanJalur(kegiatan, jalur, dasar.aturan), langkah })
    }
  }
  baris.sort((a, b) => a.kegiatan.hariH.localeCompare(b.kegiatan.hariH) || a.kegiatan.id.localeCompare(b.kegiatan.id) || a.kanal.localeCompare(b.kanal))
  const interaksi = susunInteraksi(keadaan, saringan, dasar)
  const laporan = susunLaporan(keadaan, saringan, dasar)
  return {
    bulan: saringan.bulan,
    per: dasar.per,
    baris,
    interaksi,
    laporan,
    segel: saringan.bulan === null ? null : segelBulan(keadaan, saringan.bulan),
    rekap: rekapitulasi(baris, interaksi, laporan, saringan, dasar),
    catat: hitungCatat(baris, interaksi, laporan),
    peringatan: peringatanLibur(baris, dasar),
    temuan: keadaan.temuan,
  }
}

/** The mark of what was recorded after its month was sealed: accepted, and told. */
const tandaTutup = (keadaan: Keadaan, bulan: string, commit: string | null): Tanda[] =>
  commit !== null && sesudahTutup(keadaan, bulan, commit) ? ['sesudah-tutup-buku'] : []

/** The channel an interaction belongs to: the website's own comments, or medsos. */
export const kanalPlatform = (platform: string): Kanal => (platform === 'website' ? 'website' : 'medsos')

function susunInteraksi(keadaan: Keadaan, saringan: Saringan, dasar: Dasar): BarisInteraksi[] {
  const { zona } = dasar.aturan
  const hasil: BarisInteraksi[] = []
  for (const interaksi of keadaan.interaksi.values()) {
    const { diterima, dijawab } = interaksi
    const tanggal = tanggalLokal(diterima.waktu, zona)
    const kanal = kanalPlatform(diterima.platform)
    if ((saringan.bulan !== null && bulanDari(tanggal) !== saringan.bulan) || !saringan.kanal.includes(kanal)) continue
    const baris = barisSesudah(versiBerlaku(dasar.sop[kanal], tanggal), 'interaksi', 'diterima') ?? null
    const dinilai = baris !== null && diterima.perluJawaban
    const ukuran = { mulai: diterima.waktu, tanggal, selesai: dijawab?.waktu ?? null, per: dasar.per }
    hasil.push({
      interaksi,
      kanal,
      baris,
      ...(dinilai ? nilai({ ...ukuran, batas: baris.batas }, dasar.aturan) : tidakDinilai),
      catat: dijawab ? nilaiCatat(dijawab.waktu, dijawab.jejak, diterima.waktu) : nilaiCatat(diterima.waktu, diterima.jejak, null),
      oleh: dijawab?.oleh ?? null,
      tanda: tandaTutup(keadaan, bulanDari(tanggal), (dijawab ?? diterima).jejak.commit),
    })
  }
  return hasil.toSorted((a, b) => a.interaksi.nomor.localeCompare(b.interaksi.nomor))
}

/**
 * The monthly reports of a period: those handed in, and those whose clock (the end of their month) has started.
 * The duty begins with the first month anything is recorded for.
 */
function susunLaporan(keadaan: Keadaan, saringan: Saringan, dasar: Dasar): BarisLaporan[] {
  const hasil: BarisLaporan[] = []
  for (const kanal of saringan.kanal)
    for (const bulan of saringan.bulan === null ? bulanBerisi(keadaan, dasar) : [saringan.bulan]) {
      const baris = versiBerlaku(dasar.sop[kanal], `${bulan}-01`).baris.find((b) => b.lingkup === 'bulan')
      if (!baris) continue
      const penyerahan = keadaan.laporan.filter((l) => l.bulan === bulan && l.kanal.includes(kanal))
      const p = penyerahan[0]
      const mulai = awalHari(`${tambahBulan(bulan, 1)}-01`, dasar.aturan.zona)
      if (!p && (mulai > dasar.per || !wajibLapor(keadaan, bulan, dasar))) continue
      hasil.push({
        kanal,
        bulan,
        baris,
        mulai,
        ...nilai({ batas: baris.batas, mulai, tanggal: `${bulan}-01`, selesai: p?.waktu ?? null, per: dasar.per }, dasar.aturan),
        diserahkan: p?.waktu ?? null,
        oleh: p?.oleh ?? null,
        peran: p?.peran ?? null,
        commit: p?.jejak.commit ?? null,
        catat: p ? nilaiCatat(p.waktu, p.jejak, null) : null,
        kali: penyerahan.length,
        tanda: [
          ...(p?.bukti != null ? ['atas-nama' as const] : []),
          ...(p?.tetap != null ? ['tetap' as const] : []),
          ...(p?.dinyatakanSendiri ? ['dinyatakan-sendiri' as const] : []),
          ...tandaTutup(keadaan, bulan, p?.jejak.commit ?? null),
        ],
        sebab: sebabLaporan(keadaan.sebab, bulan, kanal),
      })
    }
  return hasil
}

/** Every month from the first recorded one to the one before `per`'s, and any a report was handed in for. */
function bulanBerisi(keadaan: Keadaan, dasar: Dasar): string[] {
  const bulan = new Set(keadaan.laporan.map((l) => l.bulan))
  const pertama = bulanPertama(keadaan, dasar)
  const akhir = bulanDari(tanggalLokal(dasar.per, dasar.aturan.zona))
  for (let b = pertama; b !== null && b < akhir; b = tambahBulan(b, 1)) bulan.add(b)
  return [...bulan].toSorted()
}

function wajibLapor(keadaan: Keadaan, bulan: string, dasar: Dasar): boolean {
  const pertama = bulanPertama(keadaan, dasar)
  return pertama !== null && pertama <= bulan
}

function bulanPertama(keadaan: Keadaan, dasar: Dasar): string | null {
  let pertama: string | null = null
  const lihat = (bulan: string): void => {
    if (pertama === null || bulan < pertama) pertama = bulan
  }
  for (const k of keadaan.kegiatan.values()) lihat(bulanDari(k.hariH))
  for (const i of keadaan.interaksi.values()) lihat(bulanDari(tanggalLokal(i.diterima.waktu, dasar.aturan.zona)))
  return pertama
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
    const cocok = verdik.filter((v) => (kanal === 'gabungan' || v.kanal === kanal) && (langkah === 'semua' || v.no === langkah))
    const tepat = cocok.filter((v) => v.verdik === 'tepat').length
    const lewat = cocok.filter((v) => terlambat(v.verdik)).length
    return { kanal, langkah, dinilai: tepat + lewat, tepat, terlambat: lewat, persenTepat: persen(tepat, tepat + lewat) }
  }
  const hasil: BarisRekap[] = []
  for (const kanal of saringan.kanal) {
    const nomor = new Set([...nomorBaris(kanal, saringan, dasar), ...verdik.filter((v) => v.kanal === kanal).map((v) => v.no)])
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

function hitungCatat(baris: readonly BarisRegister[], interaksi: readonly BarisInteraksi[], laporan: readonly BarisLaporan[]): Record<Catat, number> {
  const jumlah: Record<Catat, number> = { langsung: 0, belakangan: 0, janggal: 0 }
  for (const b of baris) for (const l of b.langkah) if (l.selesai !== null) jumlah[l.catat]++
  for (const i of interaksi) jumlah[i.catat]++
  for (const l of laporan) if (l.catat !== null) jumlah[l.catat]++
  return jumlah
}

function peringatanLibur(baris: readonly BarisRegister[], dasar: Dasar): string[] {
  if (dasar.aturan.jam !== 'kerja') return []
  const tahun = new Set(baris.map((b) => b.kegiatan.hariH.slice(0, 4)).filter((t) => !dasar.aturan.tahunLibur.has(t)))
  return [...tahun].toSorted().map((t) => `Hari libur tahun ${t} tidak tercantum dalam libur.yaml; menit kerja tahun itu dihitung tanpa hari libur.`)
}
