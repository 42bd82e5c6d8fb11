/** Monthly report → the contract's JSON, and → a document of tables. Nothing is computed here. */
import { namaBulan, waktuPanjang } from '../domain/kalimat.js'
import type { BarisKonten, Laporan } from '../domain/laporan.js'
import type { Dasar } from '../domain/register.js'
import { formatIso } from '../domain/waktu.js'
import { kalimatAturan, tabelRekap } from './register.js'
import type { Dokumen, Sel, Tabel } from './tabel.js'
import { angka, persen, waktu } from './tabel.js'

export function jsonLaporan(laporan: Laporan, zona: string, rusak: readonly { berkas: string; pesan: string }[]): Record<string, unknown> {
  const dasarKonten = (b: BarisKonten) => ({ id: b.kegiatan.id, judul: b.kegiatan.judul, hariH: b.kegiatan.hariH, diunggah: formatIso(b.diunggah, zona) })
  return {
    versi: 1,
    bulan: laporan.bulan,
    kanal: laporan.kanal.length > 1 ? 'semua' : laporan.kanal[0],
    akun: laporan.akun,
    konten: laporan.konten.map((b) => ({
      ...dasarKonten(b),
      platform: b.platform,
      tautan: b.tautan,
      tayangan: b.tayangan,
      jangkauan: b.jangkauan,
      suka: b.suka,
      komentar: b.komentar,
      bagikan: b.bagikan,
      simpan: b.simpan,
      engagement: b.engagement,
      engagementRate: b.engagementRate,
      penyebut: b.penyebut,
    })),
    total: laporan.total,
    situs: laporan.situs,
    artikel: laporan.artikel.map((b) => ({ ...dasarKonten(b), tautan: b.tautan, klik: b.klik })),
    kepatuhan: laporan.kepatuhan,
    takCocok: laporan.takCocok,
    tanpaData: laporan.tanpaData.map((b) => ({ id: b.kegiatan.id, judul: b.kegiatan.judul, kanal: b.kanal, platform: b.platform })),
    rusak,
  }
}

export function dokumenLaporan(laporan: Laporan, dasar: Dasar): Dokumen {
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
      ...(medsos ? [tabelAkun(laporan), tabelKonten(laporan), tabelTotal(laporan)] : []),
      ...(website ? [tabelSitus(laporan), tabelArtikel(laporan)] : []),
      tabelRekap(laporan.kepatuhan),
      ...tabelSisa(laporan),
    ],
    utama: medsos ? 'konten' : 'artikel',
    penutup: kalimatAturan(dasar),
  }
}

const kanan = (judul: string) => ({ judul, rata: 'kanan' as const })

const tabelAkun = (laporan: Laporan): Tabel => ({
  kunci: 'akun',
  judul: 'Performa akun',
  kolom: [{ judul: 'Platform' }, kanan('Pengikut awal'), kanan('Pengikut akhir'), kanan('Pertumbuhan'), kanan('%'), kanan('Penonton')],
  baris: laporan.akun.map((a): Sel[] => [
    a.platform,
    angka(a.pengikutAwal),
    angka(a.pengikutAkhir),
    angka(a.pertumbuhan),
    persen(a.pertumbuhanPersen),
    angka(a.penonton),
  ]),
  catatan: ['Penonton tidak dijumlahkan antarplatform: orang yang sama dapat terhitung di beberapa platform.'],
  kosong: 'Tidak ada data akun.',
})

const tabelKonten = (laporan: Laporan): Tabel => ({
  kunci: 'konten',
  judul: 'Daftar konten dan engagement',
  kolom: [{ judul: 'Kegiatan' }, { judul: 'Platform' }, { judul: 'Diunggah' }, kanan('Tayangan'), kanan('Jangkauan'), kanan('Engagement'), kanan('Rate')],
  baris: laporan.konten.map((b): Sel[] => [
    b.kegiatan.judul,
    b.platform,
    waktu(b.diunggah),
    angka(b.tayangan),
    angka(b.jangkauan),
    angka(b.engagement),
    persen(b.engagementRate),
  ]),
  catatan: [
    'Engagement = suka + komentar + bagikan + simpan, sejauh masing-masing diketahui. Rate = engagement dibagi jangkauan (tiktok, youtube, x: dibagi tayangan).',
  ],
  kosong: 'Tidak ada konten media sosial yang diunggah.',
})

const tabelTotal = (laporan: Laporan): Tabel => ({
  kunci: 'total',
  judul: 'Jumlah per platform',
  kolom: [{ judul: 'Platform' }, kanan('Konten'), kanan('Tayangan'), kanan('Jangkauan'), kanan('Engagement')],
  baris: laporan.total.map((t): Sel[] => [t.platform, angka(t.konten), angka(t.tayangan), angka(t.jangkauan), angka(t.engagement)]),
  catatan: ['Jumlah hanya mencakup konten yang angkanya diketahui. Jangkauan adalah jumlah jangkauan tiap konten, bukan jumlah orang.'],
})

const tabelSitus = (laporan: Laporan): Tabel => ({
  kunci: 'situs',
  judul: 'Performa website',
  kolom: [kanan('Klik'), kanan('Klik bulan lalu'), kanan('Perubahan')],
  baris: [[angka(laporan.situs.klik), angka(laporan.situs.klikBulanLalu), persen(laporan.situs.perubahanPersen)]],
})

const tabelArtikel = (laporan: Laporan): Tabel => ({
  kunci: 'artikel',
  judul: 'Daftar berita dan jumlah klik',
  kolom: [{ judul: 'Hari H' }, { judul: 'Berita' }, { judul: 'Diunggah' }, kanan('Klik')],
  baris: laporan.artikel.map((b): Sel[] => [{ tanggal: b.kegiatan.hariH }, b.kegiatan.judul, waktu(b.diunggah), angka(b.klik)]),
  kosong: 'Tidak ada berita yang diunggah.',
})

function tabelSisa(laporan: Laporan): Tabel[] {
  const takCocok: Tabel = {
    kunci: 'tak-cocok',
    judul: 'Angka tanpa kegiatan',
    kolom: [{ judul: 'Platform' }, { judul: 'Judul' }, { judul: 'Tautan' }, kanan('Tayangan'), kanan('Klik'), { judul: 'Sumber' }],
    baris: laporan.takCocok.map((t): Sel[] => [t.platform, t.judul, t.tautan, angka(t.tayangan), angka(t.klik), t.sumber]),
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
