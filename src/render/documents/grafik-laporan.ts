/** The charts of the monthly report, each with one message, of figures that stand in the table beside it. */
import { bilangan, namaBulan, persentase } from '../../domain/bahasa/kalimat.js'
import type { BarisAkun, BarisKonten } from '../../domain/laporan/laporan.js'
import type { BulanTren } from '../../domain/laporan/perbandingan.js'
import { ringkaskan } from '../../domain/bahasa/teks.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Sel, Tabel } from '../tabel.js'
import { kanan, persen } from '../tabel.js'
import type { BarisRekap } from '../../domain/register/tipe.js'

/**
 * Growth of each account in percent of its own followers: absolute sizes side by side would only show which is the
 * largest.
 */
export function grafikAkun(akun: readonly Pick<BarisAkun, 'platform' | 'pertumbuhanPersen'>[]): Pick<Tabel, 'grafik'> {
  const tahu = akun
    .filter((a) => a.pertumbuhanPersen !== null)
    .toSorted((a, b) => b.pertumbuhanPersen! - a.pertumbuhanPersen!)
  if (tahu.length < 2) return {}
  return {
    grafik: {
      jenis: 'mendatar',
      judul: 'Pertumbuhan pengikut setiap akun (%)',
      uraian: tahu.map((a) => `${a.platform}: ${persentase(a.pertumbuhanPersen!)}`).join('; '),
      kategori: tahu.map((a) => a.platform),
      seri: [
        {
          nama: 'pertumbuhan',
          nilai: tahu.map((a) => a.pertumbuhanPersen),
          label: tahu.map((a) => persentase(a.pertumbuhanPersen!)),
        },
      ],
      satuan: '%',
    },
  }
}

const KONTEN_TERBANYAK = 10

/** The contents that moved the most of those who saw them, the most first. */
export function grafikKonten(konten: readonly BarisKonten[]): Pick<Tabel, 'grafik'> {
  const tahu = konten.filter((b) => b.engagementRate !== null)
  const teratas = tahu.toSorted((a, b) => b.engagementRate! - a.engagementRate!).slice(0, KONTEN_TERBANYAK)
  if (teratas.length < 2) return {}
  const nama = (b: BarisKonten): string => `${ringkaskan(b.kegiatan.judul, 40)} (${b.platform})`
  return {
    grafik: {
      jenis: 'mendatar',
      judul: `Tingkat interaksi konten (%)${tahu.length > KONTEN_TERBANYAK ? `, ${KONTEN_TERBANYAK} tertinggi` : ''}`,
      uraian: teratas.map((b) => `${nama(b)}: ${persentase(b.engagementRate!)}`).join('; '),
      kategori: teratas.map(nama),
      seri: [
        {
          nama: 'tingkat interaksi',
          nilai: teratas.map((b) => b.engagementRate),
          label: teratas.map((b) => persentase(b.engagementRate!)),
        },
      ],
      satuan: '%',
    },
  }
}

/** A share smaller than this, in percent, has no room for its figure; the other's bar has. */
const SEMPIT = 20

/** Share on time and late of each step, by its name. */
export function grafikKepatuhan(
  kepatuhan: readonly BarisRekap[],
  nama: (kanal: Kanal, no: number) => string,
): Pick<Tabel, 'grafik'> {
  const baris = kepatuhan.filter((r) => r.langkah !== 'semua' && r.dinilai > 0)
  if (baris.length === 0) return {}
  const sebut = (r: BarisRekap): string =>
    `${r.kanal} ${nama(r.kanal as Kanal, r.langkah as number)} (${bilangan(r.tepat)}/${bilangan(r.dinilai)})`
  return {
    grafik: {
      jenis: 'tumpuk',
      judul: 'Ketepatan waktu setiap langkah (% tepat)',
      uraian: baris.map((r) => `${sebut(r)}: ${persentase(r.persenTepat!)} tepat waktu`).join('; '),
      kategori: baris.map(sebut),
      seri: [
        {
          nama: 'tepat',
          nilai: baris.map((r) => r.persenTepat),
          label: baris.map((r) => (r.persenTepat! < SEMPIT ? '' : persentase(r.persenTepat!))),
        },
        {
          nama: 'terlambat',
          nilai: baris.map((r) => Math.round((100 - r.persenTepat!) * 10) / 10),
          label: baris.map((r) => (r.persenTepat! < SEMPIT ? persentase(r.persenTepat!) : '')),
        },
      ],
      satuan: '%',
    },
  }
}

const sebutan = (n: number | null): string => (n === null ? 'tidak ada data' : persentase(n))

/** Punctuality over the last months, all steps of a channel together, where more than one month is known. */
export function tabelTren(tren: readonly BulanTren[], zona: string): Tabel[] {
  const semua = (t: BulanTren): BarisRekap[] =>
    t.rekap.filter((r) => r.langkah === 'semua' && (r.kanal !== 'gabungan' || t.rekap.length < 2))
  const kanal = [...new Set(tren.flatMap(semua).map((r) => r.kanal))]
  const nilai = (t: BulanTren, k: BarisRekap['kanal']): number | null =>
    semua(t).find((r) => r.kanal === k)?.persenTepat ?? null
  // One month is no trend.
  if (tren.filter((t) => kanal.some((k) => nilai(t, k) !== null)).length < 2) return []
  const bulan = tren.map((t) => namaBulan(t.bulan, zona))
  return [
    {
      kunci: 'tren',
      judul: 'Ketepatan waktu enam bulan terakhir (% tepat)',
      kolom: [{ judul: 'Bulan' }, ...kanal.map(kanan)],
      baris: tren.map((t, i): Sel[] => [bulan[i]!, ...kanal.map((k) => persen(nilai(t, k)))]),
      catatan: ['"-": tidak ada yang dinilai pada bulan itu.'],
      tingkat: 'berkas',
      grafik: {
        jenis: 'garis',
        judul: 'Ketepatan waktu enam bulan terakhir (% tepat)',
        uraian: kanal
          .map((k) => `${k}: ${tren.map((t, j) => `${bulan[j]} ${sebutan(nilai(t, k))}`).join(', ')}`)
          .join('; '),
        kategori: tren.map((t) => namaBulan(t.bulan, zona).slice(0, 3)),
        seri: kanal.map((k) => ({ nama: k, nilai: tren.map((t) => nilai(t, k)) })),
        satuan: '%',
      },
    },
  ]
}
