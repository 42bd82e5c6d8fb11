/** What completion and help know of the office: read from its files, without git and without the record. */
import type { Env } from '../env.js'
import { readSettings } from '../app/session.js'
import { findRoot } from '../app/root.js'
import { platformBawaan } from '../domain/bahasa/tautan.js'
import { bulanDari, tanggalLokal } from '../domain/bahasa/waktu.js'
import { daftarKanal } from '../domain/sop/sop.js'
import { quickIds } from '../storage/local/quick-titles.js'
import type { Settings } from '../storage/settings/settings.js'
import type { Office } from './option.js'

/** The office in or above a folder; what every office knows where its settings cannot be read. */
export function officeOf(env: Env, repo: string | undefined): Office {
  let read: Promise<Settings | null> | undefined
  const settings = async (): Promise<Settings | null> =>
    (read ??= (async () => readSettings(findRoot(env, repo)))().catch(() => null))
  return {
    kanal: async () => (await settings())?.kanal ?? daftarKanal,
    platform: async () => (await settings())?.platform ?? platformBawaan,
    people: async () => ((await settings())?.petugas ?? []).map((p) => p.nama),
    months: async () => {
      const kini = bulanDari(tanggalLokal(env.sekarang(), 'Asia/Jakarta'))
      const bulan = (await quickIds(findRoot(env, repo))).map((id) => id.slice(0, 7))
      return [...new Set([kini, ...bulan])].toSorted().toReversed()
    },
  }
}
