/** Which media of a kegiatan can be looked at here, by where they lie; the PPID's page hashes them, others need not. */
import { previewsHere } from '../../app/previews/seen.js'
import type { ReadKegiatan } from '../../app/read/find.js'
import type { Session } from '../../app/session.js'
import { unreadableMedia } from '../../storage/media/media.js'
import type { Picture } from '../view/material.js'

/** `only` are the files that are asked about, all where left out. */
export async function lying(
  session: Session,
  { kegiatan, berkas }: ReadKegiatan,
  only?: ReadonlySet<string>,
): Promise<Picture[]> {
  const media = only === undefined ? berkas.media : berkas.media.filter((m) => only.has(m.sha256))
  const asked = media.map((m) => m.sha256)
  const lost = new Set(await unreadableMedia(session.root, asked))
  const small = lost.size === 0 ? new Map<string, Buffer>() : await previewsHere(session, kegiatan)
  const lies = (sha256: string) => (!lost.has(sha256) ? 'utuh' : small.has(sha256) ? 'pratinjau' : 'hilang')
  return media.map((m) => ({ ...m, keadaan: lies(m.sha256) }))
}
