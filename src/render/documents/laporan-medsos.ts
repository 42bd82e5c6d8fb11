/** The tables of accounts and contents in the monthly report (SOP medsos row 6). */
import { bilangan, persentase } from '../../domain/bahasa/kalimat.js'
import type { BarisKonten, BarisTotal, Laporan } from '../../domain/laporan/laporan.js'
import { grafikAkun, grafikKonten } from './grafik-laporan.js'
import type { Column, Sel, Tabel } from '../tabel.js'
import { angka, kanan, persen, waktu } from '../tabel.js'

/** The column that only X fills; it stands where there is something in it. */
export const kolomImpresi = (baris: readonly { impresi?: number | null }[]): Column[] =>
  baris.some((b) => (b.impresi ?? null) !== null) ? [kanan('Impresi')] : []

const ARTI_IMPRESI =
  'Impresi (x) = berapa kali kiriman muncul di layar; bukan tayangan, dan tidak dijumlahkan dengannya.'
const artiImpresi = (kolom: readonly Column[]): string[] => (kolom.length === 0 ? [] : [ARTI_IMPRESI])

export function tabelAkun(laporan: Laporan): Tabel {
  const impresi = kolomImpresi(laporan.akun)
  return {
    kunci: 'akun',
    bab: 'Performa akun dan konten media sosial',
    judul: 'Performa akun',
    kolom: [
      { judul: 'Platform' },
      kanan('Pengikut awal'),
      kanan('Pengikut akhir'),
      kanan('Pertumbuhan'),
      kanan('%'),
      kanan('Penonton'),
      kanan('Tayangan'),
      ...impresi,
    ],
    baris: laporan.akun.map((a): Sel[] => [
      a.platform,
      angka(a.pengikutAwal),
      angka(a.pengikutAkhir),
      angka(a.pertumbuhan),
      persen(a.pertumbuhanPersen),
      angka(a.penonton),
      angka(a.tayangan),
      ...impresi.map(() => angka(a.impresi ?? null)),
    ]),
    catatan: [
      'Penonton tidak dijumlahkan antarplatform: orang yang sama dapat terhitung di beberapa platform.',
      ...artiImpresi(impresi),
    ],
    kosong: 'Tidak ada data akun.',
    ...grafikAkun(laporan),
  }
}

const turun = (b: BarisKonten, nilai: number | null): Sel =>
  b.surut && nilai !== null ? `${bilangan(nilai)} (turun)` : angka(nilai)

/** A rate by impressions says so: beside rates by views it would be read as one. */
const rate = (b: BarisKonten): Sel =>
  b.penyebut === 'impresi' ? `${persentase(b.engagementRate!)} (impresi)` : persen(b.engagementRate)

export function tabelKonten(laporan: Laporan): Tabel {
  const impresi = kolomImpresi(laporan.konten)
  return {
    kunci: 'konten',
    judul: 'Daftar konten dan engagement',
    kolom: [
      { judul: 'Kegiatan' },
      { judul: 'Platform' },
      { judul: 'Diunggah' },
      kanan('Tayangan'),
      ...impresi,
      kanan('Jangkauan'),
      kanan('Engagement'),
      kanan('Rate'),
    ],
    baris: laporan.konten.map((b): Sel[] => [
      b.kegiatan.judul,
      b.platform,
      waktu(b.diunggah),
      turun(b, b.tayangan),
      ...impresi.map(() => turun(b, b.impresi)),
      angka(b.jangkauan),
      angka(b.engagement),
      rate(b),
    ]),
    catatan: [
      'Engagement = suka + komentar + bagikan + simpan, sejauh masing-masing diketahui. Rate = engagement dibagi jangkauan (tiktok, youtube: dibagi tayangan; x: dibagi impresi).',
      ...artiImpresi(impresi),
      ...(laporan.konten.some((b) => b.surut)
        ? [
            '"turun": angka yang diambil kemudian lebih kecil daripada yang sebelumnya; penghitung platform disetel ulang.',
          ]
        : []),
    ],
    kosong: 'Tidak ada konten media sosial yang diunggah.',
    ...grafikKonten(laporan),
  }
}

export function tabelTotal(total: readonly BarisTotal[]): Tabel {
  const impresi = kolomImpresi(total)
  return {
    kunci: 'total',
    judul: 'Jumlah per platform',
    kolom: [
      { judul: 'Platform' },
      kanan('Konten'),
      kanan('Tayangan'),
      ...impresi,
      kanan('Jangkauan'),
      kanan('Engagement'),
    ],
    baris: total.map((t): Sel[] => [
      t.platform,
      angka(t.konten),
      angka(t.tayangan),
      ...impresi.map(() => angka(t.impresi ?? null)),
      angka(t.jangkauan),
      angka(t.engagement),
    ]),
    kosong: 'Tidak ada konten yang dapat dijumlahkan.',
    catatan: [
      'Jumlah hanya mencakup konten yang angkanya diketahui. Jangkauan adalah jumlah jangkauan tiap konten, bukan jumlah orang.',
      ...artiImpresi(impresi),
    ],
  }
}
