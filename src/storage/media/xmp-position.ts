/** Positions in XMP, which is text in every kind of file, in whatever encoding and under whatever prefix. */

const BATAS_TEMU = 100_000

/** The places of a sign in bytes, from the front; a file made of nothing else is not followed for ever. */
export function* temukan(isi: Buffer, tanda: Buffer, batas: number): Generator<number> {
  let letak = isi.indexOf(tanda)
  for (let i = 0; letak >= 0 && i < batas; i++) {
    yield letak
    letak = isi.indexOf(tanda, letak + tanda.length)
  }
}

/** Enough for the name before and the value behind it. In characters. */
const JENDELA = 400
const LINTANG = 'atitude'
const sandi = [
  { tanda: Buffer.from(LINTANG, 'latin1'), lebar: 1, baca: (b: Buffer): string => b.toString('latin1') },
  { tanda: Buffer.from(LINTANG, 'utf16le'), lebar: 2, baca: (b: Buffer): string => b.toString('utf16le') },
  { tanda: Buffer.from(LINTANG, 'utf16le').swap16(), lebar: 2, baca: utf16be },
]

function utf16be(isi: Buffer): string {
  return Buffer.from(isi.subarray(0, isi.length & ~1))
    .swap16()
    .toString('utf16le')
}

/**
 * Whether bytes hold one. The prefixes of XMP are free, the names behind them are not: a latitude with a value, as an
 * attribute or an element, is a position, whichever program or drone put it there. Zeros are a camera without a fix.
 */
export function posisiXmp(isi: Buffer): boolean {
  for (const { tanda, lebar, baca } of sandi)
    for (const letak of temukan(isi, tanda, BATAS_TEMU)) {
      const awal = letak - Math.min(Math.floor(letak / lebar), 80) * lebar
      const sebelum = baca(isi.subarray(awal, letak))
      if (/(?:[\s:<"']|^)(?:[a-z]*)l$/i.test(sebelum) && !/<\/[^<>\s]*$/.test(sebelum)) {
        const sesudah = baca(isi.subarray(letak + tanda.length, letak + tanda.length + JENDELA * lebar))
        if (/[1-9]/.test(nilaiXmp(sesudah))) return true
      }
    }
  return false
}

/** The value behind a name: of an attribute, or of an element with whatever stands in it. */
function nilaiXmp(sesudah: string): string {
  const atribut = /^\s*=\s*(?:"([^"]*)|'([^']*))/.exec(sesudah)
  if (atribut) return atribut[1] ?? atribut[2] ?? ''
  const unsur = /^(?:\s([^<>]*))?>([^]*)$/.exec(sesudah)
  if (!unsur) return ''
  const [, milik = '', dalam = ''] = unsur
  const isi = milik.endsWith('/') ? '' : dalam.split(/<\/[^<>]*atitude\s*>/i)[0]!
  return `${milik} ${isi.replace(/<([^<>]*)>/g, ' $1 ')}`.replace(/\bxmlns\S*\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
}
