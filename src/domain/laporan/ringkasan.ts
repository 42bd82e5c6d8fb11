/**
 * What the first page of a monthly report says: four figures with their change, three sentences, and what is missing.
 * Everything is taken from the report and the one of the month before; nothing here is measured anew.
 */
import { jumlahkan, persen } from '../bahasa/angka.js'
import { bilangan, gabungKata, persentase, selisihKata } from '../bahasa/kalimat.js'
import { ringkaskan, urutanSandi } from '../bahasa/teks.js'
import { kalimatTanpaSebab, sebutPerhatian } from '../register/perhatian.js'
import { kalimatPutusan } from '../register/putusan.js'
import type { BarisAkun, BarisKonten, Laporan } from './laporan.js'
import type { LaporanTahun } from './tahun.js'

export interface AngkaUtama {
  kunci: 'langganan' | 'konten' | 'klik' | 'tepat'
  nama: string
  /** A count, or for `tepat` a percentage with one decimal. */
  nilai: number | null
  /** Against the month before: of a count as such, of `tepat` in percentage points; null where either is unknown. */
  selisih: number | null
  selisihPersen: number | null
  /** What the figure is of, in words. */
  dari: string
}

/** What is known of an account at both ends of a month or a year. */
type Akun = Pick<BarisAkun, 'platform' | 'pengikutAwal' | 'pengikutAkhir' | 'pertumbuhan' | 'pertumbuhanPersen'>
type Terunggah = Pick<Laporan, 'konten' | 'artikel'>

export interface RingkasanLaporan {
  angka: AngkaUtama[]
  /** Best growth, best content, what is open and whose it is, who decided. */
  kalimat: string[]
  /** Which figures are missing, null where none is. */
  kurang: string | null
}

/** `lalu` is the report of the month before, for the same channels. */
export function ringkasLaporan(laporan: Laporan, lalu: Laporan): RingkasanLaporan {
  const medsos = laporan.kanal.includes('medsos')
  const website = laporan.kanal.includes('website')
  return {
    angka: [
      ...(medsos ? [langganan(laporan.akun)] : []),
      banyakKonten(laporan, tercatat(lalu) ? seluruhUnggahan(lalu).length : null),
      ...(website ? [klik(laporan.situs.klik, laporan.situs.klikBulanLalu, laporan.artikel.length)] : []),
      tepatWaktu(laporan.kepatuhan.at(-1)!, lalu.kepatuhan.at(-1)!.persenTepat),
    ],
    kalimat: [
      ...(medsos ? [kalimatPertumbuhan(laporan.akun)] : []),
      kalimatTeratas(laporan),
      kalimatTerbuka(laporan, laporan.kepatuhan.at(-1)!.dinilai),
      ...kalimatPutusan(laporan.putusan),
    ],
    kurang: kalimatKurang(laporan),
  }
}

/** The same of a year, without a year before it. */
export function ringkasTahun(laporan: LaporanTahun): Omit<RingkasanLaporan, 'kurang'> {
  const medsos = laporan.kanal.includes('medsos')
  const website = laporan.kanal.includes('website')
  const { jumlah } = laporan
  return {
    angka: [
      ...(medsos ? [langganan(laporan.akun)] : []),
      banyakKonten(laporan, null),
      ...(website ? [klik(jumlah.klikSitus, null, jumlah.artikel)] : []),
      tepatWaktu(jumlah, null),
    ],
    kalimat: [
      ...(medsos ? [kalimatPertumbuhan(laporan.akun)] : []),
      kalimatTeratas(laporan),
      kalimatTerbuka(laporan, jumlah.dinilai),
      ...kalimatPutusan(laporan.putusan),
    ],
  }
}

/** Whether anything was recorded in a month: where nothing was, none uploaded is not known. */
const tercatat = (l: Laporan): boolean => seluruhUnggahan(l).length > 0 || l.kepatuhan.at(-1)!.dinilai > 0

/** Everything uploaded, on all channels of the report. */
const seluruhUnggahan = (l: Terunggah): BarisKonten[] => [...l.konten, ...l.artikel]

function banyakKonten(laporan: Terunggah, dulu: number | null): AngkaUtama {
  const kini = seluruhUnggahan(laporan)
  return {
    kunci: 'konten',
    nama: 'Konten diunggah',
    nilai: kini.length,
    ...selisih(kini.length, dulu),
    dari: `${new Set(kini.map((b) => b.kegiatan.id)).size} kegiatan`,
  }
}

const klik = (nilai: number | null, dulu: number | null, berita: number): AngkaUtama => ({
  kunci: 'klik',
  nama: 'Klik situs',
  nilai,
  ...selisih(nilai, dulu),
  dari: `${berita} berita`,
})

