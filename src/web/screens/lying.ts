/** Which media of a kegiatan can be looked at here, by where they lie; the PPID's page hashes them, others need not. */
import { unreadableMedia } from '../../storage/media/media.js'
import type { Media } from '../../storage/record/item-file.js'
import type { Picture } from '../view/material.js'

/** `only` are the files that are asked about, all where left out. */
export async function lying(root: string, listed: readonly Media[], only?: ReadonlySet<string>): Promise<Picture[]> {
  const media = only === undefined ? listed : listed.filter((m) => only.has(m.sha256))
  const lost = new Set(
    await unreadableMedia(
      root,
      media.map((m) => m.sha256),
    ),
  )
  return media.map((m) => ({ ...m, keadaan: lost.has(m.sha256) ? 'hilang' : 'utuh' }))
}
