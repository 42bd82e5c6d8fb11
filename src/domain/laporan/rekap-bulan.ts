/** The totals of a month as its seal carries them: counts only, no name of a person and no title of a kegiatan. */
import { kanonRekap } from '../register/kanon.js'
import type { BarisRekap } from '../register/tipe.js'
import type { BarisTotal, Laporan } from './laporan.js'

export interface RekapBulan {
  /** Version of this form; never changed, only followed by another. */
  versi: 1
  /** `YYYY-MM` */
  bulan: string
  /** How many uploads stand in the report, on all platforms and the website. */
  unggahan: number
  /** Punctuality by channel and SOP row (register). */
  rekap: BarisRekap[]
  /** Figures by platform, which are never added across platforms. */
  total: Pick<BarisTotal, 'platform' | 'konten' | 'tayangan' | 'jangkauan' | 'engagement'>[]
  /** Clicks on the website; null where nobody knows. */
  klik: number | null
}

/** The totals of a month's report over all channels. */
export const susunRekapBulan = ({ bulan, konten, artikel, kepatuhan, total, situs }: Laporan): RekapBulan => ({
  versi: 1,
  bulan,
  unggahan: konten.length + artikel.length,
  rekap: kanonRekap(kepatuhan),
  total: total.map((t) => ({
    platform: t.platform,
    konten: t.konten,
    tayangan: t.tayangan,
    jangkauan: t.jangkauan,
    engagement: t.engagement,
  })),
  klik: situs.klik,
})

/** The totals as the file of the record has them; what is hashed is these bytes. */
export const tulisRekapBulan = (rekap: RekapBulan): string => `${JSON.stringify(rekap, null, 2)}\n`
