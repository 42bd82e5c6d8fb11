/** Comments and direct messages of a period, each answer held against its row of the SOP (A7, A22). */
import { urutanSandi } from '../bahasa/teks.js'
import type { Penilaian } from '../sop/baku-mutu.js'
import { luring, nilai, tidakDinilai } from '../sop/baku-mutu.js'
import type { Kanal } from '../sop/sop.js'
import { barisSesudah, kanalPlatform, versiBerlaku } from '../sop/sop.js'
import type { Masa, RangkaianMasa } from '../sop/masa.js'
import type { Instan } from '../bahasa/waktu.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Interaksi, Keadaan } from '../keadaan/tipe.js'
import { catatTerhadap } from '../keadaan/pendahulu.js'
import type { DasarPenilaian, SaringanRegister, BarisInteraksi } from './tipe.js'
import { sebabInteraksi } from '../keadaan/sebab.js'
import { tandaTutup } from './langkah.js'

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
    const akhir = dijawab ?? diterima
    const tanda = [...(luring(akhir) ? ['luring' as const] : []), ...tandaTutup(keadaan, bulan, akhir.jejak.commit)]
    hasil.push({
      ...nilaiInteraksi(interaksi, dasar, keadaan.masa),
      tanda,
      sebab: sebabInteraksi(keadaan.sebab, interaksi),
    })
  }
  return hasil.toSorted((a, b) => urutanSandi(a.interaksi.nomor, b.interaksi.nomor))
}

/**
 * One interaction held against the version of the SOP in force when it was received, by the settings of its time (A26).
 */
export function nilaiInteraksi(
  interaksi: Interaksi,
  dasar: DasarPenilaian,
  masa: RangkaianMasa | null,
): Omit<BarisInteraksi, 'tanda' | 'sebab'> {
  const { diterima, dijawab } = interaksi
  const kanal = kanalPlatform(diterima.platform)
  const menurut = (m: Pick<DasarPenilaian, 'sop' | 'aturan'>) => nilaiMenurut(interaksi, kanal, m, dasar.per)
  return {
    interaksi,
    kanal,
    ...menurut(masa === null ? dasar : masa.daftar[saatInteraksi(interaksi, masa, dasar.per, menurut)]!),
    catat: dijawab ? catatTerhadap(dijawab, diterima) : catatTerhadap(diterima, null),
    oleh: dijawab?.oleh ?? null,
  }
}

/** Place of the settings that judge an answer, given or waited for. */
function saatInteraksi(
  { diterima, dijawab }: Interaksi,
  masa: RangkaianMasa,
  per: Instan,
  menurut: (m: Masa) => Penilaian,
): number {
  const dari = masa.ke(diterima.jejak.commit)
  const sampai = dijawab ? masa.ke(dijawab.jejak.commit) : Math.max(dari, masa.saat(per))
  return masa.penilai(dari, sampai, (m) => menurut(m).tenggat)
}

function nilaiMenurut(
  { diterima, dijawab }: Interaksi,
  kanal: Kanal,
  { sop, aturan }: Pick<DasarPenilaian, 'sop' | 'aturan'>,
  per: Instan,
) {
  const tanggal = tanggalLokal(diterima.waktu, aturan.zona)
  const versi = versiBerlaku(sop[kanal], tanggal)
  const baris = barisSesudah(versi, 'interaksi', 'diterima') ?? null
  const ukuran = { mulai: diterima.waktu, tanggal, selesai: dijawab?.waktu ?? null, per }
  const penilaian =
    baris !== null && diterima.perluJawaban ? nilai({ ...ukuran, batas: baris.batas }, aturan) : tidakDinilai
  return { ...penilaian, baris, menurut: { aturan, versi } }
}
