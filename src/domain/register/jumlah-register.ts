/**
 * How the totals of a register come about: every line of it counted once, by its verdict and by how its time was
 * recorded.
 */
import type { Catat, Verdik } from '../sop/baku-mutu.js'
import type { Register, Tanda } from './tipe.js'

export interface JumlahRegister {
  /** Which lines are counted: steps of kegiatan, comments and DMs, monthly reports, or all of them. */
  kelompok: 'langkah' | 'interaksi' | 'laporan' | 'semua'
  /** Lines; the sum of `verdik`, and that of `catat` and `belum`. */
  baris: number
  verdik: Record<Verdik, number>
  /** Lines that count towards punctuality: tepat, terlambat and lewat. */
  dinilai: number
  catat: Record<Catat, number>
  /** Lines of what has not happened yet, and so was not recorded. */
  belum: number
  /** Lines of what was published noticeably later than it was recorded, however that was (A24). */
  luring: number
}

interface Baris {
  verdik: Verdik
  /** How its time was recorded, null where it has not happened yet. */
  catat: Catat | null
  tanda: readonly Tanda[]
}

function hitung(kelompok: JumlahRegister['kelompok'], baris: readonly Baris[]): JumlahRegister {
  const verdik: JumlahRegister['verdik'] = { tepat: 0, terlambat: 0, lewat: 0, berjalan: 0, 'tidak-dinilai': 0 }
  const catat: JumlahRegister['catat'] = { langsung: 0, belakangan: 0, janggal: 0 }
  let belum = 0
  for (const b of baris) {
    verdik[b.verdik]++
    if (b.catat === null) belum++
    else catat[b.catat]++
  }
  return {
    kelompok,
    baris: baris.length,
    verdik,
    dinilai: verdik.tepat + verdik.terlambat + verdik.lewat,
    catat,
    belum,
    luring: baris.filter((b) => b.tanda.includes('luring')).length,
  }
}

/**
 * The counts of each group of lines, and of all; `dinilai` of all is that of the rekap's `gabungan`, and `catat` that
 * of the register.
 */
export function jumlahRegister(register: Register): JumlahRegister[] {
  const langkah = register.baris
    .flatMap((b) => b.langkah)
    .map((l): Baris => ({ verdik: l.verdik, catat: l.selesai === null ? null : l.catat, tanda: l.tanda }))
  return [
    hitung('langkah', langkah),
    hitung('interaksi', register.interaksi),
    hitung('laporan', register.laporan),
    hitung('semua', [...langkah, ...register.interaksi, ...register.laporan]),
  ]
}

/** The same for the hand-overs alone, the first of each track: what the registers of step 1 list. */
export const jumlahPenyerahan = (register: Register): JumlahRegister =>
  hitung(
    'langkah',
    register.baris.flatMap((b) => b.langkah.slice(0, 1)),
  )

/** Lines of a register that nobody has done yet: past their limit, and still within it. */
export function langkahTerbuka(register: Register): { lewat: number; berjalan: number } {
  const { lewat, berjalan } = jumlahRegister(register).at(-1)!.verdik
  return { lewat, berjalan }
}
