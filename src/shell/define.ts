/**
 * A command as one definition: its options, what it is about, what it records, and the work; the shell does the rest.
 */
import type { Env } from '../env.js'
import type { Answer, Recorded } from '../app/record/answer.js'
import type { GeneralOptions, Session } from '../app/session.js'
import type { Jalur } from '../domain/keadaan/tipe.js'
import type { JenisPeristiwa } from '../domain/peristiwa/daftar.js'
import type { FormQuestion, FormContext, FormSpec } from './form-spec.js'
import type { Options, Values } from './option.js'
import type { Target } from './target.js'

/** Other command lines of this program, for commands that run them. */
export interface Program {
  /** Runs one with its output kept instead of shown, and nobody asked. */
  rekam(argv: readonly string[]): Promise<{ kode: number; keluaran: string; galat: string }>
  /** Runs one as if it had been typed by whom the menu is for; its exit code. */
  lanjut(argv: readonly string[], menu: NonNullable<Env['menu']>): Promise<number>
}

/** What a command was called with. */
export interface Called<O extends Options = Options> {
  /** Given by the shell: forms and the command look at the same one. */
  session: Session
  values: Values<O>
  /** The general options, for what works outside a repository. */
  raw: GeneralOptions
  /** The argument the command is about; empty where it was left out. */
  target: string
  /** All arguments as they were typed. */
  args: readonly string[]
  env: Env
  /** Other command lines of this program. */
  program: Program
}

/** How a command asks for what it lacks, beyond what its options say. */
export interface Form {
  /** Tracks it may be on, where `act` does not tell. */
  tracks?: (jalur: Jalur) => boolean
  /** Who may do it, where `act` does not tell. */
  roles?: FormSpec['peran']
  /** What is asked when the command stops for lack of it, by the code it stops with. */
  followUp?: Readonly<Record<string, FormQuestion>>
  /** Shown before the questions. */
  opening?: (k: FormContext) => Promise<readonly string[]>
  /** The last question, after which it is recorded; it makes every run without its channel a form. */
  confirm?: FormSpec['tegaskan']
}

/** What was typed, by the option's key. */
export type RawOptions = Readonly<Record<string, unknown>>

/** The event a command records, or which one by what was typed; null where it then only reads. */
type Act = JenisPeristiwa | ((raw: RawOptions) => JenisPeristiwa | null)

export interface Definition<O extends Options = Options, A extends Act | undefined = Act | undefined> {
  options?: O
  target?: Target
  /** Says who may do it and on which tracks. A command that records must answer with what `record` gave. */
  act?: A
  form?: Form
  /** False where it works outside a content repository; `session` is then not to be touched. */
  inRepository?: false | ((raw: RawOptions) => boolean)
  /** True where it also opens a clone that does not hold the whole record, to say so. */
  asIs?: true
  /** Command lines a person can type as they stand. */
  examples: readonly string[]
  // A method, so that definitions of different options stand in one registry.
  // oxlint-disable-next-line typescript/method-signature-style
  run(called: Called<O>): Promise<A extends JenisPeristiwa ? Recorded : Answer>
}

/** States a command; the types of what `run` receives follow from its options. */
export const defineCommand = <O extends Options = Record<string, never>, A extends Act | undefined = undefined>(
  definition: Definition<O, A>,
): Definition<O, A> => definition

/** One line of the registry: what is known of a command before it is loaded. */
export interface Registered {
  /** `interaksi catat` */
  words: string
  /** `[id]`, as help shows it. */
  args?: string
  summary: string
  load: () => Promise<{ command: Definition }>
}

/** A word that holds further commands. */
export interface Group {
  words: string
  summary: string
  examples: readonly string[]
}
