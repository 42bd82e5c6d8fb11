/**
 * The SOP that the tests judge by, as typed data of their own: what is added to templates/sop/ changes no verdict here.
 * `sop-file.test.ts` alone looks at the words of the templates.
 */
import type { BarisSop, IdentitasSop, Kanal, Sop, SopKanal } from '../src/domain/sop/sop.js'

const identitas: IdentitasSop = {
  instansi: ['PEMERINTAH KABUPATEN KULON PROGO', 'PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI', 'KALURAHAN NOMPOREJO'],
  namaSop: 'Standar Operasional Prosedur Produksi Konten Media Sosial dan Website',
  nomorSop: '',
  tanggalPembuatan: '',
  tanggalRevisi: '',
  tanggalPengesahan: '',
  pengesahan: 'Lurah Nomporejo  Sapon',
  dasarHukum: [
    'Undang-Undang No 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'Peraturan Pemerintah RI No. 61 Tahun 2010 tentang Pelaksanaan UU Nomor 14 Tahun 2008',
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 83 Tahun 2012 tentang Pedoman Umum Pemanfaatan Media Sosial di Instansi Pemerintah (Berita Negara Republik Indonesia Tahun 2013 Nomor 102)',
    'Peraturan Komisi Informasi Republik Indonesia Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik',
  ],
  kualifikasiPelaksana: ['Pendidikan : minimal S1'],
  keterkaitan: ['SOP Pengelolaan Website'],
  peralatan: [
    'Lembar Kerja/Rencana Kerja dan Anggaran',
    'Pedoman/Kerangka Acuan Kerja',
    'Komputer, Printer dan Scanner',
    'Jaringan Internet',
    'Smartphone',
    'Aplikasi Perpesanan',
  ],
  peringatan:
    'Ketidaklengkapan dan ketidakakuratan informasi dapat menyebabkan ketidakakuratan konten yang dipublikasikan',
  pencatatan: 'Disimpan dalam bentuk softcopy',
}

const medsos: BarisSop[] = [
  {
    no: 1,
    uraian:
      'Menyerahkan informasi yang terkait dengan program kegiatan, dan/atau dokumentasi kegiatan dalam bentuk video dan/atau foto maupun teks narasi hasil kegiatan tersebut kepada admin',
    pelaksana: 'Pelaksana Teknis Kegiatan',
    kelengkapan: ['Dokumentasi foto minimal 4 buah', 'Narasi kegiatan', 'video'],
    waktu: 'Hari H setelah kegiatan berlangsung',
    output: 'Register dokumentasi dan konten',
    catatanKaki: null,
    peran: ['pelaksana', 'admin-medsos'],
    lingkup: 'kegiatan',
    peristiwa: ['diserahkan'],
    sesudah: ['awal', 'ditolak'],
    batas: { jenis: 'hari', hariSesudah: 0 },
    syarat: { foto: 4, narasi: true, video: 'aturan' },
  },
  {
    no: 2,
    uraian:
      'Menerima dan mengolah informasi yang terkait dengan program kegiatan dan/atau hasil dokumentasi kegiatan dari Pelaksana Teknis menjadi konten desain grafis, video, dan caption',
    pelaksana: 'Admin Media Sosial',
    kelengkapan: [],
    waktu: '2 jam',
    output: 'draft desain, video, dan teks caption',
    catatanKaki: null,
    peran: ['admin-medsos'],
    lingkup: 'kegiatan',
    peristiwa: ['diajukan'],
    sesudah: ['diserahkan', 'dikoreksi'],
    batas: { jenis: 'menit', menit: 120, jam: 'aturan' },
    syarat: null,
  },
  {
    no: 3,
    uraian:
      'Memberikan koreksi, pertimbangan, dan keputusan terhadap draft konten yang akan diupload di media sosial kepada Admin, dan informasi penolakan kepada Pelaksana Teknis Kegiatan apabila kegiatan bersifat tidak untuk dipublikasikan atau konten mengandung informasi yang rahasia',
    pelaksana: 'PPID Pelaksana',
    kelengkapan: [],
    waktu: '1 jam',
    output: 'Tanggapan PPID Pelaksana berupa koreksi, pertimbangan, dan keputusan',
    catatanKaki: null,
    peran: ['ppid'],
    lingkup: 'kegiatan',
    peristiwa: ['dikoreksi', 'disetujui', 'ditolak'],
    sesudah: ['diajukan'],
    batas: { jenis: 'menit', menit: 60, jam: 'aturan' },
    syarat: null,
  },
  {
    no: 4,
    uraian: 'Mengunggah konten yang telah disetujui PPID Pelaksana ke media sosial',
    pelaksana: 'Admin Media Sosial',
    kelengkapan: [],
    waktu: 'H+1 setelah kegiatan berlangsung',
    output: 'Konten diupload di media sosial',
    catatanKaki: null,
    peran: ['admin-medsos'],
    lingkup: 'kegiatan',
    peristiwa: ['diunggah'],
    sesudah: ['disetujui', 'diunggah'],
    batas: { jenis: 'hari', hariSesudah: 1 },
    syarat: null,
  },
  {
    no: 5,
    uraian: 'Menjawab komentar dan direct message',
    pelaksana: 'Admin Media Sosial',
    kelengkapan: [],
    waktu: '1 hari',
    output: 'Jawaban komentar dan direct message',
    catatanKaki: null,
    peran: ['admin-medsos'],
    lingkup: 'interaksi',
    peristiwa: ['dijawab'],
    sesudah: ['diterima'],
    batas: { jenis: 'menit', menit: 1440, jam: 'dinding' },
    syarat: null,
  },
  {
    no: 6,
    uraian:
      'Admin Media Sosial melaporkan data analitik media sosial tiap bulan minggu ke-1 berisi performa akun (pertumbuhan pengikut, jumlah penonton) dan indikator kinerja utama (key performance indicator) berisi daftar semua konten berikut engagement-nya.',
    pelaksana: 'Admin Media Sosial',
    kelengkapan: [],
    waktu: '1 bulan',
    output: 'Laporan bulanan media sosial',
    catatanKaki: null,
    peran: ['admin-medsos'],
    lingkup: 'bulan',
    peristiwa: ['dilaporkan'],
    sesudah: ['awal', 'dilaporkan'],
    batas: { jenis: 'tanggal', tanggal: 7 },
    syarat: null,
  },
]