function selisih(kini: number | null, dulu: number | null): Pick<AngkaUtama, 'selisih' | 'selisihPersen'> {
  if (kini === null || dulu === null) return { selisih: null, selisihPersen: null }
  return { selisih: kini - dulu, selisihPersen: persen(kini - dulu, dulu) }
}

/** Followers of all accounts: subscriptions, not persons, for one person may follow several. */
function langganan(akun: readonly Akun[]): AngkaUtama {
  const ada = akun.filter((a) => a.pengikutAkhir !== null)
  const tumbuh = ada.filter((a) => a.pertumbuhan !== null)
  const awal = jumlahkan(tumbuh.map((a) => a.pengikutAwal))
  const tambah = jumlahkan(tumbuh.map((a) => a.pertumbuhan))
  return {
    kunci: 'langganan',
    nama: 'Langganan akun',
    nilai: jumlahkan(ada.map((a) => a.pengikutAkhir)),
    selisih: tambah,
    selisihPersen: persen(tambah, awal),
    dari:
      tumbuh.length < ada.length
        ? `pengikut ${ada.length} akun, perubahannya diketahui pada ${tumbuh.length}`
        : `pengikut ${ada.length} akun`,
  }
}

function tepatWaktu(
  kini: { persenTepat: number | null; tepat: number; dinilai: number },
  dulu: number | null,
): AngkaUtama {
  return {
    kunci: 'tepat',
    nama: 'Tepat waktu',
    nilai: kini.persenTepat,
    selisih: kini.persenTepat === null || dulu === null ? null : Math.round((kini.persenTepat - dulu) * 10) / 10,
    selisihPersen: null,
    dari: `${bilangan(kini.tepat)} dari ${bilangan(kini.dinilai)} langkah`,
  }
}

function kalimatPertumbuhan(akun: readonly Akun[]): string {
  const [terbaik] = akun
    .filter((a) => a.pertumbuhan !== null)
    .toSorted((a, b) => b.pertumbuhan! - a.pertumbuhan! || urutanSandi(a.platform, b.platform))
  if (!terbaik) return 'Pertumbuhan pengikut belum diketahui.'
  const { platform, pertumbuhan, pertumbuhanPersen, pengikutAkhir } = terbaik
  if (pertumbuhan! <= 0) return 'Tidak ada akun yang bertambah pengikutnya.'
  const bagian = pertumbuhanPersen === null ? '' : `, ${selisihKata(pertumbuhanPersen, persentase)}`
  const menjadi = pengikutAkhir === null ? '' : ` menjadi ${bilangan(pengikutAkhir)}`
  return `Pertumbuhan terbaik: ${platform}, ${selisihKata(pertumbuhan!, bilangan)} pengikut${bagian}${menjadi}.`
}

/** The contents with the most interactions, the largest first; of equal ones, the one seen more often. */
export const kontenTeratas = ({ konten }: Pick<Laporan, 'konten'>, banyak: number): BarisKonten[] =>
  konten
    .filter((b) => b.engagement !== null)
    .toSorted(
      (a, b) =>
        b.engagement! - a.engagement! ||
        (b.tayangan ?? 0) - (a.tayangan ?? 0) ||
        urutanSandi(a.kegiatan.id, b.kegiatan.id) ||
        urutanSandi(a.platform, b.platform),
    )
    .slice(0, banyak)

/** The articles with the most clicks, the most first. */
export const beritaTeratas = ({ artikel }: Pick<Laporan, 'artikel'>, banyak: number): BarisKonten[] =>
  artikel
    .filter((b) => b.klik !== null)
    .toSorted((a, b) => b.klik! - a.klik! || urutanSandi(a.kegiatan.id, b.kegiatan.id))
    .slice(0, banyak)

const PANJANG_JUDUL = 70

function kalimatTeratas(laporan: Terunggah): string {
  const [teratas] = kontenTeratas(laporan, 1)
  if (teratas) {
    const dilihat = teratas.tayangan ?? teratas.jangkauan
    const kata = teratas.tayangan === null ? 'jangkauan' : 'tayangan'
    const banyak = dilihat === null ? '' : ` dari ${bilangan(dilihat)} ${kata}`
    return (
      `Konten terbaik: “${ringkaskan(teratas.kegiatan.judul, PANJANG_JUDUL)}” di ${teratas.platform}, ` +
      `${bilangan(teratas.engagement!)} interaksi${banyak}.`
    )
  }
  const [berita] = beritaTeratas(laporan, 1)
  if (berita)
    return (
      'Berita terbanyak dibuka: ' +
      `“${ringkaskan(berita.kegiatan.judul, PANJANG_JUDUL)}”, ` +
      `${bilangan(berita.klik!)} klik.`
    )
  return seluruhUnggahan(laporan).length === 0
    ? 'Tidak ada konten yang diunggah.'
    : 'Konten terbaik belum diketahui: angkanya belum ada.'
}

