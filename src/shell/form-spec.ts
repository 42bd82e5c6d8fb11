/**
 * Forms: what a command lacks is asked on a terminal, as the values of its flags. The command itself is the same
 * whether they were typed or asked for, and the flag form of what was asked is told afterwards.
 */
import type { Choice, Prompt } from '../env.js'
import { namaBulan, statusKegiatan, waktuPendek } from '../domain/bahasa/kalimat.js'
import { urutanSandi } from '../domain/bahasa/teks.js'
import type { JenisPeristiwa } from '../domain/peristiwa/daftar.js'
import type { Kanal, Peran } from '../domain/sop/sop.js'
import type { ItemTexts } from '../storage/record/item-file.js'
import type { Session } from '../app/session.js'
import type { Jalur, Kegiatan, Keadaan } from '../domain/keadaan/tipe.js'
import { barisKerja } from '../domain/peristiwa/daftar.js'

/** What a flag is given: a value, several, or nothing but the flag itself. */
export type RawValue = string | readonly string[] | true

/** What a question may look at: the session, the kegiatan and channel meant, and the flags typed or answered so far. */
export interface FormContext {
  sesi: Session
  tanya: Prompt
  keadaan: () => Promise<Keadaan>
  kegiatan: Kegiatan | null
  /** The argument as it was typed or chosen. */
  argumen: string | undefined
  /** The texts of the kegiatan as they are recorded. */
  isi: ItemTexts | null
  kanal: Kanal | null
  opsi: Record<string, RawValue | undefined>
  /** Answers a further flag by the same question. */
  jawab: (flag: string, nilai: RawValue) => void
}

/** One question of a form. */
export interface FormQuestion {
  /** The flag it stands for, `--judul`. */
  flag: string
  /** Further flags that the same question may answer. */
  juga?: readonly string[]
  /** Whether the command cannot go without it; the others are asked only where something is lacking anyway. */
  wajib: boolean | ((konteks: FormContext) => boolean)
  /** Set where a yes takes the flag back that was given. */
  mencabut?: true
  /** Left out where what is known so far makes it idle. */
  bila?: (konteks: FormContext) => boolean
  /** An empty answer leaves the flag out. `lama` is the answer of a form that was broken off. */
  tanya: (konteks: FormContext, lama: RawValue | undefined, sementara: (teks: string) => void) => Promise<RawValue>
}

export interface FormSpec {
  /** The command's words. */
  nama: string
  /**
   * Its first argument: its name, and what it may be (null: anything typed); null where it takes none. A choice that
   * reads `--bulan 2026-10` stands for flags instead.
   */
  argumen: {
    nama: string
    pilihan: ((konteks: FormContext) => Promise<Choice[]>) | null
    bolehTanpa?: (opsi: Readonly<Record<string, unknown>>) => boolean
  } | null
  /** What it records, which says who may do it and on which tracks; null for what reads, or is no row of the SOP. */
  tindakan: JenisPeristiwa | null
  /** The tracks it can be about, where `tindakan` does not tell. */
  jalur?: (jalur: Jalur) => boolean
  /** Who may do it, where `tindakan` does not tell. */
  peran?: readonly Peran[] | ((konteks: FormContext) => Promise<readonly Peran[]>)
  /** The questions, besides that for the argument; none where left out. */
  isian?: readonly FormQuestion[]
  /**
   * What is asked when the command turns out to lack it, by the code it stops with; a reason to go on is asked for
   * everywhere.
   */
  susulan?: Readonly<Record<string, FormQuestion>>
  /** Shown before the questions. */
  pembuka?: (konteks: FormContext) => Promise<readonly string[]>
  /** The last question, after which it is recorded; it makes every run without its channel a form. */
  tegaskan?: string | ((konteks: FormContext) => Promise<string>)
}

/** A kegiatan in a list to choose from: what one may type for it, and its title. */
export const choiceTitle = ({ id, judul }: Pick<Kegiatan, 'id' | 'judul'>): string => `${id.slice(-4)}  ${judul}`

/** The kegiatan a form can be about, the newest first. */
export async function kegiatanChoices(konteks: FormContext, cocok: ((j: Jalur) => boolean) | null): Promise<Choice[]> {
  const { kegiatan } = await konteks.keadaan()
  return [...kegiatan.values()]
    .filter((k) => cocok === null || [...k.jalur.values()].some(cocok))
    .toSorted((a, b) => b.selesai - a.selesai || urutanSandi(a.id, b.id))
    .map((k) => ({
      nilai: k.id,
      judul: choiceTitle(k),
      keterangan: `${waktuPendek(k.selesai, konteks.sesi.zona)} · ${statusKegiatan(k)}`,
    }))
}

/** A monthly report in such a list, by the flags that name it. */
export const laporanChoice = (bulan: string, kanal: readonly Kanal[], zona: string): Choice => ({
  nilai: `--bulan ${bulan}${kanal.length === 1 ? ` --kanal ${kanal[0]}` : ''}`,
  judul: `laporan ${namaBulan(bulan, zona)} (${kanal.join(', ')})`,
})

/** Which tracks a form can be about; null where any will do. */
export const jalurCondition = ({
  tindakan,
  jalur,
}: Pick<FormSpec, 'tindakan' | 'jalur'>): ((j: Jalur) => boolean) | null =>
  jalur ?? (tindakan === null ? null : (j) => barisKerja(j.versi, tindakan)?.sesudah.includes(j.tahap) ?? false)

/** What stands before the command that does the same without the questions. */
export const LAIN_KALI = 'Lain kali: '
export const LAIN_KALI_SEBAGIAN = 'Lain kali (sisanya ditanyakan): '
