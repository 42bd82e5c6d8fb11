/**
 * The only way to write a peristiwa: `record` asks for role, time, completeness and privacy, decides, writes once, and
 * tells what was late and what comes next. Whatever breaks after the commit stands beside the answer, never in its
 * place.
 */
import type { JenisPeristiwa } from '../../domain/peristiwa/daftar.js'
import type { Request } from './act.js'
import { perform } from './act.js'
import { withMessage } from './after.js'
import type { Recorded } from './answer.js'
import { withCauses } from './cause.js'
import { ensureCloneNumber } from './clone-registration.js'
import type { Session } from '../session.js'
import { besideUnrecorded } from '../office/hand-settings.js'
import { raiseVersion } from '../office/settings-change.js'
import type { SubjectOf } from './subject.js'
import { withPusat } from '../sync/around.js'

export type { Plan, Request } from './act.js'

/** Throws the refusal, and then nothing is written. */
export async function record<J extends JenisPeristiwa, S extends SubjectOf[J]>(
  session: Session,
  request: Request<J, S>,
): Promise<Recorded> {
  return withPusat(session, request, async (own, asked) => {
    const raised = [...(await raiseVersion(own)), ...(await ensureCloneNumber(own))]
    const answer = await withMessage(own, await withCauses(own, await perform(own, asked)))
    const all = raised.length === 0 ? answer : { ...answer, notes: [...raised, ...(answer.notes ?? [])] }
    // Beside a change of the settings it would speak of that change's own files.
    return asked.kind === 'diatur' ? all : besideUnrecorded(own, all)
  })
}
