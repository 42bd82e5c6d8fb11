import { namaBulan, waktuPanjang } from '../bahasa/kalimat.js'
import type { Instan } from '../bahasa/waktu.js'
import { bulanBerakhir } from '../bahasa/waktu.js'
import { bulanPertama } from '../keadaan/baca.js'
import { kodeSegel, segelBulan } from '../keadaan/segel.js'
import type { Keadaan } from '../keadaan/tipe.js'
import type { Ditutup } from '../peristiwa/ditutup.js'
import { periksaMasaDepan } from './aturan/waktu.js'
import { tolak } from './tolak.js'

/** A month is sealed once, when it is over, and none from before the record began: of that it says nothing. */
export function putuskanTutup(peristiwa: Ditutup, keadaan: Keadaan, zona: string, sekarang: Instan): Ditutup {
  periksaMasaDepan(peristiwa.waktu, sekarang, zona)
  const nama = namaBulan(peristiwa.bulan, zona)
  const berakhir = bulanBerakhir(peristiwa.bulan, zona)
  if (peristiwa.waktu < berakhir)
    throw tolak(
      'bulan-belum-berakhir',
      `${nama} belum berakhir; bulan ditutup sejak ${waktuPanjang(berakhir, zona)}.`,
      [`konten register --bulan ${peristiwa.bulan}`],
    )
  const lama = segelBulan(keadaan, peristiwa.bulan)
  if (lama)
    throw tolak(
      'sudah-ditutup',
      `${nama} sudah ditutup ${lama.oleh}, ${waktuPanjang(lama.waktu, zona)}, dengan kode ${kodeSegel(lama)}.`,
      [`konten verifikasi --kode ${kodeSegel(lama)}`],
    )
  const awal = bulanPertama(keadaan, zona)
  if (awal === null || peristiwa.bulan < awal)
    throw tolak(
      'sebelum-catatan',
      awal === null
        ? `Belum ada yang dicatat, sehingga tentang ${nama} tidak ada yang dapat ditutup.`
        : `${nama} mendahului catatan ini, yang dimulai dengan ${namaBulan(awal, zona)}.`,
      ['konten tutup-buku --bulan ' + (awal ?? peristiwa.bulan)],
    )
  return peristiwa
}
