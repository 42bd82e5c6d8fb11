/**
 * Forms: what a command lacks is asked on a terminal, as the values of its flags. The command itself is the same whether
 * they were typed or asked for, and the flag form of what was asked is told afterwards.
 */
import { KontenError } from '../errors.js'
import type { Env, Pilihan, Tanya } from '../env.js'
import { tutupiDataPribadi } from '../domain/bahasa/data-pribadi.js'
import { namaBulan, statusKegiatan, waktuPendek } from '../domain/bahasa/kalimat.js'
import type { JenisPeristiwa } from '../domain/peristiwa/peristiwa.js'
import type { Kanal, Peran } from '../domain/sop/sop.js'
import type { IsiKegiatan } from '../storage/record/item-file.js'
import { hapusDraf } from '../storage/local/draft.js'
import { penanya } from './values.js'
import { Lembar, syaratJalur } from './form.js'
import type { Sesi, OpsiUmum } from '../app/session.js'
import { bukaSesi } from '../app/session.js'
import type { Jalur, Kegiatan, Keadaan } from '../domain/keadaan/tipe.js'
import type { Hasil } from '../app/answer.js'

/** What a flag is given: a value, several, or nothing but the flag itself. */
export type Nilai = string | readonly string[] | true

/** What a question may look at: the session, the kegiatan and channel meant, and the flags typed or answered so far. */
export interface Konteks {
  sesi: Sesi
  tanya: Tanya
  keadaan: () => Promise<Keadaan>
  kegiatan: Kegiatan | null
  /** The texts of the kegiatan as they are recorded. */
  isi: IsiKegiatan | null
  kanal: Kanal | null
  opsi: Record<string, Nilai | undefined>
  /** Answers a further flag by the same question. */
  jawab: (flag: string, nilai: Nilai) => void
}

/** One question of a form. */
export interface Isian {
  /** The flag it stands for, `--judul`. */
  flag: string
  /** Further flags that the same question may answer. */
  juga?: readonly string[]
  /** Whether the command cannot go without it; the others are asked only where something is lacking anyway. */
  wajib: boolean | ((konteks: Konteks) => boolean)
  /** Left out where what is known so far makes it idle. */
  bila?: (konteks: Konteks) => boolean
  /** An empty answer leaves the flag out. `lama` is the answer of a form that was broken off. */
  tanya: (konteks: Konteks, lama: Nilai | undefined, sementara: (teks: string) => void) => Promise<Nilai>
}

export interface Formulir {
  /** The command's words. */
  nama: string
  /**
   * Its first argument: its name, and what it may be (null: anything typed); null where it takes none. A choice that reads
   * `--bulan 2026-10` stands for flags instead.
   */
  argumen: {
    nama: string
    pilihan: ((konteks: Konteks) => Promise<Pilihan[]>) | null
    bolehTanpa?: (opsi: Readonly<Record<string, unknown>>) => boolean
  } | null
  /** What it records, which says who may do it and on which tracks; null for what reads, or is no row of the SOP. */
  tindakan: JenisPeristiwa | null
  /** The tracks it can be about, where `tindakan` does not tell. */
  jalur?: (jalur: Jalur) => boolean
  /** Who may do it, where `tindakan` does not tell. */
  peran?: readonly Peran[]
  /** The questions, besides that for the argument; none where left out. */
  isian?: readonly Isian[]
  /** What is asked when the command turns out to lack it, by the code it stops with; a reason to go on is asked for everywhere. */
  susulan?: Readonly<Record<string, Isian>>
  /** Shown before the questions. */
  pembuka?: (konteks: Konteks) => Promise<readonly string[]>
  /** The last question, after which it is recorded; it makes every run without its channel a form. */
  tegaskan?: string
}

type Kerja<O> = (opsi: O, ...argumen: string[]) => Promise<Hasil>

/** A command's work that says which form asks for what it lacks. */
export type KerjaBerformulir<O> = Kerja<O> & { formulir: Formulir | ((opsi: O) => Formulir) }

