/**
 * What the first page of a compliance register says: how much was on time, step by step and channel by channel, and
 * what needs attention. Counted from the register's own lines.
 */
import { sebutanBaris } from '../peristiwa/daftar.js'
import type { Kanal } from '../sop/sop.js'
import { versiBerlaku } from '../sop/sop.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import { langkahTerbuka } from './jumlah-register.js'
import type { Perhatian } from './perhatian.js'
import { susunPerhatian } from './perhatian.js'
import type { JumlahPutusan } from './putusan.js'
import { hitungPutusan } from './putusan.js'
import type { BarisRekap, DasarPenilaian, Register } from './tipe.js'

/** One step by its name, with its count on each channel that has it. */
export interface BarisMatriks {
  nama: string
  sel: { kanal: Kanal; rekap: BarisRekap | null }[]
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
  putusan: JumlahPutusan
}

export function ringkasRegister(register: Register, dasar: DasarPenilaian): RingkasanRegister {
  return {
    seluruh: register.rekap.at(-1)!,
    ...langkahTerbuka(register),
    jalur: register.baris.length,
    kegiatan: new Set(register.baris.map((b) => b.kegiatan.id)).size,
    matriks: matriks(register, dasar),
    perhatian: susunPerhatian(register, dasar),
    putusan: hitungPutusan(register),
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
