/** Step 3: the three things a PPID can decide about a draft. */
import { mediaJalur } from '../../domain/keadaan/baca.js'
import type { Alasan } from '../../domain/peristiwa/ditolak.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { unreadableMedia } from '../../storage/media/media.js'
import { mediaSha256, textSha256 } from '../../storage/record/item-file.js'
import { notSeenNotes } from '../media-notes.js'
import type { Request } from '../record.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnExisting } from '../subject.js'
import { onChannel } from '../subject.js'

/** What every decision is on: the kegiatan as it was named, and the channels that were. */
export interface Decided {
  search: string
  kanal: readonly Kanal[] | undefined
  catatan?: string | undefined
}

type OneChannel = OnExisting & { satu: Kanal }

const noteLabel = optionLabel('catatan')

/** Approves the text and the media as they stand recorded. */
export const approve = (
  session: Session,
  { search, kanal, catatan = '' }: Decided,
): Request<'disetujui', OneChannel> => ({
  kind: 'disetujui',
  target: onChannel(search, kanal),
  compose: ({ satu, kegiatan: k, berkas }) => {
    const jalur = k.jalur.get(satu)
    const teks = textSha256(berkas.isi[bagianKanal[satu]])
    const diputus = jalur ? mediaJalur(jalur) : []
    const media = mediaSha256(diputus)
    return {
      own: { teks, media },
      catatan,
      typed: { [noteLabel]: catatan },
      notes: async () => notSeenNotes(await unreadableMedia(session.root, diputus)),
    }
  },
})

/** Returns the draft; `catatan` says what is to be put right. */
export const askCorrection = ({ search, kanal, catatan = '' }: Decided): Request<'dikoreksi', OneChannel> => ({
  kind: 'dikoreksi',
  target: onChannel(search, kanal),
  compose: () => ({ own: {}, catatan, typed: { [noteLabel]: catatan } }),
})

/**
 * Rejects for one of the SOP's reasons; `pasal` is a letter of UU 14/2008 Pasal 17, and after `final` nothing is handed
 * over again.
 */
export const reject = (
  { search, kanal, catatan = '' }: Decided,
  why: { alasan: Alasan; pasal: string | null; final: boolean },
): Request<'ditolak', OneChannel> => ({
  kind: 'ditolak',
  target: onChannel(search, kanal),
  compose: () => ({ own: why, catatan, typed: { [noteLabel]: catatan } }),
})
