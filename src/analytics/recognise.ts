/** Every reader there is, in the order in which they are asked. */
import type { Manuscript, Reader } from './reader.js'
import { pembacaMedsos } from './readers/medsos.js'
import { pembacaWebsite } from './readers/website.js'

const daftarPembaca: readonly Reader[] = [...pembacaMedsos, ...pembacaWebsite]

/** The reader of a file, undefined where no one knows it. */
export const recogniseManuscript = (naskah: Manuscript): Reader | undefined =>
  daftarPembaca.find((p) => p.kenali(naskah))
