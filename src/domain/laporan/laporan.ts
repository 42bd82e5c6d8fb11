/**
 * The monthly report (SOP row 6 for medsos, 5 for the website): accounts, contents with engagement, articles with
 * clicks.
 */
import { urutanSandi } from '../bahasa/teks.js'
import { jumlahkan, persen } from '../bahasa/angka.js'
import type { Nilai } from './angka-unggahan.js'
import { bulanUnggah, cocokkanAngka, gabung, hitDari, hitUnggahan, milikBulan } from './angka-unggahan.js'
import type { HitBulan, HitSitus } from './hit.js'
import { daftarHit, hitBulan, hitSitus } from './hit.js'
import { denganImpresi, nilaiLaporan } from './impresi.js'
import type { UnggahanKegiatan } from '../keadaan/pencocokan.js'
import { milikAkun, pencariUnggahan, semuaUnggahan } from '../keadaan/pencocokan.js'
import type { Angka, TandaAngka } from '../peristiwa/angka.js'
import { susunRegister } from '../register/register.js'
import type { Perhatian } from '../register/perhatian.js'
import { susunPerhatian } from '../register/perhatian.js'
import type { JumlahPutusan } from '../register/putusan.js'
import { hitungPutusan } from '../register/putusan.js'
import type { BarisSebab } from '../register/sebab.js'
import { daftarSebab } from '../register/sebab.js'
import { langkahTerbuka } from '../register/jumlah-register.js'
import type { Kanal } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { tambahBulan } from '../bahasa/waktu.js'
import type { Kegiatan, Keadaan } from '../keadaan/tipe.js'
import { angkaBulan } from '../keadaan/baca.js'
import type { BarisRekap, DasarPenilaian, Register } from '../register/tipe.js'

export interface BarisAkun {
  platform: string
  pengikutAwal: number | null
  pengikutAkhir: number | null
  pertumbuhan: number | null
  pertumbuhanPersen: number | null
  penonton: number | null
  /** Of the whole account in the month, as the platform's own overview gives it. */
  tayangan: number | null
  impresi?: number
  pengikutBaru: number | null
  kunjunganProfil: number | null
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
  penyebut: 'jangkauan' | 'tayangan' | 'impresi' | null
  adaAngka: boolean
  /** A later snapshot counts fewer views or impressions than an earlier one. */
  surut: boolean
  /** Reads in the month by the site's own running counter; null where no snapshot of it is known. */
  hit: HitBulan | null
}

export interface BarisTotal {
  platform: string
  konten: number
  tayangan: number | null
  impresi?: number
  jangkauan: number | null
  engagement: number | null
}

export interface BarisTakCocok extends Omit<Nilai, 'impresi'> {
  impresi?: number
  platform: string | null
  tautan: string | null
  judul: string | null
  /** As the source tells it: ISO 8601 with offset, or a date. */
  terbit: string | null
  tanda: TandaAngka | null
  /** Reads in the month by the site's own running counter. */
  hit: number | null
  sumber: string
}

export interface Laporan {
  bulan: string
  kanal: readonly Kanal[]
  akun: BarisAkun[]
  konten: BarisKonten[]
  total: BarisTotal[]
  /** Clicks from search engines, and pages read as the site's own statistics count them; never one for the other. */
  situs: {
    klik: number | null
    klikBulanLalu: number | null
    perubahanPersen: number | null
    dibaca: number | null
    hit: HitSitus | null
  }
  artikel: BarisKonten[]
  kepatuhan: BarisRekap[]
  /** What was late in the month, and why. */
  sebab: BarisSebab[]
  /** The same with its limit and who is to do it: open first. */
  perhatian: Perhatian[]
  putusan: JumlahPutusan
  /** Steps nobody has done yet: past their limit, and still within it. */
  terbuka: { lewat: number; berjalan: number }
  segel: Register['segel']
  takCocok: BarisTakCocok[]
  tanpaData: BarisKonten[]
}

/** What the rate is by; where nothing is named it is reach (analitik.md, "Engagement rate"). */
const penyebutPlatform: ReadonlyMap<string, 'tayangan' | 'impresi'> = new Map([
  ['tiktok', 'tayangan'],
  ['youtube', 'tayangan'],
  ['x', 'impresi'],
])

