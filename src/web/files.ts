/**
 * The photos and videos of the record, and those that wait in a draft: only what a kegiatan lists, by content, never by
 * path.
 */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { readKegiatan } from '../app/read/find.js'
import { photoSource } from '../app/previews/seen.js'
import { mediaPath } from '../storage/media/media.js'
import type { PhotoSource } from '../storage/media/photo-copy.js'
import { copyPhoto } from '../storage/media/photo-copy.js'
import type { Media } from '../storage/record/item-file.js'
import { draftFiles } from '../storage/local/page-draft.js'
import type { Desk } from './desk.js'
import { openDesk } from './desk.js'
import type { Web } from './server-type.js'

/** What a browser shows and cannot be made to run. */
const shownTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'video/mp4',
  'video/webm',
  'video/quicktime',
])

/** Copies made for the screen, the latest few: they are small, and asked for again by every page that shows them. */
const KEPT_COPIES = 48
type Copy = Exclude<Awaited<ReturnType<typeof copyPhoto>>, { masalah: string }>
const copies = new Map<string, Copy>()

/** A photo small enough for the screen, without camera data; nothing where it cannot be shown here. */
export async function mediaCopy(c: Context, source: PhotoSource, one: Media): Promise<Response> {
  const copy = copies.get(one.sha256) ?? (await copyPhoto(source, one))
  if ('masalah' in copy) return c.notFound()
  copies.delete(one.sha256)
  // What stands in for an original is asked for again, for that may come, and the preview may go.
  if (!copy.pratinjau) copies.set(one.sha256, copy)
  if (copies.size > KEPT_COPIES) copies.delete(copies.keys().next().value!)
  return c.body(Uint8Array.from(copy.isi), 200, {
    'Content-Type': copy.akhiran === 'jpg' ? 'image/jpeg' : 'image/png',
    'Cache-Control': 'private, max-age=3600',
  })
}

/** The kept file itself. */
export const storedMedia = (c: Context, root: string, one: Media): Promise<Response> =>
  stored(c, mediaPath(root, one.sha256))

export function addFiles(app: Web, desk: Desk): void {
  app.get('/media/:id/:sha256/kecil', async (c) => {
    const media = await listed(desk, c.req.param('id'), c.req.param('sha256'))
    return media === null ? c.notFound() : mediaCopy(c, media.source, media.one)
  })
  app.get('/media/:id/:sha256', async (c) => {
    const media = await listed(desk, c.req.param('id'), c.req.param('sha256'))
    return media === null ? c.notFound() : storedMedia(c, media.source.root, media.one)
  })
  app.get('/draf/:form/:field/:file', async (c) => {
    const { session } = await openDesk(desk, null)
    const { form, field, file } = c.req.param()
    const found = /^[a-z0-9-]+$/.test(form)
      ? (await draftFiles(session.store.folder, form)).find((f) => f.field === field && f.id === file)
      : undefined
    return found === undefined ? c.notFound() : stored(c, found.letak)
  })
}

async function listed(desk: Desk, id: string, sha256: string) {
  const { session } = await openDesk(desk, null)
  const { berkas, kegiatan } = await readKegiatan(session, await session.store.snapshot(), id)
  const one = berkas.media.find((m) => m.sha256 === sha256)
  return one === undefined ? null : { source: photoSource(session, kegiatan), one }
}

/**
 * A kept file with the type its bytes tell, in the piece that was asked for; what a browser might run is only offered
 * to be saved.
 */
async function stored(c: Context, letak: string): Promise<Response> {
  const file = await stat(letak).catch(() => null)
  if (!file?.isFile()) return c.notFound()
  const { fileTypeFromFile } = await import('file-type')
  const type = (await fileTypeFromFile(letak).catch(() => undefined))?.mime ?? ''
  const shown = shownTypes.has(type)
  const head = {
    'Content-Type': shown ? type : 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, max-age=3600',
    ...(shown ? {} : { 'Content-Disposition': 'attachment' }),
  }
  const range = piece(c.req.header('range'), file.size)
  const [from, to] = range ?? [0, file.size - 1]
  const length = { 'Content-Length': String(to - from + 1) }
  if (c.req.method === 'HEAD') return c.body(null, 200, { ...head, ...length })
  await (await open(letak)).close()
  const body = Readable.toWeb(createReadStream(letak, { start: from, end: to })) as ReadableStream
  return range === null
    ? c.body(body, 200, { ...head, ...length })
    : c.body(body, 206, { ...head, ...length, 'Content-Range': `bytes ${from}-${to}/${file.size}` })
}

/** First and last byte of a range within the file; null for none, and for one that cannot be given. */
function piece(range: string | undefined, size: number): [number, number] | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) return null
  const [first, last] = [Number(from), to === '' || to === undefined ? size - 1 : Math.min(Number(to), size - 1)]
  return first <= last ? [first, last] : null
}
