/**
 * What the first page of a compliance register says: how much was on time, step by step and channel by channel, and
 * what needs attention. Counted from the register's own lines.
 */
import type { Penilaian } from '../sop/baku-mutu.js'
import { terlambat } from '../sop/baku-mutu.js'
import { pemegang } from '../orang/pelaku.js'
import { sebutanBaris } from '../peristiwa/daftar.js'
import type { BarisSop, Kanal, Peran } from '../sop/sop.js'
import { versiBerlaku } from '../sop/sop.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import { langkahTerbuka } from './jumlah-register.js'
import type { BarisRekap, DasarPenilaian, Register } from './tipe.js'

/** One step by its name, with its count on each channel that has it. */
export interface BarisMatriks {
  nama: string
  sel: { kanal: Kanal; rekap: BarisRekap | null }[]
}

/** Something late: still open, or done too late. */
export interface Perhatian extends Penilaian {
  kegiatan: { id: string; judul: string; hariH: string } | null
  /** Number of the comment or direct message, or month of the report, where it is about no kegiatan. */
  nomor: string | null
  bulan: string | null
  kanal: Kanal
  no: number
  langkah: string
  ke: number
  terbuka: boolean
  /** Who did it, or who may while it is open; null where the office names nobody. */
  siapa: string | null
  peran: Peran
  sebab: string | null
}

export interface RingkasanRegister {
  /** The row of the rekap for everything. */
  seluruh: BarisRekap
  /** Late and not done yet; of `seluruh.terlambat`. */
  lewat: number
  berjalan: number
  jalur: number
  kegiatan: number
  matriks: BarisMatriks[]
  /** Open first, by their deadline; then the latest first. */
  perhatian: Perhatian[]
}

export function ringkasRegister(register: Register, dasar: DasarPenilaian): RingkasanRegister {
  return {
    seluruh: register.rekap.at(-1)!,
    ...langkahTerbuka(register),
    jalur: register.baris.length,
    kegiatan: new Set(register.baris.map((b) => b.kegiatan.id)).size,
    matriks: matriks(register, dasar),
    perhatian: perhatian(register, dasar),
  }
}

/**
 * What each step of a channel is called, by the version of the SOP in force when the period began; by its number where
 * none has it.
 */
export function namaLangkah({ sop, per, aturan }: DasarPenilaian, bulan: string | null) {
  const hari = bulan === null ? tanggalLokal(per, aturan.zona) : `${bulan}-01`
  return (kanal: Kanal, no: number): string => {
    const ada = [versiBerlaku(sop[kanal], hari), ...sop[kanal].versi].flatMap((v) => v.baris).find((b) => b.no === no)
    return ada ? sebutanBaris(ada) : String(no)
  }
}

function matriks(register: Register, dasar: DasarPenilaian): BarisMatriks[] {
  const nama = namaLangkah(dasar, register.bulan)
  const rekap = register.rekap.flatMap((r) =>
    r.kanal === 'gabungan' || r.langkah === 'semua'
      ? []
      : [{ kanal: r.kanal, no: r.langkah, nama: nama(r.kanal, r.langkah), rekap: r }],
  )
  const kanal = [...new Set(rekap.map((r) => r.kanal))]
  const letak = (n: string): number => Math.max(...rekap.filter((r) => r.nama === n).map((r) => r.no))
  return [...new Set(rekap.map((r) => r.nama))]
    .toSorted((a, b) => letak(a) - letak(b))
    .map((n) => ({
      nama: n,
      sel: kanal.map((k) => ({ kanal: k, rekap: rekap.find((r) => r.kanal === k && r.nama === n)?.rekap ?? null })),
    }))
}

function perhatian(register: Register, dasar: DasarPenilaian): Perhatian[] {
  const hari = tanggalLokal(dasar.per, dasar.aturan.zona)
  const siapa = (oleh: string | null, peran: Peran): string | null =>
    oleh ?? pemegang(dasar.petugas, peran, hari)[0]?.nama ?? null
  const satu = (
    l: Penilaian & { baris: BarisSop | null; sebab: string | null; oleh: string | null },
    lain: Pick<Perhatian, 'kanal' | 'ke' | 'kegiatan' | 'nomor' | 'bulan'>,
  ): Perhatian[] => {
    if (!terlambat(l.verdik) || l.baris === null) return []
    const { tenggat, menit, lewatMenit, jamKerja, verdik, sebab } = l
    const [peran] = l.baris.peran as [Peran]
    const langkah = { no: l.baris.no, langkah: sebutanBaris(l.baris) }
    const orang = { siapa: siapa(l.oleh, peran), peran, terbuka: verdik === 'lewat' }
    return [{ ...lain, ...langkah, ...orang, tenggat, menit, lewatMenit, jamKerja, verdik, sebab }]
  }
  const semua = [
    ...register.baris.flatMap(({ kegiatan: { id, judul, hariH }, kanal, langkah }) =>
      langkah.flatMap((l) => satu(l, { kanal, ke: l.ke, kegiatan: { id, judul, hariH }, nomor: null, bulan: null })),
    ),
    ...register.interaksi.flatMap((i) =>
      satu(i, { kanal: i.kanal, ke: 1, kegiatan: null, nomor: i.interaksi.nomor, bulan: null }),
    ),
    ...register.laporan.flatMap((l) => satu(l, { kanal: l.kanal, ke: 1, kegiatan: null, nomor: null, bulan: l.bulan })),
  ]
  return [
    ...semua.filter((p) => p.terbuka).toSorted((a, b) => a.tenggat! - b.tenggat!),
    ...semua.filter((p) => !p.terbuka).toSorted((a, b) => b.lewatMenit! - a.lewatMenit!),
  ]
}
