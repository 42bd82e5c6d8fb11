/** Running a command: its session opened once, what it lacks asked for, its values read, its work done. */
import { KontenError } from '../errors.js'
import type { Env } from '../env.js'
import type { Answer } from '../app/record/answer.js'
import type { GeneralOptions, Session } from '../app/session.js'
import { newOfficeSettings, openSession, outsideOffice } from '../app/session.js'
import { tutupiDataPribadi } from '../domain/bahasa/data-pribadi.js'
import { daftarPeristiwa } from '../domain/peristiwa/daftar.js'
import { deleteDraft } from '../storage/local/draft.js'
import type { Program, Definition, RawOptions } from './define.js'
import type { FormSheet } from './form.js'
import type { FormSpec } from './form-spec.js'
import { jalurCondition, LAIN_KALI, LAIN_KALI_SEBAGIAN } from './form-spec.js'
import { flagOf } from './flags.js'
import { readValues } from './option.js'
import { progressLine } from './progress.js'
import { generalOptions } from './options/general.js'
import { askerOf, emptyValue } from './values.js'
import type { TypedForm } from './typed-form.js'

/** What a call brings along. */
export interface Call {
  words: string
  raw: RawOptions
  args: readonly string[]
  env: Env
  program: Program
}

/**
 * Runs a command as it was called. Throws whatever stops it; `terputus` where a person stops, the answers kept as a
 * draft.
 */
export async function runCommand(definition: Definition, call: Call): Promise<Answer> {
  const { env, raw, args } = call
  const { inRepository } = definition
  if (typeof raw['repo'] === 'string' && raw['repo'].trim() === '') throw emptyValue(flagOf('repo'))
  if (args.includes('')) throw emptyValue(`Argumen ${definition.target?.name ?? call.words}`)
  if (inRepository === false || inRepository?.(raw) === false)
    return work(definition, call, outsideOffice(env, generalOf(definition, raw), await newOfficeSettings()), raw, args)
  const form = formOf(definition, call)
  const asker = askerOf(env, raw)
  if (asker === null && form.argumen !== null && args[0] === undefined && form.argumen.bolehTanpa === undefined)
    throw new KontenError('pemakaian', 'missingArgument', `Argumen ${form.argumen.nama} belum disebut.`, [
      `konten ${call.words} --help`,
    ])
  const session = withProgress(await openSession(env, generalOf(definition, raw), openingOf(definition, raw)))
  if (asker === null || (onlyArgument(form) && (form.argumen === null || args[0] !== undefined)))
    return withUnread(session, await work(definition, call, session, raw, args))
  const { FormSheet } = await import('./form.js')
  const lembar = new FormSheet(session, asker, form, raw, args)
  const draf = await lembar.isi()
  const hasil = await retry(lembar, async () => {
    const answered = { ...raw, ...lembar.jawaban() }
    return work(definition, call, { ...session, options: generalOf(definition, answered) }, answered, lembar.argumen)
  })
  if (draf !== null) await deleteDraft(session.store.folder, draf)
  return withUnread(
    session,
    lembar.ditanya === 0 ? hasil : { ...hasil, notes: [...(hasil.notes ?? []), nextTime(lembar.bentukFlag())] },
  )
}

/** What the settings hold that nobody reads is told beside every answer, until it is put right. */
const withUnread = ({ settings: { kunciAsing } }: Session, answer: Answer): Answer =>
  kunciAsing.length === 0 ? answer : { ...answer, notes: [...kunciAsing, ...(answer.notes ?? [])] }

/** What checks the record, computes from all of it or changes its settings reads these from their files itself. */
function openingOf({ act, asIs }: Definition, raw: RawOptions) {
  const kind = typeof act === 'function' ? act(raw) : (act ?? null)
  return { asIs, kept: !asIs && (kind === null || daftarPeristiwa[kind].terhubung === undefined) }
}

/** Longer reading is told on a line of the terminal. */
function withProgress(session: Session): Session {
  const line = progressLine(session.env, session.options, true)
  return {
    ...session,
    progress: (commits) => (commits === null ? line.hapus() : line.tampilkan(`Membaca riwayat: ${commits} commit`)),
  }
}

/** How to do it without the questions; what does not fit into two lines of the terminal is asked again. */
const nextTime = ({ perintah, utuh }: TypedForm): string =>
  `${utuh ? LAIN_KALI : LAIN_KALI_SEBAGIAN}${tutupiDataPribadi(perintah)}`

async function work(
  definition: Definition,
  { env, program }: Call,
  session: Session,
  raw: RawOptions,
  args: readonly string[],
): Promise<Answer> {
  const values = await readValues(definition.options ?? {}, raw, {
    env,
    session,
  })
  return definition.run({ session, values, raw: generalOf(definition, raw), target: args[0] ?? '', args, env, program })
}

/** The work again, where what stopped it could be asked for. */
async function retry(lembar: FormSheet, kerja: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await kerja()
    } catch (galat) {
      if (!(galat instanceof KontenError) || !(await lembar.susulkan(galat))) throw galat
    }
  }
}

/** The general options, without those the command means something else by. */
function generalOf({ options = {} }: Definition, raw: RawOptions): GeneralOptions {
  const own = (key: string): boolean => options[key] !== undefined && options[key].general === undefined
  const general = Object.keys(generalOptions).filter((key) => !own(key))
  return Object.fromEntries([...general, 'sebab', 'pesan', 'draf'].map((key) => [key, raw[key]]))
}

/** A command that nothing but its argument can be asked for need not be looked into once it has it. */
const onlyArgument = ({ isian, tindakan, jalur, peran }: FormSpec): boolean =>
  (isian ?? []).length === 0 && [tindakan ?? undefined, jalur, peran].every((satu) => satu === undefined)

/** The form a definition stands for. */
export function formOf(definition: Definition, { words, raw }: Pick<Call, 'words' | 'raw'>): FormSpec {
  const { act, form = {}, options = {}, target } = definition
  const tindakan = (typeof act === 'function' ? act(raw) : act) ?? null
  const dasar: FormSpec = {
    nama: words,
    argumen: null,
    tindakan,
    isian: Object.entries(options).flatMap(([key, option]) =>
      option.question === null ? [] : [option.question(flagOf(key))],
    ),
    ...(form.tracks ? { jalur: form.tracks } : {}),
    ...(form.roles ? { peran: form.roles } : {}),
    ...(form.followUp ? { susulan: form.followUp } : {}),
    ...(form.opening ? { pembuka: form.opening } : {}),
    ...(form.confirm === undefined ? {} : { tegaskan: form.confirm }),
  }
  if (target === undefined || target.without === true) return dasar
  const { choices, without } = target
  return {
    ...dasar,
    argumen: {
      nama: target.name,
      pilihan: choices === null ? null : async (k) => choices(k, jalurCondition(dasar)),
      ...(typeof without === 'function' ? { bolehTanpa: without } : {}),
    },
  }
}
