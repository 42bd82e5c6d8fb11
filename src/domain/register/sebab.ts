/** Causes of lateness: which late round a recorded cause is of, and the list that registers and reports print. */
import { terlambat } from '../sop/baku-mutu.js'
import type { Interaksi, Kegiatan } from '../keadaan/keadaan.js'
import type { Dasar, Langkah } from './langkah.js'
import { langkahJalur } from './langkah.js'
import type { Disebabkan, Tercatat } from '../peristiwa/peristiwa.js'
import type { BarisRegister } from './register.js'
import type { BarisInteraksi } from './register-interaksi.js'
import type { BarisLaporan } from './register-laporan.js'
import type { Kanal } from '../sop/sop.js'

/** The causes that count, by the key of what they are of. */
export type DaftarSebab = ReadonlyMap<string, Tercatat<Disebabkan>>

const kunciLangkah = (id: string, kanal: Kanal, no: string, apa: string): string => `${id} ${kanal} ${no} ${apa}`
const kunciBulan = (bulan: string, kanal: Kanal, commit: string | null): string =>
  `${bulan} ${kanal} ${commit ?? 'ditunggu'}`
const kunciJawaban = (nomor: string, commit: string | null): string => `${nomor} ${commit ?? 'ditunggu'}`

/** Key under which a cause is kept; a cause names a kegiatan, a comment or a month. */
export const kunciSebab = (p: Disebabkan, kanal: Kanal): string =>
  p.nomor !== null
    ? kunciJawaban(p.nomor, p.commit)
    : p.bulan === null
      ? kunciLangkah(p.kegiatan!, kanal, p.langkah, p.commit ?? String(p.putaran))
      : kunciBulan(p.bulan, kanal, p.commit)

/** The cause of a round; one told of the peristiwa itself comes after, and goes before, one told while it was waited for. */
export function sebabLangkah(daftar: DaftarSebab, id: string, kanal: Kanal, l: Langkah): string | null {
  const no = String(l.baris.no)
  const sendiri = l.commit === null ? undefined : daftar.get(kunciLangkah(id, kanal, no, l.commit))
  return (sendiri ?? daftar.get(kunciLangkah(id, kanal, no, String(l.ke))))?.sebab ?? null
}

/** The cause of a late report, handed in by `commit` (null: waited for); one told of that handing-in goes before an earlier one. */
export const sebabLaporan = (daftar: DaftarSebab, bulan: string, kanal: Kanal, commit: string | null): string | null =>
  (
    (commit === null ? undefined : daftar.get(kunciBulan(bulan, kanal, commit))) ??
    daftar.get(kunciBulan(bulan, kanal, null))
  )?.sebab ?? null

/** The cause of a late answer; one told of the answer itself goes before one told while it was waited for. */
export const sebabInteraksi = (daftar: DaftarSebab, { nomor, dijawab }: Interaksi): string | null =>
  ((dijawab && daftar.get(kunciJawaban(nomor, dijawab.jejak.commit))) ?? daftar.get(kunciJawaban(nomor, null)))
    ?.sebab ?? null

/** One lateness with its cause, null where nobody recorded one. */
export interface BarisSebab {
  /** Id, title and date of the kegiatan; null for an answer and a monthly report. */
  kegiatan: { id: string; judul: string; hariH: string } | null
  bulan: string | null
  /** Number of the comment or direct message, null for anything else. */
  nomor: string | null
  kanal: Kanal
  langkah: number
  ke: number
  lewatMenit: number | null
  jamKerja: boolean
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
export interface Keterlambatan {
  id: string | null
  bulan: string | null
  nomor: string | null
  kanal: Kanal
  langkah: number
  ke: number
  lewatMenit: number | null
  jamKerja: boolean
  commit: string | null
}

/** What was late in the peristiwa of one commit, on each of its tracks. */
export function keterlambatan(kegiatan: Kegiatan, commit: string, dasar: Dasar): Keterlambatan[] {
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
export function langkahTertunda(kanal: Kanal, { baris, ke, lewatMenit, jamKerja }: Langkah) {
  return { bulan: null, nomor: null, kanal, langkah: baris.no, ke, lewatMenit, jamKerja }
}

/** A monthly report as what may be late. */
export function laporanTertunda({ bulan, kanal, baris, lewatMenit, jamKerja }: BarisLaporan) {
  return { bulan, nomor: null, kanal, langkah: baris.no, ke: 1, lewatMenit, jamKerja }
}

/** The answer of a comment as what may be late; a late one always has its row of the SOP. */
function jawabanTertunda(i: Pick<BarisInteraksi, 'interaksi' | 'kanal' | 'baris' | 'lewatMenit' | 'jamKerja'>) {
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
