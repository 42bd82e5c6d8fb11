/**
 * The settings that judge, as they changed (A26): a change counts from its own commit on, so that what was done before
 * it, and a limit that had passed by then, is judged by what was in force.
 */
import type { Aturan, Petugas } from './aturan.js'
import type { Kanal, Sop, VersiSop } from './sop.js'
import { versiBerlaku } from './sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { keMenit, tanggalLokal } from '../bahasa/waktu.js'

/** Settings from one commit on. */
export interface Masa {
  sop: Sop
  aturan: Aturan
  petugas: readonly Petugas[]
  kanal: readonly Kanal[]
  /** When they were recorded, never before what stands before them; the first are as old as the record. */
  sejak: Instan
}

/** Every settings of a record, oldest first, and which of them each act was recorded under. */
export class RangkaianMasa {
  constructor(
    readonly daftar: readonly [Masa, ...Masa[]],
    /** Place in `daftar` by commit, of the acts recorded before the last settings. */
    private readonly letak: ReadonlyMap<string, number>,
  ) {}

  get akhir(): number {
    return this.daftar.length - 1
  }

  /** Place of the settings an act was recorded under; of one that is not recorded yet, that of the last. */
  ke(commit: string): number {
    return Math.min(this.letak.get(commit) ?? this.akhir, this.akhir)
  }

  pada(commit: string): Masa {
    return this.daftar[this.ke(commit)]!
  }

  /** The settings that were the last at an instant. */
  saat(waktu: Instan): number {
    return Math.max(
      0,
      this.daftar.findLastIndex((m) => m.sejak <= waktu),
    )
  }

  /** The same up to some settings, as a reader of then saw it. */
  sampai(akhir: number): RangkaianMasa {
    const [pertama, ...lain] = this.daftar
    return new RangkaianMasa([pertama, ...lain.slice(0, akhir)], this.letak)
  }

  /**
   * The place of the settings that judge what was waited for from `dari` to `sampai`: those of its end, unless its
   * limit had passed when others took their place. `tenggat` is the limit under some settings, null for none.
   */
  penilai(dari: number, sampai: number, tenggat: (masa: Masa, ke: number) => Instan | null): number {
    for (let i = dari; i < sampai; i++) if (this.lewatSebelumDiganti(i, tenggat(this.daftar[i]!, i))) return i
    return sampai
  }

  /** Whether a limit of some settings had passed when the next took their place. */
  lewatSebelumDiganti(ke: number, tenggat: Instan | null): boolean {
    const diganti = this.daftar[ke + 1]?.sejak
    return diganti !== undefined && tenggat !== null && keMenit(diganti) > tenggat
  }
}

/** The version of a channel's table that some settings have in force for a kegiatan that ended at an instant (A21). */
export const versiMasa = ({ sop, aturan }: Pick<Masa, 'sop' | 'aturan'>, kanal: Kanal, selesai: Instan): VersiSop =>
  versiBerlaku(sop[kanal], tanggalLokal(selesai, aturan.zona))
