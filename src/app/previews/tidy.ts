/** Previews that nobody may see any more go: at once with every byte of a secret photo, the others some time later. */
import { pratinjauBoleh } from '../../domain/keadaan/pratinjau.js'
import { dropRefs, purgeObjects } from '../../storage/git/drop-refs.js'
import { previewRef, previewTips, readableEntries, writePreviews } from '../../storage/git/preview-refs.js'
import type { Session } from '../session.js'
import { stateOf } from './travel.js'

/** Before all time: nothing is over yet. */
const NEVER = -Infinity

/**
 * Drops here what may no longer be kept, and what can no longer be read, which git stumbles over; pusat is told of it
 * by `settlePreviews`. @returns the places that may hold secret ones still.
 */
export async function tidyPreviews(session: Session): Promise<string[]> {
  const { clone, env } = session
  if (clone === null) return []
  const tips = await previewTips(clone)
  if (tips.size === 0) return []
  const { kegiatan, musnah } = await stateOf(session, [...tips.keys()])
  let secret = false
  for (const [id, tip] of tips) {
    const one = kegiatan.get(id)
    const [now, ever] = [session.now, NEVER].map((per) => (one ? pratinjauBoleh(one, musnah, per) : new Map()))
    const readable = await readableEntries(clone, tip)
    if (readable === null) {
      await dropRefs(clone, env, [previewRef(id)])
      continue
    }
    const entries = [...readable]
    const left = entries.filter(([asli]) => now!.has(asli))
    if (left.length === entries.length) continue
    secret ||= entries.some(([asli]) => !ever!.has(asli))
    if (left.length > 0) await writePreviews(clone, env, id, new Map(left))
    else await dropRefs(clone, env, [previewRef(id)])
  }
  return secret ? purgeObjects(clone, env) : []
}
