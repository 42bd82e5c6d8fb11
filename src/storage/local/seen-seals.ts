/** Which seal of which month was seen of each office, kept beside the list of the offices: what is seen first stays. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { SegelTerlihat } from '../../domain/rekap-kantor.js'
import { KontenError } from '../../errors.js'
import { writeWhole } from './whole-file.js'

export const SEEN_FILE = 'segel-terlihat.json'

const shape = v.record(v.string(), v.record(v.string(), v.string()))

/**
 * Nothing where there is no such file. Throws `rusak` for one that is damaged: without it two histories go unnoticed.
 */
export async function readSeen(folder: string): Promise<SegelTerlihat> {
  const text = await readFile(join(folder, SEEN_FILE), 'utf8').catch(() => null)
  if (text === null) return new Map()
  try {
    const seen = v.parse(shape, JSON.parse(text))
    return new Map(Object.entries(seen).map(([akar, months]) => [akar, new Map(Object.entries(months))]))
  } catch {
    throw new KontenError(
      'rusak',
      'terlihat-rusak',
      `${join(folder, SEEN_FILE)} rusak: ingatan akan segel yang pernah terlihat tidak terbaca.`,
      ['Kembalikan dari cadangan; bila tidak ada, pindahkan berkas itu dan bandingkan kode dengan rekap bulan lalu.'],
    )
  }
}

/** Remembers what was seen; a note for people where that could not be written. */
export async function keepSeen(folder: string, seen: SegelTerlihat): Promise<string[]> {
  const tree = Object.fromEntries([...seen].map(([akar, months]) => [akar, Object.fromEntries(months)]))
  const text = `${JSON.stringify(tree, null, 2)}\n`
  const path = join(folder, SEEN_FILE)
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return []
  try {
    await writeWhole(path, text)
    return []
  } catch {
    return [`${SEEN_FILE} tidak dapat ditulis: segel yang terlihat sekarang tidak diingat untuk bulan berikutnya.`]
  }
}
