/**
 * The PIN a PPID set himself, for the page on the office network: `.git/konten/pin.json`, only its scrypt, with the
 * wrong tries. A try is counted before it is judged, so that a crash gives none away.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { bakukanNama } from '../../domain/orang/pelaku.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { MENIT } from '../../domain/bahasa/waktu.js'
import { prepareKontenFolder } from '../git/konten-folder.js'
import { memoryFile } from './memory-file.js'
import { writeWhole } from './whole-file.js'

const kept = v.record(
  v.string(),
  v.object({ garam: v.string(), sidik: v.string(), salah: v.number(), sampai: v.number() }),
)
type Kept = v.InferOutput<typeof kept>

const TRIES = 5
const LOCKED = 15 * MENIT
/** Memory of 32 MB and about a tenth of a second: a stolen file is not run through at leisure. */
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const file = memoryFile('pin.json', kept)

const readAll = async (folder: string): Promise<Kept> => (await file.read(folder)) ?? {}

async function write(folder: string, all: Kept): Promise<void> {
  await prepareKontenFolder(folder)
  await writeWhole(file.path(folder), JSON.stringify(all), 0o600)
}

const derived = (pin: string, garam: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(garam, 'hex'), 32, COST, (error, key) => (error === null ? resolve(key) : reject(error)))
  })

/** Six digits or more, not all the same. */
export const soundPin = (pin: string): boolean => /^\d{6,12}$/.test(pin) && new Set(pin).size > 1

export const hasPin = async (folder: string, nama: string): Promise<boolean> =>
  Object.hasOwn(await readAll(folder), bakukanNama(nama))

export async function setPin(folder: string, nama: string, pin: string): Promise<void> {
  const garam = randomBytes(16).toString('hex')
  const sidik = (await derived(pin, garam)).toString('hex')
  await write(folder, { ...(await readAll(folder)), [bakukanNama(nama)]: { garam, sidik, salah: 0, sampai: 0 } })
}

/** Whether it is the PIN; `sampai` is the instant until which no try is taken. */
export async function tryPin(
  folder: string,
  nama: string,
  pin: string,
  now: Instan,
): Promise<{ hasil: 'benar' } | { hasil: 'salah'; sisa: number } | { hasil: 'terkunci'; sampai: Instan }> {
  const all = await readAll(folder)
  const key = bakukanNama(nama)
  const own = Object.hasOwn(all, key) ? all[key]! : null
  if (own === null) return { hasil: 'salah', sisa: 0 }
  if (own.sampai > now) return { hasil: 'terkunci', sampai: own.sampai }
  const salah = own.salah + 1
  const locked = salah >= TRIES
  await write(folder, { ...all, [key]: { ...own, salah: locked ? 0 : salah, sampai: locked ? now + LOCKED : 0 } })
  if (timingSafeEqual(await derived(pin, own.garam), Buffer.from(own.sidik, 'hex'))) {
    await write(folder, { ...all, [key]: { ...own, salah: 0, sampai: 0 } })
    return { hasil: 'benar' }
  }
  return locked ? { hasil: 'terkunci', sampai: now + LOCKED } : { hasil: 'salah', sisa: TRIES - salah }
}
