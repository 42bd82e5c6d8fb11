/** Comments and direct messages of a period, each answer held against its row of the SOP (A7, A22). */
import { nilai, nilaiCatat, tidakDinilai } from '../sop/baku-mutu.js'
import type { Kanal } from '../sop/sop.js'
import { barisSesudah, versiBerlaku } from '../sop/sop.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Interaksi, Keadaan } from '../keadaan/tipe.js'
import type { DasarPenilaian, SaringanRegister, BarisInteraksi } from './tipe.js'
import { sebabInteraksi } from '../keadaan/sebab.js'
import { tandaTutup } from './langkah.js'

/** The channel an interaction belongs to: the website's own comments, or medsos. */
export const kanalPlatform = (platform: string): Kanal => (platform === 'website' ? 'website' : 'medsos')

/** Those received in the period, by their number. */
export function susunInteraksi(keadaan: Keadaan, saringan: SaringanRegister, dasar: DasarPenilaian): BarisInteraksi[] {
  const hasil: BarisInteraksi[] = []
  for (const interaksi of keadaan.interaksi.values()) {
    const { diterima, dijawab } = interaksi
    const bulan = bulanDari(tanggalLokal(diterima.waktu, dasar.aturan.zona))
    if (
      (saringan.bulan !== null && bulan !== saringan.bulan) ||
      !saringan.kanal.includes(kanalPlatform(diterima.platform))
    )
      continue
    const tanda = tandaTutup(keadaan, bulan, (dijawab ?? diterima).jejak.commit)
    hasil.push({ ...nilaiInteraksi(interaksi, dasar), tanda, sebab: sebabInteraksi(keadaan.sebab, interaksi) })
  }
  return hasil.toSorted((a, b) => a.interaksi.nomor.localeCompare(b.interaksi.nomor))
}

/** One interaction held against the version of the SOP in force when it was received. */
export function nilaiInteraksi(
  interaksi: Interaksi,
  { sop, aturan, per }: DasarPenilaian,
): Omit<BarisInteraksi, 'tanda' | 'sebab'> {
  const { diterima, dijawab } = interaksi
  const tanggal = tanggalLokal(diterima.waktu, aturan.zona)
  const kanal = kanalPlatform(diterima.platform)
  const baris = barisSesudah(versiBerlaku(sop[kanal], tanggal), 'interaksi', 'diterima') ?? null
  const dinilai = baris !== null && diterima.perluJawaban
  const ukuran = { mulai: diterima.waktu, tanggal, selesai: dijawab?.waktu ?? null, per }
  return {
    interaksi,
    kanal,
    baris,
    ...(dinilai ? nilai({ ...ukuran, batas: baris.batas }, aturan) : tidakDinilai),
    catat: dijawab
      ? nilaiCatat(dijawab.waktu, dijawab.jejak, diterima.waktu)
      : nilaiCatat(diterima.waktu, diterima.jejak, null),
    oleh: dijawab?.oleh ?? null,
  }
}
