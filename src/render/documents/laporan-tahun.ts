/** The report of a year → a document: what it comes to, the months, the platforms. Nothing is computed here. */
import { namaBulan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { kalimatSebab, ringkasTahun } from '../../domain/laporan/ringkasan.js'
import type { BarisTahun, LaporanTahun } from '../../domain/laporan/tahun.js'
import { kalimatAturan } from './aturan.js'
import { grafikAkun } from './grafik-laporan.js'
import { artiLaporanMedsos, tabelTeratas, tabelTotal } from './laporan-medsos.js'
import { tandaTanganKanal } from './penandatangan.js'
import { mainFigures, prose } from './ringkasan.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { angka, kanan, persen } from '../tabel.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'

/** `tempat` is the office's name, for the place above the signatures. */
export function dokumenTahun(laporan: LaporanTahun, dasar: DasarPenilaian, tempat?: string): Dokumen {
  const { zona } = dasar.aturan
  const medsos = laporan.kanal.includes('medsos')
  const ringkasan = ringkasTahun(laporan)
  return {
    judul: `Laporan Tahunan ${laporan.tahun}`,
    per: dasar.per,
    keterangan: [`Disusun per ${waktuPanjang(dasar.per, zona)} dari laporan bulanan.`],
    ringkasan: { angka: mainFigures(ringkasan.angka, 'sejak awal tahun'), kalimat: ringkasan.kalimat },
    bagian: [
      ...(medsos ? [tabelAkunTahun(laporan), tabelTeratas(laporan)] : []),
      prose('kendala', 'Kendala', kalimatSebab(laporan)),
      tabelBulan(laporan, zona),
      ...(medsos ? [tabelPlatform(laporan)] : []),
    ],
    utama: 'bulan',
    penutup: [],
    aturan: [
      ...(medsos ? artiLaporanMedsos(laporan) : []),
      '"-" berarti tidak diketahui; jumlah hanya mencakup yang diketahui.',
      ...kalimatAturan(dasar, null),
    ],
    tandaTangan: tandaTanganKanal(laporan.kanal, dasar, tempat),
  }
}

const tabelAkunTahun = ({ akun }: LaporanTahun): Tabel => ({
  kunci: 'akun',
  judul: 'Pengikut dan penonton setiap akun',
  kolom: [{ judul: 'Platform' }, ...['Awal tahun', 'Terakhir', 'Tumbuh', '%', 'Penonton terbanyak sebulan'].map(kanan)],
  baris: akun.map((a): Sel[] => [
    a.platform,
    angka(a.pengikutAwal),
    angka(a.pengikutAkhir),
    angka(a.pertumbuhan),
    persen(a.pertumbuhanPersen),
    angka(a.penontonTerbanyak),
  ]),
  ...grafikAkun(akun),
})

function tabelBulan(laporan: LaporanTahun, zona: string): Tabel {
  // A month in which nothing was recorded is not printed.
  const ada = laporan.bulan.filter((b) =>
    [b.konten, b.artikel, b.dinilai, b.langganan, b.klikSitus].some((n) => n !== null && n > 0),
  )
  const sel = (b: BarisTahun): Sel[] => [
    b.bulan === null ? `Tahun ${laporan.tahun}` : namaBulan(b.bulan, zona).split(' ')[0]!,
    angka(b.langganan),
    angka(b.konten),
    angka(b.engagement),
    angka(b.artikel),
    angka(b.klikArtikel),
    angka(b.klikSitus),
    angka(b.dinilai),
    persen(b.persenTepat),
  ]
  const kolom = ['Langganan', 'Konten', 'Engagement', 'Berita', 'Klik berita', 'Klik situs', 'Dinilai', 'Tepat']
  const tahu = ada.filter((b) => b.persenTepat !== null)
  return {
    kunci: 'bulan',
    judul: 'Per bulan',
    kolom: [{ judul: 'Bulan' }, ...kolom.map(kanan)],
    baris: ada.length === 0 ? [] : [...ada, laporan.jumlah].map(sel),
    kosong: 'Tidak ada yang tercatat pada tahun ini.',
    ...(tahu.length < 2
      ? {}
      : {
          grafik: {
            jenis: 'garis' as const,
            judul: 'Ketepatan waktu setiap bulan (% tepat)',
            uraian: tahu.map((b) => `${namaBulan(b.bulan!, zona)}: ${b.persenTepat}`).join('; '),
            kategori: tahu.map((b) => namaBulan(b.bulan!, zona).slice(0, 3)),
            seri: [{ nama: '% tepat', nilai: tahu.map((b) => b.persenTepat) }],
            satuan: '%',
          },
        }),
  }
}

/** Views and reach stand only here: the same people are counted on every platform. */
const tabelPlatform = (laporan: LaporanTahun): Tabel => {
  const tabel = tabelTotal(laporan.jumlah.platform)
  return {
    ...tabel,
    judul: 'Per platform, setahun',
    ...(tabel.catatan
      ? { catatan: [...tabel.catatan, 'Tayangan dan jangkauan tidak dijumlahkan antarplatform.'] }
      : {}),
  }
}
