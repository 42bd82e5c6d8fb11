/** What a screen is shown and acted with: the session of this request, who sits here, and what waits in its draft. */
import type { IncomingMessage } from 'node:http'
import type { Env } from '../env.js'
import { KontenError } from '../errors.js'
import type { Recorded } from '../app/record/answer.js'
import type { GeneralOptions, Session } from '../app/session.js'
import { openSession } from '../app/session.js'
import type { Choose } from '../app/read/reading.js'
import { readPart } from '../app/read/reading.js'
import { seatedHere } from '../app/seat.js'
import type { Keadaan } from '../domain/keadaan/tipe.js'
import type { Snapshot } from '../storage/port.js'
import type { DraftFile } from '../storage/local/page-draft.js'
import type { Fields } from './http/body.js'
import type { Told, Visitor } from './http/door.js'
import type { Html } from './view/html.js'

/** The office a page is for, for as long as the server runs. */
export interface Desk {
  env: Env
  /** `--repo`, as it was typed. */
  repo: string | undefined
  /** The bytes of a month's document, as the command of its kind prints it. */
  printed: (what: { kind: 'laporan' | 'register'; bulan: string; format: string }) => Promise<Uint8Array>
}

export type Params = Readonly<Record<string, string>>

/** Answers typed into a form and kept, with the files dropped into it. */
export interface Draft {
  /** What the field holds, else `otherwise`: what was typed counts before what is recorded. */
  value(field: string, otherwise?: string): string
  values(field: string): readonly string[] | null
  files(field: string): readonly DraftFile[]
  /** Whether anything is kept. */
  readonly kept: boolean
}

export interface View {
  desk: Desk
  session: Session
  visitor: Visitor
  params: Params
  query: URLSearchParams
  /** Name of who was said to sit at this machine; null where nobody was. */
  seat: string | null
  draft: Draft
  /** Name of the draft, for the addresses of its files. */
  draftName: string | null
  /** How many forms the page has so far: their fields bear the same names, and must not bear the same ids. */
  forms: { count: number }
  /** Why what was sent was not recorded. */
  refusal: KontenError | null
  /** What was recorded just before. */
  told: Told | null
  snapshot: () => Promise<Snapshot>
  /** The state as far as it is asked for, through the index. */
  keadaan: (...choose: readonly Choose[]) => Promise<Keadaan>
}

export interface Shown {
  title: string
  body: Html
  /** Which entry of the menu it belongs to. */
  menu?: string
}

/** What comes after an act: where to go, and what to say there. */
export interface Done {
  to: string
  answer?: Recorded
  told?: Partial<Told>
}

/** A page, and what sending its form does. */
export interface Screen {
  /** `/tinjau/:id/:kanal` */
  path: string
  /** The draft its form is kept in; null for one that keeps none. */
  draft: ((params: Params) => string) | null
  /** Fields that hold files. */
  files?: readonly string[]
  show: (view: View) => Promise<Shown>
  act?: (view: View, fields: Fields) => Promise<Done>
}

/** What people state about an act with every form. */
const generalFields = ['sebagai', 'peran', 'waktu', 'tetap', 'atasNama', 'bukti', 'sebab'] as const

function generalOptions({ repo }: Desk, fields: Fields | null, seat: string | null): GeneralOptions {
  const typed = Object.fromEntries(
    generalFields.flatMap((name) => {
      const value = fields?.some(name)
      return value === undefined ? [] : [[name, value]]
    }),
  ) as GeneralOptions
  // Evidence alone, or a role alone, is refused as on the command line; an unticked box sends neither.
  return {
    ...(repo === undefined ? {} : { repo }),
    tanpaTanya: true,
    ...(seat === null ? {} : { sebagai: seat }),
    ...typed,
  }
}

/** Opens the office afresh: what another program changed meanwhile is seen by every request. */
export async function openDesk(desk: Desk, fields: Fields | null): Promise<{ session: Session; seat: string | null }> {
  const env: Env = { ...desk.env, tanya: null }
  const session = await openSession(env, generalOptions(desk, fields, null))
  const seat = await seatedHere(session)
  return { session: { ...session, options: generalOptions(desk, fields, seat) }, seat }
}

/** One picture of the record however often a page asks for it, and the parts of the state that it shows. */
export function reading(session: Session): Pick<View, 'snapshot' | 'keadaan'> {
  let snapshot: Promise<Snapshot> | null = null
  return {
    snapshot: () => (snapshot ??= session.store.snapshot()),
    keadaan: async (...choose) => (await readPart(session, allOf(choose))).keadaan,
  }
}

const allOf =
  (choose: readonly Choose[]): Choose =>
  (session, from) => {
    for (const one of choose) one(session, from)
  }

/** The request as node has it, for bodies that are not held in memory. */
export interface Bindings {
  incoming: IncomingMessage
}
