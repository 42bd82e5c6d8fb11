/**
 * The one wrapper of gray-matter; nothing else imports it. By default gray-matter evaluates `---js` front matter and
 * caches broken files as empty: here the language is fixed, every other engine throws, and YAML is read as plain
 * strings.
 */
import matter from 'gray-matter'
import type { Document } from 'yaml'
import { LineCounter, isAlias, isMap, isPair, parseDocument, visit } from 'yaml'
import { errorReason, commonReason } from '../settings/yaml.js'
import type { MarkupTree } from './canonical-yaml.js'
import { keysIn } from './canonical-yaml.js'

const BATAS_BYTE = 16 * 1024
const BATAS_KUNCI = 64

/** What is wrong with a front matter, in Indonesian; the caller knows the file's name. */
export class FrontMatterDamage extends Error {}

const terlarang = (): never => {
  throw new FrontMatterDamage('hanya front matter YAML yang dibaca')
}

const panjangFrontMatter = (teks: string): number => teks.indexOf('\n---\n', 3)

/** Whether the front matter of a file with LF ends, and `cadangan` more, is larger than is read; writers ask it too. */
export const tooLarge = (teks: string, cadangan = 0): boolean => panjangFrontMatter(teks) + cadangan > BATAS_BYTE

/** Whether a front matter that is read without a YAML parser has more keys than are read. */
export const tooManyKeys = (kepala: MarkupTree): boolean => keysIn(kepala) > BATAS_KUNCI

/** Splits a file into its YAML document (comments and order kept) and body. Throws `FrontMatterRusak` only. */
export function splitFrontMatter(berkas: string): { dokumen: Document.Parsed; isi: string } {
  const teks = berkas.replace(/\r\n?/g, '\n')
  if (!teks.startsWith('---\n')) throw new FrontMatterDamage('baris pertama harus tepat "---"')
  if (panjangFrontMatter(teks) < 0) throw new FrontMatterDamage('penutup "---" tidak ditemukan')
  if (tooLarge(teks)) throw new FrontMatterDamage(`front matter lebih dari ${BATAS_BYTE / 1024} KB`)
  let dokumen: Document.Parsed | undefined
  const parse = (yaml: string): object => {
    dokumen = bacaYaml(yaml)
    return {}
  }
  const { content } = matter(teks, {
    language: 'yaml',
    engines: { yaml: parse, javascript: terlarang, json: terlarang },
  })
  if (dokumen === undefined) throw new FrontMatterDamage('front matter kosong')
  return { dokumen, isi: content }
}

function bacaYaml(yaml: string): Document.Parsed {
  const baris = new LineCounter()
  const dokumen = parseDocument(yaml, {
    schema: 'failsafe',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: baris,
  })
  const [galat] = dokumen.errors
  // gray-matter leaves the end of the first line on, so that lines count as in the file.
  if (galat)
    throw new FrontMatterDamage(
      `YAML tidak terbaca pada baris ${baris.linePos(galat.pos[0]).line}: ${errorReason[galat.code] ?? commonReason}`,
    )
  if (!isMap(dokumen.contents)) throw new FrontMatterDamage('front matter bukan daftar kunci dan nilai')
  let kunci = 0
  visit(dokumen, (_, simpul) => {
    if (isAlias(simpul)) throw new FrontMatterDamage('alias YAML tidak dipakai')
    if (isPair(simpul) && ++kunci > BATAS_KUNCI) throw new FrontMatterDamage(`lebih dari ${BATAS_KUNCI} kunci`)
  })
  return dokumen
}
