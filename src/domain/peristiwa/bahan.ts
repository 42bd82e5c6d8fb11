/** What every act that brings photos, videos or attachments says of them, beside their sha256. */
import { banyak, boleh } from './trailer.js'

export const trailerBahan = {
  /** sha256 over names, types and sizes of the files it brings, as its item lists them; null where it brings none. */
  daftar: boleh('sidik', 'Daftar-Media'),
  /** The pictures made small that may be shown in place of originals, and no others. */
  pratinjau: banyak('pratinjau', 'Pratinjau'),
}

/** What is wrong with the files an act brings: the same content counts once (A12); null where nothing is. */
export const bahanMustahil = (versi: number, sha256: readonly string[]): string | null =>
  versi > 1 && new Set(sha256).size < sha256.length ? 'satu berkas disebut dua kali' : null

export const tanpaPratinjau = { daftar: null, pratinjau: [] }
