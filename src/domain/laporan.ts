/** The monthly report (SOP row 6 for medsos, 5 for the website): accounts, contents with engagement, articles with clicks. */
import { jumlahkan, persen } from './angka.js'
import type { Jalur, Kegiatan, Keadaan } from './keadaan.js'
import { angkaBulan } from './keadaan.js'
import type { Angka, NamaAngka } from './peristiwa.js'
import type { BarisRekap, Dasar } from './register.js'
import { susunRegister } from './register.js'
import type { Kanal } from './sop.js'
import { kunciTautan } from './tautan.js'
import type { Instan } from './waktu.js'
import { bulanDari, tambahBulan, tanggalLokal } from './waktu.js'

const daftarNilai = ['tayangan', 'jangkauan', 'suka', 'komentar', 'bagikan', 'simpan', 'klik'] as const satisfies readonly NamaAngka[]
type Nilai = Record<(typeof daftarNilai)[number], number | null>

export interface BarisAkun {
  platform: string
  pengikutAwal: number | null
  pengikutAkhir: number | null
  pertumbuhan: number | null
  pertumbuhanPersen: number | null
  penonton: number | null
}

/** One upload, or one article, with what is known of it. */
export interface BarisKonten extends Omit<Nilai, 'klik'> {
  kegiatan: Kegiatan
  kanal: Kanal
  diunggah: Instan
  platform: string
  tautan: string
  klik: number | null
  engagement: number | null
  engagementRate: number | null
  /** What the rate was divided by, null where there is no rate. */
  penyebut: 'jangkauan' | 'tayangan' | null
  adaAngka: boolean
}

export interface BarisTotal {
  platform: string
  konten: number
  tayangan: number | null
  jangkauan: number | null
  engagement: number | null
}

export interface BarisTakCocok extends Nilai {
  platform: string | null
  tautan: string | null
  judul: string | null
  terbit: Instan | null
  sumber: string
}

export interface Laporan {
  bulan: string
  kanal: readonly Kanal[]
  akun: BarisAkun[]
  konten: BarisKonten[]
  total: BarisTotal[]
  situs: { klik: number | null; klikBulanLalu: number | null; perubahanPersen: number | null }
  artikel: BarisKonten[]
  kepatuhan: BarisRekap[]
  takCocok: BarisTakCocok[]
  tanpaData: BarisKonten[]
}

/** Platforms whose rate is by views; elsewhere it is by reach (analitik.md, "Engagement rate"). */
const menurutTayangan = new Set(['tiktok', 'youtube', 'x'])

/** The report of one month for the given channels. */
export function susunLaporan(keadaan: Keadaan, bulan: string, kanal: readonly Kanal[], dasar: Dasar): Laporan {
  const angka = angkaBulan(keadaan, bulan)
  const unggahan = semuaUnggahan(keadaan)
  const cocok = cocokkanAngka(keadaan, bulan, unggahan, dasar)
  const semua = unggahan.filter((u) => milikBulan(u, bulan, dasar)).map((u) => barisKonten(u, cocok.menurutUnggahan.get(u)))
  const konten = kanal.includes('medsos') ? semua.filter((b) => b.kanal === 'medsos') : []
  const artikel = kanal.includes('website') ? semua.filter((b) => b.kanal === 'website') : []
  const klik = kanal.includes('website') ? klikSitus(angka) : null
  const klikBulanLalu = kanal.includes('website') ? klikSitus(angkaBulan(keadaan, tambahBulan(bulan, -1))) : null
  return {
    bulan,
    kanal,
    akun: kanal.includes('medsos') ? susunAkun(angka) : [],
    konten,
    total: susunTotal(konten),
    situs: { klik, klikBulanLalu, perubahanPersen: klik === null || klikBulanLalu === null ? null : persen(klik - klikBulanLalu, klikBulanLalu) },
    artikel,
    kepatuhan: susunRegister(keadaan, { bulan, kanal }, dasar).rekap,
    takCocok: cocok.sisa.filter((a) => kanal.includes(a.kanal)).map((a) => barisTakCocok(a, keadaan)),
    tanpaData: [...konten, ...artikel].filter((b) => !b.adaAngka),
  }
}

