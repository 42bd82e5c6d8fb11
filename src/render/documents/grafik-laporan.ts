/** The charts of the monthly report, each of figures that stand in the table beside it. */
import { bilangan, namaBulan } from '../../domain/bahasa/kalimat.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import type { BulanTren } from '../../domain/laporan/perbandingan.js'
import { ringkaskan } from '../../domain/bahasa/teks.js'
import type { Chart, Sel, Tabel } from '../tabel.js'
import { kanan, persen } from '../tabel.js'
import type { BarisRekap } from '../../domain/register/tipe.js'

/** Growth per platform, where both ends of the month are known. */
export function grafikAkun({ akun }: Laporan): Pick<Tabel, 'grafik'> {
  const tahu = akun.filter((a) => a.pertumbuhan !== null)
  if (tahu.length === 0) return {}
  return {
    grafik: {
      jenis: 'batang',
      judul: 'Pertumbuhan pengikut',
      uraian: tahu.map((a) => `${a.platform}: ${bilangan(a.pertumbuhan!)} pengikut`).join('; '),
      kategori: tahu.map((a) => a.platform),
      seri: [{ nama: 'pertumbuhan', nilai: tahu.map((a) => a.pertumbuhan) }],
      satuan: 'pengikut',
    },
  }
}

const KONTEN_TERBANYAK = 15

/** The contents with the most engagement, the largest first. */
export function grafikKonten({ konten }: Laporan): Pick<Tabel, 'grafik'> {
  const teratas = konten
    .filter((b) => b.engagement !== null)
    .toSorted((a, b) => b.engagement! - a.engagement!)
    .slice(0, KONTEN_TERBANYAK)
  if (teratas.length === 0) return {}
  const nama = (b: (typeof teratas)[number]): string => `${ringkaskan(b.kegiatan.judul, 26)} (${b.platform})`
  return {
    grafik: {
      jenis: 'mendatar',
      judul: `Engagement per konten${konten.length > KONTEN_TERBANYAK ? `, ${KONTEN_TERBANYAK} terbanyak` : ''}`,
      uraian: teratas.map((b) => `${nama(b)}: ${bilangan(b.engagement!)}`).join('; '),
      kategori: teratas.map(nama),
      seri: [{ nama: 'engagement', nilai: teratas.map((b) => b.engagement) }],
      satuan: '',
    },
  }
}

/** Punctuality of each step over the last months, where more than one is known; a month in which nothing was judged leaves a gap. */
export function tabelTren(tren: readonly BulanTren[], zona: string): Tabel[] {
  const langkah = (tren.at(-1)?.rekap ?? []).filter((r) => tren.some((t) => nilai(t, r) !== null))
  // One month is no trend.
  if (tren.filter((t) => langkah.some((r) => nilai(t, r) !== null)).length < 2) return []
  const nama = langkah.map((r) => `${r.kanal} ${r.langkah}`)
  const bulan = tren.map((t) => namaBulan(t.bulan, zona))
  return [
    {
      kunci: 'tren',
      judul: 'Ketepatan waktu enam bulan terakhir (% tepat)',
      kolom: [{ judul: 'Bulan' }, ...nama.map(kanan)],
      baris: tren.map((t, i): Sel[] => [bulan[i]!, ...langkah.map((r) => persen(nilai(t, r)))]),
      catatan: ['"-": tidak ada yang dinilai pada bulan itu.'],
      rinci: true,
      grafik: {
        jenis: 'garis',
        judul: 'Ketepatan waktu enam bulan terakhir',
        uraian: langkah
          .map(
            (r, i) => `${nama[i]}: ${tren.map((t, j) => `${bulan[j]} ${nilai(t, r) ?? 'tidak ada data'}`).join(', ')}`,
          )
          .join('; '),
        kategori: bulan,
        seri: langkah.map((r, i) => ({ nama: nama[i]!, nilai: tren.map((t) => nilai(t, r)) })),
        satuan: '% tepat',
      },
    },
  ]
}

const nilai = (t: BulanTren, r: BarisRekap): number | null =>
  t.rekap.find((s) => s.kanal === r.kanal && s.langkah === r.langkah)?.persenTepat ?? null

/** Rounds on time and late, per SOP row. */
export function grafikKepatuhan(laporan: Laporan): Chart {
  const baris = laporan.kepatuhan.filter((r) => r.langkah !== 'semua' && r.dinilai > 0)
  return {
    jenis: 'batang',
    judul: 'Tepat waktu per langkah',
    uraian:
      baris.map((r) => `${r.kanal} langkah ${r.langkah}: ${r.tepat} dari ${r.dinilai} tepat waktu`).join('; ') ||
      'Belum ada langkah yang dinilai.',
    kategori: baris.map((r) => `${r.kanal} ${r.langkah}`),
    seri: [
      { nama: 'tepat', nilai: baris.map((r) => r.tepat) },
      { nama: 'terlambat', nilai: baris.map((r) => r.terlambat) },
    ],
    satuan: 'langkah',
  }
}
