/**
 * Monthly report → a document: what it comes to on the first page, then all that proves it. Nothing is computed here.
 */
import { namaBulan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import type { BarisBanding, BulanTren } from '../../domain/laporan/perbandingan.js'
import { kalimatKendala, ringkasLaporan } from '../../domain/laporan/ringkasan.js'
import { namaLangkah } from '../../domain/register/ringkasan.js'
import { kalimatAturan } from './aturan.js'
import { tandaTanganKanal } from './penandatangan.js'
import { grafikAkun, grafikKepatuhan, tabelTren } from './grafik-laporan.js'
import { artiLaporanMedsos, kolomImpresi, tabelAkun, tabelKonten, tabelTeratas, tabelTotal } from './laporan-medsos.js'
import { articleTable, tabelBeritaTeratas, tabelSitus } from './laporan-situs.js'
import { tabelRekap } from './rekap.js'
import { mainFigures, prose } from './ringkasan.js'
import { tabelSebab } from './sebab.js'
import { kalimatSegel, documentCode } from './segel.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { angka, bertaut, kanan, persen, tahu } from '../tabel.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'

/** What a report says beside its own figures. */
export interface ReportMatter {
  /** The report of the month before, which its figures are held against. */
  lalu: Laporan
  banding: readonly BarisBanding[]
  /** Follow-up of lateness, as typed with `--tindak-lanjut`. */
  tindakLanjut?: string | undefined
  nomor?: string | undefined
  /** The office's name, for the place above the signatures. */
  tempat?: string
  tren?: readonly BulanTren[]
}

export function dokumenLaporan(laporan: Laporan, dasar: DasarPenilaian, isi: ReportMatter): Dokumen {
  const { zona } = dasar.aturan
  const medsos = laporan.kanal.includes('medsos')
  const website = laporan.kanal.includes('website')
  const nama = medsos && website ? 'Media Sosial dan Website' : medsos ? 'Media Sosial' : 'Website'
  const ringkasan = ringkasLaporan(laporan, isi.lalu)
  return {
    judul: `Laporan Bulanan ${nama}, ${namaBulan(laporan.bulan, zona)}`,
    per: dasar.per,
    keterangan: [`Disusun per ${waktuPanjang(dasar.per, zona)}.`],
    ringkasan: {
      angka: mainFigures(ringkasan.angka, 'dari bulan lalu'),
      kalimat: [...ringkasan.kalimat, ...(ringkasan.kurang === null ? [] : [ringkasan.kurang])],
    },
    bagian: [
      ...(medsos ? [tabelAkun(laporan), tabelTeratas(laporan)] : []),
      ...(website ? [tabelSitus(laporan), ...(medsos ? [] : [tabelBeritaTeratas(laporan)])] : []),
      prose('kendala', 'Kendala dan tindak lanjut', kalimatKendala(laporan, isi.tindakLanjut)),
      ...lampiran(laporan, dasar, isi),
    ],
    utama: medsos ? 'konten' : 'artikel',
    penutup: kalimatSegel(laporan.segel, zona),
    aturan: [
      ...artiLaporan(laporan),
      ...(isi.banding.length > 0 && terbanding(isi.banding).length === 0
        ? ['Angka bulan lalu dan tahun lalu belum tercatat, sehingga tidak ada perbandingan.']
        : []),
      ...kalimatAturan(dasar, laporan.bulan),
    ],
    ...documentCode(laporan.segel),
    ...(isi.nomor === undefined ? {} : { nomor: isi.nomor }),
    tandaTangan: tandaTanganKanal(laporan.kanal, dasar, isi.tempat),
  }
}

/** What stands behind the first page, in chapters. */
function lampiran(laporan: Laporan, dasar: DasarPenilaian, { banding, tren = [] }: ReportMatter): Tabel[] {
  const { zona } = dasar.aturan
  const nama = namaLangkah(dasar, laporan.bulan)
  const bab = [
    ...(laporan.kanal.includes('medsos')
      ? [
          { ...tabelKonten(laporan, zona), bab: 'Semua konten media sosial' },
          { ...tabelTotal(laporan.total), ...grafikAkun(laporan.akun) },
        ]
      : []),
    ...(laporan.kanal.includes('website') ? [{ ...articleTable(laporan, zona), bab: 'Semua berita website' }] : []),
    {
      ...tabelRekap(laporan.kepatuhan, nama),
      bab: 'Kepatuhan terhadap SOP',
      ...grafikKepatuhan(laporan.kepatuhan, nama),
    },
    ...tabelTren(tren, zona),
    { ...tabelSebab(laporan.sebab, zona, nama), tingkat: 'rinci' as const },
    ...tabelBanding(banding),
    ...tabelSisa(laporan),
  ]
  return [{ ...bab[0]!, lampiran: true }, ...bab.slice(1)]
}

function artiLaporan(laporan: Laporan): string[] {
  return [
    ...(laporan.kanal.includes('medsos') ? artiLaporanMedsos(laporan) : []),
    ...(laporan.kanal.includes('website')
      ? [
          'Klik = kunjungan dari mesin pencari atau angka yang diketik; dibaca = halaman yang dibuka menurut ' +
            'statistik situs. Keduanya tidak dijumlahkan.',
        ]
      : []),
    'Tepat waktu = langkah yang selesai dalam tenggatnya dari semua langkah yang dinilai; yang lewat tenggat dan ' +
      'belum dikerjakan dihitung terlambat.',
    'Angka konten adalah angka kumulatif pada saat diambil, bukan angka sebulan. "-" berarti tidak diketahui.',
  ]
}

/** What is known on both sides. */
const terbanding = (banding: readonly BarisBanding[]): BarisBanding[] =>
  banding.filter((b) => b.ini !== null && (b.bulanLalu !== null || b.tahunLalu !== null))

/** Month against month, of what can be compared. */
function tabelBanding(banding: readonly BarisBanding[]): Tabel[] {
  const dapat = terbanding(banding)
  if (dapat.length === 0) return []
  const sebutan = (n: number | null, ada: boolean): Sel => (ada ? tahu(n) : null)
  const [lalu, tahun] = [dapat.some((b) => b.bulanLalu !== null), dapat.some((b) => b.tahunLalu !== null)]
  return [
    {
      kunci: 'banding',
      bab: 'Perbandingan',
      judul: 'Perbandingan dengan bulan lalu dan bulan yang sama tahun lalu',
      kolom: [
        { judul: 'Kelompok' },
        { judul: 'Ukuran' },
        kanan('Bulan ini'),
        kanan('Bulan lalu'),
        kanan('Perubahan'),
        kanan('Tahun lalu'),
        kanan('Perubahan setahun'),
      ],
      kelompok: 1,
      baris: dapat.map((b): Sel[] => [
        b.nama,
        b.ukuran,
        tahu(b.ini),
        sebutan(b.bulanLalu, lalu),
        persen(b.ubahBulan),
        sebutan(b.tahunLalu, tahun),
        persen(b.ubahTahun),
      ]),
      catatan: [
        ...(tahun ? [] : ['Angka tahun lalu belum tercatat.']),
        ...(banding.length > dapat.length
          ? [`${banding.length - dapat.length} ukuran lain belum mempunyai pembanding.`]
          : []),
        'Tayangan Meta sejak akhir 2024 menghitung tontonan berulang, sehingga ' +
          'tidak sebanding dengan tahun-tahun sebelumnya.',
      ],
      tingkat: 'berkas',
    },
  ]
}

function tabelSisa(laporan: Laporan): Tabel[] {
  const impresi = kolomImpresi(laporan.takCocok)
  const takCocok: Tabel = {
    kunci: 'tak-cocok',
    judul: 'Angka tanpa kegiatan',
    kolom: [
      { judul: 'Platform' },
      { judul: 'Judul' },
      { judul: 'Tautan', rinci: true },
      kanan('Tayangan'),
      ...impresi,
      kanan('Klik'),
      { judul: 'Sumber' },
    ],
    baris: laporan.takCocok.map((t): Sel[] => [
      t.platform,
      t.tautan === null ? t.judul : bertaut(t.judul ?? t.tautan, t.tautan),
      t.tautan,
      angka(t.tayangan),
      ...impresi.map(() => angka(t.impresi ?? null)),
      angka(t.klik),
      t.sumber,
    ]),
    catatan: ['Tayang menurut sumber angka, tetapi tidak ada unggahan yang cocok dalam riwayat.'],
  }
  const tanpaData: Tabel = {
    kunci: 'tanpa-data',
    judul: 'Unggahan tanpa angka',
    kolom: [{ judul: 'ID', rinci: true }, { judul: 'Kegiatan' }, { judul: 'Kanal' }, { judul: 'Platform' }],
    baris: laporan.tanpaData.map((b): Sel[] => [b.kegiatan.id, b.kegiatan.judul, b.kanal, b.platform]),
    // The first page says how many, and the list of contents which.
    tingkat: 'rinci',
  }
  return [takCocok, tanpaData].filter((t) => t.baris.length > 0)
}
