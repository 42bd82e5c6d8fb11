/** The versions of the commit message's format. What was once written is read for ever. */
import { trailerUmum } from '../../domain/peristiwa/dasar.js'
import type { DaftarTrailer } from '../../domain/peristiwa/trailer.js'
import { ejaanVersi1 } from './commit-message-kinds.js'
import type { DaftarEjaan } from './commit-message-trailers.js'

/** What one version writes: the fields before and after those of the kind, and how every kind of value is spelled. */
export interface Format<U extends DaftarTrailer = typeof trailerUmum> {
  umum: U
  penutup: DaftarTrailer
  ejaan: DaftarEjaan
}

export const formatNames = {
  '1': { umum: trailerUmum, penutup: {}, ejaan: ejaanVersi1 },
} satisfies Record<string, Format>
