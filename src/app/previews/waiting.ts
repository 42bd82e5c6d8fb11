/** Previews of all that waits for whoever sits here. */
import type { BesideRemote } from '../../storage/remote-port.js'
import { seatedHere } from '../seat.js'
import type { Session } from '../session.js'
import { peranOrang, readTugas } from '../read/tasks.js'
import { bringPreviews } from './travel.js'

/** Fetches what waits for whoever sits here; who did not say is taken for everybody. */
export async function bringWaiting(session: Session, remote: BesideRemote): ReturnType<typeof bringPreviews> {
  const seat = session.options.sebagai ?? (await seatedHere(session))
  const waiting = await readTugas(session, peranOrang(session, seat))
  const ids = [...new Set(waiting.flatMap((t) => (t.id === null ? [] : [t.id])))]
  return bringPreviews(session, remote, ids)
}
