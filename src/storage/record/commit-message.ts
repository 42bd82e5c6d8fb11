/**
 * Peristiwa → commit message; `commit-message-decode` reads it back. A subject for people, an optional note, and the
 * trailers as the last paragraph, in a fixed order (contract, "Commit of one peristiwa"). What a person typed is a
 * paragraph of its own before the trailers, or one line of a value, so it can never form a trailer.
 */
import { bakukanTeks, bersihkan, satuBaris } from '../../domain/bahasa/teks.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { jenisDari } from '../../domain/peristiwa/daftar.js'
import type { DaftarTrailer, IsiTrailer } from '../../domain/peristiwa/trailer.js'
import { formatNames } from './commit-message-format.js'
import { tulisTrailer } from './commit-message-trailers.js'

/**
 * The whole message, in the version the peristiwa says; `perihal` is the subject line, `zona` the office's zone for the
 * times.
 */
export function encodePesan(perihal: string, p: Peristiwa, zona: string): string {
  // git takes a scissors line for the end of the message and would then look for trailers above it; one that a blank
  // stands before already is none, so that what was written once is written the same again.
  const catatan = bakukanTeks(bersihkan(p.catatan)).replace(/^(?=\S? ?-+ ?>8 ?-+)(?! )/gm, ' ')
  const { umum, penutup, ejaan } = formatNames[p.versi]
  const trailer = [
    `Konten-Versi: ${p.versi}`,
    `Konten-Peristiwa: ${p.peristiwa}`,
    ...[umum, jenisDari(p).trailer, penutup].flatMap((daftar) =>
      tulisTrailer(daftar, p as unknown as IsiTrailer<DaftarTrailer>, ejaan, zona),
    ),
  ]
  return [satuBaris(perihal), ...(catatan === '' ? [] : [catatan]), trailer.join('\n')].join('\n\n') + '\n'
}
