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
    {
      words: 'sinkron',
      summary: 'satu catatan di beberapa komputer (pasang, undang, gabung)',
      examples: ['konten sinkron pasang --help', 'konten sinkron gabung --help'],
    },
    {
      words: 'penjaga',
      summary: 'penjaga pusat: memeriksa setiap kiriman di server (pasang, terima, catat)',
      examples: ['konten penjaga pasang /srv/konten.git'],
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
      load: () => import('./langkah/baru.js'),
    },
    {
      words: 'serahkan',
      args: '[id]',
      summary: 'langkah 1 lagi: bahan baru sesudah ditolak',
      load: () => import('./langkah/serahkan.js'),
    },
    {
      words: 'ajukan',
      args: '[id]',
      summary: 'langkah 2: mengajukan draf kepada PPID',
      load: () => import('./langkah/ajukan.js'),
    },
    {
      words: 'sunting',
      args: '[id]',
      summary: 'memperbaiki teks sebelum draf diajukan',
      load: () => import('./langkah/sunting.js'),
    },
    {
      words: 'setujui',
      args: '[id]',
      summary: 'langkah 3: PPID menyetujui draf',
      load: () => import('./langkah/setujui.js'),
    },
    {
      words: 'koreksi',
      args: '[id]',
      summary: 'langkah 3: PPID mengembalikan draf untuk diperbaiki',
      load: () => import('./langkah/koreksi.js'),
    },
    {
      words: 'tolak',
      args: '[id]',
      summary: 'langkah 3: PPID menolak dengan alasan SOP',
      load: () => import('./langkah/tolak.js'),
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
      load: () => import('./langkah/unggah.js'),
    },
    {
      words: 'interaksi catat',
      summary: 'mencatat komentar atau direct message yang diterima',
      load: () => import('./interaksi/catat.js'),
    },
    {
      words: 'interaksi jawab',
      args: '[nomor]',
      summary: 'mencatat bahwa sebuah interaksi sudah dijawab',
      load: () => import('./interaksi/jawab.js'),
    },
    {
      words: 'interaksi daftar',
      summary: 'komentar dan direct message beserta verdiknya',
      load: () => import('./interaksi/daftar.js'),
    },
    {
      words: 'analitik templat',
      summary: 'CSV untuk diisi: satu baris per konten, akun, dan situs',
      load: () => import('./analitik/templat.js'),
    },
    {
      words: 'analitik impor',
      args: '[berkas...]',
      summary: 'mencatat angka dari unduhan platform atau templat yang sudah diisi; berkas, folder, dan zip sekaligus',
      load: () => import('./analitik/impor.js'),
    },
    {
      words: 'analitik catat',
      summary: 'mencatat angka yang diketik',
      load: () => import('./analitik/catat.js'),
    },
    {
      words: 'analitik cocok',
      args: '[kunci]',
      summary: 'mencocokkan angka yang tautannya tidak dikenal dengan unggahan; tanpa kunci: usulannya',
      load: () => import('./analitik/cocok.js'),
    },
    {
      words: 'analitik daftar',
      summary: 'angka yang sudah dicatat dan asalnya',
      load: () => import('./analitik/daftar.js'),
    },
    {
      words: 'cocokkan',
      summary: 'yang tayang di situs dan platform terhadap register',
      load: () => import('./analitik/cocokkan.js'),
    },
    {
      words: 'laporan',
      summary: 'laporan bulanan; --serahkan untuk menyerahkannya',
      load: () => import('./laporan/laporan.js'),
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
      words: 'layar',
      summary: 'halaman lokal di peramban: melihat foto, memutus, dan mengerjakan sebulan',
      load: () => import('./layar.js'),
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
      load: () => import('./jaga/tutup-buku.js'),
    },
    {
      words: 'sebab',
      args: '[id|nomor]',
      summary: 'mencatat sebab sebuah keterlambatan',
      load: () => import('./langkah/sebab.js'),
    },
    {
      words: 'batalkan',
      args: '[id|nomor]',
      summary: 'membatalkan peristiwa terakhir dengan commit baru',
      load: () => import('./langkah/batalkan.js'),
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
      load: () => import('./jaga/catatan.js'),
    },
    {
      words: 'saksi',
      args: '[berkas]',
      summary: 'menitipkan ujung riwayat dan segel kepada kantor lain, atau memeriksa titipannya',
      load: () => import('./jaga/saksi.js'),
    },
    {
      words: 'rekap',
      summary: 'kabupaten: segel banyak kantor diperiksa dan dijumlahkan',
      load: () => import('./rekap.js'),
    },
    {
      words: 'sop',
      args: '[kanal]',
      summary: 'menampilkan tabel SOP',
      load: () => import('./baca/sop.js'),
    },
    {
      words: 'atur',
      summary: 'mencatat pengaturan yang disunting dengan tangan (konten.yaml, sop, libur.yaml)',
      load: () => import('./atur.js'),
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
      words: 'petugas kunci',
      args: '[buat|pemulihan]',
      summary: 'kunci untuk menandatangani: membuat kunci sendiri, atau kunci pemulihan di kertas',
      load: () => import('./petugas/kunci.js'),
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
      words: 'sinkron',
      summary: 'menerbitkan yang tercatat di sini dan mengambil yang terbit di pusat',
      load: () => import('./sinkron/sinkron.js'),
    },
    {
      words: 'penjaga pasang',
      args: '<repo>',
      summary: 'memasang penjaga pada repositori bare di server, sebagai kait git',
      load: () => import('./penjaga/pasang.js'),
    },
    {
      words: 'penjaga terima',
      summary: 'dipanggil git sebelum menerima kiriman: memeriksanya dan menolak yang salah',
      load: () => import('./penjaga/terima.js'),
    },
    {
      words: 'penjaga catat',
      summary: 'dipanggil git sesudah menerima kiriman: mencatat kapan dan dari siapa',
      load: () => import('./penjaga/catat.js'),
    },
    {
      words: 'impor',
      args: '[berkas]',
      summary: 'memasukkan catatan lama dari CSV',
      load: () => import('./impor.js'),
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
