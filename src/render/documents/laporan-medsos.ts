/** The tables of accounts and contents in the monthly report (SOP medsos row 6). */
import { bilangan, persentase } from '../../domain/bahasa/kalimat.js'
import type { BarisKonten, BarisTotal, Laporan } from '../../domain/laporan/laporan.js'
import { kontenTeratas } from '../../domain/laporan/ringkasan.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { grafikKonten } from './grafik-laporan.js'
import type { Column, Sel, Tabel } from '../tabel.js'
import { angka, bertaut, kanan, persen, waktu } from '../tabel.js'

/** The column that only X fills; it stands where there is something in it. */
export const kolomImpresi = (baris: readonly { impresi?: number | null }[]): Column[] =>
  baris.some((b) => (b.impresi ?? null) !== null) ? [kanan('Impresi')] : []

/** What the figures of social media mean. */
export const artiLaporanMedsos = ({ konten }: Pick<Laporan, 'konten'>): string[] => [
  'Langganan akun = jumlah pengikut semua akun; orang yang sama dapat mengikuti beberapa akun. Penonton dan ' +
    'jangkauan tidak pernah dijumlahkan antarplatform.',
  'Interaksi (engagement) = suka + komentar + bagikan + simpan, sejauh masing-masing diketahui. Tingkat interaksi ' +
    '(rate) = interaksi dibagi jangkauan (tiktok, youtube: dibagi tayangan; x: dibagi impresi, bertanda *).',
  ...(kolomImpresi(konten).length > 0
    ? ['Impresi (x) = berapa kali kiriman muncul di layar; bukan tayangan, dan tidak dijumlahkan dengannya.']
    : []),
  ...(konten.some((b) => b.surut)
    ? ['"turun": angka yang diambil kemudian lebih kecil daripada yang sebelumnya; penghitung platform disetel ulang.']
    : []),
]

export function tabelAkun({ akun }: Laporan): Tabel {
  const impresi = kolomImpresi(akun)
  return {
    kunci: 'akun',
    judul: 'Performa akun',
    kolom: [{ judul: 'Platform' }, ...['Awal', 'Akhir', 'Tumbuh', '%', 'Penonton', 'Tayangan'].map(kanan), ...impresi],
    baris: akun.map((a): Sel[] => [
      a.platform,
      angka(a.pengikutAwal),
      angka(a.pengikutAkhir),
      angka(a.pertumbuhan),
      persen(a.pertumbuhanPersen),
      angka(a.penonton),
      angka(a.tayangan),
      ...impresi.map(() => angka(a.impresi ?? null)),
    ]),
  }
}

const TERATAS = 5

/** The best contents of the month, for the first page. */
export function tabelTeratas(laporan: Pick<Laporan, 'konten'>): Tabel {
  const teratas = kontenTeratas(laporan, TERATAS)
  return {
    kunci: 'teratas',
    judul: 'Lima konten teratas',
    kolom: [{ judul: 'Konten' }, { judul: 'Platform' }, ...['Tayangan', 'Interaksi'].map(kanan)],
    baris: teratas.map((b): Sel[] => [
      bertaut(b.kegiatan.judul, b.tautan),
      b.platform,
      b.impresi === null ? angka(b.tayangan) : `${bilangan(b.impresi)} (impresi)`,
      angka(b.engagement),
    ]),
  }
}

const turun = (b: BarisKonten, nilai: number | null): Sel =>
  b.surut && nilai !== null ? `${bilangan(nilai)} (turun)` : angka(nilai)

/** A rate by impressions is marked: beside rates by views it would be read as one. */
const rate = (b: BarisKonten): Sel =>
  b.penyebut === 'impresi' ? `${persentase(b.engagementRate!)}*` : persen(b.engagementRate)

/** Every upload: the kegiatan once, its platforms below one another; each is a link. */
export function tabelKonten({ konten }: Laporan, zona: string): Tabel {
  const impresi = kolomImpresi(konten)
  return {
    kunci: 'konten',
    judul: 'Daftar konten dan engagement',
    kolom: [
      { judul: 'Hari H' },
      { judul: 'Kegiatan' },
      { judul: 'Platform' },
      { judul: 'Diunggah' },
      kanan('Tayangan'),
      ...impresi,
      kanan('Jangkauan'),
      ...['Suka', 'Komentar', 'Bagikan', 'Simpan'].map((judul): Column => ({ ...kanan(judul), rinci: true })),
      kanan('Engagement'),
      kanan('Rate'),
      { judul: 'Waktu unggah', rinci: true },
      { judul: 'ID', rinci: true },
      { judul: 'Tautan', rinci: true },
    ],
    kelompok: 2,
    baris: konten.map((b): Sel[] => [
      { tanggal: b.kegiatan.hariH },
      b.kegiatan.judul,
      bertaut(b.platform, b.tautan),
      { tanggal: tanggalLokal(b.diunggah, zona) },
      turun(b, b.tayangan),
      ...impresi.map(() => turun(b, b.impresi)),
      angka(b.jangkauan),
      ...[b.suka, b.komentar, b.bagikan, b.simpan].map(angka),
      angka(b.engagement),
      rate(b),
      waktu(b.diunggah),
      b.kegiatan.id,
      b.tautan,
    ]),
    ...grafikKonten(konten),
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
    ...(total.length > 0
      ? {
          catatan: [
            'Hanya konten yang angkanya diketahui. Jangkauan adalah jumlah jangkauan tiap konten, bukan jumlah orang.',
          ],
        }
      : {}),
  }
}
