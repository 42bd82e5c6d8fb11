/** The settings as the acts of a history found them: what a reader judges each by (A26). */
import { berkasPengaturan } from '../../domain/bahasa/id.js'
import { awalMasa, susunMasa } from '../../domain/keadaan/masa.js'
import type { PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { RangkaianMasa } from '../../domain/sop/masa.js'
import { KontenError } from '../../errors.js'
import type { Snapshot } from '../port.js'
import type { SettingsFiles } from './judged-settings.js'

/** Null where they are damaged or gone: those before them then stand. */
async function parse(files: SettingsFiles): Promise<PengaturanDinilai | null> {
  const { parseJudgedSettings } = await import('./judged-settings.js')
  try {
    return parseJudgedSettings(files, (path) => new KontenError('pemakaian', 'pengaturan-tidak-ada', path))
  } catch (galat) {
    if (galat instanceof KontenError && galat.jenis === 'pemakaian') return null
    throw galat
  }
}

/** The settings of the working tree with the texts they were parsed from: mostly the very ones that judge. */
export interface AtHand {
  /** In the order of `berkasPengaturan`, null for a file that is missing. */
  texts: readonly (string | null)[]
  parsed: PengaturanDinilai
}

const keyOf = (texts: readonly (string | null | undefined)[]): string =>
  JSON.stringify(texts.map((text) => text ?? null))

const filesOf = (texts: readonly (string | null | undefined)[]): SettingsFiles =>
  new Map(berkasPengaturan.flatMap((jalur, i): [string, string][] => (texts[i] == null ? [] : [[jalur, texts[i]]])))

/**
 * The settings that judge the acts of a history, read where they were recorded; null where those at hand judge all.
 * `riwayat` is in graph order, with every change of settings after its first act.
 */
export async function readMasa(
  potret: Snapshot,
  riwayat: readonly Tercatat[],
  atHand: AtHand | null = null,
): Promise<RangkaianMasa | null> {
  const awal = awalMasa(riwayat)
  if (awal.length === 0) return null
  const asked = awal.flatMap(({ commit, induk }) => berkasPengaturan.map((jalur) => ({ jalur, commit, induk })))
  const texts = await potret.readMany(asked)
  const parsed = new Map<string, PengaturanDinilai | null>(
    atHand === null ? [] : [[keyOf(atHand.texts), atHand.parsed]],
  )
  const periods: (PengaturanDinilai | null)[] = []
  for (const i of awal.keys()) {
    const own = texts.slice(i * berkasPengaturan.length, (i + 1) * berkasPengaturan.length)
    const key = keyOf(own)
    if (!parsed.has(key)) parsed.set(key, await parse(filesOf(own)))
    periods.push(parsed.get(key)!)
  }
  return susunMasa(riwayat, awal, periods)
}
