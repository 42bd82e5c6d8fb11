/** The readers of website. */
import type { Pembaca } from './pembaca.js'

export const pembacaWebsite: readonly Pembaca[] = []
