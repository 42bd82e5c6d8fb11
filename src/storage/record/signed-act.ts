/**
 * What the signature of an act is over: the record it stands in, who did it when, and all it says. Not over its place
 * in the history, which changes when it is published; its op makes sure that it counts once, the root that it counts
 * here alone.
 */
import type { TandaTerbaca } from '../../domain/orang/kunci.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
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

/**
 * What the signature of a recorded act turned out to be; null where it bears none, or where its root was not looked
 * for.
 */
export async function readTanda({ tanda, jejak: { isiTanda } }: Tercatat): Promise<TandaTerbaca | null> {
  if (tanda === null || isiTanda === undefined) return null
  return { kunci: namedKey(tanda), cocok: await verifySignature(tanda, Buffer.from(isiTanda, 'hex')) }
}
