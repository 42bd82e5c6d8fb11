/** How a verdict came about, as sums an auditor can redo with pencil and paper. Nothing is judged here. */
import type { Catat, Penilaian } from './sop/baku-mutu.js'
import { menurutJamKerja } from './sop/baku-mutu.js'
import type { HariKerja } from './sop/jam-kerja.js'
import { hariKerja } from './sop/jam-kerja.js'
import type { Dilaporkan } from './peristiwa/dilaporkan.js'
import type { Tercatat } from './peristiwa/daftar.js'
import type { BarisSop, Kanal } from './sop/sop.js'
import type { Instan } from './bahasa/waktu.js'
import { keMenit, selisihMenit } from './bahasa/waktu.js'
import type { Jalur, Kegiatan } from './keadaan/tipe.js'
import type {
  DasarLangkah,
  Langkah,
  Menurut,
  Tanda,
  DasarPenilaian,
  BarisInteraksi,
  BarisLaporan,
} from './register/tipe.js'

/** What was judged: a round of a kegiatan, an answer to a comment, or a monthly report. */
interface Dinilai extends Penilaian {
  kanal: Kanal
  /** The rules and the version of the SOP that judge it. */
  menurut: Menurut
  baris: BarisSop
  ke: number
  platform: string | null
  mulai: Instan
  selesai: Instan | null
  catat: Catat | null
  tanda: readonly Tanda[]
  /** The peristiwa that started the clock; null where the end of the kegiatan or of the month did. */
  pemicu: Tercatat | null
  /** The peristiwa that ended it; null while pending. */
  penutup: Tercatat | null
}

export interface Penjelasan extends Dinilai {
  /** Both ends with their seconds dropped; `sampai` is the instant judged as of while pending. */
  dari: Instan
  sampai: Instan
  /** Minutes between the two on the clock. */
  menitDinding: number
  /** The office hours counted, day by day; null where the clock on the wall counts. */
  hari: HariKerja[] | null
  /**
   * Minutes from the stated time to the record, null while pending; over `BATAS_LANGSUNG` it was recorded later (A20).
   */
  tertunda: number | null
}

/** Explains one round of a kegiatan as of `dasar.per`. */
export function jelaskanLangkah(
  kegiatan: Kegiatan,
  { kanal }: Jalur,
  langkah: Langkah,
  dasar: DasarLangkah,
): Penjelasan {
  const cari = (commit: string | null): Tercatat | null =>
    kegiatan.riwayat.find((p) => p.jejak.commit === commit) ?? null
  return uraikan({ ...langkah, kanal, pemicu: cari(langkah.commitMulai), penutup: cari(langkah.commit) }, dasar)
}

/** Explains the answer to a comment or direct message; null on a channel whose SOP has no row for them. */
export function jelaskanInteraksi(jawaban: BarisInteraksi, dasar: DasarPenilaian): Penjelasan | null {
  const { baris } = jawaban
  const { diterima, dijawab } = jawaban.interaksi
  if (baris === null) return null
  const rentang = { mulai: diterima.waktu, selesai: dijawab?.waktu ?? null, pemicu: diterima, penutup: dijawab }
  return uraikan({ ...jawaban, baris, ke: 1, platform: diterima.platform, ...rentang }, dasar)
}

/** Explains a monthly report; of several hand-overs the first is the one judged. */
export function jelaskanLaporan(
  laporan: BarisLaporan,
  penyerahan: readonly Tercatat<Dilaporkan>[],
  dasar: DasarPenilaian,
): Penjelasan {
  const penutup = penyerahan.find((p) => p.jejak.commit === laporan.commit) ?? null
  return uraikan({ ...laporan, ke: 1, platform: null, selesai: laporan.diserahkan, pemicu: null, penutup }, dasar)
}

function uraikan(dinilai: Dinilai, { per }: Pick<DasarPenilaian, 'per'>): Penjelasan {
  const { penutup } = dinilai
  const { aturan } = dinilai.menurut
  const [dari, sampai] = [keMenit(dinilai.mulai), keMenit(dinilai.selesai ?? per)]
  return {
    ...dinilai,
    dari,
    sampai,
    menitDinding: selisihMenit(dari, sampai),
    hari: menurutJamKerja(dinilai.baris.batas, aturan) ? hariKerja(aturan, dari, sampai) : null,
    tertunda: penutup ? selisihMenit(penutup.waktu, penutup.jejak.dicatat) : null,
  }
}
