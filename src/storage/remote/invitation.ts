/**
 * An invitation: all that a new clone needs to find pusat and to know it, in one line that can be sent by any
 * messenger.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { cetakSidik } from '../../domain/bahasa/sidik-kunci.js'
import { KontenError } from '../../errors.js'

const oid = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))

const schema = v.strictObject({
  /** The address of pusat. */
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  /** The first commit of the office's record, and the published one when the invitation was written. */
  akar: oid,
  tip: oid,
  /** The branch of the record. */
  cabang: v.pipe(v.string(), v.regex(/^(?!.*\.\.)[\w][\w./-]*$/)),
  /** Keys of the ssh server, as `known_hosts` has them. */
  kunci: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\S+ \S+ \S+$/))), v.maxLength(20)),
})

export type Invitation = v.InferOutput<typeof schema>

const HEAD = 'konten-undangan-1.'
const CHECK = 6

const checkOf = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, CHECK)

/** One word; nothing in it is secret. */
export function printInvitation(invitation: Invitation): string {
  const body = Buffer.from(JSON.stringify(invitation)).toString('base64url')
  return `${HEAD}${body}.${checkOf(body)}`
}

/** Whether what was typed is meant as one, whole or not. */
export const isInvitation = (typed: string): boolean => typed.trim().startsWith('konten-undangan')

/** Reads one as it was pasted, broken lines and all. Throws `pemakaian` for one that is not whole. */
export function readInvitation(typed: string): Invitation {
  const text = typed.replaceAll(/\s+/g, '')
  const [body = '', check = ''] = text.startsWith(HEAD) ? text.slice(HEAD.length).split('.') : []
  const read = body !== '' && check === checkOf(body) ? v.safeParse(schema, parsed(body)) : null
  if (read?.success) return read.output
  throw new KontenError(
    'pemakaian',
    'undangan',
    'Undangan itu tidak utuh atau dari program yang lebih baru. Tidak ada yang berubah.',
    ['Salin seluruhnya, dari konten-undangan sampai huruf terakhir.', 'Minta yang baru: konten sinkron undang'],
  )
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** The first commit of a record as people read it to each other: twelve letters. */
export const spokenRoot = (akar: string): string => cetakSidik(createHash('sha256').update(akar).digest('hex'))
