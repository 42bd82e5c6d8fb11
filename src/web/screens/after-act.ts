/** What a page says after an act on a kegiatan: the answer, and the message to whoever is next. */
import { aside } from '../../app/record/aside.js'
import { readKegiatan } from '../../app/read/find.js'
import { composeHandover } from '../../app/read/handover-message.js'
import type { Recorded } from '../../app/record/answer.js'
import type { Session } from '../../app/session.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { sebutanPeran } from '../../domain/pesan.js'
import type { Done } from '../desk.js'
import type { Told } from '../http/door.js'

/** Goes to the kegiatan; a message that cannot be made keeps nothing back. */
export async function afterAct(session: Session, answer: Recorded, kanal: Kanal): Promise<Done> {
  const { id } = answer.data as { id: string }
  const pesan = await handoverOf(session, id, kanal)
  return { to: `/kegiatan/${id}`, answer, told: pesan === undefined ? {} : { pesan } }
}

export const handoverOf = (session: Session, id: string, kanal: Kanal): Promise<Told['pesan']> =>
  aside<Told['pesan']>(
    async () => {
      const read = await readKegiatan(session, await session.store.snapshot(), id)
      const { kabar } = await composeHandover(session, read, kanal, {})
      const { teks, tautan, kepada } = kabar
      return { teks, tautan, kepada: kepada.nama ?? sebutanPeran[kepada.peran] }
    },
    () => undefined,
  )
