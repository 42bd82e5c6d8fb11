/** What may follow an act that is recorded: the message to whoever is next. */
import type { Kanal } from '../domain/sop/sop.js'
import type { Recorded } from './answer.js'
import { sambungTeks } from './answer.js'
import { aside } from './aside.js'
import { bacaKegiatan } from './find.js'
import { barisKabar, susunKabar } from './handover-message.js'
import type { Sesi } from './session.js'

/** The answer of an act on a kegiatan with the messages that `--pesan` asks for. */
export async function withMessage(session: Sesi, answer: Recorded): Promise<Recorded> {
  const { id, kanal } = answer.data as { id: string | null; kanal: readonly Kanal[] }
  if (!session.opsi.pesan || id === null) return answer
  return aside<Recorded>(
    async () => {
      const read = await bacaKegiatan(session, await session.store.potret(), id)
      const messages = await Promise.all(kanal.map(async (k) => (await susunKabar(session, read, k, {})).kabar))
      return {
        ...answer,
        data: { ...(answer.data as object), pesan: messages },
        teks: sambungTeks(answer.teks, ...messages.map((m) => ['', ...barisKabar(m)])),
      }
    },
    (why) => ({
      ...answer,
      data: { ...(answer.data as object), pesan: null },
      pesan: [...(answer.pesan ?? []), `Pesannya tidak dapat disusun: ${why}`],
    }),
  )
}
