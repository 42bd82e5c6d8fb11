/** The days a role is held. */
import { KontenError } from '../../errors.js'
import type { MasaJabatan } from '../../domain/sop/aturan.js'

/** Null where neither day is given. Throws `pemakaian` for a term that ends before it begins. */
export function officeTerm({
  sejak,
  sampai,
}: {
  sejak?: string | undefined
  sampai?: string | undefined
}): MasaJabatan | null {
  if (sejak === undefined && sampai === undefined) return null
  if (sejak !== undefined && sampai !== undefined && sampai < sejak)
    throw new KontenError('pemakaian', 'berakhir-sebelum-mulai', 'Peran berakhir sebelum dimulai.', [
      'Periksa --sejak dan --sampai.',
    ])
  return { sejak: sejak ?? null, sampai: sampai ?? null }
}