interface UnggahanKegiatan {
  kegiatan: Kegiatan
  kanal: Kanal
  platform: string
  tautan: string
  diunggah: Instan
}

/** Every upload on a track, in the order in which it happened. */
function unggahanJalur(kegiatan: Kegiatan, jalur: Jalur): UnggahanKegiatan[] {
  return jalur.berlaku.flatMap((p) => (p.peristiwa === 'diunggah' ? p.unggahan.map((u) => ({ kegiatan, kanal: jalur.kanal, ...u, diunggah: p.waktu })) : []))
}

/** Every upload of the history, in the order of Hari H. */
function semuaUnggahan(keadaan: Keadaan): UnggahanKegiatan[] {
  const hasil = [...keadaan.kegiatan.values()].flatMap((k) => [...k.jalur.values()].flatMap((j) => unggahanJalur(k, j)))
  return hasil.toSorted((a, b) => a.kegiatan.hariH.localeCompare(b.kegiatan.hariH) || a.kegiatan.id.localeCompare(b.kegiatan.id) || a.diunggah - b.diunggah)
}

const bulanUnggah = (u: UnggahanKegiatan, dasar: Dasar): string => bulanDari(tanggalLokal(u.diunggah, dasar.aturan.zona))

/** Whether an upload belongs to the month, by Hari H or by the day of upload (A9, `kpi_menurut`). */
const milikBulan = (u: UnggahanKegiatan, bulan: string, dasar: Dasar): boolean =>
  (dasar.aturan.kpiMenurut === 'unggah' ? bulanUnggah(u, dasar) : bulanDari(u.kegiatan.hariH)) === bulan

interface AngkaCocok {
  menurutUnggahan: Map<UnggahanKegiatan, Nilai>
  /** Rows of the month that are of no upload at all. */
  sisa: Angka[]
}

/**
 * Gives each row of figures to the upload it names: by link first, else by kegiatan and platform. Figures of the month
 * in which an upload was published count where its own month has none; later figures win.
 */
function cocokkanAngka(keadaan: Keadaan, bulan: string, unggahan: readonly UnggahanKegiatan[], dasar: Dasar): AngkaCocok {
  const cari = pencariUnggahan(unggahan)
  const sisa = new Map<string, Angka>()
  const menurutUnggahan = new Map<UnggahanKegiatan, Nilai>()
  const cadangan = new Map<UnggahanKegiatan, Nilai>()
  for (const a of keadaan.ukuran.flatMap((u) => u.angka)) {
    if (!daftarNilai.some((n) => a.nilai[n] !== undefined)) continue
    const u = cari(a)
    if (!u && a.bulan === bulan) sisa.set(JSON.stringify([a.kanal, a.platform, a.id, a.tautan, a.judul]), a)
    if (!u || !milikBulan(u, bulan, dasar)) continue
    if (a.bulan === bulan) menurutUnggahan.set(u, gabung(menurutUnggahan.get(u), a))
    else if (a.bulan === bulanUnggah(u, dasar)) cadangan.set(u, gabung(cadangan.get(u), a))
  }
  for (const [u, nilai] of cadangan) if (!menurutUnggahan.has(u)) menurutUnggahan.set(u, nilai)
  return { menurutUnggahan, sisa: [...sisa.values()] }
}

function pencariUnggahan(unggahan: readonly UnggahanKegiatan[]): (a: Angka) => UnggahanKegiatan | undefined {
  const menurutKunci = new Map<string, UnggahanKegiatan[]>()
  const menurutId = new Map<string, UnggahanKegiatan[]>()
  for (const u of unggahan)
    for (const [peta, kunci] of [
      [menurutKunci, kunciTautan(u.tautan)],
      [menurutId, u.kegiatan.id],
    ] as const)
      peta.set(kunci, [...(peta.get(kunci) ?? []), u])
  return (a) => {
    const cocok = (u: UnggahanKegiatan): boolean =>
      u.kanal === a.kanal && (a.id === null || u.kegiatan.id === a.id) && (a.platform === null || u.platform === a.platform)
    const menurutTautan = a.tautan === null ? undefined : menurutKunci.get(kunciTautan(a.tautan))?.find(cocok)
    return menurutTautan ?? (a.id === null ? undefined : menurutId.get(a.id)?.find(cocok))
  }
}

