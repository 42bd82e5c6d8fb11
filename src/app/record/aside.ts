/** What may break beside an act that stands in the record already: it is told, and never makes the act look undone. */
import { KontenError } from '../../errors.js'

/** Runs `work`; whatever it throws is given to `told` in words, and its answer stands in. */
export async function aside<T>(work: () => Promise<T>, told: (why: string) => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    return told(inWords(error))
  }
}

function inWords(error: unknown): string {
  if (error instanceof KontenError) return error.message
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return typeof code === 'string'
    ? `berkasnya tidak dapat dibaca atau ditulis (${code}).`
    : `kesalahan program (${String(message ?? error)}).`
}
