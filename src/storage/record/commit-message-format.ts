/** The versions of the commit message's format. What was once written is read for ever. */
import { tanpaLandasan, trailerLandasan, trailerTanda, trailerUmum } from '../../domain/peristiwa/dasar.js'
import type { PeristiwaUmum } from '../../domain/peristiwa/dasar.js'
import type { JenisPeristiwa } from '../../domain/peristiwa/daftar.js'
import { daftarJenisPeristiwa } from '../../domain/peristiwa/daftar.js'
import type { DaftarTrailer } from '../../domain/peristiwa/trailer.js'
import { ejaanVersi1, ejaanVersi2 } from './commit-message-kinds.js'
import type { DaftarEjaan } from './commit-message-trailers.js'

/** What one version writes: the fields before and after those of the kind, and how every kind of value is spelled. */
export interface Format {
  /** The kinds it knows. */
  jenis: readonly JenisPeristiwa[]
  umum: DaftarTrailer
  penutup: DaftarTrailer
  ejaan: DaftarEjaan
  /** What it leaves unsaid of what every peristiwa carries. */
  tanpa: Partial<PeristiwaUmum>
}

/** What the first version knew; that list is closed, unlike the program's own. */
const jenisVersi1: readonly JenisPeristiwa[] = [
  'diserahkan',
  'diajukan',
  'dikoreksi',
  'disetujui',
  'ditolak',
  'diunggah',
  'diterima',
  'dijawab',
  'diukur',
  'dilaporkan',
  'dibatalkan',
  'dicocokkan',
  'disebabkan',
  'ditutup',
  'disunting',
  'dijelaskan',
]

export const formatNames: Readonly<Record<PeristiwaUmum['versi'], Format>> = {
  1: { jenis: jenisVersi1, umum: trailerUmum, penutup: {}, ejaan: ejaanVersi1, tanpa: tanpaLandasan },
  2: {
    jenis: daftarJenisPeristiwa,
    umum: { ...trailerUmum, ...trailerLandasan },
    penutup: trailerTanda,
    ejaan: ejaanVersi2,
    tanpa: { versi: 2 },
  },
}
