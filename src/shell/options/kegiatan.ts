/** Options that name a kegiatan beside what the command is about. */
import { kegiatanChoices } from '../form-spec.js'
import type { FormContext } from '../form-spec.js'
import type { Option, OptionBase } from '../option.js'
import { optionBase, questionTraits } from '../option.js'
import type { Fits } from '../target.js'
import { asText } from './text.js'

/** What a person typed for a kegiatan, to be resolved by the record. `none` is what an empty answer means. */
export const kegiatanOption = (
  base: OptionBase<false> & { ask?: string; none?: string; fits?: (k: FormContext) => Fits },
): Option<string, false> => ({
  ...optionBase(base, '<id>'),
  parse: asText,
  question:
    base.ask === undefined
      ? null
      : (flag) => ({
          flag,
          ...questionTraits(base),
          tanya: async (k) =>
            k.tanya.cari(base.ask!, [
              { nilai: '', judul: base.none ?? '(tidak ada)' },
              ...(await kegiatanChoices(k, base.fits?.(k) ?? null)),
            ]),
        }),
  complete: () => 'id',
})
