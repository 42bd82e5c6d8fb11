/** What may follow an act that is recorded: the message to whoever is next. */
import type { Kanal } from '../../domain/sop/sop.js'
import type { Recorded } from './answer.js'
import { joinTexts } from './answer.js'
import { aside } from './aside.js'
import { readKegiatan } from '../read/find.js'
import { handoverLines, composeHandover } from '../read/handover-message.js'
import type { Session } from '../session.js'

/** The answer of an act on a kegiatan with the messages that `--pesan` asks for. */
export async function withMessage(session: Session, answer: Recorded): Promise<Recorded> {
  const { id, kanal } = answer.data as { id: string | null; kanal: readonly Kanal[] }
  if (!session.options.pesan || id === null) return answer
  return aside<Recorded>(
    async () => {
      const read = await readKegiatan(session, await session.store.snapshot(), id)
      const messages = await Promise.all(kanal.map(async (k) => (await composeHandover(session, read, k, {})).kabar))
      return {
        ...answer,
        data: { ...(answer.data as object), pesan: messages },
        text: joinTexts(answer.text, ...messages.map((m) => ['', ...handoverLines(m)])),
      }
    },
    (why) => ({
      ...answer,
      data: { ...(answer.data as object), pesan: null },
      notes: [...(answer.notes ?? []), `Pesannya tidak dapat disusun: ${why}`],
    }),
  )
}
