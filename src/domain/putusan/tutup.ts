import { namaBulan, waktuPanjang } from '../bahasa/kalimat.js'
import type { Instan } from '../bahasa/waktu.js'
import { bulanBerakhir } from '../bahasa/waktu.js'
import type { DaftarSegel } from '../keadaan/segel.js'
import { kodeSegel, segelBulan } from '../keadaan/segel.js'
import type { Ditutup } from '../peristiwa/ditutup.js'
import { periksaMasaDepan } from './aturan/waktu.js'
import { tolak } from './tolak.js'

/** A month is sealed once, when it is over. */
export function putuskanTutup(peristiwa: Ditutup, daftar: DaftarSegel, zona: string, sekarang: Instan): Ditutup {
  periksaMasaDepan(peristiwa.waktu, sekarang, zona)
  const nama = namaBulan(peristiwa.bulan, zona)
  const berakhir = bulanBerakhir(peristiwa.bulan, zona)
  if (peristiwa.waktu < berakhir)
    throw tolak(
      'bulan-belum-berakhir',
      `${nama} belum berakhir; bulan ditutup sejak ${waktuPanjang(berakhir, zona)}.`,
      [`konten register --bulan ${peristiwa.bulan}`],
    )
  const lama = segelBulan(daftar, peristiwa.bulan)
  if (lama)
    throw tolak(
      'sudah-ditutup',
      `${nama} sudah ditutup ${lama.oleh}, ${waktuPanjang(lama.waktu, zona)}, dengan kode ${kodeSegel(lama)}.`,
      [`konten verifikasi --kode ${kodeSegel(lama)}`],
    )
  return peristiwa
}
