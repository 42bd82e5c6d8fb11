/** The decision a form was sent with, recorded as the state it was shown in still stands. */
import type { Recorded } from '../../app/record/answer.js'
import { record } from '../../app/record/record.js'
import type { Session } from '../../app/session.js'
import { asShown } from '../../app/record/shown.js'
import type { Decided } from '../../app/steps/decision.js'
import { approve, askCorrection, reject } from '../../app/steps/decision.js'
import { salahSatu } from '../../domain/bahasa/pilihan.js'
import { daftarAlasan, daftarPasal } from '../../domain/peristiwa/ditolak.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Fields } from '../http/body.js'

/** Throws the refusal, nothing being written. */
export async function recordDecision(
  session: Session,
  { id, kanal }: { id: string; kanal: Kanal },
  fields: Fields,
): Promise<Recorded> {
  const on: Decided = { search: id, kanal: [kanal], catatan: fields.text('catatan') ?? '' }
  const shown = fields.one('dasar')
  switch (fields.one('aksi')) {
    case 'setujui':
      return record(session, asShown(approve(session, on), shown))
    case 'koreksi':
      if (on.catatan === '')
        throw new KontenError('pemakaian', 'flag-kurang', 'Belum disebut: catatan (apa yang perlu diperbaiki).', [])
      return record(session, asShown(askCorrection(session, on), shown))
    case 'tolak': {
      const pasal = fields.some('pasal')
      const why = {
        alasan: salahSatu('Alasan', fields.one('alasan'), daftarAlasan),
        pasal: pasal === undefined ? null : salahSatu('Pasal', pasal, daftarPasal),
        final: fields.one('final') === 'ya',
      }
      return record(session, asShown(reject(session, on, why), shown))
    }
    default:
      throw new KontenError('pemakaian', 'flag-kurang', 'Pilih Setujui, Kembalikan, atau Tolak.', [])
  }
}