const website: BarisSop[] = [
  {
    no: 1,
    uraian:
      'Menyerahkan informasi yang terkait dengan program kegiatan, dan/atau dokumentasi kegiatan dalam bentuk foto maupun teks narasi hasil kegiatan tersebut kepada admin',
    pelaksana: 'Pelaksana Teknis Kegiatan',
    kelengkapan: ['Dokumentasi foto minimal 4 buah', 'Teks/Narasi kegiatan'],
    waktu: 'Hari H setelah kegiatan berlangsung',
    output: 'Register berita',
    catatanKaki: null,
    peran: ['pelaksana', 'admin-website'],
    lingkup: 'kegiatan',
    peristiwa: ['diserahkan'],
    sesudah: ['awal', 'ditolak'],
    batas: { jenis: 'hari', hariSesudah: 0 },
    syarat: { foto: 4, narasi: true, video: 'abaikan' },
  },
  {
    no: 2,
    uraian:
      'Menerima dan mengolah informasi yang terkait dengan program kegiatan dan/atau hasil dokumentasi kegiatan dari Pelaksana Teknis menjadi draft berita dan/atau pengumuman',
    pelaksana: 'Admin Website',
    kelengkapan: [],
    waktu: '2 jam',
    output: 'draft berita dan foto berita',
    catatanKaki: null,
    peran: ['admin-website'],
    lingkup: 'kegiatan',
    peristiwa: ['diajukan'],
    sesudah: ['diserahkan', 'dikoreksi'],
    batas: { jenis: 'menit', menit: 120, jam: 'aturan' },
    syarat: null,
  },
  {
    no: 3,
    uraian:
      'Memberikan koreksi, pertimbangan, dan keputusan terhadap draft berita dan/atau pengumuman yang akan diupload di website kepada Admin, dan informasi penolakan kepada Pelaksana Teknis Kegiatan apabila kegiatan bersifat tidak untuk dipublikasikan atau berita mengandung informasi yang rahasia',
    pelaksana: 'PPID Pelaksana',
    kelengkapan: [],
    waktu: '1 jam',
    output: 'Tanggapan PPID Pelaksana berupa koreksi, pertimbangan, dan keputusan',
    catatanKaki: null,
    peran: ['ppid'],
    lingkup: 'kegiatan',
    peristiwa: ['dikoreksi', 'disetujui', 'ditolak'],
    sesudah: ['diajukan'],
    batas: { jenis: 'menit', menit: 60, jam: 'aturan' },
    syarat: null,
  },
  {
    no: 4,
    uraian: 'Mengunggah draft berita yang telah disetujui PPID Pelaksana ke website',
    pelaksana: 'Admin Website',
    kelengkapan: [],
    waktu: 'H+1 setelah kegiatan berlangsung',
    output: 'Berita diupload di website',
    catatanKaki: null,
    peran: ['admin-website'],
    lingkup: 'kegiatan',
    peristiwa: ['diunggah'],
    sesudah: ['disetujui', 'diunggah'],
    batas: { jenis: 'hari', hariSesudah: 1 },
    syarat: null,
  },
  {
    no: 5,
    uraian:
      'Admin Media Sosial melaporkan data analitik website tiap bulan minggu ke-1 berisi performa website (jumlah klik) dan indikator kinerja utama (key performance indicator) berisi daftar semua berita berikut jumlah klik-nya.',
    pelaksana: 'Admin Website',
    kelengkapan: [],
    waktu: '1 bulan',
    output: 'Laporan bulanan website',
    catatanKaki:
      'Uraian langkah ini menyebut Admin Media Sosial, sedangkan kolom pelaksana pada tabel ini adalah Admin Website. Kata-kata SOP dibiarkan apa adanya; yang dicatat adalah siapa yang benar-benar menyerahkan laporan.',
    peran: ['admin-website', 'admin-medsos'],
    lingkup: 'bulan',
    peristiwa: ['dilaporkan'],
    sesudah: ['awal', 'dilaporkan'],
    batas: { jenis: 'tanggal', tanggal: 7 },
    syarat: null,
  },
]

