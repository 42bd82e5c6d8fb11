/**
 * The writer's lock: one transition at a time per clone. Published whole by `link`, so that it is never half written;
 * on a disk that knows none, made by whoever is first.
 */
import { lstat, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as tidur } from 'node:timers/promises'
import { KontenError } from '../../errors.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { nameAlso } from '../local/whole-file.js'
import type { Machine } from '../port.js'

interface Pemilik {
  pid: number
  tanda: string | null
  host: string
  sejak: string
}

const BATAS_TUNGGU = 30_000
/** Milliseconds between two looks: short for the moment an act takes, longer for who waits longer. */
const JEDA = 15
const JEDA_TERPANJANG = 150

/**
 * Takes the lock where nobody holds it; null where somebody does. That of a dead owner is taken over with `ofDead`
 * only: whoever finds what was left under it must know.
 */
export async function tryLock(
  folder: string,
  mesin: Machine,
  ofDead = false,
): Promise<{ lepas: () => Promise<void> } | null> {
  const { kunci, sendiri } = await umumkan(folder, mesin)
  const lepas = async (): Promise<void> => unlink(kunci).catch(() => undefined)
  try {
    if (await terbitkan(sendiri, kunci)) return { lepas }
    const lain = ofDead ? await bacaPemilik(kunci) : 'tak-terbaca'
    if (typeof lain !== 'object' || !mati(lain, mesin) || !(await singkirkan(kunci, lain, mesin))) return null
    return (await terbitkan(sendiri, kunci)) ? { lepas } : null
  } finally {
    await unlink(sendiri).catch(() => undefined)
  }
}

/** Writes down who wants the lock, under a name of its own. */
async function umumkan(folder: string, mesin: Machine): Promise<{ kunci: string; sendiri: string }> {
  const kunci = join(folder, 'lock')
  const sendiri = join(folder, `lock.${mesin.host}.${mesin.pid}`.replace(/[^\w./\\:-]/g, '_'))
  const pemilik: Pemilik = {
    pid: mesin.pid,
    tanda: mesin.tandaProses(mesin.pid),
    host: mesin.host,
    sejak: new Date(mesin.sekarang()).toISOString(),
  }
  // Made anew, never written through what stands there: that may be a link to somewhere else.
  await unlink(sendiri).catch(() => undefined)
  await writeFile(sendiri, JSON.stringify(pemilik), { flag: 'wx' })
  return { kunci, sendiri }
}

/** Takes the lock, waiting for a living owner; returns what releases it, and whether a dead owner's was taken over. */
export async function takeLock(
  folder: string,
  mesin: Machine,
): Promise<{ lepas: () => Promise<void>; diambilAlih: boolean }> {
  const { kunci, sendiri } = await umumkan(folder, mesin)
  let diambilAlih = false
  try {
    for (let tunggu = 0; ;) {
      if (await terbitkan(sendiri, kunci)) break
      const lain = await bacaPemilik(kunci)
      if (lain === 'tidak-ada') continue
      if (lain !== 'tak-terbaca' && mati(lain, mesin)) {
        diambilAlih = (await singkirkan(kunci, lain, mesin)) || diambilAlih
        continue
      }
      if (tunggu >= BATAS_TUNGGU) throw terkunci(kunci, lain)
      const jeda = Math.min(JEDA + tunggu / 10, JEDA_TERPANJANG)
      await tidur(jeda)
      tunggu += jeda
    }
  } finally {
    await unlink(sendiri).catch(() => undefined)
  }
  return { lepas: () => unlink(kunci).catch(() => undefined), diambilAlih }
}

async function terbitkan(sendiri: string, kunci: string): Promise<boolean> {
  try {
    await nameAlso(sendiri, kunci)
    return true
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw galat
  }
}

async function bacaPemilik(kunci: string): Promise<Pemilik | 'tidak-ada' | 'tak-terbaca'> {
  try {
    const p = JSON.parse(await readFile(kunci, 'utf8')) as Partial<Pemilik>
    return typeof p.pid === 'number' && typeof p.host === 'string'
      ? { pid: p.pid, host: p.host, tanda: p.tanda ?? null, sejak: String(p.sejak) }
      : 'tak-terbaca'
  } catch (galat) {
    return (galat as NodeJS.ErrnoException).code === 'ENOENT' ? 'tidak-ada' : 'tak-terbaca'
  }
}

const mati = (p: Pemilik, mesin: Machine): boolean =>
  p.host === mesin.host && (!mesin.hidup(p.pid) || (p.tanda !== null && mesin.tandaProses(p.pid) !== p.tanda))

/**
 * Removes a dead owner's lock. The right to do so is a second name for that very lock: only one process can make it,
 * and whoever finds a younger lock under it has come too late and leaves the lock alone.
 */
async function singkirkan(kunci: string, pemilik: Pemilik, mesin: Machine): Promise<boolean> {
  const hak = `${kunci}.mati.${pemilik.pid}.${Date.parse(pemilik.sejak) || 0}`
  try {
    await nameAlso(kunci, hak)
  } catch {
    // Somebody else is removing it, or died while doing so.
    const stat = await lstat(hak).catch(() => null)
    if (stat && mesin.sekarang() - stat.ctimeMs > BATAS_TUNGGU) await unlink(hak).catch(() => undefined)
    else await tidur(JEDA)
    return false
  }
  const diambil = await bacaPemilik(hak)
  const benar = typeof diambil === 'object' && diambil.pid === pemilik.pid && diambil.sejak === pemilik.sejak
  if (benar) await unlink(kunci)
  await unlink(hak).catch(() => undefined)
  return benar
}

/** What the file system's clock may lag behind the program's, in milliseconds. */
const KELAMBATAN = 20

/** Removes a lock file of git that is no older than `sejak`, in milliseconds. */
export async function dropLocksSince(berkas: string, sejak: number): Promise<void> {
  const kunci = await lstat(berkas).catch(() => null)
  if (kunci && kunci.mtimeMs >= sejak - KELAMBATAN) await unlink(berkas).catch(() => undefined)
}

function terkunci(kunci: string, lain: Pemilik | 'tak-terbaca'): KontenError {
  const siapa =
    lain === 'tak-terbaca'
      ? 'kunci yang tidak terbaca'
      : `proses ${lain.pid} di ${bersihkan(lain.host)} sejak ${bersihkan(lain.sejak)}`
  return new KontenError('bentrok', 'terkunci', `Repositori sedang ditulis oleh ${siapa}. Tidak ada yang berubah.`, [
    'Tunggu sampai selesai, lalu ulangi perintah ini.',
    `Bila proses itu sudah pasti tidak ada: hapus ${kunci}`,
  ])
}
