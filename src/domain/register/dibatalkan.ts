/** Hand-overs that were taken back: each counts for nothing, and stays on the register of its month all the same. */
import { urutanSandi } from '../bahasa/teks.js'
import { bulanDari } from '../bahasa/waktu.js'
import { serahDibatalkan, serahPertama } from '../keadaan/baca.js'
import type { Keadaan } from '../keadaan/tipe.js'
import type { BarisDibatalkan, SaringanRegister } from './tipe.js'

/** In order of Hari H; of the month of Hari H (A9), on the channels asked for. */
export const daftarDibatalkan = (
  { kegiatan: semua }: Pick<Keadaan, 'kegiatan'>,
  { bulan, kanal }: SaringanRegister,
): BarisDibatalkan[] =>
  [...semua.values()]
    .flatMap((kegiatan): BarisDibatalkan[] => {
      const batal = serahDibatalkan(kegiatan)
      if (batal === undefined || (bulan !== null && bulanDari(kegiatan.hariH) !== bulan)) return []
      return batal.kanal.some((k) => kanal.includes(k)) ? [{ kegiatan, serah: serahPertama(kegiatan)!, batal }] : []
    })
    .toSorted((a, b) => urutanSandi(a.kegiatan.hariH, b.kegiatan.hariH) || urutanSandi(a.kegiatan.id, b.kegiatan.id))
