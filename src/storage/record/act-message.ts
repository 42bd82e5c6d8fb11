/** Commit messages as the store takes them: of a peristiwa that passed every gate, or of a commit that is none. */
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import type { Message } from '../port.js'
import { menyerupaiPeristiwa } from './commit-message-decode.js'
import { encodePesan } from './commit-message.js'

declare const gated: unique symbol

/** A peristiwa that was asked for role, time, completeness and privacy, and decided on. `app/act.ts` alone makes one. */
export type Gated<P extends Peristiwa = Peristiwa> = P & { readonly [gated]: true }

/** The message of a peristiwa; `about` follows its kind in the subject line, `zona` is the office's zone for the times. */
export const actMessage = (about: string, p: Gated, zona: string): Message =>
  encodePesan(`${p.peristiwa}: ${about}`, p, zona) as Message

/** The message of a commit that is no peristiwa. Throws for one whose lines would pass for a peristiwa's. */
export function plainMessage(text: string): Message {
  if (menyerupaiPeristiwa(text)) throw new Error('a peristiwa is written by record() alone')
  return text as Message
}
