import { namaBulan } from '../bahasa/kalimat.js'
import type { Instan } from '../bahasa/waktu.js'
import { bulanBerakhir } from '../bahasa/waktu.js'
import type { Dilaporkan } from '../peristiwa/dilaporkan.js'
import { periksaMasaDepan } from './aturan/waktu.js'
import { tolak } from './tolak.js'

/** A monthly report is handed in when its month is over, and not without a single figure (A8). */
export function putuskanLaporan(
  peristiwa: Dilaporkan,
  adaAngka: boolean,
  zona: string,
  sekarang: Instan,
  tetap: string | null,
): Dilaporkan {
  periksaMasaDepan(peristiwa.waktu, sekarang, zona)
  const kurang: string[] = []
  if (peristiwa.waktu < bulanBerakhir(peristiwa.bulan, zona))
    kurang.push(`bulan ${namaBulan(peristiwa.bulan, zona)} belum berakhir`)
  if (!adaAngka) kurang.push(`belum ada satu pun angka untuk ${namaBulan(peristiwa.bulan, zona)}`)
  if (kurang.length > 0 && tetap === null)
    throw tolak(
      'laporan-belum-siap',
      `Laporan belum dapat diserahkan: ${kurang.join('; ')} (SOP medsos langkah 6, website langkah 5).`,
      [
        `konten analitik templat --bulan ${peristiwa.bulan}`,
        'Isi lalu: konten analitik impor BERKAS, atau teruskan dengan alasan: --tetap "alasan"',
      ],
    )
  return { ...peristiwa, tetap: kurang.length > 0 ? tetap : null }
}
