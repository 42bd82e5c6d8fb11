/**
 * What the signature of an act is over: the record it stands in, who did it when, and all it says. Not over its place
 * in the history, which changes when it is published; its op makes sure that it counts once, the root that it counts
 * here alone.
 */
import type { TandaTerbaca } from '../../domain/orang/kunci.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { originalOf } from './lost-act.js'
import { namedKey, verifySignature } from './sshsig.js'

const PURPOSE = 'konten-peristiwa-v2'
const TRAILER = '\nKonten-Tanda: '

/**
 * The signed text: `root` is the oid of the first commit, `authorLine` as the commit has it, `message` without or with
 * the signature.
 */
export function signedText(root: string, authorLine: string, message: string): string {
  const end = message.lastIndexOf(TRAILER)
  const unsigned = end < 0 ? message : message.slice(0, end + 1)
  return `${PURPOSE}\n${root}\n${authorLine}\n${unsigned}`
}

/** The signature of an act, and the message it is over: of what lost, those of what it would have been. */
export function signatureOf(p: Peristiwa, message: string): { tanda: string | null; message: string } {
  if (p.peristiwa !== 'berbenturan') return { tanda: p.tanda, message }
  const original = originalOf(p)
  return { tanda: original.act?.tanda ?? null, message: original.message }
}

/**
 * What the signature of a recorded act turned out to be; null where it bears none, or where its root was not looked
 * for.
 */
export async function readTanda(p: Tercatat): Promise<TandaTerbaca | null> {
  const { isiTanda } = p.jejak
  const { tanda } = signatureOf(p, '')
  if (tanda === null || isiTanda === undefined) return null
  return { kunci: namedKey(tanda), cocok: await verifySignature(tanda, Buffer.from(isiTanda, 'hex')) }
}
