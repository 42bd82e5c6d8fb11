/** Markup whose every value is escaped: a text of the record never becomes markup, however it reads. */
import { html as tagged, raw } from 'hono/html'
import { bersihkan } from '../../domain/bahasa/teks.js'

/** Markup that was made by `html`. */
export type Html = Exclude<ReturnType<typeof tagged>, Promise<unknown>>

type Value = Html | string | number | null | false | undefined | readonly Value[]

/**
 * Control and bidi characters are taken out of every text, and what is markup is escaped. Nothing prints for null and
 * false.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  // Only promises among the values would make it one.
  tagged(parts, ...values.map(clean)) as Html

function clean(value: Value): unknown {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return (value as readonly Value[]).map(clean)
  // Markup made here is a String object that says so.
  return typeof value === 'string' ? bersihkan(value) : value
}

/** Markup that another renderer of this program escaped already. */
export const escapedElsewhere = (markup: string): Html => raw(markup)