function kalimatTerbuka(
  { terbuka: { lewat, berjalan }, perhatian }: Pick<Laporan, 'terbuka' | 'perhatian'>,
  dinilai: number,
): string {
  const bagian = [
    ...(lewat > 0 ? [`${bilangan(lewat)} langkah lewat tenggat dan belum dikerjakan`] : []),
    ...(berjalan > 0 ? [`${bilangan(berjalan)} langkah masih berjalan dalam tenggatnya`] : []),
  ]
  const harus = lewat > 0 ? ` Harus dikerjakan: ${sebutPerhatian(perhatian.filter((p) => p.terbuka))}.` : ''
  if (bagian.length > 0) return `Masih terbuka: ${gabungKata(bagian)}.${harus}`
  return dinilai === 0 ? 'Belum ada langkah yang dinilai.' : 'Tidak ada langkah yang masih terbuka.'
}

/** Figures that a report prints and nobody recorded. */
function kalimatKurang(laporan: Laporan): string | null {
  const tanpaPengikut = laporan.akun.filter((a) => a.pengikutAkhir === null).map((a) => a.platform)
  const platform = [...new Set(laporan.konten.map((b) => b.platform))].toSorted()
  const tanpaAkun = platform.filter((p) => !laporan.akun.some((a) => a.platform === p))
  const perPlatform = [...new Set(laporan.tanpaData.map((b) => b.platform))]
    .toSorted()
    .map((p) => `${p} ${laporan.tanpaData.filter((b) => b.platform === p).length}`)
  const pengikut = [...tanpaPengikut, ...tanpaAkun].toSorted()
  const tanpaSatuPun = laporan.kanal.includes('medsos') && laporan.akun.length === 0 && pengikut.length === 0
  const bagian = [
    ...(tanpaSatuPun ? ['pengikut akun'] : pengikut.length > 0 ? [`pengikut ${gabungKata(pengikut)}`] : []),
    ...(perPlatform.length > 0
      ? [`${laporan.tanpaData.length} dari ${seluruhUnggahan(laporan).length} unggahan (${perPlatform.join(', ')})`]
      : []),
    ...(laporan.kanal.includes('website') && laporan.situs.klik === null ? ['klik situs'] : []),
  ]
  return bagian.length === 0 ? null : `Angka yang belum ada: ${bagian.join('; ')}.`
}

/** What was late, and why. */
type Terlambat = Pick<Laporan, 'sebab' | 'perhatian'>
const SEBAB_TERBANYAK = 3
const PANJANG_SEBAB = 120

/** What was late and why, and what is done about it: a few sentences, for whoever reads no table. */
export function kalimatKendala(laporan: Terlambat, tindakLanjut: string | undefined): string[] {
  if (tindakLanjut) return [...kalimatSebab(laporan), `Tindak lanjut: ${tindakLanjut}`]
  return [...kalimatSebab(laporan), ...(laporan.sebab.length > 0 ? ['Tindak lanjut belum ditulis.'] : [])]
}

/** What was late, the latest by name, and why. */
export function kalimatSebab({ sebab, perhatian }: Terlambat): string[] {
  if (sebab.length === 0) return ['Tidak ada yang terlambat.']
  const selesai = perhatian.filter((p) => !p.terbuka)
  const kali = new Map<string, number>()
  for (const s of sebab) if (s.sebab !== null) kali.set(s.sebab, (kali.get(s.sebab) ?? 0) + 1)
  const urut = [...kali].toSorted(([a, x], [b, y]) => y - x || urutanSandi(a, b))
  const disebut = urut.slice(0, SEBAB_TERBANYAK).map(([kata, n]) => `“${ringkaskan(kata, PANJANG_SEBAB)}” (${n})`)
  const sisa = urut.slice(SEBAB_TERBANYAK).reduce((jumlah, [, n]) => jumlah + n, 0)
  return [
    `Terlambat atau lewat tenggat: ${bilangan(sebab.length)}, ` +
      `${bilangan(selesai.length)} di antaranya sudah dikerjakan.`,
    ...(selesai.length > 0 ? [`Paling lama: ${sebutPerhatian(selesai)}.`] : []),
    ...(disebut.length > 0
      ? [`Sebab yang dicatat: ${[...disebut, ...(sisa > 0 ? [`sebab lain (${sisa})`] : [])].join('; ')}.`]
      : []),
    ...kalimatTanpaSebab(sebab),
  ]
}
