/** How the verdict of one round came about, as sums an auditor can redo with pencil and paper. Nothing is judged here. */
import type { Aturan } from './aturan.js'
import { menurutJamKerja } from './baku-mutu.js'
import type { HariKerja } from './jam-kerja.js'
import { hariKerja } from './jam-kerja.js'
import type { Kegiatan } from './keadaan.js'
import type { Langkah } from './langkah.js'
import type { Tercatat } from './peristiwa.js'
import type { Instan } from './waktu.js'
import { keMenit, selisihMenit } from './waktu.js'

export interface Penjelasan {
  langkah: Langkah
  /** The peristiwa that started the clock; null where the kegiatan's end did. */
  pemicu: Tercatat | null
  /** The peristiwa that ended the round; null while pending. */
  penutup: Tercatat | null
  /** Both ends with their seconds dropped; `sampai` is the instant judged as of while pending. */
  dari: Instan
  sampai: Instan
  /** Minutes between the two on the clock. */
  menitDinding: number
  /** The office hours counted, day by day; null where the clock on the wall counts. */
  hari: HariKerja[] | null
  /** Minutes from the stated time to the record, null while pending; over `BATAS_LANGSUNG` it was recorded later (A20). */
  tertunda: number | null
}

/** Explains one round of a kegiatan as of `per`. */
export function jelaskan(kegiatan: Kegiatan, langkah: Langkah, aturan: Aturan, per: Instan): Penjelasan {
  const cari = (commit: string | null): Tercatat | null => kegiatan.riwayat.find((p) => p.jejak.commit === commit) ?? null
  const penutup = cari(langkah.commit)
  const [dari, sampai] = [keMenit(langkah.mulai), keMenit(langkah.selesai ?? per)]
  return {
    langkah,
    pemicu: cari(langkah.commitMulai),
    penutup,
    dari,
    sampai,
    menitDinding: selisihMenit(dari, sampai),
    hari: menurutJamKerja(langkah.baris.batas, aturan) ? hariKerja(aturan, dari, sampai) : null,
    tertunda: penutup ? selisihMenit(penutup.waktu, penutup.jejak.dicatat) : null,
  }
}
