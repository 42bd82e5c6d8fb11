/** What the code of a seal is made of: hashes of the month, of its figures, and of the history it was sealed upon. */
import { createHash } from 'node:crypto'
import { cetakKode } from '../../domain/bahasa/kode-segel.js'
import type { Ditutup } from '../../domain/peristiwa/ditutup.js'
import type { RecordedCommit, Snapshot } from '../port.js'
import { contentSha256 } from './written-files.js'

/** The history as a seal hashes it, commit by commit in graph order. */
export class HistoryDigest {
  private readonly hash = createHash('sha256')

  /**
   * Neither an author line nor a message, as git hands it over, holds NUL. Nothing is trimmed: what nobody sees counts
   * too.
   */
  add({ barisPenulis, pesan }: Pick<RecordedCommit, 'barisPenulis' | 'pesan'>): void {
    this.hash.update(`${barisPenulis}\0${pesan}\0`)
  }

  /** sha256 of all that was added; more may follow. */
  value(): string {
    return this.hash.copy().digest('hex')
  }
}

/** sha256 over author lines and messages of a commit and all before it, streamed from one git process. */
export async function historySha256(potret: Snapshot, ujung: string): Promise<string> {
  const digest = new HistoryDigest()
  for await (const beberapa of potret.history(ujung)) for (const commit of beberapa) digest.add(commit)
  return digest.value()
}

/** What a seal says of a month in hashes, by the projection it names. */
export interface MonthSha256 {
  register: string
  angka: string
  riwayat: string
  /** Of the month's totals, which stand in a file of the seal. */
  rekap: string
}

export type SealPart = keyof MonthSha256 | 'kode'

/** What a code says, beside itself. */
export type Sealed = Pick<Ditutup, 'bulan' | 'ujung' | 'register' | 'segel' | 'berkas'> & {
  hitungan: Omit<NonNullable<Ditutup['hitungan']>, 'kode'>
}

/** Which parts of a seal are not what they are computed to be; an older one says nothing of figures and messages. */
export function sealDifferences(seal: Ditutup, computed: MonthSha256): SealPart[] {
  const { register, hitungan, berkas } = seal
  const parts: [SealPart, boolean][] = [
    ['register', register === computed.register],
    ['angka', hitungan === null || hitungan.angka === computed.angka],
    ['rekap', hitungan === null || berkas.every((b) => b.sidik === computed.rekap)],
    ['riwayat', hitungan === null || hitungan.riwayat === computed.riwayat],
    ['kode', hitungan === null || hitungan.kode === sealCode({ ...seal, hitungan })],
  ]
  return parts.flatMap(([part, same]) => (same ? [] : [part]))
}

/** The code of a seal: 145 bits of the sha256 over all it says, and a check letter. */
export const sealCode = ({ bulan, ujung, register, segel, berkas, hitungan }: Sealed): string =>
  cetakKode(
    contentSha256(
      [
        `konten-segel ${hitungan.proyeksi}`,
        bulan,
        register,
        hitungan.angka,
        ...berkas.map((b) => b.sidik),
        segel ?? '-',
        ujung,
        hitungan.riwayat,
      ]
        .map((s) => `${s}\n`)
        .join(''),
    ),
  )