/** The report of one month for the given channels. */
export function susunLaporan(keadaan: Keadaan, bulan: string, kanal: readonly Kanal[], dasar: DasarPenilaian): Laporan {
  const angka = angkaBulan(keadaan, bulan)
  const unggahan = semuaUnggahan(keadaan)
  const cari = pencariUnggahan(unggahan, keadaan.cocok)
  const cocok = cocokkanAngka(keadaan, bulan, cari, dasar)
  const halaman = daftarHit(keadaan, dasar.aturan.zona)
  const hit = hitUnggahan(halaman, cari)
  const semua = unggahan
    .filter((u) => milikBulan(u, bulan, dasar))
    .map((u) =>
      barisKonten(
        u,
        cocok.menurutUnggahan.get(u),
        cocok.surut.has(u),
        hitDari(hit.menurutUnggahan.get(u), bulan, bulanUnggah(u, dasar)),
      ),
    )
  const konten = kanal.includes('medsos') ? semua.filter((b) => b.kanal === 'medsos') : []
  const artikel = kanal.includes('website') ? semua.filter((b) => b.kanal === 'website') : []
  const klik = kanal.includes('website') ? situsBulan(angka, 'klik_situs') : null
  const klikBulanLalu = kanal.includes('website')
    ? situsBulan(angkaBulan(keadaan, tambahBulan(bulan, -1)), 'klik_situs')
    : null
  const register = susunRegister(keadaan, { bulan, kanal }, dasar)
  return {
    bulan,
    kanal,
    akun: kanal.includes('medsos') ? susunAkun(angka) : [],
    konten,
    total: susunTotal(konten),
    situs: {
      klik,
      klikBulanLalu,
      perubahanPersen: klik === null || klikBulanLalu === null ? null : persen(klik - klikBulanLalu, klikBulanLalu),
      dibaca: kanal.includes('website') ? situsBulan(angka, 'tayangan') : null,
      hit: kanal.includes('website') ? hitSitus(halaman, bulan) : null,
    },
    artikel,
    kepatuhan: register.rekap,
    sebab: daftarSebab(register),
    perhatian: susunPerhatian(register, dasar),
    putusan: hitungPutusan(register),
    terbuka: langkahTerbuka(register),
    segel: register.segel,
    takCocok: [
      ...cocok.sisa
        .filter(({ angka: a }) => kanal.includes(a.kanal))
        .map(({ angka: a, sumber }) => barisTakCocok(a, sumber, null, keadaan)),
      ...hit.sisa
        .filter(({ angka: a }) => kanal.includes(a.kanal) && a.bulan === bulan)
        .map((h) => barisTakCocok(h.angka, h.sumber, hitBulan(h, bulan).jumlah, keadaan)),
    ],
    tanpaData: [...konten, ...artikel].filter((b) => !b.adaAngka),
  }
}

function barisKonten(u: UnggahanKegiatan, nilai: Nilai | undefined, surut: boolean, hit: HitBulan | null): BarisKonten {
  const {
    tayangan = null,
    impresi = null,
    jangkauan = null,
    suka = null,
    komentar = null,
    bagikan = null,
    simpan = null,
    klik = null,
  } = nilai ?? {}
  const engagement = jumlahkan([suka, komentar, bagikan, simpan])
  const penyebut = penyebutPlatform.get(u.platform) ?? 'jangkauan'
  const engagementRate = persen(engagement, { tayangan, impresi, jangkauan }[penyebut])
  return {
    ...u,
    tayangan,
    impresi,
    jangkauan,
    suka,
    komentar,
    bagikan,
    simpan,
    klik,
    engagement,
    engagementRate,
    penyebut: engagementRate === null ? null : penyebut,
    adaAngka: nilai !== undefined || (hit !== null && hit.jumlah !== null),
    surut,
    hit,
  }
}

function barisTakCocok(a: Angka, sumber: string, hit: number | null, keadaan: Keadaan): BarisTakCocok {
  const judul = a.judul ?? (a.id === null ? null : (keadaan.kegiatan.get(a.id)?.judul ?? null))
  const { impresi, ...nilai } = gabung(undefined, a)
  return {
    platform: a.platform,
    tautan: a.tautan,
    judul,
    terbit: a.terbit,
    tanda: a.tanda,
    ...nilai,
    ...denganImpresi(impresi),
    hit,
    sumber,
  }
}

const nilaiAkun = [
  'pengikut_awal',
  'pengikut_akhir',
  'pengikut_baru',
  'pengikut_bersih',
  'penonton',
  'tayangan',
  'impresi',
  'kunjungan_profil',
] as const

/** One row per account of which anything is known; the figures recorded last win. */
function susunAkun(angka: readonly Angka[]): BarisAkun[] {
  const akun = new Map<string, Angka['nilai']>()
  for (const a of angka) {
    if (a.kanal !== 'medsos' || a.platform === null || !milikAkun(a)) continue
    const nilai = nilaiLaporan(a)
    const tahu = Object.fromEntries(nilaiAkun.flatMap((n) => (nilai[n] === undefined ? [] : [[n, nilai[n]]])))
    if (Object.keys(tahu).length > 0) akun.set(a.platform, { ...akun.get(a.platform), ...tahu })
  }
  return [...akun]
    .toSorted(([a], [b]) => urutanSandi(a, b))
    .map(([platform, n]) => {
      const { pengikut_awal: awal = null, pengikut_akhir: akhir = null } = n
      const pertumbuhan = awal === null || akhir === null ? (n.pengikut_bersih ?? null) : akhir - awal
      return {
        platform,
        pengikutAwal: awal,
        pengikutAkhir: akhir,
        pertumbuhan,
        pertumbuhanPersen: persen(pertumbuhan, awal),
        penonton: n.penonton ?? null,
        tayangan: n.tayangan ?? null,
        ...denganImpresi(n.impresi ?? null),
        pengikutBaru: n.pengikut_baru ?? null,
        kunjunganProfil: n.kunjungan_profil ?? null,
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
      ...denganImpresi(jumlahkan(milik.map((k) => k.impresi))),
      jangkauan: jumlahkan(milik.map((k) => k.jangkauan)),
      engagement: jumlahkan(milik.map((k) => k.engagement)),
    }
  })
}

/** A figure of the whole site in a month, from the newest source that gives it. */
function situsBulan(angka: readonly Angka[], nama: 'klik_situs' | 'tayangan'): number | null {
  return (
    angka.findLast((a) => a.kanal === 'website' && milikAkun(a) && a.nilai[nama] !== undefined)?.nilai[nama] ?? null
  )
}
