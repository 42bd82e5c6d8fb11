import type { ErrorKind, KodeBarisPerintah, KodeGalat, KodeMenurut } from './error-codes/index.js'

export type { ErrorKind, KodeBarisPerintah, KodeGalat, KodeMenurut }

export const kodeKeluarMenurutJenis: Readonly<Record<ErrorKind, number>> = {
  pemakaian: 2,
  ditolak: 3,
  bentrok: 4,
  rusak: 5,
  program: 70,
  terputus: 130,
}

/** A kind with a code of that kind. */
type Sebutan<J extends ErrorKind = ErrorKind> = {
  [K in J]: [jenis: K, kode: KodeMenurut<K> | (K extends 'pemakaian' ? KodeBarisPerintah : never)]
}[J]

/**
 * The one error of this program: thrown where something is found wrong, caught once by the shell.
 * `pesan` says what is wrong and by which rule, `saran` what to type next, both in Indonesian.
 */
export class KontenError extends Error {
  readonly jenis: ErrorKind
  readonly kode: KodeGalat | KodeBarisPerintah
  readonly saran: readonly string[]

  constructor(...[jenis, kode, pesan, saran]: [...Sebutan, pesan: string, saran?: readonly string[]]) {
    super(pesan)
    this.name = 'KontenError'
    this.jenis = jenis
    this.kode = kode
    this.saran = saran ?? []
  }

  /** The same failure in other words, without advice unless it is given. */
  dengan(pesan: string, saran: readonly string[] = []): KontenError {
    return new KontenError(...([this.jenis, this.kode] as Sebutan), pesan, saran)
  }
}

/** The process exit code of any thrown value (see the contract's list). */
export function exitCode(galat: unknown): number {
  return kodeKeluarMenurutJenis[galat instanceof KontenError ? galat.jenis : 'program']
}
