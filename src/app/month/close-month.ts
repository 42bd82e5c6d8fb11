/** Closing a month: it is sealed, and its seal leaves the office. */
import { bulanBerakhir } from '../../domain/bahasa/waktu.js'
import type { Recorded } from '../record/answer.js'
import { aside } from '../record/aside.js'
import { caughtUp } from '../sync/around.js'
import { goOnDespite, unseenSince } from '../sync/clones-seen.js'
import { record } from '../record/record.js'
import { sealMonth } from './seal.js'
import { publishSeals } from './seal-branch.js'
import type { Session } from '../session.js'

/** Throws the refusal, and then nothing is written; a seal that cannot leave is told beside the answer. */
export async function closeMonth(before: Session, bulan: string): Promise<Recorded> {
  const session = await caughtUp(before)
  const told = await goOnDespite(session, await unseenSince(session, bulanBerakhir(bulan, session.zona)))
  const sealed = await record(session, sealMonth(bulan, session.settings.kanal))
  const left = await aside(
    async () => publishSeals(session),
    (why) => [`Segelnya belum berdiri sendiri di cabang segel: ${why}. Perintah ini tidak perlu diulang.`],
  )
  return { ...sealed, notes: [...told, ...(sealed.notes ?? []), ...left] }
}
