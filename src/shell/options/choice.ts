/**
 * Options that take one of a few words: a fixed list, the office's channels or platforms; and flags without a value.
 */
import type { Choice } from '../../env.js'
import { readKanal } from '../../app/session.js'
import type { Session } from '../../app/session.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { FormContext } from '../form-spec.js'
import type { Office, Option, OptionBase } from '../option.js'
import { optionBase, questionTraits, ownQuestion } from '../option.js'
import { choiceQuestion, yesNoQuestion } from '../questions.js'
import { salahSatu, asChoices } from '../values.js'
import { asText } from './text.js'

/** `berita, pengumuman, atau lain` */
export const orList = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} atau ${words.at(-1)!}`

interface ChoiceBase<R extends boolean> extends OptionBase<R> {
  name?: string
  ask?: string
  /** What is offered, where it is not the words themselves. */
  offer?: (k: FormContext) => readonly Choice[]
}

/**
 * The question for one of some words, null where none is asked; `words` are offered where the base offers nothing else.
 */
const wordQuestion = (
  base: Pick<ChoiceBase<boolean>, 'ask' | 'offer' | 'required' | 'when' | 'needed'>,
  words: (k: FormContext) => readonly string[],
): Option['question'] => {
  const { ask, offer = (k) => asChoices(words(k)) } = base
  return ask === undefined ? null : (flag) => choiceQuestion(flag, ask, offer, questionTraits(base))
}

/** One of a fixed list. */
export const choice = <T extends string, R extends boolean = false>(
  words: readonly T[],
  base: ChoiceBase<R>,
): Option<T, R> => ({
  ...optionBase(base, `<${base.name ?? 'pilihan'}>`),
  parse: (raw, { flag }) => salahSatu(flag, asText(raw), words),
  question: base.question ? ownQuestion(base.question, base.required ?? false) : wordQuestion(base, () => words),
  complete: () => words,
})

const platformHelp = async (office: Office): Promise<string> => orList(await office.platform())

/** One of the platforms of konten.yaml; its help lists them where it says nothing else. */
export const platform = <R extends boolean = false>(
  base: Omit<ChoiceBase<R>, 'help'> & { help?: string },
): Option<string, R> => ({
  ...optionBase({ ...base, help: base.help ?? platformHelp }, `<${base.name ?? 'nama'}>`),
  parse: (raw, { flag, session }) => salahSatu(flag, asText(raw), session.settings.platform),
  question: wordQuestion(base, ({ sesi }) => sesi.settings.platform),
  complete: async (office, part) => afterComma(await office.platform(), part),
})

/** `medsos,`: what stands before the last comma stays, and what was named already is not offered again. */
export const afterComma = (words: readonly string[], part: string): string[] => {
  const before = part.slice(0, part.lastIndexOf(',') + 1)
  const named = new Set(before.split(','))
  return words.filter((w) => !named.has(w)).map((w) => before + w)
}

const kanalHelp = async (office: Office): Promise<string> => orList(await office.kanal())

interface KanalBase<R extends boolean> extends Omit<ChoiceBase<R>, 'help'> {
  help?: string
}

/** Channels of the office, apart by commas. The form of an act asks for it by the tracks that fit. */
export const kanal = <R extends boolean = false>(base: KanalBase<R> = {}): Option<Kanal[], R> => {
  const help = async (office: Office): Promise<string> =>
    `${await kanalHelp(office)}${base.help === undefined ? '' : ` (${base.help})`}`
  return {
    ...optionBase({ ...base, help, what: base.what ?? 'kanal' }, '<kanal>'),
    parse: (raw, { session }) => readKanal(session, asText(raw)),
    question: wordQuestion(base, ({ sesi }) => sesi.settings.kanal),
    complete: async (office, part) => afterComma(await office.kanal(), part),
  }
}

/** The channels named, else all of the office's. */
export const kanalOr = (sesi: Session, named: Kanal[] | undefined): Kanal[] => named ?? [...sesi.settings.kanal]

/** A flag without a value. `ask` turns it into a yes or no; `given` is the answer that sets it. */
export const flag = (base: OptionBase<false> & { ask?: string; given?: 'ya' | 'tidak' }): Option<true, false> => ({
  ...optionBase(base, ''),
  parse: () => true,
  question:
    base.ask === undefined ? null : (nama) => yesNoQuestion(nama, base.ask!, base.given ?? 'ya', questionTraits(base)),
})
