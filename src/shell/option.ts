/**
 * One option, one object: from it come the type a command receives, the flag, its question, completion, help and README
 * row.
 */
import { KontenError } from '../errors.js'
import type { Env } from '../env.js'
import type { Session } from '../app/session.js'
import { flagOf } from './flags.js'
import type { FormQuestion, FormContext, RawValue } from './form-spec.js'

/** What a value is read with. `session` throws on a command that opens none. */
export interface ParseContext {
  env: Env
  readonly session: Session
  /** `--judul` */
  flag: string
}

/** What completion offers: words, or ids and numbers looked up in the working tree; `files` leaves it to the shell. */
export type Candidates = 'files' | 'id' | 'id|nomor' | 'nomor' | readonly string[]
/** The office as far as completion and help can tell without opening the record. */
export interface Office {
  kanal(): Promise<readonly string[]>
  platform(): Promise<readonly string[]>
  /** Names of its petugas. */
  people(): Promise<readonly string[]>
  /** This month and those that hold a kegiatan, newest first. */
  months(): Promise<readonly string[]>
}

export interface Option<T = unknown, Required extends boolean = boolean> {
  /** How the value is written, `<teks>`, `<berkas...>`, `[commit]`; empty for a flag without one. */
  readonly value: string
  readonly help: string | ((office: Office) => Promise<string>)
  /** What it is, for the error that names it as lacking. */
  readonly what: string
  /** Whether the command cannot go without it. Said here once: the type, the error and the question follow. */
  readonly required: Required
  /** Reads what was typed or answered. Throws `pemakaian` naming the flag. */
  parse: (raw: RawValue, context: ParseContext) => T | Promise<T>
  /** The question that asks for it; null where nothing asks, and `unasked` says why. */
  question: ((flag: string) => FormQuestion) | null
  readonly unasked?: string
  /** Set where it only asks for a general option, which every command takes and none declares again. */
  readonly general?: true
  /** Candidates for its value; `part` is what is typed so far. */
  complete?: (office: Office, part: string) => Candidates | Promise<Candidates>
}

// Each command states its own options; what they share is only that they are options.
// oxlint-disable-next-line typescript/no-explicit-any
export type Options = Readonly<Record<string, Option<any, any>>>

/** What a command receives: the values read, undefined where an option that may be left out was. */
export type Values<O extends Options> = {
  [K in keyof O]: O[K] extends Option<infer T, infer R> ? (R extends true ? T : T | undefined) : never
}

/** A question of a command's own, for the option it stands at. */
export interface Question {
  /** Further flags that the same question may answer. */
  also?: readonly string[]
  when?: (k: FormContext) => boolean
  needed?: (k: FormContext) => boolean
  tanya: FormQuestion['tanya']
}

/** The question of a command's own as one of the form. */
export const ownQuestion =
  ({ also, when, needed, tanya }: Question, required: boolean) =>
  (flag: string): FormQuestion => ({
    flag,
    wajib: required || (needed ?? false),
    ...(also ? { juga: also } : {}),
    ...(when ? { bila: when } : {}),
    tanya,
  })

/** What the builders of options share. */
export interface OptionBase<Required extends boolean> {
  help: Option['help']
  required?: Required
  what?: string
  /** Whether the question is asked, and whether the command needs an answer as things stand. */
  when?: (k: FormContext) => boolean
  needed?: (k: FormContext) => boolean
  /** Why nothing asks for it. */
  unasked?: string
  /** A question of its own, in place of the one its kind asks. */
  question?: Question
}

/** What `Isian` takes of an option: whether it is needed, and when it is asked. */
export const questionTraits = ({
  required,
  when,
  needed,
}: Pick<OptionBase<boolean>, 'required' | 'when' | 'needed'>) => ({
  wajib: required === true ? true : (needed ?? false),
  ...(when ? { bila: when } : {}),
})

/** The option's fixed part, from what its builder was given. */
export const optionBase = <R extends boolean>(base: OptionBase<R>, value: string) => ({
  value,
  help: base.help,
  what: base.what ?? (typeof base.help === 'string' ? base.help : ''),
  required: (base.required ?? false) as R,
  ...(base.unasked === undefined ? {} : { unasked: base.unasked }),
})

/** Reads every option in the order it is declared. Throws `pemakaian` for one that is lacking or unreadable. */
export async function readValues<O extends Options>(
  options: O,
  raw: Readonly<Record<string, unknown>>,
  context: Omit<ParseContext, 'flag'>,
): Promise<Values<O>> {
  const values: Record<string, unknown> = {}
  for (const [key, option] of Object.entries(options)) {
    const flag = flagOf(key)
    const nilai = raw[key] as RawValue | undefined
    if (nilai === undefined && option.required)
      throw new KontenError('pemakaian', 'flag-kurang', `Belum disebut: ${flag} (${option.what}).`, [
        `Tambahkan ${flag}`,
      ])
    // The getter of the session must not run for a command that opens none.
    const withFlag = Object.create(context, { flag: { value: flag } }) as ParseContext
    values[key] = nilai === undefined ? undefined : await option.parse(nilai, withFlag)
  }
  return values as Values<O>
}
