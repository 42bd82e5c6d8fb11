/** What a change wrote into a settings file, as far as a person could have typed anything personal into it. */
import { memuatNomorPribadi } from '../../domain/bahasa/data-pribadi.js'

/** Lines that hold a key of a signature. */
const keys = /^\s*(?:- )?"?(?:kunci|publik|kunci_pemulihan)"?:/

/** The lines of a file that it did not have before, where they hold personal data; empty where they hold none. */
export function personalSettingsLines(before: string, after: string): string {
  const old = new Set(before.split('\n'))
  const lines = after.split('\n').filter((line) => !old.has(line) && !keys.test(line))
  return memuatNomorPribadi(lines.join('\n')) ? lines.join('\n') : ''
}
