/** The rules a register or report was judged by, in words. */
import { gabungKata, tanggalPendek } from '../../domain/bahasa/kalimat.js'
import type { Kanal, VersiSop } from '../../domain/sop/sop.js'
import { sebutanBaris } from '../../domain/peristiwa/daftar.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { jamKerjaTertulis } from '../../domain/sop/aturan.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'

/**
 * The versions of the SOP that judge a month (A21), oldest first; of the whole history, the one in force as of `per`.
 */
export function monthVersions(dasar: DasarPenilaian, kanal: Kanal, bulan: string | null): VersiSop[] {
  const hari = bulan === null ? [tanggalLokal(dasar.per, dasar.aturan.zona)] : [`${bulan}-01`, `${bulan}-31`]
  return [...new Set(hari.map((h) => versiBerlaku(dasar.sop[kanal], h)))]
}

/** Printed on every register and report. */
export function kalimatAturan(dasar: DasarPenilaian, bulan: string | null): string[] {
  const { aturan } = dasar
  const jam =
    aturan.jam === 'dinding'
      ? 'jam dinding (semua jam dihitung)'
      : `jam kerja (${Object.entries(jamKerjaTertulis(aturan))
          .map(([h, j]) => `${h} ${j}`)
          .join(', ')}; hari libur dilewati)`
  const baku = dasar.daftarKanal.flatMap((k) =>
    monthVersions(dasar, k, bulan).map(
      (versi, i) =>
        `${k}${i === 0 ? '' : ` sejak ${tanggalPendek(versi.berlakuMulai!, aturan.zona)}`}: ` +
        versi.baris.map((b) => `${b.no} ${sebutanBaris(b)} = ${b.waktu}`).join('; '),
    ),
  )
  return [
    `Aturan penilaian. Baku mutu waktu menurut SOP: ${baku.join('. ')}.`,
    `Zona ${aturan.zona}; ${langkahBerjam(dasar, bulan)} dihitung menurut ${jam}; video: ` +
      `${aturan.video}; pisah tugas: ${aturan.pisahTugas}; bulan konten menurut ` +
      `${aturan.kpiMenurut}. Semua batas inklusif, detik diabaikan.`,
  ]
}

/** The rows whose limit follows the office's clock setting (A5), by their numbers. */
function langkahBerjam(dasar: DasarPenilaian, bulan: string | null): string {
  const nomor = dasar.daftarKanal.flatMap((k) =>
    monthVersions(dasar, k, bulan).flatMap((versi) =>
      versi.baris.filter(({ batas }) => batas.jenis === 'menit' && batas.jam === 'aturan').map((b) => b.no),
    ),
  )
  const urut = [...new Set(nomor)].toSorted((a, b) => a - b).map(String)
  return `langkah ${gabungKata(urut) || '-'}`
}
