/** The registry: every command by its words, loaded when it is called. The order is that of the help. */
import type { Registry } from '../shell/program.js'

export const registry: Registry = {
  groups: [
    {
      words: 'interaksi',
      summary: 'langkah 5: komentar dan direct message (catat, jawab, daftar)',
      examples: ['konten interaksi catat --help', 'konten interaksi daftar --bulan 2026-10'],
    },
    {
      words: 'analitik',
      summary: 'angka untuk laporan bulanan (templat, impor, catat, cocok, daftar)',
      examples: ['konten analitik templat --bulan 2026-10 > isian.csv', 'konten analitik impor isian.csv'],
    },
    {
      words: 'petugas',
      summary: 'siapa memegang peran apa (tambah, ubah, nonaktif, daftar)',
      examples: [
        'konten petugas tambah "Siti Rahayu" --surel siti@contoh.id --peran admin-medsos,admin-website',
        'konten petugas nonaktif "Siti Rahayu"',
      ],
    },
  ],
  commands: [
    {
      words: 'init',
      args: '[folder]',
      summary: 'membuat repositori konten',
      load: () => import('./init.js'),
    },
    {
      words: 'baru',
      summary: 'langkah 1: mencatat penyerahan bahan kegiatan',
      install: () => import('./langkah/baru.js'),
    },
    {
      words: 'serahkan',
      args: '[id]',
      summary: 'langkah 1 lagi: bahan baru sesudah ditolak',
      install: () => import('./langkah/serahkan.js'),
    },
    {
      words: 'ajukan',
      args: '[id]',
      summary: 'langkah 2: mengajukan draf kepada PPID',
      install: () => import('./langkah/ajukan.js'),
    },
    {
      words: 'sunting',
      args: '[id]',
      summary: 'memperbaiki teks sebelum draf diajukan',
      install: () => import('./langkah/sunting.js'),
    },
    {
      words: 'setujui',
      args: '[id]',
      summary: 'langkah 3: PPID menyetujui draf',
      install: () => import('./langkah/setujui.js'),
    },
    {
      words: 'koreksi',
      args: '[id]',
      summary: 'langkah 3: PPID mengembalikan draf untuk diperbaiki',
      install: () => import('./langkah/koreksi.js'),
    },
    {
      words: 'tolak',
      args: '[id]',
      summary: 'langkah 3: PPID menolak dengan alasan SOP',
      install: () => import('./langkah/tolak.js'),
    },
    {
      words: 'salin',
      args: '[id]',
      summary: 'teks dan foto siap tempel untuk OpenSID atau media sosial',
      load: () => import('./salin.js'),
    },
    {
      words: 'unggah',
      args: '[id]',
      summary: 'langkah 4: mencatat tautan yang sudah tayang',
      install: () => import('./langkah/unggah.js'),
    },
    {
      words: 'interaksi',
      summary: 'langkah 5: komentar dan direct message (catat, jawab, daftar)',
      install: () => import('./interaksi/interaksi.js'),
    },
    {
      words: 'analitik',
      summary: 'angka untuk laporan bulanan (templat, impor, catat, cocok, daftar)',
      install: () => import('./analitik/analitik.js'),
    },
    {
      words: 'cocokkan',
      summary: 'yang tayang di situs dan platform terhadap register',
      load: () => import('./analitik/cocokkan.js'),
    },
    {
      words: 'laporan',
      summary: 'laporan bulanan; --serahkan untuk menyerahkannya',
      install: () => import('./laporan/laporan.js'),
    },
    {
      words: 'register',
      summary: 'register kepatuhan, dokumentasi, dan berita',
      load: () => import('./baca/register.js'),
    },
    {
      words: 'pesan',
      args: '[id]',
      summary: 'pesan WhatsApp untuk serah terima berikutnya',
      load: () => import('./pesan.js'),
    },
    {
      words: 'mulai',
      summary: 'apa yang menunggu Anda, dan mengerjakannya (sama dengan konten saja)',
      load: () => import('./mulai.js'),
    },
    {
      words: 'tugas',
      summary: 'apa yang menunggu siapa, tenggat terdekat dahulu',
      load: () => import('./baca/tugas.js'),
    },
    {
      words: 'daftar',
      summary: 'semua kegiatan dan statusnya',
      load: () => import('./baca/daftar.js'),
    },
    {
      words: 'cari',
      args: '[teks...]',
      summary: 'kegiatan menurut kata di mana pun tertulis, dan menurut status',
      load: () => import('./baca/cari.js'),
    },
    {
      words: 'lihat',
      args: '[id]',
      summary: 'satu kegiatan dan teks-teksnya',
      load: () => import('./baca/lihat.js'),
    },
    {
      words: 'riwayat',
      args: '[id|nomor]',
      summary: 'garis waktu satu kegiatan',
      load: () => import('./baca/riwayat.js'),
    },
    {
      words: 'tinjau',
      args: '[id]',
      summary: 'apa yang dibaca PPID sebelum memutus',
      load: () => import('./baca/tinjau.js'),
    },
    {
      words: 'jelaskan',
      args: '[id|nomor] [langkah]',
      summary: 'bagaimana setiap verdik dihitung',
      load: () => import('./baca/jelaskan.js'),
    },
    {
      words: 'tutup-buku',
      summary: 'PPID menyegel bulan yang sudah berakhir',
      install: () => import('./jaga/tutup-buku.js'),
    },
    {
      words: 'sebab',
      args: '[id|nomor]',
      summary: 'mencatat sebab sebuah keterlambatan',
      install: () => import('./langkah/sebab.js'),
    },
    {
      words: 'batalkan',
      args: '[id|nomor]',
      summary: 'membatalkan peristiwa terakhir dengan commit baru',
      install: () => import('./langkah/batalkan.js'),
    },
    {
      words: 'verifikasi',
      summary: 'memeriksa seluruh riwayat dan berkas kerja',
      load: () => import('./jaga/verifikasi.js'),
    },
    {
      words: 'catatan',
      args: '[commit]',
      summary: 'menjawab temuan verifikasi pada sebuah commit',
      install: () => import('./jaga/catatan.js'),
    },
    {
      words: 'sop',
      args: '[kanal]',
      summary: 'menampilkan tabel SOP',
      load: () => import('./baca/sop.js'),
    },
    {
      words: 'petugas tambah',
      args: '[nama]',
      summary: 'menambah petugas; sejak itu hanya petugas yang dapat mencatat',
      load: () => import('./petugas/tambah.js'),
    },
    {
      words: 'petugas ubah',
      args: '[petugas]',
      summary: 'mengubah surel, peran, atau masa jabatan petugas',
      load: () => import('./petugas/ubah.js'),
    },
    {
      words: 'petugas nonaktif',
      args: '[petugas]',
      summary: 'petugas yang berhenti: tidak lagi dapat mencatat, dan tetap dikenal untuk riwayatnya',
      load: () => import('./petugas/nonaktif.js'),
    },
    {
      words: 'petugas nomor',
      args: '<nama> [telepon]',
      summary: 'nomor WhatsApp untuk konten pesan; tidak pernah masuk riwayat',
      load: () => import('./petugas/nomor.js'),
    },
    {
      words: 'petugas daftar',
      summary: 'semua petugas dan perannya',
      load: () => import('./petugas/daftar.js'),
    },
    {
      words: 'impor',
      args: '[berkas]',
      summary: 'memasukkan catatan lama dari CSV',
      install: () => import('./impor.js'),
    },
    {
      words: 'pelengkap',
      args: '<shell>',
      summary: 'skrip pelengkap untuk bash, zsh, fish, atau powershell',
      load: () => import('./pelengkap.js'),
    },
    {
      words: 'demo',
      args: '[folder]',
      summary: 'memutar ulang bulan contoh dan menampilkan hasilnya',
      load: () => import('./demo.js'),
    },
  ],
}
