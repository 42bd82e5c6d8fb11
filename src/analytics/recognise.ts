/** Every reader there is, in the order in which they are asked. */
import type { Naskah, Pembaca } from './reader.js'
import { pembacaMedsos } from './readers/medsos.js'
import { pembacaWebsite } from './readers/website.js'

const daftarPembaca: readonly Pembaca[] = [...pembacaMedsos, ...pembacaWebsite]

/** The reader of a file, undefined where no one knows it. */
export const kenaliNaskah = (naskah: Naskah): Pembaca | undefined => daftarPembaca.find((p) => p.kenali(naskah))
