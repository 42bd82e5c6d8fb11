/** Step 3: the three things a PPID can decide about a draft. */
import { mediaJalur } from '../../domain/keadaan/baca.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Alasan } from '../../domain/peristiwa/ditolak.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { mediaSha256, textSha256 } from '../../storage/record/item-file.js'
import { seenNotes } from '../record/media-notes.js'
import { mediaSeen, seenAsTold } from '../previews/seen.js'
import type { Request } from '../record/record.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnExisting } from '../record/subject.js'
import { onChannel } from '../record/subject.js'

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
  compose: async ({ satu, kegiatan, berkas }) => {
    const jalur = kegiatan.jalur.get(satu)
    const teks = textSha256(berkas.isi[bagianKanal[satu]])
    const media = mediaSha256(jalur ? mediaJalur(jalur) : [])
    const { dilihat, notes } = await looked(session, kegiatan, satu)
    return { own: { teks, media, dilihat }, catatan, typed: { [noteLabel]: catatan }, notes }
  },
})

/** What of the media lay before who decides here, and what is said of it. */
async function looked(session: Session, kegiatan: Kegiatan, kanal: Kanal) {
  const jalur = kegiatan.jalur.get(kanal)
  if (jalur === undefined) return { dilihat: null, notes: async () => [] }
  // Of who decided elsewhere nobody knows what he saw.
  if (session.options.atasNama !== undefined)
    return { dilihat: null, notes: async () => seenNotes(await mediaSeen(session, kegiatan, jalur)) }
  const seen = await mediaSeen(session, kegiatan, jalur)
  return { dilihat: seenAsTold(seen), notes: async () => seenNotes(seen) }
}

/** Returns the draft; `catatan` says what is to be put right. */
export const askCorrection = (
  session: Session,
  { search, kanal, catatan = '' }: Decided,
): Request<'dikoreksi', OneChannel> => ({
  kind: 'dikoreksi',
  target: onChannel(search, kanal),
  compose: async ({ satu, kegiatan }) => {
    const { dilihat } = await looked(session, kegiatan, satu)
    return { own: { dilihat }, catatan, typed: { [noteLabel]: catatan } }
  },
})

/**
 * Rejects for one of the SOP's reasons; `pasal` is a letter of UU 14/2008 Pasal 17, and after `final` nothing is handed
 * over again.
 */
export const reject = (
  session: Session,
  { search, kanal, catatan = '' }: Decided,
  why: { alasan: Alasan; pasal: string | null; final: boolean },
): Request<'ditolak', OneChannel> => ({
  kind: 'ditolak',
  target: onChannel(search, kanal),
  compose: async ({ satu, kegiatan }) => {
    const { dilihat } = await looked(session, kegiatan, satu)
    return { own: { ...why, dilihat }, catatan, typed: { [noteLabel]: catatan } }
  },
})
