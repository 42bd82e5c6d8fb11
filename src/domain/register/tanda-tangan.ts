/**
 * Who signed which act, as far as the history itself tells whose keys were listed when: what a register prints beside a
 * name.
 */
import type { TandaTerbaca } from '../orang/kunci.js'
import { bakukanNama } from '../orang/pelaku.js'
import type { Tercatat } from '../peristiwa/daftar.js'

/** The sidik each signed act was signed with, by its commit. */
export type Penanda = ReadonlyMap<string, string>

/**
 * Signatures that were read, by commit → those whose key was listed for the doer when the act was recorded; `riwayat`
 * is in graph order.
 */
export function penandaTangan(riwayat: readonly Tercatat[], terbaca: ReadonlyMap<string, TandaTerbaca>): Penanda {
  const kunci = new Map<string, readonly string[]>()
  const hasil = new Map<string, string>()
  for (const p of riwayat) {
    const tanda = terbaca.get(p.jejak.commit)
    if (tanda?.cocok && tanda.kunci !== null && kunci.get(bakukanNama(p.oleh))?.includes(tanda.kunci.sidik))
      hasil.set(p.jejak.commit, tanda.kunci.sidik)
    if (p.peristiwa !== 'diatur') continue
    for (const ubahan of p.petugas) {
      if (ubahan.kunci !== undefined) kunci.set(bakukanNama(ubahan.nama), ubahan.kunci.sesudah)
      // Who holds no role any more signs for nothing.
      if (ubahan.sesudah.length === 0) kunci.delete(bakukanNama(ubahan.nama))
    }
  }
  return hasil
}

/** What stands beside the name of an act; null for one that is not done yet. */
export function keteranganTanda(commit: string | null, penanda: Penanda): string | null {
  if (commit === null) return null
  const sidik = penanda.get(commit)
  return sidik === undefined ? 'nama dinyatakan' : `ditandatangani (${sidik})`
}
