/** Previews fetched when somebody looks at a draft, or asked for originals that are nowhere to be had. */
import { readPusat } from '../../storage/local/pusat.js'
import { aside } from '../record/aside.js'
import type { Session } from '../session.js'
import { pusatOf } from '../sync/sync-session.js'
import { bringPreviews } from './travel.js'

/** Fetches what is lacking of some kegiatan, where there is a pusat; told in words what hindered it. */
export async function bringFor(session: Session, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0 || session.clone === null || (await readPusat(session.store.folder)) === null) return []
  return aside(
    async () => {
      const { remote } = await pusatOf(session, { within: session.env.patience })
      return (await bringPreviews(session, remote, ids)).notes
    },
    (why) => [`Pratinjau belum diambil: ${why}`],
  )
}
