/**
 * Signing an act: with the key of who acts, where the record lists it and this machine keeps it; and what must be
 * signed.
 */
import type { KeyObject } from 'node:crypto'
import type { Env } from '../../env.js'
import { KontenError } from '../../errors.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { PemegangKunci } from '../../domain/orang/kunci.js'
import { kunciDari, nilaiTanda, ppidBerkunci } from '../../domain/orang/kunci.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { tandaKurang } from '../../domain/putusan/tanda.js'
import type { Kunci } from '../../domain/sop/aturan.js'
import type { KeptKey } from '../../storage/local/signing-key.js'
import { findKey } from '../../storage/local/signing-key.js'
import type { Snapshot } from '../../storage/port.js'
import { signedText } from '../../storage/record/signed-act.js'
import { publicHalf, signMessage } from '../../storage/record/sshsig.js'
import { parseSettings } from '../../storage/settings/settings.js'
import type { Session } from '../session.js'

/** An act as it will stand: who did it when, as the commit has it, and its message. */
interface Unsigned {
  authorLine: string
  message: string
}

/**
 * Keys that were opened while the program runs, by their public half: nobody types a passphrase twice for one command.
 */
const opened = new WeakMap<Env, Map<string, KeyObject>>()

/** A key that waits for its passphrase; asked for outside the writer's lock. */
class KeyLocked extends Error {
  constructor(readonly kept: KeptKey) {
    super('the key is locked')
  }
}

/**
 * Tries a write, and again once the passphrase it lacked was told. Throws `pemakaian` where nobody can be asked for it.
 */
export async function withUnlockedKey<T>(session: Session, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (galat) {
    if (!(galat instanceof KeyLocked)) throw galat
    await unlock(session, galat.kept)
    return write()
  }
}

async function unlock({ env, ask }: Session, { kunci, open }: KeptKey): Promise<void> {
  if (ask === null || env.tanya === null)
    throw new KontenError(
      'pemakaian',
      'sandi-diperlukan',
      'Kunci Anda bersandi, dan di sini tidak ada yang dapat ditanyai.',
      ['Jalankan perintah ini di terminal, tanpa --tanpa-tanya.'],
    )
  remember(env, kunci, open(await env.tanya.sandi(`Sandi kunci ${kunci.sidik}`)))
}

function remember(env: Env, { publik }: Kunci, key: KeyObject): KeyObject {
  const known = opened.get(env) ?? new Map<string, KeyObject>()
  opened.set(env, known.set(publik, key))
  return key
}

/** The settings in force, as far as signatures go: those of the record, for a hand edit gives nobody a key. */
async function recordedKeys(potret: Snapshot): Promise<PemegangKunci> {
  const text = await potret.read('konten.yaml')
  // Most offices have no keys, and reading settings costs more than all else here.
  if (text === null || !/ssh-ed25519|tanda:\s*wajib/.test(text)) return { petugas: [], tanda: 'boleh', pemulihan: null }
  return parseSettings(text, null)
}

async function ownKey({ env }: Session, keys: readonly Kunci[]): Promise<KeyObject | null> {
  const there = keys.map((k) => opened.get(env)?.get(k.publik)).find((key) => key !== undefined)
  if (there !== undefined) return there
  const kept = await findKey(env.vars, keys)
  if (kept === null) return null
  if (kept.locked) throw new KeyLocked(kept)
  return remember(env, kept.kunci, kept.open())
}

/**
 * The act with its signature where it has one, and what is to be said of that. `unsigned` is told the act. Throws
 * `ditolak` where it must be signed and cannot be here.
 */
export async function withSignature<P extends Peristiwa>(
  session: Session,
  potret: Snapshot,
  event: P,
  unsigned: (event: P) => Unsigned,
): Promise<{ event: P; notes: string[] }> {
  const before = await recordedKeys(potret)
  const listed = kunciDari(before.petugas, event.oleh)
  const key = session.recovery ?? (await ownKey(session, listed))
  const worth = nilaiTanda(
    key === null ? null : { kunci: publicHalf(key), cocok: true },
    event.oleh,
    before,
    event.peristiwa === 'diatur',
  )
  if (worth.jenis === 'salah')
    throw new KontenError('ditolak', 'tanda-ditolak', `Tidak dapat ditandatangani: ${worth.sebab}.`, [
      'konten petugas daftar',
    ])
  const lacking = tandaKurang(event, worth, before, tanggalLokal(session.now, session.zona))
  if (lacking !== null) throw lacking
  if (key === null) return { event, notes: listed.length === 0 ? [] : [notHere(event.oleh)] }
  const { authorLine, message } = unsigned(event)
  const tanda = signMessage(signedText(await potret.root(), authorLine, message), key)
  return { event: { ...event, tanda }, notes: [] }
}

const notHere = (oleh: string): string =>
  `Kunci ${oleh} tidak ada di komputer ini; peristiwa ini dicatat tanpa tanda tangan, dan register menyebut ` +
  'namanya "dinyatakan".'

/**
 * What answers a galat must be signed once a PPID has a key, else no other copy takes it in. Throws `ditolak` where the
 * key of who answers is not here.
 */
export async function requireKeyHere({ env, settings }: Session, oleh: string): Promise<void> {
  if (!ppidBerkunci(settings.petugas) || (await findKey(env.vars, kunciDari(settings.petugas, oleh))) !== null) return
  throw new KontenError(
    'ditolak',
    'tanda-diperlukan',
    `Kunci ${oleh} tidak ada di komputer ini, sedangkan menerima commit yang bermasalah memerlukan tanda tangannya.`,
    ['Kerjakan di komputer tempat kuncinya.'],
  )
}

interface FirstKey {
  lama: PemegangKunci
  baru: PemegangKunci
  oleh: string
}

/**
 * Who enters the first key of a PPID can sign from then on, here: else nobody could change the settings any more.
 * Throws `ditolak`.
 */
export async function requireFirstKeyHere({ env }: Session, { lama, baru, oleh }: FirstKey): Promise<void> {
  if (ppidBerkunci(lama.petugas) || !ppidBerkunci(baru.petugas)) return
  if ((await findKey(env.vars, kunciDari(baru.petugas, oleh))) !== null) return
  throw new KontenError(
    'ditolak',
    'kunci-pertama',
    `Sesudah kunci PPID yang pertama dicatat, pengaturan hanya diubah dengan tanda tangan; kunci ${oleh} tidak ` +
      'ada di komputer ini.',
    ['Catat kunci Anda sendiri dahulu, di komputer ini: konten petugas kunci buat --keluaran kunci.pub'],
  )
}
