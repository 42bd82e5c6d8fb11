/** The previews that lie here, and what of the media of a draft can be looked at on this machine by them. */
import { lihatan, pratinjauBoleh } from '../../domain/keadaan/pratinjau.js'
import { mediaJalur } from '../../domain/keadaan/baca.js'
import type { Jalur, Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Lihatan } from '../../domain/peristiwa/trailer.js'
import { previewTips, readPreviews } from '../../storage/git/preview-refs.js'
import { unreadableMedia } from '../../storage/media/media.js'
import type { PhotoSource } from '../../storage/media/photo-copy.js'
import type { Session } from '../session.js'

/** What was destroyed lies in no ref any more. */
const nothingDestroyed: ReadonlySet<string> = new Set()

/** The previews of a kegiatan that are here and listed, by the sha256 of their original. */
export async function previewsHere(session: Session, kegiatan: Kegiatan): Promise<Map<string, Buffer>> {
  const { clone } = session
  const listed = pratinjauBoleh(kegiatan, nothingDestroyed, session.now)
  if (clone === null || listed.size === 0) return new Map()
  const tip = (await previewTips(clone)).get(kegiatan.id)
  if (tip === undefined) return new Map()
  const { previews } = await readPreviews(clone, tip, listed)
  return new Map([...previews].map(([asli, { isi }]) => [asli, isi]))
}

/** Where the photos of a kegiatan are looked for; its previews are read once, and only where one is needed. */
export function photoSource(session: Session, kegiatan: Kegiatan): PhotoSource {
  let here: Promise<Map<string, Buffer>> | null = null
  return {
    root: session.root,
    preview: async (sha256) => (await (here ??= previewsHere(session, kegiatan))).get(sha256) ?? null,
  }
}

/** Media of a draft that cannot be looked at here, and those that are seen by a preview alone. */
export interface Unseen {
  media: string[]
  unseen: string[]
  byPreview: string[]
}

/** What of the media of a draft can be looked at here. */
export async function mediaSeen(session: Session, kegiatan: Kegiatan, jalur: Jalur): Promise<Unseen> {
  const media = mediaJalur(jalur)
  const lacking = await unreadableMedia(session.root, media)
  const here = lacking.length === 0 ? new Map<string, Buffer>() : await previewsHere(session, kegiatan)
  return {
    media,
    unseen: lacking.filter((m) => !here.has(m)),
    byPreview: lacking.filter((m) => here.has(m)),
  }
}

/** The same as an act says it. */
export function seenAsTold({ media, unseen, byPreview }: Unseen): Lihatan | null {
  const original = new Set(media.filter((m) => !unseen.includes(m) && !byPreview.includes(m)))
  return lihatan(media, original, new Set(byPreview))
}
