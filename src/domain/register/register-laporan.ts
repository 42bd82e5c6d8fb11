/** The monthly reports of a period, each held against its row of the SOP (A8, A22). */
import { nilai, nilaiCatat } from '../sop/baku-mutu.js'
import { versiBerlaku } from '../sop/sop.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { RangkaianMasa } from '../sop/masa.js'
import type { Kanal } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { BULAN_AWAL, bulanBerakhir, bulanDari, tambahBulan, tanggalLokal } from '../bahasa/waktu.js'
import { kegiatanBerlaku, tercatatPada } from '../keadaan/baca.js'
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
      const penyerahan = keadaan.laporan.filter((l) => l.bulan === bulan && l.kanal.includes(kanal))
      const p = penyerahan[0]
      const mulai = bulanBerakhir(bulan, dasar.aturan.zona)
      if (!p && (mulai > dasar.per || pertama === null || bulan < pertama)) continue
      // A channel that was given up owes reports of the months alone in which something is recorded on it.
      if (!p && !dasar.daftarKanal.includes(kanal) && !tercatatPada(kanal, keadaan, bulan)) continue
      const penilaian = nilaiLaporan({ kanal, bulan, mulai, p }, keadaan.masa, dasar)
      if (penilaian === null) continue
      hasil.push({
        kanal,
        bulan,
        mulai,
        ...penilaian,
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

interface Dilaporkan {
  kanal: Kanal
  bulan: string
  mulai: Instan
  /** Its first handing-in, undefined while it is waited for. */
  p: Tercatat | undefined
}

/** A report held against its row, by the settings of its time (A26); null where they have no row for it. */
function nilaiLaporan(apa: Dilaporkan, masa: RangkaianMasa | null, dasar: DasarPenilaian) {
  const { kanal, bulan, mulai, p } = apa
  const menurut = ({ sop, aturan }: Pick<DasarPenilaian, 'sop' | 'aturan'>) => {
    const versi = versiBerlaku(sop[kanal], `${bulan}-01`)
    const baris = versi.baris.find((b) => b.lingkup === 'bulan')
    if (!baris) return null
    const ukuran = { batas: baris.batas, mulai, tanggal: `${bulan}-01`, selesai: p?.waktu ?? null, per: dasar.per }
    return { ...nilai(ukuran, aturan), baris, menurut: { aturan, versi } }
  }
  if (masa === null) return menurut(dasar)
  const akhir = p ? masa.ke(p.jejak.commit) : masa.saat(dasar.per)
  const dari = Math.min(masa.saat(mulai), akhir)
  return menurut(masa.daftar[masa.penilai(dari, akhir, (m) => menurut(m)?.tenggat ?? null)]!)
}

/** Every month from the first recorded one to the one before `per`'s, and any a report was handed in for. */
function bulanBerisi(keadaan: Keadaan, pertama: string | null, dasar: DasarPenilaian): string[] {
  const bulan = new Set(keadaan.laporan.map((l) => l.bulan))
  const akhir = bulanDari(tanggalLokal(dasar.per, dasar.aturan.zona))
  for (let b = pertama; b !== null && b < akhir; b = tambahBulan(b, 1)) bulan.add(b)
  return [...bulan].toSorted()
}

/**
 * The month the duty begins with; a date from before `BULAN_AWAL` begins none, or one forged year would owe thousands.
 */
function bulanPertama(keadaan: Keadaan, dasar: DasarPenilaian): string | null {
  let pertama: string | null = null
  const lihat = (bulan: string): void => {
    if (bulan >= BULAN_AWAL && (pertama === null || bulan < pertama)) pertama = bulan
  }
  for (const k of kegiatanBerlaku(keadaan)) lihat(bulanDari(k.hariH))
  for (const i of keadaan.interaksi.values()) lihat(bulanDari(tanggalLokal(i.diterima.waktu, dasar.aturan.zona)))
  return pertama
}
