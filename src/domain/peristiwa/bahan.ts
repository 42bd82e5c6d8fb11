/** What every act that brings photos, videos or attachments says of them, beside their sha256. */
import { banyak, boleh } from './trailer.js'

export const trailerBahan = {
  /** sha256 over names, types and sizes of the files it brings, as its item lists them; null where it brings none. */
  daftar: boleh('sidik', 'Daftar-Media'),
  /** The pictures made small that may be shown in place of originals, and no others. */
  pratinjau: banyak('pratinjau', 'Pratinjau'),
}

export const tanpaPratinjau = { daftar: null, pratinjau: [] }
