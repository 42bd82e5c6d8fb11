/** Forms of commands that still declare their flags by hand. */
import { KontenError } from '../errors.js'
import { tutupiDataPribadi } from '../domain/bahasa/data-pribadi.js'
import type { Hasil } from '../app/answer.js'
import type { Formulir } from './form-spec.js'
import type { OpsiUmum } from '../app/session.js'
import type { Env } from '../env.js'
import { penanya } from './values.js'
import { bukaSesi } from '../app/session.js'
import { Lembar } from './form.js'
import { hapusDraf } from '../storage/local/draft.js'
import type { JenisPeristiwa } from '../domain/peristiwa/peristiwa.js'
import { pilihanKegiatan, syaratJalur } from './form-spec.js'

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
