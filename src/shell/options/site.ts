/** The address of the office's site, as `init` and the letterhead take it. */
import { KontenError } from '../../errors.js'
import { bacaTautan } from '../../domain/bahasa/tautan.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import type { Option } from '../option.js'
import { asText, parsedLine } from './text.js'

/** What is wrong with it; null where it is an address, or is left out. */
export const wrongSite = (typed: string): string | null =>
  typed.trim() === '' || bacaTautan(typed.trim()) !== null
    ? null
    : 'Bukan alamat website. Tulis lengkap, seperti https://nama-desa.desa.id'

/** Throws `pemakaian` for what is no address; an empty one says that there is none. */
export const siteAddress = (base: { name: string; help: string; ask?: string }): Option<string, false> =>
  parsedLine({ ...base, check: () => () => wrongSite }, (raw, { flag }) => {
    const typed = satuBaris(asText(raw))
    const wrong = wrongSite(typed)
    if (wrong === null) return typed
    throw new KontenError('pemakaian', 'tautan-tidak-terbaca', `${flag}: ${wrong}`, [
      `Tulis seperti ${flag} https://nama-desa.desa.id`,
    ])
  })
