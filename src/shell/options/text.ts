/** Options that hold text: one line, or several given as such, as `@berkas`, or on standard input. */
import type { Check } from '../../env.js'
import type { Session } from '../../app/session.js'
import { BATAS_NAMA } from '../../domain/orang/pelaku.js'
import { satuBaris, tampakAtauKosong } from '../../domain/bahasa/teks.js'
import type { FormContext, RawValue } from '../form-spec.js'
import type { Option, OptionBase } from '../option.js'
import { optionBase, questionTraits, ownQuestion } from '../option.js'
import { lineQuestion, linesQuestion, paragraphQuestion } from '../questions.js'
import { readTextInput } from '../values.js'

/** The one string a flag that takes one was given. */
export const asText = (raw: RawValue): string => (raw === true ? '' : [raw].flat().join(' '))

interface LineBase<R extends boolean> extends OptionBase<R> {
  /** How its value is called in help, `<nama>`. */
  name?: string
  ask?: string
  default?: (k: FormContext) => string | Promise<string>
  check?: (flag: string) => (sesi: Session, k: FormContext) => Check
  complete?: Option['complete']
}

/** A line read by `parse`; the other one-line kinds are made of it. */
export function parsedLine<T, R extends boolean = false>(base: LineBase<R>, parse: Option<T>['parse']): Option<T, R> {
  const { ask, default: bawaan, check } = base
  return {
    ...optionBase(base, `<${base.name ?? 'teks'}>`),
    parse,
    question: base.question
      ? ownQuestion(base.question, base.required ?? false)
      : ask === undefined
        ? null
        : (flag) =>
            lineQuestion(flag, ask, {
              ...questionTraits(base),
              ...(bawaan ? { bawaan } : {}),
              ...(check ? { periksa: check(flag) } : {}),
            }),
    ...(base.complete ? { complete: base.complete } : {}),
  }
}

/** One line, as it was typed but for runs of blanks. */
export const line = <R extends boolean = false>(base: LineBase<R>): Option<string, R> =>
  parsedLine(base, (raw) => tampakAtauKosong(satuBaris(asText(raw))))

/** A line that stands in the register: it is no longer than a name, and a person is told so at once. */
export const shortLine = <R extends boolean = false>(base: Omit<LineBase<R>, 'check'>): Option<string, R> =>
  line({
    ...base,
    check: () => () => tooLong,
  })

/** What is wrong with a line that is longer than a name, null for one that is not. */
export function tooLong(nilai: string): string | null {
  const panjang = Array.from(satuBaris(nilai)).length
  return panjang > BATAS_NAMA ? `Terdiri atas ${panjang} karakter; paling panjang ${BATAS_NAMA}.` : null
}

/** Several values of one line each. */
export const lines = <R extends boolean = false>(
  base: OptionBase<R> & {
    name?: string
    ask?: string
    apart?: 'spasi' | 'satu'
    /** What is wrong with one of them, said where it is asked for. */
    check?: Check
    complete?: Option['complete']
  },
): Option<readonly string[], R> => ({
  ...optionBase(base, `<${base.name ?? 'teks'}...>`),
  parse: (raw) => (raw === true ? [] : [raw].flat()),
  question:
    base.ask === undefined
      ? null
      : (flag) =>
          linesQuestion(flag, base.ask!, base.apart ?? 'satu', {
            ...questionTraits(base),
            ...(base.check ? { satuSatu: base.check } : {}),
          }),
})

/** A text of several lines: as such, `@berkas`, or `-` for standard input. NFC, LF. */
export const text = <R extends boolean = false>(
  base: OptionBase<R> & { ask?: string; default?: (k: FormContext) => string },
): Option<string, R> => ({
  ...optionBase(base, '<teks>'),
  parse: (raw, { env, flag }) => readTextInput(env, flag, asText(raw)),
  question: base.question
    ? ownQuestion(base.question, base.required ?? false)
    : base.ask === undefined
      ? null
      : (flag) =>
          paragraphQuestion(flag, base.ask!, {
            ...questionTraits(base),
            ...(base.default ? { bawaan: base.default } : {}),
          }),
})

/** A flag that may stand alone: its value, or true where it has none. */
export const optionalValue = (name: string, base: OptionBase<false>): Option<string | true, false> => ({
  ...optionBase(base, `[${name}]`),
  parse: (raw) => (raw === true ? true : asText(raw)),
  question: null,
})