const susun = (kanal: Kanal, baris: BarisSop[]): SopKanal => ({
  kanal,
  identitas,
  versi: [
    {
      berlakuMulai: null,
      baris,
      alur: [
        { dari: 1, ke: 2, bila: null },
        { dari: 2, ke: 3, bila: null },
        { dari: 3, ke: 1, bila: 'TOLAK' },
        { dari: 3, ke: 4, bila: 'TERIMA' },
        ...baris.slice(4).map(({ no }) => ({ dari: no - 1, ke: no, bila: null })),
      ],
    },
  ],
})

export const sopUji: Sop = { medsos: susun('medsos', medsos), website: susun('website', website) }

const daftar = (nilai: readonly string[]): string => `[${nilai.join(', ')}]`

function yamlBatas({ batas }: BarisSop): string {
  if (batas.jenis === 'menit') return `{ menit: ${batas.menit}, jam: ${batas.jam} }`
  return batas.jenis === 'hari'
    ? `{ hari_sesudah: ${batas.hariSesudah} }`
    : `{ tanggal_bulan_berikut: ${batas.tanggal} }`
}

const yamlBaris = (b: BarisSop): string[] => [
  `      - no: ${b.no}`,
  ...(['uraian', 'pelaksana', 'kelengkapan', 'waktu', 'output'] as const).map(
    (k) => `        ${k}: ${JSON.stringify(b[k])}`,
  ),
  `        peran: ${daftar(b.peran)}`,
  `        lingkup: ${b.lingkup}`,
  `        peristiwa: ${daftar(b.peristiwa)}`,
  `        sesudah: ${daftar(b.sesudah)}`,
  `        batas: ${yamlBatas(b)}`,
  ...(b.syarat === null
    ? []
    : [
        `        syarat: { foto: ${b.syarat.foto}, narasi: ${b.syarat.narasi ? 'ya' : 'tidak'}, video: ${b.syarat.video} }`,
      ]),
  ...(b.catatanKaki === null ? [] : [`        catatan_kaki: ${JSON.stringify(b.catatanKaki)}`]),
]

/** The same as the file of a content repository. */
export function yamlSopUji(kanal: Kanal): string {
  const snake = (kunci: string): string => kunci.replaceAll(/[A-Z]/g, (huruf) => `_${huruf.toLowerCase()}`)
  return [
    `kanal: ${kanal}`,
    'identitas:',
    ...Object.entries(identitas).map(([kunci, nilai]) => `  ${snake(kunci)}: ${JSON.stringify(nilai)}`),
    'versi:',
    ...sopUji[kanal].versi.flatMap(({ baris, alur }) => [
      '  - berlaku_mulai:',
      '    langkah:',
      ...baris.flatMap(yamlBaris),
      '    alur:',
      ...alur.map(
        ({ dari, ke, bila }) => `      - { dari: ${dari}, ke: ${ke}${bila === null ? '' : `, bila: ${bila}`} }`,
      ),
    ]),
    '',
  ].join('\n')
}