/** A newer snapshot replaces the figures it knows; a cell it leaves empty keeps what was known. */
function gabung(lama: Nilai | undefined, a: Angka): Nilai {
  return Object.fromEntries(daftarNilai.map((n) => [n, a.nilai[n] ?? lama?.[n] ?? null])) as Nilai
}

function barisKonten(u: UnggahanKegiatan, nilai: Nilai | undefined): BarisKonten {
  const { tayangan = null, jangkauan = null, suka = null, komentar = null, bagikan = null, simpan = null, klik = null } = nilai ?? {}
  const engagement = jumlahkan([suka, komentar, bagikan, simpan])
  const penyebut = menurutTayangan.has(u.platform) ? 'tayangan' : 'jangkauan'
  const engagementRate = persen(engagement, penyebut === 'tayangan' ? tayangan : jangkauan)
  return {
    ...u,
    tayangan,
    jangkauan,
    suka,
    komentar,
    bagikan,
    simpan,
    klik,
    engagement,
    engagementRate,
    penyebut: engagementRate === null ? null : penyebut,
    adaAngka: nilai !== undefined,
  }
}

function barisTakCocok(a: Angka, keadaan: Keadaan): BarisTakCocok {
  const sumber = keadaan.ukuran.find((u) => u.angka.includes(a))!.sumber
  const judul = a.judul ?? (a.id === null ? null : (keadaan.kegiatan.get(a.id)?.judul ?? null))
  return { platform: a.platform, tautan: a.tautan, judul, terbit: null, ...gabung(undefined, a), sumber }
}

function susunAkun(angka: readonly Angka[]): BarisAkun[] {
  const akun = new Map<string, { pengikutAwal: number | null; pengikutAkhir: number | null; penonton: number | null }>()
  for (const { kanal, id, platform, nilai } of angka) {
    if (kanal !== 'medsos' || id !== null || platform === null) continue
    const { pengikut_awal, pengikut_akhir, penonton } = nilai
    if (pengikut_awal === undefined && pengikut_akhir === undefined && penonton === undefined) continue
    const lama = akun.get(platform)
    akun.set(platform, {
      pengikutAwal: pengikut_awal ?? lama?.pengikutAwal ?? null,
      pengikutAkhir: pengikut_akhir ?? lama?.pengikutAkhir ?? null,
      penonton: penonton ?? lama?.penonton ?? null,
    })
  }
  return [...akun]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([platform, a]) => {
      const pertumbuhan = a.pengikutAwal === null || a.pengikutAkhir === null ? null : a.pengikutAkhir - a.pengikutAwal
      return {
        platform,
        pengikutAwal: a.pengikutAwal,
        pengikutAkhir: a.pengikutAkhir,
        pertumbuhan,
        pertumbuhanPersen: persen(pertumbuhan, a.pengikutAwal),
        penonton: a.penonton,
      }
    })
}

function susunTotal(konten: readonly BarisKonten[]): BarisTotal[] {
  return [...new Set(konten.map((k) => k.platform))].toSorted().map((platform) => {
    const milik = konten.filter((k) => k.platform === platform)
    return {
      platform,
      konten: milik.length,
      tayangan: jumlahkan(milik.map((k) => k.tayangan)),
      jangkauan: jumlahkan(milik.map((k) => k.jangkauan)),
      engagement: jumlahkan(milik.map((k) => k.engagement)),
    }
  })
}

/** Clicks of the whole site in a month, from the newest source that gives them. */
function klikSitus(angka: readonly Angka[]): number | null {
  return angka.findLast((a) => a.kanal === 'website' && a.nilai.klik_situs !== undefined)?.nilai.klik_situs ?? null
}
