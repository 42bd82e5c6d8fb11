/** Giving a clone its number: by a `diatur`, so that every other clone knows it is taken. */
import { realpath } from 'node:fs/promises'
import { tanggalLokal, MENIT } from '../../domain/bahasa/waktu.js'
import { BERKAS_KLON } from '../../domain/bahasa/id.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { KontenError } from '../../errors.js'
import type { CloneFile } from '../../storage/local/clone.js'
import { readClone, writeClone } from '../../storage/local/clone.js'
import { readRiwayat } from '../../storage/record/history.js'
import { readPusat } from '../../storage/local/pusat.js'
import type { JoinedClone } from '../../storage/settings/clones.js'
import { parseClones, withClone } from '../../storage/settings/clones.js'
import type { Request } from './act.js'
import { perform } from './act.js'
import type { Session } from '../session.js'
import { changedSettings } from '../office/settings-change.js'
import type { OnSettings } from './subject.js'
import { onSettings } from './subject.js'

/** Numbers of clones; 0 is that of the one that founded pusat. */
const LAST = 999
/** A number that no act has borne for so long is given out again, in milliseconds. */
const UNUSED = 60 * 24 * 60 * MENIT

/** What is known of the clones when a number is given. */
export interface Known {
  klon: ReadonlyMap<number, JoinedClone>
  /** When each number last stood in an act. */
  lastSeen: ReadonlyMap<number, number>
  now: number
}

const inUse = ({ klon, lastSeen, now }: Known, nomor: number): boolean => {
  const joined = klon.get(nomor)
  if (joined === undefined) return false
  return now - Math.max(Date.parse(joined.sejak), lastSeen.get(nomor) ?? 0) < UNUSED
}

/** The lowest number nobody uses. Throws `bentrok` where all are used. */
export function freeNumber(known: Known): number {
  for (let nomor = 1; nomor <= LAST; nomor++) if (!inUse(known, nomor)) return nomor
  throw new KontenError('bentrok', 'salinan-terlalu-banyak', `Sudah ada ${LAST} salinan. Tidak ada yang berubah.`, [
    'Hapus salinan yang tidak dipakai lagi dari klon.yaml, lalu: konten atur',
  ])
}

/** The same without asking anybody, for a copy that may be offline: any of those that nobody uses. */
export function someNumber(known: Known, acak: (byte: number) => Buffer): number {
  const free = Array.from({ length: LAST }, (_, i) => i + 1).filter((nomor) => !inUse(known, nomor))
  return free.length === 0 ? freeNumber(known) : free[acak(4).readUInt32BE() % free.length]!
}

/** When each clone's number last stood in an act; nothing is read where none was given. */
export async function numbersLastSeen({ store }: Session, klon: Known['klon']): Promise<Map<number, number>> {
  const seen = new Map<number, number>()
  if (klon.size === 0) return seen
  for (const p of (await readRiwayat(await store.snapshot())).peristiwa)
    if (p.klon !== null) seen.set(p.klon, Math.max(seen.get(p.klon) ?? 0, p.jejak.dicatat))
  return seen
}

/** The clones as the record has them. */
export const clonesOf = async ({ store }: Session): Promise<Map<number, JoinedClone>> =>
  parseClones(await (await store.snapshot()).read(BERKAS_KLON))

/**
 * Records that a number is taken. It changes no rule and no role, so that whoever joins may do it; the words given
 * about an act that follows are not about this one.
 */
export async function takeNumber(session: Session, nomor: number, { mesin }: Pick<CloneFile, 'mesin'>): Promise<void> {
  const { waktu: _waktu, tetap: _tetap, atasNama: _atasNama, bukti: _bukti, ...options } = session.options
  await perform({ ...session, options }, registration(session, nomor, mesin))
}

const registration = (session: Session, nomor: number, mesin: string): Request<'diatur', OnSettings> => ({
  kind: 'diatur',
  target: onSettings,
  action: 'mendaftarkan salinan',
  at: session.now,
  compose: async ({ before, act }) => {
    const { settings } = session
    const old = before.get(BERKAS_KLON) ?? null
    const after = withClone(old, nomor, { mesin, sejak: tanggalLokal(session.now, session.zona) })
    const files = [{ jalur: BERKAS_KLON, before: old, after }]
    return {
      own: await changedSettings(session, act, { lama: settings, baru: settings, files, darurat: null }),
      typed: {},
      files: () => new Map([[BERKAS_KLON, after]]),
      title: `salinan ${nomor} (${mesin})`,
      status: 'diatur',
    }
  },
})

/** The computer and the folder of a clone, as klon.json keeps them. */
export const cloneHere = async ({ root, env }: Pick<Session, 'root' | 'env'>): Promise<Omit<CloneFile, 'nomor'>> => ({
  mesin: satuBaris(env.host) || 'komputer',
  letak: await realpath(root),
})

/**
 * A clone without a number of its own, a copied or moved folder above all, gets one before its first act. It need not
 * reach pusat for that: the number is published with the act.
 * @returns what is said of it; nothing where it has its number, or there is no pusat.
 */
export async function ensureCloneNumber(session: Session): Promise<string[]> {
  const { folder } = session.store
  if ((await readPusat(folder)) === null) return []
  const [here, clone] = await Promise.all([cloneHere(session), readClone(folder)])
  const same = clone !== null && clone.mesin === here.mesin && clone.letak === here.letak
  const klon = await clonesOf(session)
  if (same && (clone.nomor === 0 || klon.has(clone.nomor))) return []
  const known = { klon, lastSeen: same ? new Map() : await numbersLastSeen(session, klon), now: session.now }
  const nomor = same ? clone.nomor : someNumber(known, (byte) => session.env.acak(byte))
  await writeClone(folder, { ...here, nomor })
  await takeNumber(session, nomor, here)
  return same
    ? []
    : [`Folder ini salinan dari yang lain; nomornya kini ${nomor}, dan interaksi dicatat dari ${nomor}001.`]
}
