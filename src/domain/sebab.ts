/** Causes of lateness: which late round a recorded cause is of, and the list that registers and reports print. */
import { terlambat } from './baku-mutu.js'
import type { Kegiatan } from './keadaan.js'
import type { Dasar, Langkah } from './langkah.js'
import { langkahJalur } from './langkah.js'
import type { Disebabkan, Tercatat } from './peristiwa.js'
import type { BarisLaporan, BarisRegister } from './register.js'
import type { Kanal } from './sop.js'

/** The causes that count, by the key of what they are of. */
export type DaftarSebab = ReadonlyMap<string, Tercatat<Disebabkan>>

const kunciLangkah = (id: string, kanal: Kanal, no: string, apa: string): string => `${id} ${kanal} ${no} ${apa}`
const kunciBulan = (bulan: string, kanal: Kanal): string => `${bulan} ${kanal}`

/** Key under which a cause is kept; a cause names a kegiatan or a month. */
export const kunciSebab = (p: Disebabkan, kanal: Kanal): string =>
  p.bulan === null ? kunciLangkah(p.kegiatan!, kanal, p.langkah, p.commit ?? String(p.putaran)) : kunciBulan(p.bulan, kanal)

/** The cause of a round; one told of the peristiwa itself comes after, and goes before, one told while it was waited for. */
export function sebabLangkah(daftar: DaftarSebab, id: string, kanal: Kanal, l: Langkah): string | null {
  const no = String(l.baris.no)
  const sendiri = l.commit === null ? undefined : daftar.get(kunciLangkah(id, kanal, no, l.commit))
  return (sendiri ?? daftar.get(kunciLangkah(id, kanal, no, String(l.ke))))?.sebab ?? null
}

export const sebabLaporan = (daftar: DaftarSebab, bulan: string, kanal: Kanal): string | null => daftar.get(kunciBulan(bulan, kanal))?.sebab ?? null

/** One lateness with its cause, null where nobody recorded one. */
export interface BarisSebab {
  /** Id, title and date of the kegiatan; null for a monthly report. */
  kegiatan: { id: string; judul: string; hariH: string } | null
  bulan: string | null
  kanal: Kanal
  langkah: number
  ke: number
  lewatMenit: number | null
  sebab: string | null
}

/** Every late step and report of a register, in its order. */
export function daftarSebab(register: { baris: readonly BarisRegister[]; laporan: readonly BarisLaporan[] }): BarisSebab[] {
  const langkah = register.baris.flatMap(({ kegiatan: { id, judul, hariH }, kanal, langkah: daftar }) =>
    daftar
      .filter((l) => terlambat(l.verdik))
      .map((l) => ({ kegiatan: { id, judul, hariH }, bulan: null, kanal, langkah: l.baris.no, ke: l.ke, lewatMenit: l.lewatMenit, sebab: l.sebab })),
  )
  const laporan = register.laporan
    .filter((l) => terlambat(l.verdik))
    .map((l) => ({ kegiatan: null, bulan: l.bulan, kanal: l.kanal, langkah: l.baris.no, ke: 1, lewatMenit: l.lewatMenit, sebab: l.sebab }))
  return [...langkah, ...laporan]
}

/** A lateness a cause may be recorded of; `commit` is null while the step is waited for. */
export interface Keterlambatan {
  id: string | null
  bulan: string | null
  kanal: Kanal
  langkah: number
  ke: number
  lewatMenit: number | null
  commit: string | null
}

/** What was late in the peristiwa of one commit, on each of its tracks. */
export function keterlambatan(kegiatan: Kegiatan, commit: string, dasar: Dasar): Keterlambatan[] {
  return [...kegiatan.jalur.values()].flatMap((jalur) =>
    langkahJalur(kegiatan, jalur, dasar)
      .filter((l) => l.commit === commit && terlambat(l.verdik))
      .map((l) => ({ id: kegiatan.id, bulan: null, kanal: jalur.kanal, langkah: l.baris.no, ke: l.ke, lewatMenit: l.lewatMenit, commit })),
  )
}

/** Which reports a register shows as handed in too late by one commit. */
export function laporanTerlambat(register: { laporan: readonly BarisLaporan[] }, commit: string): Keterlambatan[] {
  return register.laporan
    .filter((l) => l.commit === commit && terlambat(l.verdik))
    .map((l) => ({ id: null, bulan: l.bulan, kanal: l.kanal, langkah: l.baris.no, ke: 1, lewatMenit: l.lewatMenit, commit }))
}
