/** Causes of lateness: which late round a recorded cause is of, and the list that registers and reports print. */
import { terlambat } from '../sop/baku-mutu.js'
import { langkahJalur } from './langkah.js'
import type { Kanal } from '../sop/sop.js'
import type { Kegiatan } from '../keadaan/tipe.js'
import type { DasarLangkah, Langkah, BarisRegister, BarisInteraksi, BarisLaporan } from './tipe.js'

/** A step, an answer or a monthly report that may be late. */
interface Tertunda {
  /** Month (`YYYY-MM`) of a report, null for anything else. */
  bulan: string | null
  /** Number of the comment or direct message, null for anything else. */
  nomor: string | null
  kanal: Kanal
  langkah: number
  ke: number
  lewatMenit: number | null
  jamKerja: boolean
}

/** One lateness with its cause, null where nobody recorded one. */
export interface BarisSebab extends Tertunda {
  /** Id, title and date of the kegiatan; null for an answer and a monthly report. */
  kegiatan: { id: string; judul: string; hariH: string } | null
  sebab: string | null
}

/** The part of a register in which something can be late. */
interface Terdaftar {
  baris: readonly BarisRegister[]
  interaksi: readonly BarisInteraksi[]
  laporan: readonly BarisLaporan[]
}

/** Every late step, answer and report of a register, in its order. */
export function daftarSebab(register: Terdaftar): BarisSebab[] {
  const langkah = register.baris.flatMap(({ kegiatan: { id, judul, hariH }, kanal, langkah: daftar }) =>
    daftar
      .filter((l) => terlambat(l.verdik))
      .map((l) => ({ kegiatan: { id, judul, hariH }, ...langkahTertunda(kanal, l), sebab: l.sebab })),
  )
  const jawaban = register.interaksi
    .filter((i) => terlambat(i.verdik))
    .map((i) => ({ ...jawabanTertunda(i), kegiatan: null, sebab: i.sebab }))
  const laporan = register.laporan
    .filter((l) => terlambat(l.verdik))
    .map((l) => ({ kegiatan: null, ...laporanTertunda(l), sebab: l.sebab }))
  return [...langkah, ...jawaban, ...laporan]
}

/** A lateness a cause may be recorded of; `commit` is null while the step is waited for. */
export interface Keterlambatan extends Tertunda {
  /** Of the kegiatan; null for an answer and a monthly report. */
  id: string | null
  commit: string | null
}

/** What was late in the peristiwa of one commit, on each of its tracks. */
export function keterlambatan(kegiatan: Kegiatan, commit: string, dasar: DasarLangkah): Keterlambatan[] {
  return [...kegiatan.jalur.values()].flatMap((jalur) =>
    langkahJalur(kegiatan, jalur, dasar)
      .filter((l) => l.commit === commit && terlambat(l.verdik))
      .map((l) => ({ id: kegiatan.id, ...langkahTertunda(jalur.kanal, l), commit })),
  )
}

/** Which of the reports were handed in too late by one commit. */
export function laporanTerlambat(laporan: readonly BarisLaporan[], commit: string): Keterlambatan[] {
  return laporan
    .filter((l) => l.commit === commit && terlambat(l.verdik))
    .map((l) => ({ id: null, ...laporanTertunda(l), commit }))
}

/** A round of a step as what may be late. */
export function langkahTertunda(kanal: Kanal, { baris, ke, lewatMenit, jamKerja }: Langkah): Tertunda {
  return { bulan: null, nomor: null, kanal, langkah: baris.no, ke, lewatMenit, jamKerja }
}

/** A monthly report as what may be late. */
export function laporanTertunda({ bulan, kanal, baris, lewatMenit, jamKerja }: BarisLaporan): Tertunda {
  return { bulan, nomor: null, kanal, langkah: baris.no, ke: 1, lewatMenit, jamKerja }
}

/** The answer of a comment as what may be late; a late one always has its row of the SOP. */
function jawabanTertunda(
  i: Pick<BarisInteraksi, 'interaksi' | 'kanal' | 'baris' | 'lewatMenit' | 'jamKerja'>,
): Tertunda {
  return {
    bulan: null,
    nomor: i.interaksi.nomor,
    kanal: i.kanal,
    langkah: i.baris!.no,
    ke: 1,
    lewatMenit: i.lewatMenit,
    jamKerja: i.jamKerja,
  }
}

/** An answer as a lateness a cause may be recorded of; none where it is not late. */
export const jawabanTerlambat = (
  i: Pick<BarisInteraksi, 'interaksi' | 'kanal' | 'baris' | 'lewatMenit' | 'jamKerja' | 'verdik'>,
): Keterlambatan[] =>
  terlambat(i.verdik) ? [{ ...jawabanTertunda(i), id: null, commit: i.interaksi.dijawab?.jejak.commit ?? null }] : []