/** `kerja`, with what it lacks asked for on a terminal. Throws `terputus` where a person stops; the answers are kept as a draft. */
export function denganFormulir<O extends OpsiUmum>(
  env: Env,
  pola: Formulir | ((opsi: O) => Formulir),
  kerja: Kerja<O>,
): KerjaBerformulir<O> {
  const terisi: Kerja<O> = async (opsi, ...argumen) => {
    const formulir = typeof pola === 'function' ? pola(opsi) : pola
    const tanya = penanya(env, opsi)
    if (tanya === null) {
      if (formulir.argumen && !formulir.argumen.bolehTanpa && argumen[0] === undefined)
        throw new KontenError('pemakaian', 'missingArgument', `Argumen ${formulir.argumen.nama} belum disebut.`, [
          `konten ${formulir.nama} --help`,
        ])
      return kerja(opsi, ...argumen)
    }
    if (hanyaArgumen(formulir) && argumen[0] !== undefined) return kerja(opsi, ...argumen)
    const sesi = await bukaSesi(env, opsi)
    const lembar = new Lembar(sesi, tanya, formulir, opsi as Record<string, unknown>, argumen)
    const draf = await lembar.isi()
    const hasil = await jalankan(lembar, async () => kerja({ ...opsi, ...lembar.jawaban() }, ...lembar.argumen))
    if (draf !== null) await hapusDraf(sesi.store.folder, draf)
    return lembar.ditanya === 0
      ? hasil
      : { ...hasil, pesan: [...(hasil.pesan ?? []), `Lain kali: ${tutupiDataPribadi(lembar.bentukFlag())}`] }
  }
  return Object.assign(terisi, { formulir: pola })
}

/** Runs the command, again where what stopped it could be asked for. */
async function jalankan(lembar: Lembar, kerja: () => Promise<Hasil>): Promise<Hasil> {
  for (;;) {
    try {
      return await kerja()
    } catch (galat) {
      if (!(galat instanceof KontenError) || !(await lembar.susulkan(galat))) throw galat
    }
  }
}

/** Whether a form could ask for nothing but its argument: then a command that has it need not be looked into first. */
const hanyaArgumen = ({ isian, tindakan, jalur, peran }: Formulir): boolean =>
  [isian, tindakan ?? undefined, jalur, peran].every((satu) => satu === undefined)

/** A kegiatan in a list to choose from: what one may type for it, and its title. */
export const judulPilihan = ({ id, judul }: Pick<Kegiatan, 'id' | 'judul'>): string => `${id.slice(-4)}  ${judul}`

/** The kegiatan a form can be about, the newest first. */
export async function pilihanKegiatan(konteks: Konteks, cocok: ((j: Jalur) => boolean) | null): Promise<Pilihan[]> {
  const { kegiatan } = await konteks.keadaan()
  return [...kegiatan.values()]
    .filter((k) => cocok === null || [...k.jalur.values()].some(cocok))
    .toSorted((a, b) => b.selesai - a.selesai || a.id.localeCompare(b.id))
    .map((k) => ({
      nilai: k.id,
      judul: judulPilihan(k),
      keterangan: `${waktuPendek(k.selesai, konteks.sesi.zona)} · ${statusKegiatan(k)}`,
    }))
}

/** A monthly report in such a list, by the flags that name it. */
export const pilihanLaporan = (bulan: string, kanal: readonly Kanal[], zona: string): Pilihan => ({
  nilai: `--bulan ${bulan}${kanal.length === 1 ? ` --kanal ${kanal[0]}` : ''}`,
  judul: `laporan ${namaBulan(bulan, zona)} (${kanal.join(', ')})`,
})

/** The usual form of an act on a kegiatan. */
export const formulirKegiatan = (
  nama: string,
  tindakan: JenisPeristiwa | null,
  lain: Partial<Formulir> = {},
): Formulir => {
  const formulir: Formulir = { nama, tindakan, argumen: null, ...lain }
  return {
    ...formulir,
    argumen: { nama: 'id', pilihan: async (konteks) => pilihanKegiatan(konteks, syaratJalur(formulir)) },
  }
}
