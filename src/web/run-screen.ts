/**
 * One screen, asked for or sent: the form kept before anything is tried, the act done once, what stops it shown beside
 * what was typed.
 */
import type { Context } from 'hono'
import { KontenError } from '../errors.js'
import { textContent } from '../app/record/answer.js'
import type { DraftAnswers } from '../storage/local/draft.js'
import type { DraftFile } from '../storage/local/page-draft.js'
import { clearDraft, draftFiles, dropFile, keepFile, readAnswers, saveAnswers } from '../storage/local/page-draft.js'
import type { Desk, Done, Draft, Params, Screen, View } from './desk.js'
import { openDesk, reading } from './desk.js'
import type { Fields } from './http/body.js'
import { TOKEN_FIELD, readForm } from './http/body.js'
import type { Told, Visitor } from './http/door.js'
import { admitForm } from './http/door.js'
import type { Web } from './server-type.js'
import { layout } from './view/layout.js'
import { troublePage } from './view/trouble.js'

/** The button that only keeps what was typed, and the one that takes a file out again. */
export const ACTION_FIELD = 'aksi'
const KEEP = 'simpan'
const DROP = 'buang:'

/** Fields that are about the sending and not about the act. */
const passing = new Set([TOKEN_FIELD, ACTION_FIELD, 'dasar'])

export function addScreens(app: Web, desk: Desk, screens: readonly Screen[]): void {
  for (const screen of screens) {
    app.get(screen.path, async (c) => shown(c, desk, screen, null, null))
    if (screen.act) app.post(screen.path, async (c) => sent(c, desk, screen))
  }
  app.onError((error, c) => trouble(c, desk, error))
  app.notFound((c) =>
    c.html(troublePage(new KontenError('pemakaian', 'halaman-tidak-ada', 'Halaman ini tidak ada.')), 404),
  )
}

/** Whatever stops a page or a file is told as a page. */
function trouble(c: Context, desk: Desk, error: unknown): Response | Promise<Response> {
  const told = asKonten(error)
  // A fault of the program is told to whoever started it as well.
  if (told.jenis === 'program') desk.env.stderr.write(`${(error as Error).stack ?? String(error)}\n`)
  return c.html(troublePage(told), status(told))
}

const asKonten = (error: unknown): KontenError =>
  error instanceof KontenError
    ? error
    : new KontenError('program', 'program', `Kesalahan program: ${(error as Error).message ?? String(error)}`, [
        'Laporkan pesan ini kepada pemelihara konten; tidak ada yang setengah jadi.',
      ])

const statusOf = { pemakaian: 400, ditolak: 422, bentrok: 409, rusak: 500, program: 500, terputus: 500 } as const
const status = ({ jenis, kode }: KontenError) => (kode === 'id-tidak-ada' ? 404 : statusOf[jenis])

async function shown(
  c: Context,
  desk: Desk,
  screen: Screen,
  fields: Fields | null,
  refusal: KontenError | null,
): Promise<Response> {
  const params = c.req.param() as Params
  const visitor = c.get('visitor') as Visitor
  const view = await viewOf(c, desk, screen, params, fields, refusal)
  const page = await screen.show(view)
  visitor.told = null
  return c.html(layout(view, page), refusal === null ? 200 : status(refusal))
}

async function viewOf(
  c: Context,
  desk: Desk,
  screen: Screen,
  params: Params,
  fields: Fields | null,
  refusal: KontenError | null,
): Promise<View> {
  const visitor = c.get('visitor') as Visitor
  const { session, seat } = await openDesk(desk, fields)
  return {
    desk,
    session,
    visitor,
    params,
    query: new URL(c.req.url).searchParams,
    seat,
    draft: await draftOf(session.store.folder, screen, params),
    draftName: screen.draft?.(params) ?? null,
    forms: { count: 0 },
    refusal,
    told: visitor.told,
    ...reading(session),
  }
}

async function draftOf(folder: string, { draft }: Screen, params: Params): Promise<Draft> {
  const name = draft?.(params) ?? null
  const answers: DraftAnswers = name === null ? {} : await readAnswers(folder, name)
  const files: readonly DraftFile[] = name === null ? [] : await draftFiles(folder, name)
  const list = (field: string): readonly string[] | null => {
    const value = answers[field]
    return value === undefined || value === true ? null : typeof value === 'string' ? [value] : value
  }
  return {
    value: (field, otherwise = '') => list(field)?.[0] ?? otherwise,
    values: list,
    files: (field) => files.filter((f) => f.field === field),
    kept: Object.keys(answers).length > 0 || files.length > 0,
  }
}

/** What was sent is kept first, then tried: neither a refusal nor a crash loses it. */
async function sent(c: Context, desk: Desk, screen: Screen): Promise<Response> {
  const params = c.req.param() as Params
  const visitor = c.get('visitor') as Visitor
  const { folder } = (await openDesk(desk, null)).session.store
  const name = screen.draft?.(params) ?? null
  const fields = await readForm(c.env.incoming, {
    admit: (token) => admitForm(visitor, token),
    take:
      name === null || screen.files === undefined
        ? null
        : async ({ field, nama }, from, through) => keepFile(folder, { form: name, field, nama }, from, through),
  })
  if (name !== null) await saveAnswers(folder, name, typedIn(fields))
  const action = fields.one(ACTION_FIELD)
  const { pathname, search } = new URL(c.req.url)
  const here = pathname + search
  if (name !== null && action === KEEP) return kept(c, here)
  if (name !== null && action.startsWith(DROP)) {
    const [field, id] = action.slice(DROP.length).split('/')
    await dropFile(folder, name, field!, id!)
    return kept(c, here)
  }
  try {
    if (fields.has('sebagai') && fields.some('sebagai') === undefined) throw unnamed()
    const view = await viewOf(c, desk, screen, params, fields, null)
    const done = await screen.act!(view, fields)
    if (name !== null) await clearDraft(folder, name)
    visitor.told = toldOf(done)
    return c.redirect(done.to, 303)
  } catch (error) {
    const refusal = asKonten(error)
    if (refusal.jenis === 'program') throw error
    return shown(c, desk, screen, fields, refusal)
  }
}

const unnamed = (): KontenError =>
  new KontenError('pemakaian', 'pelaku-tidak-diketahui', 'Pilih dahulu nama Anda: belum jelas siapa yang bertindak.')

/** The helper script keeps drafts in the background and wants no page; a person who pressed the button does. */
const kept = (c: Context, here: string): Response =>
  c.req.header('x-konten') === 'simpan' ? c.body(null, 204) : c.redirect(here, 303)

const typedIn = (fields: Fields): DraftAnswers =>
  Object.fromEntries(fields.entries().filter(([field]) => !passing.has(field)))

function toldOf({ answer, told }: Done): Told {
  const content = answer === undefined ? [] : textContent(answer.text)
  const lines = typeof content === 'string' ? [content] : content.map((l) => (typeof l === 'string' ? l : l.utuh))
  return { lines, notes: answer?.notes ?? [], ...told }
}
