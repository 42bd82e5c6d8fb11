/** Previews fetched when somebody looks at a draft. */
import { readPusat } from '../../storage/local/pusat.js'
import { aside } from '../aside.js'
import type { Session } from '../session.js'
import { pusatOf } from '../sync/sync-session.js'
import { bringPreviews } from './travel.js'

/** Milliseconds that who looks waits for pusat. */
const PATIENCE = 5_000

/** Fetches what is lacking of one kegiatan, where there is a pusat; told in words what hindered it. */
export async function bringFor(session: Session, id: string): Promise<string[]> {
  if (session.clone === null || (await readPusat(session.store.folder)) === null) return []
  return aside(
    async () => {
      const { remote } = await pusatOf(session, { within: PATIENCE })
      return (await bringPreviews(session, remote, [id])).notes
    },
    (why) => [`Pratinjau belum diambil: ${why}`],
  )
}
