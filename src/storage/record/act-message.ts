/** Commit messages as the store takes them: of a peristiwa that passed every gate, or of a commit that is none. */
import type { HalPerihal } from '../../domain/peristiwa/dasar.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { perihal } from '../../domain/peristiwa/daftar.js'
import type { Message } from '../port.js'
import { resemblesPeristiwa } from './commit-message-decode.js'
import { encodePesan } from './commit-message.js'

declare const gated: unique symbol

/**
 * A peristiwa that was asked for role, time, completeness and privacy, and decided on. `app/record/act.ts` alone makes
 * one.
 */
export type Gated<P extends Peristiwa = Peristiwa> = P & { readonly [gated]: true }

/** The message of a peristiwa; `hal` says what its subject line does not find in it. */
export const actMessage = (p: Gated, hal: HalPerihal): Message => encodePesan(perihal(p, hal), p, hal.zona) as Message

/** A message as it was first recorded, in this clone or in another, for a commit that takes its place. */
export const recordedMessage = (pesan: string): Message => pesan as Message

/** The message of a commit that is no peristiwa. Throws for one whose lines would pass for a peristiwa's. */
export function plainMessage(text: string): Message {
  if (resemblesPeristiwa(text)) throw new Error('a peristiwa is written by record() alone')
  return text as Message
}
