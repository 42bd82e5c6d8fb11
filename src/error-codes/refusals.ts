/** Codes of what the SOP refuses. */
export const refusals = {
  'nomor-habis': {
    arti: 'Salinan ini sudah memakai semua nomor interaksi miliknya pada bulan itu.',
    contoh: 'Salinan ini sudah mencatat 999 interaksi pada 2026-10, sebanyak nomor miliknya. Tidak ada yang dicatat.',
  },
  ditahan: {
    arti:
      'Persetujuan yang belum diketahui didahului koreksi atau tolak PPID lain; yang disetujui ditahan sampai PPID ' +
      'memutus lagi.',
    contoh:
      'Draf medsos "Apel Kesaktian Pancasila" disetujui Joko Susilo, tetapi ' +
      'Rina Wati juga memutusnya (dikoreksi) sebelum ' +
      'melihat persetujuan itu; tidak ada yang diunggah atau disalin sampai PPID memutus lagi.',
  },
  'temuan-sendiri': {
    arti: 'Yang menjawab galat adalah yang bersangkutan; ia dijawab petugas lain, atau lurah bila tidak ada.',
    contoh: 'Siti Rahayu menjawab galat atas perbuatannya sendiri; yang bersangkutan tidak menjawabnya.',
  },
  'belum-disetujui': {
    arti: 'Yang akan disalin untuk diunggah tidak sedang disetujui PPID.',
    contoh:
      'Draf medsos "Apel Kesaktian Pancasila" tidak sedang disetujui (kini diajukan); ' +
      'yang disalin untuk diunggah hanya yang disetujui PPID (SOP medsos langkah 3).',
  },
  'berubah-sesudah-disetujui': {
    arti: 'Isi yang akan diunggah bukan lagi yang disetujui.',
    contoh:
      'Isi (caption) medsos "Apel Kesaktian Pancasila" berubah sesudah disetujui Sri Lestari ' +
      '(SOP langkah 4: yang diunggah adalah yang disetujui).',
  },
  'bukan-langkah': {
    arti: 'SOP kanal itu tidak mempunyai langkah untuk tindakan ini.',
    contoh: 'SOP kanal website tidak mempunyai langkah untuk diarsipkan.',
  },
  'bukan-pelakunya': {
    arti: 'Yang membatalkan bukan yang mencatat.',
    contoh: 'Peristiwa terakhir (diajukan) dicatat oleh Siti Rahayu; hanya ia yang dapat membatalkannya.',
  },
  'bukan-petugas': {
    arti: 'Kantor mempunyai daftar petugas, dan pelaku tidak tercantum.',
    contoh: '"Budi" tidak tercantum pada petugas di konten.yaml.',
  },
  'bukan-ppid': {
    arti: 'Peran petugas diubah oleh yang bukan PPID (A27).',
    contoh: 'Siti Rahayu bukan PPID; peran petugas hanya diubah oleh PPID.',
  },
  'bulan-belum-berakhir': {
    arti: 'Bulan yang akan ditutup belum berakhir.',
    contoh: 'Oktober 2026 belum berakhir; bulan ditutup sejak Minggu, 1 November 2026 pukul 00.00 WIB.',
  },
  'sebelum-catatan': {
    arti: 'Bulan yang akan ditutup mendahului yang pertama dicatat di sini.',
    contoh: 'Mei 2026 mendahului catatan ini, yang dimulai dengan September 2026.',
  },
  'data-pribadi': {
    arti: 'Teks memuat data pribadi, dan tidak ada alasan untuk meneruskannya.',
    contoh:
      'Teks memuat data pribadi: NIK (narasi: baris 2, kolom 14). ' +
      'Riwayat tidak dapat dihapus, jadi data ini tidak boleh masuk tanpa alasan.',
  },
  'formulir-asing': {
    arti: 'Formulir yang dikirim ke `konten layar` bukan dari halaman yang sedang dibuka peramban itu.',
    contoh: 'Formulir ini bukan dari halaman yang sedang Anda buka.',
  },
  'impor-ditolak': {
    arti: 'Catatan lama memuat baris yang ditolak SOP; tidak satu pun baris dicatat.',
    contoh:
      '1 baris tidak dapat dicatat, sehingga tidak satu pun dicatat:\n' +
      'baris 7: Siti Rahayu mengajukan draf ini dan karena itu tidak boleh memutusnya (SOP langkah 3; aturan A18).',
  },
  'kanal-suntingan': {
    arti: 'Teks yang disunting juga milik kanal yang tidak disebut.',
    contoh: 'Teks yang disunting juga milik kanal website (caption: medsos; berita: website; narasi: semua kanal).',
  },
  'kepala-disunting': {
    arti: 'Kepala berkas kegiatan disunting dengan tangan.',
    contoh:
      'Kepala content/2026/10/2026-10-01-apel-7q2f.md disunting; ' +
      'hanya teksnya yang dapat disunting, selebihnya menurut riwayat.',
  },
  'laporan-belum-siap': {
    arti: 'Laporan bulanan belum dapat diserahkan.',
    contoh:
      'Laporan belum dapat diserahkan: bulan Oktober 2026 belum berakhir (SOP medsos langkah 6, website langkah 5).',
  },
  'peran-atas-nama': {
    arti: 'Perubahan peran dicatat atas nama orang lain (A27).',
    contoh: 'Peran tidak diubah atas nama orang lain.',
  },
  'peran-salah': {
    arti: 'Menurut SOP tindakan itu bagian peran lain.',
    contoh: 'Menurut SOP, menyetujui draf adalah bagian ppid, bukan admin-medsos.',
  },
  'peran-tidak-dipegang': {
    arti: 'Petugas tidak memegang peran yang diperlukan pada hari itu.',
    contoh: 'Siti Rahayu pada 2026-10-01 tidak memegang peran ppid, yang menurut SOP diperlukan untuk menyetujui draf.',
  },
  'petugas-nonaktif': {
    arti: 'Pelaku tidak lagi aktif sebagai petugas.',
    contoh: 'Joko Santoso tidak lagi aktif sebagai petugas menurut konten.yaml.',
  },
  'petugas-terakhir': {
    arti: 'Petugas aktif yang terakhir tidak dapat dinonaktifkan.',
    contoh: 'Sri Lestari petugas aktif yang terakhir; tanpa dia tidak ada lagi yang dapat mencatat.',
  },
  'pin-salah': { arti: 'PIN pada halaman jaringan kantor salah.', contoh: 'PIN salah; sisa percobaan 4.' },
  'pin-terkunci': {
    arti: 'PIN salah lima kali; 15 menit tidak ada percobaan yang diterima.',
    contoh: 'PIN salah lima kali. Dapat dicoba lagi sesudah Kamis, 1 Oktober 2026 pukul 11.35 WIB.',
  },
  'pisah-tugas': {
    arti: 'Yang mengajukan draf tidak boleh memutusnya (aturan A18).',
    contoh: 'Siti Rahayu mengajukan draf ini dan karena itu tidak boleh memutusnya (SOP langkah 3; aturan A18).',
  },
  'ppid-terakhir': {
    arti: 'Perubahan itu menghapus PPID yang terakhir (A27).',
    contoh: 'Tanpa PPID yang terakhir tidak ada lagi yang dapat memutus dan mengubah peran.',
  },
  'sudah-berlanjut': {
    arti: 'Peristiwa yang akan dibatalkan sudah diikuti peristiwa lain pada kanal lain.',
    contoh:
      'Peristiwa terakhir medsos (disetujui) juga mengenai website, yang sudah berlanjut dengan diunggah; ' +
      'yang dapat dibatalkan hanya yang terakhir pada semua kanalnya.',
  },
  'sudah-diserahkan': {
    arti: 'Laporan yang sama persis sudah diserahkan.',
    contoh: 'Laporan Oktober 2026 yang sama persis sudah diserahkan.',
  },
  'sudah-ditutup': {
    arti: 'Bulan sudah ditutup dengan segel.',
    contoh:
      'Oktober 2026 sudah ditutup Sri Lestari, Senin, 2 November 2026 pukul 09.00 WIB, dengan kode ' +
      '7Q2F9-K3M5X-1A2B3-C4D5E-6F7G8-H9J0K.',
  },
  'sudah-diunggah': {
    arti: 'Tautan itu sudah dicatat pada kegiatan ini.',
    contoh:
      'Tautan https://www.instagram.com/p/C1abc (instagram) sudah dicatat pada "Apel Kesaktian Pancasila" ' +
      '(SOP langkah 4).',
  },
  'tanpa-ppid': {
    arti: 'Daftar petugas yang pertama tidak memuat PPID (A27).',
    contoh: 'Daftar petugas yang pertama harus memuat seorang PPID.',
  },
  'teks-di-luar-bagian': {
    arti: 'Berkas kegiatan memuat teks di luar bagian yang dikenal.',
    contoh: 'content/2026/10/2026-10-01-apel-7q2f.md memuat teks di luar ## Narasi, ## Caption, dan ## Berita.',
  },
  'tidak-ada-perubahan': {
    arti: 'Pembatalan tidak akan mengubah apa pun.',
    contoh: 'Teksnya sudah sama dengan sebelum suntingan itu; tidak ada yang dibatalkan.',
  },
  'tidak-ada-yang-menunggu': {
    arti: 'Tidak ada kegiatan yang dapat dipilih untuk perintah itu.',
    contoh: 'Tidak ada id untuk konten setujui.',
  },
  'tidak-dapat-dibatalkan': {
    arti: 'Tidak ada peristiwa yang dapat dibatalkan.',
    contoh:
      'Tidak ada peristiwa medsos yang dapat dibatalkan; penyerahan ulang tidak dibatalkan, melainkan ditolak PPID.',
  },
  'tidak-lengkap': {
    arti: 'Bahan belum lengkap menurut SOP, dan tidak ada alasan untuk meneruskannya.',
    contoh: 'Bahan belum lengkap: foto 2 dari 4 (SOP langkah 1, kelengkapan). Foto yang isinya sama dihitung satu.',
  },
  'tidak-menunggu': {
    arti: 'Tidak ada draf kegiatan itu yang menunggu keputusan.',
    contoh: 'Tidak ada draf "Apel Kesaktian Pancasila" yang menunggu keputusan PPID.',
  },
  'tidak-terlambat': {
    arti: 'Yang diberi sebab tidak terlambat.',
    contoh: 'Langkah 3 medsos "Apel Kesaktian Pancasila" tidak terlambat, sehingga tidak ada sebab yang dicatat.',
  },
  urutan: {
    arti: 'Tindakan tidak mengikuti urutan SOP.',
    contoh:
      '"Apel Kesaktian Pancasila" pada kanal medsos diserahkan, sehingga belum atau tidak lagi dapat disetujui ' +
      '(SOP medsos langkah 3: harus sesudah diajukan).',
  },
} as const
