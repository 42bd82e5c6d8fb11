/** Codes of what the record, the disk, the program or an interruption did. */
export const conflicts = {
  'bukan-berkas-biasa': {
    arti: 'Di tempat yang akan ditulis berdiri tautan atau folder.',
    contoh: 'content/2026 bukan folder biasa; konten tidak menulis melalui tautan.',
  },
  'cabang-lain': {
    arti: 'Repositori sedang berada di cabang lain.',
    contoh: 'Repositori sedang berada di percobaan; catatan resmi ditulis di main.',
  },
  didahului: {
    arti: 'Orang lain lebih dahulu mencatat sehingga yang ini tidak lagi dapat dicatat.',
    contoh:
      'Orang lain lebih dahulu mencatat. Tidak ada yang berubah. "Apel Kesaktian Pancasila" pada kanal medsos ' +
      'disetujui, sehingga belum atau tidak lagi dapat dikoreksi (SOP medsos langkah 3: harus sesudah diajukan).',
  },
  'git-belum-selesai': {
    arti: 'Penggabungan atau rebase git belum selesai.',
    contoh: 'Ada pekerjaan git yang belum selesai (MERGE_HEAD). Tidak ada yang berubah.',
  },
  'git-terkunci': {
    arti: 'Program git lain sedang memegang kuncinya.',
    contoh: 'Program git lain memegang /home/siti/konten/.git/index.lock (berumur 3 menit). Tidak ada yang berubah.',
  },
  'halaman-usang': {
    arti: 'Sejak sebuah halaman `konten layar` dibuka, kegiatannya sudah berubah; yang diketik tetap ada.',
    contoh:
      'Sejak ditampilkan kepada Anda, "Apel Kesaktian Pancasila" (medsos) ' +
      'sudah berubah: disetujui oleh Carik Sumarno, ' +
      'Kamis, 1 Oktober 2026 pukul 14.20 WIB. Tidak ada yang dicatat.',
  },
  'kegiatan-kembar': {
    arti: 'Kegiatan dengan judul, waktu, narasi, dan foto yang sama dicatat dalam satu jam terakhir.',
    contoh:
      'Kegiatan yang sama (judul, waktu, narasi, dan foto) sudah dicatat pada 1 Okt 2026 09.10: ' +
      '2026-10-01-apel-kesaktian-pancasila-7q2f. Tidak ada yang dicatat lagi.',
  },
  'kait-lain': {
    arti: 'Di tempat kait penjaga sudah ada kait git milik program lain.',
    contoh: '/srv/konten.git/hooks/pre-receive sudah ada dan bukan milik konten. Tidak ada yang berubah.',
  },
  'kalah-cepat': {
    arti: 'Penulis lain terus mendahului.',
    contoh: 'Penulis lain terus mendahului. Tidak ada yang berubah.',
  },
  'salinan-terlalu-banyak': {
    arti: 'Semua nomor salinan sudah terpakai.',
    contoh: 'Sudah ada 999 salinan. Tidak ada yang berubah.',
  },
  'suntingan-tangan': {
    arti: 'Berkas disunting dengan tangan dan akan tertimpa.',
    contoh:
      'content/2026/10/2026-10-01-apel-7q2f.md disunting dengan tangan dan belum dicatat; ' +
      'perintah ini akan menimpanya. Tidak ada yang berubah.',
  },
  terkunci: {
    arti: 'Perintah konten lain sedang menulis.',
    contoh:
      'Repositori sedang ditulis oleh proses 4312 di kantor-1 sejak 2026-10-01T09:10:00+07:00. ' +
      'Tidak ada yang berubah.',
  },
} as const

