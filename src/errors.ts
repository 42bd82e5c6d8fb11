/** What kind of failure it is; the exit code follows from this and from nothing else. */
export type JenisGalat = 'pemakaian' | 'ditolak' | 'bentrok' | 'rusak' | 'program' | 'terputus'

const kodeKeluarMenurutJenis: Record<JenisGalat, number> = {
  pemakaian: 2,
  ditolak: 3,
  bentrok: 4,
  rusak: 5,
  program: 70,
  terputus: 130,
}

/**
 * The one error of this program: thrown where something is found wrong, caught once by the shell.
 * `pesan` says what is wrong and by which rule, `saran` what to type next, both in Indonesian.
 */
export class KontenError extends Error {
  constructor(
    readonly jenis: JenisGalat,
    readonly kode: string,
    pesan: string,
    readonly saran: readonly string[] = [],
  ) {
    super(pesan)
    this.name = 'KontenError'
  }
}

/** The process exit code of any thrown value (see the contract's list). */
export function kodeKeluar(galat: unknown): number {
  return kodeKeluarMenurutJenis[galat instanceof KontenError ? galat.jenis : 'program']
}
