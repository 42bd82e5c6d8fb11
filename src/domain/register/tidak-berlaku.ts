/** What lost to an act published before it: it happened, counts for nothing, and stays on the register (bersama.md §1). */
import { SUDAH_SAMA } from '../peristiwa/berbenturan.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Kanal } from '../sop/sop.js'
import type { Keadaan } from '../keadaan/tipe.js'
import type { BarisTidakBerlaku, SaringanRegister } from './tipe.js'

/**
 * In the order of publishing; those of a kegiatan with its month, those of none, and of one that never began, with the
 * month they happened in.
 */
export function daftarTidakBerlaku(
  { benturan, kegiatan: semua }: Pick<Keadaan, 'benturan' | 'kegiatan'>,
  { bulan, kanal }: SaringanRegister,
  zona: string,
): BarisTidakBerlaku[] {
  const dipakai: ReadonlySet<Kanal> = new Set(kanal)
  return benturan.flatMap((p) => {
    const kegiatan = p.kegiatan === null ? undefined : semua.get(p.kegiatan)
    const miliknya = bulanDari(kegiatan?.hariH ?? tanggalLokal(p.waktu, zona))
    const masuk = p.kanal.length === 0 || p.kanal.some((k) => dipakai.has(k))
    if (p.benturan === SUDAH_SAMA || !masuk || (bulan !== null && miliknya !== bulan)) return []
    return [{ tentang: kegiatan?.judul ?? p.kegiatan ?? '', peristiwa: p }]
  })
}
