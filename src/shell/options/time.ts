/** Options that hold a time, a month, or a number. */
import { KontenError } from '../../errors.js'
import { bacaBulan, bacaWaktu } from '../../domain/bahasa/waktu-ketik.js'
import type { Session } from '../../app/session.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { FormContext } from '../form-spec.js'
import type { Option, OptionBase } from '../option.js'
import { optionBase, questionTraits } from '../option.js'
import { monthQuestion, checkTime } from '../questions.js'
import { asText, parsedLine } from './text.js'

/**
 * An instant, read in the office's zone; `end` where something ends at it, for what 24.00 means there. `fits` says what
 * is wrong with it beside the answers given before; an hour alone, answered to its question, is one of the day `dayOf`.
 */
export const time = <R extends boolean = false>({
  fits,
  dayOf,
  ...base
}: OptionBase<R> & {
  ask?: string
  end?: boolean
  default?: (k: FormContext) => string
  fits?: (instan: Instan, k: FormContext) => string | null
  dayOf?: (k: FormContext) => Instan
}): Option<Instan, R> => {
  const akhir = base.end ?? false
  const dated = (k: FormContext, typed: string): string => (dayOf ? withDay(k, typed, dayOf(k)) : typed)
  const option = parsedLine<Instan, R>(
    {
      ...base,
      name: 'waktu',
      check: () => (s, k) => (typed) => checkTime(s, { akhir, fits, k })(dated(k, typed)),
    },
    (raw, { flag, session }) => bacaWaktu(asText(raw), flag, session.zona, session.now, { akhir }),
  )
  const { question } = option
  if (!dayOf || question === null) return option
  return {
    ...option,
    question: (flag) => {
      const asked = question(flag)
      return { ...asked, tanya: async (k, ...rest) => dated(k, asText(await asked.tanya(k, ...rest))) }
    },
  }
}

/** An hour alone with the date of a day before it; anything else as it was typed. */
function withDay({ sesi: { zona, now } }: FormContext, typed: string, day: Instan): string {
  const full = `${tanggalLokal(day, zona)} ${typed}`
  return typed.trim() !== '' && checkTime({ zona, now } as Session)(full) === null ? full : typed
}

/** A month, `YYYY-MM`. */
export const month = <R extends boolean = false>(base: OptionBase<R> & { ask?: string }): Option<string, R> => ({
  ...optionBase(base, '<bulan>'),
  parse: (raw, { flag, session }) => bacaBulan(asText(raw), session.zona, session.now, flag),
  question: base.ask === undefined ? null : () => ({ ...monthQuestion(base.ask!), ...questionTraits(base) }),
  complete: async (office) => office.months(),
})

/** A whole number from 1; `advice` tells where the numbers there are stand. */
export const ordinal = ({
  max = 9999,
  advice = [],
  ...base
}: OptionBase<false> & { name: string; max?: number; advice?: readonly string[] }): Option<number, false> =>
  parsedLine(base, (raw, { flag }) => {
    const teks = asText(raw).trim()
    if (/^[1-9]\d{0,8}$/.test(teks) && Number(teks) <= max) return Number(teks)
    throw new KontenError('pemakaian', 'bukan-nomor', `${flag}: seharusnya nomor dari 1 sampai ${max}.`, [
      ...advice,
      `Tulis seperti ${flag} ${max > 9999 ? 8080 : 2}`,
    ])
  })
