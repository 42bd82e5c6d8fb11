/**
 * Text of any code points, surrogate halves aside. fast-check's own `binary` builds a table of them all, seconds per
 * process.
 */
import type { StringConstraints } from 'fast-check'
import * as fc from 'fast-check'

const SURROGAT = 0xd800
const BANYAK_SURROGAT = 0x800
const satuan = fc
  .integer({ min: 0, max: 0x10ffff - BANYAK_SURROGAT })
  .map((n) => String.fromCodePoint(n < SURROGAT ? n : n + BANYAK_SURROGAT))

export const teksApaPun = (batas: Omit<StringConstraints, 'unit'> = {}): fc.Arbitrary<string> =>
  fc.string({ ...batas, unit: satuan })
