/** YAML files of the office, parsed at the edge: damage and wrong values are told as `berkas:baris:kolom`. */
import * as v from 'valibot'
import type { Document, ErrorCode, YAMLError } from 'yaml'
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { KontenError } from '../../errors.js'
import { tidakDikenal } from '../../domain/bahasa/kalimat.js'
import { bersihkan } from '../../domain/bahasa/teks.js'

/** What this process has read, by schema and text: settings are the same from one commit or request to the next. */
const known = new WeakMap<v.GenericSchema, Map<string, unknown>>()
const KEPT = 64

/**
 * Parses and validates a settings file; what comes out is frozen. Throws `pemakaian` with the place of the first
 * fault.
 */
export function parseYaml<S extends v.GenericSchema>(teks: string, berkas: string, skema: S): v.InferOutput<S> {
  const texts = known.get(skema) ?? new Map<string, unknown>()
  const read = texts.get(teks)
  if (read !== undefined) return read
  const hasil = freeze(readYaml(teks, berkas, skema))
  if (texts.size === KEPT) texts.clear()
  known.set(skema, texts.set(teks, hasil))
  return hasil
}

/** Deeply; of what is no list or plain object, nothing. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}

/** The document of a text, however its lines end; `lineCounter` learns where they begin. */
const opened = (teks: string, lineCounter: LineCounter): Document.Parsed =>
  parseDocument(teks.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''), {
    lineCounter,
    uniqueKeys: true,
    schema: 'core',
    prettyErrors: false,
  })

function readYaml<S extends v.GenericSchema>(teks: string, berkas: string, skema: S): v.InferOutput<S> {
  const baris = new LineCounter()
  const dokumen = opened(teks, baris)
  const [galat] = dokumen.errors
  if (galat) {
    const kutip = kutipTerbuka(dokumen, galat)
    const { line, col } = baris.linePos(kutip ?? galat.pos[0])
    throw rusak(
      berkas,
      line,
      col,
      kutip === null ? (errorReason[galat.code] ?? commonReason) : 'tanda kutip ini tidak ditutup',
    )
  }
  visit(dokumen, {
    Alias(_, alias) {
      const { line, col } = baris.linePos(alias.range![0])
      throw rusak(berkas, line, col, 'alias YAML tidak dipakai di berkas ini')
    },
  })
  // An array would pass for an object without keys.
  if (isSeq(dokumen.contents)) throw rusak(berkas, 1, 1, `(akar): seharusnya ${isianAkar}, terbaca daftar`)
  const hasil = v.safeParse(skema, dokumen.toJS() ?? {})
  if (hasil.success) return hasil.output
  // A key nobody knows is told before the one that is therefore missing.
  const masalah = hasil.issues.find((satu) => satu.expected === 'never') ?? hasil.issues[0]
  const jalur = (masalah.path ?? []).map((p) => p.key)
  const { line, col } =
    (masalah.path?.at(-1)?.origin === 'key' ? letakKunci(dokumen, baris, jalur) : null) ?? letak(dokumen, baris, jalur)
  throw rusak(berkas, line, col, `${jalur.join('.') || '(akar)'}: ${sebabNilai(dokumen, jalur, masalah)}`)
}

/** What is wrong with a value, in words of a person who never heard of the schema's own. */
function sebabNilai(dokumen: Document.Parsed, jalur: readonly unknown[], masalah: v.BaseIssue<unknown>): string {
  if (!masalah.message.startsWith('Invalid ')) return bersihkan(masalah.message)
  if (masalah.received === 'undefined')
    return `kunci ini tidak ada${dokumen.contents === null ? '; berkasnya kosong' : ''}`
  const terbaca = kataNilai[masalah.received] ?? bersihkan(masalah.received).slice(0, 80)
  const seharusnya = jalur.length === 0 ? isianAkar : kataSeharusnya(masalah.expected ?? '')
  return `seharusnya ${seharusnya}, terbaca ${terbaca}`
}

/** `("medsos" | "website")` in words. */
const kataSeharusnya = (expected: string): string =>
  kataNilai[expected] ?? expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' atau ')

const isianAkar = 'baris-baris "kunci: nilai"'

const kataNilai: Readonly<Record<string, string>> = {
  Object: 'beberapa "kunci: nilai"',
  Array: 'daftar',
  null: 'kosong',
  string: 'teks',
  number: 'angka',
  boolean: 'true atau false',
}

/** Lines of `key: value`; the schema's own object would take a list for one without keys. */
export const peta = v.custom<Record<string, unknown>>(
  (nilai) => typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai),
  ({ received }) => `seharusnya ${kataNilai['Object']!}, terbaca ${kataNilai[received] ?? bersihkan(received)}`,
)

