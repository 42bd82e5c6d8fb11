/**
 * Peristiwa → commit message; `commit-message-decode` reads it back. A subject for people, an optional note, and the trailers
 * as the last paragraph, in a fixed order (contract, "Commit of one peristiwa"). What a person typed is a paragraph of its own
 * before the trailers, or one line of a value, so it can never form a trailer.
 */
import { bakukanTeks, bersihkan, satuBaris } from '../../domain/bahasa/teks.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { jenisDari } from '../../domain/peristiwa/daftar.js'
import { formatNames } from './commit-message-format.js'
import { tulisTrailer } from './commit-message-trailers.js'

/** The version new messages are written in. */
const VERSI = '1'

/** The whole message; `perihal` is the subject line, `zona` the office's zone for the times. */
export function encodePesan(perihal: string, p: Peristiwa, zona: string): string {
  // git takes a scissors line for the end of the message and would then look for trailers above it.
  const catatan = bersihkan(bakukanTeks(p.catatan)).replace(/^(?=.? ?-+ ?>8 ?-+)/gm, ' ')
  const { umum, penutup, ejaan } = formatNames[VERSI]
  const trailer = [
    `Konten-Versi: ${VERSI}`,
    `Konten-Peristiwa: ${p.peristiwa}`,
    ...[umum, jenisDari(p).trailer, penutup].flatMap((daftar) => tulisTrailer(daftar, p, ejaan, zona)),
  ]
  return [satuBaris(perihal), ...(catatan === '' ? [] : [catatan]), trailer.join('\n')].join('\n\n') + '\n'
}
