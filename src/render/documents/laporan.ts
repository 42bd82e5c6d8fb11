/** Monthly report → a document of tables. Nothing is computed here. */
import { namaBulan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { BarisTotal, Laporan } from '../../domain/laporan/laporan.js'
import { kalimatAturan } from './aturan.js'
import { tandaTanganKanal } from './penandatangan.js'
import { tabelRekap } from './register.js'
import type { BarisBanding, BarisTahun, BulanTren, LaporanTahun } from '../../domain/laporan/perbandingan.js'
import { grafikKepatuhan, tabelTren } from './grafik-laporan.js'
import { kolomImpresi, tabelAkun, tabelKonten, tabelTotal } from './laporan-medsos.js'
import { articleTable, tabelSitus } from './laporan-situs.js'
import { tabelSebab } from './sebab.js'
import { kalimatSegel, documentCode } from './segel.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { angka, kanan, persen, tahu } from '../tabel.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'

/** What a handed-in report says beside its figures. */
export interface CompletionScript {
  banding: readonly BarisBanding[]
  /** Follow-up of lateness, as typed with `--tindak-lanjut`. */
  tindakLanjut?: string | undefined
  nomor?: string | undefined
  tempat?: string
  tren?: readonly BulanTren[]
}

export function dokumenLaporan(
  laporan: Laporan,
  dasar: DasarPenilaian,
  lengkap: CompletionScript = { banding: [] },
): Dokumen {
  const { zona } = dasar.aturan
  const medsos = laporan.kanal.includes('medsos')
  const website = laporan.kanal.includes('website')
  const nama = medsos && website ? 'Media Sosial dan Website' : medsos ? 'Media Sosial' : 'Website'
  return {
    judul: `Laporan Bulanan ${nama}, ${namaBulan(laporan.bulan, zona)}`,
    keterangan: [
      `Disusun per ${waktuPanjang(dasar.per, zona)}. Angka konten adalah angka kumulatif pada saat diambil, bukan angka sebulan. "-" berarti tidak diketahui.`,
    ],
    bagian: [
      ...(medsos ? [tabelAkun(laporan), tabelKonten(laporan), tabelTotal(laporan.total)] : []),
      ...(website ? [tabelSitus(laporan, zona), articleTable(laporan, zona)] : []),
      ...tabelBanding(lengkap.banding),
      { ...tabelRekap(laporan.kepatuhan), bab: 'Kepatuhan terhadap SOP', grafik: grafikKepatuhan(laporan) },
      ...tabelTren(lengkap.tren ?? [], zona),
      babSebab(laporan, lengkap.tindakLanjut, zona),
      ...tabelSisa(laporan),
    ],
    utama: medsos ? 'konten' : 'artikel',
    penutup: [...kalimatAturan(dasar, laporan.bulan), ...kalimatSegel(laporan.segel, zona)],
    ...documentCode(laporan.segel),
    ...(lengkap.nomor === undefined ? {} : { nomor: lengkap.nomor }),
    tandaTangan: tandaTanganKanal(laporan.kanal, dasar, lengkap.tempat),
  }
}

function babSebab(laporan: Laporan, tindakLanjut: string | undefined, zona: string): Tabel {
  const tabel = tabelSebab(laporan.sebab, zona)
  return {
    ...tabel,
    bab: 'Sebab keterlambatan dan tindak lanjut',
    catatan: [...(tabel.catatan ?? []), ...(tindakLanjut ? [`Tindak lanjut: ${tindakLanjut}`] : [])],
  }
}

/** Month against month; what one side does not know says so. */
function tabelBanding(banding: readonly BarisBanding[]): Tabel[] {
  if (banding.length === 0) return []
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
        kanan('%'),
        kanan('Tahun lalu'),
        kanan('%'),
      ],
      baris: banding.map((b): Sel[] => [
        b.nama,
        b.ukuran,
        tahu(b.ini),
        tahu(b.bulanLalu),
        persen(b.ubahBulan),
        tahu(b.tahunLalu),
        persen(b.ubahTahun),
      ]),
      catatan: [
        'Tayangan Meta sejak akhir 2024 menghitung tontonan berulang, sehingga tidak sebanding dengan tahun-tahun sebelumnya.',
      ],
      rinci: true,
    },
  ]
}

/** Reach stands only here: the same people are counted on every platform. */
function tabelPlatform(jumlah: readonly BarisTotal[]): Tabel {
  const tabel = tabelTotal(jumlah)
  return {
    ...tabel,
    judul: 'Per platform, setahun',
    catatan: [...(tabel.catatan ?? []), 'Jangkauan tidak dijumlahkan antarplatform.'],
  }
}

/** The report of a year: a line per month, and their sum. */
export function dokumenTahun(laporan: LaporanTahun, dasar: DasarPenilaian, tempat?: string): Dokumen {
  const sel = (b: BarisTahun): Sel[] => [
    b.bulan === null ? `Tahun ${laporan.tahun}` : namaBulan(b.bulan, dasar.aturan.zona).split(' ')[0]!,
    angka(b.konten),
    angka(b.tayangan),
    angka(b.engagement),
    angka(b.artikel),
    angka(b.klikArtikel),
    angka(b.klikSitus),
    angka(b.dinilai),
    persen(b.persenTepat),
  ]
  const kolom = ['Konten', 'Tayangan', 'Engagement', 'Berita', 'Klik berita', 'Klik situs', 'Dinilai', 'Tepat'].map(
    kanan,
  )
  return {
    judul: `Laporan Tahunan ${laporan.tahun}`,
    keterangan: [
      `Disusun per ${waktuPanjang(dasar.per, dasar.aturan.zona)} dari laporan bulanan. "-" berarti tidak diketahui; jumlah hanya mencakup yang diketahui.`,
    ],
    bagian: [
      {
        kunci: 'bulan',
        judul: 'Per bulan',
        kolom: [{ judul: 'Bulan' }, ...kolom],
        baris: [...laporan.bulan, laporan.jumlah].map(sel),
        kosong: 'Tahun ini belum dimulai.',
      },
      ...(laporan.kanal.includes('medsos') ? [tabelPlatform(laporan.jumlah.platform)] : []),
    ],
    utama: 'bulan',
    lanskap: true,
    penutup: kalimatAturan(dasar, null),
    tandaTangan: tandaTanganKanal(laporan.kanal, dasar, tempat),
  }
}

function tabelSisa(laporan: Laporan): Tabel[] {
  const impresi = kolomImpresi(laporan.takCocok)
  const takCocok: Tabel = {
    kunci: 'tak-cocok',
    judul: 'Angka tanpa kegiatan',
    kolom: [
      { judul: 'Platform' },
      { judul: 'Judul' },
      { judul: 'Tautan' },
      kanan('Tayangan'),
      ...impresi,
      kanan('Klik'),
      { judul: 'Sumber' },
    ],
    baris: laporan.takCocok.map((t): Sel[] => [
      t.platform,
      t.judul,
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
    kolom: [{ judul: 'ID' }, { judul: 'Kegiatan' }, { judul: 'Kanal' }, { judul: 'Platform' }],
    baris: laporan.tanpaData.map((b): Sel[] => [b.kegiatan.id, b.kegiatan.judul, b.kanal, b.platform]),
  }
  return [takCocok, tanpaData].filter((t) => t.baris.length > 0)
}
