import { KontenError } from '../../errors.js'
import type { Instan } from '../bahasa/waktu.js'
import { keMenit } from '../bahasa/waktu.js'
import type { Interaksi } from '../keadaan/tipe.js'
import type { Dijawab } from '../peristiwa/dijawab.js'
import { kelonggaran, periksaMasaDepan, waktuMundur } from './aturan/waktu.js'
import { tolak } from './tolak.js'

/** An answer follows a question that waits for one, and is not earlier (SOP medsos row 5). */
export function putuskanJawab(
  interaksi: Interaksi | undefined,
  peristiwa: Dijawab,
  zona: string,
  sekarang: Instan,
  diulang?: true,
): Dijawab {
  periksaMasaDepan(peristiwa.waktu, sekarang, zona)
  if (!interaksi)
    throw new KontenError('pemakaian', 'nomor-tidak-ada', `Tidak ada interaksi bernomor ${peristiwa.nomor}.`, [
      'konten interaksi daftar',
    ])
  if (keMenit(peristiwa.waktu) < keMenit(interaksi.diterima.waktu) - kelonggaran(diulang))
    throw waktuMundur(peristiwa.waktu, interaksi.diterima.waktu, 'diterima', zona)
  if (interaksi.dijawab)
    throw tolak('urutan', `Interaksi ${peristiwa.nomor} sudah dijawab oleh ${interaksi.dijawab.oleh}.`, [
      'konten interaksi daftar',
    ])
  return peristiwa
}
