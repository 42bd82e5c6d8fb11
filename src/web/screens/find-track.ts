/** The kegiatan and channel that an address names. */
import { readKegiatan } from '../../app/read/find.js'
import { jalurKanal } from '../../domain/putusan/jalur.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { daftarKanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Params, View } from '../desk.js'
import type { Track } from '../view/review.js'

/** Throws `pemakaian` for an address that names none. */
export function kanalOf({ kanal }: Params): Kanal {
  const known = daftarKanal.find((k) => k === kanal)
  if (known !== undefined) return known
  throw new KontenError('pemakaian', 'halaman-tidak-ada', 'Halaman ini tidak ada.', ['Kembali ke beranda.'])
}

/** Throws `pemakaian` for a kegiatan or channel that is not there. */
export async function findTrack(view: View): Promise<Track> {
  const kanal = kanalOf(view.params)
  const read = await readKegiatan(view.session, await view.snapshot(), view.params['id'] ?? '')
  return { read, kanal, jalur: jalurKanal(read.kegiatan, kanal) }
}

/** Name of the draft of a form about one channel of a kegiatan. */
export const trackDraft =
  (form: string) =>
  ({ id = '', kanal = '' }: Params): string =>
    `${form}-${id}-${kanal}`
