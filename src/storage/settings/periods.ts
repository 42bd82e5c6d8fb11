/** The settings as the acts of a history found them: what a reader judges each by (A26). */
import { berkasPengaturan } from '../../domain/bahasa/id.js'
import { awalMasa, susunMasa } from '../../domain/keadaan/masa.js'
import type { PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { RangkaianMasa } from '../../domain/sop/masa.js'
import { KontenError } from '../../errors.js'
import type { Snapshot } from '../port.js'
import type { SettingsFiles } from './judged-settings.js'
import { parseJudgedSettings } from './judged-settings.js'

/** Null where they are damaged or gone: those before them then stand. */
function parse(files: SettingsFiles): PengaturanDinilai | null {
  try {
    return parseJudgedSettings(files, (path) => new KontenError('pemakaian', 'pengaturan-tidak-ada', path))
  } catch (galat) {
    if (galat instanceof KontenError && galat.jenis === 'pemakaian') return null
    throw galat
  }
}

/**
 * The settings that judge the acts of a history, read where they were recorded; null where those at hand judge all. `riwayat`
 * is in graph order, with every change of settings after its first act.
 */
export async function readMasa(potret: Snapshot, riwayat: readonly Tercatat[]): Promise<RangkaianMasa | null> {
  const awal = awalMasa(riwayat)
  if (awal.length === 0) return null
  const asked = awal.flatMap(({ commit, induk }) => berkasPengaturan.map((jalur) => ({ jalur, commit, induk })))
  const texts = await potret.readMany(asked)
  const parsed = new Map<string, PengaturanDinilai | null>()
  const periods = awal.map((_, i) => {
    const files = new Map(
      berkasPengaturan.flatMap((jalur, j): [string, string][] => {
        const text = texts[i * berkasPengaturan.length + j]
        return text == null ? [] : [[jalur, text]]
      }),
    )
    const key = JSON.stringify([...files])
    if (!parsed.has(key)) parsed.set(key, parse(files))
    return parsed.get(key)!
  })
  return susunMasa(riwayat, awal, periods)
}
