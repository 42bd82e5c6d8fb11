/** The texts that an act carried that lost. */
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import type { Bagian } from '../../domain/sop/sop.js'
import { bagianKanal, daftarBagian } from '../../domain/sop/sop.js'
import { printTexts } from './item-file.js'

/** The parts of an item's text that an act writes. */
function writtenParts(p: Peristiwa): readonly Bagian[] {
  if (p.peristiwa === 'disunting') return daftarBagian.filter((part) => p[part] !== null)
  if (p.peristiwa === 'diserahkan') return p.narasi === null ? [] : ['narasi']
  return p.peristiwa === 'diajukan' ? [...new Set(p.kanal.map((k) => bagianKanal[k]))] : []
}

/** The file in which the texts that a lost act carried are kept; null where it carried none. */
export function keptTexts(p: Peristiwa, texts: Readonly<Record<Bagian, string>>): string | null {
  const parts = writtenParts(p).filter((part) => texts[part] !== '')
  if (parts.length === 0) return null
  return printTexts(Object.fromEntries(parts.map((part) => [part, texts[part]])))
}
