/** The readers of medsos. */
import type { Pembaca } from './pembaca.js'

export const pembacaMedsos: readonly Pembaca[] = []
