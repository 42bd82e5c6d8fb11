/**
 * What was recorded although it fell short of the standard or holds personal data, with the reason given for it (A13).
 */
import type { Dilaporkan } from '../peristiwa/dilaporkan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Kanal } from '../sop/sop.js'
import type { Kegiatan } from '../keadaan/tipe.js'
import type { BarisInteraksi, BarisDiteruskan } from './tipe.js'

/** In the order of recording within each kegiatan; then interactions, then reports. */
export function daftarDiteruskan(
  jalur: readonly { kegiatan: Kegiatan; kanal: Kanal }[],
  interaksi: readonly Pick<BarisInteraksi, 'interaksi'>[],
  laporan: readonly Tercatat<Dilaporkan>[],
): BarisDiteruskan[] {
  const milik = new Map<Kegiatan, Set<Kanal>>()
  for (const { kegiatan, kanal } of jalur) milik.set(kegiatan, (milik.get(kegiatan) ?? new Set()).add(kanal))
  const hasil: BarisDiteruskan[] = []
  const catat = (tentang: string, judul: string | null, p: Tercatat | null): void => {
    if (p !== null && p.tetap !== null) hasil.push({ tentang, judul, peristiwa: p })
  }
  for (const [{ id, judul, riwayat }, kanal] of milik)
    for (const p of riwayat) if (p.kanal.length === 0 || p.kanal.some((k) => kanal.has(k))) catat(id, judul, p)
  for (const { interaksi: i } of interaksi) for (const p of [i.diterima, i.dijawab]) catat(i.nomor, null, p)
  for (const p of laporan) catat(p.bulan, null, p)
  return hasil
}
