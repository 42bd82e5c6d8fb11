/**
 * The acts by which a reader of a part tells where the settings begin that judge it (A26), beside the changes of
 * settings, which are always read: the first act, the first of version 2, and those that were recorded later than a
 * change of settings after them.
 */
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { Numbered } from './part.js'

export interface Milestones {
  acts: readonly Numbered[]
  /** The act that was recorded last by its date, of all so far. */
  latest: Numbered | null
}

export const noMilestones: Milestones = { acts: [], latest: null }

const recorded = ({ jejak }: Tercatat): number => jejak.terbit ?? jejak.dicatat

/** With one more act, the next in graph order. */
export function passed({ acts, latest }: Milestones, one: Numbered): Milestones {
  const [, p] = one
  const isFirst = p.peristiwa !== 'diatur' && acts.every(([, other]) => other.peristiwa === 'diatur')
  const isNew =
    p.versi === 2 &&
    p.peristiwa !== 'berbenturan' &&
    !acts.some(([, other]) => other.versi === 2 && other.peristiwa !== 'berbenturan')
  const ahead = p.peristiwa === 'diatur' && latest !== null && recorded(latest[1]) > recorded(p) ? [latest] : []
  const added = [...ahead.filter(([nth]) => !acts.some(([other]) => other === nth)), ...(isFirst || isNew ? [one] : [])]
  return {
    acts: added.length === 0 ? acts : [...acts, ...added],
    latest: latest === null || recorded(p) > recorded(latest[1]) ? one : latest,
  }
}