/** What people do wrong in such a file, by the library's code, whose own words are English and about its grammar. */
export const errorReason: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'kunci ini sudah disebut di atasnya',
  MISSING_CHAR: 'ada tanda yang kurang: titik dua sesudah kunci, koma, atau penutup kurung',
  TAB_AS_INDENT: 'awal baris memakai Tab; gantilah dengan spasi',
  BAD_INDENT: 'spasi di awal baris tidak sejajar dengan baris sekelompoknya, atau kurung di atasnya belum ditutup',
  BLOCK_AS_IMPLICIT_KEY:
    'titik dua kedua dalam satu nilai, atau baris sesudahnya terlalu ' +
    'menjorok; nilai yang memuat titik dua diapit tanda kutip',
  MULTILINE_IMPLICIT_KEY: 'seharusnya berbentuk "kunci: nilai", dengan spasi sesudah titik dua',
  BAD_SCALAR_START: 'nilai yang diawali tanda khusus harus diapit tanda kutip',
  BAD_DQ_ESCAPE: 'tanda \\ di dalam kutip ganda tidak dikenal; pakailah kutip tunggal',
  UNEXPECTED_TOKEN: 'ada tanda atau kata yang tidak pada tempatnya; periksa tanda kutip dan kurung di dekatnya',
  MULTIPLE_DOCS: 'baris "---" memulai dokumen kedua; berkas ini satu dokumen saja',
}

export const commonReason = 'bagian ini tidak terbaca sebagai YAML'

/** Where a quote was opened that is never closed: the library points to the end of the file. */
function kutipTerbuka(dokumen: Document.Parsed, galat: YAMLError): number | null {
  let awal: number | null = null
  if (galat.code === 'MISSING_CHAR')
    visit(dokumen, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range?.[1] === galat.pos[0]) awal = range[0]
      },
    })
  return awal
}

/** Place of the deepest part of a path that stands in the file. */
function letak(dokumen: Document.Parsed, baris: LineCounter, jalur: readonly unknown[]): { line: number; col: number } {
  for (let n = jalur.length; n > 0; n--) {
    const simpul: unknown = dokumen.getIn(jalur.slice(0, n), true)
    if (isNode(simpul) && simpul.range) return baris.linePos(simpul.range[0])
  }
  return { line: 1, col: 1 }
}

/** Place of a key itself; null where it is none of a map. */
function letakKunci(
  dokumen: Document.Parsed,
  baris: LineCounter,
  jalur: readonly unknown[],
): { line: number; col: number } | null {
  const wadah: unknown = jalur.length === 1 ? dokumen.contents : dokumen.getIn(jalur.slice(0, -1), true)
  const kunci = isMap(wadah) ? wadah.items.map((i) => i.key).find((k) => isScalar(k) && k.value === jalur.at(-1)) : null
  return isNode(kunci) && kunci.range ? baris.linePos(kunci.range[0]) : null
}

/** What a schema asks of a value, as far as keys are concerned: wrapped, one of a list, or of any key. */
type AnySchema = Partial<Record<'wrapped' | 'item' | 'value', v.GenericSchema>> & {
  type: string
  entries?: Readonly<Record<string, v.GenericSchema>>
  pipe?: readonly v.GenericSchema[]
}

/**
 * The keys of a readable file that nobody reads, each with its place and the nearest that is read. They stop nothing:
 * an older file may hold one that had a meaning.
 */
export function unknownKeys(teks: string, berkas: string, skema: v.GenericSchema): string[] {
  const baris = new LineCounter()
  return keysBeside(opened(teks, baris).contents, skema).map(({ offset, kata }) => {
    const { line, col } = baris.linePos(offset)
    return `${berkas}:${line}:${col}: ${kata}, sehingga tidak dibaca.`
  })
}

function keysBeside(node: unknown, schema: v.GenericSchema): { offset: number; kata: string }[] {
  const { type, wrapped, item, value, entries, pipe } = schema as unknown as AnySchema
  if (pipe !== undefined) return pipe.flatMap((part) => (part.kind === 'schema' ? keysBeside(node, part) : []))
  if (wrapped !== undefined) return keysBeside(node, wrapped)
  if (type === 'array' && item !== undefined)
    return isSeq(node) ? node.items.flatMap((one) => keysBeside(one, item)) : []
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value: under }) => {
    const name = isScalar(key) ? String(key.value) : ''
    if (type === 'record' && value !== undefined) return keysBeside(under, value)
    if (entries === undefined) return []
    const read = entries[name]
    if (read !== undefined) return keysBeside(under, read)
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
    return [{ offset, kata: tidakDikenal('kunci', name, Object.keys(entries)) }]
  })
}

/** An object that knows only these keys; another one is told with the nearest of them. */
export const objek = <E extends v.ObjectEntries>(isi: E) =>
  v.strictObject(isi, (masalah) =>
    masalah.expected === 'never'
      ? tidakDikenal('kunci', String(masalah.path?.at(-1)?.key), Object.keys(isi))
      : masalah.message,
  )

/** One of a list of words; another one is told with the nearest of them. */
export const salahSatu = <const T extends string>(apa: string, daftar: readonly T[]) =>
  v.picklist(daftar, (masalah) =>
    typeof masalah.input === 'string' ? tidakDikenal(apa, masalah.input, daftar) : masalah.message,
  )

function rusak(berkas: string, baris: number, kolom: number, sebab: string): KontenError {
  return new KontenError('pemakaian', 'pengaturan-rusak', `${berkas}:${baris}:${kolom}: ${sebab}`, [
    `Perbaiki ${berkas} baris ${baris}, lalu ulangi.`,
    `Contoh yang benar: konten init di folder kosong, lalu bandingkan ${berkas}.`,
  ])
}
