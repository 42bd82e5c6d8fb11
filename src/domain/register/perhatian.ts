/** What of a register needs attention: everything late, still open or done too late, and how it is called in words. */
import { bilangan, gabungKata, lamaLewat, namaBulan } from '../bahasa/kalimat.js'
import { ringkaskan } from '../bahasa/teks.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import { pemegang } from '../orang/pelaku.js'
import { sebutanBaris } from '../peristiwa/daftar.js'
import type { Penilaian } from '../sop/baku-mutu.js'
import { terlambat } from '../sop/baku-mutu.js'
import type { BarisSop, Kanal, Peran } from '../sop/sop.js'
import type { DasarPenilaian, Register } from './tipe.js'

/** Something late: still open, or done too late. */
export interface Perhatian extends Penilaian {
  kegiatan: { id: string; judul: string; hariH: string } | null
  /** Number of the comment or direct message, or month of the report, where it is about no kegiatan. */
  nomor: string | null
  bulan: string | null
  /** What it is about, in words. */
  tentang: string
  kanal: Kanal
  no: number
  langkah: string
  ke: number
  terbuka: boolean
  /** Who did it, or who may while it is open: a name, or the SOP's word for it where the office names nobody. */
  siapa: string
  peran: Peran
  sebab: string | null
}

/** Open first, by their deadline; then the latest first. */
export function susunPerhatian(register: Register, dasar: DasarPenilaian): Perhatian[] {
  const { zona } = dasar.aturan
  const hari = tanggalLokal(dasar.per, zona)
  const siapa = (oleh: string | null, { peran: [peran], pelaksana }: BarisSop): string =>
    oleh ?? pemegang(dasar.petugas, peran as Peran, hari)[0]?.nama ?? pelaksana
  const satu = (
    l: Penilaian & { baris: BarisSop | null; sebab: string | null; oleh: string | null },
    lain: Pick<Perhatian, 'kanal' | 'ke' | 'kegiatan' | 'nomor' | 'bulan' | 'tentang'>,
  ): Perhatian[] => {
    if (!terlambat(l.verdik) || l.baris === null) return []
    const { tenggat, menit, lewatMenit, jamKerja, verdik, sebab } = l
    const [peran] = l.baris.peran as [Peran]
    const langkah = { no: l.baris.no, langkah: sebutanBaris(l.baris) }
    const orang = { siapa: siapa(l.oleh, l.baris), peran, terbuka: verdik === 'lewat' }
    return [{ ...lain, ...langkah, ...orang, tenggat, menit, lewatMenit, jamKerja, verdik, sebab }]
  }
  const tanpa = { kegiatan: null, nomor: null, bulan: null }
  const semua = [
    ...register.baris.flatMap(({ kegiatan: { id, judul, hariH }, kanal, langkah }) =>
      langkah.flatMap((l) => satu(l, { ...tanpa, kanal, ke: l.ke, kegiatan: { id, judul, hariH }, tentang: judul })),
    ),
    ...register.interaksi.flatMap((i) => {
      const { nomor } = i.interaksi
      return satu(i, { ...tanpa, kanal: i.kanal, ke: 1, nomor, tentang: `Komentar atau direct message ${nomor}` })
    }),
    ...register.laporan.flatMap((l) =>
      satu(l, {
        ...tanpa,
        kanal: l.kanal,
        ke: 1,
        bulan: l.bulan,
        tentang: `Laporan bulanan ${namaBulan(l.bulan, zona)}`,
      }),
    ),
  ]
  return [
    ...semua.filter((p) => p.terbuka).toSorted((a, b) => a.tenggat! - b.tenggat!),
    ...semua.filter((p) => !p.terbuka).toSorted((a, b) => b.lewatMenit! - a.lewatMenit!),
  ]
}

/** How many of them, late as they are, have no cause; nothing where all have one. */
export function kalimatTanpaSebab(daftar: readonly { sebab: string | null }[]): string[] {
  const belum = daftar.filter((t) => t.sebab === null).length
  return belum > 0 ? [`Sebab ${bilangan(belum)} keterlambatan belum dicatat.`] : []
}

/** So many are named in a sentence, with as many letters of their titles. */
const DISEBUT = 3
const PANJANG_JUDUL = 50

/** The first few in words, and how many there are beside them: `Unggah “…” (medsos, Rina), … dan 4 lainnya`. */
export function sebutPerhatian(daftar: readonly Perhatian[]): string {
  const sebut = ({ kegiatan, bulan, tentang, langkah, kanal, siapa, terbuka, ...lewat }: Perhatian): string => {
    const apa =
      kegiatan === null ? tentang.charAt(0).toLowerCase() + tentang.slice(1) : `“${ringkaskan(tentang, PANJANG_JUDUL)}”`
    return `${bulan === null ? `${langkah} ` : ''}${apa} (${kanal}, ${terbuka ? siapa : lamaLewat(lewat)})`
  }
  const sisa = daftar.length - DISEBUT
  return gabungKata([...daftar.slice(0, DISEBUT).map(sebut), ...(sisa > 0 ? [`${sisa} lainnya`] : [])])
}
