/**
 * Signatures as ssh makes them (PROTOCOL.sshsig of OpenSSH): ed25519, namespace `konten`, over the SHA-512 of what is
 * signed. `ssh-keygen -Y verify` reads them, and what it signs is read here. One signature has one spelling: anything
 * else is none.
 */
import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { cetakSidik } from '../../domain/bahasa/sidik-kunci.js'
import type { Kunci } from '../../domain/sop/aturan.js'

const MAGIC = 'SSHSIG'
const NAMESPACE = 'konten'
const HASH = 'sha512'
const TYPE = 'ssh-ed25519'
const KEY_LENGTH = 32
const SIGNATURE_LENGTH = 64

/** What DER puts before the 32 bytes of an ed25519 public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const field = (bytes: string | Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, Buffer.from(bytes as string)])
}
const fields = (...all: (string | Buffer)[]): Buffer => Buffer.concat(all.map(field))

const keyBlob = (raw: Buffer): Buffer => fields(TYPE, raw)

/** What the letters of its sidik are made of is the whole key as ssh writes it. */
const keyOf = (raw: Buffer): Kunci => {
  const blob = keyBlob(raw)
  const sha256 = createHash('sha256').update(blob).digest('hex')
  return { publik: `${TYPE} ${blob.toString('base64')}`, sidik: cetakSidik(sha256) }
}

/** The public half of a key. */
export const publicHalf = (key: KeyObject): Kunci =>
  keyOf(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(SPKI.length))

const PREFIX = keyBlob(Buffer.alloc(KEY_LENGTH)).subarray(0, -KEY_LENGTH)

/** Reads a public key of ed25519 as ssh writes it, with a comment behind it or without; null for anything else. */
export function readPublicKey(text: string): Kunci | null {
  const [type, base64] = text.trim().split(/\s+/)
  if (type !== TYPE || base64 === undefined) return null
  const blob = Buffer.from(base64, 'base64')
  if (blob.toString('base64') !== base64 || blob.length !== PREFIX.length + KEY_LENGTH) return null
  return blob.subarray(0, PREFIX.length).equals(PREFIX) ? keyOf(blob.subarray(PREFIX.length)) : null
}

const rawKey = ({ publik }: Kunci): Buffer => Buffer.from(publik.slice(TYPE.length + 1), 'base64').subarray(-KEY_LENGTH)

/** What is signed, by the SHA-512 of the message. */
const toBeSigned = (sha512: Buffer): Buffer => Buffer.concat([Buffer.from(MAGIC), fields(NAMESPACE, '', HASH, sha512)])

export const sha512 = (message: string): Buffer => createHash(HASH).update(message).digest()

/** The signature of a message, in base64. */
export function signMessage(message: string, key: KeyObject): string {
  const signature = sign(null, toBeSigned(sha512(message)), key)
  return signatureBlob(rawKey(publicHalf(key)), signature).toString('base64')
}

const signatureBlob = (raw: Buffer, signature: Buffer): Buffer => {
  const version = Buffer.from([0, 0, 0, 1])
  return Buffer.concat([
    Buffer.from(MAGIC),
    version,
    fields(keyBlob(raw), NAMESPACE, '', HASH, fields(TYPE, signature)),
  ])
}

interface Signature {
  key: Kunci
  raw: Buffer
  signature: Buffer
}

const emptyBlob = signatureBlob(Buffer.alloc(KEY_LENGTH), Buffer.alloc(SIGNATURE_LENGTH))
const KEY_AT = emptyBlob.indexOf(PREFIX) + PREFIX.length

/**
 * Every length in it is fixed, so that it is whole where it is the one that would be written for its key and signature.
 */
function readSignature(base64: string): Signature | null {
  const blob = Buffer.from(base64, 'base64')
  if (blob.length !== emptyBlob.length) return null
  const raw = blob.subarray(KEY_AT, KEY_AT + KEY_LENGTH)
  const signature = blob.subarray(-SIGNATURE_LENGTH)
  return signatureBlob(raw, signature).toString('base64') === base64 ? { key: keyOf(raw), raw, signature } : null
}

/** The key a signature says it was made with, whether it was or not; null for what is no signature. */
export const namedKey = (base64: string): Kunci | null => readSignature(base64)?.key ?? null

const known = new Map<string, KeyObject>()

function keyObject({ key: { publik }, raw }: Signature): KeyObject {
  const there = known.get(publik)
  if (there !== undefined) return there
  const made = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })
  known.set(publik, made)
  return made
}

/** Whether a signature in base64 is of a message of that SHA-512, by the key it names. */
export async function verifySignature(base64: string, hash: Buffer): Promise<boolean> {
  const read = readSignature(base64)
  if (read === null) return false
  return new Promise((resolve, reject) => {
    // On another thread, so that reading goes on beside it.
    verify(null, toBeSigned(hash), keyObject(read), read.signature, (error, valid) =>
      error ? reject(error) : resolve(valid),
    )
  })
}
