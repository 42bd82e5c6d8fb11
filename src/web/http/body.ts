/** The body of a post: fields within bounds, files streamed into the draft they belong to and never held in memory. */
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import { bakukanTeks, satuBaris, tampakAtauKosong } from '../../domain/bahasa/teks.js'
import { KontenError } from '../../errors.js'

/** The fields of a form as they were posted. */
export class Fields {
  constructor(private readonly values: ReadonlyMap<string, readonly string[]>) {}

  /** The first value, '' where the field was left out. */
  one(name: string): string {
    return this.values.get(name)?.[0] ?? ''
  }

  /** The value, undefined where it was left out or left empty. */
  some(name: string): string | undefined {
    const value = this.one(name).trim()
    return value === '' ? undefined : value
  }

  /** One line, as it stands in the record. */
  line(name: string): string {
    return tampakAtauKosong(satuBaris(this.one(name)))
  }

  /** A text of several lines, as it stands in the record; undefined where the field was left out. */
  text(name: string): string | undefined {
    const value = this.values.get(name)?.[0]
    return value === undefined ? undefined : tampakAtauKosong(bakukanTeks(value))
  }

  has(name: string): boolean {
    return this.values.has(name)
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? []
  }

  entries(): (readonly [string, readonly string[]])[] {
    return [...this.values]
  }
}

/** Where the files of a form go: null for a form that takes none. */
export type TakeFile = (file: { field: string; nama: string }, from: Readable, through: Transform) => Promise<void>

export interface PostedForm {
  /** Told the token as soon as it is known, before the first file is taken. Throws where it is not ours. */
  admit: (token: string) => void
  take: TakeFile | null
}

export const TOKEN_FIELD = '_tanda'

/** Fields of one form; what people type stays far below it. */
const FIELDS = 2_000
const FORM_BYTES = 2 * batasMasukan.teks
/** What a page takes at once; a longer video is handed over on the command line, from the disk it lies on. */
const PAGE_BYTES = 4_000_000_000

const limits: Readonly<Record<string, number>> = {
  foto: batasMasukan.foto,
  video: 2_000_000_000,
  lampiran: batasMasukan.lampiran,
  angka: batasMasukan.data,
}

/** Reads a posted form. Throws `pemakaian` for one that is too large or is none. */
export async function readForm(request: IncomingMessage, form: PostedForm): Promise<Fields> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const bytes = Number(request.headers['content-length'] ?? 0)
  if (type === 'application/x-www-form-urlencoded') {
    const fields = new Fields(grouped(new URLSearchParams(await wholeBody(request))))
    form.admit(fields.one(TOKEN_FIELD))
    return fields
  }
  if (type !== 'multipart/form-data') throw notAForm('Kirimannya bukan formulir.')
  if (bytes > PAGE_BYTES) throw tooMuch(PAGE_BYTES)
  return multipart(request, form)
}

function grouped(pairs: Iterable<[string, string]>): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value.replaceAll('\r\n', '\n')])
  return all
}

async function wholeBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > FORM_BYTES) throw tooMuch(FORM_BYTES)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function multipart(request: IncomingMessage, { admit, take }: PostedForm): Promise<Fields> {
  return new Promise((resolve, reject) => {
    const pairs: [string, string][] = []
    const kept: Promise<void>[] = []
    let admitted = false
    const busboy = openBusboy(request)
    const fail = (error: unknown): void => {
      request.unpipe(busboy)
      request.resume()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    busboy.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut) return fail(tooMuch(batasMasukan.teks))
      if (!admitted && name === TOKEN_FIELD) {
        try {
          admit(value)
          admitted = true
        } catch (error) {
          return fail(error)
        }
      }
      pairs.push([name, value])
    })
    busboy.on('file', (field, stream, nama) => {
      const limit = limits[field]
      // A field left empty is sent as a file without a name.
      if (nama === '' || nama === undefined) return void stream.resume()
      if (!admitted || take === null || limit === undefined) {
        stream.resume()
        return fail(notAForm('Berkasnya tidak diminta oleh formulir ini.'))
      }
      kept.push(take({ field, nama }, stream, bounded(nama, limit)).catch((error: unknown) => fail(error)))
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      busboy.on(limit, () => fail(notAForm('Isian formulirnya terlalu banyak.')))
    busboy.on('error', () => fail(notAForm('Formulirnya terpotong di tengah pengiriman.')))
    const done = async (): Promise<Fields> => {
      await Promise.all(kept)
      if (!admitted) admit('')
      return new Fields(grouped(pairs))
    }
    busboy.on('finish', () => void done().then(resolve, fail))
    request.on('aborted', () => fail(notAForm('Formulirnya terpotong di tengah pengiriman.')))
    request.pipe(busboy)
  })
}

function openBusboy(request: IncomingMessage) {
  try {
    return new Busboy({
      headers: request.headers as { 'content-type': string },
      limits: { fieldNameSize: 100, fieldSize: batasMasukan.teks, fields: FIELDS, files: 300, headerPairs: 20 },
    })
  } catch {
    throw notAForm('Kirimannya bukan formulir.')
  }
}

/** Lets no more than `limit` bytes through. */
function bounded(nama: string, limit: number): Transform {
  let bytes = 0
  return new Transform({
    transform(part: Buffer, _, done) {
      bytes += part.length
      if (bytes > limit) done(tooMuch(limit, nama))
      else done(null, part)
    },
  })
}

const notAForm = (message: string): KontenError =>
  new KontenError('pemakaian', 'formulir-tidak-terbaca', message, ['Muat ulang halamannya, lalu kirim lagi.'])

const tooMuch = (limit: number, nama?: string): KontenError =>
  new KontenError(
    'pemakaian',
    'formulir-terlalu-besar',
    `${nama === undefined ? 'Kirimannya' : `"${nama}"`} lebih besar dari ` +
      `${ukuranTertulis(limit)}; tidak ada yang dicatat.`,
    ['Pecah menjadi beberapa bagian, atau catat dari baris perintah.'],
  )
