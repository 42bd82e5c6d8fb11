/** Every reader there is, in the order in which they are asked. */
import type { Naskah, Pembaca } from './pembaca.js'
import { pembacaMedsos } from './pembaca-medsos.js'
import { pembacaWebsite } from './pembaca-website.js'

const daftarPembaca: readonly Pembaca[] = [...pembacaMedsos, ...pembacaWebsite]

/** The reader of a file, undefined where no one knows it. */
export const kenaliNaskah = (naskah: Naskah): Pembaca | undefined => daftarPembaca.find((p) => p.kenali(naskah))
