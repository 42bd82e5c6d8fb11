/**
 * Which rules judge a round of a track: those of its own commit, unless its limit had passed under earlier ones (A26).
 */
import type { Instan } from '../bahasa/waktu.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import type { Jalur, Kegiatan } from '../keadaan/tipe.js'
import { samaOrang } from '../orang/pelaku.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Masa } from '../sop/masa.js'
import { versiMasa } from '../sop/masa.js'
import type { DasarLangkah, Menurut } from './tipe.js'

export interface Penilai extends Menurut, Pick<DasarLangkah, 'per' | 'samaOrang'> {
  /** Hari H in the zone of these rules, `YYYY-MM-DD`. */
  tanggal: string
}

/** The rules at one place among the settings. */
interface BagianMasa {
  m: Penilai
  ke: number
  terakhir: boolean
  /** Whether a limit had passed when others took their place. */
  lewatSebelumDiganti: (tenggat: Instan | null) => boolean
}

export class PenilaiJalur {
  /** By the place of the settings; those at hand where no others are known. */
  private readonly menurut: Penilai[] = []

  constructor(
    private readonly kegiatan: Kegiatan,
    private readonly jalur: Jalur,
    private readonly dasar: DasarLangkah,
  ) {}

  /** Place of the settings an act was recorded under. */
  ke(commit: string): number {
    return this.kegiatan.masa?.ke(commit) ?? 0
  }

  pada(p: Tercatat): Penilai {
    return this.penilai(this.ke(p.jejak.commit))
  }

  /**
   * What judges an act of the track; `tenggat` is its limit under the rules at some place, null where its clock had not
   * started.
   */
  untuk(p: Tercatat, tenggat: (m: Penilai, ke: number) => Instan | null): Penilai {
    const { masa } = this.kegiatan
    if (masa === null) return this.penilai(0)
    const dari = this.ke(this.jalur.berlaku[0]!.jejak.commit)
    return this.penilai(masa.penilai(dari, this.ke(p.jejak.commit), (_, ke) => tenggat(this.penilai(ke), ke)))
  }

  /** Every rules from those of an act on, as far as they were there by the instant that is judged as of. */
  sejak(p: Tercatat | undefined): BagianMasa[] {
    const { masa } = this.kegiatan
    if (masa === null || p === undefined)
      return [{ m: this.penilai(0), ke: 0, terakhir: true, lewatSebelumDiganti: () => false }]
    const awal = this.ke(p.jejak.commit)
    const akhir = Math.max(awal, masa.saat(this.dasar.per))
    return Array.from({ length: akhir - awal + 1 }, (_, i) => {
      const ke = awal + i
      return {
        m: this.penilai(ke),
        ke,
        terakhir: ke === akhir,
        lewatSebelumDiganti: (tenggat: Instan | null) => masa.lewatSebelumDiganti(ke, tenggat),
      }
    })
  }

  private penilai(ke: number): Penilai {
    return (this.menurut[ke] ??= this.susun(this.kegiatan.masa?.daftar[ke]))
  }

  private susun(masa: Masa | undefined): Penilai {
    const { kegiatan, jalur, dasar } = this
    const { per } = dasar
    if (masa === undefined)
      return { per, aturan: dasar.aturan, samaOrang: dasar.samaOrang, versi: jalur.versi, tanggal: kegiatan.hariH }
    return {
      per,
      aturan: masa.aturan,
      samaOrang: (a, b) => samaOrang(a, b, masa.petugas),
      versi: versiMasa(masa, jalur.kanal, kegiatan.selesai),
      tanggal: tanggalLokal(kegiatan.selesai, masa.aturan.zona),
    }
  }
}
