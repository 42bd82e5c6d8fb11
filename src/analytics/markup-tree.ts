/** Markup → a tree of nodes, of pages and feeds as programs write them. */
import { DomHandler, Parser } from 'htmlparser2'
import { batasMasukan } from '../domain/batas-masukan.js'

export type MarkupNode = DomHandler['root']['children'][number]

/**
 * Deeper than any page is nested; the parser's time grows with the square of the depth, so that a hostile file could
 * hold it for hours.
 */
const TERDALAM = 1_000

class TerlaluLuas extends Error {}

class Penyusun extends DomHandler {
  private jumlah = 0
  override onopentag(nama: string, atribut: Record<string, string>): void {
    if (this.tagStack.length > TERDALAM || ++this.jumlah > batasMasukan.elemen) throw new TerlaluLuas()
    super.onopentag(nama, atribut)
  }
}

/**
 * The top nodes; none for markup that is nested too deep or has too many. Nothing is fetched and no entity of a
 * document type is resolved.
 */
export function parseMarkup(teks: string, pilihan: { xmlMode: boolean }): MarkupNode[] {
  const penyusun = new Penyusun()
  try {
    new Parser(penyusun, pilihan).end(teks)
  } catch (galat) {
    if (galat instanceof TerlaluLuas) return []
    throw galat
  }
  return penyusun.root.children
}