export const damages = {
  'berkas-rusak': {
    arti: 'Berkas kegiatan dalam riwayat tidak terbaca.',
    contoh: 'content/2026/10/2026-10-01-apel-7q2f.md: kepala berkas tidak ditutup dengan baris ---.',
  },
  'cabang-berganti-nama': {
    arti: 'Cabang catatan tidak ada di salinan ini; riwayatnya ada di bawah nama lain, atau baru ada di origin.',
    contoh: 'Cabang catatan, main, tidak ada lagi; riwayatnya kini pada cabang utama.',
  },
  'cabang-kosong': {
    arti: 'Cabang catatan tidak menunjuk commit yang terbaca, misalnya sesudah listrik padam.',
    contoh: 'Cabang main tidak menunjuk commit yang terbaca. Tidak ada yang dihitung atau ditulis.',
  },
  'entri-terlarang': {
    arti: 'Riwayat memuat tautan simbolis atau submodul.',
    contoh: 'content/2026 di riwayat adalah tautan simbolis atau submodul, yang tidak pernah ditulis konten.',
  },
  'folder-kerja-lain': {
    arti: 'Pengaturan git core.worktree membuat git bekerja di folder lain.',
    contoh:
      'Pengaturan git core.worktree menunjuk folder kerja lain (/home/siti/lain), sehingga git tidak bekerja di sini.',
  },
  'format-git-baru': {
    arti: 'Repositori memakai format git yang belum dikenal git di komputer ini.',
    contoh: 'Repositori ini memakai ekstensi refstorage, yang belum dikenal git di komputer ini. Isinya tidak rusak.',
  },
  'git-dir-hilang': {
    arti: 'Berkas .git menunjuk folder git yang tidak ada di tempatnya.',
    contoh:
      'Berkas .git di /home/siti/kantor menunjuk /home/siti/induk/.git/worktrees/kantor, ' +
      'yang tidak ada atau bukan repositori git.',
  },
  'git-gagal': {
    arti: 'Perintah git berakhir dengan kegagalan.',
    contoh: 'git commit-tree gagal: fatal: unable to write new file',
  },
  'git-terlalu-lama': {
    arti: 'Program git di komputer ini terlalu lama.',
    contoh:
      'git di komputer ini terlalu lama untuk konten, yang memerlukan versi 2.31 atau yang lebih baru. ' +
      '(fatal: unrecognized argument: --diff-merges=first-parent)',
  },
  'git-tidak-ada': {
    arti: 'Program git tidak ditemukan melalui PATH.',
    contoh:
      'Program git tidak ditemukan di komputer ini; konten menyimpan catatannya dengan git. Tidak ada yang berubah.',
  },
  'git-tidak-jalan': {
    arti: 'Program git ada tetapi tidak dapat dijalankan.',
    contoh: 'git (/usr/bin/git) tidak dapat dijalankan: spawn /usr/bin/git EACCES',
  },
  'head-rusak': {
    arti: 'Berkas .git/HEAD rusak.',
    contoh: 'Berkas .git/HEAD rusak, sehingga git tidak mengenali repositorinya. Riwayatnya sendiri tidak tersentuh.',
  },
  'interaksi-rusak': {
    arti: 'Daftar interaksi sebuah bulan tidak terbaca.',
    contoh: 'interaksi/2026/10.yaml tidak terbaca sebagai daftar interaksi.',
  },
  'kegiatan-tanpa-riwayat': {
    arti: 'Berkas kegiatan ada tanpa penyerahan dalam riwayat.',
    contoh: 'content/2026/10/2026-10-01-apel-7q2f.md ada, tetapi penyerahannya tidak ada dalam riwayat.',
  },
  'media-gagal-disimpan': {
    arti: 'Foto atau video tidak dapat disalin ke media/.',
    contoh: 'Media "apel.jpg" tidak dapat disimpan: ENOSPC: no space left on device, copyfile',
  },
  'objek-rusak': {
    arti: 'Sebuah objek git hilang atau rusak.',
    contoh: 'Objek 3f9a2c41d07b hilang dari penyimpanan git atau rusak; riwayatnya tidak dapat dibaca utuh.',
  },
  'pemilik-lain': {
    arti: 'Folder repositori milik akun komputer yang lain, dan git tidak membukanya tanpa izin.',
    contoh:
      'Folder /home/siti/konten milik akun komputer yang lain, sehingga git tidak mau membukanya. Isinya tidak rusak.',
  },
  'pengaturan-tidak-ada': {
    arti: 'Berkas pengaturan tidak ada dalam riwayat.',
    contoh: 'konten.yaml tidak ada dalam riwayat.',
  },
  penyimpanan: {
    arti: 'Cakram atau folder tidak dapat dipakai: penuh, hanya baca, atau tanpa hak.',
    contoh: 'Penyimpanan tidak dapat dipakai (ENOSPC): ENOSPC: no space left on device, write',
  },
  'riwayat-tidak-utuh': {
    arti: 'Salinan ini tidak memuat seluruh riwayat, atau menampilkan yang lain sebagai gantinya.',
    contoh: 'Salinan ini dangkal (shallow): riwayat lamanya tidak ada di sini.',
  },
  'terlihat-rusak': {
    arti: 'Ingatan akan segel yang pernah terlihat, di samping daftar kantor, tidak terbaca.',
    contoh: '/home/kab/segel-terlihat.json rusak: ingatan akan segel yang pernah terlihat tidak terbaca.',
  },
} as const

export const faults = {
  'demo-gagal': {
    arti: 'Sebuah langkah demonstrasi gagal.',
    contoh: 'Langkah demo gagal (3): konten setujui 7q2f --kanal medsos …\nGalat: Draf belum diajukan.',
  },
  program: {
    arti: 'Kesalahan program yang tidak terduga.',
    contoh: "Kesalahan program: Cannot read properties of undefined (reading 'tahap')",
  },
} as const

export const interruptions = {
  terputus: { arti: 'Orang di terminal menghentikan pertanyaan.', contoh: 'Dibatalkan. Tidak ada yang dicatat.' },
} as const
