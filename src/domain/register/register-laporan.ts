/** The monthly reports of a period, each held against its row of the SOP (A8, A22). */
import { nilai, nilaiCatat } from '../sop/baku-mutu.js'
import { versiBerlaku } from '../sop/sop.js'
import { BULAN_AWAL, bulanBerakhir, bulanDari, tambahBulan, tanggalLokal } from '../bahasa/waktu.js'
import type { Keadaan } from '../keadaan/tipe.js'
import type { DasarPenilaian, SaringanRegister, BarisLaporan } from './tipe.js'
import { sebabLaporan } from '../keadaan/sebab.js'
import { tandaTutup } from './langkah.js'

/**
 * The monthly reports of a period: those handed in, and those whose clock (the end of their month) has started.
 * The duty begins with the first month anything is recorded for.
 */
export function susunPelaporan(keadaan: Keadaan, saringan: SaringanRegister, dasar: DasarPenilaian): BarisLaporan[] {
  const hasil: BarisLaporan[] = []
  const pertama = bulanPertama(keadaan, dasar)
  for (const kanal of saringan.kanal)
    for (const bulan of saringan.bulan === null ? bulanBerisi(keadaan, pertama, dasar) : [saringan.bulan]) {
      const baris = versiBerlaku(dasar.sop[kanal], `${bulan}-01`).baris.find((b) => b.lingkup === 'bulan')
      if (!baris) continue
      const penyerahan = keadaan.laporan.filter((l) => l.bulan === bulan && l.kanal.includes(kanal))
      const p = penyerahan[0]
      const mulai = bulanBerakhir(bulan, dasar.aturan.zona)
      if (!p && (mulai > dasar.per || pertama === null || bulan < pertama)) continue
      hasil.push({
        kanal,
        bulan,
        baris,
        mulai,
        ...nilai(
          { batas: baris.batas, mulai, tanggal: `${bulan}-01`, selesai: p?.waktu ?? null, per: dasar.per },
          dasar.aturan,
        ),
        diserahkan: p?.waktu ?? null,
        oleh: p?.oleh ?? null,
        peran: p?.peran ?? null,
        commit: p?.jejak.commit ?? null,
        catat: p ? nilaiCatat(p.waktu, p.jejak, null) : null,
        kali: penyerahan.length,
        tanda: [
          ...(p?.bukti != null ? ['atas-nama' as const] : []),
          ...(p?.tetap != null ? ['tetap' as const] : []),
          ...(p?.dinyatakanSendiri ? ['dinyatakan-sendiri' as const] : []),
          ...tandaTutup(keadaan, bulan, p?.jejak.commit ?? null),
        ],
        sebab: sebabLaporan(keadaan.sebab, bulan, kanal, p?.jejak.commit ?? null),
      })
    }
  return hasil
}

/** Every month from the first recorded one to the one before `per`'s, and any a report was handed in for. */
function bulanBerisi(keadaan: Keadaan, pertama: string | null, dasar: DasarPenilaian): string[] {
  const bulan = new Set(keadaan.laporan.map((l) => l.bulan))
  const akhir = bulanDari(tanggalLokal(dasar.per, dasar.aturan.zona))
  for (let b = pertama; b !== null && b < akhir; b = tambahBulan(b, 1)) bulan.add(b)
  return [...bulan].toSorted()
}

/** The month the duty begins with; a date from before `BULAN_AWAL` begins none, or one forged year would owe thousands. */
function bulanPertama(keadaan: Keadaan, dasar: DasarPenilaian): string | null {
  let pertama: string | null = null
  const lihat = (bulan: string): void => {
    if (bulan >= BULAN_AWAL && (pertama === null || bulan < pertama)) pertama = bulan
  }
  for (const k of keadaan.kegiatan.values()) lihat(bulanDari(k.hariH))
  for (const i of keadaan.interaksi.values()) lihat(bulanDari(tanggalLokal(i.diterima.waktu, dasar.aturan.zona)))
  return pertama
}
